// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/finder.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <re2/re2.h>

namespace hindcast::search {
namespace {

constexpr std::size_t kLanes = 16;
using Lanes = std::uint8_t __attribute__((vector_size(kLanes)));

bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

/// How often a byte stands in JSON with UUIDs and numbers, roughly.
int frequency(char c) {
    constexpr std::string_view kOften = "\"0123456789,:aeitonrscdbf-";
    const std::size_t at = kOften.find(lowered(c));
    if (at != std::string_view::npos) return 100 - int(at);
    return isLower(lowered(c)) || c == ' ' || c == '{' || c == '}' ? 50 : 10;
}

/// The needle as a pattern: ASCII letters stand for themselves in both cases only, the rest folds.
std::string patternOf(std::string_view text) {
    std::string pattern;
    const auto append = [&](std::string_view piece) {
        pattern += RE2::QuoteMeta(re2::StringPiece(piece.data(), piece.size()));
    };
    for (std::size_t i = 0; i < text.size();) {
        const char lower = lowered(text[i]);
        if ((text[i] & 0x80) != 0) {
            const std::size_t from = i;
            while (i < text.size() && (text[i] & 0x80) != 0)
                ++i;
            pattern += "(?i:";
            append(text.substr(from, i - from));
            pattern += ')';
            continue;
        }
        if (isLower(lower))
            (pattern += '[') += {lower, char(lower & ~0x20), ']'};
        else
            append(text.substr(i, 1));
        ++i;
    }
    return pattern;
}

Lanes load(const char* at) {
    Lanes lanes;
    std::memcpy(&lanes, at, kLanes);
    return lanes;
}

Lanes allOf(std::uint8_t byte) {
    return Lanes{} + byte;
}

/// Both halves; the byte of a place is 0 or 0xff.
std::array<std::uint64_t, 2> words(const Lanes& lanes) {
    std::array<std::uint64_t, 2> out;
    std::memcpy(out.data(), &lanes, kLanes);
    return out;
}

} // namespace

Finder::Finder(const Needle& needle)
    : m_text(needle.ignoreCase ? toLowerAscii(needle.text) : needle.text), m_fold(needle.ignoreCase) {
    const auto isAscii = [](char c) { return (c & 0x80) == 0; };
    if (m_fold && !std::all_of(m_text.begin(), m_text.end(), isAscii) && isUtf8(m_text)) {
        RE2::Options options;
        options.set_log_errors(false);
        auto pattern = std::make_shared<const RE2>(patternOf(m_text), options);
        if (pattern->ok()) m_pattern = std::move(pattern);
    }
    if (std::none_of(m_text.begin(), m_text.end(), isLower)) m_fold = false;
    for (std::size_t i = 1; i < m_text.size(); ++i)
        if (frequency(m_text[i]) < frequency(m_text[m_first])) m_first = i;
    m_second = m_first == 0 ? m_text.size() - 1 : 0;
    for (std::size_t i = 0; i < m_text.size(); ++i)
        if (i != m_first && frequency(m_text[i]) < frequency(m_text[m_second])) m_second = i;
}

bool Finder::matches(const char* at) const {
    if (!m_fold) return std::memcmp(at, m_text.data(), m_text.size()) == 0;
    for (std::size_t i = 0; i < m_text.size(); ++i)
        if (lowered(at[i]) != m_text[i]) return false;
    return true;
}

std::optional<Finder::Found> Finder::find(std::string_view text, std::size_t from) const {
    if (m_pattern) return findPattern(text, from);
    if (text.size() < m_text.size()) return std::nullopt;
    const std::size_t places = text.size() - m_text.size() + 1; ///< where it may begin
    const auto bitsOf = [this](std::size_t i) { return allOf(m_fold && isLower(m_text[i]) ? 0x20 : 0); };
    const auto byteOf = [this](std::size_t i) { return allOf(static_cast<std::uint8_t>(m_text[i])); };
    const Lanes foldFirst = bitsOf(m_first), foldSecond = bitsOf(m_second);
    const Lanes first = byteOf(m_first), second = byteOf(m_second);
    std::size_t at = from;
    for (; at + kLanes <= places; at += kLanes) {
        const auto here = Lanes((load(text.data() + at + m_first) | foldFirst) == first);
        const auto there = Lanes((load(text.data() + at + m_second) | foldSecond) == second);
        const auto both = words(here & there);
        if ((both[0] | both[1]) == 0) continue;
        for (std::size_t half = 0; half < 2; ++half)
            for (std::uint64_t left = both[half]; left != 0;) {
                const std::size_t byte = std::size_t(std::countr_zero(left)) / 8;
                left &= ~(std::uint64_t(0xff) << (8 * byte));
                const std::size_t place = at + 8 * half + byte;
                if (matches(text.data() + place)) return Found{place, m_text.size()};
            }
    }
    for (; at < places; ++at)
        if (matches(text.data() + at)) return Found{at, m_text.size()};
    return std::nullopt;
}

std::optional<Finder::Found> Finder::findPattern(std::string_view text, std::size_t from) const {
    re2::StringPiece found;
    const re2::StringPiece all(text.data(), text.size());
    if (from > text.size() || !m_pattern->Match(all, from, text.size(), RE2::UNANCHORED, &found, 1))
        return std::nullopt;
    return Found{std::size_t(found.data() - text.data()), found.size()};
}

} // namespace hindcast::search
