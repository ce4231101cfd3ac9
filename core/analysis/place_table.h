// SPDX-License-Identifier: GPL-3.0-or-later
// PlaceTable: for some partitions the event at which something was so, and how a script failed on it, as few
// bytes as may be: see
// StateTable, which keeps them. Private to this library. Thread-safety: belongs to one thread. Errors: as
// StateTable.
#pragma once

#include "projection/script_run.h"
#include "projection/state_table.h"
#include "projection/wire.h"

#include <optional>
#include <string>
#include <string_view>

namespace hindcast::analysis {

class PlaceTable {
public:
    explicit PlaceTable(std::string folder = {}, std::size_t memory = projection::StateTable::kMemory)
        : m_table(std::move(folder), memory) {}

    /// The first one of a partition stays.
    void add(std::string_view partition, const projection::EventPlace& place,
             const projection::ScriptFailure* failure = nullptr);
    void addBytes(std::string_view partition, std::string bytes); ///< of bytes()
    std::optional<projection::EventPlace> find(std::string_view partition) const;
    /// Nothing: none was added with the place. Long messages are cut.
    std::optional<projection::ScriptFailure> failure(std::string_view partition) const;
    bool has(std::string_view partition) const { return m_table.indexOf(partition).has_value(); }
    std::size_t size() const { return m_table.size(); }
    std::string name(std::size_t index) const { return m_table.name(index); }
    projection::EventPlace place(std::size_t index) const;
    Result<void> trouble() const { return m_trouble ? m_table.trouble() : m_trouble; }

    /// As it is kept.
    std::string bytes(std::size_t index) const { return m_table.state(index).value_or(""); }
    static std::string bytesOf(const projection::EventPlace& place);
    static projection::EventPlace placeOf(projection::WireReader& reader);

private:
    projection::StateTable m_table;
    Result<void> m_trouble;
};

} // namespace hindcast::analysis
