// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/source_feed.h"

#include <algorithm>
#include <iterator>

namespace hindcast::import {
namespace {

/// The first segments are small, so that they are there soon, and no later one is more of the log than this.
constexpr std::size_t kFirst = std::size_t(1) << 20, kSmallest = std::size_t(4) << 20, kMostOfLog = 16;
/// What is read at a time, so that what comes next finds it in the processor's cache.
constexpr std::size_t kPiece = std::size_t(256) << 10;

event::Event keepAll(event::EventBatch& batch, event::Event event) {
    for (std::string_view* text :
         {&event.positionText, &event.stream, &event.category, &event.type, &event.id, &event.timeText,
          &event.payload.bytes, &event.metadata.bytes, &event.correlation, &event.causation})
        *text = batch.keep(*text);
    return event;
}

} // namespace

std::size_t SourceFeed::target() const {
    const std::size_t least = m_decoded == 0 ? kFirst : kSmallest;
    return std::min<std::uint64_t>(m_targetBytes, std::max<std::uint64_t>(least, m_decoded / kMostOfLog));
}

Result<bool> SourceFeed::fill(event::EventBatch& batch, std::stop_token stop) {
    if (!m_limits.isEmpty()) return fillLimited(batch, stop);
    const std::size_t bytes = target();
    Result<bool> more = true;
    do {
        const std::size_t events = batch.events.size();
        more = m_source.read(batch, std::min(kPiece, bytes - batch.sourceBytes), stop);
        m_meter.read(m_source.bytesRead(), m_source.bytesTotal(), batch.events.size() - events);
    } while (more && *more && batch.sourceBytes < bytes);
    m_decoded += batch.sourceBytes;
    return more;
}

Result<bool> SourceFeed::fillLimited(event::EventBatch& batch, std::stop_token stop) {
    const std::size_t bytes = target();
    while (batch.keptBytes() < bytes) {
        if (stop.stop_requested()) return cancelled();
        if (m_limits.isFull()) return false;
        m_read.clear();
        const auto more = m_source.read(m_read, bytes, stop);
        const std::size_t before = batch.events.size();
        for (const event::Event& event : m_read.events)
            if (m_limits.keeps(event)) batch.events.push_back(keepAll(batch, event));
        batch.problems.insert(batch.problems.end(), std::make_move_iterator(m_read.problems.begin()),
                              std::make_move_iterator(m_read.problems.end()));
        batch.sourceBytes += m_read.sourceBytes;
        m_decoded += m_read.sourceBytes;
        m_meter.read(m_source.bytesRead(), m_source.bytesTotal(), batch.events.size() - before);
        if (batch.events.empty()) m_meter.committed(m_source.bytesRead(), m_decoded);
        if (!more || !*more) return more;
    }
    return true;
}

source::ResumeToken SourceFeed::token() const {
    return m_limits.remembers() ? source::ResumeToken() : m_source.resumeToken();
}

} // namespace hindcast::import
