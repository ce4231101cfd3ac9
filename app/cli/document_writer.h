// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers for answers that are one document: facts as aligned lines for people, places in a stream as
// JSON. Thread-safety: pure functions.
#pragma once

#include "cli/json_object.h"
#include "cli/rows.h"
#include "session/rows.h"

#include <string>
#include <utility>
#include <vector>

namespace hindcast::cli {

/// Adds a member unless the cell is absent.
void add(JsonObject& object, std::string_view key, const Cell& cell);

void addList(JsonObject& object, std::string_view key, const std::vector<std::string>& list);

/// "format   emmett-sqlite\nevents   3,602\n…", escaped for terminals.
std::string factLines(const std::vector<std::pair<std::string, std::string>>& facts);

/// The members stream, version, position, time and projection of a place in a stream.
void addPlace(JsonObject& object, const session::StateView& view);
/// "order-42 at version 3, position 17, 2026-03-01T12:00:00.000000Z", for people.
std::string placeText(const session::StateView& view);

} // namespace hindcast::cli
