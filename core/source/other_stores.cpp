// SPDX-License-Identifier: GPL-3.0-or-later
// Stores of Go: hallgren/eventsourcing (§13), goes, rangedb (§15); of Ruby: Sequent, pg_eventstore,
// event_sourcery (§15); of Node: reSolve (§15).
#include "source/known_stores.h"

namespace hindcast::source {

StoreSpec hallgrenStore() {
    StoreSpec spec;
    spec.format = "hallgren";
    spec.table = "events";
    spec.columns = {"seq", "id", "version", "reason", "type", "timestamp", "data"};
    spec.confidence = 0.98;
    spec.inSqlite = true;
    spec.bodies = Bodies::Any;
    FieldMapping& fields = spec.fields;
    fields.stream = "id";
    fields.category = "type";
    fields.categoryInName = true;
    fields.version = "version";
    fields.position = "seq";
    fields.type = "reason";
    fields.time = "timestamp";
    fields.payload = "data";
    fields.metadata = "metadata";
    spec.loses = {"Snapshots are no events and are left out."};
    return spec;
}

StoreSpec goesStore() {
    StoreSpec spec;
    spec.format = "goes";
    spec.columns = {"id", "name", "time", "aggregate_id", "aggregate_name", "aggregate_version", "data"};
    spec.confidence = 0.96;
    FieldMapping& fields = spec.fields;
    fields.stream = "aggregate_id";
    fields.category = "aggregate_name";
    fields.categoryInName = true;
    fields.version = "aggregate_version";
    fields.id = "id";
    fields.type = "name";
    fields.time = "time";
    fields.timeUnit = TimeUnit::Nanoseconds;
    fields.payload = "data";
    fields.order = {"time", "aggregate_version"};
    spec.streamRequired = false; // an event may belong to no aggregate
    spec.versionRequired = false;
    return spec;
}

StoreSpec rangedbStore() {
    StoreSpec spec;
    spec.format = "rangedb";
    spec.columns = {"StreamName",           "AggregateType", "AggregateID", "GlobalSequenceNumber",
                    "StreamSequenceNumber", "EventID",       "EventType",   "Data"};
    spec.confidence = 0.98;
    spec.bodies = Bodies::Any;
    FieldMapping& fields = spec.fields;
    fields.stream = "StreamName";
    fields.category = "AggregateType";
    fields.version = "StreamSequenceNumber";
    fields.position = "GlobalSequenceNumber";
    fields.id = "EventID";
    fields.type = "EventType";
    fields.time = "InsertTimestamp";
    fields.timeUnit = TimeUnit::Seconds;
    fields.payload = "Data";
    fields.metadata = "Metadata";
    return spec;
}

/// As it was released (0.12): no column for the stream's name.
StoreSpec rangedbStoreOld() {
    StoreSpec spec = rangedbStore();
    spec.columns.erase(spec.columns.begin());
    spec.noColumns = {"StreamName"};
    spec.fields.stream = FieldSpec::concat({"AggregateType", FieldSpec::constant("!"), "AggregateID"});
    return spec;
}

StoreSpec sequentStore() {
    StoreSpec spec;
    spec.format = "sequent";
    spec.table = "events";
    spec.columns = {"aggregate_id",  "sequence_number", "created_at", "command_id",
                    "event_type_id", "event_json",      "xact_id"};
    spec.beside = {"event_types.type"};
    spec.confidence = 0.99;
    spec.root = [](const SqlCatalog& catalog, const SqlTable& table) {
        return catalog.rootOf(table.qualified());
    };
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("≥8"); };
    FieldMapping& fields = spec.fields;
    fields.stream = "aggregate_id";
    fields.category = "aggregate_types.type";
    fields.version = "sequence_number";
    fields.type = "event_types.type";
    fields.time = "created_at";
    fields.payload = "event_json";
    fields.causation = "command_id";
    fields.order = {"xact_id", "created_at"};
    spec.joins = {
        {"event_types", "id", "event_type_id", {"type"}, "", "", "", "", false},
        {"aggregates", "aggregate_id", "aggregate_id", {"aggregate_type_id"}, "", "", "", "", false},
        {"aggregate_types", "id", "aggregates.aggregate_type_id", {"type"}, "", "", "", "", false}};
    spec.loses = {"Commands and snapshots are no events and are left out."};
    return spec;
}

StoreSpec sequentStoreOld() {
    StoreSpec spec;
    spec.format = "sequent";
    spec.table = "event_records";
    spec.columns = {"id",         "aggregate_id", "sequence_number",  "created_at",
                    "event_type", "event_json",   "command_record_id"};
    spec.confidence = 0.99;
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("≤7"); };
    FieldMapping& fields = spec.fields;
    fields.stream = "aggregate_id";
    fields.category = "stream_records.aggregate_type";
    fields.version = "sequence_number";
    fields.position = "id";
    fields.type = "event_type";
    fields.time = "created_at";
    fields.payload = "event_json";
    fields.causation = "command_record_id";
    spec.joins = {
        {"stream_records", "aggregate_id", "aggregate_id", {"aggregate_type"}, "", "", "", "", false}};
    spec.hide = {{"event_type", {"Sequent::Core::SnapshotEvent"}, false, true, "snapshots"}};
    return spec;
}

StoreSpec pgEventstoreStore() {
    StoreSpec spec;
    spec.format = "pg-eventstore";
    spec.table = "events";
    spec.columns = {"id",   "context", "stream_name", "stream_id", "global_position", "stream_revision",
                    "data", "type"};
    spec.confidence = 0.99;
    FieldMapping& fields = spec.fields;
    fields.stream = "stream_id";
    fields.category = FieldSpec::concat({"context", FieldSpec::constant("/"), "stream_name"});
    fields.categoryInName = true;
    fields.version = "stream_revision";
    fields.position = "global_position";
    fields.id = "id";
    fields.type = "type";
    fields.time = "created_at";
    fields.payload = "data";
    fields.metadata = "metadata";
    spec.hide = {{"link_global_position|link_id", {"*"}, false, true, "links"}};
    return spec;
}

StoreSpec eventSourceryStore() {
    StoreSpec spec;
    spec.format = "event-sourcery";
    spec.table = "events";
    spec.columns = {"id", "uuid", "aggregate_id", "type", "body", "version", "created_at"};
    spec.beside = {"aggregates"};
    spec.confidence = 0.97;
    FieldMapping& fields = spec.fields;
    fields.stream = "aggregate_id";
    fields.version = "version";
    fields.position = "id";
    fields.id = "uuid";
    fields.type = "type";
    fields.time = "created_at";
    fields.payload = "body";
    fields.correlation = "correlation_id";
    fields.causation = "causation_id";
    return spec;
}

StoreSpec resolveStore() {
    StoreSpec spec;
    spec.format = "resolve";
    spec.table = "*events";
    spec.columns = {"threadId",         "threadCounter", "timestamp", "aggregateId",
                    "aggregateVersion", "type",          "payload"};
    spec.confidence = 0.99;
    spec.inSqlite = true;
    FieldMapping& fields = spec.fields;
    fields.stream = "aggregateId";
    fields.version = "aggregateVersion";
    fields.type = "type";
    fields.time = "timestamp";
    fields.timeUnit = TimeUnit::Milliseconds;
    fields.payload = "payload";
    fields.order = {"timestamp", "threadCounter"};
    fields.orderIsUnique = false; // in two of its threads
    spec.loses = {"Snapshots are no events and are left out."};
    return spec;
}

} // namespace hindcast::source
