// SPDX-License-Identifier: GPL-3.0-or-later
// FieldPath: places in payloads, named as in expressions: data.total, data.lines[0].price, data["odd key"];
// and with [] for every item of an array: data.lines[].price. Thread-safety: plain data, pure functions.
#pragma once

#include "expression/syntax.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hindcast::expression {

struct FieldPath {
    /// Without a name and an index: every item.
    struct Place {
        std::optional<std::string> name;
        std::optional<std::size_t> index;
    };
    std::string text;          ///< as it was written
    std::vector<Place> places; ///< from the payload down; none: the payload itself
};

/// The diagnostic is the first error.
std::variant<FieldPath, Diagnostic> parseFieldPath(std::string_view text);

} // namespace hindcast::expression
