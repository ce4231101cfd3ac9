// SPDX-License-Identifier: GPL-3.0-or-later
// PositionColumn: the positions of many events, eight bytes each as long as they are plain numbers; any may
// have a tie-break, be a text or be absent. Thread-safety: a value, no shared state.
#pragma once

#include "base/position.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hindcast::event {

class PositionColumn {
public:
    std::size_t size() const { return m_numbers.size(); }
    void reserve(std::size_t size) { m_numbers.reserve(size); }
    std::optional<Position> operator[](std::size_t i) const {
        const Kind kind = i < m_kinds.size() ? m_kinds[i] : Kind::Number;
        if (kind == Kind::Absent) return std::nullopt;
        return kind == Kind::Number ? Position::number(m_numbers[i]) : m_positions[std::size_t(m_numbers[i])];
    }
    void push_back(const std::optional<Position>& position) {
        if (position && !position->isText() && position->tie() == 0) {
            m_numbers.push_back(position->number());
            return;
        }
        m_kinds.resize(m_numbers.size(), Kind::Number);
        m_kinds.push_back(position ? Kind::Other : Kind::Absent);
        m_numbers.push_back(std::int64_t(m_positions.size()));
        if (position) m_positions.push_back(*position);
    }
    /// Plain numbers all.
    void append(std::span<const std::int64_t> numbers) {
        m_numbers.insert(m_numbers.end(), numbers.begin(), numbers.end());
    }
    void append(const PositionColumn& other) {
        for (std::size_t i = 0; i < other.m_kinds.size(); ++i)
            push_back(other[i]);
        append(std::span(other.m_numbers).subspan(other.m_kinds.size()));
    }

private:
    enum class Kind : std::uint8_t { Number, Absent, Other };
    std::vector<std::int64_t> m_numbers; ///< where it is another position, its place among these
    std::vector<Position> m_positions;   ///< with a tie-break or a text
    std::vector<Kind> m_kinds;           ///< of the first ones; all the rest are plain numbers
};

} // namespace hindcast::event
