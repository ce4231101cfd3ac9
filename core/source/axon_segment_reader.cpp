// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/axon_segment_reader.h"

#include "base/text.h"
#include "source/big_endian.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace hindcast::source {
namespace {

constexpr std::int64_t kLength = AxonFrames::kLengthBytes;
/// The place behind all that a segment holds.
constexpr std::int64_t kBehindAll = std::numeric_limits<std::int64_t>::max();
constexpr const char* kGetAnother = "get another copy of this segment; the other events are kept";

} // namespace

AxonSegmentReader::AxonSegmentReader(const AxonSegment& segment, std::optional<std::int64_t> nextFirst,
                                     FileWindow window)
    : m_segment(segment), m_nextFirst(nextFirst), m_frames(std::move(window)),
      m_token(segment.first.value_or(0)) {
    m_place = {m_offset, m_token, 0};
}

Result<AxonSegmentReader> AxonSegmentReader::open(const AxonSegment& segment,
                                                  std::optional<std::int64_t> nextFirst,
                                                  std::shared_ptr<BlockPool> blocks) {
    auto file = OffsetFile::open(segment.path, segment.name);
    if (!file) return file.error();
    return AxonSegmentReader(segment, nextFirst, FileWindow(std::move(*file), std::move(blocks)));
}

void AxonSegmentReader::goOn(const Place& place) {
    m_place = place;
    m_offset = place.offset;
    m_token = place.token;
    m_isMuted = place.done > 0;
    m_ended = place.offset == kBehindAll;
}

std::int64_t AxonSegmentReader::offset() const {
    return std::min(m_left > 0 ? m_event : m_offset, m_segment.bytes);
}

Result<bool> AxonSegmentReader::next(Record& record, std::vector<event::Problem>& problems,
                                     const std::stop_token& stop) {
    const std::int64_t skip = std::exchange(m_isMuted, false) ? m_place.done : 0;
    if (skip > 0) {
        Problems told;
        const Place place = m_place;
        if (auto opened = openTransaction(told, stop); !opened) return opened.error();
        for (std::int64_t i = 0; i < skip && m_left > 0; ++i)
            if (auto passed = next(record, told, stop); !passed) return passed;
        m_place = place;
    }
    while (m_left == 0) {
        if (m_tokenBehind) m_token = *std::exchange(m_tokenBehind, std::nullopt);
        if (m_ended) return false;
        m_place = {m_offset, m_token, 0};
        if (auto opened = openTransaction(problems, stop); !opened) return opened.error();
    }
    const auto front = m_frames.window().look(m_event, kLength);
    if (!front) return front.error();
    const std::int64_t length =
        std::int64_t(front->size()) < kLength ? 0 : std::int64_t(bigEndian<std::int32_t>(*front));
    const auto whole = m_frames.window().look(m_event, kLength + std::max<std::int64_t>(0, length));
    if (!whole) return whole.error();
    if (length <= 0 || std::int64_t(whole->size()) != kLength + length)
        return Error{ErrorCode::Busy, m_segment.place(m_event), "the segment changed while it was read",
                     "try again when no program writes to it"};
    record.bytes = whole->substr(std::size_t(kLength));
    record.offset = m_event;
    record.token = m_token++;
    m_event += kLength + length;
    --m_left;
    ++m_place.done;
    if (m_left == 0) {
        if (m_tokenBehind) m_token = *std::exchange(m_tokenBehind, std::nullopt);
        m_place = {m_offset, m_token, 0};
    }
    return true;
}

/// `counted`: how many tokens it takes, of which `events` can be read.
void AxonSegmentReader::begin(const AxonFrame& frame, std::int64_t events, std::int64_t counted) {
    m_event = frame.begin();
    m_left = events;
    m_tokenBehind = m_token + counted;
    m_offset = frame.end();
}

Result<void> AxonSegmentReader::openTransaction(Problems& problems, const std::stop_token& stop) {
    const auto front = m_frames.window().look(m_offset, kLength);
    if (!front) return front.error();
    if (AxonFrames::isEndMarker(*front)) return end(problems, stop);
    if (std::int64_t(front->size()) < kLength) {
        tell(problems, event::Severity::Error, "truncated",
             "the file is cut off: it ends at " + groupDigits(m_segment.bytes)
                 + " bytes without the mark of its end",
             kGetAnother);
        m_ended = true;
        return {};
    }
    const auto frame = m_frames.at(m_offset, stop);
    if (!frame) return frame.error();
    if (!*frame || !(*frame)->crcHolds) return passDamage(*frame, problems, stop);
    tellOddities(**frame, problems);
    const bool isCountRight = (*frame)->lengthsFit || (*frame)->count <= 0;
    begin(**frame, (*frame)->walked,
          isCountRight ? (*frame)->walked : std::max((*frame)->walked, (*frame)->count));
    return {};
}

/// Of a transaction whose events are whole.
void AxonSegmentReader::tellOddities(const AxonFrame& frame, Problems& problems) {
    constexpr auto kError = event::Severity::Error;
    constexpr const char* kRead = "its events are whole and were read all the same";
    if (!frame.lengthsFit)
        tell(problems, kError, "undecodable",
             "the lengths of the transaction's events do not add up to its size; events read: "
                 + groupDigits(frame.walked),
             kGetAnother);
    else if (frame.count != frame.walked)
        tell(problems, kError, "undecodable",
             "the transaction says that it has " + std::to_string(frame.count) + " events, but holds "
                 + std::to_string(frame.walked),
             kRead);
    if (frame.version != AxonFrame::kVersion)
        tell(problems, kError, "undecodable",
             "the transaction is of version " + std::to_string(frame.version) + "; only version 2 is known",
             kRead);
}

/// The transaction does not fit the file, or its checksum does not hold.
Result<void> AxonSegmentReader::passDamage(const std::optional<AxonFrame>& frame, Problems& problems,
                                           const std::stop_token& stop) {
    if (frame) {
        const auto follows = m_frames.isBoundary(frame->end(), stop);
        if (!follows) return follows.error();
        if (*follows) {
            const std::int64_t counted =
                frame->lengthsFit ? frame->walked : std::max(frame->walked, frame->count);
            const auto events = m_frames.follow(frame->begin(), frame->begin() + frame->size, frame->walked);
            if (!events) return events.error();
            tell(problems, event::Severity::Error, "hash-mismatch",
                 "the checksum of the transaction is not that of its bytes: events in it: "
                     + std::to_string(counted) + ", read: " + std::to_string(*events),
                 kGetAnother);
            begin(*frame, *events, counted);
            return {};
        }
    }
    const auto mended = m_frames.byLengths(m_offset, stop);
    if (!mended) return mended.error();
    if (!*mended) return passLoss(problems, stop);
    tell(problems, event::Severity::Error, "undecodable",
         "the size of the transaction is damaged; by its checksum it is " + std::to_string((*mended)->size),
         kGetAnother);
    begin(**mended, (*mended)->walked, (*mended)->walked);
    return {};
}

/// Reads what there is before the damage and goes on at the next whole transaction.
Result<void> AxonSegmentReader::passLoss(Problems& problems, const std::stop_token& stop) {
    const auto found = m_frames.find(m_offset + 1, stop);
    if (!found) return found.error();
    const auto count = m_frames.countAt(m_offset);
    if (!count) return count.error();
    const std::int64_t limit = *found ? (*found)->offset : m_segment.bytes;
    const std::int64_t begin = m_offset + AxonFrame::kHeadBytes;
    const auto events = m_frames.follow(begin, limit, *count);
    if (!events) return events.error();
    if (!*found) {
        tell(problems, event::Severity::Error, "truncated",
             "from here on the segment holds no whole transaction; it ends at " + groupDigits(m_segment.bytes)
                 + " bytes",
             kGetAnother);
        m_ended = true;
        m_offset = kBehindAll;
    } else {
        const auto rest = m_nextFirst ? m_frames.countFrom((*found)->offset, stop)
                                      : Result<std::optional<std::int64_t>>(std::optional<std::int64_t>());
        if (!rest) return rest.error();
        const bool isKnown = *rest && *m_nextFirst - **rest >= m_token + *events;
        m_tokenBehind = isKnown ? *m_nextFirst - **rest : m_token + *events;
        tell(problems, event::Severity::Error, "undecodable",
             "the segment is damaged here; reading goes on at offset " + std::to_string((*found)->offset)
                 + (isKnown ? "" : ", and the positions from there on may be too low"),
             kGetAnother);
        m_offset = (*found)->offset;
    }
    m_event = begin;
    m_left = *events;
    return {};
}

/// At the mark of the end, or at what looks like it.
Result<void> AxonSegmentReader::end(Problems& problems, const std::stop_token& stop) {
    const auto front = m_frames.window().look(m_offset, kLength);
    if (!front) return front.error();
    const bool isOpen = bigEndian<std::int32_t>(*front) == 0 && !m_nextFirst;
    const auto isClean = m_frames.isZeroFrom(m_offset + kLength, stop);
    if (!isClean) return isClean.error();
    if (!*isClean) {
        const auto mended = m_frames.byLengths(m_offset, stop);
        if (!mended) return mended.error();
        const auto found = m_frames.find(m_offset + 1, stop);
        if (!found) return found.error();
        // A transaction that is being written gets its size last.
        if (*found || (*mended && !isOpen)) return passDamage(std::nullopt, problems, stop);
        if (isOpen)
            tell(problems, event::Severity::Note, "half-written",
                 "the segment is in use and its last transaction is not whole", "");
        else
            tellStray(problems);
    }
    tellNext(problems);
    m_ended = true;
    return {};
}

/// Where the segment begins with them, what it held is lost.
void AxonSegmentReader::tellStray(Problems& problems) {
    if (m_offset == AxonSegment::kHeaderBytes)
        tell(problems, event::Severity::Error, "undecodable", "the segment holds bytes but no transaction",
             kGetAnother);
    else
        tell(problems, event::Severity::Warning, "undecodable",
             "behind the end of the segment stand bytes that are no transaction", kGetAnother);
}

void AxonSegmentReader::tellNext(Problems& problems) {
    if (!m_nextFirst || *m_nextFirst == m_token) return;
    if (*m_nextFirst > m_token)
        tell(problems, event::Severity::Error, "truncated",
             "the segment ends before position " + std::to_string(m_token) + ", but the next one begins at "
                 + std::to_string(*m_nextFirst),
             "get a whole copy of the folder; the other segments are kept");
    else
        tell(problems, event::Severity::Error, "undecodable",
             "the segment goes on to before position " + std::to_string(m_token)
                 + ", but the next one begins at " + std::to_string(*m_nextFirst),
             "get a whole copy of the folder; the other segments are kept");
}

void AxonSegmentReader::tell(Problems& problems, event::Severity severity, const char* code,
                             std::string message, const char* remedy) {
    event::Problem problem;
    problem.severity = severity;
    problem.code = code;
    problem.where = m_segment.place(m_offset);
    problem.message = std::move(message);
    problem.remedy = remedy;
    if (m_segment.first) problem.position = Position::number(m_token);
    problems.push_back(std::move(problem));
}

} // namespace hindcast::source
