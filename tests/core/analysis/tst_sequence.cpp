// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence.h"
#include "core/analysis/random_value.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using analysis::Places;
using Numbers = std::vector<std::uint32_t>;

namespace {

std::size_t plainLength(const Numbers& a, const Numbers& b) {
    std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            best[i][j] = a[i] == b[j] ? best[i + 1][j + 1] + 1 : std::max(best[i + 1][j], best[i][j + 1]);
    return best[0][0];
}

bool isCommon(const Places& places, const Numbers& a, const Numbers& b) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto [x, y] = places[i];
        if (x >= a.size() || y >= b.size() || a[x] != b[y]) return false;
        if (i > 0 && (places[i - 1].first >= x || places[i - 1].second >= y)) return false;
    }
    return true;
}

} // namespace

class SequenceTest : public QObject {
    Q_OBJECT
private slots:
    void myersFindsALongest() {
        test::RandomValues random(1);
        for (int round = 0; round < 3000; ++round) {
            Numbers a(random.below(14)), b(random.below(14));
            const std::size_t letters = 1 + random.below(6);
            for (auto& n : a)
                n = std::uint32_t(random.below(letters));
            for (auto& n : b)
                n = std::uint32_t(random.below(letters));
            const std::size_t longest = plainLength(a, b);
            const std::size_t edits = a.size() + b.size() - 2 * longest;
            const auto found = analysis::myers(a, b, 100);
            QVERIFY(found && isCommon(*found, a, b));
            QCOMPARE(found->size(), longest);
            QVERIFY(analysis::myers(a, b, edits));
            if (edits > 0) QVERIFY(!analysis::myers(a, b, edits - 1));
            const Places other = analysis::matchByOccurrence(a, b);
            QVERIFY(isCommon(other, a, b));
            QVERIFY(other.size() <= longest);
        }
    }
    void occurrencesFindAllThatOnlyMovedAway() {
        Numbers a, b;
        for (std::uint32_t i = 0; i < 100'000; ++i) {
            a.push_back(i);
            if (i % 3) b.push_back(i);
        }
        QCOMPARE(analysis::matchByOccurrence(a, b).size(), b.size());
    }
};

HINDCAST_TEST(SequenceTest)
#include "tst_sequence.moc"
