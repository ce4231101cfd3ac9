// SPDX-License-Identifier: GPL-3.0-or-later
// PlaceTable: for some partitions the event at which something was so, as few bytes as may be: see
// StateTable, which keeps them. Private to this library. Thread-safety: belongs to one thread. Errors: as
// StateTable.
#pragma once

#include "projection/script_run.h"
#include "projection/state_table.h"

#include <optional>
#include <string>
#include <string_view>

namespace hindcast::analysis {

class PlaceTable {
public:
    explicit PlaceTable(std::string folder = {}, std::size_t memory = projection::StateTable::kMemory)
        : m_table(std::move(folder), memory) {}

    /// The first one of a partition stays.
    void add(std::string_view partition, const projection::EventPlace& place);
    std::optional<projection::EventPlace> find(std::string_view partition) const;
    bool has(std::string_view partition) const { return m_table.indexOf(partition).has_value(); }
    std::size_t size() const { return m_table.size(); }
    std::string name(std::size_t index) const { return m_table.name(index); }
    projection::EventPlace place(std::size_t index) const { return placeOf(bytes(index)); }
    Result<void> trouble() const { return m_trouble ? m_table.trouble() : m_trouble; }

    /// A place as it is kept, and what those bytes mean.
    static std::string bytesOf(const projection::EventPlace& place);
    static projection::EventPlace placeOf(std::string_view bytes);

private:
    std::string bytes(std::size_t index) const { return m_table.state(index).value_or(""); }

    projection::StateTable m_table;
    Result<void> m_trouble;
};

} // namespace hindcast::analysis
