// SPDX-License-Identifier: GPL-3.0-or-later
// States kept in little memory and on disk against a plain map.
#include "projection/state_table.h"
#include "support/test_main.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <map>
#include <random>

using namespace hindcast;
using projection::StateTable;

class StateTableTest : public QObject {
    Q_OBJECT
private slots:
    void sameAsAMap_data() {
        QTest::addColumn<int>("memory");
        QTest::newRow("in memory") << (1 << 30);
        QTest::newRow("on disk") << 5000;
        QTest::newRow("on disk at once") << 0;
    }
    void sameAsAMap() {
        QFETCH(const int, memory);
        StateTable table({}, std::size_t(memory));
        std::map<std::string, StateTable::State> twin;
        std::vector<std::string> order;
        std::mt19937 random(7);
        for (int i = 0; i < 30000; ++i) {
            const std::string name = random() % 50 == 0 ? std::string() : std::to_string(random() % 900);
            StateTable::State state;
            if (random() % 5 != 0) state = std::string(random() % 400, char('a' + random() % 26));
            if (twin.find(name) == twin.end()) order.push_back(name);
            twin[name] = state;
            QVERIFY(table.set(name, state).ok());
            if (i % 977 == 0) QVERIFY(table.find(name) == std::optional<StateTable::State>(state));
        }
        QCOMPARE(table.size(), twin.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            QCOMPARE(table.name(i), order[i]);
            QCOMPARE(table.indexOf(order[i]), std::optional(i));
            QCOMPARE(table.state(i), twin[order[i]]);
        }
        QVERIFY(!table.find("none"));
        QCOMPARE(table.isOnDisk(), memory < 100000);
        QVERIFY(table.trouble().ok());
        table.clear();
        QCOMPARE(table.size(), std::size_t(0));
        QVERIFY(!table.find(order.front()));
    }

    void adoptsOthersInAnyOrder_data() { sameAsAMap_data(); }
    void adoptsOthersInAnyOrder() {
        QFETCH(const int, memory);
        constexpr int kEach = 500;
        std::vector<StateTable> others;
        std::vector<StateTable::Place> order;
        for (std::uint32_t table = 0; table < 3; ++table) {
            others.emplace_back(std::string(), std::size_t(memory));
            for (std::uint32_t i = 0; i < kEach; ++i) {
                const std::string name = std::to_string(table) + "-" + std::to_string(i);
                const StateTable::State state =
                    i % 7 == 0 ? StateTable::State() : StateTable::State(std::string(i % 90, 'x'));
                QVERIFY(others[table].set(name, state).ok());
                order.push_back({table, i});
            }
        }
        std::shuffle(order.begin(), order.end(), std::mt19937(3));
        StateTable table({}, std::size_t(memory));
        table.adopt(std::move(others), order);
        QCOMPARE(table.size(), order.size());
        QCOMPARE(table.isOnDisk(), memory < 100000);
        const auto check = [&](std::size_t at, const StateTable::State& expected) {
            const std::string name = std::to_string(order[at].table) + "-" + std::to_string(order[at].index);
            QCOMPARE(table.name(at), name);
            QCOMPARE(table.indexOf(name), std::optional(at));
            QCOMPARE(table.state(at), expected);
        };
        for (std::size_t at = 0; at < order.size(); ++at) {
            const std::uint32_t i = order[at].index;
            check(at, i % 7 == 0 ? StateTable::State() : StateTable::State(std::string(i % 90, 'x')));
        }
        // It goes on as any other: what it adopted is cleared away when it is of no more use.
        for (int round = 0; round < 3; ++round)
            for (std::size_t at = 0; at < order.size(); ++at)
                QVERIFY(table.set(table.name(at), std::string(std::size_t(2000 + round), 'y')).ok());
        for (std::size_t at = 0; at < order.size(); ++at)
            check(at, StateTable::State(std::string(2002, 'y')));
        QVERIFY(table.set("new", "1").ok() && table.find("new").has_value());
        QVERIFY(table.trouble().ok());
    }

    void nullAndEmptyAreTwoThings() {
        StateTable one, two;
        QVERIFY(one.set("a", std::nullopt) && one.set("b", "") && one.set("c", "1"));
        QVERIFY(two.set("c", "1") && two.set("a", "") && two.set("b", "2"));
        QVERIFY(one.find("a") == std::optional<StateTable::State>(StateTable::State()));
        QVERIFY(one.find("b") == std::optional<StateTable::State>(StateTable::State("")));
        QVERIFY(one.isSame(2, two, 0));
        QVERIFY(one.isSame(1, two, 1)); // "" and ""
        QVERIFY(!one.isSame(0, two, 1));
    }

    // What a million partitions of 200 bytes need is what their hashes need, whatever their states are.
    void aMillionPartitionsInBoundedMemory() {
        constexpr std::size_t kTexts = std::size_t(1) << 20;
        StateTable table({}, kTexts);
        const std::string rest(180, 'x');
        std::size_t most = 0;
        for (int i = 0; i < 1'000'000; ++i) {
            QVERIFY(table.set("partition-" + std::to_string(i), std::to_string(i) + rest).ok());
            most = std::max(most, table.memoryUse());
        }
        QVERIFY2(most < 4 * kTexts + 1'000'000 * std::size_t(70), qPrintable(QString::number(most)));
        QVERIFY(table.find("partition-777777") == std::optional<StateTable::State>("777777" + rest));
    }

    void tellsWhereItCannotBeKept() {
        StateTable table("/nowhere/at/all", 100);
        QVERIFY(table.set("a", "1").ok());
        const auto kept = table.set("b", std::string(200, 'x'));
        QVERIFY(!kept.ok());
        QCOMPARE(kept.error().code, ErrorCode::Io);
        QCOMPARE(kept.error().where, std::string("/nowhere/at/all"));
        QVERIFY(!table.trouble().ok());
    }

    void leavesNothingBehind() {
        const QTemporaryDir folder;
        {
            StateTable table(folder.path().toStdString(), 10);
            QVERIFY(table.set("a", std::string(1000, 'x')).ok());
            QVERIFY(table.isOnDisk());
            QVERIFY(QDir(folder.path())
                        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)
                        .isEmpty());
        }
    }
};

HINDCAST_TEST(StateTableTest)
#include "tst_state_table.moc"
