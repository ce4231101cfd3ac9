// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/axon_server_source.h"

#include "base/text.h"
#include "event/problem_code.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace hindcast::source {
namespace {

constexpr std::string_view kToken = "axon1";

} // namespace

AxonServerSource::AxonServerSource(AxonFolder folder, SourceInfo info, std::string path)
    : m_info(std::move(info)), m_path(std::move(path)), m_folder(std::move(folder)),
      m_blocks(std::make_shared<BlockPool>(FileWindow::kBlockBytes)) {}

Result<void> AxonServerSource::openSegment(event::EventBatch& batch) {
    const AxonSegment& segment = m_folder.segments[m_segment];
    const bool isLast = m_segment + 1 == m_folder.segments.size();
    auto reader = AxonSegmentReader::open(
        segment, isLast ? std::nullopt : m_folder.segments[m_segment + 1].first, m_blocks);
    if (!reader) return reader.error();
    m_reader.emplace(std::move(*reader));
    if (m_from) {
        m_reader->goOn(*m_from);
    } else if (!segment.isPlain()) {
        event::Problem note;
        note.severity = event::Severity::Note;
        note.code = "unknown-header";
        note.where = segment.place(0);
        note.message = "the header says version " + std::to_string(segment.version) + " and flags "
                       + std::to_string(segment.flags) + "; the segment is read as one of version 2";
        batch.problems.push_back(std::move(note));
    }
    m_from.reset();
    return {};
}

/// False: the end of the last segment.
Result<bool> AxonServerSource::next(event::EventBatch& batch, const std::stop_token& stop) {
    while (m_segment < m_folder.segments.size()) {
        if (!m_reader)
            if (auto opened = openSegment(batch); !opened) return opened.error();
        auto more = m_reader->next(m_record, batch.problems, stop);
        if (!more || *more) return more;
        m_bytesBefore += m_folder.segments[m_segment].bytes;
        m_reader.reset();
        ++m_segment;
    }
    return false;
}

Result<bool> AxonServerSource::read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) {
    if (m_ended) return false;
    const std::size_t events = batch.events.size(), problems = batch.problems.size();
    if (!std::exchange(m_begun, true))
        batch.problems.insert(batch.problems.end(), m_folder.problems.begin(), m_folder.problems.end());
    const std::int64_t start = offset();
    for (unsigned count = 0;; ++count) {
        if (count % 1024 == 0 && stop.stop_requested()) return cancelled(m_path);
        if (std::uint64_t(offset() - start) >= targetBytes && batch.events.size() > events) break;
        auto more = next(batch, stop);
        if (!more) return more.error();
        m_ended = !*more;
        if (m_ended) break;
        if (!m_maker.add(m_record, m_reader->block(), m_folder.segments[m_segment], batch)) continue;
        // Rises even where the numbers of damaged segments overlap.
        m_order = std::max(m_order + 1, batch.events.back().order.major);
        batch.events.back().order.major = m_order;
    }
    batch.sourceBytes += std::uint64_t(offset() - start);
    m_bytesRead = std::uint64_t(offset());
    m_events += batch.events.size() - events;
    if (m_ended) tellSnapshots(batch);
    for (std::size_t i = problems; i < batch.problems.size() && !m_firstProblem; ++i)
        if (batch.problems[i].severity == event::Severity::Error) m_firstProblem = batch.problems[i];
    if (m_ended && m_events == 0 && m_firstProblem) {
        batch.problems.resize(problems);
        return Error{ErrorCode::Corrupt, m_firstProblem->where,
                     "no event in it could be read; first problem: " + m_firstProblem->message,
                     m_firstProblem->remedy};
    }
    return batch.events.size() > events || batch.problems.size() > problems;
}

void AxonServerSource::tellSnapshots(event::EventBatch& batch) const {
    if (m_folder.snapshotFiles == 0) return;
    event::Problem note;
    note.severity = event::Severity::Note;
    note.code = event::kHiddenCode;
    note.message = "segments of snapshots, left out: " + groupDigits(m_folder.snapshotFiles);
    note.remedy = "name one of them to read it";
    batch.problems.push_back(std::move(note));
}

// "axon1 SEGMENT OFFSET TOKEN DONE ORDER BYTES": the number of the segment in hand, and where in it.
ResumeToken AxonServerSource::resumeToken() const {
    if (m_segment >= m_folder.segments.size()) return {};
    const AxonSegment& segment = m_folder.segments[m_segment];
    const auto place =
        m_reader ? m_reader->place()
                 : AxonSegmentReader::Place{AxonSegment::kHeaderBytes, segment.first.value_or(0), 0};
    std::string token(kToken);
    for (const std::int64_t number :
         {std::int64_t(m_segment), place.offset, place.token, place.done, m_order, m_bytesBefore})
        token += ' ' + std::to_string(number);
    return token;
}

Result<void> AxonServerSource::resume(const ResumeToken& token) {
    if (token.empty()) return {};
    const Error refused{ErrorCode::Unsupported, m_path, "the place to go on from is not understood",
                        "import it anew"};
    if (!token.starts_with(kToken)) return refused;
    std::array<std::int64_t, 6> numbers{};
    const char* at = token.data() + kToken.size();
    const char* end = token.data() + token.size();
    for (std::int64_t& number : numbers) {
        if (at == end || *at != ' ') return refused;
        const auto [rest, error] = std::from_chars(at + 1, end, number);
        if (error != std::errc()) return refused;
        at = rest;
    }
    if (numbers[0] < 0 || std::size_t(numbers[0]) >= m_folder.segments.size()) return refused;
    m_segment = std::size_t(numbers[0]);
    m_from = AxonSegmentReader::Place{numbers[1], numbers[2], numbers[3]};
    m_order = numbers[4];
    m_bytesBefore = numbers[5];
    m_begun = true;
    m_events = 1; // before
    return {};
}

} // namespace hindcast::source
