// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN // moc 6.4 stumbles over <chrono>
#include "source/gap_watch.h"
#endif
#include "support/test_main.h"

#include <QTest>

using namespace hindcast;
using source::GapWatch;
using Numbers = std::vector<std::int64_t>;

namespace {

const GapWatch::Clock::time_point kStart{};

} // namespace

class TestGapWatch : public QObject {
    Q_OBJECT

private slots:
    void withoutHolesAllIsGiven() {
        GapWatch watch(3);
        QCOMPARE(watch.admit(Numbers{4, 5, 6}, {10, 10}, kStart), std::size_t(3));
        QCOMPARE(watch.last(), 6);
        QCOMPARE(watch.admit(Numbers{}, {10, 10}, kStart), std::size_t(0));
        QVERIFY(watch.watched().empty());
    }

    void aHoleHoldsBackUntilItIsFilled() {
        GapWatch watch(0);
        QCOMPARE(watch.admit(Numbers{1, 3, 4}, {10, 12}, kStart), std::size_t(1));
        QCOMPARE(watch.admit(Numbers{3, 4}, {10, 12}, kStart), std::size_t(0));
        QCOMPARE(watch.admit(Numbers{2, 3, 4}, {11, 12}, kStart), std::size_t(3));
        QCOMPARE(watch.last(), 4);
    }

    void aHoleIsOverWithTheTransactionsThatCouldFillIt() {
        GapWatch watch(0);
        QCOMPARE(watch.admit(Numbers{2}, {10, 12}, kStart), std::size_t(0)); // seen
        QCOMPARE(watch.admit(Numbers{2}, {12, 14}, kStart),
                 std::size_t(0)); // whoever drew 1 has an id by now
        QCOMPARE(watch.admit(Numbers{2, 3}, {13, 20}, kStart), std::size_t(0));
        QCOMPARE(watch.admit(Numbers{2, 3}, {14, 20}, kStart), std::size_t(2));
        QCOMPARE(watch.last(), 3);
        // A number that was drawn ahead is given late, not never.
        QCOMPARE(watch.watched().size(), std::size_t(1));
        QCOMPARE(watch.admit(Numbers{1, 4}, {20, 20}, kStart), std::size_t(2));
        QVERIFY(watch.watched().empty());
    }

    void holesFurtherOnAreSeenMeanwhile() {
        GapWatch watch(0);
        const Numbers numbers{2, 4, 6};
        QCOMPARE(watch.admit(numbers, {10, 12}, kStart), std::size_t(0));
        QCOMPARE(watch.admit(numbers, {12, 12}, kStart), std::size_t(0));
        QCOMPARE(watch.admit(numbers, {12, 12}, kStart), std::size_t(3));
    }

    void aHoleThatIsFilledInPart() {
        GapWatch watch(0);
        for (const source::TransactionBounds& bounds : {source::TransactionBounds{1, 1}, {1, 1}, {1, 1}})
            watch.admit(Numbers{10}, bounds, kStart);
        QCOMPARE(watch.last(), 10);
        QCOMPARE(watch.admit(Numbers{5}, {1, 1}, kStart), std::size_t(1));
        QCOMPARE(watch.watched().size(), std::size_t(2));
        QCOMPARE(watch.watched().front().hole.last, 4);
        QCOMPARE(watch.watched().back().hole.first, 6);
        QCOMPARE(watch.admit(Numbers{1, 4, 6, 9}, {1, 1}, kStart), std::size_t(4));
        QCOMPARE(watch.watched().size(), std::size_t(2));
        QCOMPARE(watch.watched().front().hole.first, 2);
        QCOMPARE(watch.watched().back().hole.last, 8);
    }

    void nothingIsHeldBackForEver() {
        GapWatch watch(0);
        QCOMPARE(watch.admit(Numbers{2}, {10, 12}, kStart), std::size_t(0));
        QCOMPARE(watch.admit(Numbers{2}, {10, 12}, kStart + GapWatch::kPatience / 2), std::size_t(0));
        QCOMPARE(watch.admit(Numbers{2}, {10, 12}, kStart + GapWatch::kPatience), std::size_t(1));
        QCOMPARE(watch.admit(Numbers{1}, {12, 12}, kStart + GapWatch::kPatience), std::size_t(1));
    }

    void holesAreForgottenInTime() {
        GapWatch watch(100);
        watch.watch({10, 20}, {1, 1}, kStart);
        watch.watch({30, 30}, {1, 1}, kStart + GapWatch::kPatience / 2);
        watch.admit(Numbers{}, {1, 1}, kStart + GapWatch::kPatience);
        QCOMPARE(watch.watched().size(), std::size_t(1));
        watch.admit(Numbers{101}, {1, 1}, kStart + GapWatch::kPatience);
        QCOMPARE(watch.watched().front().hole.first, 30);
        watch.watch({40, 40}, {1, 1}, kStart + GapWatch::kPatience);
        watch.admit(Numbers{200'000}, {1, 1}, kStart + GapWatch::kPatience); // seen as a hole itself
        watch.admit(Numbers{200'000}, {1, 1}, kStart + GapWatch::kPatience);
        watch.admit(Numbers{200'000}, {1, 1}, kStart + GapWatch::kPatience);
        QCOMPARE(watch.last(), 200'000);
        QCOMPARE(watch.watched().size(), std::size_t(1)); // the one just left, of any size
        QCOMPARE(watch.watched().front().hole.first, 102);
    }

    // However long it is open and however much others write meanwhile.
    void whatATransactionMayYetFillIsNeverForgotten() {
        GapWatch watch(0);
        QCOMPARE(watch.admit(Numbers{2}, {10, 12}, kStart), std::size_t(0));
        QCOMPARE(watch.admit(Numbers{2}, {10, 12}, kStart + GapWatch::kPatience), std::size_t(1));
        const auto late = kStart + GapWatch::kPatience * 100;
        Numbers others;
        for (std::int64_t number = 3; number < 3 + 2 * GapWatch::kFarBehind; ++number)
            others.push_back(number);
        QCOMPARE(watch.admit(others, {10, 500}, late), others.size());
        QCOMPARE(watch.watched().size(), std::size_t(1));
        QCOMPARE(watch.admit(Numbers{1}, {500, 500}, late), std::size_t(1));
        QVERIFY(watch.watched().empty());
    }
};

HINDCAST_TEST(TestGapWatch)
#include "tst_gap_watch.moc"
