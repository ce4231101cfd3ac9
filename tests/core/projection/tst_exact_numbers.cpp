// SPDX-License-Identifier: GPL-3.0-or-later
// Which numbers a double does not give back, and where in a text they are seen.
#include "projection/exact_numbers.h"
#include "support/test_main.h"

#include <QtTest>

using hindcast::projection::hasInexactNumber;

class ExactNumbersTest : public QObject {
    Q_OBJECT
private slots:
    void numbers_data() {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<bool>("inexact");
        const auto row = [](const char* number, bool inexact) {
            QTest::newRow(number) << QByteArray(number) << inexact;
        };
        row("0.1", false);
        row("9007199254740992", false);
        row("9007199254740993", true);
        row("-9007199254740993", true);
        row("12345678901234567890", true);
        row("12345678901234567168", true); // a double, which says 12345678901234567000 of itself
        row("1000000000000000000000", false);
        row("1.50000000000000000000", false);
        row("0.12345678901234567", true);
        row("0.1234567890123456", false);
        row("0.30000000000000004", false); // shortest text of that double
        row("123456789012345678e-3", true);
        row("1.7976931348623157e308", false);
    }
    // At every offset, so that each place that is looked at falls on each digit.
    void numbers() {
        QFETCH(const QByteArray, number);
        QFETCH(const bool, inexact);
        for (int before = 0; before < 40; ++before) {
            const QByteArray text = "{\"" + QByteArray(before, 'k') + "\":" + number + ",\"z\":1}";
            QVERIFY2(hasInexactNumber(text.toStdString()) == inexact, text.constData());
            const QByteArray list = "[" + QByteArray(before, ' ') + number + "]";
            QVERIFY2(hasInexactNumber(list.toStdString()) == inexact, list.constData());
            const QByteArray string = "{\"" + QByteArray(before, 'k') + "\":\"a: " + number + ", b\"}";
            QVERIFY2(!hasInexactNumber(string.toStdString()), string.constData());
            const QByteArray quoted = "{\"" + QByteArray(before, 'k') + "\":\"\\\"," + number + ",\"}";
            QVERIFY2(!hasInexactNumber(quoted.toStdString()), quoted.constData());
        }
    }
    // Neighbours whose bytes might be a number's, and runs of them over several places that are looked at.
    void numbersBesideOthers() {
        for (int before = 0; before < 40; ++before) {
            const std::string blank(std::size_t(before), ' ');
            QVERIFY(!hasInexactNumber("[" + blank + "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]"));
            QVERIFY(hasInexactNumber("[" + blank + "1,2,3,4,5,6,7,8,9,9007199254740993,11,12,13]"));
            QVERIFY(hasInexactNumber("[" + blank + "9007199254740992,9007199254740993]"));
            QVERIFY(hasInexactNumber(blank + "9007199254740993"));
            QVERIFY(!hasInexactNumber("{\"" + blank + "\":\"2024/01/01/0000000000000001\"}"));
            const std::string digits(std::size_t(100 + before), '7');
            QVERIFY(!hasInexactNumber("{\"hash\":\"" + digits + "\",\"eeeeeeeeeeeeeeeeeeeeeeee\":1}"));
            QVERIFY(hasInexactNumber("{\"hash\":\"" + digits + "\",\"n\":" + digits + "}"));
            QVERIFY(hasInexactNumber("{\"hash\":\"" + digits + "\",\"n\":9007199254740993}"));
        }
    }
    // Each of them is asked for whether it stands in a string: together they look at the text once, or this
    // takes minutes.
    void manyLongNumbers() {
        std::string text = "{\"note\":\"\\\"0.12345678901234567890123\",\"values\":[0.10000000000000002";
        for (int i = 0; i < 50'000; ++i)
            text += ",0.30000000000000004";
        QVERIFY(!hasInexactNumber(text + "]}"));
        QVERIFY(hasInexactNumber(text + ",0.30000000000000004123]}"));
        QVERIFY(!hasInexactNumber(text + ",\"0.30000000000000004123\"]}"));
    }
    void longTextsOfDigitsAreNoNumbers() {
        QVERIFY(!hasInexactNumber(R"({"id":"9007199254740993","hash":"12345678901234567890abcdef"})"));
        QVERIFY(!hasInexactNumber(""));
        QVERIFY(!hasInexactNumber("[]"));
        QVERIFY(hasInexactNumber(R"(["9007199254740993",9007199254740993])"));
    }
};

HINDCAST_TEST(ExactNumbersTest)
#include "tst_exact_numbers.moc"
