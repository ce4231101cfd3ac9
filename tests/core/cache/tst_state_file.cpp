// SPDX-License-Identifier: GPL-3.0-or-later
// The file of states beside a cache: what was added is found, and whatever is wrong with the file, nothing
// else is ever given than what was added.
#include "cache/state_file.h"
#include "sqlite/connection.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <random>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace hindcast;
using cache::StateFile;

namespace {

StateFile::Entry entry(std::uint64_t folded, const std::string& bytes = {}) {
    return {folded, folded * 10, bytes.empty() ? "state " + std::to_string(folded) : bytes};
}

bool any(const StateFile::Entry&) {
    return true;
}

std::uint64_t foundAt(StateFile& file, const char* key, const char* stream, std::uint64_t folded) {
    const auto found = file.before(key, stream, folded, any);
    return found ? found->folded : 0;
}

/// Files that the process writes may not grow past `bytes` while it lives.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

class TestStateFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_files = 0;
    QString path() { return m_folder.filePath(QStringLiteral("f%1.states").arg(++m_files)); }
    static void fill(const QString& path) {
        StateFile file(path.toStdString());
        std::vector<StateFile::Entry> entries;
        for (std::uint64_t i = 1; i <= 40; ++i)
            entries.push_back(entry(i * 100, std::string(900, char('a' + i % 26)) + std::to_string(i)));
        file.add("p", "s", entries);
    }

private slots:
    void whatWasAddedIsFound() {
        const QString where = path();
        {
            StateFile file(where.toStdString());
            QVERIFY(!file.before("p", "s", 1000, any));
            QVERIFY(!QFileInfo::exists(where)); // reading makes no file
            file.add("p", "s", {});
            QVERIFY(!QFileInfo::exists(where));
            file.add("p", "s", {entry(512), entry(1024)});
            file.add("p", "t", {entry(700)});
            file.add("q", "s", {entry(900)});
        }
        QCOMPARE(QFile::permissions(where) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        StateFile file(where.toStdString());
        QCOMPARE(foundAt(file, "p", "s", 511), 0U);
        QCOMPARE(foundAt(file, "p", "s", 512), 512U);
        QCOMPARE(foundAt(file, "p", "s", 5000), 1024U);
        QCOMPARE(foundAt(file, "p", "t", 5000), 700U);
        QCOMPARE(foundAt(file, "q", "s", 5000), 900U);
        QCOMPARE(foundAt(file, "q", "t", 5000), 0U);
        const auto found = file.before("p", "s", 5000, [](const auto& e) { return e.folded < 1000; });
        QVERIFY(found);
        QCOMPARE(found->last, 5120U);
        QCOMPARE(found->bytes, std::string("state 512"));
        file.add("p", "s", {entry(512, "another")});
        QCOMPARE(file.before("p", "s", 600, any)->bytes, std::string("another"));
        QCOMPARE(QDir(m_folder.path()).entryList({"*-journal", "*-wal"}).size(), 0);
    }

    void damageIsNoState() {
        const QString whole = path();
        fill(whole);
        QFile original(whole);
        QVERIFY(original.open(QIODevice::ReadOnly));
        const QByteArray bytes = original.readAll();
        std::mt19937 random(7);
        int noticed = 0;
        for (int round = 0; round < 60; ++round) {
            QByteArray damaged = bytes;
            if (round % 4 == 0) damaged.truncate(qsizetype(random() % bytes.size()));
            for (int i = 0; i < 40 && !damaged.isEmpty(); ++i)
                damaged[qsizetype(random() % damaged.size())] = char(random());
            const QString where = path();
            QFile file(where);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(damaged);
            file.close();
            StateFile states(where.toStdString());
            for (std::uint64_t at = 4000; at >= 100; at -= 100) {
                const auto found = states.before("p", "s", at, any);
                if (!found) continue;
                QVERIFY(found->folded <= at && found->folded % 100 == 0);
                const std::uint64_t i = found->folded / 100;
                QCOMPARE(found->bytes, std::string(900, char('a' + i % 26)) + std::to_string(i));
            }
            noticed += !QFileInfo::exists(where);
            // Then a new one is begun, by the next process.
            StateFile next(where.toStdString());
            (void)next.before("p", "s", 4000, any);
            StateFile after(where.toStdString());
            after.add("p", "s", {entry(4000, "new")});
            StateFile last(where.toStdString());
            const auto found = last.before("p", "s", 4000, any);
            QVERIFY(!found || found->bytes == "new" || found->bytes.size() > 900);
        }
        QVERIFY(noticed > 20);
    }

    void anotherFileIsLeftOrBegunAnew() {
        const QString where = path();
        QFile file(where);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "this is no database, and longer than the header of one would be, so that it is looked at");
        file.close();
        StateFile states(where.toStdString());
        QVERIFY(!states.before("p", "s", 10, any));
        StateFile next(where.toStdString());
        next.add("p", "s", {entry(3)});
        QCOMPARE(foundAt(next, "p", "s", 10), 3U);
    }

    void aPlaceThatCannotBeWritten() {
        StateFile file((m_folder.path() + "/none/such.states").toStdString());
        file.add("p", "s", {entry(1)});
        QVERIFY(!file.before("p", "s", 10, any));
        // What is there is read all the same: a folder in its place cannot be, and stays.
        const QString folder = path();
        QVERIFY(QDir().mkdir(folder));
        StateFile odd(folder.toStdString());
        odd.add("p", "s", {entry(1)});
        QVERIFY(!odd.before("p", "s", 10, any));
        QVERIFY(QFileInfo(folder).isDir());
        // Neither is a pipe waited for, to which nobody writes, nor is it removed.
        const QString pipe = path();
        QCOMPARE(::mkfifo(pipe.toLocal8Bit().constData(), 0600), 0);
        StateFile dumb(pipe.toStdString());
        QVERIFY(!dumb.before("p", "s", 10, any));
        dumb.add("p", "s", {entry(1)});
        StateFile mute(pipe.toStdString());
        mute.add("p", "s", {entry(1)});
        QVERIFY(!mute.before("p", "s", 10, any));
        QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());
    }

    void aFullDiskLeavesWhatWasThere() {
        const QString where = path();
        StateFile(where.toStdString()).add("p", "s", {entry(512)});
        const QString fresh = path();
        {
            const FullDisk full(64 << 10);
            StateFile file(where.toStdString());
            std::vector<StateFile::Entry> entries;
            for (std::uint64_t i = 2; i < 40; ++i)
                entries.push_back(entry(i * 512, std::string(10'000, 'x')));
            file.add("p", "s", entries);
            StateFile(fresh.toStdString()).add("p", "s", entries);
        }
        StateFile file(where.toStdString());
        QCOMPARE(foundAt(file, "p", "s", 100'000), 512U);
        StateFile other(fresh.toStdString());
        QCOMPARE(foundAt(other, "p", "s", 100'000), 0U);
        other.add("p", "s", {entry(512)});
        QCOMPARE(foundAt(other, "p", "s", 100'000), 512U);
    }

    void theOlderHalfGoes() {
        const QString where = path();
        StateFile file(where.toStdString(), 300'000);
        for (std::uint64_t i = 1; i <= 100; ++i)
            file.add("p", "s", {entry(i, std::string(10'000, 'x'))});
        QCOMPARE(foundAt(file, "p", "s", 1000), 100U);
        QCOMPARE(foundAt(file, "p", "s", 50), 0U);
        QVERIFY(QFileInfo(where).size() < 600'000);
    }

    void whatAnotherProcessLocksIsNotDamage() {
        const QString where = path();
        StateFile(where.toStdString()).add("p", "s", {entry(512)});
        StateFile reader(where.toStdString()), writer(where.toStdString()), open(where.toStdString());
        QCOMPARE(foundAt(open, "p", "s", 1000), 512U);
        {
            auto other = sqlite::Connection::open(where.toStdString(), {.mode = sqlite::Mode::ReadWrite});
            QVERIFY(other.ok());
            QVERIFY(other->exec("BEGIN EXCLUSIVE").ok());
            QCOMPARE(foundAt(reader, "p", "s", 1000), 0U);
            QCOMPARE(foundAt(open, "p", "s", 1000), 0U);
            writer.add("p", "s", {entry(600)});
            QVERIFY(QFileInfo::exists(where));
        }
        QCOMPARE(foundAt(reader, "p", "s", 1000), 512U);
        QCOMPARE(foundAt(open, "p", "s", 1000), 512U);
        writer.add("p", "s", {entry(600)});
        QCOMPARE(foundAt(reader, "p", "s", 1000), 600U);
        QCOMPARE(foundAt(open, "p", "s", 1000), 600U);
    }

    // Between its first byte and its table another process may look.
    void whatAnotherProcessBeginsStays() {
        const QString where = path();
        QFile file(where);
        QVERIFY(file.open(QIODevice::WriteOnly));
        StateFile states(where.toStdString());
        QCOMPARE(foundAt(states, "p", "s", 1000), 0U);
        QVERIFY(QFileInfo::exists(where));
        StateFile(where.toStdString()).add("p", "s", {entry(512)});
        QCOMPARE(foundAt(states, "p", "s", 1000), 512U);
    }

    void twoAtATime() {
        const QString where = path();
        StateFile one(where.toStdString()), two(where.toStdString());
        one.add("p", "s", {entry(1)});
        two.add("p", "s", {entry(2)});
        one.add("p", "s", {entry(3)});
        QCOMPARE(foundAt(two, "p", "s", 10), 3U);
        QCOMPARE(foundAt(one, "p", "s", 2), 2U);
    }
};

HINDCAST_TEST(TestStateFile)
#include "tst_state_file.moc"
