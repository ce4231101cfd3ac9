// SPDX-License-Identifier: GPL-3.0-or-later
// DumpJoins: the tables of a dump that say more about the events of another, and its large objects. They
// stand behind the events or before them, and may be as large, so a first pass over the dump puts what is
// needed into a SQLite file in a private folder, which goes with the object. The same for a live database.
// Thread-safety: belongs to one thread.
#pragma once

#include "event/link_table.h"
#include "source/join_lookup.h"
#include "source/pg_dump_reader.h"
#include "source/private_folder.h"
#include "source/store_spec.h"
#include "sqlite/connection.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::source {

class DumpJoins {
public:
    /// Reads the whole dump once. `root`: the qualified name of the events' table. `catalog`: what the dump
    /// says from its start to its end, afterwards. Damage of the dump ends the reading in silence: whoever
    /// reads the events meets it too.
    static Result<std::unique_ptr<DumpJoins>> gather(std::unique_ptr<ByteStream> dump, const StoreSpec& spec,
                                                     const std::string& root, SqlCatalog& catalog,
                                                     std::stop_token stop);

    /// For rows from elsewhere: each is added to its join, then finish() makes the lookups.
    static Result<std::unique_ptr<DumpJoins>> make(const StoreSpec& spec);
    /// The columns that are wanted of the rows of a join, as the spec names them.
    const std::vector<std::string>& columns(std::size_t join) const { return m_targets[join].columns; }
    Result<void> addRow(std::size_t join, const SqlTable& block, const std::vector<DumpField>& fields);
    /// What the keys tell by which links find their events.
    enum class Keys : std::uint8_t {
        OfEvents, ///< they are all that there are
        Missing   ///< they are named by links alone
    };
    /// Before finish().
    Result<void> addKey(const DumpField& key, Keys keys);
    Result<void> finish(const StoreSpec& spec);

    std::vector<JoinLookup>& lookups() { return m_lookups; }
    /// The dump was cut or damaged: not all that the tables had to say is here.
    bool isCut() const { return m_isCut; }
    /// All bytes of a large object, or nothing where the dump has none of that number.
    std::optional<std::string> largeObject(std::string_view number);
    /// What the join that has links says of them; nothing: none has. `where`: the source, in words.
    Result<std::optional<event::LinkTable>> links(const StoreSpec& spec, const std::string& where,
                                                  const std::stop_token& stop);
    /// Whether any of the rows gathered for the join has something in this column.
    bool hasAny(std::size_t join, std::string_view column);

private:
    DumpJoins(PrivateFolder folder, sqlite::Connection connection)
        : m_folder(std::move(folder)), m_connection(std::move(connection)) {}
    Result<void> prepare(const StoreSpec& spec);

    PrivateFolder m_folder; ///< first: the connection closes before the folder goes
    sqlite::Connection m_connection;
    struct Target {
        std::vector<std::string> columns; ///< each once
        std::optional<sqlite::Statement> insert;
        std::vector<std::string> blockColumns; ///< of the block that `places` belongs to
        std::vector<std::optional<std::size_t>> places;
        std::vector<bool> isBytes;
        std::string condition, equals;    ///< as JoinSpec's
        std::optional<std::size_t> where; ///< place of the condition's column
        std::optional<Membership> home;   ///< of a join that is there for links alone
    };
    static bool counts(const Target& target, const SqlTable& block, const std::vector<DumpField>& fields);
    std::vector<Target> m_targets;
    std::optional<sqlite::Statement> m_addKey;
    Keys m_keys = Keys::Missing;
    std::optional<sqlite::Statement> m_addPiece;
    std::optional<sqlite::Statement> m_findPieces;
    std::vector<JoinLookup> m_lookups;
    bool m_isCut = false;
};

/// The join that has links, if there is one.
const JoinSpec* linksOf(const StoreSpec& spec);

/// The qualified name of the table that a join of a store with this events' table reads.
std::string joinedTable(const StoreSpec& spec, const std::string& root, std::string_view table);

} // namespace hindcast::source
