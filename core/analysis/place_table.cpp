// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/place_table.h"

#include "projection/wire.h"

namespace hindcast::analysis {

using projection::EventPlace;
using projection::WireReader;
using projection::WireWriter;

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

void PlaceTable::add(std::string_view partition, const EventPlace& place) {
    if (m_trouble && !has(partition)) m_trouble = m_table.set(partition, bytesOf(place));
}

EventPlace PlaceTable::placeOf(std::string_view bytes) {
    WireReader reader(bytes);
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

std::optional<EventPlace> PlaceTable::find(std::string_view partition) const {
    const auto index = m_table.indexOf(partition);
    return index ? std::optional(place(*index)) : std::nullopt;
}

} // namespace hindcast::analysis
