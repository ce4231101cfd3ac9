// SPDX-License-Identifier: GPL-3.0-or-later
// commanded: Commanded's EventStore (Elixir) in PostgreSQL. Since 0.14 an event's place in its stream and in
// $all stands in stream_events, and so do its links from other streams; before, in events itself. Payloads
// are Erlang terms or JSON. Facts: §7.
#include "source/known_stores.h"

#include <algorithm>
#include <array>

namespace hindcast::source {

namespace {

using Version = std::array<int, 3>;

int numberAt(const std::vector<std::string>& row, std::optional<std::size_t> place) {
    if (!place || *place >= row.size() || row[*place].empty() || row[*place].size() > 8) return 0;
    int value = 0;
    for (const char c : row[*place])
        value = value * 10 + (c >= '0' && c <= '9' ? c - '0' : 0);
    return value;
}

/// The highest row of the store's own schema_migrations; else what the tables tell.
std::string generationOf(const SqlCatalog& catalog, const SqlTable& root) {
    const SqlTable* migrations = catalog.findIn(root.schema, "schema_migrations");
    const auto rows = migrations ? catalog.facts.find(migrations->qualified()) : catalog.facts.end();
    if (rows != catalog.facts.end() && !rows->second.empty()) {
        Version highest{};
        for (const auto& row : rows->second)
            highest = std::max(highest, Version{numberAt(row, migrations->column("major_version")),
                                                numberAt(row, migrations->column("minor_version")),
                                                numberAt(row, migrations->column("patch_version"))});
        return std::to_string(highest[0]) + '.' + std::to_string(highest[1]) + '.'
               + std::to_string(highest[2]);
    }
    const SqlTable* streams = catalog.findIn(root.schema, "streams");
    if (!catalog.findIn(root.schema, "stream_events")) return "<0.14";
    return streams && streams->has("deleted_at") ? "≥1.2" : "0.14–1.1";
}

StoreSpec common() {
    StoreSpec spec;
    spec.format = "commanded";
    spec.table = "events";
    spec.confidence = 0.98;
    spec.bodies = Bodies::Any;
    spec.generation = generationOf;
    spec.generationAtEnd = true;
    FieldMapping& fields = spec.fields;
    fields.type = "event_type";
    fields.time = "created_at";
    fields.payload = "data";
    fields.metadata = "metadata";
    fields.correlation = "correlation_id";
    fields.causation = "causation_id";
    return spec;
}

} // namespace

StoreSpec commandedStore() {
    StoreSpec spec = common();
    spec.columns = {"event_id", "event_type", "data", "metadata", "created_at"};
    spec.beside = {"stream_events.original_stream_version", "streams.stream_uuid"};
    spec.fields.id = "event_id";
    spec.fields.stream = "streams.stream_uuid";
    spec.fields.version = "stream_events.original_stream_version";
    spec.fields.position = "stream_events.stream_version";
    spec.joins = {
        {"stream_events",
         "event_id",
         "event_id",
         {"stream_version", "original_stream_id", "original_stream_version"},
         "",
         "stream_id",
         "0",
         "",
         true},
        {"streams", "stream_id", "stream_events.original_stream_id", {"stream_uuid"}, "", "", "", "", false},
        {"stream_events",
         "event_id",
         "event_id",
         {},
         "",
         "stream_id",
         "!0",
         "",
         false,
         Membership{"stream_id", "", "stream_version", "original_stream_id", "streams"}}};
    spec.loses = {"Snapshots are no events and are left out.",
                  "That a stream was deleted (deleted_at) is not kept: its events are shown."};
    return spec;
}

/// Before 0.13 event_id is the number in the log, since then event_number.
StoreSpec commandedStoreOld() {
    StoreSpec spec = common();
    spec.columns = {"event_id", "event_type", "stream_id", "stream_version",
                    "data",     "metadata",   "created_at"};
    spec.beside = {"!stream_events", "streams.stream_uuid", "event_counter"};
    spec.fields.stream = "streams.stream_uuid";
    spec.fields.version = "stream_version";
    spec.fields.position = "event_number|event_id";
    spec.joins = {{"streams", "stream_id", "stream_id", {"stream_uuid"}, "", "", "", "", false}};
    spec.extras = {"event_number", "event_id"};
    spec.finish = [](event::Event& event, event::EventBatch& batch, const StoreSpec::Texts& texts) {
        if (texts[0] && texts[1]) event.id = batch.keep(*texts[1]);
    };
    spec.loses = {"Snapshots are no events and are left out."};
    return spec;
}

} // namespace hindcast::source
