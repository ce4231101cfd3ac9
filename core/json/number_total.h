// SPDX-License-Identifier: GPL-3.0-or-later
// NumberTotal: how many JSON numbers there are, their sum, the smallest and the largest, all as exact
// decimals: 0.1 and 0.2 are 0.3, and the order of adding does not matter. A number of up to 18 digits costs
// its digits and an addition. Thread-safety: belongs to one thread; copies are independent.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::json {

class NumberTotal {
public:
    /// `text` is a JSON number.
    void add(std::string_view text);
    void add(const NumberTotal& other);

    std::uint64_t count() const;
    /// As JSON numbers without an exponent, with as many decimals as the longest number of up to 18 digits
    /// was written with. Nothing when no number was added, and for the sum also when one of them has a digit
    /// that counts more than 10^1000 or less than 10^-1000: nobody could read it.
    std::optional<std::string> sum() const;
    std::optional<std::string> smallest() const;
    std::optional<std::string> largest() const;

private:
    __extension__ typedef __int128 Int128;
    /// Of numbers with as many decimals as its place says.
    struct Cell {
        Int128 sum = 0;
        std::uint64_t count = 0;
        std::int64_t smallest = std::numeric_limits<std::int64_t>::max();
        std::int64_t largest = std::numeric_limits<std::int64_t>::min();
        void add(std::int64_t digits) {
            sum += digits;
            ++count;
            smallest = std::min(smallest, digits);
            largest = std::max(largest, digits);
        }
    };
    static constexpr std::size_t kDigits = 18;
    void addLong(std::string_view text);
    using Limbs = std::map<std::int64_t, Int128>;
    Limbs limbs() const;
    template <class IsBefore>
    std::optional<std::string> outermost(std::int64_t Cell::* bound, const std::string& ofLong,
                                         IsBefore isBefore) const;

    std::vector<Cell> m_cells; ///< by decimals
    // Of all other numbers.
    std::uint64_t m_long = 0, m_beyond = 0; ///< beyond: of no sum
    Limbs m_limbs;                          ///< by n: what counts 10^(18 n)
    std::string m_smallestLong, m_largestLong;
};

} // namespace hindcast::json
