// SPDX-License-Identifier: GPL-3.0-or-later
// KurrentDB's own runtime over 5,000 events, engine v1 and v2, against ours: every state, result and count.
#include "support/places.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

class ScriptOracleTest : public QObject {
    Q_OBJECT
private slots:
    void vendor() {
        HINDCAST_SHARED_FILE(store, "projections/input-events.ndjson.gz");
        HINDCAST_SHARED_FILE(answers, "projections/expected.json");
        QFile file(answers);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(all.size() >= 6);
        QTemporaryDir folder;
        for (const QString& name : all.keys()) {
            const QJsonObject expected = all[name].toObject();
            const QString script = folder.filePath(QStringLiteral("script.js"));
            QFile out(script);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(expected[QStringLiteral("source")].toString().toUtf8());
            out.close();
            QProcess process;
            process.start(hindcast::test::commandLine(),
                          {QStringLiteral("project"), store, QStringLiteral("--projection"), script,
                           QStringLiteral("--engine"),
                           expected[QStringLiteral("engineVersion")].toInt() == 2 ? QStringLiteral("v2")
                                                                                  : QStringLiteral("v1"),
                           QStringLiteral("--json"), QStringLiteral("--cache"),
                           folder.filePath(QStringLiteral("store.hindcast"))});
            QVERIFY(process.waitForFinished(120000));
            QCOMPARE(process.exitCode(), 0);
            QJsonObject states, results, summary;
            for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
                const QJsonObject row = QJsonDocument::fromJson(line).object();
                if (row.contains(QStringLiteral("summary")))
                    summary = row[QStringLiteral("summary")].toObject();
                if (!row.contains(QStringLiteral("partition"))) continue;
                const QString partition = row[QStringLiteral("partition")].toString();
                states[partition] = row[QStringLiteral("state")];
                results[partition] = row[QStringLiteral("result")];
            }
            const QJsonObject status = expected[QStringLiteral("status")].toObject();
            QCOMPARE(states, expected[QStringLiteral("states")].toObject());
            QCOMPARE(results, expected[QStringLiteral("results")].toObject());
            QCOMPARE(summary[QStringLiteral("processed")], status[QStringLiteral("processed")]);
            QCOMPARE(summary[QStringLiteral("skipped")], status[QStringLiteral("skipped")]);
            QCOMPARE(summary[QStringLiteral("failed")].toInt(), 0);
        }
    }
};

HINDCAST_TEST(ScriptOracleTest)
#include "tst_script_oracle.moc"
