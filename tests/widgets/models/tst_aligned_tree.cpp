// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/aligned_tree.h"
#include "models/array_alignment.h"
#include "support/test_main.h"
#include "json/parse.h"
#include "json/print.h"

#include <QtTest>

#include <random>

using namespace hindcast;
using namespace hindcast::widgets;

namespace {

json::Value value(const std::string& text) {
    return *json::parse(text);
}

/// One line for each entry: "~balance" changed, "+a" added, "-b" removed, ">c" inside, "=d" same; array
/// elements as left:right.
std::string sketch(const std::string& left, const std::string& right) {
    std::string out;
    for (const AlignedEntry& e : alignChildren(value(left), value(right))) {
        if (!out.empty()) out += ' ';
        out += std::string("=>~+-").at(std::size_t(e.match));
        out += e.isIndex ? e.leftKey + ":" + e.rightKey : (e.left ? e.leftKey : e.rightKey);
    }
    return out;
}

} // namespace

class AlignedTreeTest : public QObject {
    Q_OBJECT
private slots:
    void membersInTheLeftsOrderThenTheRightsOwn() {
        QCOMPARE(sketch(R"({"b":1,"a":2,"c":{"x":1},"d":4})", R"({"n":0,"a":3,"b":1.0,"c":{"x":2}})"),
                 std::string("=b ~a >c -d +n"));
    }
    void equalByValue() {
        QCOMPARE(sketch(R"({"a":1.50,"o":{"x":1,"y":2}})", R"({"a":15e-1,"o":{"y":2,"x":1}})"),
                 std::string("=a =o"));
    }
    void elementsByEquality() {
        QCOMPARE(sketch("[1,2,3]", "[2,3,4]"), std::string("-0: =1:0 =2:1 +:2"));
        QCOMPARE(sketch("[1,2,3]", "[0,1,2,3]"), std::string("+:0 =0:1 =1:2 =2:3"));
        QCOMPARE(sketch("[1,2,3]", "[1,9,3]"), std::string("=0:0 ~1:1 =2:2"));
        QCOMPARE(sketch(R"([{"a":1},{"b":1},{"c":1}])", R"([{"b":1},{"c":2}])"),
                 std::string("-0: =1:0 >2:1"));
        QCOMPARE(sketch("[]", "[1]"), std::string("+:0"));
        QCOMPARE(sketch("[1,2]", "[]"), std::string("-0: -1:"));
    }
    void elementsOfDifferentKindsAreNotPaired() {
        QCOMPARE(sketch(R"([1,{"a":1}])", R"([{"a":2}])"), std::string("-0: >1:0"));
    }
    void kindsThatChange() {
        QCOMPARE(sketch(R"({"a":1})", R"([1])"), std::string("-a +:0"));
        QCOMPARE(sketch(R"({"a":1})", "5"), std::string("-a"));
        QVERIFY(compareValues(value("{}"), value("[]")) == Match::Changed);
        QVERIFY(compareValues(value("{}"), value(R"({"a":1})")) == Match::Inside);
        QVERIFY(compareValues(std::nullopt, value("null")) == Match::Added);
    }

    void everyElementStandsOnceAndInOrder() {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            std::vector<json::Value> a, b;
            for (std::size_t i = 0; i < random() % 12; ++i)
                a.push_back(json::Value::number(std::int64_t(random() % 4)));
            for (std::size_t i = 0; i < random() % 12; ++i)
                b.push_back(json::Value::number(std::int64_t(random() % 4)));
            const json::Value left = json::Value::array(a), right = json::Value::array(b);
            std::size_t l = 0, r = 0, equal = 0;
            for (const AlignedItem& item : alignArrays(left, right)) {
                if (item.left) QCOMPARE(*item.left, l++);
                if (item.right) QCOMPARE(*item.right, r++);
                if (item.left && item.right) QCOMPARE(item.equal, json::equal(a[*item.left], b[*item.right]));
                equal += item.equal ? 1 : 0;
            }
            QCOMPARE(l, a.size());
            QCOMPARE(r, b.size());
            QVERIFY(equal >= longestCommon(a, b));
        }
    }
    void hugeDifferencesStayCheap() {
        std::vector<json::Value> a, b;
        for (int i = 0; i < 20000; ++i) {
            a.push_back(json::Value::number(std::int64_t(i)));
            b.push_back(json::Value::number(std::int64_t(-i - 1)));
        }
        const auto items = alignArrays(json::Value::array(a), json::Value::array(b));
        QCOMPARE(items.size(), std::size_t(20000)); // paired by place
    }

private:
    static std::size_t longestCommon(const std::vector<json::Value>& a, const std::vector<json::Value>& b) {
        std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
        for (std::size_t i = 1; i <= a.size(); ++i)
            for (std::size_t j = 1; j <= b.size(); ++j)
                best[i][j] = json::equal(a[i - 1], b[j - 1]) ? best[i - 1][j - 1] + 1
                                                             : std::max(best[i - 1][j], best[i][j - 1]);
        return best[a.size()][b.size()];
    }
};

HINDCAST_TEST(AlignedTreeTest)
#include "tst_aligned_tree.moc"
