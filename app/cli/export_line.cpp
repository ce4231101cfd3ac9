// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/export_line.h"

#include "cli/document_writer.h"
#include "cli/event_row.h"
#include "cli/json_object.h"
#include "cli/time_output.h"
#include "event/store_flags.h"

namespace hindcast::cli {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

// The store's own text where it says more than RFC 3339 in UTC can, so that nothing is lost.
Cell exactTime(const event::Event& event) {
    return event.timeText.empty() ? timeCell(event.time) : Cell::string(event.timeText);
}

} // namespace

std::string ExportLines::header(const event::LogFacts& facts) {
    std::string text;
    JsonObject object(text);
    object.number("hindcast", 1);
    // What was an export already is still what that was of: its bytes are read by it.
    object.text("format", facts.format == "ndjson" && !facts.formatVersion.empty() ? facts.formatVersion
                                                                                   : facts.format);
    object.boolean("positionSynthetic", facts.positionSynthetic);
    object.number("versionBase", facts.versionBase);
    if (facts.versionSynthetic) object.boolean("versionSynthetic", true);
    object.close();
    return text + "\n";
}

std::string ExportLines::link(std::string_view stream, std::string_view id, Version version, bool isGiven) {
    std::string text;
    JsonObject object(text);
    object.number("hindcast", 1);
    object.text("linkedInto", stream);
    object.text("id", id);
    object.number("version", version.value());
    if (isGiven) object.boolean("versionSynthetic", true);
    object.close();
    return text + "\n";
}

// A member $encoding at the top, also when its name is written with escapes.
bool ExportLines::namesEncoding(std::string_view json) {
    if (json.find("$encoding") == std::string_view::npos && json.find("\\u") == std::string_view::npos)
        return false;
    const auto parsed = m_parser.parse(json);
    return !parsed || (parsed->value.isObject() && parsed->value.find("$encoding") != nullptr);
}

ExportLines::Way ExportLines::wayOf(const event::Body& body) {
    if (body.kind == event::BodyKind::Absent) return Way::LeaveOut;
    if (body.kind == event::BodyKind::Bytes || body.bytes.empty()) return Way::AsBytes;
    const std::string_view text = body.bytes;
    const bool spaceAround = kSpace.find(text.front()) != std::string_view::npos
                             || kSpace.find(text.back()) != std::string_view::npos;
    if (spaceAround || text.find_first_of("\r\n") != std::string_view::npos || namesEncoding(text))
        return Way::AsString;
    return Way::AsItIs;
}

std::string ExportLines::line(const event::StoredEvent& stored) {
    const event::Event& event = stored.event;
    const bool link = (event.flags & event::kLink) != 0;
    const Way data = wayOf(event.payload);
    Way metadata = wayOf(event.metadata);
    // Beside isJson a metadata string would be taken for JSON text too.
    if (data == Way::AsString && metadata == Way::AsItIs && event.metadata.bytes.front() == '"')
        metadata = Way::AsString;

    std::string text;
    JsonObject object(text);
    const auto body = [&](std::string_view key, Way way, std::string_view bytes) {
        if (way == Way::AsItIs) object.raw(key, bytes);
        if (way == Way::AsString) object.text(key, bytes);
        if (way == Way::AsBytes) object.raw(key, encodedBytes(bytes));
    };
    add(object, "position", Cell::position(stored.position));
    object.text("stream", event.stream);
    object.number("version", stored.version.value());
    add(object, "id", Cell::stringOrAbsent(event.id));
    object.text("type", event.type);
    add(object, "time", exactTime(event));
    if (link)
        object.text("data", event.payload.bytes);
    else
        body("data", data, event.payload.bytes);
    body("metadata", metadata, event.metadata.bytes);
    add(object, "correlationId", Cell::stringOrAbsent(event.correlation));
    add(object, "causationId", Cell::stringOrAbsent(event.causation));
    if (link) object.boolean("link", true);
    if ((event.flags & event::kResolvedLink) != 0) object.boolean("resolvedLink", true);
    if ((event.flags & event::kRedacted) != 0) object.boolean("redacted", true);
    if ((event.flags & event::kVersionGiven) != 0) object.boolean("versionSynthetic", true);
    if (const auto prepare = preparePosition(stored)) object.number("preparePosition", *prepare);
    if (data == Way::AsString && !link) object.boolean("isJson", true);
    if (metadata == Way::AsString) object.boolean("isJsonMetadata", true);
    object.close();
    text += '\n';
    return text;
}

} // namespace hindcast::cli
