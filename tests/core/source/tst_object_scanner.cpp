// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/object_scanner.h"
#include "support/test_main.h"
#include "json/parse.h"

#include <QtTest>

#include <random>

using namespace hindcast;
using namespace hindcast::source;

namespace {

int noMeaning(std::string_view) {
    return 0;
}

const std::string kTexts[] = {
    "{\"a\":1,\"b\":[true,false,null],\"c\":{\"d\":\"e\\u00e9\\n\",\"f\":-0.5e+10}}",
    "{\"a\":{\"x\":1,\"y\":{\"x\":2}},\"b\":[{\"x\":1},{\"x\":2}],\"a\\u0062\":\"ab\"}",
    "{\"x\":{\"k\":1,\"k\":2},\"y\":{\"k\":1,\"\\u006b\":2}}",
    "{ \"long\" : \"0123456789abcdef0123456789abcdef\" , \"gr\xc3\xbcn\":\"\xf0\x9f\x98\x80 "
    "0123456789abcdef\"}",
    "[[[1]],{},[],\"\",0,-1,1e5,1E-5,12345678901234567890.12345678901234567890]",
    "{\"\":\"\",\"a\":\"\\ud83d\",\"b\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"}",
    "{\"a\":0,\"b\":\"x\",\"c\":\"yy\",\"d\":\"zzz\",\"e\":\"0123456\",\"f\":\"01234567\",\"g\":"
    "\"0123456789abcde\",\"h\":\"0123456789abcdef\"}",
    "{\"a\":-12.5,\"b\":0.25,\"c\":12345678901234,\"d\":123456789012345,\"e\":1.2345678901234,\"f\":-0,"
    "\"g\":[1234567.1234567,1234567.12345678,10,-1.5e3,7]}",
};

} // namespace

class ObjectScannerTest : public QObject {
    Q_OBJECT
private slots:
    void theLastFourFollowersAreForeseen() {
        KeyTable keys(noMeaning);
        const auto seen = [&](const std::string& quoted) {
            const std::string text = quoted + ":1" + std::string(20, ' ');
            const char* const end = text.data() + text.size();
            const auto* entry = keys.foreseen(KeyTable::kStart, text.data(), end, end);
            return entry ? entry->text : std::string();
        };
        QVERIFY(seen("\"a\"").empty());
        for (const char* name : {"\"a\"", "\"a longer name than sixteen\"", "\"a\""})
            keys.learn(KeyTable::kStart, name, false);
        QCOMPARE(seen("\"a\""), std::string("\"a\":"));
        QCOMPARE(seen("\"a longer name than sixteen\""), std::string("\"a longer name than sixteen\":"));
        QVERIFY(seen("\"a longer name than sixteeN\"").empty());
        for (const char* name : {"\"d\"", "\"d\"", "\"e\"", "\"c\""})
            keys.learn(KeyTable::kStart, name, false);
        QVERIFY(seen("\"a longer name than sixteen\"").empty());
        QCOMPARE(seen("\"a\""), std::string("\"a\":"));
        QCOMPARE(seen("\"c\""), std::string("\"c\":"));
    }
    // The one truth about JSON is core/json's parser: whatever it says, the scanner says.
    void agreesWithTheParserOnMutatedTexts() {
        std::mt19937 random(11);
        json::Parser parser;
        ObjectScanner scanner, padded; // what stands behind a text is read there, and must not count
        padded.setPadding(16);
        KeyTable keys(noMeaning);
        std::vector<Member> members;
        const std::string letters = "{}[]\",:\\0123456789.eE+-truefalsn u\x01\x7f\xc3\xbc\xff \n";
        int valid = 0;
        for (int round = 0; round < 60'000; ++round) {
            std::string text = kTexts[random() % std::size(kTexts)];
            for (unsigned edits = random() % 3; edits > 0 && !text.empty(); --edits) {
                const std::size_t at = random() % text.size();
                const char letter = letters[random() % letters.size()];
                switch (random() % 4) {
                case 0:
                    text[at] = letter;
                    break;
                case 1:
                    text.insert(at, 1, letter);
                    break;
                case 2:
                    text.erase(at, 1);
                    break;
                default:
                    text.resize(at);
                    break;
                }
            }
            const auto checked = parser.validate(text);
            bool duplicateKeys = false;
            const char* problem = scanner.check(text, duplicateKeys);
            QVERIFY2(checked.ok() == (problem == nullptr), text.c_str());
            if (checked.ok()) QCOMPARE(duplicateKeys, checked->duplicateKeys);
            valid += checked.ok();
            const auto outcome = scanner.scan(text, keys, members);
            const bool object = checked.ok() && text.find_first_not_of(" \t\r\n") == text.find('{')
                                && text[text.find_first_not_of(" \t\r\n")] == '{';
            QVERIFY2((outcome == ObjectScanner::Outcome::Whole) == object, text.c_str());
            std::string behind = text;
            while (behind.size() < text.size() + 16)
                behind += letters[random() % letters.size()];
            const auto size = members.size();
            QVERIFY2(padded.scan(std::string_view(behind).substr(0, text.size()), keys, members) == outcome,
                     behind.c_str());
            QCOMPARE(members.size(), size);
            QCOMPARE(padded.duplicateMembers(), scanner.duplicateMembers());
            bool paddedDuplicates = false;
            const char* paddedProblem =
                padded.check(std::string_view(behind).substr(0, text.size()), paddedDuplicates);
            QVERIFY2(std::string_view(paddedProblem ? paddedProblem : "") == (problem ? problem : ""),
                     behind.c_str());
            QCOMPARE(paddedDuplicates, duplicateKeys);
            if (!object) continue;
            bool inside = false;
            for (const Member& member : members)
                inside = inside || member.duplicateKeys;
            QCOMPARE(inside || scanner.duplicateMembers(), checked->duplicateKeys);
        }
        QVERIFY(valid > 10'000);
    }

    void membersAreSlices() {
        const std::string text =
            " {\"a\" : [1, {\"b\":2}] ,\"cc\":\"x\\\"y\",\"d\":{\"correlationId\":\"q\",\"z\":[]}} ";
        KeyTable keys([](std::string_view name) { return name == "d" ? 7 : 0; });
        KeyTable innerKeys([](std::string_view name) { return name == "correlationId" ? 3 : 0; });
        ObjectScanner scanner;
        std::vector<Member> members, inner;
        for (int twice = 0; twice < 2; ++twice) { // the second time every name is foreseen
            QCOMPARE(scanner.scan(text, keys, members, {7, &innerKeys, &inner}),
                     ObjectScanner::Outcome::Whole);
            QCOMPARE(members.size(), 3u);
            QVERIFY(members[0].value == "[1, {\"b\":2}]");
            QVERIFY(members[1].escaped && members[1].inside() == "x\\\"y");
            QVERIFY(members[2].value == "{\"correlationId\":\"q\",\"z\":[]}");
            QCOMPARE(inner.size(), 2u);
            QCOMPARE(inner[0].meaning, 3);
            QVERIFY(inner[0].value == "\"q\"");
        }
    }

    void damageStaysInItsMember() {
        ObjectScanner scanner;
        KeyTable keys(noMeaning);
        std::vector<Member> members;
        QCOMPARE(scanner.scan("{\"a\":1,\"b\":{\"x\":[1,],\"y\":\"}\"} ,\"c\":2}", keys, members),
                 ObjectScanner::Outcome::Damaged);
        QCOMPARE(members.size(), 3u);
        QVERIFY(members[1].damage && members[1].value == "{\"x\":[1,],\"y\":\"}\"}");
        QVERIFY(!members[2].damage && members[2].value == "2");
        QCOMPARE(scanner.scan("{\"a\":1,\"b\":{\"x\":[1,2}", keys, members), ObjectScanner::Outcome::Broken);
        QVERIFY(scanner.problem() != nullptr);
        QCOMPARE(scanner.scan("{\"a\":,\"b\":1}", keys, members), ObjectScanner::Outcome::Broken);
        QCOMPARE(scanner.scan("[1]", keys, members), ObjectScanner::Outcome::Broken);
        QCOMPARE(scanner.scan("", keys, members), ObjectScanner::Outcome::Broken);
        QCOMPARE(scanner.scan("{\"a\xff\":1}", keys, members), ObjectScanner::Outcome::Broken);
        QCOMPARE(scanner.scan("{\"a\":\"\xff\",\"b\":2}", keys, members), ObjectScanner::Outcome::Damaged);
        QVERIFY(members[0].damage && !members[1].damage);
    }

    void namesWithoutEndDoNotFillTheMemory() {
        ObjectScanner scanner;
        KeyTable keys(noMeaning);
        std::vector<Member> members;
        for (int round = 0; round < 20; ++round) {
            std::string text = "{";
            for (int i = 0; i < 500; ++i)
                text += "\"k" + std::to_string(round * 500 + i) + "\":1,";
            text += "\"k" + std::to_string(round * 500) + "\":2}";
            QCOMPARE(scanner.scan(text, keys, members), ObjectScanner::Outcome::Whole);
            QCOMPARE(members.size(), 501u);
            QVERIFY(scanner.duplicateMembers());
        }
    }
};

HINDCAST_TEST(ObjectScannerTest)
#include "tst_object_scanner.moc"
