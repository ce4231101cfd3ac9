// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/place_group.h"

#include "cache/column.h"
#include "cache/rows.h"

#include <algorithm>

namespace hindcast::cache {
namespace {

/// All bits that any of them has.
std::uint64_t unionOf(const std::vector<std::int64_t>& values) {
    std::uint64_t all = 0;
    for (const std::int64_t value : values)
        all |= std::uint64_t(value);
    return all;
}

bool allHaveTimes(const std::vector<std::int64_t>& shapes) {
    std::int64_t all = shape::kTime;
    for (const std::int64_t bits : shapes)
        all &= bits;
    return all != 0;
}

} // namespace

Result<PlaceGroup> decodePlaces(PlaceScratch& scratch, std::size_t rows, bool byTime, std::size_t events,
                                const std::string& where) {
    if (scratch.frame.rows != rows)
        return corrupt(where, "a block of columns has another number of rows than expected");
    PlaceGroup group;
    group.place.resize(rows);
    std::vector<std::int64_t>& column = scratch.column;
    column.resize(rows);
    ByteReader reader(scratch.frame.raw);
    if (byTime)
        skipColumn(reader, rows);
    else
        readColumn(reader, group.place);
    readColumn(reader, column);
    if (unionOf(column) > 0xffffffffU) reader.fail();
    group.type.assign(column.begin(), column.end());
    if (byTime) {
        skipColumn(reader, rows); // versions
        readColumn(reader, column);
        readColumn(reader, group.place);
        if (!allHaveTimes(column)) {
            group.hasPlace.resize(rows);
            std::transform(column.begin(), column.end(), group.hasPlace.begin(),
                           [](std::int64_t bits) { return std::uint8_t((bits & shape::kTime) != 0); });
        }
    } else if (std::any_of(group.place.begin(), group.place.end(),
                           [events](std::int64_t rank) { return std::uint64_t(rank) >= events; })) {
        reader.fail();
    }
    if (reader.failed()) return corrupt(where, "a block of columns does not hold what it should");
    return group;
}

} // namespace hindcast::cache
