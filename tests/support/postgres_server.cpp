// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgres_server.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <unistd.h>

namespace hindcast::test {

namespace {

constexpr int kPatience = 60'000; // milliseconds

/// A server does not run as root: then as postgres, and it ends with us.
QStringList asItsUser(const QStringList& command) {
    QStringList all{QStringLiteral("setpriv")};
    if (::getuid() == 0)
        all << QStringLiteral("--reuid=postgres") << QStringLiteral("--regid=postgres")
            << QStringLiteral("--clear-groups");
    return all << QStringLiteral("--pdeathsig") << QStringLiteral("INT") << command;
}

QString run(const QStringList& command) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(command.front(), command.mid(1));
    if (!process.waitForFinished(kPatience)) return process.errorString();
    return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAll());
}

} // namespace

QString PostgresServer::programs() {
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QString found;
    int newest = 0;
    for (const QString& name : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString bin = versions.filePath(name) + QStringLiteral("/bin");
        if (name.toInt() <= newest || !QFileInfo::exists(bin + QStringLiteral("/initdb"))) continue;
        newest = name.toInt();
        found = bin;
    }
    return QStandardPaths::findExecutable(QStringLiteral("psql")).isEmpty() ? QString() : found;
}

PostgresServer::PostgresServer() : m_folder(QStringLiteral("/tmp/pgXXXXXX")), m_why(start()) {}

QString PostgresServer::start() {
    if (programs().isEmpty()) return QStringLiteral("PostgreSQL is not installed");
    const QString data = m_folder.filePath(QStringLiteral("data"));
    if (::getuid() == 0) {
        const QString failed = run({QStringLiteral("chown"), QStringLiteral("postgres"), m_folder.path()});
        if (!failed.isEmpty()) return failed;
    }
    QString failed =
        run(asItsUser({programs() + QStringLiteral("/initdb"), QStringLiteral("-D"), data,
                       QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"),
                       QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-A"),
                       QStringLiteral("trust"), QStringLiteral("--no-sync")}));
    if (!failed.isEmpty()) return failed;
    QFile rules(data + QStringLiteral("/pg_hba.conf"));
    if (!rules.open(QIODevice::WriteOnly)) return rules.errorString();
    rules.write("local all locked scram-sha-256\nlocal all all trust\n");
    rules.close();
    const QStringList command =
        asItsUser({programs() + QStringLiteral("/postgres"), QStringLiteral("-D"), data, QStringLiteral("-c"),
                   QStringLiteral("listen_addresses="), QStringLiteral("-c"),
                   QStringLiteral("unix_socket_directories=") + m_folder.path(), QStringLiteral("-c"),
                   QStringLiteral("fsync=off"), QStringLiteral("-c"), QStringLiteral("timezone=Asia/Kolkata"),
                   QStringLiteral("-c"), QStringLiteral("autovacuum=off"), QStringLiteral("-c"),
                   QStringLiteral("shared_buffers=32MB")});
    m_server.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_server.setWorkingDirectory(QStringLiteral("/"));
    m_server.start(command.front(), command.mid(1));
    for (int waited = 0; waited < kPatience; waited += 50) {
        failed = run(QStringList{QStringLiteral("psql")} + connection(QStringLiteral("postgres"))
                     << QStringLiteral("-c") << QStringLiteral("SELECT 1"));
        if (failed.isEmpty()) break;
        if (m_server.state() == QProcess::NotRunning) return QStringLiteral("the server ended: ") + failed;
        QTest::qSleep(50);
    }
    if (!failed.isEmpty()) return failed;
    sql(QStringLiteral("postgres"),
        QStringLiteral("CREATE ROLE locked LOGIN PASSWORD '%1'").arg(QLatin1String(kPassword)));
    return {};
}

PostgresServer::~PostgresServer() {
    if (m_server.state() == QProcess::NotRunning) return;
    ::kill(pid_t(m_server.processId()), SIGINT);
    m_server.waitForFinished(kPatience);
}

void PostgresServer::kill() {
    ::kill(pid_t(m_server.processId()), SIGQUIT); // at once, as after a crash
    m_server.waitForFinished(kPatience);
}

std::string PostgresServer::address(const QString& database, const char* role) const {
    return "postgresql://" + std::string(role) + "@/" + database.toStdString()
           + "?host=" + m_folder.path().toStdString();
}

QStringList PostgresServer::connection(const QString& database) const {
    return {QStringLiteral("-h"),       m_folder.path(),      QStringLiteral("-U"),
            QStringLiteral("postgres"), QStringLiteral("-d"), database,
            QStringLiteral("-qXAt"),    QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1")};
}

QString PostgresServer::sql(const QString& database, const QString& text) const {
    QProcess psql;
    psql.start(QStringLiteral("psql"), connection(database));
    psql.write(text.toUtf8());
    psql.closeWriteChannel();
    if (!psql.waitForFinished(kPatience) || psql.exitCode() != 0)
        QTest::qFail(qPrintable(text + QLatin1Char('\n') + QString::fromUtf8(psql.readAllStandardError())),
                     __FILE__, __LINE__);
    return QString::fromUtf8(psql.readAllStandardOutput()).trimmed();
}

std::unique_ptr<QProcess> PostgresServer::session(const QString& database) const {
    auto psql = std::make_unique<QProcess>();
    psql->start(QStringLiteral("psql"), connection(database));
    return psql;
}

void PostgresServer::create(const QString& database) const {
    sql(QStringLiteral("postgres"),
        QStringLiteral("CREATE DATABASE \"%1\" TEMPLATE template0").arg(database));
}

void PostgresServer::restore(const QString& database, const QString& dump) const {
    create(database);
    QFile text(dump);
    if (text.open(QIODevice::ReadOnly) && text.readAll().contains("CREATE TABLE message_store."))
        sql(database, QStringLiteral("CREATE SCHEMA message_store"));
    const QString failed = dump.endsWith(QLatin1String(".dump"))
                               ? run({QStringLiteral("pg_restore"), QStringLiteral("-h"), m_folder.path(),
                                      QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-O"),
                                      QStringLiteral("-x"), QStringLiteral("-d"), database, dump})
                               : run({QStringLiteral("psql"), QStringLiteral("-h"), m_folder.path(),
                                      QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-qX"),
                                      QStringLiteral("-d"), database, QStringLiteral("-f"), dump});
    if (!failed.isEmpty()) qInfo("%s", qPrintable(failed.left(2000)));
}

} // namespace hindcast::test
