// SPDX-License-Identifier: GPL-3.0-or-later
// Value to JSON text: compact for machines, indented for people. Strings keep their characters (only what
// JSON demands is escaped), numbers their digits. Thread-safety: pure functions.
#pragma once

#include "json/value.h"

#include <string>
#include <string_view>

namespace hindcast::json {

std::string print(const Value& value);
void printTo(std::string& out, const Value& value);
/// Two spaces a level, one member a line.
std::string printPretty(const Value& value);
/// Appends `text` as a JSON string, quotes included. Bytes that are no UTF-8 become U+FFFD.
void printString(std::string& out, std::string_view text);

} // namespace hindcast::json
