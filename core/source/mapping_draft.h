// SPDX-License-Identifier: GPL-3.0-or-later
// MappingDraft: a mapping file (cli.md, "Mapping file") as it is put together by a person or proposed from
// the names and types of columns, before it is JSON text. Thread-safety: values and pure functions.
#pragma once

#include "base/result.h"
#include "source/sql_catalog.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hindcast::source {

struct MappingDraft {
    std::string table;    ///< empty: JSON records, which have no table
    std::string order;    ///< a column, or none: the position
    std::string timeUnit; ///< s, ms, us, ns, ticks; empty: by the size of the numbers
    /// Canonical field and what it is made of: a column, a place in its JSON that begins with '/', or the
    /// JSON text of a SPEC that is more than that ({"concat":[…]}, {"const":"…"}).
    std::vector<std::pair<std::string, std::string>> fields;

    std::string_view field(std::string_view name) const; ///< empty: not mapped
    void set(std::string_view name, std::string spec);   ///< an empty spec takes the field away
};

/// The fields that a mapping may name, in the order in which people think of them.
const std::vector<std::string_view>& mappingFields();

/// The text of the mapping file. Errors: Invalid where the JSON of a SPEC cannot be read ("/fields/time").
Result<std::string> mappingText(const MappingDraft& draft);
/// A mapping file taken apart again. Errors: as parseMapping().
Result<MappingDraft> draftOf(const std::string& text, const std::string& where);

/// What the names and types of a table's columns suggest, and how much it looks like one of events.
struct MappingProposal {
    MappingDraft draft;
    std::vector<std::string> columns;
    double likeness = 0; ///< 0..1
};
MappingProposal proposeMapping(const SqlTable& table);

} // namespace hindcast::source
