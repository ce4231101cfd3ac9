// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/blob.h"
#include "sqlite/connection.h"
#include "sqlite/transaction.h"
#include "support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace hindcast;
using namespace hindcast::sqlite;

namespace {

constexpr OpenOptions kCreate{.mode = Mode::Create, .busyTimeout = std::chrono::milliseconds(0)};

} // namespace

class TestSqliteConnection : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::string path(const char* name) const {
        return m_folder.filePath(QString::fromUtf8(name)).toStdString();
    }
    Connection make(const std::string& file, const std::string& sql) const {
        auto made = Connection::open(file, kCreate);
        if (!made) qFatal("%s", made.error().print().c_str());
        Connection connection = std::move(made).value();
        if (auto done = connection.exec(sql); !done) qFatal("%s", done.error().print().c_str());
        return connection;
    }

private slots:
    void everyKindOfValueComesBackAsItWent() {
        Connection store = make(":memory:", "CREATE TABLE t(v)");
        auto insert = store.prepare("INSERT INTO t VALUES(?1)");
        QVERIFY(insert.ok());
        const std::string withNul("a\0b", 3);
        QVERIFY(insert->bindInt64(1, INT64_MIN) && insert->run().ok());
        QVERIFY(insert->bindReal(1, 0.5) && insert->run().ok());
        QVERIFY(insert->bindText(1, withNul) && insert->run().ok());
        QVERIFY(insert->bindTextView(1, {}) && insert->run().ok());
        QVERIFY(insert->bindBlob(1, {}) && insert->run().ok());
        QVERIFY(insert->bindBlobView(1, withNul) && insert->run().ok());
        QVERIFY(insert->bindNull(1) && insert->run().ok());
        QVERIFY(!insert->bindNull(2));
        QCOMPARE(store.lastInsertRowId(), 7);
        QCOMPARE(store.changes(), 1);

        auto select = store.prepare("SELECT v FROM t ORDER BY rowid");
        const auto next = [&] { return select->step().value(); };
        QVERIFY(next());
        QCOMPARE(select->columnName(0), std::string_view("v"));
        QCOMPARE(select->int64(0), INT64_MIN);
        QVERIFY(next());
        QCOMPARE(select->real(0), 0.5);
        QVERIFY(next());
        QCOMPARE(select->text(0), std::string_view(withNul));
        QVERIFY(next());
        QVERIFY(select->type(0) == ColumnType::Text);
        QVERIFY(next());
        QVERIFY(select->type(0) == ColumnType::Blob);
        QVERIFY(next());
        QCOMPARE(select->blob(0), std::string_view(withNul));
        QVERIFY(next());
        QVERIFY(select->isNull(0));
        QVERIFY(!next());
        QCOMPARE(store.number("SELECT count(*) FROM t").value().value(), 7);
        QVERIFY(!store.text("SELECT v FROM t WHERE v IS NULL").value());
        QCOMPARE(store.text("SELECT 'x'").value().value(), std::string("x"));
    }

    void aFileNameMayHoldAnything() {
        const std::string file = path("a b?c#d%41é'\".db");
        make(file, "CREATE TABLE t(v); INSERT INTO t VALUES(1)");
        QVERIFY(QFile::exists(QString::fromStdString(file)));
        auto again = Connection::open(file, {.immutable = true, .untrusted = true});
        QVERIFY2(again.ok(), again.ok() ? "" : again.error().print().c_str());
        QCOMPARE(again->number("SELECT count(*) FROM t").value().value(), 1);
        QVERIFY(!again->exec("INSERT INTO t VALUES(2)").ok());
        QCOMPARE(again->file(), file);
    }

    void wrongFilesAreRefusedByName() {
        auto missing = Connection::open(path("missing.db"));
        QVERIFY(!missing.ok());
        QVERIFY(missing.error().code == ErrorCode::NotFound);
        QCOMPARE(missing.error().where, path("missing.db"));

        auto folder = Connection::open(m_folder.path().toStdString());
        QVERIFY(!folder.ok());
        QVERIFY(folder.error().code == ErrorCode::Io);

        QFile text(m_folder.filePath("text.db"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray(5000, 'x'));
        text.close();
        auto noDatabase = Connection::open(path("text.db"));
        QVERIFY(!noDatabase.ok());
        QVERIFY(noDatabase.error().code == ErrorCode::Corrupt);
        QVERIFY(noDatabase.error().message.find("not a SQLite database") != std::string::npos);
    }

    void aLockedFileIsBusy() {
        Connection first = make(path("locked.db"), "CREATE TABLE t(v)");
        Connection second = make(path("locked.db"), "");
        auto held = Transaction::begin(first, Transaction::Kind::Exclusive);
        QVERIFY(held.ok());
        auto refused = Transaction::begin(second);
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().code == ErrorCode::Busy);
        QVERIFY(held->commit().ok());
        QVERIFY(Transaction::begin(second).ok());
    }

    void aTransactionWithoutCommitLeavesNothing() {
        Connection store = make(":memory:", "CREATE TABLE t(v)");
        {
            auto transaction = Transaction::begin(store);
            QVERIFY(transaction.ok());
            QVERIFY(store.inTransaction());
            QVERIFY(store.exec("INSERT INTO t VALUES(1)").ok());
        }
        QVERIFY(!store.inTransaction());
        QCOMPARE(store.number("SELECT count(*) FROM t").value().value(), 0);
        auto transaction = Transaction::begin(store);
        QVERIFY(store.exec("INSERT INTO t VALUES(1)").ok());
        QVERIFY(transaction->commit().ok());
        QVERIFY(!transaction->commit().ok());
        QCOMPARE(store.number("SELECT count(*) FROM t").value().value(), 1);
    }

    void aStopTokenEndsALongStatement() {
        Connection store = make(":memory:", "");
        std::stop_source stop;
        store.setStop(stop.get_token());
        auto endless = store.prepare(
            "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT max(x) FROM c");
        QVERIFY(endless.ok());
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            stop.request_stop();
        });
        auto ended = endless->step();
        QVERIFY(!ended.ok());
        QVERIFY(ended.error().code == ErrorCode::Cancelled);
        stopper.join();
        store.setStop({});
        QCOMPARE(store.number("SELECT 1").value().value(), 1);
    }

    void theAuthorizerLetsOnlyNamedTablesBeRead() {
        Connection store =
            make(":memory:",
                 "CREATE TABLE Open(v); CREATE TABLE secret(v);"
                 "CREATE VIEW peek AS SELECT v FROM secret; CREATE VIEW other AS SELECT v FROM secret");
        store.allowOnly({"open", "peek"});
        QVERIFY(store.number("SELECT count(v) FROM Open").ok());
        QVERIFY(store.number("SELECT count(v) FROM peek").ok()); // and what it reads
        QVERIFY(store.number("SELECT count(*) FROM sqlite_master").ok());
        QVERIFY(store.prepare("PRAGMA table_info(open)").ok());
        for (const char* sql :
             {"SELECT v FROM secret", "SELECT v FROM other", "INSERT INTO Open VALUES(1)", "DROP TABLE Open",
              "ATTACH ':memory:' AS other", "PRAGMA journal_mode=DELETE"}) {
            auto refused = store.prepare(sql);
            QVERIFY2(!refused.ok(), sql);
            QVERIFY2(refused.error().code == ErrorCode::Unsupported, refused.error().print().c_str());
        }
    }

    void wrongSqlNeverThrows() {
        Connection store = make(":memory:", "");
        for (const char* sql : {"", "SELECT", "SELECT 1; SELECT 2", "SELECT * FROM nowhere"}) {
            auto refused = store.prepare(sql);
            QVERIFY2(!refused.ok(), sql);
            QVERIFY(refused.error().code == ErrorCode::Internal);
        }
        QVERIFY(store.prepare("SELECT 1 ; ").ok());
    }

    void aBlobIsReadAndFilledInPieces() {
        Connection store = make(":memory:", "CREATE TABLE t(v BLOB)");
        auto insert = store.prepare("INSERT INTO t VALUES(?1)");
        QVERIFY(insert->bindZeroBlob(1, 100000) && insert->run().ok());
        auto blob = Blob::open(store, "t", "v", 1, true);
        QVERIFY(blob.ok());
        QCOMPARE(blob->size(), std::size_t(100000));
        QVERIFY(blob->write(99990, "0123456789").ok());
        QVERIFY(!blob->write(99991, "0123456789").ok());
        QCOMPARE(blob->read(99995, 5).value(), std::string("56789"));
        QVERIFY(!blob->read(100001, 0).ok());
        auto missing = Blob::open(store, "t", "v", 2);
        QVERIFY(!missing.ok());
        QVERIFY(missing.error().code == ErrorCode::NotFound);
    }

    void aStatementOutlivesItsConnection() {
        auto statement =
            make(":memory:", "CREATE TABLE t(v); INSERT INTO t VALUES(42)").prepare("SELECT v FROM t");
        QVERIFY(statement.ok());
        QVERIFY(statement->step().value());
        QCOMPARE(statement->int64(0), 42);
    }

    void namesAreQuoted() { QCOMPARE(quoteName("a\"b"), std::string("\"a\"\"b\"")); }
};

HINDCAST_TEST(TestSqliteConnection)
#include "tst_sqlite_connection.moc"
