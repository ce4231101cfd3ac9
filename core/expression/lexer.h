// SPDX-License-Identifier: GPL-3.0-or-later
// Lexer: the text of an expression as tokens with their places. It stops at the first thing that is no token.
// Thread-safety: pure function.
#pragma once

#include "base/strong.h"
#include "expression/diagnostic.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hindcast::expression {

enum class TokenKind : std::uint8_t { Word, Number, String, Time, Sign, End };

struct Token {
    TokenKind kind = TokenKind::End;
    Span span;
    std::string text; ///< Word, Number, Sign: as written; String: decoded; Time: what stands in the quotes
    Micros time;
};

struct Tokens {
    std::vector<Token> list;        ///< up to the error; else ends with an End token
    std::vector<Diagnostic> errors; ///< none or one
};

Tokens tokenize(std::string_view text);

} // namespace hindcast::expression
