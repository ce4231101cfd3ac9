// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/diagnostic.h"

#include "base/text.h"

#include <algorithm>

namespace hindcast::expression {
namespace {

constexpr std::size_t kBefore = 60; ///< characters shown in front of the place
constexpr std::size_t kAfter = 60;

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::size_t characters(std::string_view text) {
    return std::size_t(std::count_if(text.begin(), text.end(), [](char c) { return !continues(c); }));
}

/// `count` characters before `at`, not before `least`.
std::size_t back(std::string_view text, std::size_t at, std::size_t count, std::size_t least) {
    while (count > 0 && at > least) {
        --at;
        while (at > least && continues(text[at]))
            --at;
        --count;
    }
    return at;
}

std::size_t ahead(std::string_view text, std::size_t at, std::size_t count, std::size_t most) {
    while (count > 0 && at < most) {
        ++at;
        while (at < most && continues(text[at]))
            ++at;
        --count;
    }
    return at;
}

} // namespace

std::string caretLines(std::string_view text, Span span) {
    const std::size_t at = std::min(span.offset, text.size());
    const std::size_t feed = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t lineFrom = feed == std::string_view::npos ? 0 : feed + 1;
    const std::size_t lineTo = std::min(text.find('\n', at), text.size());
    const std::size_t from = back(text, at, kBefore, lineFrom);
    const std::size_t to = ahead(text, at, kAfter, lineTo);
    std::string shown(text.substr(from, to - from));
    for (char& c : shown)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    const std::string cutFront = from > lineFrom ? "…" : "";
    std::string out = "  " + cutFront + shown + (to < lineTo ? "…" : "") + "\n  ";
    out += std::string((cutFront.empty() ? 0 : 1) + characters(text.substr(from, at - from)), ' ') + "^";
    const std::size_t end = std::min({span.end(), to, text.size()});
    if (end > at) {
        const std::size_t marked = characters(text.substr(at, end - at));
        if (marked > 1) out += std::string(marked - 1, '~');
    }
    return out + "\n";
}

std::string didYouMean(const std::string* names, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i)
        out += (i == 0 ? "did you mean " : i + 1 == count ? " or " : ", ") + names[i];
    return out.empty() ? out : out + "?";
}

} // namespace hindcast::expression
