// SPDX-License-Identifier: GPL-3.0-or-later
// axon-jpa: the event tables that Axon Framework (JVM) keeps through JPA or JDBC, in its three shapes. The
// stream is aggregate type and identifier; versions count from 0. Payloads and metadata are XML of XStream,
// JSON or CBOR, row by row, and may be large objects. In 3 and 4 metadata's traceId is the correlation and
// its correlationId the direct cause. Facts: §10.
#include "source/known_stores.h"

namespace hindcast::source {

namespace {

StoreSpec common() {
    StoreSpec spec;
    spec.format = "axon-jpa";
    spec.confidence = 0.98;
    spec.inSqlite = true;
    spec.bodies = Bodies::Any;
    spec.largeObjects = true;
    spec.streamRequired = false;
    spec.streamNeedsCategory = true;
    FieldMapping& fields = spec.fields;
    fields.categoryInName = true;
    fields.stream = "aggregate_identifier";
    fields.payload = "payload";
    fields.metadata = "meta_data";
    spec.loses = {"Snapshots and the positions of processors are not kept.",
                  "The revision of a payload is not kept."};
    return spec;
}

void setIds(event::Event& event, event::EventBatch& batch, const StoreSpec::Texts& texts) {
    event.correlation = texts[0] ? batch.keep(*texts[0]) : std::string_view();
    event.causation = texts[1] ? batch.keep(*texts[1]) : std::string_view();
}

StoreSpec domainEvents() {
    StoreSpec spec = common();
    spec.table = "domain_event_entry|*_domain_event_entry";
    spec.columns = {"aggregate_identifier", "sequence_number", "type",      "event_identifier",
                    "payload_type",         "payload",         "meta_data", "time_stamp"};
    FieldMapping& fields = spec.fields;
    fields.category = "type";
    fields.version = "sequence_number";
    fields.id = "event_identifier";
    fields.type = "payload_type";
    fields.time = "time_stamp";
    spec.extras = {"/meta_data/traceId", "/meta_data/correlationId"};
    spec.finish = setIds;
    return spec;
}

} // namespace

StoreSpec axonStore() {
    StoreSpec spec = domainEvents();
    spec.columns.push_back("global_index");
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("3–4"); };
    spec.fields.position = "global_index";
    return spec;
}

StoreSpec axonStore2() {
    StoreSpec spec = domainEvents();
    spec.noColumns = {"global_index"};
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("2.x"); };
    spec.fields.order = {"time_stamp", "sequence_number"};
    return spec;
}

StoreSpec axonStore5() {
    StoreSpec spec = common();
    spec.table = "aggregate_event_entry|*_aggregate_event_entry";
    spec.columns = {
        "global_index", "aggregate_sequence_number", "aggregate_identifier", "identifier", "type", "payload",
        "metadata"};
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("5 JPA"); };
    FieldMapping& fields = spec.fields;
    fields.position = "global_index";
    fields.category = "aggregate_type";
    fields.version = "aggregate_sequence_number";
    fields.id = "identifier";
    fields.type = "type";
    fields.time = "timestamp";
    spec.versionRequired = false;
    return spec;
}

} // namespace hindcast::source
