// SPDX-License-Identifier: GPL-3.0-or-later
// The category of a stream where the store has no notion of its own (the rules of the design's glossary).
// Thread-safety: pure functions.
#pragma once

#include <string_view>

namespace hindcast::event {

/// 36 characters: hex digits, and dashes where a UUID has them.
bool isUuid(std::string_view text);

/// UUID (with or without dashes), ULID, or bare hex of at least 16 digits.
bool looksLikeId(std::string_view stream);

/// The class part of an event type: "app.bank:Account.Opened" → "Account", "Order.Placed" → "Order",
/// "App\\Order\\Placed" → "Order"; a type without parts is itself.
std::string_view classOfType(std::string_view type);

/// The category of a stream: the class part of its first event's type when the name is an id, else the
/// text before the first '-', else the whole name.
std::string_view deriveCategory(std::string_view stream, std::string_view firstType);

} // namespace hindcast::event
