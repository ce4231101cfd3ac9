// SPDX-License-Identifier: GPL-3.0-or-later
// emmett-postgres: Emmett's tables in PostgreSQL, two levels of partitions under emt_messages, before 0.32
// under emt_events. Order: transaction id, then global position, as the library reads. Facts: §5.
#include "source/known_stores.h"

namespace hindcast::source {

namespace {

/// "public.emt_messages_emt_default_active" → "public.emt_messages", when no ATTACH told so.
std::string rootOf(const SqlCatalog& catalog, const SqlTable& table) {
    const bool known = table.has("message_type") ? table.hasAll({"message_data", "message_id"})
                                                 : table.hasAll({"event_type", "event_data", "event_id"});
    if (!known) return {};
    const std::string qualified = catalog.rootOf(table.qualified());
    const std::size_t at = qualified.rfind('.') == std::string::npos ? 0 : qualified.rfind('.') + 1;
    for (const std::string_view root : {"emt_messages", "emt_events"}) {
        const std::string_view name = std::string_view(qualified).substr(at);
        if (name.starts_with(root) && (name.size() == root.size() || name[root.size()] == '_'))
            return qualified.substr(0, at) + std::string(root);
    }
    return {};
}

std::string generationOf(const SqlCatalog& catalog, const SqlTable& root) {
    if (root.name == "emt_events") return "<0.32";
    if (catalog.hasTableNamed("emt_processors") && catalog.hasTableNamed("emt_projections")) return "≥0.42";
    return catalog.hasTableNamed("emt_subscriptions") ? "≤0.41" : "";
}

} // namespace

StoreSpec emmettPostgresStore() {
    StoreSpec spec;
    spec.format = "emmett-postgres";
    spec.columns = {"stream_id", "stream_position", "global_position"};
    spec.confidence = 0.99;
    spec.root = rootOf;
    spec.generation = generationOf;
    FieldMapping& fields = spec.fields;
    fields.stream = "stream_id";
    fields.version = "stream_position";
    fields.position = "global_position";
    fields.id = "message_id|event_id";
    fields.type = "message_type|event_type";
    fields.time = "created";
    fields.payload = "message_data|event_data";
    fields.metadata = "message_metadata|event_metadata";
    fields.order = {"transaction_id", "global_position"};
    spec.hide = {{"message_kind", {"C"}, false, false, ""}};
    spec.loses = {"Commands (message_kind C) are no events and are left out.",
                  "Archived events are read like the others; the mark is_archived is not kept.",
                  "The partition and the positions of processors and projections are not kept."};
    return spec;
}

} // namespace hindcast::source
