// SPDX-License-Identifier: GPL-3.0-or-later
// LinkedIds: the events that stand as links in streams which the limits of an import name: they are kept with
// the streams' own. Thread-safety: immutable.
#pragma once

#include "event/link_table.h"
#include "import/import.h"

#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace hindcast::import {

class LinkedIds {
public:
    LinkedIds() = default;
    /// A stream that holds nothing but links and is called by an id is in no category.
    LinkedIds(const event::LinkTable& links, const ImportLimits& limits);

    bool contains(std::string_view id) const;

private:
    std::unordered_set<std::uint64_t> m_hashes;
};

/// The limits choose by stream.
bool chooseStreams(const ImportLimits& limits);

} // namespace hindcast::import
