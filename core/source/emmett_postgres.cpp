// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/emmett_postgres.h"

#include "source/sql_body.h"

#include <utility>

namespace hindcast::source {

namespace {

enum Role { Transaction, Position, Stream, Version, Id, Type, Created, Payload, Metadata, Kind };

bool isMessages(const DumpTable& table) {
    return table.hasAll(
        {"stream_id", "stream_position", "global_position", "message_type", "message_data", "message_id"});
}
bool isEvents(const DumpTable& table) {
    return table.hasAll(
        {"stream_id", "stream_position", "global_position", "event_type", "event_data", "event_id"});
}

/// "public.emt_messages_emt_default_active" → "public.emt_messages", when no ATTACH told so.
std::string withoutPartition(const std::string& qualified) {
    for (const std::string_view root : {"emt_messages", "emt_events"}) {
        const std::size_t at = qualified.rfind('.') == std::string::npos ? 0 : qualified.rfind('.') + 1;
        const std::string_view name = std::string_view(qualified).substr(at);
        if (name.starts_with(root) && (name.size() == root.size() || name[root.size()] == '_'))
            return qualified.substr(0, at) + std::string(root);
    }
    return {};
}

} // namespace

std::optional<std::string> EmmettPostgresStore::eventsRoot(const PgDumpCatalog& catalog,
                                                           const DumpTable& table) const {
    if (!isMessages(table) && !isEvents(table)) return std::nullopt;
    std::string root = withoutPartition(catalog.rootOf(table.qualified()));
    if (root.empty()) return std::nullopt;
    return root;
}

double EmmettPostgresStore::confidence(const PgDumpCatalog&, const std::string&) const {
    return 0.99;
}

SourceInfo EmmettPostgresStore::describe(const PgDumpCatalog& catalog, const std::string& root) const {
    const bool old = root.ends_with("emt_events");
    const bool processors =
        catalog.hasTableNamed("emt_processors") && catalog.hasTableNamed("emt_projections");
    SourceInfo info;
    info.formatVersion = old                                          ? "<0.32"
                         : processors                                 ? "≥0.42"
                         : catalog.hasTableNamed("emt_subscriptions") ? "≤0.41"
                                                                      : "";
    const std::string prefix = old ? "event_" : "message_";
    info.fields = {{"stream", "stream_id"},        {"type", prefix + "type"},
                   {"version", "stream_position"}, {"position", "global_position"},
                   {"id", prefix + "id"},          {"time", "created"},
                   {"payload", prefix + "data"},   {"metadata", prefix + "metadata"}};
    info.loses = {"Commands (message_kind C) are no events and are left out.",
                  "Archived events are read like the others; the mark is_archived is not kept.",
                  "The partition and the positions of processors and projections are not kept."};
    return info;
}

std::vector<std::string_view> EmmettPostgresStore::roles(const DumpTable& block) const {
    if (isMessages(block)) {
        return {"transaction_id", "global_position", "stream_id",    "stream_position",  "message_id",
                "message_type",   "created",         "message_data", "message_metadata", "message_kind"};
    }
    return {"transaction_id", "global_position", "stream_id",  "stream_position", "event_id",
            "event_type",     "created",         "event_data", "event_metadata",  "message_kind"};
}

std::optional<std::string> EmmettPostgresStore::addEvent(const PgRow& row, event::EventBatch& batch,
                                                         json::Parser& parser,
                                                         const std::string& where) const {
    if (!row.isNull(Kind) && row.text(Kind) != "E") return std::nullopt;
    const auto version = row.number(Version);
    if (row.isNull(Stream) || !version) return "stream_id or stream_position is missing or no number";
    const auto position = row.number(Position);
    if (!position && !row.isNull(Position)) return "global_position is no number";
    event::Event event;
    if (position) {
        event.positionKind = event::PositionKind::Number;
        event.position = *position;
    }
    event.order = {row.number(Transaction).value_or(0), event.position};
    event.stream = batch.keep(row.text(Stream));
    event.version = version;
    event.type = batch.keep(row.text(Type));
    event.id = batch.keep(row.text(Id));
    setTime(event, row.text(Created), batch);
    if (!row.isNull(Payload))
        setJsonBody(event, BodyPart::Payload, batch.keep(row.text(Payload)), parser, batch, where);
    if (!row.isNull(Metadata))
        setJsonBody(event, BodyPart::Metadata, batch.keep(row.text(Metadata)), parser, batch, where);
    batch.events.push_back(event);
    return std::nullopt;
}

} // namespace hindcast::source
