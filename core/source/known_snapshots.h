// SPDX-License-Identifier: GPL-3.0-or-later
// The tables in which libraries keep snapshots beside the events of the known stores (known_stores.h), one
// line each: states of streams, each as it is after the event with its version. Facts:
// reference/sql-formats.md, in the section of each store. Thread-safety: constants.
#pragma once

#include "source/field_spec.h"

#include <string_view>
#include <vector>

namespace hindcast::source {

struct SnapshotSpec {
    std::string_view format;
    /// It is called as the events' table is, with this end in place of that one.
    std::string_view eventsEnd, end;
    std::vector<std::string_view> columns; ///< it must have
    FieldSpec version, state;
    FieldSpec stream = {}; ///< as in the events' table, unless given
};

const std::vector<SnapshotSpec>& knownSnapshots();

/// nullptr: where a store of that format keeps snapshots is not known.
const SnapshotSpec* snapshotsOf(std::string_view format);

} // namespace hindcast::source
