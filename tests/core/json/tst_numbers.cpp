// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "json/decimal.h"
#include "json/parse.h"

#include <QtTest>

#include <cmath>

using namespace hindcast;
using json::compareNumbers;

class NumbersTest : public QObject {
    Q_OBJECT
private slots:
    void sameNumber() {
        const std::vector<std::vector<std::string>> same = {
            {"0", "-0", "0.0", "0e5", "-0.000e-99999999999999999999"},
            {"1.5", "1.50", "15e-1", "0.15E1", "150e-2"},
            {"100", "1e2", "1.00E+2", "0.001e5"},
            {"-12345678901234567890", "-1234567890123456789e1", "-12345678901234567890.000"},
            {"1e999999999", "10e999999998", "0.1e1000000000"},
            {"1e10000000000000000000", "10e9999999999999999999"},
        };
        for (const auto& texts : same)
            for (const auto& a : texts)
                for (const auto& b : texts) {
                    QVERIFY2(compareNumbers(a, b) == 0, (a + " " + b).c_str());
                    QCOMPARE(json::canonicalNumber(a), json::canonicalNumber(b));
                    QVERIFY(json::equal(json::Value::number(a), json::Value::number(b)));
                    QCOMPARE(json::hashOf(json::Value::number(a)), json::hashOf(json::Value::number(b)));
                }
    }
    void order() {
        const std::string longer(60, '9');
        const std::vector<std::string> rising = {"-1e" + longer,
                                                 "-1e999999999999",
                                                 "-12345678901234567891",
                                                 "-12345678901234567890",
                                                 "-2",
                                                 "-1.01",
                                                 "-1",
                                                 "-1e-9",
                                                 "-1e-99999999999",
                                                 "0",
                                                 "1e-" + longer,
                                                 "1e-99999999999",
                                                 "0.1",
                                                 "0.10000000000000000000000001",
                                                 "0.11",
                                                 "1",
                                                 "1.0000000000000000001",
                                                 "9",
                                                 "10",
                                                 "9007199254740992",
                                                 "9007199254740993",
                                                 "1e400",
                                                 "1.1e400",
                                                 "1e999999999",
                                                 "2e999999999",
                                                 "1e1000000000",
                                                 "1e" + longer,
                                                 "1e1" + longer};
        for (std::size_t i = 0; i < rising.size(); ++i)
            for (std::size_t j = 0; j < rising.size(); ++j) {
                const int wanted = i < j ? -1 : i > j ? 1 : 0;
                QVERIFY2(compareNumbers(rising[i], rising[j]) == wanted,
                         (rising[i] + " " + rising[j]).c_str());
            }
    }
    void agreesWithSmallIntegers() {
        for (int a = -120; a <= 120; a += 3)
            for (int b = -120; b <= 120; b += 5) {
                const std::string x = std::to_string(a), y = std::to_string(b) + ".0";
                QCOMPARE(compareNumbers(x, y), a < b ? -1 : a > b ? 1 : 0);
                QCOMPARE(compareNumbers(x + "e-7", std::to_string(b) + "0e-8"), a < b ? -1 : a > b ? 1 : 0);
            }
    }
    void integers() {
        const auto value = [](const char* text) { return json::Value::number(text).asInt64(); };
        QCOMPARE(value("1.0"), std::optional<std::int64_t>(1));
        QCOMPARE(value("1e2"), std::optional<std::int64_t>(100));
        QCOMPARE(value("-0"), std::optional<std::int64_t>(0));
        QCOMPARE(value("-1.20e1"), std::optional<std::int64_t>(-12));
        QCOMPARE(value("9223372036854775807"), std::optional<std::int64_t>(INT64_MAX));
        QCOMPARE(value("-9223372036854775808"), std::optional<std::int64_t>(INT64_MIN));
        QCOMPARE(value("922337203685477580.7e1"), std::optional<std::int64_t>(INT64_MAX));
        for (const char* text : {"9223372036854775808", "-9223372036854775809", "1.5", "1e19", "1e-1",
                                 "1e999999999", "12345678901234567890"})
            QVERIFY2(!value(text), text);
        QVERIFY(!json::Value::string("1").asInt64());
    }
    void doubles() {
        const auto value = [](const char* text) { return json::Value::number(text).asDouble(); };
        QCOMPARE(value("1.50"), std::optional<double>(1.5));
        QCOMPARE(value("-0.1e1"), std::optional<double>(-1.0));
        QCOMPARE(value("1e-99999999"), std::optional<double>(0.0));
        QVERIFY(!value("1e400"));
        QVERIFY(!value("-1e99999999999999999999"));
        QVERIFY(!json::Value::null().asDouble());
    }
};

HINDCAST_TEST(NumbersTest)
#include "tst_numbers.moc"
