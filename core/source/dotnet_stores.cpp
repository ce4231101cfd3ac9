// SPDX-License-Identifier: GPL-3.0-or-later
// Stores of .NET in SQL: SqlStreamStore (§9), Eventuous (§14), Fisher (§3.2), EventFlow and Sekiban (§15).
#include "source/known_stores.h"

namespace hindcast::source {

namespace {

/// The number in the comment of the schema: { "version": 1 }.
std::string schemaVersion(const SqlCatalog& catalog, const SqlTable& root) {
    const auto comment = catalog.schemaComments.find(root.schema);
    if (comment == catalog.schemaComments.end()) return {};
    const auto value = json::parse(comment->second);
    const json::Value* version = value && value->isObject() ? value->find("version") : nullptr;
    return version && version->kind() == json::Kind::Number ? version->text() : std::string();
}

} // namespace

StoreSpec sqlStreamStore() {
    StoreSpec spec;
    spec.format = "sqlstreamstore";
    spec.table = "messages";
    spec.columns = {"stream_id_internal", "stream_version", "position", "created_utc", "type", "json_data"};
    spec.beside = {"streams.id_original", "streams.id_internal"};
    spec.confidence = 0.99;
    spec.inSqlite = true;
    spec.generation = schemaVersion;
    FieldMapping& fields = spec.fields;
    fields.stream = "streams.id_original";
    fields.version = "stream_version";
    fields.position = "position";
    fields.id = "message_id|event_id";
    fields.type = "type";
    fields.time = "created_utc";
    fields.payload = "json_data";
    fields.metadata = "json_metadata";
    spec.joins = {{"streams", "id_internal", "stream_id_internal", {"id_original"}, "", "", "", "", false}};
    spec.hide = {{"streams.id_original", {"$$*", "$deleted"}, true, false, "system streams"}};
    spec.loses = {
        "Messages past the age or count limit of their stream are shown, if they still stand there."};
    return spec;
}

StoreSpec eventuousStore() {
    StoreSpec spec;
    spec.format = "eventuous";
    spec.table = "*messages";
    spec.columns = {"message_id",      "message_type", "stream_id", "stream_position",
                    "global_position", "json_data",    "created"};
    spec.beside = {"streams.stream_name", "streams.stream_id"};
    spec.confidence = 0.99;
    spec.inSqlite = true;
    FieldMapping& fields = spec.fields;
    fields.stream = "streams.stream_name";
    fields.version = "stream_position";
    fields.position = "global_position";
    fields.id = "message_id";
    fields.type = "message_type";
    fields.time = "created";
    fields.payload = "json_data";
    fields.metadata = "json_metadata";
    fields.correlation = "/json_metadata/eventuous.correlation-id";
    fields.causation = "/json_metadata/eventuous.causation-id";
    spec.joins = {{"streams", "stream_id", "stream_id", {"stream_name"}, "", "", "", "", false}};
    spec.hide = {{"streams.stream_name", {"__tombstones__"}, true, true, "tombstones"},
                 {"message_type", {"$tombstone"}, true, true, "tombstones"}};
    spec.loses = {"Snapshots are no events and are left out."};
    return spec;
}

StoreSpec fisherStore() {
    StoreSpec spec;
    spec.format = "fisher";
    spec.table = "*fi_events";
    spec.columns = {"seq_id",      "id",   "stream_id", "version",    "data",
                    "data_binary", "type", "timestamp", "dotnet_type"};
    spec.confidence = 0.99;
    spec.inDumps = false;
    spec.inSqlite = true;
    FieldMapping& fields = spec.fields;
    fields.stream = "stream_id";
    fields.category = "fi_streams.type";
    fields.categoryInName = true;
    fields.version = "version";
    fields.position = "seq_id";
    fields.id = "id";
    fields.type = "type";
    fields.time = "timestamp";
    fields.payload = "data";
    fields.binaryPayload = "data_binary";
    fields.metadata = "headers";
    fields.correlation = "correlation_id";
    fields.causation = "causation_id";
    spec.joins = {{"fi_streams", "id", "stream_id", {"type"}, "", "", "", "", false}};
    spec.hide = {{"type", {"tombstone"}, false, true, "tombstones"},
                 {"is_archived", {"t"}, false, true, "archived events"}};
    spec.loses = {"The tenant, the .NET type, user names and tags are not kept."};
    return spec;
}

StoreSpec eventFlowStore() {
    StoreSpec spec;
    spec.format = "eventflow";
    spec.table = "EventFlow";
    spec.columns = {"GlobalSequenceNumber",    "AggregateId", "AggregateName",
                    "AggregateSequenceNumber", "Data",        "Metadata"};
    spec.confidence = 0.99;
    spec.inSqlite = true;
    FieldMapping& fields = spec.fields;
    fields.stream = "AggregateId"; // unique in the whole store
    fields.category = "AggregateName";
    fields.version = "AggregateSequenceNumber";
    fields.position = "GlobalSequenceNumber";
    fields.id = "/Metadata/event_id";
    fields.type = "/Metadata/event_name";
    fields.time = "/Metadata/timestamp";
    fields.payload = "Data";
    fields.metadata = "Metadata";
    fields.causation = "/Metadata/source_id";
    return spec;
}

StoreSpec sekibanStore() {
    StoreSpec spec;
    spec.format = "sekiban";
    spec.columns = {
        "Id", "SortableUniqueId", "Version", "AggregateId", "AggregateGroup", "PayloadTypeName", "Payload"};
    spec.inSqlite = true;
    spec.textPositions = true;
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("Pure"); };
    FieldMapping& fields = spec.fields;
    fields.stream = "AggregateId";
    fields.category = "AggregateGroup";
    fields.categoryInName = true;
    fields.version = "Version";
    fields.position = "SortableUniqueId";
    fields.order = {"SortableUniqueId"};
    fields.id = "Id";
    fields.type = "PayloadTypeName";
    fields.time = "TimeStamp";
    fields.payload = "Payload";
    fields.correlation = "CorrelationId";
    fields.causation = "CausationId";
    return spec;
}

StoreSpec sekibanDcbStore() {
    StoreSpec spec;
    spec.format = "sekiban";
    spec.table = "dcb_events";
    spec.columns = {"Id", "SortableUniqueId", "EventType", "Payload", "Tags"};
    spec.textPositions = true;
    spec.streamRequired = false;
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("DCB"); };
    FieldMapping& fields = spec.fields;
    fields.stream = "/Tags/0";
    fields.position = "SortableUniqueId";
    fields.order = {"SortableUniqueId"};
    fields.id = "Id";
    fields.type = "EventType";
    fields.time = "Timestamp";
    fields.payload = "Payload";
    fields.correlation = "CorrelationId";
    fields.causation = "CausationId";
    spec.loses = {"An event stands in the stream of its first tag; its other tags are not kept."};
    return spec;
}

StoreSpec sekibanDcbSqliteStore() {
    StoreSpec spec = sekibanDcbStore();
    spec.columns = {"Id", "SortableUniqueId", "EventType", "PayloadJson", "TagsJson"};
    spec.inDumps = false;
    spec.inSqlite = true;
    spec.fields.stream = "/TagsJson/0";
    spec.fields.payload = "PayloadJson";
    return spec;
}

} // namespace hindcast::source
