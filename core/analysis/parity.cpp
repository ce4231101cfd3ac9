// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/parity.h"

#include "analysis/expected_rows.h"
#include "analysis/last_touch.h"
#include "event/scratch_folder.h"
#include "replay/script_pass.h"
#include "json/parse.h"
#include "json/print.h"

#include <unordered_map>

namespace hindcast::analysis {
namespace {

using json::Value;
using projection::EventPlace;
using projection::ScriptRun;
using projection::StateTable;

/// Of values in memory, for each byte of their texts.
constexpr std::size_t kWeight = 8;

Value valueOf(const StateTable::State& state) {
    if (!state) return {};
    auto parsed = json::parse(*state);
    return parsed ? std::move(*parsed) : Value::string(*state);
}

class Parity {
public:
    Parity(const event::EventLog& log, const ParityRequest& request, std::stop_token stop)
        : m_log(log), m_request(request), m_stop(std::move(stop)),
          m_states(event::scratchFolder(log), request.stateMemory),
          m_expected(event::scratchFolder(log), request.stateMemory) {}

    Result<ParityTotals> run(const ParityVisitor& visit);

private:
    Result<void> fold();
    Result<void> readFile();
    void count();
    ParityDifference differenceOf(std::size_t expected) const;
    Result<bool> tellExpected(const ParityVisitor& visit);
    void tellUnexpected(const ParityVisitor& visit);
    Result<bool> tell(std::vector<ParityDifference>& found, const ParityVisitor& visit);
    Result<void> findAuthors(std::vector<ParityDifference>& found);
    Result<void> trouble() const {
        auto read = m_states.trouble();
        return read ? m_expected.trouble() : read;
    }

    const event::EventLog& m_log;
    const ParityRequest& m_request;
    std::stop_token m_stop;
    ParityTotals m_totals;
    StateTable m_states;           ///< as they are
    StateTable m_expected;         ///< partitions of the file; texts only of those that are not equal
    std::vector<bool> m_different; ///< by their index: missing or different
    bool m_byStreams = false;      ///< events of a stream are all that makes its state
};

Result<void> Parity::fold() {
    projection::RunOptions options;
    options.watchesVariables = true;
    options.stateMemory = m_request.stateMemory;
    options.scratchFolder = event::scratchFolder(m_log);
    auto run = ScriptRun::start(m_request.script, options, m_stop);
    if (!run) return run.error();
    if (auto passed = replay::scriptPass(m_log, **run, {}, m_stop); !passed) return passed;
    const projection::ScriptDefinition& definition = (*run)->definition();
    m_byStreams = definition.byStreams && !definition.biState && !(*run)->changedVariable();
    const projection::ScriptTotals& totals = (*run)->totals();
    m_totals.failed = totals.failed;
    m_totals.inexact = totals.inexact;
    m_totals.isInexact = totals.inexact > 0;
    if (totals.firstInexact) m_totals.firstInexact = totals.firstInexact->position;
    m_states = (*run)->takeStates();
    return {};
}

Result<void> Parity::readFile() {
    return readExpected(
        m_request.expected,
        [&](const std::string& partition, const Value& expected) -> Result<void> {
            if (m_expected.indexOf(partition)) return {}; // the first line of a partition counts
            const auto state = m_states.find(partition);
            const bool differs = !state || !diff(expected, valueOf(*state), m_request.diff).changes.empty();
            m_different.push_back(differs);
            ++(!state ? m_totals.missing : differs ? m_totals.different : m_totals.equal);
            auto kept = m_expected.set(partition, differs ? StateTable::State(json::print(expected))
                                                          : StateTable::State());
            return kept ? m_states.trouble() : kept;
        },
        m_stop);
}

void Parity::count() {
    m_totals.unexpected = m_states.size() - (m_totals.equal + m_totals.different);
    m_totals.partitions = m_expected.size() + m_totals.unexpected;
}

ParityDifference Parity::differenceOf(std::size_t index) const {
    ParityDifference difference{m_expected.name(index), ParityKind::Missing, {}, {}};
    Value expected = valueOf(m_expected.state(index));
    const auto state = m_states.find(difference.partition);
    if (!state) {
        difference.changes.push_back({"", std::move(expected), std::nullopt, std::nullopt, {}});
        return difference;
    }
    difference.kind = ParityKind::Different;
    for (const Change& change : diff(expected, valueOf(*state), m_request.diff).changes)
        difference.changes.push_back({change.path, change.oldValue, change.newValue, std::nullopt, {}});
    return difference;
}

/// False: the visitor has enough.
Result<bool> Parity::tellExpected(const ParityVisitor& visit) {
    std::vector<ParityDifference> found;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < m_expected.size(); ++i) {
        if (!m_different[i]) continue;
        if (m_stop.stop_requested()) return cancelled();
        found.push_back(differenceOf(i));
        const auto state = m_states.find(found.back().partition);
        bytes += m_expected.state(i).value_or("").size() + (state ? state->value_or("").size() : 0);
        if (bytes * kWeight + found.size() * sizeof(ParityDifference) < m_request.memory) continue;
        if (auto told = tell(found, visit); !told || !*told) return told;
        bytes = 0;
    }
    return tell(found, visit);
}

Result<bool> Parity::tell(std::vector<ParityDifference>& found, const ParityVisitor& visit) {
    if (auto read = trouble(); !read) return read.error();
    if (auto authors = findAuthors(found); !authors) return authors.error();
    for (const ParityDifference& difference : found)
        if (!visit(difference)) return false;
    found.clear();
    return true;
}

void Parity::tellUnexpected(const ParityVisitor& visit) {
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        const std::string name = m_states.name(i);
        if (m_expected.indexOf(name)) continue;
        const ParityDifference difference{name,
                                          ParityKind::Unexpected,
                                          {{"", std::nullopt, valueOf(m_states.state(i)), std::nullopt, {}}},
                                          {}};
        if (!trouble() || !visit(difference)) return;
    }
}

// The events that touched what is different, of as many partitions as are in memory.
Result<void> Parity::findAuthors(std::vector<ParityDifference>& found) {
    struct Touched {
        ParityDifference* difference;
        LastTouch last;
    };
    std::unordered_map<std::string_view, Touched> touched;
    for (ParityDifference& difference : found)
        if (difference.kind == ParityKind::Different)
            touched.emplace(difference.partition, Touched{&difference, {}});
    if (touched.empty()) return {};
    projection::RunOptions options;
    options.tellsSteps = true;
    options.batchEvents = 64;
    options.stateMemory = m_request.stateMemory;
    options.scratchFolder = event::scratchFolder(m_log);
    auto run = ScriptRun::start(m_request.script, options, m_stop);
    if (!run) return run.error();
    (*run)->onStep = [&](const EventPlace& place, const std::string& partition,
                         const StateTable::State& state, const std::optional<StateTable::State>&) {
        if (const auto at = touched.find(partition); at != touched.end())
            at->second.last.step(place, valueOf(state), at->second.difference->changes);
    };
    replay::PassLimits limits;
    std::vector<bool> streams;
    if (m_byStreams) {
        streams.resize(m_log.streamCount());
        for (const auto& [partition, of] : touched)
            if (const auto stream = m_log.findStream(partition)) streams[stream->value()] = true;
        limits.reads = [&](StreamId stream) { return bool(streams[stream.value()]); };
    }
    return replay::scriptPass(m_log, **run, limits, m_stop);
}

Result<ParityTotals> Parity::run(const ParityVisitor& visit) {
    if (auto folded = fold(); !folded) return folded.error();
    if (auto read = readFile(); !read) return read.error();
    count();
    const auto told = tellExpected(visit);
    if (!told) return told.error();
    if (*told) tellUnexpected(visit);
    if (auto read = trouble(); !read) return read.error();
    return m_totals;
}

} // namespace

const char* parityKindName(ParityKind kind) {
    switch (kind) {
    case ParityKind::Different:
        return "different";
    case ParityKind::Missing:
        return "missing";
    case ParityKind::Undecodable:
        return "undecodable";
    case ParityKind::Unexpected:
        break;
    }
    return "unexpected";
}

Result<ParityTotals> parity(const event::EventLog& log, const ParityRequest& request,
                            const ParityVisitor& visit, std::stop_token stop) {
    return Parity(log, request, std::move(stop)).run(visit);
}

} // namespace hindcast::analysis
