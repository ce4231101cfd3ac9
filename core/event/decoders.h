// SPDX-License-Identifier: GPL-3.0-or-later
// One function for each encoding of event/encoding.h, and what they share: a cursor over bytes that never
// leaves them, and the values for what JSON has no form for. Errors: Corrupt, `where` is "byte N".
// Thread-safety: pure functions.
#pragma once

#include "base/result.h"
#include "json/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hindcast::event {

Result<json::Value> decodeXml(std::string_view bytes);
Result<json::Value> decodeYaml(std::string_view bytes);
Result<json::Value> decodeCbor(std::string_view bytes);
Result<json::Value> decodeMessagePack(std::string_view bytes);
Result<json::Value> decodeErlangTerm(std::string_view bytes);

/// Values that one payload may unfold to.
inline constexpr std::size_t kMostValues = std::size_t(16) << 20;

Error notOf(std::string_view encoding, std::size_t offset);

/// Big-endian numbers and runs of bytes; past the end it answers zeros and is no longer ok().
class ByteCursor {
public:
    explicit ByteCursor(std::string_view bytes) : m_bytes(bytes) {}
    std::uint64_t number(unsigned bytes);
    std::string_view take(std::uint64_t bytes);
    std::uint8_t byte() { return std::uint8_t(number(1)); }
    int peek() const { return m_at < m_bytes.size() ? std::uint8_t(m_bytes[m_at]) : -1; }
    std::size_t left() const { return m_bytes.size() - m_at; }
    std::size_t at() const { return m_at; }
    bool atEnd() const { return m_at == m_bytes.size(); }
    bool ok() const { return m_ok; }
    void fail() { m_ok = false; }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_ok = true;
};

/// A string where the bytes are UTF-8, else {"$encoding":"base64","$bytes":"…"}.
json::Value textOrBytes(std::string_view bytes);
json::Value bytesValue(std::string_view bytes);
/// Shortest text that reads back the same; what is no number becomes "NaN", "Infinity", "-Infinity".
json::Value doubleValue(double number);
/// A whole number of any size; `bytes` are its magnitude, most significant first. Bytes past 1 KiB stay
/// bytes.
json::Value bigValue(std::string_view bytes, bool negative);
/// mantissa × 10^exponent as a number; nothing where the mantissa is no whole number: a decimal fraction may
/// hold another.
std::optional<json::Value> decimalValue(const std::string& mantissa, std::int64_t exponent);

/// What the keys of one payload are called in objects: strings as they are, others by their JSON text. Where
/// keys hold objects with such keys, each level escapes what is inside it again and so doubles it: all of
/// those texts together have a bound, which grows with the payload.
class KeyTexts {
public:
    explicit KeyTexts(std::size_t payloadBytes);
    /// Nothing: beyond the bound.
    std::optional<std::string> of(const json::Value& key);

private:
    std::size_t m_left;
};

} // namespace hindcast::event
