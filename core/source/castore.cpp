// SPDX-License-Identifier: GPL-3.0-or-later
// castore: the event store of Castore (TypeScript) in PostgreSQL: table event, one row an event. The stream
// is aggregate_name-aggregate_id; there is no event id. The table may be given another name. Facts: §15.
#include "source/known_stores.h"

namespace hindcast::source {

StoreSpec castoreStore() {
    StoreSpec spec;
    spec.format = "castore";
    spec.columns = {"id",   "aggregate_name", "aggregate_id", "version",
                    "type", "data",           "metadata",     "timestamp"};
    spec.confidence = 0.95;
    FieldMapping& fields = spec.fields;
    fields.stream = "aggregate_id";
    fields.category = "aggregate_name";
    fields.categoryInName = true;
    fields.version = "version";
    fields.position = "id";
    fields.type = "type";
    fields.time = "timestamp";
    fields.payload = "data";
    fields.metadata = "metadata";
    return spec;
}

} // namespace hindcast::source
