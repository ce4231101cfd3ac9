// SPDX-License-Identifier: GPL-3.0-or-later
// Data folders written by Event Store 3.9.4 and 4.1.4, held against what the engine itself answers for $all:
// every field of every event.
#include "source_fixture.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdlib>

using namespace hindcast;
using namespace hindcast::test;

namespace {

QByteArray outputOf(const QString& program, const QStringList& words) {
    QProcess process;
    process.start(program, words);
    if (!process.waitForFinished(60000) || process.exitCode() != 0) return {};
    return process.readAllStandardOutput();
}

/// JSON numbers of that size lose digits on their way through QJsonValue.
qint64 wholeNumber(const QByteArray& line, const char* name) {
    const QByteArray key = QByteArray("\"") + name + "\":";
    return line.mid(line.indexOf(key) + key.size(), 20).split(',').first().toLongLong();
}

QByteArray bytesOf(std::string_view text) {
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

class KurrentGoldenTest : public QObject {
    Q_OBJECT
private slots:
    void everyEventIsWhatTheEngineSays_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"es394-v0-records", "es414-plain", "es414-scavenged"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyEventIsWhatTheEngineSays() {
        QFETCH(const QString, name);
        HINDCAST_SHARED_FILE(data, "kurrentdb");
        QTemporaryDir folder;
        const QString archive = data + QLatin1Char('/') + name + QStringLiteral(".tar.zst");
        QProcess tar;
        tar.start(QStringLiteral("tar"), {QStringLiteral("--zstd"), QStringLiteral("-xf"), archive,
                                          QStringLiteral("-C"), folder.path()});
        QVERIFY(tar.waitForFinished(60000));
        QCOMPARE(tar.exitCode(), 0);
        const auto golden =
            outputOf(QStringLiteral("gzip"), {QStringLiteral("-dc"), data + QLatin1Char('/') + name
                                                                         + QStringLiteral(".all.ndjson.gz")})
                .trimmed()
                .split('\n');

        const std::string store = folder.filePath(name).toStdString();
        auto source = source::Registry().open({store, {true, true}});
        QVERIFY2(source.ok(), source ? "" : source.error().print().c_str());
        const ReadSource read = readAll(**source);
        QVERIFY2(!read.failed, read.error.print().c_str());
        for (const event::Problem& problem : read.problems)
            QVERIFY2(problem.severity == event::Severity::Note, problem.message.c_str());
        QCOMPARE(read.events.size(), std::size_t(golden.size()));
        for (std::size_t i = 0; i < read.events.size(); ++i)
            compare(read.events[i], golden[qsizetype(i)]);
    }

private:
    static void compare(const event::Event& ours, const QByteArray& line) {
        const QJsonObject theirs = QJsonDocument::fromJson(line).object();
        const auto text = [&](const char* key) {
            return theirs.value(QLatin1String(key)).toString().toUtf8();
        };
        QCOMPARE(qint64(ours.position), wholeNumber(line, "commit"));
        QCOMPARE(qint64(ours.positionTie), wholeNumber(line, "prepare"));
        QCOMPARE(qint64(*ours.version), wholeNumber(line, "number"));
        QCOMPARE(bytesOf(ours.stream), text("stream"));
        QCOMPARE(bytesOf(ours.type), text("type"));
        QCOMPARE(bytesOf(ours.id), text("id"));
        QCOMPARE(bytesOf(ours.payload.bytes), QByteArray::fromBase64(text("data")));
        QCOMPARE(bytesOf(ours.metadata.bytes), QByteArray::fromBase64(text("meta")));
        const bool isJson = theirs.value(QLatin1String("isJson")).toBool() && !ours.payload.bytes.empty();
        QCOMPARE(ours.payload.kind == event::BodyKind::Json, isJson);
        // The ticks passed through a double there.
        const qint64 micros = wholeNumber(line, "createdTicks") / 10 - 62'135'596'800'000'000;
        QVERIFY(std::llabs(ours.time->value() - micros) < 1000);
    }
};

HINDCAST_TEST(KurrentGoldenTest)
#include "tst_kurrent_golden.moc"
