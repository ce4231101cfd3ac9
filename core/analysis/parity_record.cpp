// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/parity_record.h"

#include "analysis/place_table.h"
#include "json/parse.h"
#include "json/print.h"

namespace hindcast::analysis {
namespace {

using json::Value;
using projection::WireReader;
using projection::WireWriter;

void putValue(WireWriter& writer, const std::optional<Value>& value) {
    writer.optionalText(value ? std::optional(json::print(*value)) : std::nullopt);
}

std::optional<Value> valueOf(WireReader& reader) {
    const auto text = reader.optionalText();
    if (!text) return std::nullopt;
    auto parsed = json::parse(*text);
    return parsed ? std::move(*parsed) : Value();
}

void putVersion(WireWriter& writer, const std::optional<Version>& version) {
    writer.number(std::uint8_t(version ? 1 : 0));
    if (version) writer.number(version->value());
}

std::optional<Version> versionOf(WireReader& reader) {
    if (reader.number<std::uint8_t>() == 0) return std::nullopt;
    return Version(reader.number<Version::rep>());
}

} // namespace

std::string parityRecord(const ParityDifference& difference) {
    WireWriter writer;
    writer.number(std::uint8_t(difference.kind));
    writer.number(std::uint32_t(difference.changes.size()));
    for (const ParityChange& change : difference.changes) {
        writer.text(change.path);
        putValue(writer, change.expected);
        putValue(writer, change.actual);
        writer.optionalText(change.lastSetBy ? std::optional(PlaceTable::bytesOf(*change.lastSetBy))
                                             : std::nullopt);
        putVersion(writer, change.snapshot);
    }
    writer.number(std::uint32_t(difference.troubles.size()));
    for (const ParityTrouble& trouble : difference.troubles) {
        putVersion(writer, trouble.snapshot);
        writer.text(trouble.message);
    }
    return writer.bytes();
}

ParityDifference parityDifference(std::string partition, std::string_view record) {
    WireReader reader(record);
    ParityDifference difference{std::move(partition), ParityKind(reader.number<std::uint8_t>()), {}, {}};
    for (auto left = reader.number<std::uint32_t>(); left > 0 && reader.ok(); --left) {
        ParityChange& change = difference.changes.emplace_back();
        change.path = reader.text();
        change.expected = valueOf(reader);
        change.actual = valueOf(reader);
        if (const auto place = reader.optionalText()) {
            WireReader bytes(*place);
            change.lastSetBy = PlaceTable::placeOf(bytes);
        }
        change.snapshot = versionOf(reader);
    }
    for (auto left = reader.number<std::uint32_t>(); left > 0 && reader.ok(); --left) {
        ParityTrouble& trouble = difference.troubles.emplace_back();
        trouble.snapshot = versionOf(reader);
        trouble.message = reader.text();
    }
    return difference;
}

} // namespace hindcast::analysis
