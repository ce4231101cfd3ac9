// SPDX-License-Identifier: GPL-3.0-or-later
// GapWatch: decides which rows of a sequence may be given when others, with lower numbers, may still commit.
// Numbers are drawn before transactions commit, so a hole is either a transaction that is under way or one
// that was rolled back. Rows behind a hole are held back until the hole is filled, or every transaction that
// could fill it is over: a hole is seen, then a snapshot is taken a poll later, when whoever drew its number
// has an id, and once all transactions of that snapshot are over the hole stays empty. A program may draw
// numbers ahead and use them when it likes (pooled sequences): so holes that were given up are still looked
// at for a while, and what fills them is given late rather than never; and no hole holds others back for
// longer than that while. Facts: reference/sql-formats.md §1 and §10 (60 s and 10,000 numbers are Axon's
// own). Thread-safety: belongs to one thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace hindcast::source {

/// What the server says of the transactions that are not over: all before `lowest` are, none from `next` on
/// began.
struct TransactionBounds {
    std::uint64_t lowest = 0, next = 0;
    std::string snapshot = {}; ///< as the server writes it
};

class GapWatch {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::seconds kPatience{60};
    static constexpr std::int64_t kFarBehind = 10'000;
    /// Of more holes the oldest are forgotten whatever may fill them: a poll asks for them all.
    static constexpr std::size_t kMostWatched = 50'000;

    /// Everything up to `last` was given. The holes below it, as far as they are watched, may still be
    /// filled.
    explicit GapWatch(std::int64_t last) : m_last(last) {}

    struct Range {
        std::int64_t first = 0, last = 0; ///< both inclusive
    };
    std::int64_t last() const { return m_last; }
    struct Watched {
        Range hole;
        Clock::time_point since;
        std::uint64_t mustEnd = 0; ///< the transactions before this one may yet fill it
    };
    /// The holes that were given up, in which rows may yet appear: however long a transaction stays open, and
    /// for kPatience after, since a session may use numbers that it took before.
    const std::deque<Watched>& watched() const { return m_watched; }
    void watch(Range hole, const TransactionBounds& bounds, Clock::time_point now) {
        m_watched.push_back({hole, now, bounds.next});
    }

    /// `numbers`: of the rows that one snapshot shows behind last() and in the watched holes, rising. How
    /// many of them may be given: those in holes, then those behind last() up to the first hole that holds
    /// back.
    std::size_t admit(std::span<const std::int64_t> numbers, const TransactionBounds& bounds,
                      Clock::time_point now);

private:
    struct Hole {
        Clock::time_point seen;
        std::uint64_t mustEnd = 0; ///< the transactions before this one; 0: not known yet
    };
    bool isOver(const Range& hole, const TransactionBounds& bounds, Clock::time_point now);
    void fill(std::int64_t number);
    void forget(const TransactionBounds& bounds, Clock::time_point now);

    std::int64_t m_last;
    std::map<std::int64_t, Hole> m_holes; ///< that hold back, by their last number
    std::deque<Watched> m_watched;
};

} // namespace hindcast::source
