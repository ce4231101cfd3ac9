// SPDX-License-Identifier: GPL-3.0-or-later
// A handful of named values as one line of text ("size=12 path=%2Fa%20b"), the form in which fingerprints,
// limits and marks stand in a cache. Thread-safety: pure functions.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace hindcast::import {

using Fields = std::map<std::string, std::string, std::less<>>;

std::string printFields(const Fields& fields); ///< in the order of the names: canonical
/// What cannot be read is left out: the caller asks for what it needs.
Fields parseFields(std::string_view text);

std::optional<std::uint64_t> numberField(const Fields& fields, std::string_view name);
std::optional<std::int64_t> signedField(const Fields& fields, std::string_view name);
std::string textField(const Fields& fields, std::string_view name); ///< empty when absent

} // namespace hindcast::import
