// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/message_db.h"

#include "source/sql_body.h"

#include <cctype>
#include <utility>

namespace hindcast::source {

namespace {

enum Role { Position, Stream, Version, Id, Type, Time, Payload, Metadata };

/// The first quoted number with dots in the body of message_store_version().
std::string versionIn(const std::string& body) {
    for (std::size_t at = body.find('\''); at != std::string::npos; at = body.find('\'', at + 1)) {
        std::size_t end = at + 1;
        while (end < body.size() && (std::isdigit(static_cast<unsigned char>(body[end])) || body[end] == '.'))
            ++end;
        if (end > at + 1 && end < body.size() && body[end] == '\'') return body.substr(at + 1, end - at - 1);
    }
    return {};
}

/// Fresh stores since 1.2.4 have the id last; the schema is message_store since 1.0.
std::string generationOf(const PgDumpCatalog& catalog, const std::string& root) {
    const DumpTable* table = catalog.find(root);
    if (!table || table->schema.empty()) return {};
    if (table->schema != "message_store") return "<1.0";
    return !table->columns.empty() && table->columns.back() == "id" ? "≥1.2.4" : "≥1.0";
}

const json::Value* textOf(const json::Value& object, std::string_view name) {
    const json::Value* value = object.find(name);
    return value && value->kind() == json::Kind::String ? value : nullptr;
}

/// Eventide's own names first; the usual ones were lifted before.
void liftOwn(event::Event& event, json::Parser& parser, event::EventBatch& batch) {
    const std::string_view text = event.metadata.bytes;
    if (text.find("tream") == std::string_view::npos && text.find("domain") == std::string_view::npos) return;
    const auto parsed = parser.parse(text);
    if (!parsed || !parsed.value().value.isObject()) return;
    const json::Value& metadata = parsed.value().value;
    if (const auto* stream = textOf(metadata, "correlationStreamName"))
        event.correlation = batch.keep(stream->text());
    const auto* causing = textOf(metadata, "causationMessageStreamName");
    const json::Value* place = metadata.find("causationMessagePosition");
    const auto number = place && place->kind() == json::Kind::Number ? place->asInt64() : std::nullopt;
    if (causing && number && *number >= 0)
        event.causation = batch.keep(causing->text() + '/' + std::to_string(*number));
    // Protean keeps its own names one level down.
    const json::Value* domain = metadata.find("domain");
    if (!domain || !domain->isObject()) return;
    if (const auto* id = textOf(*domain, "correlation_id"); id && event.correlation.empty())
        event.correlation = batch.keep(id->text());
    if (const auto* id = textOf(*domain, "causation_id"); id && event.causation.empty())
        event.causation = batch.keep(id->text());
}

} // namespace

std::optional<std::string> MessageDbStore::eventsRoot(const PgDumpCatalog& catalog,
                                                      const DumpTable& table) const {
    if (!table.hasAll(
            {"global_position", "position", "time", "stream_name", "type", "data", "metadata", "id"}))
        return std::nullopt;
    std::string root = catalog.rootOf(table.qualified());
    if (root != "messages" && !root.ends_with(".messages")) return std::nullopt;
    return root;
}

double MessageDbStore::confidence(const PgDumpCatalog&, const std::string& root) const {
    return root == "message_store.messages" ? 0.99 : 0.93;
}

SourceInfo MessageDbStore::describe(const PgDumpCatalog& catalog, const std::string& root) const {
    SourceInfo info;
    if (catalog.versionBody) info.formatVersion = versionIn(*catalog.versionBody);
    if (info.formatVersion.empty()) info.formatVersion = generationOf(catalog, root);
    info.fields = {{"stream", "stream_name"},
                   {"type", "type"},
                   {"version", "position"},
                   {"position", "global_position"},
                   {"id", "id"},
                   {"time", "time"},
                   {"payload", "data"},
                   {"metadata", "metadata"},
                   {"correlation", "metadata.correlationStreamName"},
                   {"causation", "metadata.causationMessageStreamName/causationMessagePosition"}};
    return info;
}

std::vector<std::string_view> MessageDbStore::roles(const DumpTable&) const {
    return {"global_position", "stream_name", "position", "id", "type", "time", "data", "metadata"};
}

std::optional<std::string> MessageDbStore::addEvent(const PgRow& row, event::EventBatch& batch,
                                                    json::Parser& parser, const std::string& where) const {
    const auto position = row.number(Position);
    const auto version = row.number(Version);
    if (!position || !version || row.isNull(Stream))
        return "stream_name, position or global_position is missing or no number";
    event::Event event;
    event.positionKind = event::PositionKind::Number;
    event.order.major = event.position = *position;
    event.stream = batch.keep(row.text(Stream));
    event.version = version;
    event.type = batch.keep(row.text(Type));
    event.id = batch.keep(row.text(Id));
    setTime(event, row.text(Time), batch);
    if (!row.isNull(Payload))
        setJsonBody(event, BodyPart::Payload, batch.keep(row.text(Payload)), parser, batch, where);
    if (!row.isNull(Metadata)) {
        setJsonBody(event, BodyPart::Metadata, batch.keep(row.text(Metadata)), parser, batch, where);
        if (event.metadata.kind == event::BodyKind::Json) liftOwn(event, parser, batch);
    }
    batch.events.push_back(event);
    return std::nullopt;
}

} // namespace hindcast::source
