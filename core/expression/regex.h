// SPDX-License-Identifier: GPL-3.0-or-later
// Regex: a compiled regular expression in RE2's syntax; matching takes time linear in the text and bounded
// memory, whatever the pattern. Private to this library. Thread-safety: matching may run on several threads.
#pragma once

#include "base/result.h"

#include <memory>
#include <string_view>

namespace re2 {
class RE2;
}

namespace hindcast::expression {

class Regex {
public:
    /// Invalid: the message says what is wrong with the pattern.
    static Result<Regex> make(std::string_view pattern);
    /// Whether it is found anywhere in the text.
    bool foundIn(std::string_view text) const;

private:
    explicit Regex(std::shared_ptr<const re2::RE2> compiled) : m_compiled(std::move(compiled)) {}
    std::shared_ptr<const re2::RE2> m_compiled;
};

} // namespace hindcast::expression
