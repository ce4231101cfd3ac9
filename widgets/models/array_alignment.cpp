// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/array_alignment.h"

#include <algorithm>

namespace hindcast::widgets {
namespace {

using Matches = std::vector<std::pair<std::size_t, std::size_t>>;

/// Equal pairs of left[from, leftEnd) and right[from, rightEnd) by the greedy O(ND) search (Myers 1986);
/// nothing when that takes more than kMaxEdits edits.
Matches equalPairs(const json::Value& left, const json::Value& right, std::size_t from, std::size_t leftEnd,
                   std::size_t rightEnd) {
    const auto n = std::ptrdiff_t(leftEnd - from), m = std::ptrdiff_t(rightEnd - from);
    const std::ptrdiff_t most = std::min<std::ptrdiff_t>(n + m, kMaxEdits);
    const auto same = [&](std::ptrdiff_t x, std::ptrdiff_t y) {
        return json::equal(left.at(from + std::size_t(x)), right.at(from + std::size_t(y)));
    };
    std::vector<std::vector<std::ptrdiff_t>> trace; // furthest x on each diagonal, by number of edits
    std::vector<std::ptrdiff_t> reach(std::size_t(2 * most + 3), 0);
    const auto at = [most](std::vector<std::ptrdiff_t>& v, std::ptrdiff_t k) -> std::ptrdiff_t& {
        return v[std::size_t(k + most + 1)];
    };
    std::ptrdiff_t edits = 0;
    bool found = false;
    for (; edits <= most && !found; ++edits) {
        trace.push_back(reach);
        for (std::ptrdiff_t k = -edits; k <= edits; k += 2) {
            const bool down = k == -edits || (k != edits && at(reach, k - 1) < at(reach, k + 1));
            std::ptrdiff_t x = down ? at(reach, k + 1) : at(reach, k - 1) + 1;
            while (x < n && x - k < m && same(x, x - k))
                ++x;
            at(reach, k) = x;
            if (x < n || x - k < m) continue;
            found = true;
            break;
        }
    }
    if (!found) return {};
    Matches matches;
    std::ptrdiff_t x = n, y = m;
    for (std::ptrdiff_t d = edits - 1; x > 0 || y > 0; --d) {
        auto& before = trace[std::size_t(d)];
        const std::ptrdiff_t k = x - y;
        const bool down = k == -d || (k != d && at(before, k - 1) < at(before, k + 1));
        const std::ptrdiff_t fromK = down ? k + 1 : k - 1;
        const std::ptrdiff_t fromX = d == 0 ? 0 : at(before, fromK);
        const std::ptrdiff_t fromY = d == 0 ? 0 : fromX - fromK;
        while (x > fromX && y > fromY) {
            --x;
            --y;
            matches.emplace_back(from + std::size_t(x), from + std::size_t(y));
        }
        if (d == 0) break;
        x = fromX;
        y = fromY;
    }
    std::reverse(matches.begin(), matches.end());
    return matches;
}

bool alike(const json::Value& a, const json::Value& b) {
    return a.isContainer() || b.isContainer() ? a.kind() == b.kind() : true;
}

/// What stands between two equal pairs: like with like in order, the rest alone.
void pairUp(const json::Value& left, const json::Value& right, std::size_t l, std::size_t leftEnd,
            std::size_t r, std::size_t rightEnd, std::vector<AlignedItem>& out) {
    while (l < leftEnd && r < rightEnd) {
        if (alike(left.at(l), right.at(r))) {
            out.push_back({l, r, json::equal(left.at(l), right.at(r))});
            ++l;
            ++r;
        } else if (leftEnd - l >= rightEnd - r) {
            out.push_back({l++, std::nullopt, false});
        } else {
            out.push_back({std::nullopt, r++, false});
        }
    }
    for (; l < leftEnd; ++l)
        out.push_back({l, std::nullopt, false});
    for (; r < rightEnd; ++r)
        out.push_back({std::nullopt, r, false});
}

} // namespace

std::vector<AlignedItem> alignArrays(const json::Value& left, const json::Value& right) {
    std::vector<AlignedItem> out;
    const std::size_t shorter = std::min(left.size(), right.size());
    std::size_t head = 0;
    while (head < shorter && json::equal(left.at(head), right.at(head)))
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head
           && json::equal(left.at(left.size() - 1 - tail), right.at(right.size() - 1 - tail)))
        ++tail;
    const std::size_t leftEnd = left.size() - tail, rightEnd = right.size() - tail;

    for (std::size_t i = 0; i < head; ++i)
        out.push_back({i, i, true});
    std::size_t l = head, r = head;
    if (head < leftEnd && head < rightEnd) {
        for (const auto& [matchLeft, matchRight] : equalPairs(left, right, head, leftEnd, rightEnd)) {
            pairUp(left, right, l, matchLeft, r, matchRight, out);
            out.push_back({matchLeft, matchRight, true});
            l = matchLeft + 1;
            r = matchRight + 1;
        }
    }
    pairUp(left, right, l, leftEnd, r, rightEnd, out);
    for (std::size_t i = 0; i < tail; ++i)
        out.push_back({leftEnd + i, rightEnd + i, true});
    return out;
}

} // namespace hindcast::widgets
