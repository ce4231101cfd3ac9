// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pg_copy.h"

#include <cctype>

namespace hindcast::source {

namespace {

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const int lower = std::tolower(static_cast<unsigned char>(c));
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
}

/// Reads at most `most` digits of `base` from `at` on, and moves it behind them.
int readCode(std::string_view field, std::size_t& at, int base, int most) {
    int code = 0;
    for (int i = 0; i < most && at < field.size() && digit(field[at]) < base; ++i)
        code = code * base + digit(field[at++]);
    return code;
}

} // namespace

const std::vector<DumpField>& CopySplitter::split(std::string_view line) {
    m_fields.clear();
    m_scratch.clear();
    m_scratch.reserve(line.size());
    for (;;) {
        const std::size_t tab = line.find('\t');
        const std::string_view field = line.substr(0, tab);
        if (field == "\\N") {
            m_fields.push_back({true, {}});
        } else {
            m_fields.push_back({false, field.find('\\') == std::string_view::npos ? field : unescape(field)});
        }
        if (tab == std::string_view::npos) return m_fields;
        line.remove_prefix(tab + 1);
    }
}

std::string_view CopySplitter::unescape(std::string_view field) {
    const std::size_t start = m_scratch.size();
    for (std::size_t at = 0; at < field.size();) {
        const char c = field[at++];
        if (c != '\\' || at == field.size()) {
            m_scratch += c;
            continue;
        }
        const char escaped = field[at++];
        switch (escaped) {
        case 'b':
            m_scratch += '\b';
            break;
        case 'f':
            m_scratch += '\f';
            break;
        case 'n':
            m_scratch += '\n';
            break;
        case 'r':
            m_scratch += '\r';
            break;
        case 't':
            m_scratch += '\t';
            break;
        case 'v':
            m_scratch += '\v';
            break;
        case 'x':
            if (at < field.size() && digit(field[at]) < 16) {
                m_scratch += char(readCode(field, at, 16, 2));
            } else {
                m_scratch += 'x';
            }
            break;
        default:
            if (escaped >= '0' && escaped <= '7') {
                --at;
                m_scratch += char(readCode(field, at, 8, 3));
            } else {
                m_scratch += escaped;
            }
        }
    }
    return std::string_view(m_scratch).substr(start);
}

} // namespace hindcast::source
