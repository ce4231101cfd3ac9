// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/parity.h"

#include "analysis/expected_rows.h"
#include "analysis/last_touch.h"
#include "replay/script_pass.h"
#include "json/parse.h"

#include <unordered_map>
#include <unordered_set>

namespace hindcast::analysis {
namespace {

using json::Value;
using projection::EventPlace;
using projection::ScriptRun;
using projection::StateTable;

Value valueOf(const StateTable::State& state) {
    if (!state) return {};
    auto parsed = json::parse(*state);
    return parsed ? std::move(*parsed) : Value::string(*state);
}

class Parity {
public:
    Parity(const event::EventLog& log, const ParityRequest& request, std::stop_token stop)
        : m_log(log), m_request(request), m_stop(std::move(stop)) {}

    Result<ParityTotals> run(const ParityVisitor& visit);

private:
    void compare(const std::string& partition, Value expected, const StateTable& states);
    void addUnexpected(const StateTable& states);
    Result<void> findAuthors();
    const event::EventLog& m_log;
    const ParityRequest& m_request;
    std::stop_token m_stop;
    ParityTotals m_totals;
    std::vector<ParityDifference> m_found;
    std::unordered_set<std::string> m_expected;           ///< partitions of the file
    std::unordered_map<std::string, std::size_t> m_index; ///< of the different ones in m_found
    bool m_leans = false;                                 ///< the script changed variables outside its states
    std::unordered_map<std::string, LastTouch> m_touches; ///< of them, while they are folded again
};

void Parity::compare(const std::string& partition, Value expected, const StateTable& states) {
    if (!m_expected.insert(partition).second) return; // the first line of a partition counts
    ++m_totals.partitions;
    const auto state = states.find(partition);
    if (!state) {
        ++m_totals.missing;
        m_found.push_back({partition,
                           ParityKind::Missing,
                           {{"", std::move(expected), std::nullopt, std::nullopt, {}}},
                           {}});
        return;
    }
    const auto changes = diff(expected, valueOf(*state), m_request.diff).changes;
    if (changes.empty()) {
        ++m_totals.equal;
        return;
    }
    ++m_totals.different;
    ParityDifference difference{partition, ParityKind::Different, {}, {}};
    for (const Change& change : changes)
        difference.changes.push_back({change.path, change.oldValue, change.newValue, std::nullopt, {}});
    m_index.emplace(partition, m_found.size());
    m_found.push_back(std::move(difference));
}

void Parity::addUnexpected(const StateTable& states) {
    for (std::size_t i = 0; i < states.size(); ++i) {
        const std::string name = states.name(i);
        if (m_expected.count(name) != 0) continue;
        ++m_totals.partitions;
        ++m_totals.unexpected;
        m_found.push_back({name,
                           ParityKind::Unexpected,
                           {{"", std::nullopt, valueOf(states.state(i)), std::nullopt, {}}},
                           {}});
    }
}

Result<void> Parity::findAuthors() {
    if (m_index.empty()) return {};
    projection::RunOptions options;
    options.tellsSteps = true;
    options.batchEvents = 64;
    auto run = ScriptRun::start(m_request.script, options, m_stop);
    if (!run) return run.error();
    (*run)->onStep = [this](const EventPlace& place, const std::string& partition,
                            const StateTable::State& state, const std::optional<StateTable::State>&) {
        const auto at = m_index.find(partition);
        if (at != m_index.end())
            m_touches[partition].step(place, valueOf(state), m_found[at->second].changes);
    };
    replay::PassLimits limits;
    std::vector<bool> streams;
    if ((*run)->definition().byStreams && !(*run)->definition().biState && !m_leans) {
        streams.resize(m_log.streamCount());
        for (const auto& [partition, index] : m_index)
            if (const auto stream = m_log.findStream(partition)) streams[stream->value()] = true;
        limits.reads = [&](StreamId stream) { return bool(streams[stream.value()]); };
    }
    return replay::scriptPass(m_log, **run, limits, m_stop);
}

Result<ParityTotals> Parity::run(const ParityVisitor& visit) {
    projection::RunOptions options;
    options.watchesVariables = true;
    auto run = ScriptRun::start(m_request.script, options, m_stop);
    if (!run) return run.error();
    if (auto passed = replay::scriptPass(m_log, **run, {}, m_stop); !passed) return passed.error();
    const auto read = readExpected(
        m_request.expected,
        [&](const std::string& partition, Value expected) -> Result<void> {
            compare(partition, std::move(expected), (*run)->states());
            return {};
        },
        m_stop);
    if (!read) return read.error();
    addUnexpected((*run)->states());
    m_totals.failed = (*run)->totals().failed;
    m_leans = (*run)->changedVariable().has_value();
    run->reset();
    if (auto found = findAuthors(); !found) return found.error();
    for (const ParityDifference& difference : m_found)
        if (!visit(difference)) break;
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
