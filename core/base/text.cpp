// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <utility>

namespace hindcast {
namespace {

// Length of the UTF-8 sequence at `at` with its code point, or 0 when it is not valid.
std::size_t decode(std::string_view s, std::size_t at, char32_t& code) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) {
        code = first;
        return 1;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > s.size()) return 0;
    code = first & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return 0;
        code = (code << 6) | (byte(at + i) & 0x3F);
    }
    static constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < kLeast[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return 0;
    return length;
}

bool needsEscape(char32_t c) {
    constexpr std::pair<char32_t, char32_t> kUnseen[] = {
        {0x00, 0x1F},     {0x7F, 0x9F},     {0xAD, 0xAD},     {0x061C, 0x061C},
        {0x180E, 0x180E}, {0x200B, 0x200B}, {0x200E, 0x200F}, {0x2028, 0x202E},
        {0x2060, 0x206F}, {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F}};
    return std::any_of(std::begin(kUnseen), std::end(kUnseen),
                       [c](const auto& range) { return c >= range.first && c <= range.second; });
}

/// The text with each character that needs it written by `escape(code, isByte)`; nothing: as it is.
template <class Escape>
std::string escaped(std::string_view text, const Escape& escape) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        char32_t code = static_cast<unsigned char>(text[at]);
        const std::size_t length = code >= 0x20 && code < 0x7F ? 1 : decode(text, at, code);
        const bool isByte = length == 0;
        if (isByte || needsEscape(code))
            out += escape(isByte ? char32_t(static_cast<unsigned char>(text[at])) : code, isByte);
        else
            out.append(text.substr(at, length));
        at += isByte ? 1 : length;
    }
    return out;
}

std::string printed(const char* form, char32_t code) {
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, form, unsigned(code));
    return buffer;
}

bool matchesClass(std::string_view pattern, std::size_t& p, char c) {
    std::size_t i = p + 1;
    const bool negated = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
    if (negated) ++i;
    bool found = false;
    for (bool first = true; i < pattern.size() && (first || pattern[i] != ']'); first = false, ++i) {
        char low = pattern[i], high = low;
        if (i + 2 < pattern.size() && pattern[i + 1] == '-' && pattern[i + 2] != ']') {
            high = pattern[i + 2];
            i += 2;
        }
        found = found || (low <= c && c <= high);
    }
    if (i >= pattern.size()) return c == '['; // no closing bracket: the bracket stands for itself
    p = i;
    return found != negated;
}

std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace

bool isUtf8(std::string_view bytes) {
    char32_t code = 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = decode(bytes, at, code);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

std::string escapeForTerminal(std::string_view text) {
    return escaped(text, [](char32_t code, bool isByte) {
        return printed(isByte || code < 0x80 ? "\\x%02x" : "\\u{%x}", code);
    });
}

std::string escapeLinesForTerminal(std::string_view lines) {
    return escaped(lines, [](char32_t code, bool isByte) {
        if (isByte) return printed("\\x%02x", code);
        if (code == '\n' || code == '\t') return std::string(1, char(code));
        if (code < 0x10000) return printed("\\u%04x", code);
        return printed("\\u%04x", 0xD800 + ((code - 0x10000) >> 10))
               + printed("\\u%04x", 0xDC00 + (code & 0x3FF));
    });
}

bool matchesGlob(std::string_view pattern, std::string_view text) {
    std::size_t p = 0, t = 0, starAt = std::string_view::npos, resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            starAt = p++;
            resume = t;
            continue;
        }
        if (p < pattern.size()) {
            std::size_t after = p;
            const bool one =
                pattern[p] == '?'
                || (pattern[p] == '[' ? matchesClass(pattern, after, text[t]) : pattern[p] == text[t]);
            if (one) {
                p = after + 1;
                ++t;
                continue;
            }
        }
        if (starAt == std::string_view::npos) return false;
        p = starAt + 1;
        t = ++resume;
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

std::vector<std::string> nearest(std::string_view wanted, const std::vector<std::string_view>& candidates,
                                 std::size_t count) {
    const std::string folded = toLowerAscii(wanted.substr(0, 256));
    struct Scored {
        std::size_t distance;
        std::string_view name;
    };
    std::vector<Scored> best; // kept sorted, at most `count`: cost stays linear in the candidates
    for (const std::string_view name : candidates) {
        const std::size_t gap =
            name.size() > folded.size() ? name.size() - folded.size() : folded.size() - name.size();
        if (best.size() == count && !best.empty() && gap > best.back().distance) continue;
        const Scored scored{editDistance(folded, toLowerAscii(name.substr(0, 256))), name};
        const auto less = [](const Scored& a, const Scored& b) {
            return a.distance != b.distance ? a.distance < b.distance : a.name < b.name;
        };
        best.insert(std::upper_bound(best.begin(), best.end(), scored, less), scored);
        if (best.size() > count) best.pop_back();
    }
    std::vector<std::string> names;
    for (const Scored& s : best)
        names.emplace_back(s.name);
    return names;
}

std::string base64Encode(std::string_view bytes) {
    static constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        const std::size_t have = std::min<std::size_t>(3, bytes.size() - i);
        for (std::size_t j = 0; j < 3; ++j)
            group = (group << 8) | (j < have ? static_cast<unsigned char>(bytes[i + j]) : 0u);
        for (std::size_t j = 0; j < 4; ++j)
            out += j <= have ? kAlphabet[(group >> (18 - 6 * j)) & 63] : '=';
    }
    return out;
}

std::optional<std::string> base64Decode(std::string_view text) {
    while (!text.empty() && text.back() == '=')
        text.remove_suffix(1);
    std::string out;
    out.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    int have = 0;
    for (const char c : text) {
        int v = 0;
        if (c >= 'A' && c <= 'Z')
            v = c - 'A';
        else if (c >= 'a' && c <= 'z')
            v = c - 'a' + 26;
        else if (c >= '0' && c <= '9')
            v = c - '0' + 52;
        else if (c == '+' || c == '-')
            v = 62;
        else if (c == '/' || c == '_')
            v = 63;
        else
            return std::nullopt;
        bits = (bits << 6) | std::uint32_t(v);
        have += 6;
        if (have >= 8) {
            have -= 8;
            out += char((bits >> have) & 0xFF);
        }
    }
    if (have == 6) return std::nullopt;
    return out;
}

std::string toLowerAscii(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    std::transform(text.begin(), text.end(), std::back_inserter(out),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return out;
}

std::string groupDigits(unsigned long long number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

} // namespace hindcast
