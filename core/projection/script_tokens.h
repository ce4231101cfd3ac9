// SPDX-License-Identifier: GPL-3.0-or-later
// The tokens of a script, as far as ScriptReader needs them: what is a name, what is a text, which brackets
// belong together. No parser: what it is not sure of it refuses. Thread-safety: pure function.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace hindcast::projection {

struct ScriptToken {
    enum class Kind : unsigned char { Name, Number, Text, Template, Regex, Sign };
    Kind kind = Kind::Sign;
    std::string_view text;   ///< a text with its quotes; a template's pieces from ` or } to ${ or `
    std::size_t partner = 0; ///< of a bracket: the other one
    bool lineBefore = false; ///< a line break stands before it
    bool is(std::string_view sign) const { return text == sign; }
    bool isName() const { return kind == Kind::Name; }
};

/// Nothing where brackets do not match, a name is written otherwise than in ASCII, or a slash could be either
/// a division or a regular expression.
std::optional<std::vector<ScriptToken>> scriptTokens(std::string_view source);

} // namespace hindcast::projection
