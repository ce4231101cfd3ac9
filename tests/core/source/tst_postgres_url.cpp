// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/postgres_url.h"
#include "support/test_main.h"

#include <QTest>

using namespace hindcast;
using source::PostgresUrl;

namespace {

std::string printed(const PostgresUrl::Parameters& parameters) {
    std::string text;
    for (const auto& [name, value] : parameters)
        text += name + '=' + value + '\n';
    return text;
}

} // namespace

class TestPostgresUrl : public QObject {
    Q_OBJECT

private slots:
    void isTakenApart_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("parameters");
        QTest::addColumn<QString>("secrets");
        const auto row = [](const char* text, const char* shown, const char* parameters,
                            const char* secrets) {
            QTest::newRow(text) << text << shown << parameters << secrets;
        };
        row("postgresql://me:geheim@host:5433/shop", "postgresql://me@host:5433/shop",
            "host=host\nport=5433\nuser=me\ndbname=shop\n", "password=geheim\n");
        row("postgres://me@host/shop", "postgresql://me@host/shop", "host=host\nuser=me\ndbname=shop\n", "");
        row("postgresql://", "postgresql://", "", "");
        row("postgresql:///shop", "postgresql:///shop", "dbname=shop\n", "");
        row("postgresql://host:5432/db", "postgresql://host:5432/db", "host=host\nport=5432\ndbname=db\n",
            "");
        row("postgresql://me:p%40ss%2F%3A@h/d?sslmode=require&password=x%26y",
            "postgresql://me@h/d?sslmode=require", "host=h\nuser=me\ndbname=d\nsslmode=require\n",
            "password=p@ss/:\npassword=x&y\n");
        row("postgresql://me:p@ss/word@h/d", "postgresql://me@h/d", "host=h\nuser=me\ndbname=d\n",
            "password=p@ss/word\n");
        row("postgresql://h/d?pass%77ord=x&schema=a%20b&sslpassword=y&host=%2Ftmp",
            "postgresql://h/d?schema=a%20b&host=%2Ftmp", "host=h\ndbname=d\nhost=/tmp\n",
            "password=x\nsslpassword=y\n");
        row("postgresql://[2001:db8::1]:5433,other:5434/d", "postgresql://[2001:db8::1]:5433,other:5434/d",
            "host=2001:db8::1,other\nport=5433,5434\ndbname=d\n", "");
        row("postgresql://[::1]/d", "postgresql://[::1]/d", "host=::1\ndbname=d\n", "");
        row("postgresql://a,b:5/d", "postgresql://a,b:5/d", "host=a,b\nport=,5\ndbname=d\n", "");
        row("postgresql://%2Ftmp%2Fs/d?ssl=true", "postgresql://%2Ftmp%2Fs/d?ssl=true",
            "host=/tmp/s\ndbname=d\nsslmode=require\n", "");
    }
    void isTakenApart() {
        QFETCH(const QString, text);
        QFETCH(const QString, shown);
        QFETCH(const QString, parameters);
        QFETCH(const QString, secrets);
        const auto url = PostgresUrl::parse(text.toStdString());
        QVERIFY2(url.ok(), url.ok() ? "" : url.error().print().c_str());
        QCOMPARE(url->shown(), shown.toStdString());
        QCOMPARE(PostgresUrl::shownOf(text.toStdString()), shown.toStdString());
        QCOMPARE(printed(url->parameters()), parameters.toStdString());
        QCOMPARE(printed(url->secrets()), secrets.toStdString());
    }
    void parametersOfAllVersionsAreKnown() {
        for (const char* name :
             {"scram_client_key", "oauth_issuer", "requiressl", "sslnegotiation", "tcp_user_timeout"})
            QVERIFY(PostgresUrl::parse(std::string("postgresql://h/d?") + name + "=x").ok());
        QVERIFY(PostgresUrl::shownOf("postgresql://h/d?scram_client_key=geheim").find("geheim")
                == std::string::npos);
    }
    void theSchemaIsOurs() {
        QVERIFY(PostgresUrl::parse("postgresql://h/d?password=a;pass=b").ok()); // a password may be like that
        const auto url = PostgresUrl::parse("postgresql://h/d?schema=tenant%20a");
        QCOMPARE(url->schema(), std::string("tenant a"));
        QCOMPARE(PostgresUrl::nameOf("postgresql://me:x@h/my%20shop?a=b"), std::string("my shop"));
        QCOMPARE(PostgresUrl::nameOf("postgresql://me:x@h:1"), std::string("h:1"));
        QCOMPARE(PostgresUrl::nameOf("postgresql://"), std::string("postgresql"));
    }

    void whatCannotBeTakenApartShowsNothingSecret_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"postgresql://me:geheim?x@h/d", "postgresql://me:12?geheim@h/d",
              "postgresql://me:12?a=geheim@h/d", "postgresql://me:geheim/d", "postgresql://me:geheim%@h/d",
              "postgresql://me:geheim%0@h:port/d", "postgresql://[::1:geheim@/d?",
              "postgresql://h/d?password=geheim%", "postgresql://h/d?geheim", "postgresql://h/d?pwd=geheim",
              "postgresql://h/d?sslmod=geheim", "postgresql://h/d?password=a&geheim=b"})
            QTest::newRow(text) << text;
    }
    void whatCannotBeTakenApartShowsNothingSecret() {
        QFETCH(const QString, text);
        const auto url = PostgresUrl::parse(text.toStdString());
        const std::string shown = PostgresUrl::shownOf(text.toStdString());
        QVERIFY2(shown.find("geheim") == std::string::npos, shown.c_str());
        QVERIFY(url.ok() || !PostgresUrl::parse(shown).ok() || shown.find("…") == std::string::npos);
        if (url) return; // a password may hold nearly anything
        QCOMPARE(url.error().code, ErrorCode::Invalid);
        QVERIFY2(url.error().print().find("geheim") == std::string::npos, url.error().print().c_str());
        QVERIFY(!url.error().remedy.empty());
    }

    void otherNamesStayAsTheyAre() {
        for (const char* name :
             {"shop.sql", "/a/b:c@d", "-", "http://h/a@b", "https://h:8080/orders/ann@h",
              "postgres:orders/a:b@c", "postgresql.sql", "user=ada", "a password=x", "12:30@noon.ndjson"}) {
            QVERIFY(!PostgresUrl::isOne(name));
            QVERIFY(!PostgresUrl::isNearlyOne(name));
            QCOMPARE(PostgresUrl::shownOf(name), std::string(name));
            QCOMPARE(source::UrlSecrets().admit(name), std::string(name));
        }
    }

    void wordsOfACommandLine() {
        QCOMPARE(source::shownWord("--against-store=postgres://me:geheim@h/d"),
                 std::string("--against-store=postgresql://me@h/d"));
        QCOMPARE(source::shownWord("--where=data.url == \"postgres://me:x@h/d\""),
                 std::string("--where=data.url == \"postgres://me:x@h/d\""));
        // A stream may have such a name: words that only resemble an address stay as they are.
        QCOMPARE(source::shownWord("mysql://me:x@h/d"), std::string("mysql://me:x@h/d"));
        for (const auto& [word, blotted] :
             {std::pair("postgres://me:geheim@h/d?password=x&port=1&pw=yz",
                        "postgres://me:******@h/d?password=*&port=1&pw=**"),
              std::pair("--against-store=postgres://me:geheim@h/d",
                        "--against-store=postgres://me:******@h/d"),
              std::pair("postgres://me:geheim?x@h/d", "postgres://***********@h/d"),
              std::pair("shop:x@y.sql", "shop:x@y.sql")}) {
            std::string text = word;
            source::blotOutSecrets(text.data());
            QCOMPARE(text, std::string(blotted));
        }
    }

    void whatIsNearlyAnAddressShowsNothingSecret_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"PostgreSQL://me:geheim@h/d",
                                 "POSTGRES://me:geheim@h/d",
                                 " postgresql://me:geheim@h/d",
                                 "postgresql+psycopg2://me:geheim@h/d",
                                 "jdbc:postgresql://h/d?user=me&password=geheim",
                                 "postgresql:me:geheim@h/d",
                                 "host=h user=me password=geheim dbname=d",
                                 "postgresql://me@h/d?Password=geheim",
                                 "postgresql://me:a@b?c=geheim@h/d",
                                 "mysql://me:geheim@h/d",
                                 "postgresql://me@h/d?pwd=geheim",
                                 "postgresql://me@h/d?host=/tmp/x;password=geheim",
                                 "postgresql://h/d?host=/tmp/x%3Bpassword%3Dgeheim",
                                 "postgresql://me@h/d;password=geheim",
                                 "postgresql://h?application_name=a@b;Pwd=geheim",
                                 "postgresql://me@h/d?passfile=x&pass=geheim",
                                 "postgresql:/me:geheim@h/d",
                                 "me:geheim@h/d",
                                 "//me:geheim@h/d",
                                 "Server=h;User Id=u;Password=geheim",
                                 "dbname=x pass=1 password = geheim",
                                 "host = h  passwd =  geheim",
                                 "sslmode=require host=h password=geheim",
                                 "pwd=geheim;server=h",
                                 "postgres:me:geheim/x@h",
                                 "mysql://me:gehe/geheim@h/d"})
            QTest::newRow(text) << text;
    }
    void whatIsNearlyAnAddressShowsNothingSecret() {
        QFETCH(const QString, text);
        std::string word = text.toStdString();
        const std::string shown = PostgresUrl::shownOf(word);
        QVERIFY2(shown.find("geheim") == std::string::npos, shown.c_str());
        QVERIFY(PostgresUrl::isOne(word) != PostgresUrl::isNearlyOne(word));
        if (const auto url = PostgresUrl::parse(word); !url)
            QVERIFY2(url.error().print().find("geheim") == std::string::npos, url.error().print().c_str());
        source::blotOutSecrets(word.data());
        QVERIFY2(word.find("geheim") == std::string::npos, word.c_str());
        QVERIFY(word.size() == text.toStdString().size());
    }
    void spellingsOfTheSchemeAreOne() {
        for (const char* text : {"PostgreSQL://me:x@h/d", " postgres://me:x@h/d",
                                 "postgresql+asyncpg://me:x@h/d", "jdbc:postgresql://me:x@h/d"}) {
            const auto url = PostgresUrl::parse(text);
            QVERIFY2(url.ok(), text);
            QCOMPARE(url->shown(), std::string("postgresql://me@h/d"));
        }
    }

    void secretsAreKeptForTheConnection() {
        source::UrlSecrets secrets;
        const std::string shown = secrets.admit("postgres://me:geheim@h/d");
        QCOMPARE(shown, std::string("postgresql://me@h/d"));
        QCOMPARE(printed(secrets.open(shown)->secrets()), std::string("password=geheim\n"));
        QCOMPARE(printed(secrets.open("postgresql://other@h/d")->secrets()), std::string());
        QCOMPARE(secrets.open(shown)->withoutSecrets("no geheim in here"), std::string("no *** in here"));
    }
};

HINDCAST_TEST(TestPostgresUrl)
#include "tst_postgres_url.moc"
