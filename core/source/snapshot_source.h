// SPDX-License-Identifier: GPL-3.0-or-later
// The snapshots that a library keeps beside the events of its store (known_snapshots.h), read as a source of
// their own: each is an event of the stream and the version whose state it holds, the state is its payload.
// Thread-safety: pure functions; SnapshotRegistry as Registry.
#pragma once

#include "source/registry.h"
#include "source/source.h"
#include "source/sql_catalog.h"
#include "source/table_store.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

/// The known stores of that format, where their snapshots are known too; else none.
std::vector<TableStore> storesWithSnapshots(std::string_view format);

/// The table of snapshots beside the events' table `root`, as a store; `name`: what it would be called.
struct SnapshotStore {
    TableStore store;
    std::string name;
};
/// Precondition: snapshotsOf(the store's format).
SnapshotStore snapshotStore(const StoreSpec& store, const std::string& root);

/// Why there are none. Unsupported: of that format none are known; NotFound: there is no such table.
Error noSnapshotsOf(const std::string& where, std::string_view format);
Error noSnapshotTable(const std::string& where, const SnapshotStore& store);

class PostgresStores;
class UrlSecrets;

class SnapshotRegistry {
public:
    SnapshotRegistry();
    ~SnapshotRegistry();

    /// Of a live database, so that its secrets are known for the connections to come: as Registry::admit().
    void admit(const std::string& named) const;
    /// `format`: of the store, as its events were recognised. Errors: as above, and of the readers.
    Result<std::unique_ptr<Source>> open(const Location& location, std::string_view format,
                                         std::stop_token stop = {}) const;

private:
    std::shared_ptr<UrlSecrets> m_secrets;
    std::shared_ptr<const PostgresStores> m_postgres;
};

} // namespace hindcast::source
