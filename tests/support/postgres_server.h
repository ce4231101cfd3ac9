// SPDX-License-Identifier: GPL-3.0-or-later
// PostgresServer: a real PostgreSQL of the test's own, in a temporary folder and on a socket only. It ends
// with the object, or with the test program. Role postgres comes in freely, role locked with the password
// kPassword. Thread-safety: belongs to one thread.
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <string>

namespace hindcast::test {

class PostgresServer {
public:
    static constexpr const char* kPassword = "s3cr:t/p@ss%wd";
    static constexpr const char* kEncodedPassword = "s3cr%3At%2Fp%40ss%25wd";

    /// Errors: why() says what kept it from starting.
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    /// Where the programs of the newest installed server are; empty: there is none, the only reason for which
    /// a test may be skipped.
    static QString programs();
    bool isRunning() const { return m_why.isEmpty(); }
    const QString& why() const { return m_why; }

    QString socketFolder() const { return m_folder.path(); }
    /// "postgresql://postgres@/NAME?host=…".
    std::string address(const QString& database, const char* role = "postgres") const;

    /// Runs SQL; the answer, unaligned. Fails the test in hand when the server refuses it.
    QString sql(const QString& database, const QString& text) const;
    /// A session that runs SQL beside the test: statements are written to it.
    std::unique_ptr<QProcess> session(const QString& database) const;
    void create(const QString& database) const;
    /// Fills a new database from a dump, plain or an archive. A schema that a dump of tables alone does not
    /// make is made.
    void restore(const QString& database, const QString& dump) const;
    /// Stops the server as a crash would.
    void kill();

private:
    QString start();
    QStringList connection(const QString& database) const;
    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_why;
};

} // namespace hindcast::test

/// Starts a server for the tests of a program, which are skipped only where none is installed.
#define HINDCAST_START_POSTGRES(server)                                                                      \
    do {                                                                                                     \
        if (hindcast::test::PostgresServer::programs().isEmpty()) QSKIP("PostgreSQL is not installed");      \
        (server) = std::make_unique<hindcast::test::PostgresServer>();                                       \
        QVERIFY2((server)->isRunning(), qPrintable((server)->why()));                                        \
    } while (false)
