// SPDX-License-Identifier: GPL-3.0-or-later
// SqliteLookup: one text that belongs to a stream, asked once for each stream and remembered for the latest.
// Thread-safety: belongs to the thread that has the connection.
#pragma once

#include "sqlite/connection.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace hindcast::source {

class SqliteLookup {
public:
    /// `sql` selects the text for the stream bound to ?1. Without it every answer is empty.
    SqliteLookup() = default;
    SqliteLookup(sqlite::Connection& connection, std::string_view sql);

    /// Empty where the store has none, or where its table is damaged. The view holds until the next call.
    std::string_view find(std::string_view stream);

private:
    /// What is known of a stream; one whose hash falls on the same place takes it.
    struct Known {
        std::string stream;
        const std::string* text = nullptr; ///< of m_texts; null: nothing is known here
    };
    const std::string* ask(std::string_view stream);

    std::optional<sqlite::Statement> m_statement;
    std::vector<Known> m_known;
    std::unordered_set<std::string> m_texts; ///< each of them once
};

} // namespace hindcast::source
