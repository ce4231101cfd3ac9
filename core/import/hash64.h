// SPDX-License-Identifier: GPL-3.0-or-later
// Hash64: a fast 64-bit digest over pieces of bytes; where one piece ends counts. It tells changed sources
// from unchanged ones, it is no defence against forgers. Thread-safety: a Hash64 belongs to one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hindcast::import {

class Hash64 {
public:
    Hash64() = default;
    explicit Hash64(std::uint64_t state) : m_state(state) {} ///< goes on from an earlier value()

    void add(std::string_view bytes);
    void add(std::uint64_t number);
    std::uint64_t value() const { return m_state; }

private:
    std::uint64_t m_state = 0x9E3779B97F4A7C15;
};

std::uint64_t hash64(std::string_view bytes);
std::string printHash(std::uint64_t hash); ///< 16 hex digits
std::optional<std::uint64_t> parseHash(std::string_view text);

} // namespace hindcast::import
