// SPDX-License-Identifier: GPL-3.0-or-later
// What a dump is, found by reading its start: its tables, and which known store they belong to. Tables stand
// before data in a dump, so this ends at the first row of a known store, or after a bounded stretch.
// Thread-safety: DumpScanner may be used from any thread.
#pragma once

#include "source/sample.h"
#include "source/sql_catalog.h"
#include "source/table_store.h"

#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::source {

class ByteStream;

/// The text of a dump, plain or through pg_restore.
Result<std::unique_ptr<ByteStream>> openDumpText(const Sample& sample);

/// "pg_dump" or "pg_dump-custom" …, with the containers around it.
std::string dumpContainer(const Sample& sample);

/// The sample may be a dump of PostgreSQL: it begins as SQL text does (and is none of MySQL's or SQLite's).
bool looksLikePgDump(const Sample& sample);

struct DumpLayout {
    SqlCatalog catalog;
    const TableStore* store = nullptr;   ///< the known store; nullptr: none
    std::string root;                    ///< its table of events
    std::vector<std::string> otherRoots; ///< tables of events of further such stores, not read
};

/// Of several stores in one dump or database the surest is read; of two of one kind the first by name.
/// Fills all but the catalogue.
void chooseStore(const std::vector<TableStore>& stores, DumpLayout& layout);
/// Tables of a few rows in which a store says its version.
bool holdsFacts(const SqlTable& table);

class DumpScanner {
public:
    explicit DumpScanner(std::vector<TableStore> stores) : m_stores(std::move(stores)) {}
    /// Remembers the last answer, so that several formats may ask about one sample.
    Result<std::shared_ptr<const DumpLayout>> scan(const Sample& sample, std::stop_token stop);
    const std::vector<TableStore>& stores() const { return m_stores; }

private:
    std::vector<TableStore> m_stores;
    std::mutex m_mutex;
    std::string m_key; ///< of the sample scanned last
    std::shared_ptr<const DumpLayout> m_layout;
};

} // namespace hindcast::source
