// SPDX-License-Identifier: GPL-3.0-or-later
// Archives that the real pg_dump wrote, whole and cut.
#include "sql_fixture.h"
#include "support/postgres_server.h"
#include "support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace hindcast;
using namespace hindcast::test;

namespace {

constexpr const char* kStore =
    "CREATE TABLE event (id bigserial PRIMARY KEY, aggregate_name text, aggregate_id text, version int, type "
    "text, data jsonb, metadata jsonb, timestamp timestamptz DEFAULT now()); INSERT INTO event "
    "(aggregate_name, "
    "aggregate_id, version, type, data) SELECT 'order', i::text, 1, 'Made', jsonb_build_object('text', "
    "repeat('x', 200)) FROM generate_series(1, 20000) i";

} // namespace

class TestPgArchives : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (PostgresServer::programs().isEmpty()) QSKIP("PostgreSQL is not installed");
        const PostgresServer server;
        QVERIFY2(server.isRunning(), qPrintable(server.why()));
        server.create("shop");
        server.sql("shop", QString::fromLatin1(kStore));
        const std::vector<QStringList> ways{{"whole.t", "-Ft"},        {"whole.c", "-Fc"},
                                            {"plain.c", "-Fc", "-Z0"}, {"whole.d", "-Fd"},
                                            {"plain.d", "-Fd", "-Z0"}, {"shared.d", "-Fd", "-j2"}};
        for (const QStringList& way : ways) {
            QStringList words{"-h", server.socketFolder(), "-U", "postgres", "-f", path(way.front()), "shop"};
            words += way.mid(1);
            QProcess dump;
            dump.start(PostgresServer::programs() + "/pg_dump", words);
            QVERIFY(dump.waitForFinished(60'000));
            QVERIFY2(dump.exitCode() == 0, dump.readAllStandardError().constData());
        }
    }

    void archivesOfEachKind_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("container");
        for (const auto& [name, kind] :
             {std::pair("whole.t", "tar"), std::pair("whole.c", "custom"), std::pair("plain.c", "custom"),
              std::pair("whole.d", "directory"), std::pair("plain.d", "directory"),
              std::pair("shared.d", "directory")})
            QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1("pg_dump-") + kind;
    }
    void archivesOfEachKind() {
        QFETCH(const QString, name);
        QFETCH(const QString, container);
        const auto read = readAll(path(name));
        checkWhole(read);
        QCOMPARE(QString::fromStdString(read.info.container), container);
    }

    /// pg_restore waits for ever for what such a member lacks.
    void aTarThatIsCutGivesItsStart() {
        const QByteArray whole = bytesOf("whole.t");
        const auto read = readAll(write("cut.t", whole.left(whole.size() / 2)));
        QCOMPARE(read.error, std::string());
        QVERIFY2(read.events.size() > 5000 && read.events.size() < 15'000,
                 std::to_string(read.events.size()).c_str());
        std::string says;
        for (const event::Problem& problem : read.problems)
            says += problem.code + ": " + problem.message + '\n';
        QVERIFY2(says.find("the archive is cut at byte") != std::string::npos
                     && says.find(".dat' has") != std::string::npos,
                 says.c_str());
    }

    void aTarWithoutATableOfContents() {
        const auto read = readAll(write("head.t", bytesOf("whole.t").left(600)));
        QCOMPARE(read.code, ErrorCode::Corrupt);
        QVERIFY2(read.error.find("cut at byte 600: its member 'toc.dat'") != std::string::npos,
                 read.error.c_str());
    }

    /// Its end has no member.
    void aTarWithoutItsEnd() {
        const auto read = readAll(write("end.t", bytesOf("whole.t").chopped(600)));
        checkWhole(read);
    }

    /// As pg_dump writes it of members of 8 GB and more.
    void aSizeInBytes() {
        QByteArray bytes = bytesOf("whole.t");
        const qsizetype second = secondHeader(bytes);
        QVERIFY(second > 0);
        constexpr qsizetype kSizeAt = 124, kSize = 12, kSumAt = 148, kSumSize = 8;
        auto number = bytes.mid(second + kSizeAt, kSize - 1).toULongLong(nullptr, 8);
        QByteArray size(kSize, '\0');
        for (qsizetype at = kSize; --at > 0; number >>= 8)
            size[at] = char(number & 0xff);
        size[0] = char(0x80);
        bytes.replace(second + kSizeAt, kSize, size);
        bytes.replace(second + kSumAt, kSumSize, QByteArray(kSumSize, ' '));
        unsigned sum = 0;
        for (const char byte : bytes.mid(second, 512))
            sum += std::uint8_t(byte);
        bytes.replace(second + kSumAt, kSumSize, QByteArray::number(sum, 8).rightJustified(7, '0') + ' ');
        const auto read = readAll(write("bytes.t", bytes));
        checkWhole(read);
    }

    void aDamagedHeader() {
        QByteArray bytes = bytesOf("whole.t");
        const qsizetype second = secondHeader(bytes);
        QVERIFY(second > 0);
        bytes[second] = '!';
        const auto read = readAll(write("damaged.t", bytes));
        const std::string says = read.problems.empty() ? read.error : read.problems.back().message;
        QVERIFY2(says.find("the archive is damaged at byte") != std::string::npos
                     && says.find("behind its member 'toc.dat'") != std::string::npos,
                 says.c_str());
    }

private:
    static void checkWhole(const ReadAll& read) {
        QCOMPARE(read.error, std::string());
        QCOMPARE(read.events.size(), std::size_t(20'000));
        QVERIFY(read.problems.empty());
    }
    static qsizetype secondHeader(const QByteArray& bytes) {
        constexpr qsizetype kMagicAt = 257;
        return bytes.indexOf("ustar", 512) - kMagicAt;
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QByteArray bytesOf(const QString& name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) return {};
        return path(name);
    }
    QTemporaryDir m_folder;
};

HINDCAST_TEST(TestPgArchives)
#include "tst_pg_archives.moc"
