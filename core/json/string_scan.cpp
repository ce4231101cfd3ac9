// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/string_scan.h"

#include <cstdint>
#include <cstring>

namespace hindcast::json {
namespace {

int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// Four hex digits at `at`; -1 when there are not as many.
int hexCode(const char* at, const char* end) {
    if (end - at < 4) return -1;
    int code = 0;
    for (int i = 0; i < 4; ++i) {
        const int digit = hexDigit(at[i]);
        if (digit < 0) return -1;
        code = code * 16 + digit;
    }
    return code;
}

void appendUtf8(std::string& out, std::uint32_t code) {
    const auto byte = [&](std::uint32_t b) { out += char(static_cast<unsigned char>(b)); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | (code >> 6));
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        byte(0xE0 | (code >> 12));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xF0 | (code >> 18));
        byte(0x80 | ((code >> 12) & 0x3F));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

// `at` stands behind "\u" and is moved behind what was read.
void decodeUnicode(std::string& out, const char*& at, const char* end) {
    constexpr std::uint32_t kReplacement = 0xFFFD;
    auto code = std::uint32_t(hexCode(at, end));
    at += 4;
    if (code >= 0xD800 && code < 0xDC00) {
        const int low = end - at >= 6 && at[0] == '\\' && at[1] == 'u' ? hexCode(at + 2, end) : -1;
        if (low >= 0xDC00 && low < 0xE000) {
            code = 0x10000 + ((code - 0xD800) << 10) + (std::uint32_t(low) - 0xDC00);
            at += 6;
        } else {
            code = kReplacement;
        }
    } else if (code >= 0xDC00 && code < 0xE000) {
        code = kReplacement;
    }
    appendUtf8(out, code);
}

} // namespace

const char* scanString(const char*& at, const char* end, StringToken& token) {
    const char* from = ++at;
    token.escaped = false;
    for (;;) {
        at = nextSpecial(at, end);
        if (at == end) return "a string has no closing quote";
        if (*at == '"') break;
        if (*at != '\\') return "a control character stands in a string";
        token.escaped = true;
        if (end - at < 2) return "a string has no closing quote";
        if (at[1] == 'u') {
            if (hexCode(at + 2, end) < 0) return "\\u is not followed by four hex digits";
            at += 6;
        } else if (std::string_view("\"\\/bfnrt").find(at[1]) != std::string_view::npos) {
            at += 2;
        } else {
            return "an unknown escape stands in a string";
        }
    }
    token.raw = {from, std::size_t(at - from)};
    ++at;
    return nullptr;
}

void decodeString(std::string& out, std::string_view raw) {
    const char* at = raw.data();
    const char* end = at + raw.size();
    while (at < end) {
        const auto* slash = static_cast<const char*>(std::memchr(at, '\\', std::size_t(end - at)));
        if (!slash) slash = end;
        out.append(at, slash);
        at = slash;
        if (at == end) break;
        const char kind = at[1];
        at += 2;
        switch (kind) {
        case 'b':
            out += '\b';
            break;
        case 'f':
            out += '\f';
            break;
        case 'n':
            out += '\n';
            break;
        case 'r':
            out += '\r';
            break;
        case 't':
            out += '\t';
            break;
        case 'u':
            decodeUnicode(out, at, end);
            break;
        default:
            out += kind;
            break;
        }
    }
}

} // namespace hindcast::json
