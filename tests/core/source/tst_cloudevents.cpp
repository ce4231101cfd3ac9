// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "source_fixture.h"
#include "support/test_environment.h"
#include "support/test_main.h"

#include <QDir>
#include <QtTest>

using namespace hindcast;
using namespace hindcast::test;
using event::BodyKind;

namespace {

QByteArray bytes(std::string_view text) {
    return {text.data(), qsizetype(text.size())};
}

// A valid event with `more` members added.
std::string cloudEvent(const std::string& more) {
    return "{\"specversion\":\"1.0\",\"id\":\"1\",\"type\":\"t\",\"source\":\"/s\""
           + (more.empty() ? "" : "," + more) + "}";
}

} // namespace

class CloudEventsTest : public QObject {
    Q_OBJECT
private slots:
    void mapsAttributesToFields() {
        const auto read = readAll(
            m_folder.write("a.json", cloudEvent("\"subject\":\"order-1\",\"time\":\"2018-04-26T14:48:09+02:"
                                                "00\",\"datacontenttype\":\"application/json\","
                                                "\"sequence\":\"0007\",\"correlationid\":\"c\","
                                                "\"causationid\":\"k\",\"n\":5,\"data\": {\"a\" :1.0}")));
        QVERIFY(!read.failed);
        QCOMPARE(read.info.format, std::string("cloudevents-json"));
        QCOMPARE(read.info.formatVersion, std::string("1.0"));
        QVERIFY(read.info.positionSynthetic);
        QVERIFY(!read.info.versionSynthetic);
        QCOMPARE(read.events.size(), 1u);
        const event::Event& e = read.events[0];
        QCOMPARE(bytes(e.stream), QByteArray("order-1"));
        QCOMPARE(bytes(e.type), QByteArray("t"));
        QCOMPARE(*e.version, 7);
        QCOMPARE(QByteArray::fromStdString(printTime(*e.time)), QByteArray("2018-04-26T12:48:09.000000Z"));
        QCOMPARE(bytes(e.timeText), QByteArray("2018-04-26T14:48:09+02:00"));
        QCOMPARE(bytes(e.payload.bytes), QByteArray("{\"a\" :1.0}"));
        QCOMPARE(bytes(e.metadata.bytes),
                 QByteArray("{\"specversion\":\"1.0\",\"source\":\"/s\",\"datacontenttype\":"
                            "\"application/json\",\"sequence\":\"0007\",\"correlationid\":\"c\","
                            "\"causationid\":\"k\",\"n\":5}"));
        QCOMPARE(bytes(e.correlation), QByteArray("c"));
        QCOMPARE(bytes(e.causation), QByteArray("k"));
    }

    void streamFallsBackToPartitionKeyAndSource() {
        const auto read = readAll(
            m_folder.write("b.json", "[" + cloudEvent("\"partitionkey\":\"p\"") + ",\n" + cloudEvent("") + ","
                                         + cloudEvent("\"subject\":null,\"data\":null") + "]"));
        QCOMPARE(read.events.size(), 3u);
        QCOMPARE(bytes(read.events[0].stream), QByteArray("p"));
        QCOMPARE(bytes(read.events[1].stream), QByteArray("/s"));
        QCOMPARE(bytes(read.events[2].stream), QByteArray("/s"));
        QCOMPARE(read.events[1].payload.kind, BodyKind::Absent);
        QCOMPARE(read.events[2].payload.kind, BodyKind::Json);
        QVERIFY(read.info.versionSynthetic);
    }

    void contentTypeSaysWhatDataIs() {
        const auto read = readAll(m_folder.write(
            "c.ndjson",
            cloudEvent("\"data_base64\":\"e30=\"") + "\n"
                + cloudEvent("\"datacontenttype\":\"text/plain\",\"data_base64\":\"e30=\"") + "\n"
                + cloudEvent("\"datacontenttype\":\"application/json\",\"data_base64\":\"e30\\u003d\"") + "\n"
                + cloudEvent("\"datacontenttype\":\"text/xml\",\"data\":\"<a\\u002f>\"") + "\n"
                + cloudEvent("\"datacontenttype\":\"application/ld+json; charset=utf-8\",\"data\":\"text\"")
                + "\n" + cloudEvent("\"datacontenttype\":\"application/json\",\"data_base64\":\"ew==\"")
                + "\n"));
        QCOMPARE(read.events.size(), 6u);
        const BodyKind kinds[] = {BodyKind::Json,  BodyKind::Bytes, BodyKind::Json,
                                  BodyKind::Bytes, BodyKind::Json,  BodyKind::Bytes};
        const char* texts[] = {"{}", "{}", "{}", "<a/>", "\"text\"", "{"};
        for (std::size_t i = 0; i < 6; ++i) {
            QCOMPARE(read.events[i].payload.kind, kinds[i]);
            QCOMPARE(bytes(read.events[i].payload.bytes), QByteArray(texts[i]));
        }
        QCOMPARE(read.problems.size(), 1u); // the last one says JSON and is not
        QVERIFY((read.events[5].flags & event::kUndecodablePayload) != 0);
    }

    void refusesWhatTheSpecificationForbids_data() {
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QByteArray>("member");
        const auto row = [](const char* name, const std::string& text, const char* member) {
            QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(member);
        };
        row("decimal extension", cloudEvent("\"decimal\":42.42"), "\"decimal\"");
        row("large extension", cloudEvent("\"n\":2147483648"), "\"n\"");
        row("object extension", cloudEvent("\"o\":{}"), "\"o\"");
        row("array extension", cloudEvent("\"sequence\":[1]"), "\"sequence\"");
        row("both data", cloudEvent("\"data\":1,\"data_base64\":\"e30=\""), "\"data_base64\"");
        row("no base64", cloudEvent("\"data_base64\":\"*\""), "\"data_base64\"");
        row("base64 number", cloudEvent("\"data_base64\":1"), "\"data_base64\"");
        row("time", cloudEvent("\"time\":\"yesterday\""), "\"time\"");
        row("subject", cloudEvent("\"subject\":5"), "\"subject\"");
        row("no id", "{\"specversion\":\"1.0\",\"type\":\"t\",\"source\":\"/s\"}", "\"id\"");
        row("empty id", "{\"specversion\":\"1.0\",\"id\":\"\",\"type\":\"t\",\"source\":\"/s\"}", "\"id\"");
        row("no type", "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\"}", "\"type\"");
        row("version", "{\"specversion\":\"9.0\",\"id\":\"1\",\"type\":\"t\",\"source\":\"/s\"}",
            "\"specversion\"");
        row("version number", "{\"specversion\":1.0,\"id\":\"1\",\"type\":\"t\",\"source\":\"/s\"}",
            "\"specversion\"");
    }
    void refusesWhatTheSpecificationForbids() {
        QFETCH(QByteArray, event);
        QFETCH(QByteArray, member);
        const auto alone = readAll(m_folder.write("f.json", event.toStdString()));
        QVERIFY(alone.failed);
        QCOMPARE(alone.error.code, ErrorCode::Corrupt);
        QVERIFY2(QByteArray::fromStdString(alone.error.message).contains(member),
                 alone.error.message.c_str());
        const auto among = readAll(
            m_folder.write("g.ndjson", cloudEvent("") + "\n" + event.toStdString() + "\n" + cloudEvent("")));
        QVERIFY(!among.failed);
        QCOMPARE(among.events.size(), 2u);
        QCOMPARE(among.problems.size(), 1u);
        QVERIFY(among.problems[0].where.ends_with(":line 2"));
    }

    void realFiles() {
        const QString data = sharedData();
        if (data.isEmpty()) QSKIP("no shared data");
        const QDir folder(data + "/cloudevents");
        const QStringList names = folder.entryList({"*.json"}, QDir::Files);
        QVERIFY(names.size() >= 7);
        for (const QString& name : names) {
            const auto read = readAll(folder.filePath(name).toStdString());
            QCOMPARE(read.failed, name.startsWith("fail_"));
            if (read.failed)
                QVERIFY(read.error.message.find("\"decimal\"") != std::string::npos);
            else
                QCOMPARE(read.events.size(), 1u);
        }
    }

private:
    SourceFolder m_folder;
};

HINDCAST_TEST(CloudEventsTest)
#include "tst_cloudevents.moc"
