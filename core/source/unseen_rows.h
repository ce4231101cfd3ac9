// SPDX-License-Identifier: GPL-3.0-or-later
// UnseenRows: which rows of a live table nobody has been given yet, by the transactions that wrote them: a
// snapshot shows those that are over, and what was under way then is looked at again later.
// Thread-safety: belongs to one thread.
#pragma once

#include "source/gap_watch.h"

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hindcast::source {

class UnseenRows {
public:
    /// The oldest transaction whose rows have to be looked at.
    std::uint64_t since() const { return m_since; }
    /// Rows of transactions that are over by now are none that were not seen.
    void beginAt(const TransactionBounds& bounds) { m_since = bounds.lowest; }
    /// Of the rows of one snapshot, from since() on, it leaves those that are new. Row: has `id`, of its
    /// version, and `transaction`.
    template <class Row>
    void leaveNew(std::vector<Row>& rows, const TransactionBounds& bounds) {
        std::set<std::string> later; // that the next snapshot will show again
        for (const Row& row : rows)
            if (row.transaction >= bounds.lowest) later.insert(row.id);
        std::erase_if(rows, [this](const Row& row) { return m_seen.contains(row.id); });
        m_seen = std::move(later);
        m_since = bounds.lowest;
    }

private:
    std::uint64_t m_since = 0;
    std::set<std::string> m_seen; ///< of transactions that were under way
};

} // namespace hindcast::source
