// SPDX-License-Identifier: GPL-3.0-or-later
#include "event/decoders.h"

#include "base/text.h"
#include "json/print.h"
#include "json/utf8.h"

#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace hindcast::event {

Error notOf(std::string_view encoding, std::size_t offset) {
    return {ErrorCode::Corrupt, "byte " + std::to_string(offset), "no valid " + std::string(encoding), ""};
}

std::uint64_t ByteCursor::number(unsigned bytes) {
    std::uint64_t value = 0;
    for (const char c : take(bytes))
        value = value << 8 | std::uint8_t(c);
    return value;
}

std::string_view ByteCursor::take(std::uint64_t bytes) {
    if (bytes > left()) {
        m_ok = false;
        m_at = m_bytes.size();
        return {};
    }
    const std::string_view taken = m_bytes.substr(m_at, std::size_t(bytes));
    m_at += taken.size();
    return taken;
}

json::Value textOrBytes(std::string_view bytes) {
    return json::isValidUtf8(bytes) ? json::Value::string(bytes) : bytesValue(bytes);
}

json::Value bytesValue(std::string_view bytes) {
    return json::Value::object(
        {{"$encoding", json::Value::string("base64")}, {"$bytes", json::Value::string(base64Encode(bytes))}});
}

json::Value doubleValue(double number) {
    if (std::isnan(number)) return json::Value::string("NaN");
    if (std::isinf(number)) return json::Value::string(number > 0 ? "Infinity" : "-Infinity");
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), number);
    std::string digits(text.data(), written.ptr);
    if (digits.find_first_of(".e") == std::string::npos) digits += ".0";
    return json::Value::number(digits);
}

json::Value bigValue(std::string_view bytes, bool negative) {
    constexpr std::size_t kMost = 1024; // the conversion costs the square
    if (bytes.size() > kMost) return bytesValue(bytes);
    constexpr std::uint64_t kBillion = 1'000'000'000;
    std::vector<std::uint64_t> digits{0}; // base 10^9, least significant first
    for (const char c : bytes) {
        std::uint64_t carry = std::uint8_t(c);
        for (std::uint64_t& digit : digits) {
            carry += digit << 8;
            digit = carry % kBillion;
            carry /= kBillion;
        }
        if (carry != 0) digits.push_back(carry);
    }
    std::string text = std::to_string(digits.back());
    for (std::size_t i = digits.size() - 1; i-- > 0;) {
        const std::string part = std::to_string(digits[i]);
        text += std::string(9 - part.size(), '0') + part;
    }
    return json::Value::number(negative && text != "0" ? "-" + text : text);
}

std::optional<json::Value> decimalValue(const std::string& mantissa, std::int64_t exponent) {
    constexpr std::int64_t kWritten = 40; // beyond it the form with an exponent
    const std::size_t first = mantissa.starts_with('-') ? 1 : 0;
    if (mantissa.size() == first || mantissa.find_first_not_of("0123456789", first) != std::string::npos)
        return std::nullopt;
    if (exponent == 0) return json::Value::number(mantissa);
    if (exponent > 0 || exponent < -kWritten)
        return json::Value::number(mantissa + "e" + std::to_string(exponent));
    const bool negative = mantissa.starts_with('-');
    std::string digits = negative ? mantissa.substr(1) : mantissa;
    const auto places = std::size_t(-exponent);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    digits.insert(digits.size() - places, ".");
    return json::Value::number(negative ? "-" + digits : digits);
}

KeyTexts::KeyTexts(std::size_t payloadBytes) : m_left(4096 + 16 * payloadBytes) {}

std::optional<std::string> KeyTexts::of(const json::Value& key) {
    if (key.kind() == json::Kind::String) return key.text();
    std::string text = json::print(key);
    if (text.size() > m_left) return std::nullopt;
    m_left -= text.size();
    return text;
}

} // namespace hindcast::event
