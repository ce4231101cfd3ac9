// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/place_table.h"

#include "base/short_text.h"

namespace hindcast::analysis {

using projection::EventPlace;
using projection::ScriptFailure;
using projection::WireReader;
using projection::WireWriter;

namespace {

/// Of a message: enough to know what went wrong, and little where a million partitions fail.
constexpr std::size_t kMostMessage = 500;

} // namespace

std::string PlaceTable::bytesOf(const EventPlace& place) {
    WireWriter bytes;
    bytes.number(place.rank.value());
    bytes.number(place.stream.value());
    bytes.number(place.type.value());
    bytes.number(place.version.value());
    bytes.number(std::uint8_t(!place.position ? 0 : place.position->isText() ? 2 : 1));
    if (place.position && place.position->isText()) {
        bytes.text(place.position->text());
    } else if (place.position) {
        bytes.number(place.position->number());
        bytes.number(place.position->tie());
    }
    return bytes.bytes();
}

void PlaceTable::add(std::string_view partition, const EventPlace& place, const ScriptFailure* failure) {
    if (has(partition)) return;
    std::string bytes = bytesOf(place);
    if (failure) {
        WireWriter how;
        how.text(failure->kind);
        how.text(failure->partition);
        how.text(shortText(failure->message, kMostMessage));
        how.number(failure->line);
        how.number(failure->column);
        bytes += how.bytes();
    }
    addBytes(partition, std::move(bytes));
}

void PlaceTable::addBytes(std::string_view partition, std::string bytes) {
    if (m_trouble && !has(partition)) m_trouble = m_table.set(partition, std::move(bytes));
}

EventPlace PlaceTable::placeOf(WireReader& reader) {
    EventPlace place;
    place.rank = Rank(reader.number<Rank::rep>());
    place.stream = StreamId(reader.number<StreamId::rep>());
    place.type = EventTypeId(reader.number<EventTypeId::rep>());
    place.version = Version(reader.number<Version::rep>());
    const auto kind = reader.number<std::uint8_t>();
    if (kind == 2) {
        place.position = Position::text(std::string(reader.text()));
    } else if (kind == 1) {
        const auto number = reader.number<std::int64_t>();
        place.position = Position::number(number, reader.number<std::int64_t>());
    }
    return place;
}

EventPlace PlaceTable::place(std::size_t index) const {
    const std::string kept = bytes(index);
    WireReader reader(kept);
    return placeOf(reader);
}

std::optional<ScriptFailure> PlaceTable::failure(std::string_view partition) const {
    const auto index = m_table.indexOf(partition);
    if (!index) return std::nullopt;
    const std::string kept = bytes(*index);
    WireReader reader(kept);
    (void)placeOf(reader);
    if (reader.atEnd()) return std::nullopt;
    ScriptFailure failure;
    failure.kind = reader.text();
    failure.partition = reader.text();
    failure.message = reader.text();
    failure.line = reader.number<std::uint32_t>();
    failure.column = reader.number<std::uint32_t>();
    return reader.ok() ? std::optional(std::move(failure)) : std::nullopt;
}

std::optional<EventPlace> PlaceTable::find(std::string_view partition) const {
    const auto index = m_table.indexOf(partition);
    return index ? std::optional(place(*index)) : std::nullopt;
}

} // namespace hindcast::analysis
