// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/stream_check.h"

#include "base/text.h"
#include "base/time_text.h"
#include "event/store_flags.h"

#include <algorithm>

namespace hindcast::analysis {
namespace {

using event::Severity;
using event::StoredEvent;

// A log cut out of the middle, or a store that drops old events, has many streams that begin late: that is
// no finding. Up to one stream in ten it is.
constexpr std::uint64_t kLateStartShare = 10;

/// Of the whole stream; links alone may have running numbers only.
Version firstVersion(const event::EventLog& log, StreamId id) {
    const event::StreamSummary own = log.stream(id);
    return own.events > 0 && log.hasLinks(id) ? log.wholeStream(id).firstVersion : own.firstVersion;
}

std::string versions(std::int64_t from, std::int64_t to) {
    return from == to ? "version " + std::to_string(from) + " is missing"
                      : "versions " + std::to_string(from) + " to " + std::to_string(to) + " are missing";
}

} // namespace

StreamCheck::StreamCheck(const event::EventLog& log, Findings& findings)
    : m_log(log), m_findings(findings), m_versionsCount(!log.facts().versionSynthetic),
      m_base(log.facts().versionBase) {
    std::uint64_t late = 0;
    for (std::uint32_t id = 0; id < log.streamCount(); ++id)
        if (firstVersion(log, StreamId(id)).value() > m_base) ++late;
    m_lateStarts = late <= log.streamCount() / kLateStartShare;
    for (const event::Problem& problem : log.problems())
        if (problem.code == "undecodable" && problem.stream) {
            if (problem.position)
                m_told.emplace(*problem.stream, *problem.position);
            else
                ++m_unplaced[*problem.stream].told;
        }
}

void StreamCheck::see(const StoredEvent& event) {
    // A running number that the import gave says nothing about the store, nor does one after it.
    const bool given = (event.event.flags & event::kVersionGiven) != 0;
    const bool follows = m_stream == event.stream;
    if (m_versionsCount && !given && !(follows && m_given)) checkVersion(event);
    m_given = given;
    if (m_stream != event.stream) m_time.reset();
    checkTime(event);
    checkFlags(event);
    m_stream = event.stream;
    m_version = event.version;
}

void StreamCheck::checkVersion(const StoredEvent& event) {
    if (m_log.hasLinks(event.stream)) return;
    const bool expected = (event.event.flags & event::kExpectedGap) != 0;
    if (m_stream == event.stream)
        addFollowing(event, m_version, expected, m_findings);
    else if (!expected)
        addFirst(event, m_findings);
}

void StreamCheck::addFirst(const StoredEvent& event, Findings& findings) const {
    const std::int64_t version = event.version.value();
    if (beginsLate(event.version))
        findings.add(Severity::Warning, "version-gap", event,
                     "the stream begins at version " + std::to_string(version) + ": "
                         + versions(m_base, version - 1));
}

void StreamCheck::addFollowing(const StoredEvent& event, Version before, bool isGapExpected,
                               Findings& findings) {
    const std::int64_t version = event.version.value();
    if (version == before.value())
        findings.add(Severity::Error, "duplicate-version", event,
                     "version " + std::to_string(version) + " stands more than once in the stream");
    else if (version - 1 > before.value() && !isGapExpected)
        findings.add(Severity::Warning, "version-gap", event,
                     "version " + std::to_string(version) + " follows version "
                         + std::to_string(before.value()) + ": " + versions(before.value() + 1, version - 1));
}

void StreamCheck::checkTime(const StoredEvent& event) {
    const auto time = event.event.time;
    if (!time) return;
    if (m_time && *time < *m_time)
        m_findings.add(Severity::Warning, "time-regression", event,
                       "version " + std::to_string(event.version.value()) + " is of " + printTime(*time)
                           + ", earlier than the event before it, of " + printTime(*m_time));
    m_time = time;
}

void StreamCheck::checkFlags(const StoredEvent& event) {
    const std::uint32_t flags = event.event.flags;
    if ((flags & (event::kUndecodablePayload | event::kUndecodableMetadata)) != 0) checkDecoded(event);
    if ((flags & event::kDuplicateKeys) == 0) return;
    if (m_duplicateKeys++ == 0)
        m_firstDuplicateKeys =
            std::string(event.event.stream) + " version " + std::to_string(event.version.value());
}

void StreamCheck::checkDecoded(const StoredEvent& event) {
    const std::string stream(event.event.stream);
    if (event.position && m_told.count({stream, *event.position}) > 0) return;
    const auto unplaced = m_unplaced.find(stream);
    if (unplaced != m_unplaced.end() && unplaced->second.found.size() < unplaced->second.told) {
        unplaced->second.found.push_back(event.position.value_or(Position()));
        return;
    }
    const bool isPayload = (event.event.flags & event::kUndecodablePayload) != 0;
    m_findings.add(Severity::Error, "undecodable", event,
                   std::string(isPayload ? "payload" : "metadata") + " of version "
                       + std::to_string(event.version.value()) + " is not valid JSON; its bytes are kept");
}

void StreamCheck::placeTold(std::vector<event::Problem>& problems) {
    std::map<std::string, std::size_t> placed;
    for (auto& [stream, unplaced] : m_unplaced)
        std::sort(unplaced.found.begin(), unplaced.found.end());
    for (event::Problem& problem : problems) {
        if (problem.code != "undecodable" || !problem.stream || problem.position) continue;
        const std::vector<Position>& found = m_unplaced[*problem.stream].found;
        const std::size_t next = placed[*problem.stream]++;
        if (next < found.size()) problem.position = found[next];
    }
}

void StreamCheck::finish() {
    if (m_duplicateKeys == 0) return;
    const std::string subject =
        m_duplicateKeys == 1 ? "1 event holds" : groupDigits(m_duplicateKeys) + " events hold";
    m_findings.addForStore(Severity::Note, "duplicate-keys",
                           subject + " an object that names a key twice (the last one counts), such as "
                               + m_firstDuplicateKeys);
}

} // namespace hindcast::analysis
