// SPDX-License-Identifier: GPL-3.0-or-later
// The text of dialect.js, and a script's text as the engine can run it. Thread-safety: pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hindcast::fold {

std::string_view dialectText();

/// The script with each `export` that begins a line (and `default` behind it) blanked where it stands, so
/// that lines and columns hold; `export {…}` is blanked whole.
std::string withoutExports(std::string_view source);

/// Where what failed begins. The engine says where its name ends: at the "(" of a call, the "." of a member.
std::uint32_t columnOfFailure(std::string_view source, std::uint32_t line, std::uint32_t column);

} // namespace hindcast::fold
