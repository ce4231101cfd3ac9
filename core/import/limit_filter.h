// SPDX-License-Identifier: GPL-3.0-or-later
// LimitFilter: which events an import keeps. Streams whose name is an id belong to the class of their first
// event's type, so the filter remembers what it decided for each of them.
// Thread-safety: belongs to one thread.
#pragma once

#include "event/event.h"
#include "import/import.h"
#include "import/linked_ids.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hindcast::import {

/// Canonical text of what an import leaves out, as a cache records it; empty when all is kept.
std::string printLimits(const ImportLimits& limits, const source::View& view = {});

/// The view that such a text tells.
source::View viewIn(std::string_view limits);

class LimitFilter {
public:
    /// `kept`: events that earlier runs of this import kept already. `linked`: what stands in the streams
    /// that are named, beside their own; outlives the filter.
    explicit LimitFilter(ImportLimits limits, std::uint64_t kept = 0, const LinkedIds* linked = nullptr)
        : m_limits(std::move(limits)), m_kept(kept), m_linked(linked) {}

    bool isEmpty() const;
    bool keeps(const event::Event& event);
    /// So many were asked for and have been kept: reading on is of no use.
    bool isFull() const { return m_limits.maxEvents && m_kept >= *m_limits.maxEvents; }
    /// It decided by what it had seen before: reading cannot go on midway without having seen the rest.
    bool remembers() const { return !m_decided.empty(); }

private:
    bool keepsCategory(const event::Event& event);
    bool keepsStream(const event::Event& event);

    ImportLimits m_limits;
    std::uint64_t m_kept = 0;
    const LinkedIds* m_linked;
    std::unordered_map<std::uint64_t, bool> m_decided; ///< by hash of the stream's name
};

} // namespace hindcast::import
