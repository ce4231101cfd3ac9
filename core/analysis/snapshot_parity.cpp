// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/snapshot_parity.h"

#include "analysis/last_touch.h"
#include "analysis/parity_record.h"
#include "event/encoding.h"
#include "event/scratch_folder.h"
#include "replay/timeline.h"
#include "json/parse.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::analysis {
namespace {

using json::Value;
using projection::ScriptProjection;

/// A state as a snapshot holds it, or why there is none.
Result<Value> expectedOf(const event::Event& snapshot) {
    std::string scratch;
    const event::Body body = event::decodedPayload(snapshot, scratch);
    if (body.kind == event::BodyKind::Absent)
        return Error{ErrorCode::Corrupt, {}, "it holds no state where its library puts it", {}};
    if (body.kind != event::BodyKind::Json)
        return Error{ErrorCode::Corrupt, {}, "its state is in no encoding that is known here", {}};
    auto value = json::parse(body.bytes);
    if (value) return value;
    return Error{ErrorCode::Corrupt, {}, "this is no JSON: " + value.error().message, {}};
}

class SnapshotParity {
public:
    SnapshotParity(const std::shared_ptr<const event::EventLog>& log,
                   const std::shared_ptr<const ScriptProjection>& projection, const DiffOptions& options,
                   std::stop_token stop)
        : m_log(log), m_projection(projection), m_options(options), m_stop(std::move(stop)),
          m_found(event::scratchFolder(*log)) {}

    Result<void> add(const event::Event& snapshot);
    void addProblem(const event::Problem& problem);
    Result<ParityTotals> tell(const ParityVisitor& visit);

private:
    Result<void> openTimeline(StreamId stream);
    Result<void> compare(std::string_view name, StreamId stream, Version version, Value expected);
    Result<void> addMissing(std::string_view name, Version version, Value expected);
    Result<void> findAuthors(replay::Folded folded, std::vector<ParityChange>& changes);
    ParityDifference differenceOf(std::string_view partition) const;
    Result<void> keep(const ParityDifference& difference) {
        return m_found.set(difference.partition, parityRecord(difference));
    }
    Value actualOf(const Value& state) const {
        const bool isPair = m_projection->definition().biState && state.isArray() && state.size() == 2;
        return isPair ? state.at(0) : state;
    }

    const std::shared_ptr<const event::EventLog>& m_log;
    const std::shared_ptr<const ScriptProjection>& m_projection;
    const DiffOptions& m_options;
    std::stop_token m_stop;
    ParityTotals m_totals;
    std::vector<bool> m_seen; ///< streams with snapshots
    std::optional<replay::Timeline>
        m_timeline;                 ///< of the stream in hand: snapshots of one often stand together
    projection::StateTable m_found; ///< records of differences, by partition
};

ParityDifference SnapshotParity::differenceOf(std::string_view partition) const {
    if (const auto record = m_found.find(partition))
        return parityDifference(std::string(partition), record->value_or(""));
    return {std::string(partition), ParityKind::Undecodable, {}, {}};
}

Result<void> SnapshotParity::openTimeline(StreamId stream) {
    if (m_timeline && m_timeline->columns().stream == stream) return {};
    auto columns = m_log->openStream(stream, m_stop);
    if (!columns) return columns.error();
    m_timeline.emplace(m_log, *columns, m_projection);
    return {};
}

// The states are gone through again: only of what differs, and each path of a partition is told once.
Result<void> SnapshotParity::findAuthors(replay::Folded folded, std::vector<ParityChange>& changes) {
    std::optional<LastTouch> touches;
    return m_timeline->walk(
        0, folded,
        [&](std::size_t, const event::StoredEvent& event, const Value& before, const Value& after) {
            if (!touches) touches.emplace(actualOf(before));
            touches->step({event.rank, event.stream, event.type, event.version, event.position},
                          actualOf(after), changes);
            return true;
        },
        m_stop);
}

// A snapshot of a version that the log does not reach: the first of a partition is enough.
Result<void> SnapshotParity::addMissing(std::string_view name, Version version, Value expected) {
    ParityDifference difference = differenceOf(name);
    if (difference.kind == ParityKind::Undecodable) difference.kind = ParityKind::Missing;
    const auto known =
        std::find_if(difference.changes.begin(), difference.changes.end(),
                     [](const ParityChange& change) { return change.path.empty() && !change.actual; });
    if (known != difference.changes.end()) {
        if (*known->snapshot <= version) return {};
        difference.changes.erase(known);
    }
    difference.changes.push_back({"", std::move(expected), std::nullopt, std::nullopt, version});
    return keep(difference);
}

Result<void> SnapshotParity::compare(std::string_view name, StreamId stream, Version version,
                                     Value expected) {
    if (auto opened = openTimeline(stream); !opened) return opened;
    const event::StreamColumns& columns = m_timeline->columns();
    const auto last = columns.lastAtVersion(version);
    if (!last || columns.versions.back() < version) { // the log ends before it, or begins behind it
        return addMissing(name, version, std::move(expected));
    }
    const auto state = m_timeline->stateAt(*last + 1, m_stop);
    if (!state) return state.error();
    std::vector<ParityChange> changes;
    for (const Change& change : diff(expected, actualOf(*state), m_options).changes)
        changes.push_back({change.path, change.oldValue, change.newValue, std::nullopt, version});
    if (changes.empty()) return {};
    ParityDifference difference = differenceOf(name);
    difference.kind = ParityKind::Different;
    std::erase_if(changes, [&](const ParityChange& change) {
        const auto known = std::find_if(difference.changes.begin(), difference.changes.end(),
                                        [&](const ParityChange& k) { return k.path == change.path; });
        if (known == difference.changes.end()) return false;
        if (*known->snapshot <= version) return true;
        difference.changes.erase(known);
        return false;
    });
    if (!changes.empty())
        if (auto found = findAuthors(*last + 1, changes); !found) return found;
    for (ParityChange& change : changes)
        difference.changes.push_back(std::move(change));
    return keep(difference);
}

Result<void> SnapshotParity::add(const event::Event& snapshot) {
    ++m_totals.snapshots;
    const auto stream = m_log->findStream(snapshot.stream);
    if (stream) {
        m_seen.resize(m_log->streamCount());
        if (!m_seen[stream->value()]) ++m_totals.partitions;
        m_seen[stream->value()] = true;
    } else if (!m_found.indexOf(snapshot.stream)) {
        ++m_totals.partitions; // it is told as missing, or as one that cannot be read
    }
    std::optional<Version> version;
    if (snapshot.version) version = Version(*snapshot.version);
    auto expected = version ? expectedOf(snapshot)
                            : Result<Value>(Error{ErrorCode::Corrupt, {}, "it names no version", {}});
    if (!expected) {
        ParityDifference difference = differenceOf(snapshot.stream);
        difference.troubles.push_back({version, expected.error().message});
        return keep(difference);
    }
    if (stream) return compare(snapshot.stream, *stream, *version, std::move(*expected));
    return addMissing(snapshot.stream, *version, std::move(*expected));
}

void SnapshotParity::addProblem(const event::Problem& problem) {
    if (problem.severity != event::Severity::Error || problem.stream) return; // told by its snapshot
    m_totals.damage.push_back(problem); // how many snapshots stood there, and whose, nobody knows
}

Result<ParityTotals> SnapshotParity::tell(const ParityVisitor& visit) {
    bool goesOn = true;
    for (std::size_t i = 0; i < m_found.size(); ++i) {
        if (m_stop.stop_requested()) return cancelled();
        ParityDifference difference = parityDifference(m_found.name(i), m_found.state(i).value_or(""));
        if (auto read = m_found.trouble(); !read) return read.error();
        std::stable_sort(difference.changes.begin(), difference.changes.end(),
                         [](const auto& a, const auto& b) { return *a.snapshot < *b.snapshot; });
        switch (difference.kind) {
        case ParityKind::Different:
            ++m_totals.different;
            break;
        case ParityKind::Missing:
            ++m_totals.missing;
            break;
        default:
            ++m_totals.undecodable;
        }
        goesOn = goesOn && visit(difference);
    }
    m_totals.equal = m_totals.partitions - m_found.size();
    m_totals.failed = m_projection->failures().size();
    if (const auto place = m_projection->firstInexact()) m_totals.firstInexact = place->position;
    m_totals.isInexact = m_projection->firstInexact().has_value();
    return m_totals;
}

} // namespace

Result<ParityTotals> snapshotParity(const std::shared_ptr<const event::EventLog>& log,
                                    const std::shared_ptr<const ScriptProjection>& projection,
                                    const SnapshotReader& read, const DiffOptions& options,
                                    const ParityVisitor& visit, std::stop_token stop) {
    SnapshotParity parity(log, projection, options, stop);
    event::EventBatch batch;
    for (bool more = true; more;) {
        if (stop.stop_requested()) return cancelled();
        batch.clear();
        const auto step = read(batch);
        if (!step) return step.error();
        more = *step;
        for (const event::Event& snapshot : batch.events)
            if (auto added = parity.add(snapshot); !added) return added.error();
        for (const event::Problem& problem : batch.problems)
            parity.addProblem(problem);
    }
    return parity.tell(visit);
}

} // namespace hindcast::analysis
