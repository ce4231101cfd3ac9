// SPDX-License-Identifier: GPL-3.0-or-later
// Diagnostic: what is wrong or doubtful about an expression, with the place in its text, so that the command
// line can print a caret and an editor can underline the same place. Offsets count bytes of UTF-8 from 0.
// Thread-safety: plain data, pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hindcast::expression {

/// Bytes [offset, offset + length) of the expression's text; an empty one at the end marks what is missing.
struct Span {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::size_t end() const { return offset + length; }
    friend bool operator==(const Span&, const Span&) = default;
};

enum class Level : std::uint8_t {
    Error, ///< the expression cannot be used
    Hint   ///< it can, but does probably not say what is meant
};

struct Diagnostic {
    Level level = Level::Error;
    Span span;
    std::string message; ///< one sentence without a full stop
    std::string remedy;  ///< what to do; may be empty
};

/// Two lines for people, each with its line feed: the line of the text that the span begins in, and ^~~~
/// under it. Both are indented by two; long lines are cut around the place. Control characters become blanks.
std::string caretLines(std::string_view text, Span span);

/// "did you mean A, B or C?", or nothing when there are none.
std::string didYouMean(const std::string* names, std::size_t count);

} // namespace hindcast::expression
