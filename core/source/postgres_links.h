// SPDX-License-Identifier: GPL-3.0-or-later
// PostgresLinks: the events of other streams that are linked into one stream of a live store, as the links
// come: each row of the table of links that no snapshot showed before. Those that were there come first where
// a position to start from is given, some thousands at a time. Thread-safety: belongs to the thread that has
// the connection.
#pragma once

#include "source/follower.h"
#include "source/postgres_source.h"
#include "source/unseen_rows.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::source {

class PostgresLinks {
public:
    /// `start`: what was there when the following began. `from`: of that, links to events at or behind this
    /// position come too; the second key of the events, or the only one, is their position.
    PostgresLinks(PostgresStore& store, const View& view, std::optional<std::int64_t> from,
                  TransactionBounds start);

    /// Within a transaction. Empty: nothing came, and all that was there has been given.
    Result<std::vector<FollowedLink>> poll(const std::string& stream, event::EventBatch& batch,
                                           const std::stop_token& stop);

private:
    struct Row {
        std::string id; ///< of its version
        std::uint64_t transaction = 0;
        std::string key;    ///< of the event
        bool isOld = false; ///< was there at the start, and is not wanted
        std::string text;   ///< as COPY gives it: kBefore fields of the link, then the event's
    };
    std::string wasThere(const std::string& transaction) const;
    std::string sqlFor(const JoinSpec& join, const std::string& stream,
                       const TransactionBounds& bounds) const;
    Result<std::vector<Row>> rows(const JoinSpec& join, const std::string& stream,
                                  const TransactionBounds& bounds, const std::stop_token& stop);
    void setBehind(const Row& row);
    Result<std::vector<FollowedLink>> give(const std::vector<Row>& rows, const JoinSpec& join,
                                           event::EventBatch& batch, const std::stop_token& stop);

    PostgresStore& m_store;
    const View m_view;
    const std::optional<std::int64_t> m_from;
    const TransactionBounds m_start;
    bool m_isCaughtUp;    ///< with what transactions wrote that were over at the start
    std::string m_behind; ///< condition on the rows that follow, while it is not
    UnseenRows m_unseen;
};

} // namespace hindcast::source
