// SPDX-License-Identifier: GPL-3.0-or-later
// SlicePass: the slices of a stream in order on the caller's thread, while a second thread decodes those to
// come; the caller decodes too where it would have to wait. What is decoded ahead is bounded by kAhead
// slices. Private to this library. Thread-safety: belongs to the caller's thread.
#pragma once

#include "cache/stream_slices.h"

#include <array>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>

namespace hindcast::cache {

class SlicePass {
public:
    explicit SlicePass(StreamSlices slices) : m_slices(std::move(slices)) {}

    /// False ends it.
    using Visit = std::function<Result<bool>(const StreamSlice&)>;
    /// `threads`: one or two.
    Result<void> run(std::size_t threads, const Visit& visit);

private:
    static constexpr std::size_t kAhead = 4;
    struct Slot {
        StreamSlice slice;
        Result<void> decoded;
        std::exception_ptr thrown;
        bool isReady = false;
    };
    Slot& slot(std::size_t number) { return m_slots[number % kAhead]; }
    Slot* claim();
    void decode(Slot& slot);
    void help();
    Slot* nextReady();
    Result<void> visitAll(const Visit& visit);
    void end();

    StreamSlices m_slices;
    std::array<Slot, kAhead> m_slots;
    std::mutex m_mutex; ///< of all below, and of StreamSlices::next()
    std::condition_variable m_changed;
    std::size_t m_begun = 0, m_taken = 0; ///< slices
    bool m_isCut = false;                 ///< no slice is left to begin
    bool m_isOver = false;                ///< the caller has enough
};

} // namespace hindcast::cache
