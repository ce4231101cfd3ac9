// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/timeline_pool.h"

#include "session/row_reader.h"

#include <chrono>
#include <utility>

namespace hindcast::session {

TimelinePool::TimelinePool(std::shared_ptr<const event::EventLog> log,
                           std::shared_ptr<const projection::Projection> projection,
                           std::shared_ptr<replay::StateKeeper> keeper)
    : TimelinePool(std::move(log), std::move(projection), Limits{}, std::move(keeper)) {}

TimelinePool::TimelinePool(std::shared_ptr<const event::EventLog> log,
                           std::shared_ptr<const projection::Projection> projection, Limits limits,
                           std::shared_ptr<replay::StateKeeper> keeper)
    : m_log(std::move(log)), m_projection(std::move(projection)), m_keeper(std::move(keeper)),
      m_limits(limits) {}

TimelinePool::Lease::Lease(TimelinePool& pool, std::shared_ptr<Slot> slot,
                           std::unique_lock<std::timed_mutex> lock)
    : m_pool(&pool), m_slot(std::move(slot)), m_lock(std::move(lock)) {}

TimelinePool::Lease::~Lease() {
    if (!m_slot) return;
    const std::size_t bytes = m_slot->timeline->checkpointBytes();
    m_lock.unlock();
    m_pool->released(*m_slot, bytes);
}

Result<TimelinePool::Lease> TimelinePool::take(StreamId stream, Lane lane, std::stop_token stop) {
    if (const auto there = requireStream(*m_log, stream); !there) return there.error();
    if (stop.stop_requested()) return cancelled();
    auto slot = slotOf(std::uint64_t(stream.value()) << 1 | std::uint64_t(lane));
    std::unique_lock lock(slot->mutex, std::defer_lock);
    while (!lock.try_lock_for(std::chrono::milliseconds(5)))
        if (stop.stop_requested()) return cancelled();
    if (!slot->timeline) {
        auto columns = m_log->openStream(stream, stop);
        if (!columns) return columns.error();
        slot->timeline =
            std::make_unique<replay::Timeline>(m_log, std::move(*columns), m_projection, m_keeper);
    }
    return Lease(*this, std::move(slot), std::move(lock));
}

std::shared_ptr<TimelinePool::Slot> TimelinePool::slotOf(std::uint64_t key) {
    const std::lock_guard guard(m_mutex);
    if (const auto found = m_slots.find(key); found != m_slots.end()) {
        m_recent.splice(m_recent.begin(), m_recent, found->second);
        return *found->second;
    }
    auto slot = std::make_shared<Slot>();
    slot->key = key;
    m_recent.push_front(slot);
    m_slots.emplace(key, m_recent.begin());
    trim();
    return slot;
}

void TimelinePool::released(Slot& slot, std::size_t bytes) {
    const std::lock_guard guard(m_mutex);
    const auto found = m_slots.find(slot.key);
    if (found == m_slots.end() || found->second->get() != &slot) return; // dropped while it was out
    m_bytes += bytes - slot.bytes;
    slot.bytes = bytes;
    trim();
}

void TimelinePool::trim() {
    while (m_recent.size() > 1
           && (m_recent.size() > m_limits.timelines || m_bytes > m_limits.checkpointBytes)) {
        m_bytes -= m_recent.back()->bytes;
        m_slots.erase(m_recent.back()->key);
        m_recent.pop_back();
    }
}

} // namespace hindcast::session
