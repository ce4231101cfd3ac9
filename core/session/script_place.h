// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptPlace: the line and column that an error of a script names ("account.js:3:14").
// Thread-safety: pure functions.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>

namespace hindcast::session {

struct ScriptPlace {
    std::uint32_t line = 0, column = 0; ///< 1-based; column 0: not known
    bool operator==(const ScriptPlace&) const = default;
};

/// Nothing where the error is of no place in a script.
std::optional<ScriptPlace> scriptPlace(const Error& error);

} // namespace hindcast::session
