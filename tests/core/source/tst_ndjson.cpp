// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "source_fixture.h"
#include "support/test_environment.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::test;
using event::BodyKind;
using event::PositionKind;

namespace {

QByteArray bytes(std::string_view text) {
    return {text.data(), qsizetype(text.size())};
}

std::string field(const source::SourceInfo& info, std::string_view name) {
    for (const auto& [canonical, actual] : info.fields)
        if (canonical == name) return actual;
    return {};
}

} // namespace

class NdjsonTest : public QObject {
    Q_OBJECT
private slots:
    void readsEveryFieldAndKeepsBytes() {
        const auto path = m_folder.write(
            "a.ndjson",
            "{\"position\":7,\"stream\":\"order-1\",\"version\":3,\"id\":\"e1\",\"type\":\"Placed\","
            "\"time\":\"2026-03-01T12:00:00.123Z\",\"data\": {\"n\" : 1.50,\"big\":12345678901234567890} ,"
            "\"metadata\":{ \"correlationId\":\"c\",\"causationId\":42}}\r\n\n"
            "{\"position\":9,\"stream\":\"order-\\u0041\",\"version\":4,\"id\":5,\"type\":\"Paid\",\"time\":"
            "\"2026-03-01T12:00:00.1234567+02:00\",\"data\":null,\"metadata\":{}}");
        const auto read = readAll(path);
        QVERIFY(!read.failed);
        QCOMPARE(read.problems.size(), 0u);
        QCOMPARE(read.events.size(), 2u);
        const event::Event& a = read.events[0];
        QCOMPARE(bytes(a.payload.bytes), QByteArray("{\"n\" : 1.50,\"big\":12345678901234567890}"));
        QCOMPARE(bytes(a.metadata.bytes), QByteArray("{ \"correlationId\":\"c\",\"causationId\":42}"));
        QCOMPARE(a.payload.kind, BodyKind::Json);
        QCOMPARE(a.position, 7);
        QCOMPARE(a.order.major, 7);
        QCOMPARE(*a.version, 3);
        QCOMPARE(bytes(a.correlation), QByteArray("c"));
        QCOMPARE(bytes(a.causation), QByteArray("42"));
        QVERIFY(a.timeText.empty());
        QCOMPARE(QByteArray::fromStdString(printTime(*a.time)), QByteArray("2026-03-01T12:00:00.123000Z"));
        const event::Event& b = read.events[1];
        QCOMPARE(bytes(b.stream), QByteArray("order-A"));
        QCOMPARE(bytes(b.id), QByteArray("5"));
        QCOMPARE(bytes(b.payload.bytes), QByteArray("null"));
        QCOMPARE(b.payload.kind, BodyKind::Json);
        QCOMPARE(bytes(b.timeText), QByteArray("2026-03-01T12:00:00.1234567+02:00"));
        QVERIFY(!read.info.positionSynthetic && !read.info.versionSynthetic && !read.info.inLogOrder);
    }

    void choosesTheFirstUsualNameWhoseValuesFit() {
        const auto path = m_folder.write("b.ndjson", "{\"aggregateId\":\"a\",\"name\":\"N\",\"version\":"
                                                     "\"not\",\"revision\":\"2\",\"ts\":1637230546039,"
                                                     "\"body\":1,\"key\":\"k\"}\n");
        const auto read = readAll(path);
        QVERIFY(!read.failed);
        QCOMPARE(field(read.info, "stream"), std::string("aggregateId"));
        QCOMPARE(field(read.info, "type"), std::string("name"));
        QCOMPARE(field(read.info, "version"), std::string("revision"));
        QCOMPARE(field(read.info, "time"), std::string("ts"));
        QCOMPARE(field(read.info, "payload"), std::string("body"));
        QVERIFY(read.info.positionSynthetic);
        QVERIFY(read.info.inLogOrder);
        QCOMPARE(*read.events[0].version, 2);
        QCOMPARE(read.events[0].time->value(), 1637230546039000);
        QCOMPARE(read.info.loses.size(), 1u);
        QVERIFY(QByteArray::fromStdString(read.info.loses[0]).contains("version, key"));
    }

    void nineTenthsDecide() {
        std::string most, few;
        for (int i = 0; i < 10; ++i) {
            most += i == 0 ? "{\"type\":\"T\",\"x\":1}\n" : "{\"type\":\"T\",\"stream\":\"s\",\"x\":1}\n";
            few += i < 2 ? "{\"type\":\"T\",\"x\":1}\n" : "{\"type\":\"T\",\"stream\":\"s\",\"x\":1}\n";
        }
        const auto with = readAll(m_folder.write("most.ndjson", most));
        QCOMPARE(field(with.info, "stream"), std::string("stream"));
        QCOMPARE(bytes(with.events[0].stream), QByteArray("most"));
        QCOMPARE(bytes(with.events[1].stream), QByteArray("s"));
        const auto without = readAll(m_folder.write("few.json.jsonl", few));
        QCOMPARE(field(without.info, "stream"), std::string());
        QCOMPARE(bytes(without.events[9].stream), QByteArray("few"));
        QCOMPARE(bytes(without.events[9].payload.bytes), QByteArray("{\"stream\":\"s\",\"x\":1}"));
    }

    void withoutPayloadTheRemainingMembersAreIt() {
        const auto read = readAll(m_folder.write(
            "c.ndjson",
            "{\"stream\":\"s\",\"type\":\"T\",\"a\" : [1, 2],\"correlationId\":\"x\",\"b\":{}}\n"
            "{\"stream\":\"s\",\"type\":\"T\"}\n{\"a\":1,\"a\":2,\"stream\":\"s\",\"type\":\"T\"}\n"));
        QCOMPARE(bytes(read.events[0].payload.bytes), QByteArray("{\"a\":[1, 2],\"b\":{}}"));
        QCOMPARE(bytes(read.events[0].correlation), QByteArray("x"));
        QCOMPARE(bytes(read.events[1].payload.bytes), QByteArray("{}"));
        QVERIFY((read.events[2].flags & event::kDuplicateKeys) != 0);
        QVERIFY(read.info.loses.empty());
    }

    void damageCostsOnlyItsRecord() {
        std::string text;
        text += "{\"stream\":\"s\",\"type\":\"T\",\"data\":{\"a\":1}}\n";
        text += "{\"stream\":\"s\",\"type\":\"T\",\"data\":{\"a\":tru}}\n";  // payload broken
        text += "{\"stream\":\"s\",\"type\" \"T\",\"data\":{\"a\":1}}\n";    // line broken
        text += "{\"stream\":\"s\",\"type\":\"T\",\"data\":\"\xff\xfe\"}\n"; // payload no UTF-8
        text += "{\"stream\":\"\xff\",\"type\":\"T\",\"data\":1}\n";         // stream no UTF-8
        text += "{\"stream\":\"s\",\"type\":\"T\",\"data\":" + std::string(1001, '[') + std::string(1001, ']')
                + "}\n";
        text += "{\"stream\":\"s\",\"type\":\"T\",\"data\":" + std::string(1000, '[') + std::string(1000, ']')
                + "}\n";
        text += "{\"stream\":\"s\",\"type\":\"T\",\"data\":{\"a\":1,\"a\":2}}\n";
        text += "{\"stream\":\"s\",\"type\":\"T\",\"da"; // cut off
        const auto path = m_folder.write("d.ndjson", text);
        const auto read = readAll(path);
        QVERIFY(!read.failed);
        QCOMPARE(read.events.size(), 6u);
        QCOMPARE(bytes(read.events[1].payload.bytes), QByteArray("{\"a\":tru}"));
        QCOMPARE(read.events[1].payload.kind, BodyKind::Bytes);
        QVERIFY((read.events[1].flags & event::kUndecodablePayload) != 0);
        QCOMPARE(read.events[2].payload.kind, BodyKind::Bytes);
        QCOMPARE(read.events[3].payload.kind, BodyKind::Bytes);
        QCOMPARE(read.events[4].payload.kind, BodyKind::Json);
        QVERIFY((read.events[5].flags & event::kDuplicateKeys) != 0);
        QVERIFY((read.events[0].flags & event::kDuplicateKeys) == 0);
        QStringList told;
        for (const event::Problem& p : read.problems)
            told << QString::fromStdString(p.code + " " + p.where.substr(path.size()));
        QCOMPARE(told, QStringList({"undecodable :line 2", "undecodable :line 3", "undecodable :line 4",
                                    "undecodable :line 5", "undecodable :line 6", "truncated :line 9"}));
    }

    void arraysAndDocuments() {
        const std::string one =
            "{\n  \"stream\": \"s\",\n  \"type\": \"T]},\",\n  \"data\": [1,\n {\"x\": \"\\\"\"}]\n}";
        const auto array =
            readAll(m_folder.write("e.json", "\xef\xbb\xbf [\n" + one + ",\n" + one + "\n]\n"), 1);
        QVERIFY(!array.failed);
        QCOMPARE(array.events.size(), 2u);
        QCOMPARE(array.problems.size(), 0u);
        QCOMPARE(bytes(array.events[1].payload.bytes), QByteArray("[1,\n {\"x\": \"\\\"\"}]"));
        const auto documents = readAll(m_folder.write("f.json", one + "\n" + one + "\n"));
        QCOMPARE(documents.events.size(), 2u);
        const auto single = readAll(m_folder.write("g.json", one));
        QCOMPARE(single.events.size(), 1u);
        const auto cut = readAll(m_folder.write("h.json", "[" + one + "," + one + "," + one.substr(0, 30)));
        QCOMPARE(cut.events.size(), 2u);
        QCOMPARE(cut.problems.size(), 1u);
        QCOMPARE(cut.problems[0].code, std::string("truncated"));
        const auto open = readAll(m_folder.write("i.json", "[" + one + "," + one));
        QCOMPARE(open.events.size(), 2u);
        QCOMPARE(open.problems[0].code, std::string("truncated"));
        const auto stray = readAll(m_folder.write("j.json", "[" + one + "] junk"));
        QCOMPARE(stray.events.size(), 1u);
        QCOMPARE(stray.problems[0].code, std::string("undecodable"));
        const auto behind = readAll(m_folder.write("l.json", "[" + one + "] {}")); // no fault of its own
        QCOMPARE(behind.events.size(), 1u);
        QCOMPARE(behind.problems[0].message, std::string("text goes on after the end of the array"));
        const auto broken = readAll(m_folder.write("k.json", "[" + one + ",{\"stream\":},7," + one + "]"));
        QCOMPARE(broken.events.size(), 2u);
        QCOMPARE(broken.problems.size(), 2u);
    }

    void readsBackItsOwnExport() {
        const auto read = readAll(m_folder.write(
            "x.ndjson",
            "{\"hindcast\":1,\"format\":\"message-db\",\"positionSynthetic\":true,\"versionBase\":0}\n"
            "{\"position\":1,\"stream\":\"a-1\",\"version\":0,\"type\":\"T\",\"name\":\"n\",\"data\":\"{"
            "\\\"a\\\":\\n1}\",\"isJson\":true,"
            "\"metadata\":\"plain\"}\n"
            "{\"position\":\"0042\",\"stream\":\"a-1\",\"version\":1,\"id\":\"i\",\"type\":\"T\",\"data\":"
            "{\"$encoding\":\"base64\",\"$bytes\":\"AP8=\"},\"metadata\":\"[1,\\n2]\",\"isJsonMetadata\":"
            "true,"
            "\"correlationId\":\"c\",\"time\":\"infinity\"}\n"
            "{\"position\":3,\"stream\":\"a-1\",\"version\":2,\"type\":\"$>\",\"data\":\"13@order-1\","
            "\"link\":true}\n"));
        QVERIFY(!read.failed);
        QCOMPARE(read.problems.size(), 0u);
        QCOMPARE(read.info.format, std::string("ndjson"));
        QVERIFY(read.info.positionSynthetic);
        QVERIFY(read.info.loses.empty());
        QCOMPARE(read.events.size(), 3u);
        QCOMPARE(bytes(read.events[0].payload.bytes), QByteArray("{\"a\":\n1}"));
        QCOMPARE(bytes(read.events[0].metadata.bytes), QByteArray("\"plain\""));
        QCOMPARE(read.events[1].payload.kind, BodyKind::Bytes);
        QCOMPARE(bytes(read.events[1].payload.bytes), QByteArray("\x00\xff", 2));
        QCOMPARE(bytes(read.events[1].metadata.bytes), QByteArray("[1,\n2]"));
        QCOMPARE(read.events[1].positionKind, PositionKind::Text);
        QCOMPARE(bytes(read.events[1].positionText), QByteArray("0042"));
        QCOMPARE(bytes(read.events[1].timeText), QByteArray("infinity"));
        QVERIFY(!read.events[1].time);
        QCOMPARE(bytes(read.events[1].correlation), QByteArray("c"));
        QVERIFY((read.events[2].flags & event::kLink) != 0);
        QCOMPARE(bytes(read.events[2].payload.bytes), QByteArray("13@order-1"));
    }

    void jsonInStrings() {
        const auto read = readAll(
            m_folder.write("y.ndjson", "{\"streamId\":\"s\",\"eventType\":\"T\",\"isJson\":true,\"data\":\"{"
                                       "\\\"a\\\":1}\",\"metadata\":\"{\\\"$correlationId\\\":\\\"k\\\"}\"}\n"
                                       "{\"streamId\":\"s\",\"eventType\":\"T\",\"isJson\":false,\"data\":\"{"
                                       "\\\"a\\\":1}\",\"metadata\":\"\"}\n"));
        QVERIFY(!read.failed);
        QCOMPARE(bytes(read.events[0].payload.bytes), QByteArray("{\"a\":1}"));
        QCOMPARE(bytes(read.events[0].metadata.bytes), QByteArray("{\"$correlationId\":\"k\"}"));
        QCOMPARE(bytes(read.events[0].correlation), QByteArray("k"));
        QCOMPARE(bytes(read.events[1].payload.bytes), QByteArray("\"{\\\"a\\\":1}\""));
    }

    void resumesAfterAnyBatch() {
        std::string text;
        for (int i = 0; i < 500; ++i)
            text += "{\"stream\":\"s\",\"type\":\"T\",\"position\":" + std::to_string(i)
                    + ",\"data\":{\"i\":" + std::to_string(i) + "}}" + (i % 7 ? "\n" : " broken\n");
        for (const bool zipped : {false, true}) {
            const auto path =
                m_folder.write(zipped ? "r.ndjson.gz" : "r.ndjson", zipped ? gzipped(text) : text);
            const auto all = readAll(path, 4000);
            QVERIFY(all.tokens.size() > 5);
            for (std::size_t i = 0; i < all.tokens.size(); ++i) {
                auto source = source::Registry().open({path});
                QVERIFY((*source)->resume(all.tokens[i]).ok());
                const auto rest = readAll(**source, 100'000);
                QVERIFY(!rest.failed);
                QCOMPARE(rest.events.size(), all.events.size() - all.eventsAt[i]);
                if (rest.events.empty()) continue;
                QCOMPARE(rest.events[0].position, all.events[all.eventsAt[i]].position);
                QCOMPARE(rest.problems.empty() ? std::string() : rest.problems.back().where,
                         rest.problems.empty() ? std::string() : all.problems.back().where);
            }
        }
        auto source = source::Registry().open({m_folder.path("r.ndjson")});
        QCOMPARE((*source)->resume("something else").error().code, ErrorCode::Unsupported);
    }

    void refusesWhatHoldsNothing() {
        QCOMPARE(readAll(m_folder.write("n1.ndjson", "")).error.code, ErrorCode::Unsupported);
        QVERIFY(readAll(m_folder.path("n1.ndjson")).error.message.starts_with("is empty"));
        QVERIFY(readAll(m_folder.write("n2.ndjson", " \n\n")).error.message.starts_with("is empty"));
        QVERIFY(readAll(m_folder.write("n3.json", "[ ]")).error.message.starts_with("is empty"));
        QVERIFY(readAll(m_folder.write("n4.ndjson", "{\"hindcast\":1,\"format\":\"ndjson\"}\n"))
                    .error.message.starts_with("is empty"));
        QCOMPARE(readAll(m_folder.write("n5.ndjson", "{\"a\":\n{broken\n")).error.code, ErrorCode::Corrupt);
        QCOMPARE(readAll(m_folder.write("n6.json", "[1,2,3]")).error.code, ErrorCode::Unsupported);
        QCOMPARE(readAll(m_folder.write("n7.json", "{\"dependencies\":{\"x\":\"1\"}}")).error.code,
                 ErrorCode::Unsupported);
    }

    void realFiles() {
        const QString data = sharedData();
        if (data.isEmpty()) QSKIP("no shared data");
        const auto count = [&](const char* name) {
            const auto read = readAll((data + "/" + name).toStdString());
            return read.failed ? -1 : int(read.events.size()) - int(read.problems.size()) * 100'000;
        };
        QCOMPARE(count("projections/input-events.ndjson.gz"), 5000);
        QCOMPARE(count("redux/actions-array-300.json"), 300);
        QCOMPARE(count("redux/lifted-state-300-actions.json"), -1);
        QCOMPARE(count("kafka/kafkasql-journal.kcat-J.ndjson"), 12);
        QCOMPARE(count("eventsourcingdb/backup-5-events.ndjson"), 5);
        QCOMPARE(count("eventsourcingdb/read-events-1-line.ndjson"), 1);
        QCOMPARE(count("kurrentdb/es414-plain.all.ndjson.gz"), 20060);
    }

private:
    SourceFolder m_folder;
};

HINDCAST_TEST(NdjsonTest)
#include "tst_ndjson.moc"
