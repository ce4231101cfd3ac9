// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/type_words.h"

#include "base/text.h"

#include <algorithm>
#include <vector>

namespace hindcast::session {
namespace {

bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
    return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80) != 0;
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// A word begins at a capital after a small letter or digit, and at the last capital of a run
/// ("HTTPRequest").
bool beginsWord(std::string_view text, std::size_t i) {
    if (i == 0 || !isUpper(text[i])) return false;
    if (isLower(text[i - 1]) || isDigit(text[i - 1])) return true;
    return isUpper(text[i - 1]) && i + 1 < text.size() && isLower(text[i + 1]);
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto end = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '_' || c == '-' || c == '.' || c == ' ' || c == '/' || c == ':') {
            end();
            continue;
        }
        if (beginsWord(text, i)) end();
        word += c;
    }
    end();
    return words;
}

/// Words of capitals only are abbreviations and stay as they are.
std::string lowered(const std::string& word) {
    const bool abbreviation = word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) {
                                  return isUpper(c) || isDigit(c);
                              });
    return abbreviation ? word : toLowerAscii(word);
}

std::string sentence(std::string_view text) {
    std::string out;
    for (const std::string& word : wordsOf(text)) {
        if (!out.empty()) out += ' ';
        out += lowered(word);
    }
    return out;
}

bool isVersionPart(std::string_view part) {
    return part.size() >= 2 && (part[0] == 'v' || part[0] == 'V')
           && std::all_of(part.begin() + 1, part.end(), isDigit);
}

/// The part of a qualified name that says what happened.
std::string_view lastPart(std::string_view type) {
    if (const auto comma = type.find(','); comma != std::string_view::npos && comma > 0)
        type = type.substr(0, comma); // "Bank.Events.Opened, Bank": the assembly
    if (const auto slash = type.find_last_of("\\/+:");
        slash != std::string_view::npos && slash + 1 < type.size())
        type = type.substr(slash + 1);
    // Dots: class names stand alone, small words ("order.placed.v1") need the one before them.
    std::size_t start = type.size();
    for (int words = 0; start > 0 && words < 2;) {
        const auto dot = type.substr(0, start).rfind('.');
        const std::size_t from = dot == std::string_view::npos ? 0 : dot + 1;
        const std::string_view part = type.substr(from, start - from);
        start = dot == std::string_view::npos ? 0 : dot;
        if (isVersionPart(part)) continue;
        ++words;
        if ((!part.empty() && isUpper(part[0])) || start == 0) return type.substr(from);
        if (words == 2) return type.substr(from);
    }
    return type;
}

} // namespace

std::string typeInWords(std::string_view type) {
    std::string words = sentence(lastPart(type));
    if (words.empty()) words = type;
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = char(words[0] - 32);
    return words;
}

std::string fieldInWords(std::string_view name) {
    std::string words = sentence(name);
    return words.empty() ? std::string(name) : words;
}

} // namespace hindcast::session
