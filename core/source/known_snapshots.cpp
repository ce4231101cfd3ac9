// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/known_snapshots.h"

namespace hindcast::source {

const std::vector<SnapshotSpec>& knownSnapshots() {
    static const std::vector<SnapshotSpec> all{
        {"python-eventsourcing",
         "_events",
         "_snapshots",
         {"originator_id", "originator_version", "state"},
         "originator_version",
         "/state/state"},
        {"axon-jpa",
         "domain_event_entry",
         "snapshot_event_entry",
         {"aggregate_identifier", "sequence_number", "type", "payload"},
         "sequence_number",
         "payload"},
        {"commanded",
         "events",
         "snapshots",
         {"source_uuid", "source_version", "data"},
         "source_version",
         "data",
         "source_uuid"},
        {"spatie",
         "stored_events",
         "snapshots",
         {"aggregate_uuid", "aggregate_version", "state"},
         "aggregate_version",
         "state"},
        {"cqrs-es",
         "events",
         "snapshots",
         {"aggregate_type", "aggregate_id", "last_sequence", "payload"},
         "last_sequence",
         "payload"},
        {"pekko-jdbc",
         "event_journal",
         "snapshot",
         {"persistence_id", "sequence_number", "snapshot_payload"},
         "sequence_number",
         "snapshot_payload"},
        {"eventuous",
         "messages",
         "snapshots",
         {"stream_name", "revision", "json_data"},
         "revision",
         "json_data",
         "stream_name"},
        {"eventflow",
         "EventFlow",
         "EventFlowSnapshots",
         {"AggregateId", "AggregateName", "AggregateSequenceNumber", "Data"},
         "AggregateSequenceNumber",
         "Data"},
        {"edomata", "journal", "snapshots", {"id", "version", "state"}, "version", "state", "id"}};
    return all;
}

const SnapshotSpec* snapshotsOf(std::string_view format) {
    for (const SnapshotSpec& spec : knownSnapshots())
        if (spec.format == format) return &spec;
    return nullptr;
}

} // namespace hindcast::source
