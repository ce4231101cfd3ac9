// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/comparison.h"

#include "analysis/comparison_file.h"
#include "analysis/script_pair.h"
#include "event/scratch_folder.h"
#include "json/parse.h"

#include <algorithm>

namespace hindcast::analysis {
namespace {

using json::Value;
using projection::EventPlace;
using projection::StateTable;
using Slot = std::optional<std::size_t>; ///< of a partition in a table
using Slots = std::array<Slot, 2>;
/// Nothing: the partition is not there.
using Side = std::optional<StateTable::State>;

std::optional<Value> valueOf(const Side& side) {
    if (!side) return std::nullopt;
    if (!*side) return Value();
    auto parsed = json::parse(**side);
    return parsed ? std::move(*parsed) : Value::string(**side);
}

DifferenceKind kindOf(bool isLeft, bool isRight) {
    if (isLeft && isRight) return DifferenceKind::Changed;
    return isLeft ? DifferenceKind::OnlyLeft : DifferenceKind::OnlyRight;
}

/// Partitions between two tellings of how far it is.
constexpr std::size_t kTellEach = 1000;

class Comparison {
public:
    Comparison(const event::EventLog& log, const ComparisonRequest& request, const DifferenceVisitor& visit,
               std::stop_token stop);

    Result<ComparisonTotals> run();

private:
    PlaceTable places() const { return PlaceTable(m_scratch, m_request.stateMemory); }
    StateTable states() const { return StateTable(m_scratch, m_request.stateMemory); }
    SideStates emptySide() const { return {states(), places(), {}}; }
    PartitionDifference sharedDifference() const;
    Result<void> keptMidway() const;
    bool same(const Side& left, const Side& right) const;
    std::vector<Change> changesOf(const Side& left, const Side& right) const;
    Result<void> fold();
    Result<void> foldFrom(ScriptPair& pair);
    Result<void> look();
    void judge(const std::string& partition, const Slots& slots);
    void judgeShared();
    void give(PartitionDifference difference, const Side& left, const Side& right);
    void giveOpen(const std::string& partition, const Slots& slots, std::optional<EventPlace> first);
    Result<void> findFirsts();
    Result<void> lockStep();
    void giveUnlocated();
    bool step(const std::vector<ScriptPair::Step>& steps, bool all);
    bool stepShared(const std::vector<ScriptPair::Step>& steps);
    Slots slotsOf(const std::string& partition) const;
    Side sideOf(std::size_t side, const Slot& slot) const;
    bool isOpen(const Slots& slots) const;
    void setOpen(const Slots& slots, bool open);
    void tell(ComparisonProgress::Stage stage, std::uint64_t done, std::uint64_t total) const;
    void save(bool folded, const ScriptPair* pair) const;

    const event::EventLog& m_log;
    const ComparisonRequest& m_request;
    const DifferenceVisitor& m_visit;
    std::stop_token m_stop;
    const std::string m_scratch;
    const ComparisonFile m_file;
    ComparisonTotals m_totals;
    Shapes m_shapes;
    std::array<SideStates, 2> m_sides; ///< at the end
    bool m_folded = false;             ///< m_sides are
    bool m_byStreams = false;
    bool m_leans = false;                    ///< a script knew more than its states
    PlaceTable m_firsts;                     ///< where partitions first differ, as far as it is known
    std::array<std::vector<bool>, 2> m_open; ///< by slot: it differs, and nobody was told yet
    std::uint64_t m_openCount = 0;
    std::array<StateTable, 2> m_midway; ///< in lock-step
    std::array<Side, 2> m_sharedMidway;
    std::optional<EventPlace> m_sharedFirst;
    bool m_sharedOpen = false;
    bool m_enough = false; ///< the visitor says so
};

Comparison::Comparison(const event::EventLog& log, const ComparisonRequest& request,
                       const DifferenceVisitor& visit, std::stop_token stop)
    : m_log(log), m_request(request), m_visit(visit), m_stop(std::move(stop)),
      m_scratch(event::scratchFolder(log)),
      m_file(request.resume && !request.transient ? request.resume->file : std::string(),
             request.resume ? request.resume->key : std::string()),
      m_sides{emptySide(), emptySide()}, m_firsts(places()), m_midway{states(), states()} {}

bool Comparison::same(const Side& left, const Side& right) const {
    if (left == right) return true;
    if (!left || !right) return false;
    const auto a = valueOf(left), b = valueOf(right);
    if (m_request.diff.ignore.empty()) return json::equal(*a, *b);
    return diff(*a, *b, m_request.diff).changes.empty();
}

std::vector<Change> Comparison::changesOf(const Side& left, const Side& right) const {
    const auto a = valueOf(left), b = valueOf(right);
    if (a && b) return diff(*a, *b, m_request.diff).changes;
    if (a) return {Change{ChangeOp::Remove, "", a, std::nullopt}};
    return {Change{ChangeOp::Add, "", std::nullopt, b}};
}

Slots Comparison::slotsOf(const std::string& partition) const {
    return {m_sides[0].states.indexOf(partition), m_sides[1].states.indexOf(partition)};
}

Side Comparison::sideOf(std::size_t side, const Slot& slot) const {
    return slot ? Side(m_sides[side].states.state(*slot)) : Side();
}

bool Comparison::isOpen(const Slots& slots) const {
    if (slots[0]) return m_open[0][*slots[0]];
    return slots[1] && m_open[1][*slots[1]];
}

void Comparison::setOpen(const Slots& slots, bool open) {
    const std::size_t side = slots[0] ? 0 : 1;
    m_open[side][*slots[side]] = open;
    m_openCount += open ? 1 : std::uint64_t(-1);
}

void Comparison::tell(ComparisonProgress::Stage stage, std::uint64_t done, std::uint64_t total) const {
    if (m_request.progress) m_request.progress({stage, done, total, m_totals});
}

void Comparison::save(bool folded, const ScriptPair* pair) const {
    if (pair ? pair->leansOnVariables() : m_leans) return; // it would go on otherwise
    if (pair)
        m_file.save({&pair->states(0), &pair->states(1)}, {&pair->failures(0), &pair->failures(1)},
                    {pair->reached(0), pair->reached(1)}, folded, m_firsts);
    else
        m_file.save({&m_sides[0].states, &m_sides[1].states}, {&m_sides[0].failures, &m_sides[1].failures},
                    {m_sides[0].reached, m_sides[1].reached}, folded, m_firsts);
}

// ---- the first pass ------------------------------------------------------------------------------------

Result<void> Comparison::fold() {
    auto pair = ScriptPair::start(m_log, m_request, m_request.transient, m_stop);
    if (!pair) return pair.error();
    m_byStreams = (*pair)->byStreams();
    auto known = m_file.load({{emptySide(), emptySide()}, false, places()});
    if (known) {
        m_totals.resumedAt = (known->sides[0].reached.value() + known->sides[1].reached.value()) / 2;
        m_firsts = std::move(known->firsts);
        m_folded = known->folded;
    }
    if (m_folded) {
        m_totals.resumedAt = m_log.eventCount();
        m_sides = std::move(known->sides);
        return {};
    }
    for (std::size_t side = 0; side < 2 && known; ++side)
        if (auto restored = (*pair)->restore(side, std::move(known->sides[side])); !restored) return restored;
    return foldFrom(**pair);
}

Result<void> Comparison::foldFrom(ScriptPair& pair) {
    ScriptPair::StepsVisitor watch;
    if (m_request.transient)
        watch = [&](const std::vector<ScriptPair::Step>& steps) { return step(steps, true); };
    // Saving costs what was folded since the last time at most, as it happens each time that is doubled.
    std::uint64_t nextSave = m_totals.resumedAt + (m_request.resume ? m_request.resume->firstSave : 0);
    auto ran = pair.run(m_request.reads, watch, m_stop, [&](std::uint64_t events) {
        if (m_file.isUsed() && events >= nextSave) {
            save(false, &pair);
            nextSave = 2 * events;
        }
        if (!m_request.progress) return;
        ComparisonProgress progress{ComparisonProgress::Stage::Folding, events, m_log.eventCount(), m_totals};
        progress.totals.partitions = std::max(pair.states(0).size(), pair.states(1).size());
        m_request.progress(progress);
    });
    if (!ran && ran.error().code == ErrorCode::Cancelled) save(false, &pair);
    if (!ran) return ran;
    if (auto kept = keptMidway(); !kept) return kept; // else step() ended the pass too soon
    m_leans = pair.leansOnVariables();
    for (std::size_t side = 0; side < 2; ++side)
        m_sides[side] = pair.take(side);
    m_folded = true;
    return {};
}

// ---- what they ended as ----------------------------------------------------------------------------------

void Comparison::give(PartitionDifference difference, const Side& left, const Side& right) {
    if (m_enough) return;
    if (!difference.transient && !same(left, right)) difference.changes = changesOf(left, right);
    if (difference.kind == DifferenceKind::Changed && !difference.transient && !difference.isShared)
        difference.shape =
            m_shapes.add(difference.partition, *valueOf(left), *valueOf(right), difference.changes);
    m_enough = !m_visit(difference);
}

void Comparison::giveOpen(const std::string& partition, const Slots& slots, std::optional<EventPlace> first) {
    PartitionDifference difference;
    difference.partition = partition;
    difference.kind = kindOf(slots[0].has_value(), slots[1].has_value());
    difference.first = std::move(first);
    give(std::move(difference), sideOf(0, slots[0]), sideOf(1, slots[1]));
}

// What a partition is at the end; nothing is noted of equal ones.
void Comparison::judge(const std::string& partition, const Slots& slots) {
    ++m_totals.partitions;
    const bool there = slots[0] && slots[1];
    const bool equal = there
                       && (m_sides[0].states.isSame(*slots[0], m_sides[1].states, *slots[1])
                           || same(sideOf(0, slots[0]), sideOf(1, slots[1])));
    PartitionDifference difference;
    difference.partition = partition;
    for (const std::size_t side : {0, 1}) {
        difference.first = m_sides[side].failures.find(partition);
        if (!difference.first) continue;
        difference.failure = m_sides[side].failures.failure(partition);
        ++m_totals.failed;
        difference.kind = side == 0 ? DifferenceKind::FailedLeft : DifferenceKind::FailedRight;
        return give(std::move(difference), sideOf(0, slots[0]), sideOf(1, slots[1]));
    }
    if (equal) {
        ++m_totals.equal;
        difference.first = m_firsts.find(partition);
        if (!m_request.transient || !difference.first) return;
        ++m_totals.transient;
        difference.transient = true;
        return give(std::move(difference), {}, {});
    }
    ++(there ? m_totals.changed : slots[0] ? m_totals.onlyLeft : m_totals.onlyRight);
    if (auto first = m_firsts.find(partition)) return giveOpen(partition, slots, std::move(first));
    setOpen(slots, true);
}

PartitionDifference Comparison::sharedDifference() const {
    PartitionDifference difference;
    difference.isShared = true;
    difference.kind = kindOf(m_sides[0].states.shared.has_value(), m_sides[1].states.shared.has_value());
    difference.first = m_sharedFirst;
    return difference;
}

void Comparison::judgeShared() {
    const Side &left = m_sides[0].states.shared, &right = m_sides[1].states.shared;
    if (!left && !right) return;
    m_totals.sharedIsEqual = same(left, right);
    PartitionDifference difference = sharedDifference();
    difference.transient = *m_totals.sharedIsEqual;
    if (m_sharedFirst) return give(std::move(difference), left, right);
    m_sharedOpen = !*m_totals.sharedIsEqual;
}

Result<void> Comparison::look() {
    for (std::size_t side = 0; side < 2; ++side)
        m_open[side].assign(m_sides[side].states.size(), false);
    const auto trouble = [&]() -> Result<void> {
        for (const SideStates& side : m_sides)
            if (auto read = side.states.trouble(); !read) return read;
        return {};
    };
    for (std::size_t side = 0; side < 2; ++side) {
        const StateTable& states = m_sides[side].states;
        for (std::size_t i = 0; i < states.size() && !m_enough; ++i) {
            if (m_stop.stop_requested()) return cancelled();
            if (i % kTellEach == 0) tell(ComparisonProgress::Stage::Looking, i, states.size());
            const std::string name = states.name(i);
            if (auto read = trouble(); !read) return read;
            const Slots slots = slotsOf(name);
            if (side == 0 || !slots[0]) judge(name, slots);
        }
    }
    for (std::size_t side = 0; side < 2; ++side) // partitions in which every event failed
        for (std::size_t i = 0; i < m_sides[side].failures.size() && !m_enough; ++i) {
            const std::string name = m_sides[side].failures.name(i);
            const Slots slots = slotsOf(name);
            if (!slots[0] && !slots[1] && (side == 0 || !m_sides[0].failures.has(name))) judge(name, slots);
        }
    judgeShared();
    return trouble();
}

// ---- the second pass -------------------------------------------------------------------------------------

// The partitions that an event touched, after it: those that differ now have their first event. False when
// nothing is left to find.
bool Comparison::step(const std::vector<ScriptPair::Step>& steps, bool all) {
    std::vector<const std::string*> looked;
    for (const ScriptPair::Step& step : steps) {
        if (all ? m_firsts.has(step.partition) : !isOpen(slotsOf(step.partition))) continue;
        if (!m_midway[step.side].set(step.partition, step.state)) return false;
        if (std::none_of(looked.begin(), looked.end(), [&](auto* name) { return *name == step.partition; }))
            looked.push_back(&step.partition);
    }
    for (const std::string* partition : looked) {
        if (same(m_midway[0].find(*partition), m_midway[1].find(*partition))) continue;
        for (StateTable& states : m_midway) // no longer of use
            if (states.indexOf(*partition)) (void)states.set(*partition, std::nullopt);
        m_firsts.add(*partition, steps.front().place);
        if (all) continue;
        const Slots slots = slotsOf(*partition);
        setOpen(slots, false);
        giveOpen(*partition, slots, steps.front().place);
    }
    return stepShared(steps) && !m_enough && (all || m_openCount > 0 || m_sharedOpen);
}

/// What step() could not keep, or read again.
Result<void> Comparison::keptMidway() const {
    for (const StateTable& states : m_midway)
        if (auto kept = states.trouble(); !kept) return kept;
    return m_firsts.trouble();
}

bool Comparison::stepShared(const std::vector<ScriptPair::Step>& steps) {
    if (m_sharedFirst) return true;
    for (const ScriptPair::Step& step : steps)
        if (step.shared) m_sharedMidway[step.side] = step.shared;
    if (same(m_sharedMidway[0], m_sharedMidway[1])) return true;
    m_sharedFirst = steps.front().place;
    if (!m_sharedOpen) return true;
    m_sharedOpen = false;
    judgeShared();
    return true;
}

Result<void> Comparison::findFirsts() {
    if ((m_openCount == 0 && !m_sharedOpen) || m_enough) return {};
    auto found = lockStep();
    if (!found && found.error().code == ErrorCode::Cancelled) save(true, nullptr);
    if (found && !m_enough) giveUnlocated();
    return found;
}

Result<void> Comparison::lockStep() {
    std::vector<bool> streams;
    if (m_byStreams && !m_leans) { // nothing else can touch them
        streams.resize(m_log.streamCount());
        for (std::size_t side = 0; side < 2; ++side)
            for (std::size_t i = 0; i < m_open[side].size(); ++i)
                if (m_open[side][i])
                    if (const auto stream = m_log.findStream(m_sides[side].states.name(i)))
                        streams[stream->value()] = true;
    }
    auto pair = ScriptPair::start(m_log, m_request, true, m_stop);
    if (!pair) return pair.error();
    m_midway = {states(), states()};
    m_sharedMidway = {};
    auto ran = (*pair)->run(
        [&](StreamId stream) {
            return (!m_request.reads || m_request.reads(stream))
                   && (streams.empty() || streams[stream.value()]);
        },
        [&](const std::vector<ScriptPair::Step>& steps) { return step(steps, false); }, m_stop,
        [&](std::uint64_t events) { tell(ComparisonProgress::Stage::Locating, events, m_log.eventCount()); });
    return ran ? keptMidway() : ran;
}

// A script that depends on more than its events may not show again where it parted.
void Comparison::giveUnlocated() {
    for (std::size_t side = 0; side < 2; ++side)
        for (std::size_t i = 0; i < m_open[side].size(); ++i) {
            if (!m_open[side][i]) continue;
            const std::string name = m_sides[side].states.name(i);
            giveOpen(name, slotsOf(name), std::nullopt);
        }
    if (m_sharedOpen) give(sharedDifference(), m_sides[0].states.shared, m_sides[1].states.shared);
}

Result<ComparisonTotals> Comparison::run() {
    if (auto folded = fold(); !folded) return folded.error();
    if (auto looked = look(); !looked) {
        if (looked.error().code == ErrorCode::Cancelled) save(true, nullptr);
        return looked.error();
    }
    if (auto found = findFirsts(); !found) return found.error();
    m_file.remove();
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
    return Comparison(log, request, visit, std::move(stop)).run();
}

} // namespace hindcast::analysis
