// SPDX-License-Identifier: GPL-3.0-or-later
// Journals of Akka and Pekko Persistence through JDBC and R2DBC, and of Akka.NET (§11), and other stores of
// the JVM (§15). Versions count from 1; the serializer's number says what a payload is.
#include "source/known_stores.h"

#include "event/encoding.h"
#include "source/persistent_message.h"
#include "source/stored_body.h"

#include <algorithm>

namespace hindcast::source {

namespace {

/// Extras of the journals: the serializer's number, the adapter's manifest.
enum { Serializer, AdapterManifest };
constexpr std::int64_t kFarMilliseconds = 253'402'300'799'999; ///< the end of the year 9999

/// "Account|acc-1" is of the entity type Account.
void setEntity(event::Event& event) {
    const std::size_t at = event.stream.find('|');
    if (at != std::string_view::npos && at > 0) event.category = event.stream.substr(0, at);
}

/// Jackson's CBOR and plain text are told by the serializer's number alone.
void setEncoding(event::Event& event, std::string_view serializer) {
    if (event.payload.kind != event::BodyKind::Bytes) return;
    const bool isCbor = serializer == "32" || serializer == "33";
    event::setPayloadEncoding(event, isCbor               ? event::Encoding::Cbor
                                     : serializer == "20" ? event::Encoding::Text
                                                          : event::Encoding::None);
}

void finishJournal(event::Event& event, event::EventBatch& batch, const StoreSpec::Texts& texts) {
    setEntity(event);
    if (event.type.empty() && texts[AdapterManifest]) event.type = batch.keep(*texts[AdapterManifest]);
    if (event.time && event.time->value() == 0) event.time.reset();
    if (!texts[Serializer]) return;
    if (event.type.empty()) event.type = batch.keep("serializer " + std::string(*texts[Serializer]));
    setEncoding(event, *texts[Serializer]);
}

/// The extra is the whole message.
void finishLegacy(event::Event& event, event::EventBatch& batch, const StoreSpec::Texts& texts) {
    setEntity(event);
    const auto message = texts[0] ? readPersistentMessage(*texts[0]) : std::nullopt;
    if (!message) {
        event.type = "unknown";
        if (texts[0]) event.payload = {event::BodyKind::Bytes, batch.keep(*texts[0])};
        return;
    }
    const std::string serializer = std::to_string(message->serializer);
    BodyChecker checker;
    setAnyBody(event, BodyPart::Payload, message->payload, Bodies::Any, checker, batch,
               [&] { return std::string(event.stream); });
    setEncoding(event, serializer);
    const std::string_view manifest =
        message->payloadManifest.empty() ? message->manifest : message->payloadManifest;
    event.type = batch.keep(manifest.empty() ? "serializer " + serializer : std::string(manifest));
    if (message->milliseconds && *message->milliseconds > 0)
        event.time = Micros(std::min(*message->milliseconds, kFarMilliseconds) * 1000);
}

StoreSpec journal() {
    StoreSpec spec;
    spec.confidence = 0.98;
    spec.inSqlite = true;
    spec.bodies = Bodies::Any;
    spec.fields.stream = "persistence_id";
    spec.finish = finishJournal;
    spec.loses = {"Tags, the writer and snapshots are not kept."};
    return spec;
}

} // namespace

StoreSpec pekkoJdbcStore() {
    StoreSpec spec = journal();
    spec.format = "pekko-jdbc";
    spec.table = "event_journal";
    spec.columns = {"ordering", "persistence_id", "sequence_number", "event_payload", "event_ser_id"};
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("≥5.0"); };
    FieldMapping& fields = spec.fields;
    fields.version = "sequence_number";
    fields.position = "ordering";
    fields.type = "event_ser_manifest";
    fields.time = "write_timestamp";
    fields.timeUnit = TimeUnit::Milliseconds;
    fields.payload = "event_payload";
    fields.metadata = "meta_payload";
    spec.extras = {"event_ser_id", "adapter_manifest"};
    spec.hide = {{"deleted", {"t"}, false, true, "deleted events"}};
    return spec;
}

StoreSpec pekkoLegacyStore() {
    StoreSpec spec = journal();
    spec.format = "pekko-jdbc";
    spec.table = "journal";
    spec.columns = {"ordering", "persistence_id", "sequence_number", "deleted", "message"};
    spec.noColumns = {"identifier", "writer_uuid"};
    spec.generation = [](const SqlCatalog&, const SqlTable&) { return std::string("legacy"); };
    spec.fields.version = "sequence_number";
    spec.fields.position = "ordering";
    spec.extras = {"message"};
    spec.finish = finishLegacy;
    spec.hide = {{"deleted", {"t"}, false, true, "deleted events"}};
    return spec;
}

StoreSpec pekkoR2dbcStore() {
    StoreSpec spec = journal();
    spec.format = "pekko-r2dbc";
    spec.table = "event_journal";
    spec.columns = {"slice",        "entity_type",   "persistence_id", "seq_nr",
                    "db_timestamp", "event_payload", "event_ser_id"};
    FieldMapping& fields = spec.fields;
    fields.category = "entity_type";
    fields.version = "seq_nr";
    fields.type = "event_ser_manifest";
    fields.time = "db_timestamp";
    fields.payload = "event_payload";
    fields.metadata = "meta_payload";
    fields.order = {"db_timestamp", "seq_nr"};
    spec.extras = {"event_ser_id", "adapter_manifest"};
    spec.hide = {{"deleted", {"t"}, false, true, "deleted events"}};
    return spec;
}

StoreSpec akkaNetStore() {
    StoreSpec spec = journal();
    spec.format = "akka-net";
    spec.table = "journal";
    spec.columns = {"ordering",   "persistence_id", "sequence_number", "message",
                    "identifier", "manifest",       "writer_uuid"};
    FieldMapping& fields = spec.fields;
    fields.version = "sequence_number";
    fields.position = "ordering";
    fields.type = "manifest";
    fields.time = "created";
    fields.timeUnit = TimeUnit::Ticks;
    fields.payload = "message";
    spec.finish = [](event::Event& event, event::EventBatch&, const StoreSpec::Texts&) { setEntity(event); };
    spec.hide = {{"deleted", {"t"}, false, true, "deleted events"}};
    return spec;
}

StoreSpec akkaNetCompatibleStore() {
    StoreSpec spec = akkaNetStore();
    spec.table = "event_journal";
    spec.columns = {"ordering", "persistence_id", "sequence_nr", "is_deleted", "payload", "serializer_id"};
    spec.fields.version = "sequence_nr";
    spec.fields.time = "created_at|timestamp";
    spec.fields.payload = "payload";
    spec.hide = {{"is_deleted", {"t"}, false, true, "deleted events"}};
    return spec;
}

StoreSpec kestrelStore() {
    StoreSpec spec;
    spec.format = "kestrel";
    spec.table = "events";
    spec.columns = {"sequence",   "id",         "aggregate_sequence", "aggregate_id", "aggregate_type",
                    "event_type", "created_at", "json_body",          "metadata"};
    FieldMapping& fields = spec.fields;
    fields.stream = "aggregate_id";
    fields.category = "aggregate_type";
    fields.categoryInName = true;
    fields.version = "aggregate_sequence";
    fields.position = "sequence";
    fields.id = "id";
    fields.type = "event_type";
    fields.time = "created_at";
    fields.payload = "json_body";
    fields.metadata = "metadata";
    return spec;
}

StoreSpec fmodelStore() {
    StoreSpec spec;
    spec.format = "fmodel";
    spec.table = "events";
    spec.columns = {"event",      "event_id",    "decider", "decider_id", "data",
                    "command_id", "previous_id", "final",   "offset"};
    FieldMapping& fields = spec.fields;
    fields.stream = "decider_id";
    fields.category = "decider";
    fields.categoryInName = true;
    fields.position = "offset";
    fields.id = "event_id";
    fields.type = "event";
    fields.time = "created_at";
    fields.payload = "data";
    fields.causation = "command_id";
    return spec;
}

StoreSpec khystStore() {
    StoreSpec spec;
    spec.format = "postgresql-event-sourcing";
    spec.table = "es_event";
    spec.columns = {"id", "transaction_id", "aggregate_id", "version", "event_type", "json_data"};
    spec.beside = {"es_aggregate.aggregate_type"};
    FieldMapping& fields = spec.fields;
    fields.stream = "aggregate_id";
    fields.category = "es_aggregate.aggregate_type";
    fields.categoryInName = true;
    fields.version = "version";
    fields.position = "id";
    fields.order = {"transaction_id", "id"};
    fields.type = "event_type";
    fields.payload = "json_data";
    spec.joins = {{"es_aggregate", "id", "aggregate_id", {"aggregate_type"}, "", "", "", "", false}};
    return spec;
}

StoreSpec edomataStore() {
    StoreSpec spec;
    spec.format = "edomata";
    spec.table = "journal";
    spec.columns = {"id", "time", "seqnr", "version", "stream", "payload"};
    spec.bodies = Bodies::Any;
    FieldMapping& fields = spec.fields;
    fields.stream = "stream";
    fields.version = "version";
    fields.position = "seqnr";
    fields.id = "id";
    fields.type = FieldSpec::constant("event");
    fields.time = "time";
    fields.payload = "payload";
    return spec;
}

} // namespace hindcast::source
