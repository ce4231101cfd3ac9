// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/decimal.h"

#include "json/value.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace hindcast::json {
namespace {

__extension__ typedef __int128 Int128;

// Exponents of up to kExactDigits digits are computed with; longer ones (nobody can mean them) are all
// taken for ±10^kExactDigits and told apart by their text.
constexpr std::size_t kExactDigits = 36;

struct Decimal {
    int sign = 0;                     ///< 0 for zero
    std::string_view whole, fraction; ///< digits before and after the point as they are written
    Int128 magnitude = 0;             ///< the value is 0.d1d2d3… × 10^magnitude with d1 not 0
    std::string_view longExponent;    ///< digits of an exponent past kExactDigits, else empty
    std::size_t first = 0, last = 0;  ///< significant digits: [first, last) of whole + fraction

    char digit(std::size_t i) const { return i < whole.size() ? whole[i] : fraction[i - whole.size()]; }
    std::size_t digits() const { return last - first; }
};

Int128 parseExponent(std::string_view text, Decimal& to) {
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
    while (!text.empty() && text.front() == '0')
        text.remove_prefix(1);
    Int128 value = 0;
    if (text.size() > kExactDigits) {
        to.longExponent = text;
        text = "1";
        value = 1;
        for (std::size_t i = 0; i < kExactDigits; ++i)
            value *= 10;
    } else {
        for (char c : text)
            value = value * 10 + (c - '0');
    }
    return negative ? -value : value;
}

Decimal decompose(std::string_view text) {
    Decimal d;
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    const std::size_t e = text.find_first_of("eE");
    std::string_view mantissa = text.substr(0, e);
    const std::size_t point = mantissa.find('.');
    d.whole = mantissa.substr(0, point);
    if (point != std::string_view::npos) d.fraction = mantissa.substr(point + 1);
    d.last = d.whole.size() + d.fraction.size();
    while (d.first < d.last && d.digit(d.first) == '0')
        ++d.first;
    while (d.last > d.first && d.digit(d.last - 1) == '0')
        --d.last;
    if (d.first == d.last) return d;
    d.sign = negative ? -1 : 1;
    const Int128 exponent = e == std::string_view::npos ? 0 : parseExponent(text.substr(e + 1), d);
    d.magnitude = exponent + Int128(d.whole.size()) - Int128(d.first);
    return d;
}

int compareMagnitudes(const Decimal& a, const Decimal& b) {
    if (!a.longExponent.empty() && !b.longExponent.empty() && (a.magnitude < 0) == (b.magnitude < 0)
        && a.longExponent != b.longExponent) {
        const bool less = a.longExponent.size() != b.longExponent.size()
                              ? a.longExponent.size() < b.longExponent.size()
                              : a.longExponent < b.longExponent;
        return less == (a.magnitude > 0) ? -1 : 1;
    }
    if (a.magnitude != b.magnitude) return a.magnitude < b.magnitude ? -1 : 1;
    const std::size_t common = std::min(a.digits(), b.digits());
    for (std::size_t i = 0; i < common; ++i) {
        const char x = a.digit(a.first + i), y = b.digit(b.first + i);
        if (x != y) return x < y ? -1 : 1;
    }
    return a.digits() == b.digits() ? 0 : a.digits() < b.digits() ? -1 : 1;
}

} // namespace

int compareNumbers(std::string_view a, std::string_view b) {
    const Decimal x = decompose(a), y = decompose(b);
    if (x.sign != y.sign) return x.sign < y.sign ? -1 : 1;
    return x.sign == 0 ? 0 : x.sign * compareMagnitudes(x, y);
}

std::optional<double> toDouble(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc()) return value;
    if (error == std::errc::result_out_of_range && decompose(text).magnitude < 0) return 0.0;
    return std::nullopt;
}

std::optional<std::int64_t> toInt64(std::string_view text) {
    std::int64_t plain = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), plain);
    if (error == std::errc() && end == text.data() + text.size()) return plain;
    const Decimal d = decompose(text);
    if (d.sign == 0) return 0;
    if (d.magnitude < 1 || d.magnitude > 19 || Int128(d.digits()) > d.magnitude) return std::nullopt;
    Int128 value = 0;
    for (Int128 i = 0; i < d.magnitude; ++i)
        value = value * 10 + (std::size_t(i) < d.digits() ? d.digit(d.first + std::size_t(i)) - '0' : 0);
    value *= d.sign;
    if (value < std::numeric_limits<std::int64_t>::min() || value > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    return std::int64_t(value);
}

std::string canonicalNumber(std::string_view text) {
    const Decimal d = decompose(text);
    if (d.sign == 0) return "0";
    std::string out = d.sign < 0 ? "-" : "";
    for (std::size_t i = d.first; i < d.last; ++i)
        out += d.digit(i);
    out += 'e';
    // 64 bits are enough for a hash: numbers that differ by 2^64 in the exponent may share it.
    out += std::to_string(std::int64_t(std::uint64_t(d.magnitude)));
    return out;
}

} // namespace hindcast::json
