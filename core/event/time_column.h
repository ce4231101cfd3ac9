// SPDX-License-Identifier: GPL-3.0-or-later
// TimeColumn: the times of many events, eight bytes each, where any may be absent.
// Thread-safety: a value, no shared state.
#pragma once

#include "base/strong.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hindcast::event {

class TimeColumn {
public:
    std::size_t size() const { return m_times.size(); }
    void reserve(std::size_t size) { m_times.reserve(size); }
    std::optional<Micros> operator[](std::size_t i) const {
        if (i < m_absent.size() && m_absent[i] != 0) return std::nullopt;
        return Micros(m_times[i]);
    }
    void push_back(std::optional<Micros> time) {
        if (!time) {
            m_absent.resize(m_times.size());
            m_absent.push_back(1);
        }
        m_times.push_back(time ? time->value() : 0);
    }
    /// None of them absent.
    void append(std::span<const std::int64_t> times) {
        m_times.insert(m_times.end(), times.begin(), times.end());
    }
    void append(const TimeColumn& other) {
        if (!other.m_absent.empty()) {
            m_absent.resize(m_times.size());
            m_absent.insert(m_absent.end(), other.m_absent.begin(), other.m_absent.end());
        }
        append(other.m_times);
    }

private:
    std::vector<std::int64_t> m_times;  ///< microseconds; 0 where absent
    std::vector<std::uint8_t> m_absent; ///< of the first ones; none of the rest is absent
};

} // namespace hindcast::event
