// SPDX-License-Identifier: GPL-3.0-or-later
// PostgresSource: the events of a declared store in a live PostgreSQL, read by COPY in one read-only
// transaction that sees one state of the database; with Snapshot::Off in pieces by key, each in a transaction
// of its own. What joined tables say is gathered first. Its token stands at the end only: what a cache holds
// of a reading that was interrupted is known again by its hash. Thread-safety: belongs to one thread at a
// time; bytesRead() may be called from any.
#pragma once

#include "source/dump_joins.h"
#include "source/postgres_digest.h"
#include "source/postgres_plan.h"
#include "source/registry.h"
#include "source/source.h"
#include "source/table_reader.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hindcast::source {

/// A live database that was looked at: connected, in a transaction, its store found.
struct PostgresStore {
    PostgresUrl url;
    PostgresConnection connection;
    std::shared_ptr<const DumpLayout> layout; ///< of a known store
    std::shared_ptr<const void> keeper;       ///< owns the store that the layout names
    PostgresPlan plan;
    SourceInfo info;
};

class PostgresSource final : public Source {
public:
    /// Errors: Unsupported (there is no key to read in pieces by).
    static Result<std::unique_ptr<Source>> make(PostgresStore store, const View& view, Snapshot snapshot,
                                                std::stop_token stop);
    /// A large object's bytes as the plan selects them, or nothing where its number was left.
    static std::optional<std::string> largeObject(std::string_view text);

    const SourceInfo& info() const override { return m_store.info; }
    Result<bool> read(event::EventBatch& batch, std::size_t targetBytes, std::stop_token stop) override;
    Result<std::optional<event::LinkTable>> links(std::stop_token stop) override;
    ResumeToken resumeToken() const override { return m_token; }
    Result<void> resume(const ResumeToken& token) override;
    std::uint64_t bytesRead() const override { return m_bytesRead; }
    std::uint64_t bytesTotal() const override { return m_store.info.sourceBytes; }

private:
    PostgresSource(PostgresStore store, const View& view, Snapshot snapshot, std::stop_token stop);
    const StoreSpec& spec() const { return m_store.layout->store->spec(); }
    Result<void> begin(const std::stop_token& stop);
    Result<void> checkKeys(const std::stop_token& stop);
    Result<void> findEdges(const std::stop_token& stop);
    Result<void> startCopy(const std::stop_token& stop);
    Result<void> nextRow(const std::stop_token& stop);
    Result<void> end(event::EventBatch& batch, const std::stop_token& stop);
    void addRow(event::EventBatch& batch);
    std::string place() const;
    void tellProgress();
    Error placed(Error error) const;

    PostgresStore m_store;
    std::unique_ptr<DumpJoins> m_joins;
    std::optional<TableReader> m_rows;
    const View m_view;
    const Snapshot m_snapshot;
    const std::stop_token m_stop; ///< of whoever opened it, for resume()
    CopySplitter m_splitter;
    std::size_t m_table = 0; ///< of the plan's, the one that is read
    bool m_isCopying = false;
    std::optional<std::string_view> m_row; ///< that comes next
    std::vector<std::size_t> m_keyColumns;
    PostgresPlan::Key m_after; ///< the key of the last row read, or resumed behind
    std::uint64_t m_piece = 0; ///< rows of the piece in hand that were read
    std::uint64_t m_rowCount = 0;
    std::uint64_t m_read = 0; ///< bytes that came
    std::string m_place;      ///< of the table in hand
    std::optional<std::int64_t> m_lowest, m_highest;
    bool m_isBegun = false, m_isEnded = false;
    std::optional<PostgresDigest> m_resumed;
    ResumeToken m_token;
    std::atomic<std::uint64_t> m_bytesRead = 0;
};

} // namespace hindcast::source
