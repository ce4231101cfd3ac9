// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/display_width.h"

#include <algorithm>
#include <iterator>

namespace hindcast::cli {
namespace {

struct Range {
    char32_t first, last;
};

constexpr Range kZero[] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},  {0x0610, 0x061A},
                           {0x064B, 0x065F}, {0x0E31, 0x0E31}, {0x0E34, 0x0E3A},  {0x0E47, 0x0E4E},
                           {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200D},  {0x20D0, 0x20FF},
                           {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xE0100, 0xE01EF}};

constexpr Range kWide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},
                           {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},
                           {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
                           {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD}};

template <std::size_t N>
bool contains(const Range (&ranges)[N], char32_t code) {
    const auto* at = std::upper_bound(std::begin(ranges), std::end(ranges), code,
                                      [](char32_t c, const Range& range) { return c < range.first; });
    return at != std::begin(ranges) && code <= std::prev(at)->last;
}

// The character at `at`; stray bytes count as one character each.
std::size_t next(std::string_view text, std::size_t at, char32_t& code) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    code = length == 1 ? first : first & (0xFFu >> (length + 1));
    std::size_t used = 1;
    for (; used < length && at + used < text.size(); ++used)
        code = (code << 6) | (static_cast<unsigned char>(text[at + used]) & 0x3F);
    return used;
}

std::size_t widthOf(char32_t code) {
    if (code < 0x0300) return 1;
    if (contains(kZero, code)) return 0;
    return contains(kWide, code) ? 2 : 1;
}

} // namespace

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    char32_t code = 0;
    for (std::size_t at = 0; at < text.size();) {
        at += next(text, at, code);
        width += widthOf(code);
    }
    return width;
}

std::string truncateToWidth(std::string_view text, std::size_t columns) {
    if (displayWidth(text) <= columns) return std::string(text);
    if (columns == 0) return {};
    std::size_t width = 0, at = 0;
    char32_t code = 0;
    while (at < text.size()) {
        const std::size_t used = next(text, at, code);
        if (width + widthOf(code) > columns - 1) break;
        width += widthOf(code);
        at += used;
    }
    return std::string(text.substr(0, at)) + "…";
}

} // namespace hindcast::cli
