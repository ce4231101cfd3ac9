// SPDX-License-Identifier: GPL-3.0-or-later
// Little-endian numbers and length-prefixed texts out of bytes that may lie: what is not there reads as 0 and
// is remembered. GUIDs stand in .NET order (first three fields little-endian).
// Thread-safety: plain data.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace hindcast::source {

static_assert(std::endian::native == std::endian::little); // as chunk files are

class KurrentBytes {
public:
    explicit KurrentBytes(std::string_view bytes) : m_bytes(bytes) {}

    template <class Number>
    Number number() {
        Number value{};
        const std::string_view piece = take(sizeof value);
        if (!piece.empty()) std::memcpy(&value, piece.data(), sizeof value);
        return value;
    }
    /// The next `size` bytes; empty and failed when there are fewer.
    std::string_view take(std::uint64_t size) {
        if (m_failed || size > m_bytes.size()) {
            m_failed = true;
            return {};
        }
        const std::string_view piece = m_bytes.substr(0, std::size_t(size));
        m_bytes.remove_prefix(std::size_t(size));
        return piece;
    }
    /// Behind an int32 with its length.
    std::string_view block() {
        const auto size = number<std::int32_t>();
        m_failed = m_failed || size < 0;
        return m_failed ? std::string_view() : take(std::uint64_t(size));
    }
    /// Behind a LEB128 number with its length, at most five bytes of it.
    std::string_view text() {
        std::uint64_t size = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            const auto byte = number<std::uint8_t>();
            size |= std::uint64_t(byte & 0x7F) << shift;
            if ((byte & 0x80) == 0) return take(size);
        }
        m_failed = true;
        return {};
    }

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_bytes.empty(); }

private:
    std::string_view m_bytes;
    bool m_failed = false;
};

} // namespace hindcast::source
