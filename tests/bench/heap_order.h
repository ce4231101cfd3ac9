// SPDX-License-Identifier: GPL-3.0-or-later
// HeapOrder: lines as they stand in a table whose rows were moved by updates: most in order, some far behind
// where they belong. Thread-safety: belongs to one thread.
#pragma once

#include "event_generator.h"

#include <string>
#include <utility>
#include <vector>

namespace hindcast::bench {

class HeapOrder {
public:
    /// Appends a line, an earlier one, or nothing.
    void append(std::string line, std::string& out) {
        if (m_random.below(kEach) != 0) {
            out += line;
            return;
        }
        m_held.push_back(std::move(line));
        if (m_held.size() == kHeld) release(out);
    }
    /// What is held back yet.
    void finish(std::string& out) {
        while (!m_held.empty())
            release(out);
    }

private:
    static constexpr std::uint64_t kEach = 5;
    static constexpr std::size_t kHeld = 50'000;

    void release(std::string& out) {
        std::swap(m_held[std::size_t(m_random.below(m_held.size()))], m_held.back());
        out += m_held.back();
        m_held.pop_back();
    }

    Random m_random{0x4eaFU};
    std::vector<std::string> m_held;
};

} // namespace hindcast::bench
