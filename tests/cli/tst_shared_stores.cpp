// SPDX-License-Identifier: GPL-3.0-or-later
// What `info` says of the real stores: format, events and streams, counted by other means beforehand.
#include "support/places.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace {

struct Answer {
    int exitCode = -1;
    QJsonObject json;
    QByteArray err;
};

QByteArray outputOf(const QStringList& words) {
    QProcess process;
    process.start(hindcast::test::commandLine(), words + QStringList{QStringLiteral("--no-cache")});
    if (!process.waitForFinished(60000) || process.exitCode() != 0) return {};
    return process.readAllStandardOutput();
}

Answer info(const QString& path) {
    QProcess process;
    process.start(hindcast::test::commandLine(),
                  {QStringLiteral("info"), path, QStringLiteral("--json"), QStringLiteral("--no-cache")});
    if (!process.waitForFinished(60000)) return {};
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
            process.readAllStandardError()};
}

} // namespace

class SharedStoresTest : public QObject {
    Q_OBJECT
private slots:
    void info_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("events");
        QTest::addColumn<int>("streams");
        const auto row = [](const char* file, const char* format, int events, int streams) {
            QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(format) << events
                                << streams;
        };
        row("emmett/emmett-sqlite.db", "emmett-sqlite", 3602, 448);
        row("emmett/emmett-postgres.sql", "emmett-postgres", 3606, 454);
        row("message-db/message-db.sql", "message-db", 3583, 446);
        row("castore/castore.sql", "castore", 3596, 440);
        row("python-eventsourcing/eventsourcing-9.sqlite", "python-eventsourcing", 3249, 249);
        for (const char* file : {"base64_json_data", "base64_text_data", "json_data", "json_data_with_ext",
                                 "min", "numeric_ext"})
            row(qPrintable(QStringLiteral("cloudevents/%1.json").arg(QLatin1String(file))),
                "cloudevents-json", 1, 1);
    }
    void info() {
        QFETCH(const QString, file);
        QFETCH(const QString, format);
        QFETCH(const int, events);
        QFETCH(const int, streams);
        HINDCAST_SHARED_FILE(path, "");
        const QString store = path + file;
        QVERIFY2(QFileInfo::exists(store), qPrintable(store));
        const Answer answer = ::info(store);
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        QCOMPARE(answer.json.value(QStringLiteral("format")).toString(), format);
        QCOMPARE(answer.json.value(QStringLiteral("events")).toInt(), events);
        QCOMPARE(answer.json.value(QStringLiteral("streams")).toInt(), streams);
        if (store.endsWith(QLatin1String(".sql")))
            QCOMPARE(answer.json.value(QStringLiteral("container")).toString(), QStringLiteral("pg_dump"));
    }

    // An incident of that store counts its events but the first.
    void parityWithItsOwnSnapshots() {
        HINDCAST_SHARED_FILE(store, "python-eventsourcing/eventsourcing-9.sqlite");
        QTemporaryDir folder;
        const auto parity = [&](const char* counts) {
            QFile script(folder.filePath(QStringLiteral("incident.js")));
            if (!script.open(QIODevice::WriteOnly)) return QJsonObject();
            script.write(counts);
            script.close();
            QProcess process;
            process.start(hindcast::test::commandLine(),
                          {QStringLiteral("parity"), store, QStringLiteral("--projection"), script.fileName(),
                           QStringLiteral("--snapshots"), QStringLiteral("--ignore"),
                           QStringLiteral("/_created_on"), QStringLiteral("--ignore"),
                           QStringLiteral("/_modified_on"), QStringLiteral("--json"),
                           QStringLiteral("--no-cache")});
            if (!process.waitForFinished(60000)) return QJsonObject();
            const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
            QJsonObject first = QJsonDocument::fromJson(lines.front()).object();
            first.insert(QStringLiteral("exit"), process.exitCode());
            first.insert(QStringLiteral("lines"), int(lines.size()));
            return first;
        };
        const QJsonObject same =
            parity("export const initial = { n: 0 };\nexport function apply(s, e) {\n"
                   "  if (e.type.endsWith('.Registered')) return { ...s, case: e.data.case };\n"
                   "  return { ...s, n: s.n + 1 };\n}\n");
        const QJsonObject summary = same.value(QStringLiteral("summary")).toObject();
        QCOMPARE(same.value(QStringLiteral("exit")).toInt(), 0);
        QCOMPARE(summary.value(QStringLiteral("snapshots")).toInt(), 210);
        QVERIFY(summary.value(QStringLiteral("equal")).toInt() > 0);
        QCOMPARE(summary.value(QStringLiteral("equal")), summary.value(QStringLiteral("partitions")));

        const QJsonObject wrong =
            parity("export const initial = { n: 0 };\nexport function apply(s, e) {\n"
                   "  if (e.type.endsWith('.Registered')) return { n: 1, case: e.data.case };\n"
                   "  return { ...s, n: s.n + 1 };\n}\n");
        QCOMPARE(wrong.value(QStringLiteral("exit")).toInt(), 1);
        QCOMPARE(wrong.value(QStringLiteral("lines")).toInt(),
                 summary.value(QStringLiteral("partitions")).toInt() + 1);
        const QJsonObject change = wrong.value(QStringLiteral("changes")).toArray().at(0).toObject();
        QCOMPARE(change.value(QStringLiteral("path")).toString(), QStringLiteral("/n"));
        QCOMPARE(change.value(QStringLiteral("expected")).toInt(), 9);
        QCOMPARE(change.value(QStringLiteral("actual")).toInt(), 10);
        QCOMPARE(change.value(QStringLiteral("snapshotVersion")).toInt(), 10);
        QCOMPARE(
            change.value(QStringLiteral("lastSetBy")).toObject().value(QStringLiteral("version")).toInt(),
            10);
    }

    static void isItsOwnExport(const QString& copy) {
        const QString again = copy + QStringLiteral(".again.ndjson");
        outputOf({QStringLiteral("export"), copy, QStringLiteral("--format"), QStringLiteral("ndjson"),
                  QStringLiteral("--output"), again});
        QFile first(copy), second(again);
        QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
        const QByteArray bytes = first.readAll();
        QVERIFY(bytes.size() > 1000);
        QCOMPARE(second.readAll(), bytes);
    }

    void exportReadsBackTheSame_data() {
        QTest::addColumn<QString>("file");
        for (const char* file :
             {"emmett/emmett-sqlite.db", "emmett/emmett-postgres.sql", "message-db/message-db.sql",
              "castore/castore.sql", "python-eventsourcing/eventsourcing-9.sqlite"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }
    void exportReadsBackTheSame() {
        QFETCH(const QString, file);
        HINDCAST_SHARED_FILE(data, "");
        const QString store = data + file;
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.ndjson"));
        outputOf({QStringLiteral("export"), store, QStringLiteral("--format"), QStringLiteral("ndjson"),
                  QStringLiteral("--output"), copy});
        for (const char* command : {"events", "streams"}) {
            const QByteArray before = outputOf({QLatin1String(command), store, QStringLiteral("--json")});
            QVERIFY(before.size() > 10000);
            QVERIFY(before == outputOf({QLatin1String(command), copy, QStringLiteral("--json")}));
        }
        isItsOwnExport(copy);
    }

    // What is encoded in it (YAML, Erlang terms) is so in the export of its export too.
    void anExportIsItsOwnExport_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"rails-event-store/res-0.18.sql", "commanded/commanded-term.sql"})
            QTest::newRow(file) << hindcast::test::sourcePath(QStringLiteral("tests/interop/")
                                                              + QLatin1String(file));
    }
    void anExportIsItsOwnExport() {
        QFETCH(const QString, file);
        QVERIFY(QFile::exists(file));
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.ndjson"));
        outputOf({QStringLiteral("export"), file, QStringLiteral("--format"), QStringLiteral("ndjson"),
                  QStringLiteral("--output"), copy});
        isItsOwnExport(copy);
    }

    void invalidCloudEventsAreRefused() {
        HINDCAST_SHARED_FILE(store, "cloudevents/fail_numeric_decimal.json");
        const Answer answer = ::info(store);
        QCOMPARE(answer.exitCode, 3);
        QVERIFY2(answer.err.startsWith("hindcast-cli: "), answer.err.constData());
    }
};

HINDCAST_TEST(SharedStoresTest)
#include "tst_shared_stores.moc"
