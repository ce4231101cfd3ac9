// SPDX-License-Identifier: GPL-3.0-or-later
#include "fold/script_text.h"

#include <algorithm>

namespace hindcast::fold {
namespace {

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

bool isWordAt(std::string_view text, std::size_t at, std::string_view word) {
    return text.substr(std::min(at, text.size()), word.size()) == word
           && (at + word.size() >= text.size() || !isNameCharacter(text[at + word.size()]));
}

std::size_t skipSpace(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
    return at;
}

/// The byte of the line at which a column (1-based, as charactersIn() counts) begins; its end where there is
/// none.
std::size_t placeOfColumn(std::string_view line, std::uint32_t column) {
    std::size_t at = 0;
    for (std::uint32_t passed = 1; at < line.size() && passed < column;) {
        std::size_t end = at + 1;
        while (isInsideCharacter(line, end))
            ++end;
        passed += charactersIn(line.substr(at, end - at));
        at = end;
    }
    return at;
}

void blank(std::string& text, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i)
        if (text[i] != '\n') text[i] = ' ';
}

} // namespace

std::string withoutExports(std::string_view source) {
    std::string text(source);
    for (std::size_t line = 0; line < text.size();) {
        const std::size_t at = skipSpace(text, line);
        if (isWordAt(text, at, "export")) {
            std::size_t end = at + 6;
            const std::size_t next = skipSpace(text, end);
            if (isWordAt(text, next, "default")) end = next + 7;
            if (next < text.size() && text[next] == '{')
                end = std::min(text.find('}', next), text.size() - 1) + 1;
            blank(text, at, end);
        }
        line = std::min(text.find('\n', line), text.size() - 1) + 1;
    }
    return text;
}

std::uint32_t columnOfFailure(std::string_view source, std::uint32_t line, std::uint32_t column) {
    for (std::uint32_t i = 1; i < line; ++i)
        source.remove_prefix(std::min(source.find('\n'), source.size() - 1) + 1);
    const std::string_view text = source.substr(0, source.find('\n'));
    std::size_t at = placeOfColumn(text, column);
    if (column == 0 || at >= text.size()) return column;
    if (text[at] == '.') return column + 1;
    if (text[at] != '(') return column;
    while (at > 0
           && (isNameCharacter(text[at - 1]) || text[at - 1] == '.' || std::uint8_t(text[at - 1]) >= 0x80))
        --at;
    if (at >= 4 && text.substr(at - 4, 4) == "new ") at -= 4;
    return charactersIn(text.substr(0, at)) + 1;
}

std::pair<std::size_t, std::size_t> lineOf(std::string_view source, std::uint32_t line) {
    std::size_t start = 0;
    for (std::uint32_t i = 1; i < line && start < source.size(); ++i)
        start = std::min(source.find('\n', start), source.size() - 1) + 1;
    return {start, std::min(source.find('\n', start), source.size())};
}

bool isInsideCharacter(std::string_view text, std::size_t at) {
    return at < text.size() && (std::uint8_t(text[at]) & 0xc0) == 0x80;
}

std::uint32_t charactersIn(std::string_view text) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (!isInsideCharacter(text, i)) count += std::uint8_t(text[i]) >= 0xf0 ? 2 : 1;
    return count;
}

std::size_t quotedLength(std::string_view message) {
    const std::size_t end = message.rfind('\'');
    if (end == std::string_view::npos || end == 0) return 0;
    const std::size_t start = message.rfind('\'', end - 1);
    return start == std::string_view::npos ? 0 : charactersIn(message.substr(start + 1, end - start - 1));
}

} // namespace hindcast::fold
