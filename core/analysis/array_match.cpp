// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/array_match.h"

#include "analysis/sequence.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace hindcast::analysis {
namespace {

using json::Value;

// Gaps of at most so many left × right elements are paired by likeness, larger ones in a row.
constexpr std::size_t kLikenessBound = 2500;

// Gives equal values the same number. Few are compared one by one, which costs less than a hash of each.
class Numbering {
public:
    std::uint32_t number(const Value& value) {
        if (m_known.size() < kFew) {
            for (std::uint32_t i = 0; i < m_known.size(); ++i)
                if (json::equal(*m_known[i], value)) return i;
            return add(value);
        }
        if (m_byHash.empty())
            for (std::uint32_t i = 0; i < m_known.size(); ++i)
                m_byHash[json::hashOf(*m_known[i])].push_back(i);
        auto& same = m_byHash[json::hashOf(value)];
        for (const std::uint32_t known : same)
            if (json::equal(*m_known[known], value)) return known;
        same.push_back(std::uint32_t(m_known.size()));
        return add(value);
    }
    std::size_t size() const { return m_known.size(); }

private:
    static constexpr std::size_t kFew = 12;
    std::uint32_t add(const Value& value) {
        m_known.push_back(&value);
        return std::uint32_t(m_known.size() - 1);
    }
    std::vector<const Value*> m_known; ///< by number
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_byHash;
};

class Matcher {
public:
    Matcher(const Value& left, const Value& right, const DiffOptions& options, bool moves)
        : m_left(left), m_right(right), m_options(options), m_moves(moves) {}

    ArrayMatch run() {
        if (!(m_options.arrayKey && matchByKey())) {
            matchEqual();
            pairGaps();
        }
        std::sort(m_out.pairs.begin(), m_out.pairs.end());
        return std::move(m_out);
    }

private:
    // Numbers of the keys of all elements; nothing when one has none or two share one.
    std::optional<std::vector<std::uint32_t>> keysOf(const Value& array, Numbering& numbering) const {
        std::vector<std::uint32_t> keys;
        for (std::size_t i = 0; i < array.size(); ++i) {
            const Value* key = m_options.arrayKey->find(array.at(i));
            if (!key) return std::nullopt;
            keys.push_back(numbering.number(*key));
        }
        auto sorted = keys;
        std::sort(sorted.begin(), sorted.end());
        if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end()) return std::nullopt;
        return keys;
    }

    bool matchByKey() {
        Numbering numbering;
        const auto left = keysOf(m_left, numbering);
        const auto right = left ? keysOf(m_right, numbering) : std::nullopt;
        if (!right) return false;
        m_out.pairs = matchByOccurrence(*left, *right);
        return true;
    }

    void matchEqual() {
        const std::size_t shorter = std::min(m_left.size(), m_right.size());
        std::size_t head = 0, tail = 0;
        while (head < shorter && json::equal(m_left.at(head), m_right.at(head)))
            ++head;
        while (tail < shorter - head
               && json::equal(m_left.at(m_left.size() - 1 - tail), m_right.at(m_right.size() - 1 - tail)))
            ++tail;
        for (std::size_t i = 0; i < head; ++i)
            m_out.pairs.emplace_back(i, i);
        const std::size_t leftEnd = m_left.size() - tail, rightEnd = m_right.size() - tail;
        // One element between on each side is known to differ.
        if (head < leftEnd && head < rightEnd && leftEnd + rightEnd - 2 * head > 2)
            matchMiddle(head, leftEnd, rightEnd);
        for (std::size_t i = 0; i < tail; ++i)
            m_out.pairs.emplace_back(leftEnd + i, rightEnd + i);
    }

    void matchMiddle(std::size_t from, std::size_t leftEnd, std::size_t rightEnd) {
        Numbering numbering;
        std::vector<std::uint32_t> left, right;
        for (std::size_t i = from; i < leftEnd; ++i)
            left.push_back(numbering.number(m_left.at(i)));
        const std::size_t known = numbering.size();
        bool common = false;
        for (std::size_t j = from; j < rightEnd; ++j) {
            right.push_back(numbering.number(m_right.at(j)));
            common = common || right.back() < known;
        }
        if (!common && left.size() + right.size() <= m_options.myersBound) return;
        auto places = myers(left, right, m_options.myersBound);
        if (!places) {
            places = matchByOccurrence(left, right);
            m_out.approximate = true;
        }
        for (const auto& [i, j] : *places)
            m_out.pairs.emplace_back(from + i, from + j);
        if (m_moves) matchMoved(from, left, right, *places);
    }

    void matchMoved(std::size_t from, const std::vector<std::uint32_t>& left,
                    const std::vector<std::uint32_t>& right, const Places& taken) {
        std::vector<bool> leftTaken(left.size()), rightTaken(right.size());
        for (const auto& [i, j] : taken)
            leftTaken[i] = rightTaken[j] = true;
        std::unordered_map<std::uint32_t, std::vector<std::size_t>> free;
        for (std::size_t i = left.size(); i-- > 0;)
            if (!leftTaken[i]) free[left[i]].push_back(i);
        for (std::size_t j = 0; j < right.size(); ++j) {
            if (rightTaken[j]) continue;
            const auto at = free.find(right[j]);
            if (at == free.end() || at->second.empty()) continue;
            m_moved.emplace_back(from + at->second.back(), from + j);
            at->second.pop_back();
        }
    }

    // What stands between two equal pairs on both sides was changed rather than removed and added.
    void pairGaps() {
        if (m_out.pairs.size() == std::max(m_left.size(), m_right.size())) return;
        const Places equal = m_out.pairs;
        std::vector<bool> leftMoved(m_left.size()), rightMoved(m_right.size());
        for (const auto& [i, j] : m_moved) {
            leftMoved[i] = rightMoved[j] = true;
            m_out.pairs.emplace_back(i, j);
        }
        std::size_t i = 0, j = 0;
        for (std::size_t pair = 0; pair <= equal.size(); ++pair) {
            const auto end = pair < equal.size() ? equal[pair] : std::pair(m_left.size(), m_right.size());
            std::vector<std::size_t> left, right;
            for (; i < end.first; ++i)
                if (!leftMoved[i]) left.push_back(i);
            for (; j < end.second; ++j)
                if (!rightMoved[j]) right.push_back(j);
            pairGap(left, right);
            ++i, ++j;
        }
    }

    void pairGap(const std::vector<std::size_t>& left, const std::vector<std::size_t>& right) {
        if (left.size() * right.size() == 1 || left.size() * right.size() > kLikenessBound) {
            for (std::size_t k = 0; k < std::min(left.size(), right.size()); ++k)
                m_out.pairs.emplace_back(left[k], right[k]);
            return;
        }
        // The choice of pairs that do not cross with the greatest sum of likeness.
        const std::size_t width = right.size() + 1;
        std::vector<std::uint32_t> best((left.size() + 1) * width), like(best.size());
        for (std::size_t a = left.size(); a-- > 0;)
            for (std::size_t b = right.size(); b-- > 0;) {
                const std::size_t at = a * width + b;
                like[at] = likeness(m_left.at(left[a]), m_right.at(right[b]));
                best[at] = std::max({like[at] + best[at + width + 1], best[at + width], best[at + 1]});
            }
        for (std::size_t a = 0, b = 0; a < left.size() && b < right.size();) {
            const std::size_t at = a * width + b;
            if (best[at] == like[at] + best[at + width + 1])
                m_out.pairs.emplace_back(left[a++], right[b++]);
            else
                best[at] == best[at + width] ? ++a : ++b;
        }
    }

    // 1 for any two values (a change is shorter than a removal and an addition), up to 1,001 by how many
    // members two objects have in common.
    static std::uint32_t likeness(const Value& a, const Value& b) {
        if (!a.isObject() || !b.isObject()) return a.kind() == b.kind() ? 2 : 1;
        std::size_t same = 0;
        for (std::size_t i = 0; i < a.size(); ++i) {
            const Value* other = b.find(a.member(i).first);
            if (other && json::equal(a.member(i).second, *other)) ++same;
        }
        return std::uint32_t(2 + 1000 * same / std::max({a.size(), b.size(), std::size_t(1)}));
    }

    const Value& m_left;
    const Value& m_right;
    const DiffOptions& m_options;
    const bool m_moves;
    Places m_moved;
    ArrayMatch m_out;
};

} // namespace

ArrayMatch matchArrays(const Value& left, const Value& right, const DiffOptions& options, bool moves) {
    return Matcher(left, right, options, moves).run();
}

} // namespace hindcast::analysis
