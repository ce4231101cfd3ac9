// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pg_bytea.h"

#include <array>
#include <cstdint>

namespace hindcast::source {

namespace {

constexpr std::array<std::int8_t, 256> hexTable() {
    std::array<std::int8_t, 256> table{};
    table.fill(-1);
    for (int i = 0; i < 10; ++i)
        table[std::size_t('0' + i)] = std::int8_t(i);
    for (int i = 0; i < 6; ++i)
        table[std::size_t('a' + i)] = table[std::size_t('A' + i)] = std::int8_t(10 + i);
    return table;
}
constexpr auto kHex = hexTable();

bool isOctal(char c) {
    return c >= '0' && c <= '7';
}

std::string fromEscapes(std::string_view text) {
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            bytes += text[i];
        } else if (text[i + 1] == '\\') {
            bytes += '\\';
            ++i;
        } else if (i + 3 < text.size() && isOctal(text[i + 1]) && isOctal(text[i + 2])
                   && isOctal(text[i + 3])) {
            bytes += char((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
            i += 3;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

} // namespace

std::string bytesOfBytea(std::string_view text) {
    if (!text.starts_with("\\x")) return fromEscapes(text);
    const std::string_view hex = text.substr(2);
    if (hex.size() % 2 != 0) return std::string(text);
    std::string bytes(hex.size() / 2, '\0');
    int bad = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const int high = kHex[std::uint8_t(hex[2 * i])], low = kHex[std::uint8_t(hex[2 * i + 1])];
        bad |= high | low;
        bytes[i] = char(high << 4 | (low & 15));
    }
    return bad < 0 ? std::string(text) : bytes;
}

} // namespace hindcast::source
