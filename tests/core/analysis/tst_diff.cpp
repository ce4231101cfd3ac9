// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/diff.h"
#include "support/print_text.h"
#include "support/test_main.h"
#include "json/parse.h"
#include "json/print.h"

#include <QtTest>

using namespace hindcast;
using analysis::DiffOptions;
using json::Value;

namespace {

Value read(const std::string& text) {
    return *json::parse(text);
}

// One change a line: "replace /a 1 -> 2".
std::string changes(const std::string& left, const std::string& right, const DiffOptions& options = {}) {
    std::string text;
    for (const auto& change : analysis::diff(read(left), read(right), options).changes) {
        text += std::string(text.empty() ? "" : "\n") + analysis::changeOpName(change.op) + " " + change.path;
        if (change.oldValue) text += " " + json::print(*change.oldValue);
        if (change.newValue) text += " -> " + json::print(*change.newValue);
    }
    return text;
}

std::string counts(const std::string& before, const std::string& after) {
    const auto count = analysis::countChanges(read(before), read(after));
    return "+" + std::to_string(count.added) + " -" + std::to_string(count.removed) + " ~"
           + std::to_string(count.changed);
}

std::string numbers(int from, int to) {
    std::string text;
    for (int i = from; i < to; ++i)
        text += (text.empty() ? "" : ",") + std::to_string(i);
    return text;
}

} // namespace

class DiffTest : public QObject {
    Q_OBJECT
private slots:
    void members() {
        QCOMPARE(changes("{\"a\":1,\"b\":2,\"c\":3}", "{\"d\":4,\"c\":5,\"a\":1,\"e\":6}"),
                 std::string("remove /b 2\nreplace /c 3 -> 5\nadd /d -> 4\nadd /e -> 6"));
        QCOMPARE(changes("{\"a\":{\"b\":{\"c\":1}}}", "{\"a\":{\"b\":{\"c\":2}}}"),
                 std::string("replace /a/b/c 1 -> 2"));
        QCOMPARE(changes("{\"a/b\":1,\"m~n\":2,\"\":3}", "{\"a/b\":2,\"m~n\":3,\"\":4}"),
                 std::string("replace /a~1b 1 -> 2\nreplace /m~0n 2 -> 3\nreplace / 3 -> 4"));
    }
    void equalByValue() {
        QCOMPARE(changes("{\"a\":1.50,\"b\":[1e2]}", "{\"b\":[100],\"a\":1.5}"), std::string());
        QCOMPARE(changes("{\"n\":9007199254740993}", "{\"n\":9007199254740992}"),
                 std::string("replace /n 9007199254740993 -> 9007199254740992"));
    }
    void kindsAreReplaced() {
        QCOMPARE(changes("1", "{\"a\":1}"), std::string("replace  1 -> {\"a\":1}"));
        QCOMPARE(changes("[]", "{}"), std::string("replace  [] -> {}"));
        QCOMPARE(changes("{\"a\":[1]}", "{\"a\":{\"0\":1}}"), std::string("replace /a [1] -> {\"0\":1}"));
        QCOMPARE(changes("{\"a\":null}", "{\"a\":false}"), std::string("replace /a null -> false"));
    }
    void arrays() {
        QCOMPARE(changes("[1,2,3]", "[1,3]"), std::string("remove /1 2"));
        QCOMPARE(changes("[1,3]", "[1,2,3]"), std::string("add /1 -> 2"));
        QCOMPARE(changes("[1,2,3]", "[1,5,3]"), std::string("replace /1 2 -> 5"));
        QCOMPARE(changes("[1,2,3,4]", "[2,3,4,5]"), std::string("remove /0 1\nadd /3 -> 5"));
        QCOMPARE(changes("[]", "[1,[2]]"), std::string("add /0 -> 1\nadd /1 -> [2]"));
        QCOMPARE(changes("[1,2]", "[]"), std::string("remove /0 1\nremove /0 2"));
    }
    void elementsOfOneGapAreModified() {
        QCOMPARE(changes("[{\"id\":1,\"qty\":1},{\"id\":2,\"qty\":1}]",
                         "[{\"id\":1,\"qty\":3},{\"id\":2,\"qty\":1}]"),
                 std::string("replace /0/qty 1 -> 3"));
        // The first is removed and the second changed, though there are as many places to pair them wrongly.
        QCOMPARE(changes("[{\"id\":1,\"sku\":\"a\",\"qty\":1},{\"id\":2,\"sku\":\"b\",\"qty\":1}]",
                         "[{\"id\":2,\"sku\":\"b\",\"qty\":9}]"),
                 std::string("remove /0 {\"id\":1,\"sku\":\"a\",\"qty\":1}\nreplace /0/qty 1 -> 9"));
    }
    void arrayKey() {
        DiffOptions byId;
        byId.arrayKey = *json::Pointer::parse("/id");
        QCOMPARE(
            changes("[{\"id\":1,\"q\":1},{\"id\":2,\"q\":2}]", "[{\"id\":3,\"q\":1},{\"id\":2,\"q\":5}]",
                    byId),
            std::string("remove /0 {\"id\":1,\"q\":1}\nadd /0 -> {\"id\":3,\"q\":1}\nreplace /1/q 2 -> 5"));
        // Moved: removed and added, there is no other operation for it.
        QCOMPARE(changes("[{\"id\":1},{\"id\":2},{\"id\":3}]", "[{\"id\":3},{\"id\":1},{\"id\":2}]", byId),
                 std::string("add /0 -> {\"id\":3}\nremove /3 {\"id\":3}"));
        // No usable key: as without.
        QCOMPARE(changes("[{\"id\":1,\"q\":1},{\"id\":1}]", "[{\"id\":1,\"q\":2},{\"id\":1}]", byId),
                 std::string("replace /0/q 1 -> 2"));
        QCOMPARE(changes("[1,2]", "[1,3]", byId), std::string("replace /1 2 -> 3"));
    }
    void ignored() {
        DiffOptions options;
        options.ignore = {"/at", "/lines/0"};
        QCOMPARE(changes("{\"at\":1,\"lines\":[1,2],\"x\":1}", "{\"at\":{\"b\":2},\"lines\":[5,6],\"x\":2}",
                         options),
                 std::string("replace /lines/1 2 -> 6\nreplace /x 1 -> 2"));
        QCOMPARE(changes("{\"at\":1}", "{}", options), std::string());
        QCOMPARE(changes("{}", "{\"at\":1}", options), std::string());
        options.ignore = {""};
        QCOMPARE(changes("1", "2", options), std::string());
    }
    void beyondTheBoundItIsApproximate() {
        DiffOptions options;
        options.myersBound = 20;
        const Value left = read("[" + numbers(0, 300) + "]");
        const Value right = read("[" + numbers(100, 400) + "]");
        const auto rough = analysis::diff(left, right, options);
        QVERIFY(rough.approximate);
        QCOMPARE(rough.changes.size(), std::size_t(200));
        QVERIFY(json::equal(*analysis::applyPatch(left, rough.changes), right));
        QVERIFY(!analysis::diff(left, right).approximate);
    }
    void patchesThatDoNotFitAreRefused() {
        using analysis::ChangeOp;
        const Value target = read("{\"a\":[1],\"s\":1}");
        const auto refused = [&](ChangeOp op, const char* path, std::optional<Value> value) {
            const auto result = analysis::applyPatch(target, {{op, path, std::nullopt, std::move(value)}});
            return !result.ok() && result.error().code == ErrorCode::Invalid
                   && result.error().where.find(path) != std::string::npos;
        };
        QVERIFY(refused(ChangeOp::Remove, "/nope", std::nullopt));
        QVERIFY(refused(ChangeOp::Replace, "/nope", Value()));
        QVERIFY(refused(ChangeOp::Replace, "/a/1", Value()));
        QVERIFY(refused(ChangeOp::Add, "/a/2", Value()));
        QVERIFY(refused(ChangeOp::Add, "/a/x", Value()));
        QVERIFY(refused(ChangeOp::Add, "/s/x", Value()));
        QVERIFY(refused(ChangeOp::Add, "/x/y", Value()));
        QVERIFY(refused(ChangeOp::Add, "/a/0", std::nullopt));
        QVERIFY(refused(ChangeOp::Remove, "", std::nullopt));
        QVERIFY(refused(ChangeOp::Add, "a", Value()));
        QVERIFY(json::equal(*analysis::applyPatch(target, {{ChangeOp::Add, "/a/-", std::nullopt, Value()}}),
                            read("{\"a\":[1,null],\"s\":1}")));
    }
    void deltas() {
        QCOMPARE(counts("{}", "{\"a\":1,\"b\":{\"c\":1,\"d\":[]}}"), std::string("+3 -0 ~0"));
        QCOMPARE(counts("{\"a\":1,\"b\":2,\"c\":3}", "{\"a\":1.0,\"b\":5}"), std::string("+0 -1 ~1"));
        QCOMPARE(counts("{\"a\":1}", "{\"a\":{\"x\":1,\"y\":2}}"), std::string("+2 -1 ~0"));
        QCOMPARE(counts("{\"l\":[{\"i\":1,\"q\":1},{\"i\":2,\"q\":2}]}", "{\"l\":[{\"i\":2,\"q\":3}]}"),
                 std::string("+0 -2 ~1"));
        QCOMPARE(counts("{\"a\":[]}", "{\"a\":{}}"), std::string("+0 -0 ~1"));
        QVERIFY(analysis::countChanges(read("{\"a\":[1,2]}"), read("{\"a\":[1,2.0]}")).empty());
    }
};

HINDCAST_TEST(DiffTest)
#include "tst_diff.moc"
