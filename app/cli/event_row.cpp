// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/event_row.h"

#include "base/text.h"
#include "cli/time_output.h"
#include "event/encoding.h"
#include "event/store_flags.h"
#include "json/print.h"

namespace hindcast::cli {

std::string encodedBytes(std::string_view bytes) {
    return "{\"$encoding\":\"base64\",\"$bytes\":\"" + base64Encode(bytes) + "\"}";
}

std::optional<std::int64_t> preparePosition(const event::StoredEvent& stored) {
    if (!stored.position) return std::nullopt;
    const std::int64_t tie = stored.position->tie();
    const bool isGiven = tie != 0 || (stored.event.flags & event::kPrepareAtStart) != 0;
    return isGiven ? std::optional(tie) : std::nullopt;
}

std::vector<Column> EventRowMaker::columns(bool linked) {
    return {{"position", true},
            {"stream"},
            {"version", true},
            {"id", false, false},
            {"type"},
            {"time"},
            {"data"},
            {"metadata", false, false},
            {"correlationId", false, false},
            {"causationId", false, false},
            {"link", false, false, false},
            {"preparePosition", true, false, false},
            {"resolvedLink", false, false, false},
            {"redacted", false, false, false},
            {"versionSynthetic", false, false, false},
            {"linked", false, linked, linked},
            {"linkedVersion", true, linked, linked}};
}

Cell EventRowMaker::body(const event::Body& body) {
    if (body.kind == event::BodyKind::Absent) return Cell::absent();
    if (body.kind == event::BodyKind::Json)
        if (const auto parsed = m_parser.parse(body.bytes)) return Cell::raw(json::print(parsed->value));
    return Cell::raw(encodedBytes(body.bytes));
}

Row EventRowMaker::make(const event::StoredEvent& stored) {
    const event::Event& event = stored.event;
    const bool link = (event.flags & event::kLink) != 0;
    const auto flag = [&](std::uint32_t bit) {
        return (event.flags & bit) != 0 ? Cell::boolean(true) : Cell::absent();
    };
    const auto prepare = preparePosition(stored);
    return {Cell::position(stored.position),
            Cell::string(event.stream),
            Cell::number(stored.version.value()),
            Cell::stringOrAbsent(event.id),
            Cell::string(event.type),
            timeCell(event.time, event.timeText),
            link ? Cell::string(event.payload.bytes) : body(event::decodedPayload(event, m_scratch)),
            body(event::decodedMetadata(event, m_scratch)),
            Cell::stringOrAbsent(event.correlation),
            Cell::stringOrAbsent(event.causation),
            flag(event::kLink),
            prepare ? Cell::number(*prepare) : Cell::absent(),
            flag(event::kResolvedLink),
            flag(event::kRedacted),
            flag(event::kVersionGiven),
            stored.linkedVersion ? Cell::boolean(true) : Cell::absent(),
            stored.linkedVersion ? Cell::number(stored.linkedVersion->value()) : Cell::absent()};
}

} // namespace hindcast::cli
