// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/progress_meter.h"

#include <algorithm>

namespace hindcast::import {

using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds kBetween{100}; ///< reports; the first is made at once

} // namespace

ProgressMeter::ProgressMeter(ProgressSink sink)
    : m_sink(std::move(sink)), m_start(Clock::now()), m_lastReport(m_start - kBetween) {}

void ProgressMeter::countDecoded() {
    const std::lock_guard guard(m_mutex);
    m_countDecoded = true;
}

void ProgressMeter::read(std::uint64_t done, std::uint64_t total, std::uint64_t newEvents) {
    const std::lock_guard guard(m_mutex);
    m_read = done;
    m_total = std::max(total, done);
    m_events += newEvents;
    if (m_sorting) report(false);
}

void ProgressMeter::committed(std::uint64_t stored, std::uint64_t decoded) {
    const std::lock_guard guard(m_mutex);
    m_committed = std::min(std::max(m_committed, m_countDecoded ? decoded : stored), m_total);
    report(false);
}

void ProgressMeter::startSorting() {
    const std::lock_guard guard(m_mutex);
    m_sorting = true;
}

void ProgressMeter::merged(std::uint64_t events, std::uint64_t ofEvents) {
    const std::lock_guard guard(m_mutex);
    const double share = ofEvents == 0 ? 1 : double(events) / double(ofEvents);
    m_merged = std::uint64_t(double(m_total) * std::min(share, 1.0));
    report(false);
}

void ProgressMeter::finish() {
    const std::lock_guard guard(m_mutex);
    m_read = m_total;
    m_committed = m_total;
    m_merged = m_total;
    report(true);
}

void ProgressMeter::report(bool always) {
    const auto now = Clock::now();
    if (!m_sink || (!always && now - m_lastReport < kBetween)) return;
    m_lastReport = now;
    Progress progress;
    progress.done = m_sorting ? m_read + m_merged : m_committed;
    progress.total = m_sorting ? 2 * m_total : m_total;
    progress.events = m_events;
    progress.seconds = std::chrono::duration<double>(now - m_start).count();
    m_sink(progress);
}

} // namespace hindcast::import
