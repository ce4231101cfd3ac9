// SPDX-License-Identifier: GPL-3.0-or-later
// Arguments: the parsed and checked command line of one command. Values were checked against the table when
// it was parsed, so the getters cannot fail.
// Thread-safety: immutable after parsing.
#pragma once

#include "base/result.h"
#include "base/strong.h"
#include "cli/command_table.h"
#include "cli/rows.h"
#include "json/pointer.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::cli {

class Arguments {
public:
    /// `words` follow the command's name. Errors: Invalid (wrong usage), Unsupported (not available yet).
    static Result<Arguments> parse(const CommandSpec& command, const std::vector<std::string>& words);

    const CommandSpec& command() const { return *m_command; }
    const std::vector<std::string>& positionals() const { return m_positionals; }
    const std::string& store() const { return m_positionals.front(); }
    Form form() const;

    bool has(std::string_view name) const { return m_values.find(name) != m_values.end(); }
    std::optional<std::string> value(std::string_view name) const;
    std::vector<std::string> values(std::string_view name) const;
    std::optional<std::uint64_t> count(std::string_view name) const;
    std::optional<std::int64_t> integer(std::string_view name) const;
    std::optional<Micros> time(std::string_view name) const;
    std::optional<json::Pointer> pointer(std::string_view name) const;
    std::optional<std::uint64_t> size(std::string_view name) const;

private:
    const CommandSpec* m_command = nullptr;
    std::vector<std::string> m_positionals;
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

/// The command's help is wanted: --help or -h stands among the words before any "--".
bool wantsHelp(const std::vector<std::string>& words);

} // namespace hindcast::cli
