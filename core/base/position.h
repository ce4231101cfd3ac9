// SPDX-License-Identifier: GPL-3.0-or-later
// Position: what the store says, a number with an optional tie-break (KurrentDB's prepare position), or
// text. It may repeat, and need not be the order of the file.
// Thread-safety: a value, no shared state.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <utility>

namespace hindcast {

class Position {
public:
    Position() = default;
    static Position number(std::int64_t number, std::int64_t tie = 0) {
        Position p;
        p.m_number = number;
        p.m_tie = tie;
        return p;
    }
    static Position text(std::string text) {
        Position p;
        p.m_isText = true;
        p.m_text = std::move(text);
        return p;
    }

    bool isText() const { return m_isText; }
    std::int64_t number() const { return m_number; }
    std::int64_t tie() const { return m_tie; }
    const std::string& text() const { return m_text; }

    /// For people: the number without its tie-break, or the text.
    std::string print() const { return m_isText ? m_text : std::to_string(m_number); }

    /// Numbers by value then tie-break; texts by bytes; numbers before texts.
    friend auto operator<=>(const Position&, const Position&) = default;

private:
    bool m_isText = false;
    std::int64_t m_number = 0;
    std::int64_t m_tie = 0;
    std::string m_text;
};

} // namespace hindcast
