// SPDX-License-Identifier: GPL-3.0-or-later
// PostgresStores: which known store a live PostgreSQL holds, told as for a dump of it, and its source. A
// table that nobody knows is read by a mapping file. Thread-safety: every method may be called from any
// thread.
#pragma once

#include "source/registry.h"
#include "source/table_store.h"

#include <memory>
#include <mutex>
#include <stop_token>
#include <string_view>
#include <vector>

namespace hindcast::source {

struct PostgresStore;
class UrlSecrets;

class PostgresStores {
public:
    explicit PostgresStores(std::shared_ptr<const UrlSecrets> secrets);

    /// `location` names an address (PostgresUrl::isOne). Errors: those of the connection; Invalid (address,
    /// mapping); Unsupported (no store that is known: names the tables).
    Result<Recognition> probe(const Location& location, const std::stop_token& stop) const;
    Result<std::unique_ptr<Source>> open(const Location& location, const std::stop_token& stop) const;
    /// What a mapping could be, the likeliest first: one for each table and view. Errors: those of the
    /// connection; NotFound, Unsupported (there are none).
    Result<std::vector<MappingProposal>> propose(const Location& location, const std::stop_token& stop) const;
    /// As SnapshotRegistry::open().
    Result<std::unique_ptr<Source>> openSnapshots(const Location& location, std::string_view format,
                                                  const std::stop_token& stop) const;
    /// What became of a store since a source of it ended with this token.
    Result<SourceDrift> driftSince(const Location& location, const ResumeToken& token,
                                   const std::stop_token& stop) const;

    Result<std::unique_ptr<Follower>> follow(const Location& location, std::optional<std::int64_t> from,
                                             const std::stop_token& stop) const;

private:
    /// `snapshots`: a format whose table of snapshots is meant; empty: the events.
    Result<PostgresStore> look(const Location& location, const std::stop_token& stop,
                               std::string_view snapshots = {}) const;
    /// Made when they are first asked for.
    const std::shared_ptr<const std::vector<TableStore>>& stores() const;
    std::shared_ptr<const UrlSecrets> m_secrets;
    mutable std::once_flag m_once;
    mutable std::shared_ptr<const std::vector<TableStore>> m_stores;
};

} // namespace hindcast::source
