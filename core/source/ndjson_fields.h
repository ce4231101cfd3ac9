// SPDX-License-Identifier: GPL-3.0-or-later
// Which member of a JSON event says what: the usual names of the command-line contract, what was found by
// sampling, and the fixed names of our own export. Thread-safety: plain data and pure functions.
#pragma once

#include "source/store_spec.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hindcast::source {

/// The canonical fields, in the order in which they choose their names.
enum class Field { Stream, Type, Version, Position, Id, Time, Payload, Metadata };
inline constexpr std::size_t kFieldCount = 8;

const char* fieldName(Field field);
/// The usual names of a field, in the order in which they are preferred.
const std::vector<std::string_view>& usualNames(Field field);

/// What a member name means to the reader of events (the meanings of its KeyTable).
enum Meaning : int {
    kOther = 0,
    kFirstField = 1, ///< + Field
    kIsJson = kFirstField + int(kFieldCount),
    kIsJsonMetadata,
    kCategory,
    kLink,
    kResolvedLink,
    kRedacted,
    kVersionSynthetic,
    kPreparePosition,              ///< breaks ties between positions
    kHindcast,                     ///< the mark of our export's first line, and of links
    kLinkedInto,                   ///< of a link: the stream that the event with this id stands in
    kCorrelation,                  ///< + place in the list of its names
    kCausation = kCorrelation + 3, ///< + place in the list of its names
    kMeanings = kCausation + 3
};
inline int meaningOf(Field field) {
    return kFirstField + int(field);
}
/// kCorrelation…, kCausation… or kOther.
int correlationMeaning(std::string_view name);

/// The fields of one source.
struct FieldMap {
    std::array<std::string, kFieldCount> names; ///< empty: the source has no such member
    bool exported = false;                      ///< our own export: fixed names, JSON types are exact
    bool positionSynthetic = false;             ///< exported: as its first line says
    bool versionSynthetic = false;
    Bodies bodies = Bodies::Json; ///< exported: what bytes may be
    bool textPositions = false;   ///< not exported: some positions are no numbers, so all are text
    bool parseIsJson = true;      ///< not exported: members marked `isJson` do hold JSON text

    const std::string& name(Field field) const { return names[std::size_t(field)]; }
    bool has(Field field) const { return !name(field).empty(); }
    int meaning(std::string_view name) const;
};

FieldMap exportedFields();

} // namespace hindcast::source
