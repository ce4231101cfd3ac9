// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/rank_set.h"
#include "support/test_main.h"

#include <QtTest>

#include <random>

using namespace hindcast;

class RankSetTest : public QObject {
    Q_OBJECT
private slots:
    void nothingIsInAnEmptyOne() {
        const RankSet none;
        QVERIFY(none.empty() && !none.contains(Rank(0)));
        QCOMPARE(none.countBelow(Rank(1000)), std::uint64_t(0));
        QVERIFY(!none.lastAt(Rank(1000)));
    }
    void isLikeASortedList_data() {
        QTest::addColumn<int>("widest");
        QTest::newRow("all") << 1;
        QTest::newRow("dense") << 3;
        QTest::newRow("sparse") << 700;
        QTest::newRow("rare") << 40000;
    }
    void isLikeASortedList() {
        QFETCH(int, widest);
        std::mt19937 random(7);
        std::vector<std::uint64_t> list;
        RankSet set;
        std::uint64_t rank = random() % std::uint32_t(widest);
        for (int i = 0; i < 5000; ++i) {
            list.push_back(rank);
            set.append(Rank(rank));
            rank += 1 + random() % std::uint32_t(widest);
        }
        QCOMPARE(set.size(), std::uint64_t(list.size()));
        for (std::size_t i = 0; i < list.size(); ++i)
            QCOMPARE(set.at(i).value(), list[i]);
        for (int i = 0; i < 20000; ++i) {
            const std::uint64_t probe = random() % (list.back() + 1000);
            const auto below = std::lower_bound(list.begin(), list.end(), probe) - list.begin();
            const bool in = std::size_t(below) < list.size() && list[std::size_t(below)] == probe;
            QCOMPARE(set.contains(Rank(probe)), in);
            QCOMPARE(set.countBelow(Rank(probe)), std::uint64_t(below));
            const auto last = set.lastAt(Rank(probe));
            QCOMPARE(last.has_value(), below > 0 || in);
            if (last) QCOMPARE(*last, std::uint64_t(in ? below : below - 1));
        }
    }
};

HINDCAST_TEST(RankSetTest)
#include "tst_rank_set.moc"
