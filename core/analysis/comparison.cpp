// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/comparison.h"

#include "analysis/script_pair.h"
#include "json/parse.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace hindcast::analysis {
namespace {

using json::Value;
using projection::StateTable;

/// Nothing: the partition is not there.
using Side = std::optional<StateTable::State>;

Side sideOf(const StateTable& states, const std::string& partition) {
    const StateTable::State* state = states.find(partition);
    return state ? Side(*state) : Side();
}

std::optional<Value> valueOf(const Side& side) {
    if (!side) return std::nullopt;
    if (!*side) return Value();
    auto parsed = json::parse(**side);
    return parsed ? std::move(*parsed) : Value::string(**side);
}

/// Partitions between two tellings of how far it is.
constexpr std::size_t kTellEach = 1000;

class Comparison {
public:
    Comparison(const event::EventLog& log, const ComparisonRequest& request, std::stop_token stop)
        : m_log(log), m_request(request), m_stop(std::move(stop)) {}

    Result<ComparisonTotals> run(const DifferenceVisitor& visit);

private:
    struct Found {
        PartitionDifference difference;
        Side midway[2]; ///< while they run in lock-step
    };

    bool same(const Side& left, const Side& right) const;
    std::vector<Change> changesOf(const Side& left, const Side& right);
    Result<void> collect(ScriptPair& pair);
    void look(const std::string& partition, const ScriptPair& pair);
    Result<void> findFirst(const ScriptPair& pair);
    bool step(const std::vector<ScriptPair::Step>& steps, bool all);
    void tell(ComparisonProgress::Stage stage, std::uint64_t done, std::uint64_t total) const;
    ScriptPair::Ticker ticker(ComparisonProgress::Stage stage, const ScriptPair& pair) const;

    const event::EventLog& m_log;
    const ComparisonRequest& m_request;
    std::stop_token m_stop;
    ComparisonTotals m_totals;
    Shapes m_shapes;
    std::vector<Found> m_found;                           ///< in order
    std::unordered_map<std::string, std::size_t> m_index; ///< of m_found
    std::size_t m_missing = 0;                            ///< of m_found, without a first event
    std::unordered_map<std::string, Found> m_watched;     ///< every partition, where asked for
};

bool Comparison::same(const Side& left, const Side& right) const {
    if (left == right) return true;
    if (!left || !right) return false;
    const auto a = valueOf(left), b = valueOf(right);
    if (m_request.diff.ignore.empty()) return json::equal(*a, *b);
    return diff(*a, *b, m_request.diff).changes.empty();
}

std::vector<Change> Comparison::changesOf(const Side& left, const Side& right) {
    const auto a = valueOf(left), b = valueOf(right);
    if (a && b) return diff(*a, *b, m_request.diff).changes;
    if (a) return {Change{ChangeOp::Remove, "", a, std::nullopt}};
    return {Change{ChangeOp::Add, "", std::nullopt, b}};
}

void Comparison::tell(ComparisonProgress::Stage stage, std::uint64_t done, std::uint64_t total) const {
    if (m_request.progress) m_request.progress({stage, done, total, m_totals});
}

ScriptPair::Ticker Comparison::ticker(ComparisonProgress::Stage stage, const ScriptPair& pair) const {
    if (!m_request.progress) return {};
    return [this, stage, &pair](std::uint64_t events) {
        ComparisonProgress progress{stage, events, m_log.eventCount(), m_totals};
        if (stage == ComparisonProgress::Stage::Folding)
            progress.totals.partitions = std::max(pair.states(0).size(), pair.states(1).size());
        m_request.progress(progress);
    };
}

// What a partition is at the end; nothing is noted of equal ones.
void Comparison::look(const std::string& partition, const ScriptPair& pair) {
    const Side left = sideOf(pair.states(0), partition), right = sideOf(pair.states(1), partition);
    const auto &failedLeft = pair.failures(0), &failedRight = pair.failures(1);
    const auto atLeft = failedLeft.find(partition), atRight = failedRight.find(partition);
    ++m_totals.partitions;
    PartitionDifference difference;
    difference.partition = partition;
    if (atLeft != failedLeft.end() || atRight != failedRight.end()) {
        ++m_totals.failed;
        difference.kind =
            atLeft != failedLeft.end() ? DifferenceKind::FailedLeft : DifferenceKind::FailedRight;
        difference.first = atLeft != failedLeft.end() ? atLeft->second : atRight->second;
        if (!same(left, right)) difference.changes = changesOf(left, right);
    } else if (same(left, right)) {
        ++m_totals.equal;
        if (!m_request.transient) return;
        const auto watched = m_watched.find(partition);
        if (watched == m_watched.end() || !watched->second.difference.first) return;
        ++m_totals.transient;
        difference.transient = true;
    } else if (left && right) {
        ++m_totals.changed;
        difference.changes = changesOf(left, right);
        difference.shape = m_shapes.add(partition, *valueOf(left), *valueOf(right), difference.changes);
    } else {
        ++(left ? m_totals.onlyLeft : m_totals.onlyRight);
        difference.kind = left ? DifferenceKind::OnlyLeft : DifferenceKind::OnlyRight;
        difference.changes = changesOf(left, right);
    }
    m_index.emplace(partition, m_found.size());
    m_found.push_back({std::move(difference), {}});
}

Result<void> Comparison::collect(ScriptPair& pair) {
    for (std::size_t side = 0; side < 2; ++side) {
        const StateTable& states = pair.states(side);
        for (std::size_t i = 0; i < states.size(); ++i) {
            if (m_stop.stop_requested()) return cancelled();
            if (i % kTellEach == 0) tell(ComparisonProgress::Stage::Looking, i, states.size());
            if (side == 0 || !pair.states(0).find(states.name(i))) look(states.name(i), pair);
        }
    }
    for (std::size_t side = 0; side < 2; ++side) // partitions in which every event failed
        for (const auto& [partition, place] : pair.failures(side))
            if (!pair.states(0).find(partition) && !pair.states(1).find(partition)
                && m_index.find(partition) == m_index.end())
                look(partition, pair);
    return {};
}

// The partitions that an event touched, after it: those that differ now have their first event. False when
// nothing is left to find.
bool Comparison::step(const std::vector<ScriptPair::Step>& steps, bool all) {
    std::set<Found*> looked;
    for (const ScriptPair::Step& step : steps) {
        Found* found = nullptr;
        if (all) {
            found = &m_watched[step.partition];
        } else if (const auto at = m_index.find(step.partition); at != m_index.end()) {
            found = &m_found[at->second];
        }
        if (!found || found->difference.first) continue;
        found->midway[step.side] = step.state;
        looked.insert(found);
    }
    for (Found* found : looked) {
        if (same(found->midway[0], found->midway[1])) continue;
        found->difference.first = steps.front().place;
        found->midway[0].reset();
        found->midway[1].reset();
        if (!all) --m_missing;
    }
    return all || m_missing > 0;
}

Result<void> Comparison::findFirst(const ScriptPair& pair) {
    for (const Found& found : m_found)
        if (!found.difference.first) ++m_missing;
    if (m_missing == 0) return {};
    std::vector<bool> streams;
    if (pair.byStreams()) { // nothing else can touch them
        streams.resize(m_log.streamCount());
        for (const Found& found : m_found)
            if (const auto stream = m_log.findStream(found.difference.partition); stream)
                streams[stream->value()] = true;
    }
    auto again = ScriptPair::start(m_log, m_request, true, m_stop);
    if (!again) return again.error();
    return (*again)->run(
        [&](StreamId stream) {
            return (!m_request.reads || m_request.reads(stream))
                   && (streams.empty() || streams[stream.value()]);
        },
        [&](const std::vector<ScriptPair::Step>& steps) { return step(steps, false); }, m_stop,
        ticker(ComparisonProgress::Stage::Locating, **again));
}

Result<ComparisonTotals> Comparison::run(const DifferenceVisitor& visit) {
    auto pair = ScriptPair::start(m_log, m_request, m_request.transient, m_stop);
    if (!pair) return pair.error();
    ScriptPair::StepsVisitor watch;
    if (m_request.transient)
        watch = [&](const std::vector<ScriptPair::Step>& steps) { return step(steps, true); };
    if (auto ran =
            (*pair)->run(m_request.reads, watch, m_stop, ticker(ComparisonProgress::Stage::Folding, **pair));
        !ran)
        return ran.error();
    if (auto collected = collect(**pair); !collected) return collected.error();
    for (Found& found : m_found) {
        const auto watched = m_watched.find(found.difference.partition);
        if (watched != m_watched.end() && !found.difference.first)
            found.difference.first = watched->second.difference.first;
    }
    if (auto firsts = findFirst(**pair); !firsts) return firsts.error();
    for (const Found& found : m_found)
        if (!visit(found.difference)) break;
    m_totals.shapes = m_shapes.all();
    return m_totals;
}

} // namespace

const char* differenceKindName(DifferenceKind kind) {
    switch (kind) {
    case DifferenceKind::Changed:
        return "changed";
    case DifferenceKind::OnlyLeft:
        return "only-left";
    case DifferenceKind::OnlyRight:
        return "only-right";
    case DifferenceKind::FailedLeft:
        return "failed-left";
    case DifferenceKind::FailedRight:
        break;
    }
    return "failed-right";
}

Result<ComparisonTotals> comparison(const event::EventLog& log, const ComparisonRequest& request,
                                    const DifferenceVisitor& visit, std::stop_token stop) {
    return Comparison(log, request, std::move(stop)).run(visit);
}

} // namespace hindcast::analysis
