// SPDX-License-Identifier: GPL-3.0-or-later
// Every store under tests/interop, as it is read by default and with everything shown, against the text
// beside it (NAME.expected). HINDCAST_UPDATE=1 writes the texts anew: read them before they are committed.
// Where the writer of a store said what it wrote (NAME.rows, one JSON object an event), that is what is read.
#include "support/places.h"
#include "support/test_main.h"
#include "told_source.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

#include <map>

using namespace hindcast;

namespace {

QString folder() {
    return test::sourcePath(QStringLiteral("tests/interop"));
}

std::string toldOf(const QString& path, const source::View& view) {
    return test::told({path.toStdString(), view});
}

QByteArray bytesOf(std::string_view text) {
    return {text.data(), qsizetype(text.size())};
}

QJsonValue valueOf(std::string_view json) {
    return QJsonDocument::fromJson('[' + bytesOf(json.empty() ? "null" : json) + ']').array().at(0);
}

/// The fields of an event that a writer tells of.
QJsonObject fieldsOf(const event::Event& event) {
    std::string payload, metadata;
    QJsonObject fields{{"stream", QString(bytesOf(event.stream))},
                       {"type", QString(bytesOf(event.type))},
                       {"id", QString(bytesOf(event.id))},
                       {"category", QString(bytesOf(event.category))},
                       {"correlation", QString(bytesOf(event.correlation))},
                       {"causation", QString(bytesOf(event.causation))},
                       {"payload", valueOf(event::decodedPayload(event, payload).bytes)},
                       {"metadata", valueOf(event::decodedMetadata(event, metadata).bytes)}};
    if (event.version) fields["version"] = qint64(*event.version);
    if (event.positionKind == event::PositionKind::Number) fields["position"] = qint64(event.position);
    if (event.time) fields["time"] = QString::fromStdString(printTime(*event.time));
    return fields;
}

/// Which event a row tells of: what names it in its store, by the fields that the writer tells of.
QString keyOf(const QJsonObject& fields, const QJsonObject& row) {
    QString key;
    for (const char* field : {"stream", "version", "position", "id"})
        if (row.contains(QLatin1String(field)))
            key += fields[QLatin1String(field)].toVariant().toString() + ' ';
    return key;
}

} // namespace

class TestKnownStores : public QObject {
    Q_OBJECT

private slots:
    void isReadAsExpected_data() {
        QTest::addColumn<QString>("path");
        QDirIterator files(folder(), {"*.sql", "*.db", "*.dump", "*.sqlite"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(QDir(folder()).relativeFilePath(path))) << path;
        }
    }
    void isReadAsExpected() {
        QFETCH(QString, path);
        if (path.endsWith(".dump") && QStandardPaths::findExecutable("pg_restore").isEmpty())
            QSKIP("pg_restore is not installed");
        const std::string plain = toldOf(path, {});
        const std::string all = toldOf(path, {true, true});
        const QByteArray text = QByteArray::fromStdString(plain + (all == plain ? "" : "--- all\n" + all));
        QFile file(path + ".expected");
        if (qEnvironmentVariableIsSet("HINDCAST_UPDATE")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), "no .expected beside it");
        const QByteArray expected = file.readAll();
        if (text != expected) qWarning("%s", text.constData());
        QVERIFY(text == expected);
    }
    void isWhatItsWriterTells_data() {
        QTest::addColumn<QString>("path");
        QDirIterator files(folder(), {"*.rows"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next().chopped(5);
            QTest::newRow(qPrintable(QDir(folder()).relativeFilePath(path))) << path;
        }
    }
    void isWhatItsWriterTells() {
        QFETCH(QString, path);
        QFile file(path + ".rows");
        QVERIFY(file.open(QIODevice::ReadOnly));
        std::vector<QJsonObject> rows;
        for (const QByteArray& line : file.readAll().split('\n'))
            if (!line.isEmpty()) rows.push_back(QJsonDocument::fromJson(line).object());
        QVERIFY(!rows.empty());
        const auto opened = source::Registry().open({path.toStdString()});
        QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().print().c_str());
        event::EventBatch batch;
        for (bool more = true; more;)
            more = *(*opened)->read(batch, 1 << 20, {});
        std::map<QString, QJsonObject> read;
        for (const event::Event& event : batch.events) {
            const QJsonObject fields = fieldsOf(event);
            read[keyOf(fields, rows.front())] = fields;
        }
        QCOMPARE(read.size(), batch.events.size());
        QCOMPARE(read.size(), rows.size());
        for (const QJsonObject& row : rows) {
            const QJsonObject& fields = read[keyOf(row, rows.front())];
            for (auto field = row.begin(); field != row.end(); ++field) {
                const QJsonObject told{{"value", field.value()}}, is{{"value", fields[field.key()]}};
                const QByteArray where = keyOf(row, rows.front()).toUtf8() + ' ' + field.key().toUtf8() + ": "
                                         + QJsonDocument(told).toJson() + QJsonDocument(is).toJson();
                QVERIFY2(told == is, where.constData());
            }
        }
    }
    void nothingIsLeftBeside() {
        QDirIterator files(folder(), {"*-wal", "*-shm", "*-journal"}, QDir::Files,
                           QDirIterator::Subdirectories);
        QVERIFY(!files.hasNext());
    }
};

HINDCAST_TEST(TestKnownStores)
#include "tst_known_stores.moc"
