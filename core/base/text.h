// SPDX-License-Identifier: GPL-3.0-or-later
// Small text helpers over UTF-8. Thread-safety: pure functions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast {

/// True when the bytes are valid UTF-8 (no surrogates, no overlong forms).
bool isUtf8(std::string_view bytes);

/// For people: control characters, bidirectional controls, characters that nobody sees and bytes that are no
/// UTF-8 become \xNN or \u{N}. Joiners stay: scripts and emoji are written with them.
std::string escapeForTerminal(std::string_view text);
/// JSON or CSV that a terminal shows: the same characters but line ends and tabs become \uNNNN, so that JSON
/// stays what it is.
std::string escapeLinesForTerminal(std::string_view lines);

/// Shell-style match of the whole text: * any run, ? one character, [a-z] a class.
bool matchesGlob(std::string_view pattern, std::string_view text);

/// The `count` candidates nearest to `wanted` by edit distance (ties by bytes), case folded.
std::vector<std::string> nearest(std::string_view wanted, const std::vector<std::string_view>& candidates,
                                 std::size_t count);

std::string base64Encode(std::string_view bytes);
/// Standard or URL alphabet, padding optional; nothing when a character does not belong.
std::optional<std::string> base64Decode(std::string_view text);

std::string toLowerAscii(std::string_view text);

/// 1234567 → "1,234,567" for messages that people read in English.
std::string groupDigits(unsigned long long number);

} // namespace hindcast
