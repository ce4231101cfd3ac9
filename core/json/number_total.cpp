// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/number_total.h"

#include "json/decimal.h"
#include "json/short_text.h"
#include "json/value.h"

#include <algorithm>
#include <bit>
#include <charconv>

namespace hindcast::json {
namespace {

__extension__ typedef __int128 Int128;

constexpr std::int64_t kLimbDigits = 18;
constexpr std::int64_t kLimb = 1'000'000'000'000'000'000;
constexpr std::int64_t kFarthest = 1000; ///< place of a digit from the point, either way

std::int64_t powerOfTen(std::size_t exponent) {
    std::int64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

struct Parts {
    Int128 above;
    std::int64_t rest; ///< not negative
};

Parts divided(Int128 value, std::int64_t by) {
    Int128 above = value / by;
    std::int64_t rest = std::int64_t(value % by);
    if (rest < 0) {
        rest += by;
        --above;
    }
    return {above, rest};
}

/// Each limb from 0 to below 10^18; gives what goes on above the last one: 0, or -1 where all are negative.
Int128 carry(std::map<std::int64_t, Int128>& limbs) {
    Int128 over = 0;
    if (limbs.empty()) return over;
    for (std::int64_t at = limbs.begin()->first; at <= limbs.rbegin()->first || over < -1 || over > 0; ++at) {
        const Parts parts = divided(limbs[at] + over, kLimb);
        limbs[at] = parts.rest;
        over = parts.above;
    }
    return over;
}

std::string padded(std::int64_t value, std::size_t digits) {
    std::string text = std::to_string(value);
    if (text.size() < digits) text.insert(0, digits - text.size(), '0');
    return text;
}

std::string withPoint(std::int64_t digits, std::size_t decimals) {
    if (decimals == 0) return std::to_string(digits);
    const std::int64_t power = powerOfTen(decimals);
    return (digits < 0 ? "-" : "") + std::to_string(std::abs(digits / power)) + "."
           + padded(std::abs(digits % power), decimals);
}

/// The last eight characters of up to eight, the last one highest, and 0 before the first.
std::uint64_t wordOf(std::string_view text) {
    const std::size_t size = text.size();
    const unsigned before = 8 * unsigned(8 - size);
    if (size == 8) return loadWord<std::uint64_t>(text.data());
    if (size >= 4) // they overlap
        return std::uint64_t(loadWord<std::uint32_t>(text.data())) << before
               | std::uint64_t(loadWord<std::uint32_t>(text.data() + size - 4)) << 32;
    std::uint64_t word = 0;
    for (const char c : text)
        word = word >> 8 | std::uint64_t(static_cast<unsigned char>(c)) << 56;
    return word;
}

/// The digits of a number without its point, all at once; -1: there is something else among them.
std::int64_t digitsOfWord(std::string_view text, std::size_t& decimals) {
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    std::uint64_t digits = wordOf(text) ^ (kOnes * '0') << 8 * (8 - text.size());
    if (const std::uint64_t others = (digits + kOnes * 0x76) & (kOnes * 0x80); others != 0) {
        const auto point = unsigned(std::countr_zero(others)) / 8;
        const std::uint64_t before = (std::uint64_t(1) << 8 * point) - 1;
        if ((others & (others - 1)) != 0 || (digits >> 8 * point & 0xff) != ('.' ^ '0')) return -1;
        decimals = 7 - point;
        digits = (digits & before) << 8 | (digits & ~before & ~(std::uint64_t(0xff) << 8 * point));
    }
    // Pairs of digits, then pairs of those, and again.
    digits = (digits * 10 + (digits >> 8)) & 0x00ff00ff00ff00ff;
    digits = (digits * 100 + (digits >> 16)) & 0x0000ffff0000ffff;
    return std::int64_t((digits * 10000 + (digits >> 32)) & 0xffffffff);
}

std::int64_t digitsOf(std::string_view text, std::size_t& decimals) {
    if constexpr (std::endian::native == std::endian::little)
        if (text.size() <= 8 && !text.empty()) return digitsOfWord(text, decimals);
    std::int64_t digits = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const auto digit = unsigned(text[i] - '0'); digit < 10)
            digits = digits * 10 + std::int64_t(digit);
        else if (text[i] == '.')
            decimals = text.size() - i - 1;
        else
            return -1;
    }
    return digits;
}

/// A number as ±0.DIGITS × 10^exponent.
struct Scientific {
    bool isNegative = false;
    std::string digits; ///< without zeros at its ends; empty: zero
    std::int64_t exponent = 0;
};

/// An exponent that is written with more digits than this is told from others by them alone.
constexpr std::size_t kExponentDigits = 9;

bool isFar(std::string_view text) {
    const std::size_t e = text.find_first_of("eE");
    if (e == std::string_view::npos) return false;
    const std::size_t first = text.find_first_not_of("+-0", e + 1);
    return first != std::string_view::npos && text.size() - first > kExponentDigits;
}

Scientific scientificOf(std::string_view text) {
    const std::string canonical = canonicalNumber(text);
    Scientific number;
    const std::size_t e = canonical.find('e');
    if (e == std::string::npos) return number;
    number.isNegative = canonical[0] == '-';
    number.digits = canonical.substr(number.isNegative ? 1 : 0, e - (number.isNegative ? 1 : 0));
    std::from_chars(canonical.data() + e + 1, canonical.data() + canonical.size(), number.exponent);
    return number;
}

} // namespace

void NumberTotal::add(std::string_view text) {
    if (text.size() > kDigits || text.empty()) return addLong(text);
    const bool isNegative = text[0] == '-';
    std::size_t decimals = 0;
    const auto digits = digitsOf(text.substr(isNegative ? 1 : 0), decimals);
    if (digits < 0) return addLong(text);
    if (decimals >= m_cells.size()) m_cells.resize(decimals + 1);
    m_cells[decimals].add(isNegative ? -digits : digits);
}

void NumberTotal::addLong(std::string_view text) {
    const Scientific number = scientificOf(text);
    const auto size = std::int64_t(number.digits.size());
    std::int64_t decimals = size - number.exponent;
    if (size == 0) return add("0");
    const bool isNear = number.exponent <= kFarthest + 1 && decimals <= kFarthest && !isFar(text);
    const std::int64_t written =
        std::max<std::int64_t>(number.exponent, 0) + std::max<std::int64_t>(decimals, 0);
    if (isNear && written <= kLimbDigits) {
        std::int64_t digits = 0;
        for (const char c : number.digits)
            digits = digits * 10 + (c - '0');
        for (; decimals < 0; ++decimals)
            digits *= 10;
        if (m_cells.size() <= std::size_t(decimals)) m_cells.resize(std::size_t(decimals) + 1);
        return m_cells[std::size_t(decimals)].add(number.isNegative ? -digits : digits);
    }
    ++m_long;
    if (m_smallestLong.empty() || compareNumbers(text, m_smallestLong) < 0) m_smallestLong = text;
    if (m_largestLong.empty() || compareNumbers(text, m_largestLong) > 0) m_largestLong = text;
    if (!isNear) {
        ++m_beyond;
        return;
    }
    for (std::int64_t i = 0; i < size; ++i) {
        const std::int64_t place = number.exponent - 1 - i; // it counts 10^place
        const Parts limb = divided(place, kLimbDigits);
        const Int128 counts =
            Int128(number.digits[std::size_t(i)] - '0') * powerOfTen(std::size_t(limb.rest));
        m_limbs[std::int64_t(limb.above)] += number.isNegative ? -counts : counts;
    }
}

void NumberTotal::add(const NumberTotal& other) {
    if (m_cells.size() < other.m_cells.size()) m_cells.resize(other.m_cells.size());
    for (std::size_t i = 0; i < other.m_cells.size(); ++i) {
        const Cell& from = other.m_cells[i];
        Cell& cell = m_cells[i];
        cell.smallest = std::min(cell.smallest, from.smallest);
        cell.largest = std::max(cell.largest, from.largest);
        cell.sum += from.sum;
        cell.count += from.count;
    }
    if (other.m_long == 0) return;
    if (m_long == 0 || compareNumbers(other.m_smallestLong, m_smallestLong) < 0)
        m_smallestLong = other.m_smallestLong;
    if (m_long == 0 || compareNumbers(other.m_largestLong, m_largestLong) > 0)
        m_largestLong = other.m_largestLong;
    m_long += other.m_long;
    m_beyond += other.m_beyond;
    for (const auto& [at, value] : other.m_limbs)
        m_limbs[at] += value;
}

std::uint64_t NumberTotal::count() const {
    std::uint64_t count = m_long;
    for (const Cell& cell : m_cells)
        count += cell.count;
    return count;
}

NumberTotal::Limbs NumberTotal::limbs() const {
    Limbs limbs = m_limbs;
    for (std::size_t decimals = 0; decimals < m_cells.size(); ++decimals) {
        const Parts parts = divided(m_cells[decimals].sum, powerOfTen(decimals));
        limbs[0] += parts.above;
        if (parts.rest != 0) limbs[-1] += Int128(parts.rest) * powerOfTen(kDigits - decimals);
    }
    return limbs;
}

std::optional<std::string> NumberTotal::sum() const {
    if (count() == 0 || m_beyond > 0) return std::nullopt;
    Limbs all = limbs();
    all[0] += 0;
    bool isNegative = false;
    if (Limbs positive = all; carry(positive) == 0) {
        all = std::move(positive);
    } else {
        isNegative = true;
        for (auto& [at, value] : all)
            value = -value;
        carry(all);
    }
    std::string whole, fraction;
    for (std::int64_t at = all.rbegin()->first; at >= all.begin()->first; --at) {
        const auto found = all.find(at);
        const std::string digits = padded(found == all.end() ? 0 : std::int64_t(found->second), kDigits);
        (at >= 0 ? whole : fraction) += digits;
    }
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
    const std::size_t decimals = m_cells.empty() ? 0 : m_cells.size() - 1;
    const std::size_t last = fraction.find_last_not_of('0');
    fraction.resize(std::max(decimals, last == std::string::npos ? 0 : last + 1), '0');
    return (isNegative ? "-" : "") + whole + (fraction.empty() ? "" : "." + fraction);
}

template <class IsBefore>
std::optional<std::string> NumberTotal::outermost(std::int64_t Cell::* bound, const std::string& ofLong,
                                                  IsBefore isBefore) const {
    std::optional<std::string> found;
    if (!ofLong.empty()) found = ofLong;
    for (std::size_t decimals = 0; decimals < m_cells.size(); ++decimals) {
        if (m_cells[decimals].count == 0) continue;
        std::string text = withPoint(m_cells[decimals].*bound, decimals);
        if (!found || isBefore(compareNumbers(text, *found))) found = std::move(text);
    }
    return found;
}

std::optional<std::string> NumberTotal::smallest() const {
    return outermost(&Cell::smallest, m_smallestLong, [](int order) { return order < 0; });
}

std::optional<std::string> NumberTotal::largest() const {
    return outermost(&Cell::largest, m_largestLong, [](int order) { return order > 0; });
}

} // namespace hindcast::json
