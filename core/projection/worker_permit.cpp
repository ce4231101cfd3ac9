// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/worker_permit.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace hindcast::projection {
namespace {

struct Count {
    std::mutex mutex;
    std::condition_variable_any freed;
    std::size_t firsts = 0, all = 0;
};
Count count; // of this process

} // namespace

std::size_t WorkerPermit::limit() {
    return std::max(1U, std::thread::hardware_concurrency()) + std::size_t(2);
}

Result<std::optional<WorkerPermit>> WorkerPermit::take(WorkerNeed need, std::stop_token stop) {
    if (need == WorkerNeed::Lasting) return std::optional(WorkerPermit(need));
    std::unique_lock lock(count.mutex);
    const auto isFree = [] { return count.firsts < limit(); };
    if (need == WorkerNeed::First && !count.freed.wait(lock, std::move(stop), isFree)) return cancelled();
    if (need == WorkerNeed::Spare && count.all >= limit()) return std::optional<WorkerPermit>();
    ++count.all;
    if (need == WorkerNeed::First) ++count.firsts;
    return std::optional(WorkerPermit(need));
}

WorkerPermit::WorkerPermit(WorkerPermit&& other) noexcept
    : m_need(other.m_need), m_isHeld(std::exchange(other.m_isHeld, false)) {}

WorkerPermit::~WorkerPermit() {
    if (!m_isHeld || m_need == WorkerNeed::Lasting) return;
    {
        const std::lock_guard lock(count.mutex);
        --count.all;
        if (m_need == WorkerNeed::First) --count.firsts;
    }
    count.freed.notify_all();
}

std::size_t WorkerPermit::taken() {
    const std::lock_guard lock(count.mutex);
    return count.all;
}

} // namespace hindcast::projection
