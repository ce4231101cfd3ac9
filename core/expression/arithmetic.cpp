// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/arithmetic.h"

#include "json/decimal.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace hindcast::expression {
namespace {

__extension__ typedef __int128 Int128;

constexpr int kMostDigits = 36;
constexpr int kQuotientDigits = 34;
constexpr int kMostExponent = 4096;

/// units × 10^exponent.
struct Decimal {
    Int128 units = 0;
    int exponent = 0;
};

Int128 limit() {
    Int128 value = 1;
    for (int i = 0; i < kMostDigits; ++i)
        value *= 10;
    return value;
}

Int128 magnitude(Int128 value) {
    return value < 0 ? -value : value;
}

/// Nothing when that is too long to be exact.
std::optional<Decimal> readDecimal(std::string_view text) {
    Decimal out;
    const std::size_t e = text.find_first_of("eE");
    if (e != std::string_view::npos) {
        std::string_view digits = text.substr(e + 1);
        if (!digits.empty() && digits.front() == '+') digits.remove_prefix(1);
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out.exponent);
        if (read.ec != std::errc() || std::abs(out.exponent) > kMostExponent) return std::nullopt;
    }
    const bool negative = text.front() == '-';
    bool fraction = false;
    for (const char c :
         text.substr(negative ? 1 : 0, e == std::string_view::npos ? e : e - (negative ? 1 : 0))) {
        if (c == '.') {
            fraction = true;
            continue;
        }
        if (out.units >= limit() / 10) return std::nullopt;
        out.units = out.units * 10 + (c - '0');
        if (fraction) --out.exponent;
    }
    if (negative) out.units = -out.units;
    return out;
}

std::string print(Decimal value) {
    while (value.units != 0 && value.units % 10 == 0) {
        value.units /= 10;
        ++value.exponent;
    }
    if (value.units == 0) return "0";
    std::string digits;
    for (Int128 rest = magnitude(value.units); rest > 0; rest /= 10)
        digits += char('0' + int(rest % 10));
    if (value.units < 0) digits += '-';
    std::reverse(digits.begin(), digits.end());
    if (value.exponent != 0) digits += "e" + std::to_string(value.exponent);
    return digits;
}

/// Scales down to the smaller exponent; false when that is too long.
bool align(Decimal& a, Decimal& b) {
    Decimal& high = a.exponent > b.exponent ? a : b;
    const int low = std::min(a.exponent, b.exponent);
    if (high.units == 0) high.exponent = low;
    for (; high.exponent > low; --high.exponent) {
        if (magnitude(high.units) >= limit() / 10) return false;
        high.units *= 10;
    }
    return true;
}

std::optional<Decimal> multiply(const Decimal& a, const Decimal& b) {
    if (a.units != 0 && magnitude(b.units) > limit() / magnitude(a.units)) return std::nullopt;
    return Decimal{a.units * b.units, a.exponent + b.exponent};
}

Decimal divide(const Decimal& a, const Decimal& b) {
    Decimal out{a.units / b.units, a.exponent - b.exponent};
    Int128 rest = a.units % b.units;
    const Int128 most = limit() / 100; // one digit more, to round by
    while (rest != 0 && magnitude(out.units) < most && magnitude(rest) < limit() / 10) {
        rest *= 10;
        out.units = out.units * 10 + rest / b.units;
        rest %= b.units;
        --out.exponent;
    }
    const Int128 tens = limit() / 100;
    static_assert(kMostDigits - 2 == kQuotientDigits);
    if (rest != 0 && magnitude(out.units) >= tens) {
        const int last = int(magnitude(out.units) % 10);
        out.units /= 10;
        if (last >= 5) out.units += (a.units < 0) == (b.units < 0) ? 1 : -1;
        ++out.exponent;
    }
    return out;
}

std::optional<std::string> asDoubles(Operator op, std::string_view left, std::string_view right) {
    const auto a = json::toDouble(left);
    const auto b = json::toDouble(right);
    if (!a || !b || (op == Operator::Divide && *b == 0)) return std::nullopt;
    const double value = op == Operator::Add        ? *a + *b
                         : op == Operator::Subtract ? *a - *b
                         : op == Operator::Multiply ? *a * *b
                                                    : *a / *b;
    if (!std::isfinite(value)) return std::nullopt;
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value);
    return std::string(buffer, end.ptr);
}

} // namespace

std::optional<std::string> compute(Operator op, std::string_view left, std::string_view right) {
    auto a = readDecimal(left);
    auto b = readDecimal(right);
    if (!a || !b) return asDoubles(op, left, right);
    switch (op) {
    case Operator::Multiply:
        if (const auto product = multiply(*a, *b)) return print(*product);
        return asDoubles(op, left, right);
    case Operator::Divide:
        if (b->units == 0) return std::nullopt;
        return print(divide(*a, *b));
    default:
        break;
    }
    if (!align(*a, *b)) return asDoubles(op, left, right);
    return print({op == Operator::Add ? a->units + b->units : a->units - b->units, a->exponent});
}

} // namespace hindcast::expression
