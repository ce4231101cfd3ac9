// SPDX-License-Identifier: GPL-3.0-or-later
// Little-endian numbers and varints in byte strings. A ByteReader never reads past its end: it fails, gives
// zeros from then on, and the caller asks failed() once. Thread-safety: belongs to one thread at a time.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace hindcast::cache {

inline std::uint64_t zigzag(std::int64_t value) {
    return (std::uint64_t(value) << 1) ^ std::uint64_t(value >> 63);
}
inline std::int64_t unzigzag(std::uint64_t value) {
    return std::int64_t((value >> 1) ^ (~(value & 1) + 1));
}

template <class Number>
void appendNumber(std::string& out, Number value) {
    char raw[sizeof value];
    std::memcpy(raw, &value, sizeof value);
    out.append(raw, sizeof value);
}

/// Seven bits a byte, low ones first, the high bit set on all but the last.
inline void appendVarint(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7)
        out.push_back(char(value | 0x80));
    out.push_back(char(value));
}

class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : m_left(bytes) {}

    template <class Number>
    Number number() {
        Number value{};
        const std::string_view raw = take(sizeof value);
        if (!raw.empty()) std::memcpy(&value, raw.data(), sizeof value);
        return value;
    }
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = number<std::uint8_t>();
            value |= std::uint64_t(byte & 0x7f) << shift;
            if (byte < 0x80) return value;
        }
        m_failed = true;
        return 0;
    }
    std::string_view take(std::uint64_t size) {
        if (size > m_left.size()) {
            m_failed = true;
            m_left = {};
            return {};
        }
        const std::string_view bytes = m_left.substr(0, std::size_t(size));
        m_left.remove_prefix(std::size_t(size));
        return bytes;
    }
    void fail() { m_failed = true; }
    bool failed() const { return m_failed; }
    std::string_view rest() const { return m_left; }

private:
    std::string_view m_left;
    bool m_failed = false;
};

} // namespace hindcast::cache
