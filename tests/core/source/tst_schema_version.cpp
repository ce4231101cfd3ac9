// SPDX-License-Identifier: GPL-3.0-or-later
// The version of an event's form becomes a member of its metadata.
#include "event/encoding.h"
#include "source/schema_version.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;

class SchemaVersionTest : public QObject {
    Q_OBJECT

private slots:
    void itIsAddedToTheMetadata_data() {
        QTest::addColumn<QByteArray>("metadata");
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* metadata, const char* version, const char* expected) {
            QTest::addRow("%s %s", metadata, version)
                << QByteArray(metadata) << QByteArray(version) << QByteArray(expected);
        };
        row("", "2", R"({"$schemaVersion":2})");
        row("{}", "1.0", R"({"$schemaVersion":"1.0"})");
        row(" { } ", "2", R"({ "$schemaVersion":2})");
        row(R"({"a": 1.50})", "02", R"({"a": 1.50,"$schemaVersion":"02"})");
        row(R"({"a":{"b":[]}} )", "7", R"({"a":{"b":[]},"$schemaVersion":7})");
        row("[]", "7", R"({"$schemaVersion":7})");
        row("null", "7", R"({"$schemaVersion":7})");
        row("[1]", "7", "[1]");
        row("\"text\"", "7", "\"text\"");
        row(R"({"$schemaVersion":1})", "7", R"({"$schemaVersion":1})");
    }
    void itIsAddedToTheMetadata() {
        QFETCH(const QByteArray, metadata);
        QFETCH(const QByteArray, version);
        QFETCH(const QByteArray, expected);
        event::EventBatch batch;
        event::Event event;
        const std::string kept = metadata.toStdString();
        if (!kept.empty()) event.metadata = {event::BodyKind::Json, kept};
        source::addSchemaVersion(event, version.toStdString(), batch);
        QCOMPARE(QByteArray(event.metadata.bytes.data(), qsizetype(event.metadata.bytes.size())), expected);
    }

    void anotherEncodingBecomesJson() {
        event::EventBatch batch;
        event::Event event;
        event.metadata = {event::BodyKind::Bytes, "---\nuser: zoe\n"};
        event::setMetadataEncoding(event, event::Encoding::Yaml);
        source::addSchemaVersion(event, "3", batch);
        QCOMPARE(event.metadata.kind, event::BodyKind::Json);
        QCOMPARE(std::string(event.metadata.bytes), std::string(R"({"user":"zoe","$schemaVersion":3})"));
        QCOMPARE(event::metadataEncoding(event.flags), event::Encoding::None);
    }

    void whatIsNotUnderstoodStays() {
        event::EventBatch batch;
        event::Event event;
        event.metadata = {event::BodyKind::Bytes, "\x01\x02"};
        source::addSchemaVersion(event, "3", batch);
        QCOMPARE(std::string(event.metadata.bytes), std::string("\x01\x02"));
    }
};

HINDCAST_TEST(SchemaVersionTest)
#include "tst_schema_version.moc"
