// SPDX-License-Identifier: GPL-3.0-or-later
#include "fold/values.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace hindcast::fold {
namespace {

/// The next character of `text` at `at`, moved behind it; U+FFFD for bytes that are no UTF-8.
char32_t decode(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return std::uint8_t(text[i]); };
    const std::uint8_t lead = byte(at++);
    if (lead < 0x80) return lead;
    const int more = lead >= 0xf0 && lead < 0xf5   ? 3
                     : lead >= 0xe0 && lead < 0xf0 ? 2
                     : lead >= 0xc2 && lead < 0xe0 ? 1
                                                   : 0;
    if (more == 0 || at + std::size_t(more) > text.size()) return 0xfffd;
    char32_t character = lead & (0x3f >> more);
    for (int i = 0; i < more; ++i) {
        if ((byte(at + std::size_t(i)) & 0xc0) != 0x80) return 0xfffd;
        character = character << 6 | (byte(at + std::size_t(i)) & 0x3f);
    }
    at += std::size_t(more);
    const char32_t least = more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000;
    return character < least || character > 0x10ffff || (character >= 0xd800 && character < 0xe000)
               ? 0xfffd
               : character;
}

JSStringRef slowString(std::string_view text) {
    std::vector<JSChar> units;
    units.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = decode(text, at);
        if (character < 0x10000) {
            units.push_back(JSChar(character));
        } else {
            units.push_back(JSChar(0xd800 + ((character - 0x10000) >> 10)));
            units.push_back(JSChar(0xdc00 + ((character - 0x10000) & 0x3ff)));
        }
    }
    return JSStringCreateWithCharacters(units.data(), units.size());
}

bool isShortAscii(std::string_view text) {
    for (const char c : text)
        if (std::uint8_t(c) >= 0x80 || c == '\0') return false;
    return true;
}

void appendUtf8(std::string& out, char32_t character) {
    if (character < 0x80) {
        out += char(character);
    } else if (character < 0x800) {
        out += {char(0xc0 | character >> 6), char(0x80 | (character & 0x3f))};
    } else if (character < 0x10000) {
        out += {char(0xe0 | character >> 12), char(0x80 | (character >> 6 & 0x3f)),
                char(0x80 | (character & 0x3f))};
    } else {
        out += {char(0xf0 | character >> 18), char(0x80 | (character >> 12 & 0x3f)),
                char(0x80 | (character >> 6 & 0x3f)), char(0x80 | (character & 0x3f))};
    }
}

std::string utf8Of(const JSChar* units, std::size_t length) {
    std::string out(length, '\0');
    JSChar all = 0;
    for (std::size_t i = 0; i < length; ++i) {
        all = JSChar(all | units[i]);
        out[i] = char(units[i]);
    }
    if (all < 0x80) return out;
    out.clear();
    for (std::size_t i = 0; i < length; ++i) {
        char32_t character = units[i];
        if (character >= 0xd800 && character < 0xdc00 && i + 1 < length && units[i + 1] >= 0xdc00
            && units[i + 1] < 0xe000)
            character = 0x10000 + ((character - 0xd800) << 10) + (char32_t(units[++i]) - 0xdc00);
        else if (character >= 0xd800 && character < 0xe000)
            character = 0xfffd;
        appendUtf8(out, character);
    }
    return out;
}

std::uint32_t numberAt(std::string_view text) {
    std::uint32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// "name@script:line:column" lines; the first one of the script.
void placeFromStack(std::string_view stack, const std::string& script, Failed& failed) {
    while (!stack.empty()) {
        const std::size_t end = std::min(stack.find('\n'), stack.size());
        std::string_view line = stack.substr(0, end);
        stack.remove_prefix(std::min(end + 1, stack.size()));
        if (const auto name = line.rfind('@'); name != std::string_view::npos) line.remove_prefix(name + 1);
        if (line.substr(0, script.size()) != script || line.size() <= script.size()
            || line[script.size()] != ':')
            continue;
        line.remove_prefix(script.size() + 1);
        failed.line = numberAt(line);
        if (const auto colon = line.find(':'); colon != std::string_view::npos)
            failed.column = numberAt(line.substr(colon + 1));
        return;
    }
}

} // namespace

ScriptString::ScriptString(std::string_view text)
    : m_string(isShortAscii(text) ? JSStringCreateWithUTF8CString(std::string(text).c_str())
                                  : slowString(text)) {}

JSValueRef makeText(JSContextRef context, std::string_view text) {
    const ScriptString string(text);
    return JSValueMakeString(context, string.get());
}

std::string textOf(JSContextRef context, JSValueRef value) {
    const JSStringRef string = value ? JSValueToStringCopy(context, value, nullptr) : nullptr;
    if (!string) return {};
    std::string text = utf8Of(JSStringGetCharactersPtr(string), JSStringGetLength(string));
    JSStringRelease(string);
    return text;
}

TextPieces::TextPieces(JSContextRef context, JSValueRef value)
    : m_string(value ? JSValueToStringCopy(context, value, nullptr) : nullptr) {}

TextPieces::~TextPieces() {
    if (m_string) JSStringRelease(m_string);
}

std::string TextPieces::take(std::size_t length) {
    const std::size_t whole = m_string ? JSStringGetLength(m_string) : 0;
    const std::size_t from = std::min(m_at, whole), size = std::min(length, whole - from);
    m_at = from + size;
    return size == 0 ? std::string() : utf8Of(JSStringGetCharactersPtr(m_string) + from, size);
}

std::optional<std::string> textOrNull(JSContextRef context, JSValueRef value) {
    if (JSValueIsNull(context, value) || JSValueIsUndefined(context, value)) return std::nullopt;
    return textOf(context, value);
}

JSValueRef member(JSContextRef context, JSObjectRef object, const char* name) {
    const ScriptString string(name);
    return JSObjectGetProperty(context, object, string.get(), nullptr);
}

void setMember(JSContextRef context, JSObjectRef object, const char* name, JSValueRef value) {
    const ScriptString string(name);
    JSObjectSetProperty(context, object, string.get(), value, kJSPropertyAttributeNone, nullptr);
}

Failed describeThrown(JSContextRef context, JSValueRef thrown, const std::string& script) {
    Failed failed;
    failed.kind = "throw";
    if (!JSValueIsObject(context, thrown)) {
        failed.message = textOf(context, thrown);
        return failed;
    }
    const JSObjectRef error = JSValueToObject(context, thrown, nullptr);
    const auto text = [&](const char* name) -> std::string {
        const JSValueRef value = member(context, error, name);
        return value && JSValueIsString(context, value) ? textOf(context, value) : std::string();
    };
    if (const std::string kind = text("hindcastKind"); !kind.empty()) failed.kind = kind;
    failed.message = text("message");
    if (failed.message.empty()) failed.message = textOf(context, thrown);
    if (failed.message.empty()) failed.message = "an object was thrown";
    placeFromStack(text("stack"), script, failed);
    const JSValueRef line = member(context, error, "line");
    if (failed.line == 0 && text("sourceURL") == script && line && JSValueIsNumber(context, line)) {
        failed.line = std::uint32_t(JSValueToNumber(context, line, nullptr));
        const JSValueRef column = member(context, error, "column");
        if (column && JSValueIsNumber(context, column))
            failed.column = std::uint32_t(JSValueToNumber(context, column, nullptr));
    }
    return failed;
}

} // namespace hindcast::fold
