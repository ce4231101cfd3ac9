// SPDX-License-Identifier: GPL-3.0-or-later
// Stores of Rust in SQL: cqrs-es, disintegrate, eventually-rs (§13), es-entity and esrs (§15).
#include "source/known_stores.h"

namespace hindcast::source {

namespace {

/// {"NameAdded": {…}}: the text of the one member's value, when its name is the event's type.
std::string_view unwrapped(std::string_view payload, std::string_view type) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto skip = [&](std::string_view text) {
        const std::size_t at = text.find_first_not_of(kBlanks);
        return at == std::string_view::npos ? std::string_view() : text.substr(at);
    };
    std::string_view rest = skip(payload);
    const std::string name = '"' + std::string(type) + '"';
    if (!rest.starts_with('{')) return payload;
    rest = skip(rest.substr(1));
    if (!rest.starts_with(name)) return payload;
    rest = skip(rest.substr(name.size()));
    if (!rest.starts_with(':')) return payload;
    rest = skip(rest.substr(1));
    rest = rest.substr(0, rest.find_last_of('}'));
    const std::size_t end = rest.find_last_not_of(kBlanks);
    rest = rest.substr(0, end == std::string_view::npos ? 0 : end + 1);
    return json::parse(rest) ? rest : payload; // further members follow
}

void unwrap(event::Event& event, event::EventBatch&, const StoreSpec::Texts&) {
    if (event.payload.kind == event::BodyKind::Json)
        event.payload.bytes = unwrapped(event.payload.bytes, event.type);
}

/// esrs and eventually keep no type: it is the name of the only member, a member "type", or the whole text.
void typeOfPayload(event::Event& event, event::EventBatch& batch, const StoreSpec::Texts& texts) {
    event.type = "event";
    if (texts[0]) event.type = batch.keep(*texts[0]);
    if (event.payload.kind != event::BodyKind::Json || texts[0]) return;
    const auto value = json::parse(event.payload.bytes);
    if (value && value->kind() == json::Kind::String && !value->text().empty())
        event.type = batch.keep(value->text());
    if (!value || !value->isObject() || value->size() != 1) return;
    event.type = batch.keep(value->member(0).first);
    event.payload.bytes = unwrapped(event.payload.bytes, event.type);
}

constexpr std::string_view kTail = "_events";

/// Every entity has a table of its own; all of them together are known by the first one's name.
std::string entitiesRoot(const SqlCatalog& catalog, const SqlTable& table,
                         const std::vector<std::string_view>& columns) {
    const auto isEntity = [&](const SqlTable& one) {
        return one.name.ends_with(kTail) && one.hasAll(columns);
    };
    const SqlTable* own = catalog.find(catalog.rootOf(table.qualified()));
    if (!own || !isEntity(*own)) return {};
    for (const auto& [name, other] : catalog.tables())
        if (other.schema == own->schema && isEntity(other)) return name;
    return {};
}

/// What stands before "_events" in the table's name is the category, and tells apart the same id of two.
void setEntity(event::Event& event, event::EventBatch& batch, const StoreSpec::Texts& texts) {
    const std::string_view table = texts.back().value_or(std::string_view());
    if (table.size() <= kTail.size()) return;
    const std::string_view entity = table.substr(0, table.size() - kTail.size());
    event.stream = batch.keep(std::string(entity) + '-' + std::string(event.stream));
    event.category = event.stream.substr(0, entity.size());
}

} // namespace

StoreSpec cqrsEsStore() {
    StoreSpec spec;
    spec.format = "cqrs-es";
    spec.columns = {"aggregate_type", "aggregate_id", "sequence", "event_type",
                    "event_version",  "payload",      "metadata"};
    spec.confidence = 0.98;
    spec.inSqlite = true;
    FieldMapping& fields = spec.fields;
    fields.stream = "aggregate_id";
    fields.category = "aggregate_type";
    fields.categoryInName = true;
    fields.version = "sequence";
    fields.type = "event_type";
    fields.payload = "payload";
    fields.metadata = "metadata";
    spec.finish = unwrap;
    spec.loses = {"The version of an event's type is not kept.", "Snapshots are no events and are left out."};
    return spec;
}

StoreSpec disintegrateStore() {
    StoreSpec spec;
    spec.format = "disintegrate";
    spec.table = "event";
    spec.columns = {"event_id", "event_type", "payload", "inserted_at"};
    spec.noColumns = {"metadata", "aggregate_id"};
    spec.confidence = 0.95;
    spec.bodies = Bodies::Any;
    FieldMapping& fields = spec.fields;
    fields.position = "event_id";
    fields.type = "event_type";
    fields.time = "inserted_at";
    fields.payload = "payload";
    spec.streamRequired = false;
    spec.tagColumns = true;
    spec.loses = {
        "An event stands in the stream of its first identifier; its other identifiers are not kept."};
    return spec;
}

StoreSpec eventuallyStore() {
    StoreSpec spec;
    spec.format = "eventually-rs";
    spec.table = "events";
    spec.columns = {"event_stream_id", "type", "version", "event", "metadata"};
    spec.beside = {"event_streams.event_stream_id"};
    spec.confidence = 0.98;
    spec.bodies = Bodies::Any;
    FieldMapping& fields = spec.fields;
    fields.stream = "event_stream_id";
    fields.version = "version";
    fields.type = "type";
    fields.time = "/metadata/Recorded-At";
    fields.payload = "event";
    fields.metadata = "metadata";
    return spec;
}

StoreSpec eventuallyStoreOld() {
    StoreSpec spec;
    spec.format = "eventually-rs";
    spec.table = "events";
    spec.columns = {"aggregate_id", "version", "sequence_number", "event"};
    spec.beside = {"aggregates.aggregate_type_id", "aggregate_types.offset"};
    spec.confidence = 0.98;
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("≤0.4"); };
    FieldMapping& fields = spec.fields;
    fields.stream = "aggregate_id";
    fields.category = "aggregates.aggregate_type_id";
    fields.version = "version";
    fields.payload = "event";
    fields.order = {"sequence_number", "version"};
    fields.orderIsUnique = false; // each type of aggregates counts on its own
    spec.joins = {{"aggregates", "id", "aggregate_id", {"aggregate_type_id"}, "", "", "", "", false}};
    spec.extras = {"/event/type"};
    spec.finish = typeOfPayload;
    return spec;
}

StoreSpec esEntityStore() {
    StoreSpec spec;
    spec.format = "es-entity";
    spec.table = "*_events";
    spec.columns = {"id", "sequence", "event_type", "event", "recorded_at"};
    spec.root = [columns = spec.columns](const SqlCatalog& catalog, const SqlTable& table) {
        return entitiesRoot(catalog, table, columns);
    };
    spec.confidence = 0.95;
    FieldMapping& fields = spec.fields;
    fields.stream = "id";
    fields.version = "sequence";
    fields.type = "event_type";
    fields.time = "recorded_at";
    fields.payload = "event";
    fields.metadata = "context";
    fields.order = {"recorded_at", "sequence"};
    spec.extras = {"$table"};
    spec.finish = setEntity;
    return spec;
}

StoreSpec esrsStore() {
    StoreSpec spec;
    spec.format = "esrs";
    spec.table = "*_events";
    spec.columns = {"id", "aggregate_id", "payload", "occurred_on", "sequence_number"};
    spec.root = [columns = spec.columns](const SqlCatalog& catalog, const SqlTable& table) {
        return entitiesRoot(catalog, table, columns);
    };
    spec.confidence = 0.95;
    FieldMapping& fields = spec.fields;
    fields.stream = "aggregate_id";
    fields.version = "sequence_number";
    fields.id = "id";
    fields.time = "occurred_on";
    fields.payload = "payload";
    fields.order = {"occurred_on", "sequence_number"};
    spec.extras = {"/payload/type", "$table"};
    spec.finish = [](event::Event& event, event::EventBatch& batch, const StoreSpec::Texts& texts) {
        typeOfPayload(event, batch, texts);
        setEntity(event, batch, texts);
    };
    return spec;
}

} // namespace hindcast::source
