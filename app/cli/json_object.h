// SPDX-License-Identifier: GPL-3.0-or-later
// JsonObject: appends one JSON object to a text, members in the order of the calls.
// Thread-safety: belongs to one thread.
#pragma once

#include "json/print.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hindcast::cli {

class JsonObject {
public:
    explicit JsonObject(std::string& out) : m_out(out) { m_out += '{'; }

    /// Writes the name; the caller appends the value to the text itself.
    std::string& name(std::string_view key) {
        if (!m_first) m_out += ',';
        m_first = false;
        json::printString(m_out, key);
        m_out += ':';
        return m_out;
    }
    void raw(std::string_view key, std::string_view json) { name(key) += json; }
    void text(std::string_view key, std::string_view value) { json::printString(name(key), value); }
    void boolean(std::string_view key, bool value) { raw(key, value ? "true" : "false"); }
    template <class Integer>
    void number(std::string_view key, Integer value) {
        raw(key, std::to_string(value));
    }
    void close() { m_out += '}'; }

private:
    std::string& m_out;
    bool m_first = true;
};

} // namespace hindcast::cli
