// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/segment_cutter.h"

#include "event/problem_code.h"

#include <algorithm>

namespace hindcast::import {
namespace {

bool isBefore(const event::Event* a, const event::Event* b) {
    return a->order < b->order;
}

} // namespace

SegmentCutter::SegmentCutter(cache::CacheWriter& writer, const Mark& start, PartialViews& views)
    : m_writer(writer), m_views(views), m_mark(start), m_known(start.skip), m_knownDigest(start.digest) {}

bool SegmentCutter::passKnown(std::span<const event::Event* const>& events) {
    const std::size_t count = std::size_t(std::min<std::uint64_t>(m_known, events.size()));
    for (const event::Event* event : events.first(count))
        addEvent(m_seen, *event);
    events = events.subspan(count);
    m_known -= count;
    return m_known > 0 || m_seen.value() == m_knownDigest;
}

Result<Verdict> SegmentCutter::commit(std::span<const event::Event* const> events,
                                      std::span<const event::Problem> problems,
                                      const std::optional<source::ResumeToken>& token,
                                      std::uint64_t decodedBytes) {
    if (m_known > 0) {
        if (!passKnown(events)) return Verdict::OtherEvents;
        if (events.empty()) return Verdict::Ok;
    }
    if (!events.empty() && m_mark.lastKey && events.front()->order < *m_mark.lastKey)
        return Verdict::OutOfOrder;
    if (token && !token->empty()) {
        m_mark.token = *token;
        m_mark.skip = 0;
        m_mark.digest = Hash64().value();
    } else {
        Hash64 digest(m_mark.digest);
        for (const event::Event* event : events)
            addEvent(digest, *event);
        m_mark.digest = digest.value();
        m_mark.skip += events.size();
    }
    if (!events.empty()) m_mark.lastKey = events.back()->order;
    m_mark.ordinal += events.size();
    m_leftOut = m_leftOut || std::any_of(problems.begin(), problems.end(), [](const event::Problem& problem) {
                    return problem.code == event::kHiddenCode;
                });
    m_mark.truncated = std::any_of(problems.begin(), problems.end(),
                                   [](const event::Problem& problem) { return problem.code == "truncated"; });
    m_mark.decodedBytes = decodedBytes;
    if (events.empty() && problems.empty()) return Verdict::Ok;
    if (auto appended = m_writer.appendHeld(events, problems, m_mark.toProgress()); !appended)
        return appended.error();
    if (m_views.wantsFirst())
        if (auto flushed = m_writer.flush(); !flushed) return flushed.error();
    m_views.committed(m_writer.eventCount());
    return Verdict::Ok;
}

std::vector<const event::Event*> sortedEvents(const event::EventBatch& batch) {
    std::vector<const event::Event*> events;
    events.reserve(batch.events.size());
    for (const event::Event& event : batch.events)
        events.push_back(&event);
    sortEvents(events);
    return events;
}

void sortEvents(std::vector<const event::Event*>& events) {
    if (!std::is_sorted(events.begin(), events.end(), isBefore))
        std::stable_sort(events.begin(), events.end(), isBefore);
}

} // namespace hindcast::import
