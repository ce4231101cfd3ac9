// SPDX-License-Identifier: GPL-3.0-or-later
// Properties of diff over random values: the patch turns left into right, and says what really differs.
#include "analysis/diff.h"
#include "core/analysis/random_value.h"
#include "support/test_main.h"
#include "json/pointer.h"
#include "json/print.h"

#include <QtTest>

using namespace hindcast;
using analysis::ChangeOp;
using json::Value;

namespace {

// Applies change after change and compares each old value with what stands there at that moment.
bool appliesTo(Value left, const std::vector<analysis::Change>& changes, const Value& right) {
    for (const auto& change : changes) {
        const auto pointer = json::Pointer::parse(change.path);
        const Value* there = pointer->find(left);
        if (change.oldValue.has_value() != (change.op != ChangeOp::Add)) return false;
        if (change.newValue.has_value() != (change.op != ChangeOp::Remove)) return false;
        if (change.oldValue && (!there || !json::equal(*there, *change.oldValue))) return false;
        if (change.op == ChangeOp::Replace && json::equal(*change.oldValue, *change.newValue)) return false;
        auto next = analysis::applyPatch(left, {change});
        if (!next.ok()) return false;
        left = *next;
    }
    return json::equal(left, right);
}

} // namespace

class DiffRandomTest : public QObject {
    Q_OBJECT
private slots:
    void turnsLeftIntoRight_data() {
        QTest::addColumn<bool>("keyed");
        QTest::addColumn<int>("bound");
        QTest::newRow("myers") << false << 2000;
        QTest::newRow("hash") << false << 0;
        QTest::newRow("narrow bound") << false << 2;
        QTest::newRow("by key") << true << 2000;
    }
    void turnsLeftIntoRight() {
        QFETCH(bool, keyed);
        QFETCH(int, bound);
        analysis::DiffOptions options;
        options.myersBound = std::size_t(bound);
        if (keyed) options.arrayKey = *json::Pointer::parse("/id");
        for (std::uint64_t seed = 0; seed < 3000; ++seed) {
            test::RandomValues random(seed);
            const Value left = seed % 5 == 0 ? random.array(3, 12) : random.value(4);
            const Value right = seed % 7 == 0 ? random.value(4) : random.edited(left, 4);
            const auto diff = analysis::diff(left, right, options);
            const std::string shown = json::print(left) + " -> " + json::print(right);
            QVERIFY2(appliesTo(left, diff.changes, right), shown.c_str());
            QVERIFY2(diff.changes.empty() == json::equal(left, right), shown.c_str());
            QVERIFY2(analysis::countChanges(left, right).empty() == json::equal(left, right), shown.c_str());
            QVERIFY(analysis::diff(left, left, options).changes.empty());
        }
    }
    void manyMembers() {
        Value left = Value::object();
        for (int i = 0; i < 3000; ++i)
            left.set("k" + std::to_string(i), Value::number(std::int64_t(i)));
        Value right = left;
        right.set("k2900", Value());
        right.set("new", Value());
        right.remove("k1500");
        const auto diff = analysis::diff(left, right);
        QCOMPARE(diff.changes.size(), std::size_t(3));
        QVERIFY(appliesTo(left, diff.changes, right));
    }
};

HINDCAST_TEST(DiffRandomTest)
#include "tst_diff_random.moc"
