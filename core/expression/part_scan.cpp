// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/part_scan.h"

#include "event/encoding.h"
#include "expression/part_bounds.h"

#include <algorithm>

namespace hindcast::expression {
namespace {

using event::PositionKind;

/// Numbers before texts, ties not looked at.
int compare(const Position& a, PositionKind kind, std::int64_t number, std::string_view text) {
    const bool isText = kind == PositionKind::Text;
    if (a.isText() != isText) return a.isText() ? 1 : -1;
    if (isText) return std::string_view(a.text()).compare(text);
    return a.number() < number ? -1 : a.number() > number ? 1 : 0;
}

bool isWithin(const ScanLimits& limits, const event::ColumnBlock& block, std::size_t row) {
    if (limits.from || limits.to) {
        const PositionKind kind = block.positionKind[row];
        if (kind == PositionKind::None) return false;
        const std::string_view text =
            kind == PositionKind::Text ? block.positionText[row] : std::string_view();
        if (limits.from && compare(*limits.from, kind, block.position[row], text) > 0) return false;
        if (limits.to && compare(*limits.to, kind, block.position[row], text) < 0) return false;
    }
    if ((limits.since || limits.until) && block.hasTime[row] == 0) return false;
    if (limits.since && block.time[row] < limits.since->value()) return false;
    return !limits.until || block.time[row] < limits.until->value();
}

template <class Passes>
void narrow(std::vector<std::uint8_t>& mask, Passes passes) {
    for (std::size_t i = 0; i < mask.size(); ++i)
        mask[i] = std::uint8_t(mask[i] & (passes(i) ? 1 : 0));
}

template <class ValueAt>
void narrowByOrder(std::vector<std::uint8_t>& mask, Operator op, std::int64_t literal, ValueAt valueAt) {
    switch (op) {
    case Operator::Equal:
        return narrow(mask, [&](std::size_t i) { return valueAt(i) == literal; });
    case Operator::NotEqual:
        return narrow(mask, [&](std::size_t i) { return valueAt(i) != literal; });
    case Operator::Less:
        return narrow(mask, [&](std::size_t i) { return valueAt(i) < literal; });
    case Operator::LessEqual:
        return narrow(mask, [&](std::size_t i) { return valueAt(i) <= literal; });
    case Operator::Greater:
        return narrow(mask, [&](std::size_t i) { return valueAt(i) > literal; });
    default:
        return narrow(mask, [&](std::size_t i) { return valueAt(i) >= literal; });
    }
}

} // namespace

ScanPlan::ScanPlan(const event::EventLog& from, const Program& what, const ScanRequest& how,
                   const ConditionMaker& beside, const ConsumerMaker& behind, const RankSet* inStream)
    : log(from), program(what), request(how), condition(beside), consumer(behind), tables(from, what),
      texts(neededTexts(what)), whole(inStream) {
    const std::uint64_t events = log.eventCount();
    firstRank = std::min(request.first.value(), events);
    endRank = request.count && *request.count < events - firstRank ? firstRank + *request.count : events;
    const Needs needs = program.needs();
    wants.id = (needs & needOf(Name::Id)) != 0;
    wants.payload = (needs & kNeedsData) != 0;
    wants.metadata = (needs & (kNeedsMeta | needOf(Name::Correlation) | needOf(Name::Causation))) != 0;
    wantsBodies = (needs & ~kColumnNeeds) != 0;
    const ScanLimits& limits = request.limits;
    if ((needs & needOf(Name::Type)) != 0) columns |= event::kTypeColumn;
    if ((needs & needOf(Name::Version)) != 0) columns |= event::kVersionColumn;
    if ((needs & needOf(Name::Time)) != 0 || limits.since || limits.until) columns |= event::kTimeColumn;
    if ((needs & needOf(Name::Position)) != 0 || limits.from || limits.to) columns |= event::kPositionColumn;
    if (wants.payload || wants.metadata) columns |= event::kFlagsColumn; // they tell of repeated keys
    if (wantsBodies) columns |= event::kBodyColumn;
    if (!request.countOnly) columns |= event::kTypeColumn | event::kTimeColumn;
    if (condition) columns |= event::kTypeColumn;
    if (consumer) columns |= event::kTypeColumn | event::kFlagsColumn | event::kBodyColumn;
    wantsStreams =
        (limits.stream && !whole) || condition || !request.countOnly || (needs & kStreamNeeds) != 0;
    for (std::size_t i = 0; i < program.conjuncts.size(); ++i)
        if (tables.by(i) == NameTables::By::Stream) streamConjuncts.push_back(i);
    // The streams that an equality or a limit names bound the ranks.
    const auto within = [this](StreamId stream) {
        const event::StreamSummary summary = log.stream(stream);
        firstRank = std::max(firstRank, summary.firstRank.value());
        endRank = std::max(firstRank, std::min(endRank, summary.lastRank.value() + 1));
    };
    if (whole && !whole->empty()) {
        firstRank = std::max(firstRank, whole->at(0).value());
        endRank = std::max(firstRank, std::min(endRank, whole->at(whole->size() - 1).value() + 1));
    } else if (limits.stream) {
        within(*limits.stream);
    }
    for (const std::uint32_t conjunct : program.conjuncts) {
        const Instruction& code = program.code[conjunct];
        if (code.kind != NodeKind::Binary || code.op != Operator::Equal) continue;
        const Instruction& left = program.code[code.children[0]];
        const Instruction& right = program.code[code.children[1]];
        if (left.kind != NodeKind::Name || left.name != Name::Stream
            || right.literal.kind != OperandKind::Text)
            continue;
        if (const auto stream = log.findStream(right.literal.text))
            within(*stream);
        else
            endRank = firstRank;
    }
}

bool ScanPlan::canSkip(const event::PartFacts& facts) const {
    const ScanLimits& limits = request.limits;
    const Rank end(facts.first.value() + facts.events);
    if (whole && whole->countBelow(facts.first) == whole->countBelow(end)) return true;
    if (facts.bounded) {
        if ((limits.since || limits.until) && !facts.maxTime) return true;
        if (limits.since && *facts.maxTime < *limits.since) return true;
        if (limits.until && *facts.minTime >= *limits.until) return true;
        if ((limits.from || limits.to) && !facts.maxPosition) return true;
        const auto beside = [](const Position& limit, const Position& bound) {
            return compare(limit, bound.isText() ? PositionKind::Text : PositionKind::Number, bound.number(),
                           bound.text());
        };
        if (limits.from && beside(*limits.from, *facts.maxPosition) > 0) return true;
        if (limits.to && beside(*limits.to, *facts.minPosition) < 0) return true;
    }
    return truthInPart(program, program.root, facts) == Truth::False;
}

PartScan::PartScan(const ScanPlan& plan)
    : m_plan(plan), m_evaluation(plan.program), m_data(plan.program.data), m_meta(plan.program.meta) {
    if (plan.condition) m_condition = plan.condition();
    if (plan.consumer) m_consumer = plan.consumer();
}

Result<PartHits> PartScan::run(std::size_t number, const std::stop_token& stop) {
    PartHits out;
    const event::PartFacts facts = m_plan.log.partFacts(number);
    out.skipped = m_plan.canSkip(facts);
    if (out.skipped) return out;
    const auto part = m_plan.log.openPart(number);
    if (m_condition) {
        const auto entered = m_condition->enter(*part, facts);
        if (!entered) return entered.error();
        out.texts = m_condition->textsRead();
        out.skipped = !*entered;
        if (out.skipped) return out;
    }
    if (!m_plan.texts.empty()) {
        const auto any = narrowByTexts(*part, facts);
        if (!any) return any.error();
        out.skipped = !*any;
        if (out.skipped) return out;
    }
    m_order.assign(m_plan.request.countOnly ? 0 : facts.events, 0);
    if (auto scanned = scanRows(*part, facts, out, stop); !scanned) return scanned.error();
    if (m_condition) out.texts = m_condition->textsRead();
    out.skipped = out.blocks == 0;
    if (m_plan.request.countOnly) return out;
    // Rows stand by stream; the hits go by rank.
    std::vector<Hit> sorted;
    sorted.reserve(out.hits.size());
    for (const std::uint32_t place : m_order)
        if (place != 0) sorted.push_back(out.hits[place - 1]);
    out.hits = std::move(sorted);
    return out;
}

Result<void> PartScan::scanRows(event::LogPart& part, const event::PartFacts& facts, PartHits& out,
                                const std::stop_token& stop) {
    std::span<const event::StreamRun> runs;
    if (m_plan.wantsStreams) {
        const auto read = part.runs();
        if (!read) return read.error();
        runs = *read;
    }
    m_run = 0;
    for (std::size_t i = 0; i < part.blockCount(); ++i) {
        if (stop.stop_requested()) return cancelled();
        const auto [from, to] = part.blockRows(i);
        if (!narrowByRuns(runs, from, to) || !narrowByRows(from)) continue;
        if (m_condition && !m_condition->narrowEarly(from, m_streams, m_mask)) continue;
        const auto block = part.readBlock(i, m_plan.columns);
        if (!block) return block.error();
        ++out.blocks;
        narrowByColumns(*block, facts);
        if (m_condition)
            if (auto narrowed = m_condition->narrow(part, *block, m_streams, m_mask); !narrowed)
                return narrowed.error();
        if (m_plan.wantsBodies)
            if (auto narrowed = narrowByBodies(part, *block, out); !narrowed) return narrowed.error();
        if (m_consumer && std::find(m_mask.begin(), m_mask.end(), 1) != m_mask.end())
            if (auto taken = m_consumer->take(part, *block, m_mask); !taken) return taken.error();
        keep(*block, facts, out);
    }
    return {};
}

/// False: no row of the part may hold what is needed.
Result<bool> PartScan::narrowByTexts(event::LogPart& part, const event::PartFacts& facts) {
    m_textRows.assign(facts.events, 1);
    for (const NeededText& needed : m_plan.texts) {
        m_places.clear();
        if (auto found = part.findPlaces(needed.kind, needed.probe, m_places); !found) return found.error();
        if (m_places.empty()) return false;
        m_held.assign(facts.events, 0);
        for (const event::TextPlace& place : m_places)
            std::fill(m_held.begin() + place.from, m_held.begin() + place.to, std::uint8_t(1));
        narrow(m_textRows, [&](std::size_t i) { return m_held[i] != 0; });
    }
    return std::find(m_textRows.begin(), m_textRows.end(), 1) != m_textRows.end();
}

bool PartScan::narrowByRows(std::uint32_t from) {
    if (m_plan.texts.empty()) return true;
    narrow(m_mask, [&](std::size_t i) { return m_textRows[from + i] != 0; });
    return std::find(m_mask.begin(), m_mask.end(), 1) != m_mask.end();
}

bool PartScan::streamPasses(StreamId stream) {
    if (!m_plan.whole && m_plan.request.limits.stream && *m_plan.request.limits.stream != stream)
        return false;
    return std::none_of(m_plan.streamConjuncts.begin(), m_plan.streamConjuncts.end(), [&](std::size_t i) {
        return m_plan.tables.ofStream(i, stream, m_evaluation) == Truth::False;
    });
}

bool PartScan::narrowByRuns(std::span<const event::StreamRun> runs, std::uint32_t from, std::uint32_t to) {
    m_streams.resize(to - from);
    if (!m_plan.wantsStreams) {
        m_mask.assign(to - from, 1);
        return true;
    }
    m_mask.assign(to - from, 0);
    bool any = false;
    for (std::uint32_t row = from; row < to && m_run < runs.size();) {
        const event::StreamRun& run = runs[m_run];
        const std::uint32_t end = std::min(to, run.start + run.count);
        std::fill(m_streams.begin() + (row - from), m_streams.begin() + (end - from), run.stream);
        if (streamPasses(run.stream)) {
            std::fill(m_mask.begin() + (row - from), m_mask.begin() + (end - from), std::uint8_t(1));
            any = true;
        }
        row = end;
        if (end == run.start + run.count) ++m_run;
    }
    return any;
}

void PartScan::narrowByColumns(const event::ColumnBlock& block, const event::PartFacts& facts) {
    const std::uint64_t first = facts.first.value();
    if (first < m_plan.firstRank || first + facts.events > m_plan.endRank)
        narrow(m_mask, [&](std::size_t i) {
            const std::uint64_t rank = first + std::uint64_t(block.rank[i]);
            return rank >= m_plan.firstRank && rank < m_plan.endRank;
        });
    if (m_plan.whole)
        narrow(m_mask, [&](std::size_t i) {
            return m_mask[i] != 0 && m_plan.whole->contains(Rank(first + std::uint64_t(block.rank[i])));
        });
    const ScanLimits& limits = m_plan.request.limits;
    if (limits.from || limits.to || limits.since || limits.until)
        narrow(m_mask, [&](std::size_t i) { return m_mask[i] != 0 && isWithin(limits, block, i); });
    for (std::size_t i = 0; i < m_plan.program.conjuncts.size(); ++i)
        narrowByConjunct(i, block);
}

void PartScan::narrowByConjunct(std::size_t conjunct, const event::ColumnBlock& block) {
    const NameTables::By by = m_plan.tables.by(conjunct);
    if (by == NameTables::By::Stream) return; // done by runs
    if (by == NameTables::By::Type) {
        const Truth* const types = m_plan.tables.types(conjunct);
        return narrow(m_mask, [&](std::size_t i) { return types[block.type[i]] != Truth::False; });
    }
    const std::uint32_t at = m_plan.program.conjuncts[conjunct];
    const Instruction& code = m_plan.program.code[at];
    if ((code.needs & kColumnNeeds) == 0 && (code.needs & ~kColumnNeeds) != 0) return;
    if (narrowByNumbers(code, block)) return;
    KnownEvent known;
    known.known = kColumnNeeds;
    known.log = &m_plan.log;
    narrow(m_mask, [&](std::size_t i) {
        if (m_mask[i] == 0) return false;
        describe(block, i, known);
        return m_evaluation.truth(at, known) != Truth::False;
    });
}

bool PartScan::narrowByNumbers(const Instruction& code, const event::ColumnBlock& block) {
    if (code.kind != NodeKind::Binary || code.op < Operator::Equal || code.op > Operator::GreaterEqual)
        return false;
    const Instruction& left = m_plan.program.code[code.children[0]];
    const Instruction& right = m_plan.program.code[code.children[1]];
    if (left.kind != NodeKind::Name || right.kind != NodeKind::Literal) return false;
    const std::int64_t literal = right.literal.integer;
    if (left.name == Name::Time && right.literal.kind == OperandKind::Time) {
        narrow(m_mask, [&](std::size_t i) { return block.hasTime[i] != 0; });
        narrowByOrder(m_mask, code.op, literal, [&](std::size_t i) { return block.time[i]; });
        return true;
    }
    if (right.literal.kind != OperandKind::Number || !right.literal.isInteger) return false;
    if (left.name == Name::Version) {
        narrowByOrder(m_mask, code.op, literal, [&](std::size_t i) { return block.version[i]; });
        return true;
    }
    if (left.name != Name::Position || code.op == Operator::NotEqual) return false; // a text is not equal
    narrow(m_mask, [&](std::size_t i) { return block.positionKind[i] == PositionKind::Number; });
    narrowByOrder(m_mask, code.op, literal, [&](std::size_t i) { return block.position[i]; });
    return true;
}

void PartScan::describe(const event::ColumnBlock& block, std::size_t row, KnownEvent& event) const {
    event.stream = m_streams[row];
    if (!block.type.empty()) event.type = EventTypeId(std::uint32_t(block.type[row]));
    if (!block.version.empty()) event.version = block.version[row];
    if (!block.time.empty())
        event.time = block.hasTime[row] != 0 ? std::optional(Micros(block.time[row])) : std::nullopt;
    if (block.position.empty()) return;
    event.positionKind = block.positionKind[row];
    event.position = block.position[row];
    event.positionText = block.positionText.empty() ? std::string_view() : block.positionText[row];
}

Result<void> PartScan::narrowByBodies(event::LogPart& part, const event::ColumnBlock& block, PartHits& out) {
    m_rows.clear();
    for (std::size_t i = 0; i < m_mask.size(); ++i)
        if (m_mask[i] != 0) m_rows.push_back(block.start + std::uint32_t(i));
    if (m_rows.empty()) return {};
    KnownEvent known;
    known.known = kAllNeeds;
    known.log = &m_plan.log;
    return part.visitBodies(m_rows, m_plan.wants, [&](std::size_t i, const event::RowBodies& bodies) {
        const std::size_t row = m_rows[i] - block.start;
        const auto flags = block.flags.empty() ? 0u : std::uint32_t(block.flags[row]);
        const bool duplicates = (flags & event::kDuplicateKeys) != 0;
        describe(block, row, known);
        known.id = bodies.id;
        known.correlation = bodies.correlation;
        known.causation = bodies.causation;
        known.data = m_data.read(event::decoded(bodies.payload, event::payloadEncoding(flags), m_dataText),
                                 duplicates);
        known.meta = m_meta.read(event::decoded(bodies.metadata, event::metadataEncoding(flags), m_metaText),
                                 duplicates);
        ++out.bodies;
        for (const std::uint32_t conjunct : m_plan.program.conjuncts)
            if ((m_plan.program.code[conjunct].needs & ~kColumnNeeds) != 0
                && m_evaluation.truth(conjunct, known) != Truth::True) {
                m_mask[row] = 0;
                break;
            }
        return true;
    });
}

void PartScan::keep(const event::ColumnBlock& block, const event::PartFacts& facts, PartHits& out) {
    if (m_plan.request.countOnly) {
        out.matches += std::uint64_t(std::count(m_mask.begin(), m_mask.end(), std::uint8_t(1)));
        return;
    }
    for (std::size_t i = 0; i < m_mask.size(); ++i) {
        if (m_mask[i] == 0) continue;
        ++out.matches;
        const auto rank = std::uint64_t(block.rank[i]);
        out.hits.push_back({next(facts.first, rank), m_streams[i], EventTypeId(std::uint32_t(block.type[i])),
                            block.hasTime[i] != 0 ? std::optional(Micros(block.time[i])) : std::nullopt});
        m_order[rank] = std::uint32_t(out.hits.size());
    }
}

} // namespace hindcast::expression
