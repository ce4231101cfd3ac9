// SPDX-License-Identifier: GPL-3.0-or-later
// PartScan: one thread's work of a scan: which rows of a part pass. Block by block the columns narrow down
// the rows, cheapest first, then bodies decide. Private to this library. Thread-safety: belongs to one
// thread.
#pragma once

#include "base/rank_set.h"
#include "expression/field_reader.h"
#include "expression/name_tables.h"
#include "expression/needed_texts.h"
#include "expression/scan.h"

namespace hindcast::expression {

/// What all threads of a scan share.
struct ScanPlan {
    const event::EventLog& log;
    const Program& program;
    const ScanRequest& request;
    const ConditionMaker& condition; ///< may be empty
    const ConsumerMaker& consumer;   ///< may be empty
    NameTables tables;
    std::vector<NeededText> texts; ///< that the bodies of every hit hold
    std::uint64_t firstRank = 0, endRank = 0;
    event::ColumnSet columns = 0; ///< what filter, limits and hits need
    event::BodyWants wants;
    bool wantsBodies = false;
    bool wantsStreams = false;                ///< of each row
    std::vector<std::size_t> streamConjuncts; ///< decided by the stream alone, where it is known
    const RankSet* whole; ///< all that stands in the stream of the limits, where some of it is of others

    /// `inStream`: nullptr where no event of another stream stands in the stream of the limits.
    ScanPlan(const event::EventLog& from, const Program& what, const ScanRequest& how,
             const ConditionMaker& beside, const ConsumerMaker& behind, const RankSet* inStream);
    /// By what is known of a part without reading it.
    bool canSkip(const event::PartFacts& facts) const;
};

struct PartHits {
    std::vector<Hit> hits; ///< in log order
    std::uint64_t matches = 0;
    std::uint64_t blocks = 0, bodies = 0, texts = 0;
    bool skipped = false;
};

class PartScan {
public:
    explicit PartScan(const ScanPlan& plan);

    Result<PartHits> run(std::size_t part, const std::stop_token& stop);

private:
    Result<void> scanRows(event::LogPart& part, const event::PartFacts& facts, PartHits& out,
                          const std::stop_token& stop);
    using Mask = std::vector<std::uint8_t>;
    Result<bool> narrowByTexts(event::LogPart& part, const event::PartFacts& facts);
    bool narrowByRows(std::uint32_t from);
    bool narrowByRuns(std::span<const event::StreamRun> runs, std::uint32_t from, std::uint32_t to);
    void narrowByColumns(const event::ColumnBlock& block, const event::PartFacts& facts);
    void narrowByConjunct(std::size_t conjunct, const event::ColumnBlock& block);
    bool narrowByNumbers(const Instruction& code, const event::ColumnBlock& block);
    Result<void> narrowByBodies(event::LogPart& part, const event::ColumnBlock& block, PartHits& out);
    void keep(const event::ColumnBlock& block, const event::PartFacts& facts, PartHits& out);
    bool streamPasses(StreamId stream);
    void describe(const event::ColumnBlock& block, std::size_t row, KnownEvent& event) const;

    const ScanPlan& m_plan;
    Evaluation m_evaluation;
    FieldReader m_data, m_meta;
    std::string m_dataText, m_metaText;        ///< bodies that were decoded
    std::unique_ptr<RowCondition> m_condition; ///< or nothing
    std::unique_ptr<RowConsumer> m_consumer;   ///< or nothing
    Mask m_textRows, m_held;                   ///< of the part: 1 where the texts that are needed may stand
    std::vector<event::TextPlace> m_places;
    Mask m_mask;                        ///< of the block: 1 as long as a row may pass
    std::vector<StreamId> m_streams;    ///< of the block's rows
    std::size_t m_run = 0;              ///< the run that the block begins in
    std::vector<std::uint32_t> m_rows;  ///< rows whose bodies are wanted
    std::vector<std::uint32_t> m_order; ///< place in the hits of a rank, plus 1
};

} // namespace hindcast::expression
