// SPDX-License-Identifier: GPL-3.0-or-later
// WireWriter and WireReader: the bytes of a frame, see fold_protocol.h. A reader past the end gives zeros
// and empty texts and is not ok(): the other side may be a stranger. Thread-safety: values, one thread.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace hindcast::projection {

class WireWriter {
public:
    template <class Number>
    void number(Number value) {
        m_bytes.append(reinterpret_cast<const char*>(&value), sizeof(value));
    }
    void text(std::string_view text) {
        number(std::uint32_t(text.size()));
        m_bytes += text;
    }
    void optionalText(const std::optional<std::string>& value) {
        number(std::uint8_t(value ? 1 : 0));
        if (value) text(*value);
    }
    const std::string& bytes() const { return m_bytes; }
    void clear() { m_bytes.clear(); }

private:
    std::string m_bytes;
};

class WireReader {
public:
    explicit WireReader(std::string_view bytes) : m_bytes(bytes) {}

    template <class Number>
    Number number() {
        Number value{};
        if (const std::string_view raw = take(sizeof(Number)); raw.size() == sizeof(Number))
            std::memcpy(&value, raw.data(), sizeof(Number));
        return value;
    }
    std::string_view text() { return take(number<std::uint32_t>()); }
    std::optional<std::string> optionalText() {
        if (number<std::uint8_t>() == 0) return std::nullopt;
        return std::string(text());
    }
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_at == m_bytes.size(); }

private:
    std::string_view take(std::size_t size) {
        if (size > m_bytes.size() - m_at) {
            m_ok = false;
            m_at = m_bytes.size();
            return {};
        }
        m_at += size;
        return m_bytes.substr(m_at - size, size);
    }

    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_ok = true;
};

} // namespace hindcast::projection
