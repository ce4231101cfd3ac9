// SPDX-License-Identifier: GPL-3.0-or-later
// FilterReader: which blocks of a segment may hold a text, by the filters. What it finds for a whole group of
// segments is kept for a while, since a search asks for one after the other.
// Thread-safety: may be asked from several threads at once.
#pragma once

#include "cache/blob_store.h"
#include "cache/directory.h"
#include "cache/filter_group.h"
#include "event/log_part.h"

#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace hindcast::cache {

/// Of one block: kMayHold, and of ids beside it kHasUuids.
inline constexpr std::uint8_t kMayHold = 1, kHasUuids = 2;

class FilterReader {
public:
    FilterReader(const BlobStore& store, std::vector<FilterRow> rows)
        : m_store(store), m_rows(std::move(rows)), m_groups(m_rows.size()) {}

    using Blocks = std::vector<std::uint8_t>;
    /// A value for each block of the segment; nothing: it has no filters. Ids are told by their texts alone.
    Result<std::optional<Blocks>> blocks(std::uint32_t segment, event::TextKind kind,
                                         const event::TextProbe& probe) const;

private:
    struct Answer {
        std::size_t group;
        event::TextKind kind;
        event::TextProbe probe;
        Blocks blocks;
    };
    /// A slice of each matrix of a kind, as one value for each filter.
    Result<void> addSlices(const FilterRow& row, const FilterGroup& group, FilterKind kind,
                           std::uint32_t number, Blocks& into) const;
    Result<const FilterGroup*> group(std::size_t number) const;
    Result<const Blocks*> answer(std::size_t group, event::TextKind kind,
                                 const event::TextProbe& probe) const;
    Result<Blocks> find(std::size_t group, event::TextKind kind, const event::TextProbe& probe) const;

    const BlobStore& m_store;
    const std::vector<FilterRow> m_rows;
    mutable std::mutex m_mutex;
    mutable std::vector<std::unique_ptr<const FilterGroup>> m_groups; ///< those that were asked for
    mutable std::list<Answer> m_recent;                               ///< most recent first
};

} // namespace hindcast::cache
