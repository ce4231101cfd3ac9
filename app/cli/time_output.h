// SPDX-License-Identifier: GPL-3.0-or-later
// Times as they are printed: RFC 3339 with microseconds and Z, more digits where the store had more.
// Thread-safety: pure functions.
#pragma once

#include "base/strong.h"
#include "cli/rows.h"

#include <optional>
#include <string>
#include <string_view>

namespace hindcast::cli {

/// `original` is the store's own text where it says more than `time`, else empty. Nothing: no time at all.
std::optional<std::string> timeText(std::optional<Micros> time, std::string_view original);
Cell timeCell(std::optional<Micros> time, std::string_view original = {});

} // namespace hindcast::cli
