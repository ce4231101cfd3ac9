// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/name_tables.h"

namespace hindcast::expression {
namespace {

/// What the parts of a condition that columns can decide read of them.
Needs columnsUsed(const Program& program, std::uint32_t at) {
    const Instruction& code = program.code[at];
    const bool logical =
        code.kind == NodeKind::Not || (code.kind == NodeKind::Binary && code.op <= Operator::And);
    if (!logical) return (code.needs & ~kColumnNeeds) == 0 ? code.needs : 0;
    Needs used = 0;
    for (const std::uint32_t child : code.children)
        used |= columnsUsed(program, child);
    return used;
}

} // namespace

NameTables::NameTables(const event::EventLog& log, const Program& program)
    : m_log(log), m_program(program), m_tables(program.conjuncts.size()) {
    Evaluation evaluation(program);
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        Table& table = m_tables[i];
        const Needs used = columnsUsed(program, program.conjuncts[i]);
        if (used == needOf(Name::Type)) {
            table.by = By::Type;
            KnownEvent known;
            known.known = used;
            for (std::uint32_t type = 0; type < log.typeCount(); ++type) {
                known.typeName = log.typeName(EventTypeId(type));
                table.types.push_back(evaluation.truth(program.conjuncts[i], known));
            }
        } else if (used != 0 && (used & ~kStreamNeeds) == 0) {
            table.by = By::Stream;
            table.streams = std::make_unique<std::atomic<std::uint8_t>[]>(log.streamCount());
        }
    }
}

Truth NameTables::ofStream(std::size_t conjunct, StreamId stream, Evaluation& evaluation) const {
    std::atomic<std::uint8_t>& slot = m_tables[conjunct].streams[stream.value()];
    if (const std::uint8_t known = slot.load(std::memory_order_relaxed); known != 0) return Truth(known - 1);
    const event::StreamSummary summary = m_log.stream(stream);
    KnownEvent known;
    known.known = kStreamNeeds;
    known.streamName = summary.name;
    known.categoryName = m_log.categoryName(summary.category);
    const Truth truth = evaluation.truth(m_program.conjuncts[conjunct], known);
    slot.store(std::uint8_t(truth) + 1, std::memory_order_relaxed);
    return truth;
}

} // namespace hindcast::expression
