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
    void longTextsOfDigitsAreNoNumbers() {
        QVERIFY(!hasInexactNumber(R"({"id":"9007199254740993","hash":"12345678901234567890abcdef"})"));
        QVERIFY(!hasInexactNumber(""));
        QVERIFY(!hasInexactNumber("[]"));
        QVERIFY(hasInexactNumber(R"(["9007199254740993",9007199254740993])"));
    }
};

HINDCAST_TEST(ExactNumbersTest)
#include "tst_exact_numbers.moc"
