// SPDX-License-Identifier: GPL-3.0-or-later
// The words that the language itself has: names, roots of paths, functions, operators. Private to this
// library. Thread-safety: constant data.
#pragma once

#include "expression/syntax.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace hindcast::expression {

template <class T>
struct Known {
    std::string_view text;
    T value;
};
inline constexpr std::array<Known<Name>, 10> kNames{{{"stream", Name::Stream},
                                                     {"category", Name::Category},
                                                     {"type", Name::Type},
                                                     {"position", Name::Position},
                                                     {"version", Name::Version},
                                                     {"time", Name::Time},
                                                     {"id", Name::Id},
                                                     {"correlation", Name::Correlation},
                                                     {"causation", Name::Causation},
                                                     {"noop", Name::Noop}}};
inline constexpr std::array<Known<Root>, 4> kRoots{
    {{"data", Root::Data}, {"meta", Root::Meta}, {"state", Root::State}, {"old", Root::Old}}};
inline constexpr std::array<Known<Function>, 5> kFunctions{{{"exists", Function::Exists},
                                                            {"missing", Function::Missing},
                                                            {"size", Function::Size},
                                                            {"typeof", Function::TypeOf},
                                                            {"changes", Function::Changes}}};
inline constexpr std::array<std::string_view, 6> kOperatorWords{"and", "or",       "not",
                                                                "in",  "contains", "startsWith"};

template <class Table>
auto lookUp(const Table& table, std::string_view text) {
    const auto at = std::find_if(table.begin(), table.end(), [&](const auto& k) { return k.text == text; });
    return at == table.end() ? std::nullopt : std::optional(at->value);
}

} // namespace hindcast::expression
