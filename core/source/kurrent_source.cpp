// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_source.h"

#include "base/text.h"
#include "event/problem_code.h"
#include "event/store_flags.h"

#include <iterator>
#include <utility>

namespace hindcast::source {
namespace {

event::Problem note(const char* code, std::string message) {
    event::Problem problem;
    problem.severity = event::Severity::Note;
    problem.code = code;
    problem.message = std::move(message);
    return problem;
}

} // namespace

KurrentSource::KurrentSource(KurrentFolder folder, SourceInfo info, std::string path, View view, Micros now)
    : m_info(std::move(info)), m_path(std::move(path)), m_folder(std::move(folder)), m_view(view), m_now(now),
      m_log(m_folder), m_streams(m_folder) {}

Result<void> KurrentSource::resume(const ResumeToken& token) {
    if (token.empty()) return {};
    return Error{ErrorCode::Unsupported, m_path, "reading cannot go on midway in a data folder",
                 "import it anew"};
}

/// What must be known of the whole log before its first event. Damage is told by the pass that follows.
Result<void> KurrentSource::survey(const std::stop_token& stop) {
    KurrentLog log(m_folder);
    KurrentEvent event;
    std::vector<event::Problem> problems;
    for (std::uint64_t count = 0;; ++count) {
        if (count % 1024 == 0 && stop.stop_requested()) return cancelled(m_path);
        problems.clear();
        auto more = log.next(event, problems, stop);
        if (!more) return more.error();
        if (!*more) break;
        m_streams.see(event);
        const bool isWanted = m_view.system || !KurrentStreams::isSystem(event.prepare.stream);
        if (isWanted && KurrentLinks::isLink(event.prepare)) m_links.want(event.prepare.data);
        if (count % 1024 == 0) m_bytesRead = std::uint64_t(log.bytesRead()) / 2;
    }
    m_links.seal();
    return {};
}

Result<bool> KurrentSource::read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) {
    if (m_ended) return false;
    const std::size_t events = batch.events.size(), problems = batch.problems.size();
    if (!std::exchange(m_begun, true)) {
        m_checksum.start(m_folder.chunks);
        if (!m_view.raw)
            if (auto surveyed = survey(stop); !surveyed) return surveyed.error();
        batch.problems.insert(batch.problems.end(), m_folder.problems.begin(), m_folder.problems.end());
    }
    const std::int64_t start = m_log.bytesRead();
    KurrentEvent event;
    for (unsigned count = 0;; ++count) {
        if (count % 1024 == 0 && stop.stop_requested()) return cancelled(m_path);
        const std::int64_t done = m_log.bytesRead() - start;
        if (std::uint64_t(done) >= targetBytes && batch.events.size() > events) break;
        auto more = m_log.next(event, batch.problems, stop);
        if (!more) return more.error();
        if (!*more) {
            m_ended = true;
            break;
        }
        if (auto added = add(event, batch); !added) return added.error();
    }
    batch.sourceBytes += std::uint64_t(m_log.bytesRead() - start);
    const auto read = std::uint64_t(m_log.bytesRead());
    m_bytesRead = m_view.raw ? read : (std::uint64_t(m_folder.bytes) + read) / 2;
    m_shown += batch.events.size() - events;
    if (m_ended)
        if (auto finished = finish(batch, stop); !finished) return finished.error();
    if (!m_firstProblem)
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

/// Counts what is not.
bool KurrentSource::isSeen(const KurrentEvent& event, const KurrentStreamFacts& facts) {
    if (!m_view.raw) {
        const KurrentHidden hidden = m_streams.hides(event, facts, m_now);
        // Whatever the view shows of system streams, links may point into them.
        if (hidden == KurrentHidden::No) m_links.note(event);
        if (!m_view.system && KurrentStreams::isSystem(event.prepare.stream)) {
            ++m_left.system;
            return false;
        }
        ++m_left.hidden[std::size_t(hidden)];
        return hidden == KurrentHidden::No;
    }
    if (m_view.system || !KurrentStreams::isSystem(event.prepare.stream)) return true;
    ++m_left.system;
    return false;
}

Result<void> KurrentSource::add(const KurrentEvent& event, event::EventBatch& batch) {
    ++m_events;
    KurrentStreamFacts& facts = m_streams.factsOf(event);
    if (!isSeen(event, facts)) return {};
    event::Event& made = m_maker.add(event, m_folder.chunks[event.place.chunk], batch);
    if (m_streams.explainsGap(event, facts)) made.flags |= event::kExpectedGap;
    if (m_view.raw || !KurrentLinks::isLink(event.prepare)) return {};
    return resolve(made, batch);
}

/// A link whose target is gone stays a link.
Result<void> KurrentSource::resolve(event::Event& link, event::EventBatch& batch) {
    const auto target = KurrentTarget::parse(link.payload.bytes);
    const auto place = target ? m_links.find(*target) : std::nullopt;
    if (!place) {
        ++m_left.dangling;
        return {};
    }
    std::shared_ptr<const char> holder;
    const auto prepare = m_log.prepareAt(*place, holder);
    if (!prepare) return prepare.error();
    if (!*prepare || (*prepare)->stream != target->stream) {
        ++m_left.dangling;
        return {};
    }
    const std::uint32_t gap = link.flags & event::kExpectedGap;
    batch.adopt(holder, (*prepare)->data.size() + (*prepare)->metadata.size());
    m_maker.resolve(link, **prepare, {m_folder.chunks[place->chunk], place->offset}, batch);
    link.flags |= gap;
    ++m_left.resolved;
    return {};
}

Result<void> KurrentSource::finish(event::EventBatch& batch, const std::stop_token& stop) {
    if (auto checked = m_checksum.finish(batch.problems, stop); !checked) return cancelled(m_path);
    if (m_maker.redacted() > 0)
        batch.problems.push_back(note("redacted", "events whose data was blanked in the store: "
                                                      + groupDigits(m_maker.redacted())));
    tellLeftOut(batch);
    return {};
}

void KurrentSource::tellLeftOut(event::EventBatch& batch) const {
    const auto tell = [&](std::uint64_t count, std::string message) {
        if (count > 0) batch.problems.push_back(note(event::kHiddenCode, std::move(message)));
    };
    const auto hidden = [&](KurrentHidden why) { return m_left.hidden[std::size_t(why)]; };
    const auto unlessRaw = [&](KurrentHidden why, const std::string& what) {
        tell(hidden(why), "left out unless --raw is given: " + what + ": " + groupDigits(hidden(why)));
    };
    tell(m_left.system,
         "left out unless --system is given: events of system streams: " + groupDigits(m_left.system));
    unlessRaw(KurrentHidden::Deleted, "events of deleted streams");
    unlessRaw(KurrentHidden::Tombstone, "tombstones");
    unlessRaw(KurrentHidden::Truncated, "events before $tb");
    unlessRaw(KurrentHidden::OverCount, "events beyond $maxCount");
    unlessRaw(KurrentHidden::Expired, "events older than $maxAge");
    if (m_left.dangling > 0)
        batch.problems.push_back(
            note(event::kOrphanLinkCode,
                 "links whose event is not here, or comes later: " + groupDigits(m_left.dangling)));
    tell(m_left.resolved,
         "shown as the events they point to unless --raw is given: links: " + groupDigits(m_left.resolved));
}

} // namespace hindcast::source
