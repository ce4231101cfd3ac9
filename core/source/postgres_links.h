// SPDX-License-Identifier: GPL-3.0-or-later
// PostgresLinks: the events of other streams that are linked into one stream of a live store, as the links
// come: each row of the table of links that the snapshot before did not show. Thread-safety: belongs to the
// thread that has the connection.
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
    /// `from`: links to events at or behind this position that are there already come too.
    PostgresLinks(PostgresStore& store, const View& view, std::optional<std::int64_t> from)
        : m_store(store), m_view(view), m_from(from) {}

    /// Within a transaction. The first call tells only those of `from`.
    Result<std::vector<FollowedLink>> poll(const std::string& stream, event::EventBatch& batch,
                                           const std::stop_token& stop);

private:
    struct Row {
        std::string id; ///< of its version
        std::uint64_t transaction = 0;
        std::string key;  ///< of the event
        std::string text; ///< as COPY gives it: kBefore fields of the link, then the event's
    };
    std::string sqlFor(const JoinSpec& join, const std::string& stream,
                       const TransactionBounds& bounds) const;
    Result<std::vector<Row>> rows(const JoinSpec& join, const std::string& stream,
                                  const TransactionBounds& bounds, const std::stop_token& stop);
    Result<std::vector<FollowedLink>> give(const std::vector<Row>& rows, const JoinSpec& join,
                                           event::EventBatch& batch, const std::stop_token& stop);

    PostgresStore& m_store;
    const View m_view;
    const std::optional<std::int64_t> m_from;
    bool m_isBegun = false;
    UnseenRows m_unseen;
};

} // namespace hindcast::source
