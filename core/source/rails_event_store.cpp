// SPDX-License-Identifier: GPL-3.0-or-later
// rails-event-store: Rails Event Store (Ruby), in its three shapes: one table; events and their places in
// streams with a row for "all"; and the same without it. The home stream is the first that an event was put
// in; others are links to it. Order inside a stream is that of the log. Payloads are YAML unless told
// otherwise. Facts: §6.
#include "source/known_stores.h"

namespace hindcast::source {

namespace {

constexpr Membership kPlaces{"stream", "", "position", "", ""};
constexpr const char* kValidAt = "The second time of an event (valid_at) is not kept.";

/// Streams are called Class$id by convention.
void setCategory(event::Event& event, event::EventBatch&, const StoreSpec::Texts&) {
    const std::size_t at = event.stream.find('$');
    if (at != std::string_view::npos && at > 0) event.category = event.stream.substr(0, at);
}

StoreSpec common() {
    StoreSpec spec;
    spec.finish = setCategory;
    spec.format = "rails-event-store";
    spec.table = "event_store_events";
    spec.confidence = 0.99;
    spec.inSqlite = true;
    spec.bodies = Bodies::AnyOrTwice;
    spec.fields.type = "event_type";
    spec.fields.time = "created_at";
    spec.fields.payload = "data";
    spec.fields.metadata = "metadata";
    spec.streamRequired = false; // appended to the log alone
    spec.versionRequired = false;
    return spec;
}

} // namespace

StoreSpec railsEventStore() {
    StoreSpec spec = common();
    spec.columns = {"id", "event_id", "event_type", "metadata", "data", "created_at"};
    spec.noColumns = {"stream"};
    spec.beside = {"event_store_events_in_streams"};
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("≥2.0"); };
    spec.fields.position = "id";
    spec.fields.id = "event_id";
    spec.fields.stream = "event_store_events_in_streams.stream";
    spec.fields.version = "event_store_events_in_streams.position";
    spec.joins = {{"event_store_events_in_streams",
                   "event_id",
                   "event_id",
                   {"stream", "position"},
                   "id",
                   "",
                   "",
                   "",
                   true,
                   kPlaces}};
    spec.loses = {kValidAt};
    return spec;
}

StoreSpec railsEventStore1() {
    StoreSpec spec = common();
    spec.columns = {"id", "event_type", "metadata", "data", "created_at"};
    spec.noColumns = {"event_id", "stream"};
    spec.beside = {"event_store_events_in_streams"};
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("0.19–1.x"); };
    spec.fields.id = "id";
    spec.fields.position = "event_store_events_in_streams.id";
    spec.fields.stream = "event_store_events_in_streams.stream";
    spec.fields.version = "event_store_events_in_streams.position";
    JoinSpec all{"event_store_events_in_streams", "event_id", "id", {"id"}, "id", "stream", "all", "", true};
    JoinSpec home{"event_store_events_in_streams",
                  "event_id",
                  "id",
                  {"stream", "position"},
                  "id",
                  "stream",
                  "!all",
                  "",
                  true,
                  kPlaces};
    spec.joins = {all, home};
    return spec;
}

StoreSpec railsEventStore0() {
    StoreSpec spec = common();
    spec.columns = {"id", "stream", "event_type", "event_id", "metadata", "data", "created_at"};
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("≤0.18"); };
    spec.fields.position = "id";
    spec.fields.id = "event_id";
    spec.fields.stream = "stream";
    return spec;
}

} // namespace hindcast::source
