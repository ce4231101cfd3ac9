// SPDX-License-Identifier: GPL-3.0-or-later
// PostgresPlan: how the rows of a declared store in a live database are asked for: which tables hold them, by
// which key they are ordered, what must be read beside them. Thread-safety: immutable values.
#pragma once

#include "source/pg_dump_layout.h"
#include "source/postgres_connection.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::source {

struct PostgresPlan {
    /// The values of a key, as they are written.
    using Key = std::vector<std::string>;

    std::vector<SqlTable> tables; ///< whose rows are events: one, but for stores of a table a stream
    std::vector<SqlTable> joins;  ///< one for each of the spec's; without a name where there is none
    std::vector<std::string> key; ///< one or two columns of numbers, never NULL; empty: there is no such key
    bool isOrdered = false;       ///< rows are asked for in the key's order
    std::uint64_t bytes = 0;      ///< of the tables, as the server stores them
    std::uint64_t rows = 0;       ///< what the server thinks
    std::vector<std::string> loses;
    std::string hidden; ///< a table of which row-level security may hide rows from the role; or empty

    bool isView = false; ///< or a foreign table: its rows have neither a place nor a writer of their own

    /// Errors: Io without the right to read a table, with the GRANTs that are needed; those of the
    /// connection.
    static Result<PostgresPlan> make(PostgresConnection& connection, const DumpLayout& layout,
                                     const std::stop_token& stop);

    /// The columns of a table t as they are asked for: large objects in place of their numbers.
    std::string selected(const SqlTable& table, const StoreSpec& spec) const;
    /// " ORDER BY the key".
    std::string orderText() const;
    /// COPY of the rows of a table: those behind a key where one is given, at most `limit` where it is not 0.
    std::string copyOf(const SqlTable& table, const StoreSpec& spec, const Key& after,
                       std::uint64_t limit = 0) const;
    /// "(key) > (values)" or with another comparison.
    std::string compared(const SqlTable& table, const char* how, const Key& values) const;
    /// "key" or "(key, key)".
    std::string keyText() const;
    /// What must not change while a cache is gone on with: tables and columns.
    std::uint64_t shape(const StoreSpec& spec) const;
};

} // namespace hindcast::source
