// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/sequence.h"

#include <algorithm>
#include <unordered_map>

namespace hindcast::analysis {
namespace {

// How far left each diagonal −d…d got with d edits; on diagonal k the place right is x − k.
struct Reach {
    explicit Reach(std::ptrdiff_t edits) : d(edits), x(std::size_t(2 * edits + 1), -1) {}
    std::ptrdiff_t at(std::ptrdiff_t k) const { return k < -d || k > d ? -1 : x[std::size_t(k + d)]; }
    /// With one more edit, diagonal k is reached by an insertion (down) rather than a removal.
    bool down(std::ptrdiff_t k) const { return k == -d - 1 || (k != d + 1 && at(k - 1) < at(k + 1)); }

    std::ptrdiff_t d;
    std::vector<std::ptrdiff_t> x;
};

// Walks back from the end through the reaches of each number of edits, collecting the equal runs.
Places trace(const std::vector<Reach>& reaches, std::ptrdiff_t n, std::ptrdiff_t m) {
    Places places;
    std::ptrdiff_t x = n, y = m;
    for (std::size_t d = reaches.size(); d-- > 0;) {
        const std::ptrdiff_t k = x - y;
        const bool first = d == 0;
        const bool down = !first && reaches[d - 1].down(k);
        const std::ptrdiff_t fromX = first ? 0 : reaches[d - 1].at(down ? k + 1 : k - 1);
        const std::ptrdiff_t runX = first || down ? fromX : fromX + 1;
        for (; x > runX; --x, --y)
            places.emplace_back(std::size_t(x - 1), std::size_t(y - 1));
        x = fromX;
        y = first ? 0 : fromX - (down ? k + 1 : k - 1);
    }
    std::reverse(places.begin(), places.end());
    return places;
}

} // namespace

std::optional<Places> myers(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right,
                            std::size_t bound) {
    const auto n = std::ptrdiff_t(left.size()), m = std::ptrdiff_t(right.size());
    const auto most = std::ptrdiff_t(std::min(bound, left.size() + right.size()));
    if (std::max(n, m) - std::min(n, m) > most) return std::nullopt;
    std::vector<Reach> reaches;
    for (std::ptrdiff_t d = 0; d <= most; ++d) {
        Reach reach(d);
        for (std::ptrdiff_t k = -d; k <= d; k += 2) {
            std::ptrdiff_t x = 0;
            if (d > 0) x = reaches.back().down(k) ? reaches.back().at(k + 1) : reaches.back().at(k - 1) + 1;
            // A reach beyond an edge is harmless: no path back from there is shorter.
            while (x < n && x - k < m && left[std::size_t(x)] == right[std::size_t(x - k)])
                ++x;
            reach.x[std::size_t(k + d)] = x;
            if (x == n && x - k == m) {
                reaches.push_back(std::move(reach));
                return trace(reaches, n, m);
            }
        }
        reaches.push_back(std::move(reach));
    }
    return std::nullopt;
}

Places matchByOccurrence(const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right) {
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> places;
    for (std::size_t j = right.size(); j-- > 0;)
        places[right[j]].push_back(j);
    Places pairs;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const auto at = places.find(left[i]);
        if (at == places.end() || at->second.empty()) continue;
        pairs.emplace_back(i, at->second.back());
        at->second.pop_back();
    }
    return longestRising(pairs);
}

Places longestRising(const Places& pairs) {
    std::vector<std::size_t> ends; ///< by length: the pair that ends a rising choice lowest
    std::vector<std::size_t> before(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto at = std::lower_bound(ends.begin(), ends.end(), i, [&](std::size_t a, std::size_t b) {
            return pairs[a].second < pairs[b].second;
        });
        before[i] = at == ends.begin() ? pairs.size() : *(at - 1);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    Places rising(ends.size());
    std::size_t at = ends.empty() ? pairs.size() : ends.back();
    for (std::size_t i = rising.size(); i-- > 0; at = before[at])
        rising[i] = pairs[at];
    return rising;
}

} // namespace hindcast::analysis
