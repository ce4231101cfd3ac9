// SPDX-License-Identifier: GPL-3.0-or-later
// marten: Marten (.NET) in PostgreSQL: mt_events, whole or in partitions, and mt_streams with the aggregate's
// alias. Versions count from 1. Tombstones and archived events are left out unless asked for. Streams of
// several tenants with one id are told apart by the tenant's name behind it. Facts: §3.1.
#include "source/known_stores.h"

#include <algorithm>

namespace hindcast::source {

namespace {

bool hasObject(const SqlCatalog& catalog, std::string_view start) {
    const auto at = catalog.objects.lower_bound(start);
    return at != catalog.objects.end() && at->starts_with(start);
}

bool hasTable(const SqlCatalog& catalog, std::string_view start) {
    return std::any_of(catalog.tables().begin(), catalog.tables().end(),
                       [&](const auto& entry) { return entry.second.name.starts_with(start); });
}

/// The rows of the reference's table of fingerprints, the latest first.
std::string generationOf(const SqlCatalog& catalog, const SqlTable& root) {
    if (!root.has("is_archived")) return "2.x–3.x";
    const SqlTable* streams = catalog.findIn(root.schema, "mt_streams");
    const bool fresh = streams && !streams->columns.empty() && !streams->has("snapshot_version");
    if (root.has("bdata") || root.has("tags") || hasObject(catalog, "mt_events_sequence_")
        || hasTable(catalog, "mt_dcb_tag_version") || fresh)
        return "9.x";
    if (root.has("user_name") || root.has("is_skipped") || hasTable(catalog, "mt_high_water_skips")
        || hasTable(catalog, "mt_event_tag_") || hasTable(catalog, "mt_natural_key_")
        || hasTable(catalog, "mt_streams_identity"))
        return "8.x";
    if (hasObject(catalog, "pk_mt_events_id_unique")) return "4–6";
    return "7.x";
}

/// The extras: the tenant, and how many tenants have a stream of this id.
void nameTenant(event::Event& event, event::EventBatch& batch, const StoreSpec::Texts& texts) {
    const bool isShared = texts[1] && *texts[1] != "0" && *texts[1] != "1";
    if (!texts[0] || *texts[0] == "*DEFAULT*" || !isShared) return;
    const std::string name = std::string(event.stream) + '@' + std::string(*texts[0]);
    event.stream = batch.keep(name);
}

} // namespace

StoreSpec martenStore() {
    StoreSpec spec;
    spec.format = "marten";
    spec.table = "mt_events";
    spec.columns = {"seq_id", "id", "stream_id", "version", "data", "type", "timestamp", "mt_dotnet_type"};
    spec.confidence = 0.99;
    spec.root = [](const SqlCatalog& catalog, const SqlTable& table) {
        const std::string root = catalog.rootOf(table.qualified());
        const std::size_t dot = root.rfind('.') == std::string::npos ? 0 : root.rfind('.') + 1;
        // Leaves when no ATTACH told of them.
        const bool isLeaf = root.substr(dot).starts_with("mt_events_");
        return isLeaf ? root.substr(0, dot) + "mt_events" : root;
    };
    spec.generation = generationOf;
    spec.generationAtEnd = true;
    FieldMapping& fields = spec.fields;
    fields.stream = "stream_id";
    fields.category = "mt_streams.type";
    fields.categoryInName = true;
    fields.version = "version";
    fields.position = "seq_id";
    fields.id = "id";
    fields.type = "type";
    fields.time = "timestamp";
    fields.payload = "data";
    fields.binaryPayload = "bdata";
    fields.metadata = "headers";
    fields.correlation = "correlation_id";
    fields.causation = "causation_id";
    spec.joins = {{"mt_streams", "id", "stream_id", {"type"}, "", "", "", "tenant_id"}};
    spec.hide = {{"type", {"tombstone"}, false, true, "tombstones"},
                 {"is_archived", {"t"}, false, true, "archived events"}};
    spec.extras = {"tenant_id", "mt_streams.#tenant_id"};
    spec.finish = nameTenant;
    spec.loses = {"The tenant, the .NET type, user names and tags are not kept.",
                  "Snapshots (mt_doc_…) are documents and are left out."};
    return spec;
}

} // namespace hindcast::source
