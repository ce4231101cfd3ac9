// SPDX-License-Identifier: GPL-3.0-or-later
// Problem: something found wrong with a store, while reading it or by `check`. Codes are those of the
// command-line contract ("truncated", "undecodable", "version-gap", …). Thread-safety: plain data.
#pragma once

#include "base/position.h"

#include <optional>
#include <string>

namespace hindcast::event {

enum class Severity { Error, Warning, Note };

struct Problem {
    Severity severity = Severity::Error;
    std::string code;
    std::optional<std::string> stream;
    std::optional<Position> position;
    std::string where; ///< file and line or offset, where that is known
    std::string message;
    std::string remedy;
};

} // namespace hindcast::event
