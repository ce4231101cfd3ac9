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
        QCOMPARE(watch.watched().front().first.last, 4);
        QCOMPARE(watch.watched().back().first.first, 6);
        QCOMPARE(watch.admit(Numbers{1, 4, 6, 9}, {1, 1}, kStart), std::size_t(4));
        QCOMPARE(watch.watched().size(), std::size_t(2));
        QCOMPARE(watch.watched().front().first.first, 2);
        QCOMPARE(watch.watched().back().first.last, 8);
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
        watch.watch({10, 20}, kStart);
        watch.watch({30, 30}, kStart + GapWatch::kPatience / 2);
        watch.admit(Numbers{}, {1, 1}, kStart + GapWatch::kPatience);
        QCOMPARE(watch.watched().size(), std::size_t(1));
        watch.admit(Numbers{101}, {1, 1}, kStart + GapWatch::kPatience);
        QCOMPARE(watch.watched().front().first.first, 30);
        // Of a great one the end is watched.
        GapWatch far(0);
        far.watch({1, 50'000}, kStart);
        QCOMPARE(far.watched().front().first.first, 40'001);
    }
};

HINDCAST_TEST(TestGapWatch)
#include "tst_gap_watch.moc"
