// SPDX-License-Identifier: GPL-3.0-or-later
// Mappings that are proposed from names and types, put together, taken apart, and used.
#include "source/mapping_candidates.h"
#include "source/mapping_draft.h"
#include "source/registry.h"
#include "source/table_reader.h"
#include "source_fixture.h"
#include "sqlite/connection.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using source::MappingDraft;

namespace {

source::SqlTable table(std::string name, const std::vector<std::pair<std::string, std::string>>& columns) {
    source::SqlTable made;
    made.name = std::move(name);
    for (const auto& [column, type] : columns) {
        made.columns.push_back(column);
        made.types.push_back(type);
    }
    return made;
}

std::string fieldsOf(const MappingDraft& draft) {
    std::string text;
    for (const auto& [field, spec] : draft.fields)
        text += (text.empty() ? "" : " ") + field + "=" + spec;
    return text;
}

} // namespace

class TestMappingProposal : public QObject {
    Q_OBJECT
private slots:
    void namesAndTypesSayTheFields_data() {
        QTest::addColumn<QString>("columns");
        QTest::addColumn<QString>("fields");
        QTest::addRow("usual names") << "stream_id text,event_type text,version integer,position "
                                        "bigint,event_id uuid,created_at timestamp,data "
                                        "jsonb,metadata jsonb"
                                     << "type=event_type stream=stream_id version=version id=event_id "
                                        "position=position time=created_at "
                                        "payload=data metadata=metadata";
        QTest::addRow("category apart")
            << "nr bigserial,aggregate text,ref uuid,what text,rev int,at timestamptz,body "
               "json,correlation_id uuid"
            << R"(category=aggregate type=what stream={"concat":["aggregate","-","ref"]} version=rev position=nr time=at payload=body correlation=correlation_id)";
        QTest::addRow("types alone") << "id integer,action varchar(40),ts_col datetime,doc_col blob"
                                     << "type=action position=id time=ts_col payload=doc_col";
        QTest::addRow("an id that is a text") << "id text,type text,payload text"
                                              << "type=type id=id payload=payload";
        QTest::addRow("nothing") << "amount numeric,price double precision"
                                 << "";
    }
    void namesAndTypesSayTheFields() {
        QFETCH(QString, columns);
        QFETCH(QString, fields);
        std::vector<std::pair<std::string, std::string>> list;
        for (const QString& column : columns.split(','))
            list.emplace_back(column.section(' ', 0, 0).toStdString(), column.section(' ', 1).toStdString());
        QCOMPARE(QString::fromStdString(fieldsOf(source::proposeMapping(table("t", list)).draft)), fields);
    }
    void theTableOfEventsIsTheLikeliest() {
        const auto events = source::proposeMapping(
            table("journal", {{"id", "integer"}, {"kind", "text"}, {"body", "text"}, {"ref", "text"}}));
        const auto users = source::proposeMapping(
            table("users", {{"id", "integer"}, {"name", "text"}, {"created_at", "timestamp"}}));
        QVERIFY(events.likeness >= 0 && events.likeness <= 1);
        QVERIFY2(events.likeness + 0.3 > users.likeness, "");
    }
    void textAndDraftAreTheSame() {
        MappingDraft draft;
        draft.table = "public.journal";
        draft.order = "nr";
        draft.timeUnit = "ms";
        draft.set("stream", R"({"concat":["kind","-","ref"]})");
        draft.set("type", "/meta/type");
        draft.set("time", "at");
        draft.set("id", "gone");
        draft.set("id", "");
        const auto text = source::mappingText(draft);
        QVERIFY(text.ok());
        QCOMPARE(*text, std::string(R"({"version":1,"table":"public.journal","order":["nr"],"fields":{)"
                                    R"("stream":{"concat":["kind","-","ref"]},"type":"/meta/type",)"
                                    R"("time":{"column":"at","unit":"ms"}}})"));
        const auto again = source::draftOf(*text, "m.json");
        QVERIFY2(again.ok(), again.ok() ? "" : again.error().print().c_str());
        QCOMPARE(again->table, draft.table);
        QCOMPARE(again->order, draft.order);
        QCOMPARE(again->timeUnit, draft.timeUnit);
        QCOMPARE(fieldsOf(*again), fieldsOf(draft));
    }
    void brokenSpecsNameTheirField() {
        MappingDraft draft;
        draft.set("stream", R"({"concat":["a")");
        const auto text = source::mappingText(draft);
        QVERIFY(!text.ok());
        QCOMPARE(text.error().where, std::string("/fields/stream"));
        QCOMPARE(source::draftOf("{}", "m.json").error().code, ErrorCode::Invalid);
    }
    void anUnknownFileIsReadByWhatItSuggests() {
        test::SourceFolder folder;
        const std::string path = folder.write("shop.db", "");
        {
            auto db = sqlite::Connection::open(path, {.mode = sqlite::Mode::ReadWrite});
            QVERIFY(db.ok());
            QVERIFY(db->exec("CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT);"
                             "CREATE TABLE journal(nr INTEGER PRIMARY KEY, kind TEXT, ref TEXT, what TEXT,"
                             " at INTEGER, body TEXT);"
                             "INSERT INTO journal VALUES(7,'order','a','Placed',1700000000,'{\"total\":5}')")
                        .ok());
        }
        const auto proposals = source::Registry().propose({path});
        QVERIFY2(proposals.ok(), proposals.ok() ? "" : proposals.error().print().c_str());
        QCOMPARE(proposals->size(), std::size_t(2));
        QCOMPARE(proposals->front().draft.table, std::string("journal"));
        const auto text = source::mappingText(proposals->front().draft);
        QVERIFY(text.ok());
        const source::Location location{path, {}, *text, "m.json"};
        const source::Registry registry;
        const auto probed = registry.probe(location);
        QVERIFY2(probed.ok(), probed.ok() ? "" : probed.error().print().c_str());
        QCOMPARE(probed->info.format, std::string("mapping"));
        auto opened = registry.open(location);
        QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().print().c_str());
        event::EventBatch batch;
        QVERIFY((*opened)->read(batch, 1 << 20, {}).ok());
        QCOMPARE(batch.events.size(), std::size_t(1));
        QCOMPARE(std::string(batch.events[0].stream), std::string("order-a"));
        QCOMPARE(std::string(batch.events[0].type), std::string("Placed"));
        QCOMPARE(batch.events[0].position, std::int64_t(7));
        QCOMPARE(std::string(batch.events[0].payload.bytes), std::string("{\"total\":5}"));
        QVERIFY(batch.events[0].time && batch.events[0].time->value() == 1'700'000'000'000'000);
    }
    void timesMayHaveDecimals() {
        using source::TimeUnit;
        const auto micros = [](TimeUnit unit, const char* text) {
            const auto time = source::timeIn(unit, text);
            return time ? qint64(time->time.value()) : qint64(-1);
        };
        QCOMPARE(micros(TimeUnit::Seconds, "1700000000.5"), qint64(1'700'000'000'500'000));
        QCOMPARE(micros(TimeUnit::Any, "1700000000.123456"), qint64(1'700'000'000'123'456));
        QCOMPARE(micros(TimeUnit::Any, "1700000000123.5"), qint64(1'700'000'000'123'500));
        QCOMPARE(micros(TimeUnit::Milliseconds, "1700000000123.25"), qint64(1'700'000'000'123'250));
        QCOMPARE(micros(TimeUnit::Seconds, "-0.5"), qint64(-500'000));
        for (const char* text : {"1.5", "1700000000.", ".", "1700000000.5e3", "99999999999999999999.5"})
            QVERIFY2(!source::timeIn(TimeUnit::Any, text), text);
    }
    void tablesWithoutRowidAndGeneratedColumnsAreRead() {
        test::SourceFolder folder;
        const std::string path = folder.write("odd.db", "");
        {
            auto db = sqlite::Connection::open(path, {.mode = sqlite::Mode::ReadWrite});
            QVERIFY(db->exec("CREATE TABLE plain(k TEXT PRIMARY KEY, t TEXT, g TEXT AS (t || '!'));"
                             "INSERT INTO plain(k, t) VALUES('a', 'Made');"
                             "CREATE TABLE keyed(k TEXT PRIMARY KEY, t TEXT) WITHOUT ROWID;"
                             "INSERT INTO keyed VALUES('a', 'Made')")
                        .ok());
        }
        const auto by = [&](const std::string& name, const std::string& type) {
            const std::string text =
                "{\"version\":1,\"table\":\"" + name + "\",\"fields\":{\"type\":\"" + type + "\"}}";
            return source::Registry().probe({path, {}, text, "m"});
        };
        const auto keyed = by("keyed", "t");
        QVERIFY2(keyed.ok(), keyed.ok() ? "" : keyed.error().print().c_str());
        const auto generated = by("plain", "g");
        QVERIFY2(generated.ok(), generated.ok() ? "" : generated.error().print().c_str());
    }
    void recordsSuggestTheirNames() {
        test::SourceFolder folder;
        const std::string path =
            folder.write("odd.ndjson", "{\"streamId\":\"a\",\"type\":\"T\",\"mine\":{\"x\":1}}\n"
                                       "{\"streamId\":\"a\",\"type\":\"U\",\"mine\":{\"x\":2}}\n");
        const auto proposals = source::Registry().propose({path});
        QVERIFY2(proposals.ok(), proposals.ok() ? "" : proposals.error().print().c_str());
        QCOMPARE(proposals->size(), std::size_t(1));
        QCOMPARE(std::string(proposals->front().draft.field("stream")), std::string("streamId"));
        QVERIFY(std::find(proposals->front().columns.begin(), proposals->front().columns.end(), "mine")
                != proposals->front().columns.end());
        QCOMPARE(source::Registry().propose({folder.write("a.bin", "\x01\x02\x03")}).error().code,
                 ErrorCode::Unsupported);
    }
};

HINDCAST_TEST(TestMappingProposal)
#include "tst_mapping_proposal.moc"
