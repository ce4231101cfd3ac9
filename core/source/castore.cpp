// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/castore.h"

#include "source/sql_body.h"

#include <cstring>
#include <utility>

namespace hindcast::source {

namespace {

enum Role { Position, Name, Aggregate, Version, Type, Time, Payload, Metadata };

} // namespace

std::optional<std::string> CastoreStore::eventsRoot(const PgDumpCatalog& catalog,
                                                    const DumpTable& table) const {
    if (!table.hasAll(
            {"id", "aggregate_name", "aggregate_id", "version", "type", "data", "metadata", "timestamp"}))
        return std::nullopt;
    return catalog.rootOf(table.qualified());
}

/// The table may be given another name; then only its columns speak.
double CastoreStore::confidence(const PgDumpCatalog&, const std::string& root) const {
    return root == "event" || root.ends_with(".event") ? 0.97 : 0.9;
}

SourceInfo CastoreStore::describe(const PgDumpCatalog&, const std::string&) const {
    SourceInfo info;
    info.fields = {{"stream", "aggregate_name-aggregate_id"},
                   {"type", "type"},
                   {"version", "version"},
                   {"position", "id"},
                   {"time", "timestamp"},
                   {"payload", "data"},
                   {"metadata", "metadata"},
                   {"category", "aggregate_name"}};
    return info;
}

std::vector<std::string_view> CastoreStore::roles(const DumpTable&) const {
    return {"id", "aggregate_name", "aggregate_id", "version", "type", "timestamp", "data", "metadata"};
}

std::optional<std::string> CastoreStore::addEvent(const PgRow& row, event::EventBatch& batch,
                                                  json::Parser& parser, const std::string& where) const {
    const auto position = row.number(Position);
    const auto version = row.number(Version);
    if (!position || !version || row.isNull(Name) || row.isNull(Aggregate))
        return "id, version, aggregate_name or aggregate_id is missing or no number";
    event::Event event;
    event.positionKind = event::PositionKind::Number;
    event.order.major = event.position = *position;
    const std::string_view name = row.text(Name);
    const std::string_view aggregate = row.text(Aggregate);
    char* stream = batch.allocate(name.size() + 1 + aggregate.size());
    std::memcpy(stream, name.data(), name.size());
    stream[name.size()] = '-';
    std::memcpy(stream + name.size() + 1, aggregate.data(), aggregate.size());
    event.stream = {stream, name.size() + 1 + aggregate.size()};
    event.category = event.stream.substr(0, name.size());
    event.version = version;
    event.type = batch.keep(row.text(Type));
    setTime(event, row.text(Time), batch);
    if (!row.isNull(Payload))
        setJsonBody(event, BodyPart::Payload, batch.keep(row.text(Payload)), parser, batch, where);
    if (!row.isNull(Metadata))
        setJsonBody(event, BodyPart::Metadata, batch.keep(row.text(Metadata)), parser, batch, where);
    batch.events.push_back(event);
    return std::nullopt;
}

} // namespace hindcast::source
