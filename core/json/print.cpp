// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/print.h"

#include "json/utf8.h"

namespace hindcast::json {
namespace {

void printEscape(std::string& out, unsigned char c) {
    static constexpr char kHex[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\b':
        out += "\\b";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        break;
    }
    out += "\\u00";
    out += kHex[c >> 4];
    out += kHex[c & 15];
}

void printUtf8(std::string& out, std::string_view text) {
    out += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, from, i - from);
        printEscape(out, c);
        from = i + 1;
    }
    out.append(text, from, text.size() - from);
    out += '"';
}

class Printer {
public:
    Printer(std::string& out, bool pretty) : m_out(out), m_pretty(pretty) {}

    void print(const Value& value) {
        switch (value.kind()) {
        case Kind::Null:
            m_out += "null";
            break;
        case Kind::Bool:
            m_out += value.asBool() ? "true" : "false";
            break;
        case Kind::Number:
            m_out += value.text();
            break;
        case Kind::String:
            printString(m_out, value.text());
            break;
        case Kind::Array:
            open('[');
            for (std::size_t i = 0; i < value.size(); ++i) {
                separate(i);
                print(value.at(i));
            }
            close(']', value.size());
            break;
        case Kind::Object:
            open('{');
            for (std::size_t i = 0; i < value.size(); ++i) {
                separate(i);
                printString(m_out, value.member(i).first);
                m_out += m_pretty ? ": " : ":";
                print(value.member(i).second);
            }
            close('}', value.size());
            break;
        }
    }

private:
    void open(char bracket) {
        m_out += bracket;
        ++m_level;
    }
    void separate(std::size_t index) {
        if (index > 0) m_out += ',';
        if (m_pretty) newLine();
    }
    void close(char bracket, std::size_t size) {
        --m_level;
        if (m_pretty && size > 0) newLine();
        m_out += bracket;
    }
    void newLine() {
        m_out += '\n';
        m_out.append(m_level * 2, ' ');
    }

    std::string& m_out;
    bool m_pretty;
    std::size_t m_level = 0;
};

} // namespace

void printString(std::string& out, std::string_view text) {
    if (isValidUtf8(text))
        printUtf8(out, text);
    else
        printUtf8(out, repairedUtf8(text));
}

void printTo(std::string& out, const Value& value) {
    Printer(out, false).print(value);
}

std::string print(const Value& value) {
    std::string out;
    printTo(out, value);
    return out;
}

std::string printPretty(const Value& value) {
    std::string out;
    Printer(out, true).print(value);
    return out;
}

} // namespace hindcast::json
