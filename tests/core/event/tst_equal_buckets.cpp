// SPDX-License-Identifier: GPL-3.0-or-later
// EqualBuckets against the division that says which bucket it is.
#include "event/equal_buckets.h"
#include "support/test_main.h"

#include <QtTest>

#include <limits>
#include <random>

using hindcast::event::EqualBuckets;

namespace {

__extension__ using Wide = unsigned __int128;

std::size_t divided(std::int64_t from, std::int64_t to, std::size_t count, std::int64_t at) {
    const std::uint64_t beyond = std::uint64_t(at) - std::uint64_t(from);
    return std::size_t(Wide(beyond) * count / (std::uint64_t(to) - std::uint64_t(from)));
}

/// The first place of each of some buckets, the one before it and the one behind, and some in between.
bool agree(std::int64_t from, std::int64_t to, std::size_t count, std::mt19937_64& random) {
    const EqualBuckets buckets(from, to, count);
    const std::uint64_t range = std::uint64_t(to) - std::uint64_t(from);
    const auto same = [&](std::uint64_t beyond) {
        const auto at = std::int64_t(std::uint64_t(from) + beyond);
        return beyond >= range || buckets.of(at) == divided(from, to, count, at);
    };
    for (int i = 0; i < 200; ++i) {
        const auto start = std::uint64_t((Wide(random() % count) * range + count - 1) / count);
        if (!same(start) || !same(start - 1) || !same(start + 1) || !same(random() % range)) return false;
    }
    return same(0) && same(range - 1);
}

} // namespace

class EqualBucketsTest : public QObject {
    Q_OBJECT
private slots:
    void everyPlaceIsWhereDivisionPutsIt() {
        std::mt19937_64 random(1);
        for (int i = 0; i < 3000; ++i) {
            const std::uint64_t range = std::max<std::uint64_t>(1, random() >> (random() % 64));
            const std::size_t count = std::max<std::size_t>(1, random() >> (random() % 64));
            const auto from = std::int64_t(random());
            const auto to = std::int64_t(std::uint64_t(from) + range);
            if (to <= from) continue;
            QVERIFY2(agree(from, to, count, random),
                     qPrintable(QStringLiteral("%1 places in %2 parts").arg(range).arg(count)));
        }
    }
    void theLongestRanges() {
        std::mt19937_64 random(2);
        constexpr std::int64_t low = std::numeric_limits<std::int64_t>::min(),
                               high = std::numeric_limits<std::int64_t>::max();
        for (const std::size_t count : {std::size_t(1), std::size_t(2), std::size_t(3), std::size_t(800),
                                        std::size_t(0xffffffffU), std::size_t(0x100000000U)}) {
            QVERIFY(agree(low, high, count, random));
            QVERIFY(agree(0, high, count, random));
            QVERIFY(agree(-1, high, count, random));
            QVERIFY(agree(high - 1, high, count, random));
        }
    }
};

HINDCAST_TEST(EqualBucketsTest)
#include "tst_equal_buckets.moc"
