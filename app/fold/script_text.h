// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the .js files here, and a script's text as the engine can run it. Thread-safety: pure
// functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace hindcast::fold {

std::string_view dialectText();
std::string_view upcastersText();
std::string_view clockText();
std::string_view quickText();
std::string_view closuresText();
std::string_view largeText();
std::string_view statesText();
std::string_view variablesText();

/// The script with each `export` that begins a line (and `default` behind it) blanked where it stands, so
/// that lines and columns hold; `export {…}` is blanked whole.
std::string withoutExports(std::string_view source);

/// Where what failed begins. The engine says where its name ends: at the "(" of a call, the "." of a member.
/// Columns are 1-based and count as charactersIn() does.
std::uint32_t columnOfFailure(std::string_view source, std::uint32_t line, std::uint32_t column);

/// Where the line (1-based) begins and ends, without its line break.
std::pair<std::size_t, std::size_t> lineOf(std::string_view source, std::uint32_t line);

/// `at` is no place between two characters of UTF-8.
bool isInsideCharacter(std::string_view text, std::size_t at);

/// As the engine counts them, and every column that is told: units of UTF-16.
std::uint32_t charactersIn(std::string_view text);

/// Of what an error's message has between its last two ': as charactersIn().
std::size_t quotedLength(std::string_view message);

} // namespace hindcast::fold
