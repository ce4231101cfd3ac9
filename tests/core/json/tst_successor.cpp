// SPDX-License-Identifier: GPL-3.0-or-later
// parseSuccessor() against parse(): the same values and the same errors, whatever became of a text.
#include "support/test_main.h"
#include "json/parse.h"
#include "json/print.h"
#include "json/successor.h"

#include <QtTest>

#include <random>

using namespace hindcast;
using json::Value;

namespace {

constexpr std::size_t kTexts = 100, kEdits = 10;

class Random {
public:
    explicit Random(std::uint32_t seed) : m_engine(seed) {}
    std::size_t below(std::size_t end) { return m_engine() % end; }

    Value value(std::size_t depth) {
        switch (below(depth > 2 ? 5 : 8)) {
        case 0:
            return Value::null();
        case 1:
            return Value::boolean(below(2) == 0);
        case 2:
            return Value::number(std::int64_t(below(2000)));
        case 3:
            return Value::number("-1.50e3");
        case 4:
            return Value::string(kStrings[below(std::size(kStrings))]);
        case 5:
            return array(depth, below(24));
        default:
            return object(depth, below(20));
        }
    }
    Value array(std::size_t depth, std::size_t size) {
        std::vector<Value> items;
        while (items.size() < size)
            items.push_back(value(depth + 1));
        return Value::array(std::move(items));
    }
    Value object(std::size_t depth, std::size_t size) {
        std::vector<json::Member> members;
        while (members.size() < size)
            members.emplace_back(name(), value(depth + 1));
        return Value::object(std::move(members));
    }
    std::string name() {
        return below(8) == 0 ? kStrings[below(std::size(kStrings))] : "m" + std::to_string(below(60));
    }
    /// One place of it, at any depth, is another one.
    void edit(Value& value, std::size_t depth = 0) {
        if (!value.isContainer() || below(4) == 0) {
            value = this->value(depth);
            return;
        }
        const std::size_t size = value.size(), what = below(5);
        const std::size_t at = size > 0 ? below(size) : 0;
        if (size > 0 && what < 3)
            edit(value.edit(at), depth + 1);
        else if (value.isArray() && what == 3)
            value.insertAt(below(2) == 0 ? size : at, this->value(depth + 1));
        else if (value.isObject() && what == 3)
            value.set(name(), this->value(depth + 1));
        else if (value.isArray() && size > 0)
            value.removeAt(below(2) == 0 ? size - 1 : at);
        else if (value.isObject() && size > 0)
            value.remove(std::string(value.member(at).first));
    }

private:
    static constexpr const char* kStrings[] = {"",
                                               "plain",
                                               "a \"quote\"",
                                               "back\\slash",
                                               "line\nend",
                                               "gr\xc3\xbc\xc3\x9f",
                                               "]},{[",
                                               "\xf0\x9f\x98\x80",
                                               ":"};
    std::mt19937 m_engine;
};

} // namespace

class SuccessorTest : public QObject {
    Q_OBJECT
private slots:
    void editedValues() {
        Random random(7);
        for (std::size_t i = 0; i < kTexts; ++i) {
            Value former = random.object(0, random.below(30));
            std::string formerText = json::print(former);
            for (std::size_t edit = 0; edit < kEdits; ++edit) {
                Value next = former;
                for (std::size_t n = 1 + random.below(3); n > 0; --n)
                    random.edit(next);
                const std::string text = json::print(next);
                const auto parsed = json::parseSuccessor(text, formerText, former);
                QVERIFY2(parsed, text.c_str());
                QVERIFY2(json::identical(*parsed, *json::parse(text)), (formerText + "\n" + text).c_str());
                former = *parsed;
                formerText = text;
            }
        }
    }

    // Bytes that are cut off, doubled or changed: refused exactly where parse() refuses.
    void brokenTexts() {
        Random random(11);
        std::size_t refused = 0;
        for (std::size_t i = 0; i < kTexts; ++i) {
            const Value former = random.object(0, 1 + random.below(25));
            const std::string formerText = json::print(former);
            for (std::size_t edit = 0; edit < kEdits; ++edit) {
                std::string text = formerText;
                const std::size_t at = random.below(text.size());
                const char other = "{}[]\",:\\ 0-e\x01\xff"[random.below(14)];
                switch (random.below(4)) {
                case 0:
                    text.resize(at);
                    break;
                case 1:
                    text.insert(at, 1, other);
                    break;
                case 2:
                    text.erase(at, 1 + random.below(6));
                    break;
                default:
                    text[at] = other;
                }
                const auto parsed = json::parseSuccessor(text, formerText, former);
                const auto plain = json::parse(text);
                QCOMPARE(parsed.ok(), plain.ok());
                if (plain)
                    QVERIFY2(json::identical(*parsed, *plain), (formerText + "\n" + text).c_str());
                else
                    QCOMPARE(parsed.error().where, plain.error().where);
                refused += plain ? 0 : 1;
            }
        }
        QVERIFY(refused > kTexts);
    }

    void sharesWhatIsAlike() {
        std::string text = "{\"events\":99,\"lines\":[";
        for (int i = 0; i < 400; ++i)
            text += std::string(i > 0 ? "," : "") + "{\"sku\":\"S-" + std::to_string(i) + "\",\"qty\":[1,2]}";
        text += "],\"last\":{\"at\":null}}";
        const Value former = *json::parse(text);
        std::string next = text;
        next.replace(next.find("99"), 2, "100");
        next.replace(next.find("\"S-200\""), 7, "\"other\"");
        const auto parsed = json::parseSuccessor(next, text, former);
        QVERIFY(parsed && json::identical(*parsed, *json::parse(next)));
        QVERIFY(parsed->find("last")->sharesNodeWith(*former.find("last")));
        const Value &lines = *parsed->find("lines"), &formerLines = *former.find("lines");
        for (std::size_t i = 0; i < lines.size(); ++i)
            QCOMPARE(lines.at(i).sharesNodeWith(formerLines.at(i)), i != 200);
        QVERIFY(lines.at(200).find("qty")->sharesNodeWith(*formerLines.at(200).find("qty")));
        QVERIFY(json::parseSuccessor(text, text, former)->sharesNodeWith(former));
    }

    // What is deeper than texts may be is so wherever in the text it is new.
    void deepTexts() {
        const auto text = [](std::size_t levels, const std::string& inner) {
            const std::size_t below = levels - 1;
            return "{\"a\":" + std::string(below, '[') + inner + std::string(below, ']') + "}";
        };
        for (const std::size_t levels : {2, 100, 199, 200, 201, 300})
            for (const std::size_t more : {1, 500, 698, 699, 700, 799, 800, 801, 900, 997, 998, 999, 1000}) {
                const std::string former = text(levels, "1");
                const std::string next = text(levels, std::string(more, '[') + std::string(more, ']'));
                const auto parsed = json::parseSuccessor(next, former, *json::parse(former));
                const auto plain = json::parse(next);
                QCOMPARE(parsed.ok(), plain.ok());
                QCOMPARE(plain.ok(), levels + more <= json::kMaxDepth);
                if (plain) QVERIFY(json::identical(*parsed, *plain));
            }
    }

    // A name that comes twice, and texts that are not as this program writes them.
    void oddTexts() {
        const std::string plain = "{\"a\":1,\"b\":[1,2,3]}";
        for (const std::string former : {"{\"a\":1,\"a\":2}", "{ \"a\" : 1 , \"b\" : [ 1 , 2 ] }", "[]", "7",
                                         "{\"\\u0061\":1,\"b\":[]}", "null", "\"text\""})
            for (const std::string& text :
                 {plain, former, former + " ", std::string("{\"a\":1,\"b\":[],\"a\":3}"),
                  std::string("{\"a\":1,\"a\":2,\"a\":3}"), std::string("[1]"), std::string("77")}) {
                const auto parsed = json::parseSuccessor(text, former, *json::parse(former));
                QVERIFY2(parsed && json::identical(*parsed, *json::parse(text)), text.c_str());
            }
    }
};

HINDCAST_TEST(SuccessorTest)
#include "tst_successor.moc"
