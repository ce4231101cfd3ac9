// SPDX-License-Identifier: GPL-3.0-or-later
// TimelinePool: the timelines of recently seen streams, least recently used ones dropped past a count and a
// weight of checkpoints. Two lanes a stream, so that a long explanation does not hold up the state pane.
// Owner: the Session. Thread-safety: any thread; a Lease gives its holder the timeline alone, and waiting
// for one polls the stop token.
#pragma once

#include "base/result.h"
#include "event/event_log.h"
#include "projection/projection.h"
#include "replay/timeline.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <stop_token>
#include <unordered_map>

namespace hindcast::session {

class TimelinePool {
public:
    enum class Lane : std::uint8_t { State, Explain };

    struct Limits {
        std::size_t timelines = 128;
        std::size_t checkpointBytes = std::size_t(192) << 20;
    };

    TimelinePool(std::shared_ptr<const event::EventLog> log,
                 std::shared_ptr<const projection::Projection> projection,
                 std::shared_ptr<replay::StateKeeper> keeper = nullptr);
    TimelinePool(std::shared_ptr<const event::EventLog> log,
                 std::shared_ptr<const projection::Projection> projection, Limits limits,
                 std::shared_ptr<replay::StateKeeper> keeper = nullptr);

private:
    struct Slot {
        std::timed_mutex mutex;
        std::unique_ptr<replay::Timeline> timeline;
        std::uint64_t key = 0;
        std::size_t bytes = 0; ///< of its checkpoints, as of its last release; guarded by the pool
    };

public:
    class Lease {
    public:
        Lease(TimelinePool& pool, std::shared_ptr<Slot> slot, std::unique_lock<std::timed_mutex> lock);
        Lease(Lease&&) noexcept = default;
        Lease& operator=(Lease&&) = delete;
        ~Lease();

        replay::Timeline& operator*() const { return *m_slot->timeline; }
        replay::Timeline* operator->() const { return m_slot->timeline.get(); }

    private:
        TimelinePool* m_pool;
        std::shared_ptr<Slot> m_slot;
        std::unique_lock<std::timed_mutex> m_lock;
    };

    /// Errors: NotFound (no such stream), Cancelled, and what reading the stream's columns says.
    Result<Lease> take(StreamId stream, Lane lane, std::stop_token stop);

    const projection::Projection& projection() const { return *m_projection; }

private:
    std::shared_ptr<Slot> slotOf(std::uint64_t key);
    void released(Slot& slot, std::size_t bytes);
    void trim();

    const std::shared_ptr<const event::EventLog> m_log;
    const std::shared_ptr<const projection::Projection> m_projection;
    const std::shared_ptr<replay::StateKeeper> m_keeper;
    const Limits m_limits;

    std::mutex m_mutex;
    std::list<std::shared_ptr<Slot>> m_recent; ///< the latest in front
    std::unordered_map<std::uint64_t, std::list<std::shared_ptr<Slot>>::iterator> m_slots;
    std::size_t m_bytes = 0;
};

} // namespace hindcast::session
