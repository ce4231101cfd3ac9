// SPDX-License-Identifier: GPL-3.0-or-later
#include "bank_store.h"

#include "session/type_words.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::session;

class TestSentences : public QObject {
    Q_OBJECT
private slots:
    void typesInWords_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("words");
        QTest::newRow("camel") << "MoneyWithdrawn" << "Money withdrawn";
        QTest::newRow("snake") << "money_withdrawn" << "Money withdrawn";
        QTest::newRow("dotted") << "money.withdrawn" << "Money withdrawn";
        QTest::newRow("dashed") << "money-withdrawn" << "Money withdrawn";
        QTest::newRow("python topic") << "bank.domain:Account.MoneyWithdrawn" << "Money withdrawn";
        QTest::newRow("java") << "com.bank.events.MoneyWithdrawn" << "Money withdrawn";
        QTest::newRow("php") << "Bank\\Events\\MoneyWithdrawn" << "Money withdrawn";
        QTest::newRow("nested .NET, assembly") << "Bank.Events+MoneyWithdrawn, Bank" << "Money withdrawn";
        QTest::newRow("reverse domain") << "com.github.pull_request.opened" << "Pull request opened";
        QTest::newRow("version") << "order.placed.v2" << "Order placed v2";
        QTest::newRow("abbreviation") << "HTTPRequestSent" << "HTTP request sent";
        QTest::newRow("number") << "Order2Placed" << "Order2 placed";
        QTest::newRow("one word") << "event" << "Event";
        QTest::newRow("nothing but dots") << "..." << "...";
        QTest::newRow("empty") << "" << "";
        QTest::newRow("other letters") << "ÄnderungGebucht" << "Änderung gebucht";
    }
    void typesInWords() {
        QFETCH(QString, type);
        QFETCH(QString, words);
        QCOMPARE(QString::fromStdString(typeInWords(type.toStdString())), words);
    }

    void fieldsThatVaryMostAreNamed() {
        std::string lines;
        for (int i = 0; i < 40; ++i)
            lines += std::to_string(i) + " account-" + std::to_string(i % 3) + " MoneyWithdrawn {\"id\":\""
                     + "0b7d2a4e-1111-4222-8333-0000000000" + std::to_string(10 + i)
                     + "\",\"currency\":\"EUR\",\"amount\":" + std::to_string(i * 7) + ".50,\"channel\":\""
                     + (i % 2 ? "card" : "cash") + "\",\"at\":\"2026-03-01T08:00:" + std::to_string(10 + i)
                     + "Z\"}\n";
        const LogSession session(test::store(lines));
        const auto said = session.sentences({Rank(13)}, {});
        QVERIFY(said.ok());
        QVERIFY(said->front().rank == Rank(13));
        const QString text = QString::fromStdString(said->front().text);
        QVERIFY2(text.startsWith("Money withdrawn: "), qPrintable(text));
        QVERIFY2(text.contains("amount 91.50, channel card"), qPrintable(text));
        QVERIFY2(!text.contains("currency"), qPrintable(text));
    }

    void nestedFieldsAndOddPayloads() {
        const LogSession session(test::store(R"(
            1 a-1 Priced {"price":{"netAmount":5},"tags":[1,2],"note":null}
            2 a-1 Priced {"price":{"netAmount":7},"tags":[],"note":null}
            3 a-1 Priced -
            4 a-1 Priced nonsense
            5 a-1 Said {"text":"one line\nand another, far longer than anybody would want to read in a list"}
            6 a-1 Empty {}
        )"));
        const auto said = session.sentences({Rank(1), Rank(2), Rank(3), Rank(4), Rank(5)}, {});
        QVERIFY(said.ok());
        QCOMPARE(QString::fromStdString((*said)[0].text), QString("Priced: net amount 7"));
        QCOMPARE(QString::fromStdString((*said)[1].text), QString("Priced"));
        QCOMPARE(QString::fromStdString((*said)[2].text), QString("Priced"));
        QVERIFY(!QString::fromStdString((*said)[3].text).contains('\n'));
        QVERIFY((*said)[3].text.size() < 70);
        QCOMPARE(QString::fromStdString((*said)[4].text), QString("Empty"));
    }

    void bodiesReadStayBounded() {
        std::string lines;
        for (int i = 0; i < 20'000; ++i)
            lines += std::to_string(i) + " s-" + std::to_string(i % 500) + " T" + std::to_string(i % 5)
                     + " {\"n\":" + std::to_string(i) + "}\n";
        const auto log = test::store(lines);
        const LogSession session(log);
        QVERIFY(session.sentences({Rank(0)}, {}).ok());
        QVERIFY2(log->bodiesRead() <= 2 * 5 * 64 + 2, qPrintable(QString::number(log->bodiesRead())));
        const auto before = log->bodiesRead();
        QVERIFY(session.sentences({Rank(1)}, {}).ok());
        QVERIFY(log->bodiesRead() - before <= 2);
    }
};

HINDCAST_TEST(TestSentences)
#include "tst_sentences.moc"
