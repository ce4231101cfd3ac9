// SPDX-License-Identifier: GPL-3.0-or-later
// neventstore: NEventStore (.NET), whose rows are commits of several events: a payload of {Headers, Body}
// each, whose versions end at StreamRevision. All events of a commit have its position. The type is the
// body's $type where the serializer wrote one. Payloads that are no JSON stay one event. Facts: §15.
#include "source/known_stores.h"

#include "event/correlation.h"
#include "json/print.h"

#include <algorithm>

namespace hindcast::source {

namespace {

/// A list as Newtonsoft writes it, with its type or without.
const json::Value* itemsOf(const json::Value& value) {
    if (value.isArray()) return &value;
    const json::Value* items = value.isObject() ? value.find("$values") : nullptr;
    return items && items->isArray() ? items : nullptr;
}

std::string typeOf(const json::Value& body) {
    const json::Value* type = body.isObject() ? body.find("$type") : nullptr;
    if (!type || type->kind() != json::Kind::String) return "event";
    return type->text().substr(0, type->text().find(','));
}

void setItem(event::Event& event, event::EventBatch& batch, const json::Value& item) {
    const json::Value* body = item.isObject() ? item.find("Body") : nullptr;
    const json::Value* headers = item.isObject() ? item.find("Headers") : nullptr;
    const json::Value& payload = body ? *body : item;
    event.payload = {event::BodyKind::Json, batch.keep(json::print(payload))};
    event.type = batch.keep(typeOf(payload));
    if (!headers || !headers->isObject() || headers->size() == 0) return;
    event.metadata = {event::BodyKind::Json, batch.keep(json::print(*headers))};
    const event::Lifted lifted = event::liftCorrelation(event.metadata.bytes);
    if (!lifted.correlation.empty()) event.correlation = batch.keep(lifted.correlation);
    if (!lifted.causation.empty()) event.causation = batch.keep(lifted.causation);
}

/// The event in hand becomes the last of its commit; those before it are appended first.
void unfold(event::Event& event, event::EventBatch& batch, const StoreSpec::Texts&) {
    event.type = "event";
    if (event.payload.kind != event::BodyKind::Json) return;
    const auto commit = json::parse(event.payload.bytes);
    const json::Value* items = commit ? itemsOf(*commit) : nullptr;
    if (!items || items->size() == 0) return;
    const event::Event whole = event;
    const auto count = std::int64_t(items->size());
    for (std::int64_t i = 0; i < count; ++i) {
        event = whole;
        event.version = whole.version.value_or(count) - count + 1 + i;
        event.order.minor = i;
        setItem(event, batch, items->at(std::size_t(i)));
        if (i + 1 < count) batch.events.push_back(event);
    }
}

} // namespace

StoreSpec nEventStore() {
    StoreSpec spec;
    spec.format = "neventstore";
    spec.table = "Commits";
    spec.columns = {"BucketId", "StreamId",       "StreamRevision",   "Items",
                    "CommitId", "CommitSequence", "CheckpointNumber", "Payload"};
    spec.confidence = 0.99;
    spec.inSqlite = true;
    spec.bodies = Bodies::Any;
    FieldMapping& fields = spec.fields;
    fields.stream = "StreamIdOriginal|StreamId";
    fields.version = "StreamRevision";
    fields.position = "CheckpointNumber";
    fields.time = "CommitStamp";
    fields.payload = "Payload";
    fields.metadata = "Headers";
    spec.finish = unfold;
    spec.loses = {"The bucket and the id of a commit are not kept."};
    return spec;
}

} // namespace hindcast::source
