// SPDX-License-Identifier: GPL-3.0-or-later
// PgDumpSource: the events of one known store in a dump of PostgreSQL. Rows come in the dump's order, which
// is not the log's. It goes on behind any row; plain files seek there. Thread-safety: belongs to one thread
// at a time; bytesRead() may be called from any.
#pragma once

#include "source/dump_joins.h"
#include "source/pg_dump_layout.h"
#include "source/pg_dump_reader.h"
#include "source/source.h"
#include "source/table_reader.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::source {

class PgDumpSource : public Source {
public:
    /// `keeper` owns the store that the layout names. What other tables say of the events is gathered first.
    static Result<std::unique_ptr<Source>> open(const Sample& sample,
                                                std::shared_ptr<const DumpLayout> layout,
                                                std::shared_ptr<const void> keeper,
                                                const std::stop_token& stop);

    const SourceInfo& info() const override { return m_info; }
    Result<bool> read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) override;
    Result<std::optional<event::LinkTable>> links(std::stop_token stop) override;
    ResumeToken resumeToken() const override { return m_reader.bookmark(); }
    Result<void> resume(const ResumeToken& token) override;
    std::uint64_t bytesRead() const override { return m_reader.storedRead(); }
    std::uint64_t bytesTotal() const override { return m_info.sourceBytes; }

private:
    PgDumpSource(std::unique_ptr<ByteStream> stream, const Sample& sample,
                 std::shared_ptr<const DumpLayout> layout, std::shared_ptr<const void> keeper,
                 std::unique_ptr<DumpJoins> joins);
    bool wants(const SqlTable& table);
    const SqlTable& tableInHand();
    void addRow(PgDumpReader::Step step, event::EventBatch& batch);
    bool isForLackOfJoin(const std::string& wrong) const;
    void tellDamage(event::EventBatch& batch) const;

    std::shared_ptr<const void> m_keeper;
    std::shared_ptr<const DumpLayout> m_layout;
    std::string m_path;
    SourceInfo m_info;
    PgDumpReader m_reader;
    std::unique_ptr<DumpJoins> m_joins; ///< nullptr: the events' table says all
    TableReader m_rows;
    SqlTable m_inHand;
    SqlTable m_asked; ///< the table that was asked for last, and
    bool m_isWanted = false;
    bool m_ended = false;
    std::uint64_t m_lacking = 0; ///< rows of events that need what was cut off
    bool m_hasEvents = false;    ///< read some, or goes on after some
};

/// What probe and open say of such a dump.
SourceInfo infoOfDump(const Sample& sample, const DumpLayout& layout);

} // namespace hindcast::source
