// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/fields_text.h"

#include <algorithm>
#include <charconv>

namespace hindcast::import {
namespace {

void escapeTo(std::string& out, std::string_view text) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > ' ' && byte < 127 && c != '%' && c != '=') {
            out += c;
        } else {
            out += '%';
            out += kDigits[byte >> 4];
            out += kDigits[byte & 15];
        }
    }
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        if (text[i] == '%' && i + 2 < text.size()
            && std::from_chars(text.data() + i + 1, text.data() + i + 3, byte, 16).ptr
                   == text.data() + i + 3) {
            out += char(byte);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

template <class Number>
std::optional<Number> parseNumber(const Fields& fields, std::string_view name) {
    const auto found = fields.find(name);
    if (found == fields.end()) return std::nullopt;
    const std::string& text = found->second;
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

} // namespace

std::string printFields(const Fields& fields) {
    std::string out;
    for (const auto& [name, value] : fields) {
        if (!out.empty()) out += ' ';
        escapeTo(out, name);
        out += '=';
        escapeTo(out, value);
    }
    return out;
}

Fields parseFields(std::string_view text) {
    Fields fields;
    while (!text.empty()) {
        const std::string_view field = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), field.size() + 1));
        if (const auto equals = field.find('='); equals != std::string_view::npos)
            fields.emplace(unescaped(field.substr(0, equals)), unescaped(field.substr(equals + 1)));
    }
    return fields;
}

std::optional<std::uint64_t> numberField(const Fields& fields, std::string_view name) {
    return parseNumber<std::uint64_t>(fields, name);
}

std::optional<std::int64_t> signedField(const Fields& fields, std::string_view name) {
    return parseNumber<std::int64_t>(fields, name);
}

std::string textField(const Fields& fields, std::string_view name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

} // namespace hindcast::import
