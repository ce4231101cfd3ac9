// SPDX-License-Identifier: GPL-3.0-or-later
// What is told where libpq cannot connect, for its own texts.
#include "source/postgres_refusal.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;

class PostgresRefusalTest : public QObject {
    Q_OBJECT
private slots:
    void helps_data() {
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("remedy");
        const auto row = [](const char* name, const char* said, const char* message, const char* remedy,
                            ErrorCode code = ErrorCode::Io) {
            QTest::newRow(name) << QString::fromUtf8(said) << int(code) << QString::fromUtf8(message)
                                << QString::fromUtf8(remedy);
        };
        const char* at = "connection to server at \"127.0.0.1\", port 5432 failed: ";
        const auto told = [&](const char* name, const std::string& what, const char* message,
                              const char* remedy, ErrorCode code = ErrorCode::Io) {
            row(name, (at + what).c_str(), message, remedy, code);
        };
        told("only plain was tried",
             "FATAL:  no pg_hba.conf entry for host \"127.0.0.1\", user \"a\", database \"d\", no "
             "encryption\n",
             "did not let us in: no pg_hba.conf entry", "sslmode=require");
        told("both were tried",
             std::string("FATAL:  no pg_hba.conf entry for host \"127.0.0.1\", user \"a\", database \"d\", "
                         "SSL encryption\n")
                 + at
                 + "FATAL:  no pg_hba.conf entry for host \"127.0.0.1\", user \"a\", database \"d\", no "
                   "encryption\n",
             "SSL encryption", "let this role and host in");
        told("no encryption there", "server does not support SSL, but SSL was required\n",
             "no encrypted connection: server does not", "ssl = on");
        told("open key",
             "private key file \"/k\" has group or world access; file must have permissions u=rw (0600) or "
             "less "
             "if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root\n",
             "no encrypted connection: private key", "chmod 600");
        told("unknown signer", "SSL error: certificate verify failed\n", "certificate verify failed",
             "sslrootcert=FILE");
        told("no signer",
             "root certificate file \"/nowhere/root.crt\" does not exist\nEither provide the file or change "
             "sslmode to disable server certificate verification.\n",
             "root certificate file \"/nowhere/root.crt\" does not exist", "sslrootcert=FILE");
        told("other host", "server certificate for \"db.example\" does not match host name \"127.0.0.1\"\n",
             "does not match host name", "sslmode=verify-ca");
        told("wants ours", "FATAL:  connection requires a valid client certificate\n",
             "no encrypted connection: connection requires", "sslcert=FILE");
        told("none was given", "fe_sendauth: no password supplied\n", "it wants a password", "PGPASSWORD");
        told("no such database", "FATAL:  database \"nope\" does not exist\n", "database \"nope\"", "psql -l",
             ErrorCode::NotFound);
        told("no such role", "FATAL:  role \"x\" does not exist\n", "role \"x\"", "ROLE@");
        told("no right", "FATAL:  permission denied for database \"d\"\n", "permission denied",
             "GRANT CONNECT ON DATABASE \"d\" TO \"a\"");
        told("nobody there", "Connection refused\n\tIs the server running on that host?\n",
             "cannot be reached: Connection refused", "whether it runs");
        row("wrong parameter", "invalid sslmode value: \"x\"\n", "a parameter of the address is wrong",
            "verify-full", ErrorCode::Invalid);
        row("nothing", "", "it closed the connection", "whether it runs");
    }
    void helps() {
        QFETCH(const QString, said);
        QFETCH(const int, code);
        QFETCH(const QString, message);
        QFETCH(const QString, remedy);
        const auto refusal = source::refusalOf(said.toStdString(), false, "\"d\"", "\"a\"");
        QCOMPARE(int(refusal.code), code);
        QVERIFY2(QString::fromStdString(refusal.message).contains(message), refusal.message.c_str());
        QVERIFY2(QString::fromStdString(refusal.remedy).contains(remedy), refusal.remedy.c_str());
        QVERIFY2(refusal.message.find("fe_sendauth") == std::string::npos, refusal.message.c_str());
        QCOMPARE(source::isAboutPassword(refusal.remedy), remedy == QLatin1String("PGPASSWORD"));
    }
};

HINDCAST_TEST(PostgresRefusalTest)
#include "tst_postgres_refusal.moc"
