// SPDX-License-Identifier: GPL-3.0-or-later
// JoinLookup: what another table says about an event, found by its key in a SQLite file: that of the store,
// or one into which the rows of a dump were put (dump_joins.h). The latest answers are remembered.
// Thread-safety: belongs to the thread that has the connection.
#pragma once

#include "source/store_spec.h"
#include "sqlite/connection.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hindcast::source {

/// The names under which a join's values are known to FieldSpecs: "table.column" …, "table.#column".
std::vector<std::string> joinedNames(const JoinSpec& join);

class JoinLookup {
public:
    using Values = std::vector<std::optional<std::string>>;

    /// Rows of `table` (its columns are named as the spec names them). A table that cannot be asked answers
    /// nothing but NULLs, and counts that as a failure.
    JoinLookup(sqlite::Connection& connection, const JoinSpec& join, const std::string& table);

    /// As many as joinedNames(); all NULL where there is no such row, or it cannot be read. Holds until the next
    /// call.
    const Values& find(std::optional<std::string_view> key);

    /// How often asking failed, and why the first time.
    std::uint64_t failures() const { return m_failures; }
    const std::optional<Error>& failure() const { return m_failure; }

private:
    void fail(const Error& error);

    bool m_unique;
    bool m_isAside;
    std::uint64_t m_failures = 0;
    std::optional<Error> m_failure;
    std::optional<sqlite::Statement> m_statement;
    Values m_none;
    Values m_latest;
    std::unordered_map<std::string, Values> m_known;
};

} // namespace hindcast::source
