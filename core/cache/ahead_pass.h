// SPDX-License-Identifier: GPL-3.0-or-later
// AheadPass: pieces of work in order on the caller's thread, while a second thread prepares those to come;
// the caller prepares too where it would have to wait. What a piece needs stands in one of kAhead slots of
// the caller, whose memory is used again, so what is prepared ahead is bounded by them.
// Private to this library. Thread-safety: belongs to the caller's thread.
#pragma once

#include "base/result.h"

#include <array>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>

namespace hindcast::cache {

class AheadPass {
public:
    static constexpr std::size_t kAhead = 4;
    /// What is done with the piece in a slot, from 0 to below kAhead.
    struct Steps {
        /// Says which the next one is, quickly; false: there is none left. On one thread at a time.
        std::function<Result<bool>(std::size_t)> next;
        /// Everything that may be done out of order. On either thread.
        std::function<Result<void>(std::size_t)> prepare;
        /// In order, on the caller's thread. False ends the pass.
        std::function<Result<bool>(std::size_t)> visit;
    };
    explicit AheadPass(Steps steps) : m_steps(std::move(steps)) {}

    /// `threads`: one or two. The first error in order ends it.
    Result<void> run(std::size_t threads);

private:
    struct Slot {
        std::size_t number = 0;
        Result<void> prepared;
        std::exception_ptr thrown;
        bool isReady = false;
    };
    Slot& slot(std::size_t piece) { return m_slots[piece % kAhead]; }
    Slot* claim();
    void prepare(Slot& slot);
    void help();
    Slot* nextReady();
    Result<void> visitAll();
    void end();

    Steps m_steps;
    std::array<Slot, kAhead> m_slots;
    std::mutex m_mutex; ///< of all below, and of Steps::next
    std::condition_variable m_changed;
    std::size_t m_begun = 0, m_taken = 0; ///< pieces
    bool m_isCut = false;                 ///< none is left to begin
    bool m_isOver = false;                ///< the caller has enough
};

} // namespace hindcast::cache
