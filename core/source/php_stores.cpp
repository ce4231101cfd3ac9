// SPDX-License-Identifier: GPL-3.0-or-later
// Stores of PHP in SQL: prooph and Ecotone, Spatie, EventSauce (§12), Patchlevel, Neos, Broadway, Verbs
// (§15).
#include "source/known_stores.h"

#include "event/store_flags.h"
#include "source/row_values.h"

#include <algorithm>

namespace hindcast::source {

namespace {

/// "_" and the SHA-1 of the stream's name.
bool isProophTable(std::string_view name) {
    return name.size() == 41 && name[0] == '_' && std::all_of(name.begin() + 1, name.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

/// Every stream is a table; all of them together are known by the first one's name.
std::string proophRoot(const SqlCatalog& catalog, const SqlTable& table) {
    if (!isProophTable(table.name)) return {};
    for (const auto& [name, other] : catalog.tables())
        if (other.schema == table.schema && isProophTable(other.name)) return name;
    return table.qualified();
}

/// The aggregate's stream where metadata names one, else the store's stream; one of a projection ("$…") stays
/// what it is, in its own order. Extras: type, id, version, stream, no.
void setAggregate(event::Event& event, event::EventBatch& batch, const StoreSpec::Texts& texts) {
    const bool ofProjection = texts[3] && texts[3]->starts_with('$');
    if (ofProjection) event.version = integerOf(texts[4].value_or(std::string_view()));
    if (ofProjection || !texts[1]) {
        if (texts[3]) event.category = batch.keep(texts[3]->substr(0, texts[3]->find('-')));
        return;
    }
    const std::string type(texts[0].value_or(std::string_view()));
    event.stream = batch.keep(type.empty() ? std::string(*texts[1]) : type + '-' + std::string(*texts[1]));
    event.category = event.stream.substr(0, type.size());
}

} // namespace

StoreSpec proophStore() {
    StoreSpec spec;
    spec.format = "prooph";
    spec.columns = {"no", "event_id", "event_name", "payload", "metadata", "created_at"};
    spec.beside = {"event_streams.real_stream_name"};
    spec.confidence = 0.99;
    spec.root = proophRoot;
    FieldMapping& fields = spec.fields;
    fields.stream = FieldSpec::firstOf({"event_streams.real_stream_name", "$table"});
    fields.version = FieldSpec::firstOf({"/metadata/_aggregate_version", "no"});
    fields.id = "event_id";
    fields.type = "event_name";
    fields.time = "created_at";
    fields.payload = "payload";
    fields.metadata = "metadata";
    fields.order = {"created_at", "no"};
    fields.correlation = "/metadata/correlationId";
    fields.causation = FieldSpec::firstOf({"/metadata/_causation_id", "/metadata/parentId"});
    spec.versionRequired = false;
    spec.joins = {{"event_streams", "stream_name", "$table", {"real_stream_name"}, "", "", "", "", false}};
    spec.extras = {"/metadata/_aggregate_type", "/metadata/_aggregate_id", "/metadata/_aggregate_version",
                   "event_streams.real_stream_name", "no"};
    spec.hide = {{"event_streams.real_stream_name", {"$*"}, true, false, "system streams"}};
    spec.finish = setAggregate;
    spec.loses = {"Events that a projection copied into another stream are shown there again.",
                  "The name of the stream that holds an aggregate's events is not kept."};
    return spec;
}

StoreSpec spatieStore() {
    StoreSpec spec;
    spec.format = "spatie";
    spec.table = "*stored_events";
    spec.columns = {"id", "aggregate_uuid", "event_class", "event_properties", "meta_data", "created_at"};
    spec.confidence = 0.99;
    spec.inSqlite = true;
    spec.generation = [](const SqlCatalog&, const SqlTable& root) {
        return std::string(root.has("event_version") ? "≥5" : root.has("aggregate_version") ? "2–4" : "1");
    };
    FieldMapping& fields = spec.fields;
    fields.stream = "aggregate_uuid";
    fields.version = "aggregate_version";
    fields.position = "id";
    fields.id = "id";
    fields.type = "event_class";
    fields.time = "created_at";
    fields.payload = "event_properties";
    fields.metadata = "meta_data";
    spec.streamRequired = false;
    spec.versionRequired = false;
    spec.loses = {"The version of an event's class is not kept.",
                  "Snapshots are no events and are left out."};
    return spec;
}

StoreSpec eventSauceStore() {
    StoreSpec spec;
    spec.format = "eventsauce";
    spec.columns = {"id", "event_id", "aggregate_root_id", "version", "payload"};
    spec.noColumns = {"event_type", "event_name", "metadata"};
    spec.confidence = 0.93;
    spec.inSqlite = true;
    FieldMapping& fields = spec.fields;
    fields.stream = FieldSpec::firstOf({"/payload/headers/__aggregate_root_id", "aggregate_root_id"});
    fields.category = "/payload/headers/__aggregate_root_type";
    fields.version = FieldSpec::firstOf(
        {"/payload/headers/__aggregate_root_version", "version", "aggregate_root_version"});
    fields.position = "id";
    fields.id = FieldSpec::firstOf({"/payload/headers/__event_id", "event_id"});
    fields.type = "/payload/headers/__event_type";
    fields.time = "/payload/headers/__time_of_recording";
    fields.payload = "/payload/payload";
    fields.metadata = "/payload/headers";
    spec.versionRequired = false;
    spec.streamRequired = false;
    return spec;
}

StoreSpec eventSauceStoreOld() {
    StoreSpec spec = eventSauceStore();
    spec.columns = {"event_id", "event_type", "aggregate_root_id", "time_of_recording", "payload"};
    spec.noColumns = {"metadata"};
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("<1.0"); };
    return spec;
}

StoreSpec patchlevelStore() {
    StoreSpec spec;
    spec.extras = {"new_stream_start"};
    spec.finish = [](event::Event& event, event::EventBatch&, const StoreSpec::Texts& texts) {
        const std::string_view begins = texts[0].value_or("f"); // what came before is archived
        if (begins == "t" || begins == "true" || begins == "1") event.flags |= event::kExpectedGap;
    };
    spec.format = "patchlevel";
    spec.table = "*eventstore|*event_store";
    spec.columns = {"id",    "aggregate", "aggregate_id", "playhead",
                    "event", "payload",   "recorded_on",  "custom_headers"};
    spec.confidence = 0.99;
    spec.inSqlite = true;
    FieldMapping& fields = spec.fields;
    fields.stream = "aggregate_id";
    fields.category = "aggregate";
    fields.categoryInName = true;
    fields.version = "playhead";
    fields.position = "id";
    fields.type = "event";
    fields.time = "recorded_on";
    fields.payload = "payload";
    fields.metadata = "custom_headers";
    spec.hide = {{"archived", {"t"}, false, true, "archived events"}};
    return spec;
}

StoreSpec patchlevelStreamStore() {
    StoreSpec spec = patchlevelStore();
    spec.columns = {"id", "stream", "playhead", "recorded_on", "custom_headers"};
    spec.noColumns = {"aggregate_id"};
    FieldMapping& fields = spec.fields;
    fields.stream = "stream";
    fields.category = {};
    fields.categoryInName = false;
    fields.id = "event_id";
    fields.type = "event_name|event";
    fields.payload = "event_payload|payload";
    spec.versionRequired = false;
    return spec;
}

StoreSpec neosStore() {
    StoreSpec spec;
    spec.format = "neos";
    spec.table = "*_events";
    spec.columns = {"sequencenumber", "stream", "version",     "type",          "payload",
                    "metadata",       "id",     "causationid", "correlationid", "recordedat"};
    spec.confidence = 0.99;
    spec.inSqlite = true;
    FieldMapping& fields = spec.fields;
    fields.stream = "stream";
    fields.version = "version";
    fields.position = "sequencenumber";
    fields.id = "id";
    fields.type = "type";
    fields.time = "recordedat";
    fields.payload = "payload";
    fields.metadata = "metadata";
    fields.correlation = "correlationid";
    fields.causation = "causationid";
    return spec;
}

StoreSpec broadwayStore() {
    StoreSpec spec;
    spec.format = "broadway";
    spec.columns = {"id", "uuid", "playhead", "payload", "metadata", "recorded_on", "type"};
    spec.confidence = 0.96;
    spec.inSqlite = true;
    FieldMapping& fields = spec.fields;
    fields.stream = "uuid";
    fields.version = "playhead";
    fields.position = "id";
    fields.type = "type";
    fields.time = "recorded_on";
    fields.payload = "/payload/payload";
    fields.metadata = "/metadata/payload";
    return spec;
}

StoreSpec verbsStore() {
    StoreSpec spec;
    spec.format = "verbs";
    spec.table = "*verb_events";
    spec.columns = {"id", "type", "data", "metadata", "created_at"};
    spec.beside = {"verb_state_events.state_id"};
    spec.confidence = 0.99;
    spec.inSqlite = true;
    FieldMapping& fields = spec.fields;
    fields.stream = "verb_state_events.state_id";
    fields.category = "verb_state_events.state_type";
    fields.categoryInName = true;
    fields.position = "id";
    fields.id = "id";
    fields.type = "type";
    fields.time = "created_at";
    fields.payload = "data";
    fields.metadata = "metadata";
    spec.streamRequired = false;
    spec.joins = {{"verb_state_events",
                   "event_id",
                   "id",
                   {"state_id", "state_type"},
                   "id",
                   "",
                   "",
                   "",
                   true,
                   Membership{"state_id", "state_type", "", "", ""}}};
    return spec;
}

} // namespace hindcast::source
