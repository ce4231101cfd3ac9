// SPDX-License-Identifier: GPL-3.0-or-later
// JSON Pointer (RFC 6901). Thread-safety: values and pure functions.
#pragma once

#include "base/result.h"
#include "json/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace hindcast::json {

class Pointer {
public:
    Pointer() = default; ///< the whole document
    /// "" or "/a/0/b~1c". Error: Invalid, names what is wrong.
    static Result<Pointer> parse(std::string_view text);
    explicit Pointer(std::vector<std::string> tokens) : m_tokens(std::move(tokens)) {}

    const std::vector<std::string>& tokens() const { return m_tokens; }
    Pointer child(std::string_view token) const;
    std::string print() const;

    /// The value it names, or nullptr.
    const Value* find(const Value& root) const;

private:
    std::vector<std::string> m_tokens;
};

/// Appends "/TOKEN" with ~ and / escaped.
void appendToken(std::string& path, std::string_view token);

/// The index that an array token names (digits without a leading zero), or nothing.
std::optional<std::size_t> arrayIndex(std::string_view token);

} // namespace hindcast::json
