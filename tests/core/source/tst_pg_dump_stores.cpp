// SPDX-License-Identifier: GPL-3.0-or-later
// Emmett, Message DB and Castore as they stand in dumps of PostgreSQL.
#include "base/time_text.h"
#include "sql_fixture.h"
#include "support/places.h"
#include "support/test_environment.h"
#include "support/test_main.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <set>

using namespace hindcast;
using namespace hindcast::test;

namespace {

const std::string kHead =
    "--\n-- PostgreSQL database dump\n--\n\n\\restrict x\n\nSET standard_conforming_strings = on;\n";
const std::string kTail = "--\n-- PostgreSQL database dump complete\n--\n\n\\unrestrict x\n\n";

const std::string kMessages =
    "CREATE TABLE message_store.messages (\n global_position bigint NOT NULL,\n \"position\" bigint,\n "
    "\"time\" "
    "timestamp,\n stream_name text,\n type text,\n data jsonb,\n metadata jsonb,\n id uuid\n);\n";
const std::string kMessagesCopy =
    "COPY message_store.messages (global_position, \"position\", \"time\", stream_name, type, data, "
    "metadata, id) FROM stdin;\n";
const std::string kEmmettColumns =
    "(stream_position, global_position, transaction_id, created, is_archived, message_kind, stream_id, "
    "partition, message_schema_version, message_id, message_type, message_data, message_metadata)";

std::string emmettRow(int version, int position, int transaction, const std::string& stream,
                      const std::string& kind = "E") {
    return std::to_string(version) + '\t' + std::to_string(position) + '\t' + std::to_string(transaction)
           + "\t2026-01-02 03:04:05+02\tf\t" + kind + '\t' + stream + "\temt:default\t1\tid"
           + std::to_string(position) + "\tPlaced\t{\"n\": 1.50}\t{\"correlationId\": \"c\"}\n";
}

} // namespace

class TestPgDumpStores : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_count = 0;
    QString dump(const std::string& text) {
        const QString path = m_folder.filePath(QString("dump%1.sql").arg(++m_count));
        writeFile(path, text);
        return path;
    }

private slots:
    /// Of a dump by --quote-all-identifiers, and of one by --data-only.
    void largeObjectsWhateverTheirTypeIsCalled() {
        QFile file(sourcePath(QStringLiteral("tests/interop/axon/axon-5-jpa.sql")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const auto payloads = [&](const QString& changed) {
            const ReadAll read = readAll(dump(changed.toStdString()));
            std::string all = read.error;
            for (const event::Event& event : read.events)
                all.append(event.payload.bytes).append(event.metadata.bytes).append("\n");
            return all;
        };
        const std::string whole = payloads(text);
        QVERIFY(whole.find("{\"") != std::string::npos);
        QString quoted = text, bare = text;
        quoted.replace(QRegularExpression("^    (\\w+) oid", QRegularExpression::MultilineOption),
                       "    \"\\1\" \"oid\"");
        QVERIFY(quoted != text);
        QCOMPARE(payloads(quoted), whole);
        bare.remove(QRegularExpression("^CREATE TABLE .*?^\\);$",
                                       QRegularExpression::MultilineOption
                                           | QRegularExpression::DotMatchesEverythingOption));
        QVERIFY(!bare.contains("CREATE TABLE"));
        QCOMPARE(payloads(bare), whole);
    }

    void otherEncodingsAreReadAsUtf8_data() {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("stored");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("UTF8") << QByteArray("UTF8") << QByteArray("Zo\xc3\xab") << QByteArray("Zo\xc3\xab");
        QTest::newRow("LATIN1") << QByteArray("LATIN1") << QByteArray("Zo\xeb") << QByteArray("Zo\xc3\xab");
        QTest::newRow("WIN1252") << QByteArray("WIN1252") << QByteArray("5 \x80")
                                 << QByteArray("5 \xe2\x82\xac");
        QTest::newRow("EUC_JP") << QByteArray("EUC_JP") << QByteArray("\xc6\xfc")
                                << QByteArray("\xe6\x97\xa5");
    }
    void otherEncodingsAreReadAsUtf8() {
        QFETCH(const QByteArray, encoding);
        QFETCH(const QByteArray, stored);
        QFETCH(const QByteArray, expected);
        const auto payload = [](const QByteArray& name) {
            return "{\"name\": \"" + name.toStdString() + "\"}";
        };
        std::string text =
            kHead + "SET client_encoding = '" + encoding.toStdString() + "';\n" + kMessages + kMessagesCopy;
        constexpr int kRows = 4000; // characters cut by the pieces in which the text is read
        for (int i = 0; i < kRows; ++i)
            text += std::to_string(i + 1) + "\t" + std::to_string(i)
                    + "\t2026-01-02 03:04:05\tcart-1\tAdded\t" + payload(stored)
                    + "\t\\N\t00000000-0000-0000-0000-000000000001\n";
        const auto read = readAll(dump(text + "\\.\n" + kTail));
        QCOMPARE(read.error, std::string());
        QCOMPARE(read.problems.size(), std::size_t(0));
        QCOMPARE(read.events.size(), std::size_t(kRows));
        for (const auto& event : read.events)
            QCOMPARE(std::string(event.payload.bytes), payload(expected));
    }
    void unknownEncodingsAreRefused() {
        const auto read = readAll(dump(kHead + "SET client_encoding = 'MULE_INTERNAL';\n" + kMessages
                                       + kMessagesCopy + "\\.\n" + kTail));
        QCOMPARE(read.code, ErrorCode::Unsupported);
        QVERIFY2(read.error.find("MULE_INTERNAL") != std::string::npos, read.error.c_str());
    }

    void messageDb() {
        const auto read = readAll(
            dump(kHead
                 + "CREATE FUNCTION message_store.message_store_version() RETURNS varchar LANGUAGE plpgsql "
                   "AS $$\nBEGIN\n RETURN "
                   "'1.2.6';\nEND;\n$$;\n"
                 + kMessages + kMessagesCopy
                 + "9\t1\t2026-01-02 03:04:06.5\taccount-1\tWithdrawn\t\\N\t{\"correlationStreamName\": "
                   "\"signup-9\", "
                   "\"causationMessageStreamName\": \"account-1\", \"causationMessagePosition\": 0}\tid-9\n"
                   "7\t0\t2026-01-02 03:04:05\taccount-1\tOpened\t{\"text\": "
                   "\"a\\\\tb\"}\t{\"causationMessagePosition\": -1, "
                   "\"causationMessageStreamName\": \"account-1\"}\tid-7\n\\.\n"
                 + kTail));
        QCOMPARE(read.error, std::string());
        QCOMPARE(read.info.format, std::string("message-db"));
        QCOMPARE(read.info.formatVersion, std::string("1.2.6"));
        QCOMPARE(read.info.container, std::string("pg_dump"));
        QVERIFY(!read.info.inLogOrder);
        QCOMPARE(lines(read),
                 std::string("account-1 1 Withdrawn \naccount-1 0 Opened {\"text\": \"a\\tb\"}\n"));
        const event::Event& first = read.events[0];
        QCOMPARE(first.order.major, 9);
        QVERIFY(first.payload.kind == event::BodyKind::Absent);
        QCOMPARE(first.correlation, std::string_view("signup-9"));
        QCOMPARE(first.causation, std::string_view("account-1/0"));
        QCOMPARE(printTime(*first.time), std::string("2026-01-02T03:04:06.500000Z"));
        QVERIFY(read.events[1].causation.empty());
        QVERIFY(read.events[1].version == 0);
        QVERIFY(read.problems.empty());
    }

    void emmettFromAnyFormOfRows() {
        const std::string tables =
            "CREATE TABLE public.emt_messages " + kEmmettColumns
            + " PARTITION BY LIST (partition);\nCREATE TABLE public.leaf_a " + kEmmettColumns
            + ";\nCREATE TABLE public.emt_processors (a);\nCREATE TABLE public.emt_projections (a);\n";
        const std::string attach =
            "ALTER TABLE ONLY public.emt_messages ATTACH PARTITION public.leaf_a DEFAULT;\n";
        const std::string copy = "COPY public.leaf_a " + kEmmettColumns + " FROM stdin;\n"
                                 + emmettRow(2, 5, 90, "order-1") + emmettRow(1, 6, 80, "order-1")
                                 + emmettRow(9, 7, 80, "order-1", "C") + "\\.\n";
        const auto read = readAll(dump(kHead + tables + attach + copy + kTail));
        QCOMPARE(read.error, std::string());
        QCOMPARE(read.info.format, std::string("emmett-postgres"));
        QCOMPARE(read.info.formatVersion, std::string("≥0.42"));
        QCOMPARE(lines(read),
                 std::string("order-1 2 Placed {\"n\": 1.50}\norder-1 1 Placed {\"n\": 1.50}\n"));
        QVERIFY((read.events[0].order == event::OrderKey{90, 5}));
        QVERIFY(read.events[1].order < read.events[0].order);
        QCOMPARE(printTime(*read.events[0].time), std::string("2026-01-02T01:04:05.000000Z"));
        QVERIFY(!read.events[0].timeText.empty()); // the offset
        QCOMPARE(read.events[0].correlation, std::string_view("c"));

        const std::string values = "(2, 5, '90', '2026-01-02 03:04:05+02', false, 'E', 'order-1', "
                                   "'emt:default', '1', 'id5', 'Placed', "
                                   "'{\"n\": 1.50}', '{\"correlationId\": \"c\"}')";
        for (const std::string& form : {"INSERT INTO public.leaf_a VALUES " + values + ";\n",
                                        "INSERT INTO public.leaf_a " + kEmmettColumns + " VALUES\n\t" + values
                                            + ",\n\t" + values + ";\n"}) {
            const auto inserted = readAll(dump(kHead + tables + attach + form + kTail));
            QVERIFY(!inserted.events.empty());
            QCOMPARE(inserted.events[0].payload.bytes, read.events[0].payload.bytes);
            QCOMPARE(inserted.events[0].id, read.events[0].id);
            QVERIFY(inserted.events[0].order == read.events[0].order);
            QVERIFY(inserted.events[0].time == read.events[0].time);
        }
        // Data only: no table, no partition is told; the leaf's own name has to do.
        const auto bare = readAll(dump("COPY public.emt_messages_emt_default_active " + kEmmettColumns
                                       + " FROM stdin;\n" + emmettRow(1, 1, 1, "s-1") + "\\.\n"));
        QCOMPARE(lines(bare), std::string("s-1 1 Placed {\"n\": 1.50}\n"));
    }

    void castore() {
        const auto read = readAll(dump(
            kHead
            + "COPY public.event (id, aggregate_name, aggregate_id, version, type, data, metadata, "
              "\"timestamp\") FROM stdin;\n"
              "4\tPOKEMON\tp-1\t1\tCAUGHT\t{\"a\": \"\\\\u00e9\"}\t\\N\t2026-01-02 03:04:05.123+00\n\\.\n"
            + kTail));
        QCOMPARE(read.info.format, std::string("castore"));
        QCOMPARE(lines(read), std::string("POKEMON-p-1 1 CAUGHT {\"a\": \"\\u00e9\"}\n"));
        QCOMPARE(read.events[0].category, std::string_view("POKEMON"));
        QVERIFY(read.events[0].id.empty());
        QVERIFY(read.events[0].metadata.kind == event::BodyKind::Absent);
        QCOMPARE(read.events[0].position, 4);
    }

    void damageKeepsWhatWasRead() {
        const std::string row = "1\t0\t2026-01-02\ts-1\tT\t{}\t{}\tid\n";
        const auto bad = readAll(dump(kHead + kMessages + kMessagesCopy + row
                                      + "2\t1\tshort\nx\t1\t2026-01-02\ts-1\tT\t{}\t{}\tid\n"
                                      + "3\t2\tinfinity\ts-1\tT\t{oops\t{}\tid\n\\.\n" + kTail));
        QCOMPARE(bad.events.size(), std::size_t(2));
        QCOMPARE(bad.problems.size(), std::size_t(3));
        for (const auto& problem : bad.problems)
            QCOMPARE(problem.code, std::string("undecodable"));
        QVERIFY2(QString::fromStdString(bad.problems[0].where).endsWith(".sql:20"),
                 bad.problems[0].where.c_str());
        QCOMPARE(bad.problems[2].stream.value_or(""), std::string("s-1"));
        QVERIFY(bad.events[1].flags & event::kUndecodablePayload);
        QCOMPARE(bad.events[1].payload.bytes, std::string_view("{oops"));
        QCOMPARE(bad.events[1].timeText, std::string_view("infinity"));

        const auto cut = readAll(dump(kHead + kMessages + kMessagesCopy + row + "2\t1\t2026-01"));
        QCOMPARE(cut.error, std::string());
        QCOMPARE(cut.events.size(), std::size_t(1));
        QCOMPARE(cut.problems.size(), std::size_t(1));
        QCOMPARE(cut.problems[0].code, std::string("truncated"));
        QVERIFY2(QString::fromStdString(cut.problems[0].where).endsWith(".sql:20"),
                 cut.problems[0].where.c_str());
    }

    void otherDumpsAreRefusedWithTheirTables() {
        const auto other =
            readAll(dump(kHead
                         + "CREATE TABLE public.users (a text);\nCOPY public.users (a) FROM stdin;\n1\n\\.\n"
                           "COPY public.\"Orders\" (b) FROM stdin;\n\\.\n"
                         + kTail));
        QVERIFY(other.code == ErrorCode::Unsupported);
        QVERIFY2(other.error.find("public.Orders, public.users") != std::string::npos, other.error.c_str());
        const auto mysql =
            readAll(dump("-- MySQL dump 10.13  Distrib 8.0\n--\nCREATE TABLE `t` (`a` int);\n"));
        QVERIFY(mysql.code == ErrorCode::Unsupported);
        QVERIFY2(mysql.error.find("MySQL") != std::string::npos, mysql.error.c_str());
    }

    void twoStoresInOneDumpAreNotMixed() {
        std::string second = kMessages + kMessagesCopy;
        for (std::size_t at = second.find("message_store"); at != std::string::npos;
             at = second.find("message_store"))
            second.replace(at, 13, "zweite");
        const std::string row = "1\t0\t2026-01-02\ts-1\tT\t{}\t{}\tid\n\\.\n";
        const auto read =
            readAll(dump(kHead + kMessages + second.substr(0, second.find("COPY")) + kMessagesCopy + row
                         + second.substr(second.find("COPY")) + row + kTail));
        QCOMPARE(read.events.size(), std::size_t(1));
        QVERIFY(!read.info.loses.empty()
                && read.info.loses.back().find("zweite.messages") != std::string::npos);
    }

    void readingGoesOnInTheMiddle() {
        std::string rows;
        for (int i = 1; i <= 20000; ++i)
            rows += std::to_string(i) + '\t' + std::to_string(i - 1)
                    + "\t2026-01-02 03:04:05\ts-1\tT\t{\"i\": " + std::to_string(i) + ", \"pad\": \""
                    + std::string(100, 'x') + "\"}\t{}\tid\n";
        const QString path = dump(kHead + kMessages + kMessagesCopy + rows + "\\.\n" + kTail);
        const auto part = readAll(path, 1 << 18, {}, 8);
        QVERIFY(part.events.size() > 8000 && part.events.size() < 20000);
        const auto rest = readAll(path, 1 << 18, part.token);
        QCOMPARE(rest.error, std::string());
        QCOMPARE(part.events.size() + rest.events.size(), std::size_t(20000));
        QCOMPARE(rest.events[0].position, part.events.back().position + 1);
        QVERIFY(rest.bytesRead * 10 < rest.bytesTotal * 6);
        QVERIFY(rest.problems.empty());
        QVERIFY(readAll(path, 1, "byte 5").code == ErrorCode::Unsupported);
    }

    void theSharedDumpsAreReadWhole_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("events");
        QTest::addColumn<int>("streams");
        QTest::addColumn<QString>("container");
        QTest::newRow("emmett") << "/emmett/emmett-postgres.sql" << "emmett-postgres" << 3606 << 454
                                << "pg_dump";
        QTest::newRow("message-db") << "/message-db/message-db.sql" << "message-db" << 3583 << 446
                                    << "pg_dump";
        QTest::newRow("castore") << "/castore/castore.sql" << "castore" << 3596 << 440 << "pg_dump";
        QTest::newRow("archive") << "/message-db/message-db.dump" << "message-db" << 3583 << 446
                                 << "pg_dump-custom";
    }
    void theSharedDumpsAreReadWhole() {
        QFETCH(QString, file);
        QFETCH(QString, format);
        QFETCH(QString, container);
        if (sharedData().isEmpty()) QSKIP("no folder of real stores");
        QVERIFY2(QFile::exists(sharedData() + file), "a real store is missing");
        if (container == "pg_dump-custom" && QStandardPaths::findExecutable("pg_restore").isEmpty()) {
            const auto read = readAll(sharedData() + file);
            QVERIFY(read.code == ErrorCode::Unsupported);
            QVERIFY(read.error.find("pg_restore -f dump.sql FILE") != std::string::npos);
            return;
        }
        const auto read = readAll(sharedData() + file, 1 << 16);
        QCOMPARE(read.error, std::string());
        QCOMPARE(QString::fromStdString(read.info.format), format);
        QCOMPARE(QString::fromStdString(read.info.container), container);
        QTEST(int(read.events.size()), "events");
        std::set<std::string_view> streams;
        for (const auto& event : read.events) {
            streams.insert(event.stream);
            QVERIFY(event.time && event.timeText.empty() && event.payload.kind == event::BodyKind::Json
                    && event.version);
        }
        QTEST(int(streams.size()), "streams");
        QVERIFY(read.problems.empty());
        QCOMPARE(read.bytesRead, read.bytesTotal);
    }

    void aFieldOfTheSharedDumpsIsRight() {
        const QString path = sharedData() + "/message-db/message-db.sql";
        if (sharedData().isEmpty()) QSKIP("no folder of real stores");
        QVERIFY2(QFile::exists(path), "a real store is missing");
        const auto read = readAll(path);
        QCOMPARE(read.info.formatVersion, std::string("≥1.2.4"));
        const auto at = std::find_if(read.events.begin(), read.events.end(),
                                     [](const auto& e) { return e.position == 13; });
        QVERIFY(at != read.events.end());
        QCOMPARE(at->stream, std::string_view("ride-R1000"));
        QVERIFY(at->version == 1);
        QCOMPARE(at->causation, std::string_view("ride-R1000/0"));
        QCOMPARE(at->correlation, std::string_view("4d63a005-799d-4ca8-80d6-81e36aed5371"));
        QCOMPARE(at->id, std::string_view("f7059a5f-f798-4bae-822d-f115a007dfde"));
        QCOMPARE(std::count_if(read.events.begin(), read.events.end(),
                               [](const auto& e) { return e.causation.empty(); }),
                 446);
    }
};

HINDCAST_TEST(TestPgDumpStores)
#include "tst_pg_dump_stores.moc"
