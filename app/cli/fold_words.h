// SPDX-License-Identifier: GPL-3.0-or-later
// What several commands say of a projection's run in the same words. Thread-safety: pure functions.
#pragma once

#include "base/position.h"
#include "cli/json_object.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hindcast::cli {

/// "1 partition", "2,000 partitions".
std::string partitionsText(std::uint64_t count);

/// Events with numbers that are others as doubles. 0: there are some, and they were not counted.
std::string inexactText(std::uint64_t events, const std::optional<Position>& first);
void addInexact(JsonObject& object, std::uint64_t events, const std::optional<Position>& first);

} // namespace hindcast::cli
