// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "json/parse.h"
#include "json/print.h"

#include <QtTest>

using namespace hindcast;
using json::parse;

namespace {

std::string nested(std::size_t levels, std::string_view open, std::string_view inner,
                   std::string_view close) {
    std::string text;
    for (std::size_t i = 0; i < levels; ++i)
        text += open;
    text += inner;
    for (std::size_t i = 0; i < levels; ++i)
        text += close;
    return text;
}

} // namespace

class ParseTest : public QObject {
    Q_OBJECT
private slots:
    void keepsWhatStands_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"null", "true", "false", "0", "-0", "1.50", "1e400", "-1E+2", "12345678901234567890123",
              "1.0e-7", "\"\"", "\"grün 😀 \u2028\"", "\"a\\\"b\\\\c\\n\"", "[]", "{}", "[[],{},[1,2]]",
              "{\"\":1,\"a/b~\":{\"x\":[null]}}", "\"\\u0001\\u001f\\b\\f\\r\\t\""})
            QTest::newRow(text) << QByteArray(text);
    }
    void keepsWhatStands() {
        QFETCH(QByteArray, text);
        const auto value = parse(text.toStdString());
        QVERIFY2(value.ok(), value.ok() ? "" : value.error().print().c_str());
        QCOMPARE(QByteArray::fromStdString(json::print(*value)), text);
        QVERIFY(json::Parser().validate(text.toStdString()).ok());
    }
    void refuses_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("offset");
        const auto row = [](const char* text, int offset) {
            QTest::newRow(text) << QByteArray(text) << offset;
        };
        row("", 0);
        row("  ", 2);
        row("01", 1);
        row("-", 1);
        row("+1", 0);
        row("1.", 2);
        row(".5", 0);
        row("1e", 2);
        row("1e+", 3);
        row("1 2", 2);
        row("nul", 0);
        row("True", 0);
        row("NaN", 0);
        row("[1,]", 3);
        row("[1 2]", 3);
        row("[", 1);
        row("[1", 2);
        row("{\"a\":1,}", 7);
        row("{\"a\" 1}", 5);
        row("{a:1}", 1);
        row("{\"a\":1]", 6);
        row("[1}", 2);
        row("\"abc", 4);
        row("\"a\tb\"", 2);
        row("\"\\x\"", 1);
        row("\"\\u12g4\"", 1);
        row("\"\\", 1);
        row("'a'", 0);
        row("\"\xff\"", 1);
        row("[\"ok\",\"\xc0\x80\"]", 7);
        row("\"\xed\xa0\x80\"", 1);
        row("\xef\xbb\xbf{}", 0);
        row("// no\n1", 0);
        QTest::newRow("zero byte behind") << QByteArray("1\0", 2) << 1;
        QTest::newRow("zero byte inside") << QByteArray("\"a\0\"", 4) << 2;
    }
    void refuses() {
        QFETCH(QByteArray, text);
        QFETCH(int, offset);
        const std::string where = "byte " + std::to_string(offset);
        const auto value = parse(text.toStdString());
        QVERIFY(!value.ok());
        QCOMPARE(value.error().code, ErrorCode::Corrupt);
        QCOMPARE(value.error().where, where);
        QVERIFY(!value.error().message.empty());
        const auto checked = json::Parser().validate(text.toStdString());
        QVERIFY(!checked.ok());
        QCOMPARE(checked.error().print(), value.error().print());
    }
    void decodesEscapes() {
        QCOMPARE(parse("\"\\u0041\\u00e9\\u20ac\\uD83D\\uDE00\\/\"")->text(), std::string("Aé€😀/"));
        const std::string replacement = "\xEF\xBF\xBD";
        QCOMPARE(parse("\"\\ud83d\"")->text(), replacement);
        QCOMPARE(parse("\"\\udE00x\"")->text(), replacement + "x");
        QCOMPARE(parse("\"\\ud83d\\u0041\"")->text(), replacement + "A");
        QCOMPARE(parse("\"\\ud83d\\ud83d\\ude00\"")->text(), replacement + "😀");
        QCOMPARE(parse("\"\\u0000\"")->text(), std::string(1, '\0'));
    }
    void findsEveryPlaceOfAStringsEnd() {
        // Lengths around the block size of the scan, with the special byte at each place.
        for (std::size_t length = 0; length < 40; ++length)
            for (std::size_t at = 0; at < length; ++at) {
                std::string plain(length, 'x');
                plain[at] = '\x7f';
                QCOMPARE(parse('"' + plain + '"')->text(), plain);
                std::string high(length, '!');
                high.replace(at, 1, "\xC3\xBF");
                QCOMPARE(parse('"' + high + '"')->text(), high);
                plain[at] = '\x1f';
                QCOMPARE(parse('"' + plain + '"').error().where, "byte " + std::to_string(at + 1));
            }
    }
    void nestsToAThousandLevels() {
        for (const auto& [open, close] : {std::pair("[", "]"), std::pair("{\"a\":", "}")}) {
            const std::string good = nested(1000, open, "1", close);
            const auto value = parse(good);
            QVERIFY(value.ok());
            QCOMPARE(json::print(*value), good);
            QVERIFY(json::equal(*value, *parse(good)));
            QVERIFY(json::identical(*value, *parse(good)));
            QCOMPARE(json::hashOf(*value), json::hashOf(*parse(good)));
            QVERIFY(json::Parser().validate(good).ok());

            const std::string deep = nested(1001, open, "1", close);
            QCOMPARE(parse(deep).error().where, "byte " + std::to_string(1000 * std::string(open).size()));
            QCOMPARE(json::Parser().validate(deep).error().print(), parse(deep).error().print());
        }
        QVERIFY(!parse(std::string(1'000'000, '[')).ok());
    }
    void deepValuesDieWithoutRecursion() {
        json::Value value;
        for (int i = 0; i < 300'000; ++i) {
            json::Value around = i % 2 ? json::Value::array() : json::Value::object();
            if (i % 2)
                around.insertAt(0, std::move(value));
            else
                around.set("a", std::move(value));
            value = std::move(around);
        }
        const json::Value shared = value.at(0);
        value = {};
        QCOMPARE(shared.size(), std::size_t(1));
    }
    void duplicateKeys() {
        json::Parser parser;
        const auto check = [&](const std::string& text) {
            const auto parsed = parser.parse(text);
            const auto checked = parser.validate(text);
            return parsed.ok() && checked.ok() && parsed->duplicateKeys == checked->duplicateKeys
                       ? (parsed->duplicateKeys ? "twice" : "once")
                       : "?";
        };
        QCOMPARE(check("{\"a\":1,\"b\":2}"), "once");
        QCOMPARE(check("{\"a\":1,\"a\":2}"), "twice");
        QCOMPARE(check("{\"a\":1,\"\\u0061\":2}"), "twice");
        QCOMPARE(check("[{\"a\":{\"a\":1}},{\"a\":{\"b\":{\"a\":1},\"a\":2}}]"), "once");
        QCOMPARE(check("{\"x\":{\"k\":1,\"k\":1},\"y\":2}"), "twice");
        QCOMPARE(check("{\"prefix-12345678\":1,\"prefix-22345678\":1}"), "once");
        QCOMPARE(json::print(parser.parse("{\"a\":1,\"b\":2,\"a\":3}")->value),
                 std::string("{\"a\":3,\"b\":2}"));
        for (int size : {15, 16, 17, 31, 32, 33, 34, 200}) {
            std::string text = "{";
            for (int i = 0; i < size; ++i)
                text += "\"key" + std::to_string(i) + "\":" + std::to_string(i) + ",";
            QCOMPARE(check(text + "\"last\":0}"), "once");
            QCOMPARE(check(text + "\"key0\":0}"), "twice");
            QCOMPARE(check(text + "\"key" + std::to_string(size - 1) + "\":0}"), "twice");
        }
    }
    void aParserGoesOnAfterAnError() {
        json::Parser parser;
        QVERIFY(!parser.parse("{\"a\":[1,2").ok());
        QVERIFY(!parser.validate("{\"a\":{\"b\":").ok());
        QCOMPARE(json::print(parser.parse("[1]")->value), std::string("[1]"));
        QVERIFY(parser.validate("{\"a\":1}").ok());
    }
    void randomBytesNeverCrash() {
        std::uint64_t seed = 12345;
        const auto random = [&](std::size_t below) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            return std::size_t(seed >> 33) % below;
        };
        const std::string alphabet = "{}[]\",:\\u0123456789eE+-.truefalsn \x01\xc3\xa4";
        json::Parser parser;
        int good = 0;
        for (int i = 0; i < 200'000; ++i) {
            std::string text;
            for (std::size_t n = random(12); n > 0; --n)
                text += alphabet[random(alphabet.size())];
            const auto parsed = parser.parse(text);
            const auto checked = parser.validate(text);
            QCOMPARE(parsed.ok(), checked.ok());
            if (!parsed.ok()) continue;
            ++good;
            const std::string printed = json::print(parsed->value);
            QVERIFY2(json::identical(*parse(printed), parsed->value), text.c_str());
            QVERIFY(json::identical(*parse(json::printPretty(parsed->value)), parsed->value));
        }
        QVERIFY(good > 100);
    }
    void printsForPeople() {
        QCOMPARE(
            json::printPretty(*parse("{\"a\":[1,{}],\"b\":[],\"c\":{\"d\":\"x\"}}")),
            std::string(
                "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": [],\n  \"c\": {\n    \"d\": \"x\"\n  }\n}"));
        std::string text;
        json::printString(text, "a\xff\xe2\x82z");
        QCOMPARE(text, std::string("\"a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz\""));
    }
};

HINDCAST_TEST(ParseTest)
#include "tst_parse.moc"
