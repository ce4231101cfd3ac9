// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;

class TextTest : public QObject {
    Q_OBJECT
private slots:
    void utf8() {
        QVERIFY(isUtf8("grün 😀"));
        QVERIFY(!isUtf8("\xff"));
        QVERIFY(!isUtf8("\xc0\x80"));     // overlong
        QVERIFY(!isUtf8("\xed\xa0\x80")); // surrogate
        QVERIFY(!isUtf8("\xe2\x82"));     // cut short
    }
    void escapesWhatATerminalWouldActOn() {
        QCOMPARE(escapeForTerminal("a\x1b[31mb"), std::string("a\\x1b[31mb"));
        QCOMPARE(escapeForTerminal("x\u202Ey"), std::string("x\\u{202e}y"));
        QCOMPARE(escapeForTerminal("\xff"), std::string("\\xff"));
        QCOMPARE(escapeForTerminal("grün"), std::string("grün"));
        QCOMPARE(escapeForTerminal("\u200border\ufeff-1\U000E0041"), // else two streams look the same
                 std::string("\\u{200b}order\\u{feff}-1\\u{e0041}"));
        QCOMPARE(escapeForTerminal("👩\u200d🚀"), std::string("👩\u200d🚀"));
        QCOMPARE(escapeLinesForTerminal("{\"a\":\"\u009b2J\u202e\U000E0041ä\"}\n1\t\x1b[2J\r\xff"),
                 std::string("{\"a\":\"\\u009b2J\\u202e\\udb40\\udc41ä\"}\n1\t\\u001b[2J\\u000d\\xff"));
    }
    void globs() {
        QVERIFY(matchesGlob("order-*", "order-42"));
        QVERIFY(!matchesGlob("order-*", "reorder-42"));
        QVERIFY(matchesGlob("*-4?", "order-42"));
        QVERIFY(matchesGlob("[a-c]x[!0-9]", "bxz"));
        QVERIFY(!matchesGlob("[a-c]x[!0-9]", "bx5"));
        QVERIFY(matchesGlob("[", "["));
    }
    void nearestNames() {
        const auto names = nearest("ordr-42", {"order-42", "order-4", "payment-1", "Order-43"}, 3);
        QCOMPARE(names.size(), std::size_t(3));
        QCOMPARE(names[0], std::string("order-42"));
    }
    void base64RoundTrip() {
        for (std::size_t n = 0; n < 40; ++n) {
            std::string bytes;
            for (std::size_t i = 0; i < n; ++i)
                bytes += char(i * 37 + n);
            QCOMPARE(*base64Decode(base64Encode(bytes)), bytes);
        }
        QVERIFY(!base64Decode("a"));
        QVERIFY(!base64Decode("ab*d"));
    }
    void groups() {
        QCOMPARE(groupDigits(0), std::string("0"));
        QCOMPARE(groupDigits(1234567), std::string("1,234,567"));
    }
};

HINDCAST_TEST(TextTest)
#include "tst_text.moc"
