// SPDX-License-Identifier: GPL-3.0-or-later
// PostgresFollower: new rows of a declared store in a live PostgreSQL, by each store's own rule (reference/
// sql-formats.md §1, §5): by transaction id and position where the store keeps both, up to the oldest
// transaction that is under way; by a sequence, held back at holes (gap_watch.h); else by the transactions
// that wrote them: every row that the snapshot before did not show. Each poll is a short read-only
// transaction. Thread-safety: as Follower.
#pragma once

#include "source/follower.h"
#include "source/gap_watch.h"
#include "source/postgres_links.h"
#include "source/postgres_source.h"
#include "source/unseen_rows.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::source {

class PostgresFollower final : public Follower {
public:
    /// From the first event at or behind a position on, else from now on. Errors: those of the connection;
    /// Unsupported (a position, and positions are no key of the store's table).
    static Result<std::unique_ptr<Follower>> start(PostgresStore store, const View& view,
                                                   std::optional<std::int64_t> from, std::stop_token stop);

    const SourceInfo& info() const override { return m_store.info; }
    Result<void> poll(event::EventBatch& batch, std::stop_token stop) override;
    Result<std::vector<FollowedLink>> pollLinks(const std::string& stream, event::EventBatch& batch,
                                                std::stop_token stop) override;

private:
    enum class Rule : std::uint8_t { Transactions, Sequence, Snapshots };
    struct Row {
        std::string id;                ///< of its version, where rows are known by their transactions
        std::uint64_t transaction = 0; ///< that wrote it, likewise
        std::string text;              ///< as COPY gives it
        std::size_t table = 0;
    };
    PostgresFollower(PostgresStore store, const View& view);
    const StoreSpec& spec() const { return m_store.layout->store->spec(); }
    const PostgresPlan& plan() const { return m_store.plan; }

    Result<TransactionBounds> bounds(const std::stop_token& stop);
    Result<void> begin(std::optional<std::int64_t> from, const std::stop_token& stop);
    Result<void> beginAt(std::int64_t from, const std::stop_token& stop);
    Result<void> watchHoles(const TransactionBounds& bounds, const std::stop_token& stop);
    Result<void> beginNow(const TransactionBounds& bounds, const std::stop_token& stop);
    Result<void> read(event::EventBatch& batch, const std::stop_token& stop);
    std::string condition(const TransactionBounds& bounds) const;
    Result<std::vector<Row>> rows(const std::string& condition, const TransactionBounds& bounds,
                                  const std::stop_token& stop);
    void admit(std::vector<Row>& rows, const TransactionBounds& bounds);
    PostgresPlan::Key keyOf(const Row& row);
    Result<void> give(const std::vector<Row>& rows, const std::string& condition, event::EventBatch& batch,
                      const std::stop_token& stop);

    PostgresStore m_store;
    const View m_view;
    const Rule m_rule;
    CopySplitter m_splitter;
    PostgresPlan::Key m_last;       ///< by transactions: of the last row given
    std::optional<GapWatch> m_gaps; ///< by a sequence
    UnseenRows m_unseen;            ///< by snapshots
    std::optional<PostgresLinks> m_links;
};

} // namespace hindcast::source
