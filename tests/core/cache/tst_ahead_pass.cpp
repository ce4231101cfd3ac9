// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces prepared on two threads are visited in order, each once, whatever goes wrong.
#include "cache/ahead_pass.h"
#include "support/test_main.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <vector>

using namespace hindcast;
using namespace hindcast::cache;

namespace {

Error failure(std::size_t piece) {
    return {ErrorCode::Corrupt, "piece " + std::to_string(piece), "broken", "mend it"};
}

/// Squares of 0 to `pieces`, in slots that are used again.
struct Squares {
    std::size_t pieces = 1000;
    std::size_t failsAt = ~std::size_t(0), throwsAt = failsAt, cutAt = failsAt, endsAt = failsAt;

    std::array<std::size_t, AheadPass::kAhead> held{}, squares{};
    std::array<std::atomic<int>, AheadPass::kAhead> users{};
    std::atomic<bool> shared = false; ///< two had the same slot
    std::size_t begun = 0;
    std::vector<std::size_t> visited;

    Result<void> run(std::size_t threads) {
        const auto next = [this](std::size_t slot) -> Result<bool> {
            if (begun == cutAt) return failure(begun);
            held[slot] = begun;
            return begun < pieces && begun++ < pieces;
        };
        const auto prepare = [this](std::size_t slot) -> Result<void> {
            if (users[slot]++ != 0) shared = true;
            const std::size_t piece = held[slot];
            squares[slot] = piece * piece;
            --users[slot];
            if (piece == throwsAt) throw std::runtime_error("no memory");
            if (piece == failsAt) return failure(piece);
            return {};
        };
        const auto visit = [this](std::size_t slot) -> Result<bool> {
            if (users[slot] != 0) shared = true;
            visited.push_back(squares[slot]);
            return visited.size() != endsAt;
        };
        return AheadPass({next, prepare, visit}).run(threads);
    }
    bool isInOrder(std::size_t size) const {
        if (shared || visited.size() != size) return false;
        for (std::size_t i = 0; i < size; ++i)
            if (visited[i] != i * i) return false;
        return true;
    }
};

} // namespace

class TestAheadPass : public QObject {
    Q_OBJECT

private slots:
    void everyPieceIsVisitedInOrder() {
        for (const std::size_t threads : {1, 2})
            for (const std::size_t pieces : {0, 1, 3, 4, 5, 3000}) {
                Squares squares;
                squares.pieces = pieces;
                QVERIFY(squares.run(threads).ok());
                QVERIFY(squares.isInOrder(pieces));
            }
    }

    void anErrorIsToldInItsTurn() {
        for (const std::size_t threads : {1, 2})
            for (const std::size_t at : {0, 1, 7, 999}) {
                Squares prepared, cut;
                prepared.failsAt = cut.cutAt = at;
                for (Squares* squares : {&prepared, &cut}) {
                    const auto done = squares->run(threads);
                    QVERIFY(!done.ok());
                    QCOMPARE(done.error().where, "piece " + std::to_string(at));
                    QVERIFY(squares->isInOrder(at));
                }
            }
    }

    void theFirstErrorCounts() {
        Squares squares;
        squares.failsAt = 500;
        squares.cutAt = 502;
        const auto done = squares.run(2);
        QVERIFY(!done.ok());
        QCOMPARE(done.error().where, std::string("piece 500"));
    }

    void whatIsThrownReachesTheCaller() {
        for (const std::size_t threads : {1, 2}) {
            Squares squares;
            squares.throwsAt = 300;
            QVERIFY_EXCEPTION_THROWN((void)squares.run(threads), std::runtime_error);
            QVERIFY(squares.isInOrder(300));
        }
    }

    void whoHasEnoughEndsIt() {
        for (const std::size_t threads : {1, 2}) {
            Squares squares;
            squares.endsAt = 12;
            QVERIFY(squares.run(threads).ok());
            QVERIFY(squares.isInOrder(12));
            QVERIFY(squares.begun <= 12 + AheadPass::kAhead); // no further ahead than there are slots
        }
    }
};

HINDCAST_TEST(TestAheadPass)
#include "tst_ahead_pass.moc"
