// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real program on every case of tests/cli/cases. With HINDCAST_GOLDEN_UPDATE=1 the expectations
// that do not hold are rewritten, to be read before they are committed.
#include "cli/golden_file.h"
#include "support/places.h"
#include "support/test_main.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <memory>

using namespace hindcast::test;

namespace {

constexpr int kTimeout = 60'000;

struct Finished {
    int exitCode = -1;
    QByteArray out, err;
};

QString casesFolder() {
    return sourcePath(QStringLiteral("tests/cli/cases"));
}

// What is another number on another day or machine.
QByteArray withoutChance(QByteArray text) {
    QString all = QString::fromUtf8(text);
    for (const char* pattern :
         {"(?<=\"cacheBytes\":)\\d+", "(?<=cache bytes   )[\\d,]+", "(?<=\"lastUsed\":\")[^\"]+",
          "(?<=-)[0-9a-f]{8}(?=\\.hindcast)", "(?<=\"bytes\":)\\d+"})
        all.replace(QRegularExpression(QLatin1String(pattern)), QStringLiteral("{*}"));
    return all.toUtf8();
}

// A folder with private homes in which the stores of one file lie.
class Stage {
public:
    explicit Stage(const GoldenFile& golden) {
        for (const char* name : {"home", "run"})
            QDir(m_dir.path()).mkdir(QString::fromLatin1(name));
        QFile::setPermissions(m_dir.filePath(QStringLiteral("run")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        for (const Section& section : golden.preparing)
            prepare(section);
    }

    Finished run(const QByteArray& command, const QByteArray& input = {}) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"), QFileInfo(commandLine()).absolutePath() + u':'
                                                       + environment.value(QStringLiteral("PATH")));
        environment.insert(QStringLiteral("HOME"), m_dir.filePath(QStringLiteral("home")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_dir.filePath(QStringLiteral("run")));
        environment.remove(QStringLiteral("XDG_CACHE_HOME"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_dir.path());
        process.start(QStringLiteral("bash"), {QStringLiteral("-c"), QString::fromUtf8(command)});
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(kTimeout)) return {-1, {}, "did not finish"};
        Finished finished{process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                          process.readAllStandardOutput(), process.readAllStandardError()};
        for (QByteArray* text : {&finished.out, &finished.err})
            text->replace(m_dir.path().toUtf8(), "{DIR}");
        return finished;
    }

private:
    void prepare(const Section& section) {
        const QString path = m_dir.filePath(QString::fromUtf8(section.name));
        if (section.kind == "store") {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(section.text);
            return;
        }
        const Finished done =
            section.kind == "sqlite" ? run("sqlite3 " + section.name, section.text) : run(section.text);
        QVERIFY2(done.exitCode == 0, done.err.constData());
    }

    QTemporaryDir m_dir;
};

} // namespace

class GoldenTest : public QObject {
    Q_OBJECT

    std::map<QString, GoldenFile> m_files;
    std::map<QString, std::unique_ptr<Stage>> m_stages;
    bool m_update = qEnvironmentVariableIsSet("HINDCAST_GOLDEN_UPDATE");

private slots:
    void initTestCase() { QVERIFY2(QFileInfo(commandLine()).isExecutable(), qPrintable(commandLine())); }

    void golden_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("index");
        for (const QString& name :
             QDir(casesFolder()).entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
            const GoldenFile golden = GoldenFile::read(casesFolder() + u'/' + name);
            for (int i = 0; i < golden.runs.size(); ++i)
                QTest::addRow("%s %d: %s", qPrintable(golden.name), i + 1, golden.runs[i].command.constData())
                    << name << i;
            m_files.emplace(name, golden);
        }
    }

    void golden() {
        QFETCH(const QString, file);
        QFETCH(const int, index);
        GoldenFile& golden = m_files.at(file);
        auto& stage = m_stages[file];
        if (!stage) stage = std::make_unique<Stage>(golden);
        GoldenRun& run = golden.runs[index];
        const Finished done = stage->run(run.command);

        QString difference;
        const bool sameOut = matchesGolden(run.out, done.out, &difference);
        const bool sameErr = sameOut && matchesGolden(run.err, done.err, &difference);
        if (m_update && !(sameOut && sameErr && done.exitCode == run.exitCode)) {
            run = {run.command, done.exitCode, withoutChance(done.out), withoutChance(done.err)};
            golden.write(casesFolder() + u'/' + file);
            QSKIP("rewritten");
        }
        QVERIFY2(sameOut, qPrintable(QStringLiteral("standard output, ") + difference + u'\n'
                                     + QString::fromUtf8(done.err)));
        QVERIFY2(sameErr, qPrintable(QStringLiteral("standard error, ") + difference));
        QCOMPARE(done.exitCode, run.exitCode);
    }

    // The contract is covered: each command and each exit code a shell can provoke, at least twice.
    void coversTheContract() {
        int runs = 0;
        std::map<QByteArray, int> commands;
        std::map<int, int> exitCodes;
        for (const auto& [name, golden] : m_files) {
            for (const GoldenRun& run : golden.runs) {
                ++runs;
                ++exitCodes[run.exitCode];
                const QList<QByteArray> words = run.command.split(' ');
                for (qsizetype i = 0; i + 1 < words.size(); ++i)
                    if (words[i].endsWith("hindcast-cli")) ++commands[words[i + 1]];
            }
        }
        QVERIFY2(runs >= 60, qPrintable(QString::number(runs)));
        for (const char* command : {"probe", "info", "import", "streams", "events", "state", "diff", "blame",
                                    "history", "check", "histogram", "export", "cache"})
            QVERIFY2(commands[command] >= 2, command);
        for (const int code : {0, 1, 2, 3, 4})
            QVERIFY2(exitCodes[code] >= 2, qPrintable(QString::number(code)));
    }
};

HINDCAST_TEST(GoldenTest)
#include "tst_golden.moc"
