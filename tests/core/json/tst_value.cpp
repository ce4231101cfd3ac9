// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "json/parse.h"
#include "json/print.h"
#include "json/value.h"

#include <QtTest>

#include <map>
#include <thread>

using namespace hindcast;
using json::Value;

namespace {

Value object(int members) {
    Value value = Value::object();
    for (int i = 0; i < members; ++i)
        value.set("k" + std::to_string(i), Value::number(std::int64_t(i)));
    return value;
}

} // namespace

class ValueTest : public QObject {
    Q_OBJECT
private slots:
    void kinds() {
        QVERIFY(Value().isNull());
        QVERIFY(Value::boolean(true).asBool());
        QVERIFY(!Value::boolean(false).asBool());
        QCOMPARE(Value::number(std::int64_t(-7)).text(), std::string("-7"));
        QCOMPARE(Value::string("x").kind(), json::Kind::String);
        QCOMPARE(Value::array({Value(), Value()}).size(), std::size_t(2));
        QCOMPARE(Value::object({{"a", Value()}, {"b", Value()}, {"a", Value::boolean(true)}}).size(),
                 std::size_t(2));
        QVERIFY(Value::object({{"a", Value()}, {"b", Value()}, {"a", Value::boolean(true)}})
                    .member(0)
                    .second.asBool());
        QVERIFY(Value::string("x").find("a") == nullptr);
        QCOMPARE(Value().size(), std::size_t(0));
    }
    void aCopyIsNotTouchedByEdits() {
        for (int members : {3, 16, 17, 32, 33, 64, 65, 500}) {
            Value a = object(members);
            const std::string before = json::print(a);
            const Value b = a;
            QVERIFY(a.sharesNodeWith(b));
            a.set("k1", Value::string("new"));
            a.set("more", Value());
            a.remove("k0");
            QCOMPARE(json::print(b), before);
            QVERIFY(!a.sharesNodeWith(b));
            QCOMPARE(a.member(0).first, std::string("k1"));
            QCOMPARE(a.member(a.size() - 1).first, std::string("more"));
            QVERIFY(a.find("k2")->sharesNodeWith(*b.find("k2")));
        }
    }
    void editsInPlaceWhenAlone() {
        Value a = object(100);
        const auto* node = &a.member(70).second;
        a.set("k70", Value::boolean(true));
        QCOMPARE(&a.member(70).second, node);
        Value list = Value::array({Value(), Value()});
        const auto* item = &list.at(1);
        list.setAt(1, Value::boolean(true));
        QCOMPARE(&list.at(1), item);
        QVERIFY(list.isUnique());
    }
    void arrays() {
        Value list = *json::parse("[1,2,3]");
        const Value old = list;
        list.insertAt(0, Value::string("a"));
        list.insertAt(4, Value::string("z"));
        list.removeAt(1);
        list.setAt(1, Value());
        QCOMPARE(json::print(list), std::string("[\"a\",null,3,\"z\"]"));
        QCOMPARE(json::print(old), std::string("[1,2,3]"));
    }
    void agreesWithAMap() {
        // Random edits against a plain model, with copies kept along the way.
        std::uint64_t seed = 7;
        const auto random = [&](std::uint64_t below) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            return (seed >> 33) % below;
        };
        for (int round = 0; round < 30; ++round) {
            std::vector<std::pair<std::string, std::string>> model;
            Value value = Value::object();
            std::vector<std::pair<Value, std::string>> kept;
            const std::uint64_t names = 1 + random(150);
            for (int i = 0; i < 400; ++i) {
                const std::string name = "n" + std::to_string(random(names));
                const auto at =
                    std::find_if(model.begin(), model.end(), [&](auto& m) { return m.first == name; });
                if (random(4) == 0) {
                    QCOMPARE(value.remove(name), at != model.end());
                    if (at != model.end()) model.erase(at);
                } else {
                    const std::string number = std::to_string(i);
                    value.set(name, Value::number(number));
                    if (at != model.end())
                        at->second = number;
                    else
                        model.emplace_back(name, number);
                }
                if (random(20) == 0) kept.emplace_back(value, json::print(value));
            }
            QCOMPARE(value.size(), model.size());
            for (std::size_t i = 0; i < model.size(); ++i) {
                QCOMPARE(value.member(i).first, model[i].first);
                QCOMPARE(value.find(model[i].first)->text(), model[i].second);
                QCOMPARE(value.indexOf(model[i].first), std::optional(i));
            }
            QVERIFY(!value.find("absent"));
            for (const auto& [copy, printed] : kept)
                QCOMPARE(json::print(copy), printed);
        }
    }
    void equality() {
        const auto same = [](const char* a, const char* b) {
            return json::equal(*json::parse(a), *json::parse(b));
        };
        QVERIFY(same("{\"a\":1.50,\"b\":[1e2]}", "{\"b\":[100],\"a\":1.5}"));
        QVERIFY(!json::identical(*json::parse("1.50"), *json::parse("1.5")));
        QVERIFY(!json::identical(*json::parse("{\"a\":1,\"b\":2}"), *json::parse("{\"b\":2,\"a\":1}")));
        QVERIFY(!same("{\"a\":1}", "{\"b\":1}"));
        QVERIFY(!same("{\"a\":1}", "{\"a\":1,\"b\":1}"));
        QVERIFY(!same("[1,2]", "[2,1]"));
        QVERIFY(!same("1", "\"1\""));
        QVERIFY(!same("null", "false"));
        QVERIFY(!same("[]", "{}"));
        QVERIFY(!same("9007199254740993", "9007199254740992"));
        QCOMPARE(json::hashOf(*json::parse("{\"a\":1.50,\"b\":[1e2]}")),
                 json::hashOf(*json::parse("{\"b\":[100],\"a\":1.5}")));
        QVERIFY(json::hashOf(*json::parse("[1,2]")) != json::hashOf(*json::parse("[2,1]")));
        QVERIFY(json::hashOf(*json::parse("[[],1]")) != json::hashOf(*json::parse("[[1]]")));
    }
    void copiesMayLiveOnOtherThreads() {
        const Value shared = object(200);
        std::vector<std::thread> threads;
        std::atomic<int> right = 0;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 500; ++i) {
                    Value mine = shared;
                    mine.set("k" + std::to_string(i % 200), Value::number(std::int64_t(t)));
                    mine.remove("k" + std::to_string((i + 1) % 200));
                    if (mine.size() == 199 && shared.find("k5")->text() == "5") ++right;
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(right.load(), 2000);
    }
    void memoryUseGrowsWithContent() {
        const std::size_t small = object(3).memoryUse();
        Value big = object(3);
        big.set("text", Value::string(std::string(10'000, 'x')));
        QVERIFY(big.memoryUse() >= small + 10'000);
        QVERIFY(big.memoryUse() < small + 11'000);
    }
};

HINDCAST_TEST(ValueTest)
#include "tst_value.moc"
