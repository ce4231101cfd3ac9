// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/python_eventsourcing.h"

#include "event/category.h"
#include "source/sample.h"
#include "source/sql_body.h"
#include "source/sqlite_file.h"
#include "source/sqlite_lookup.h"
#include "source/sqlite_source.h"
#include "source/zlib_text.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

namespace {

constexpr const char* kTable = "stored_events";
constexpr std::size_t kMostInflated = 256 << 20;

enum Column { Key, Stream, Version, Topic, State };

struct Found {
    bool hasSnapshots = false;
};

/// Tables of versions 7 and 8 have the same name but more columns, and count versions from 0: not this
/// format.
std::optional<Found> recognise(const std::vector<SqliteFile::Table>& tables) {
    const auto table = [&](const char* name) {
        const auto at =
            std::find_if(tables.begin(), tables.end(), [&](const auto& t) { return t.name == name; });
        return at == tables.end() ? nullptr : &*at;
    };
    const auto* events = table(kTable);
    if (!events) return std::nullopt;
    const char* needed[] = {"originator_id", "originator_version", "topic", "state"};
    if (!std::all_of(std::begin(needed), std::end(needed), [&](const char* c) { return events->has(c); }))
        return std::nullopt;
    if (events->has("application_name") || events->has("pipeline_id")) return std::nullopt;
    return Found{table("stored_snapshots") != nullptr};
}

SourceInfo infoOf(const Sample& sample, const Found& found) {
    SourceInfo info;
    info.format = "python-eventsourcing";
    info.formatVersion = "9.x";
    info.container = containerText(sample, "sqlite");
    info.fields = {{"stream", "originator_id"},       {"type", "topic"},
                   {"version", "originator_version"}, {"position", "rowid"},
                   {"time", "state.timestamp"},       {"payload", "state"}};
    if (found.hasSnapshots)
        info.loses.emplace_back("Snapshots (stored_snapshots) are no events and are left out.");
    info.loses.emplace_back("A compressed state is kept as what it unpacks to.");
    info.inLogOrder = true;
    info.sourceBytes = sample.bytes;
    return info;
}

/// `timestamp` of the state: the library's own {"_type_":"datetime_iso","_data_":"…"}, or a plain text.
std::string timestampOf(const json::Value& state) {
    if (!state.isObject()) return {};
    const json::Value* stamp = state.find("timestamp");
    if (stamp && stamp->isObject()) stamp = stamp->find("_data_");
    return stamp && stamp->kind() == json::Kind::String ? stamp->text() : std::string();
}

class PythonEventsourcingSource final : public SqliteSource {
public:
    PythonEventsourcingSource(SqliteFile file, SourceInfo info, const std::string& path)
        : SqliteSource(std::move(file), {kTable, "rowid", "originator_id, originator_version, topic, state"},
                       std::move(info), path),
          m_firstTopics(connection(), "SELECT topic FROM stored_events WHERE originator_id = ?1 "
                                      "ORDER BY originator_version LIMIT 1") {}

protected:
    void addEvent(const sqlite::Statement& row, event::EventBatch& batch) override {
        event::Event event;
        event.order.major = event.position = row.int64(Key);
        event.positionKind = event::PositionKind::Number;
        event.stream = batch.keep(row.text(Stream));
        if (!row.isNull(Version)) event.version = row.int64(Version);
        event.type = batch.keep(row.text(Topic));
        const std::string_view first = m_firstTopics.find(event.stream);
        event.category = batch.keep(event::classOfType(first.empty() ? event.type : first));
        if (!row.isNull(State)) addState(row, event, batch);
        batch.events.push_back(event);
    }

private:
    /// A state need not be JSON: other transcoders and encryption give bytes, which is no damage.
    void addState(const sqlite::Statement& row, event::Event& event, event::EventBatch& batch) {
        const std::string_view stored =
            row.type(State) == sqlite::ColumnType::Blob ? row.blob(State) : row.text(State);
        std::optional<std::string> inflated;
        if (looksLikeZlib(stored)) inflated = inflateZlib(stored, kMostInflated);
        auto parsed = checker().parser().parse(inflated ? std::string_view(*inflated) : stored);
        if (!parsed) {
            event.payload = {event::BodyKind::Bytes, batch.keep(stored)};
            // What begins as an object was meant to be one.
            if ((inflated ? *inflated : stored).starts_with('{')) {
                event.flags |= event::kUndecodablePayload;
                batch.problems.push_back(
                    {event::Severity::Error, "undecodable", std::string(event.stream),
                     Position::number(event.position), place(event.position),
                     "the state is not valid JSON: " + parsed.error().message + " at " + parsed.error().where,
                     kKeptAsBytes});
            }
            return;
        }
        event.payload = {event::BodyKind::Json, batch.keep(inflated ? std::string_view(*inflated) : stored)};
        if (parsed->duplicateKeys) event.flags |= event::kDuplicateKeys;
        setTime(event, timestampOf(parsed->value), batch);
    }

    SqliteLookup m_firstTopics;
};

} // namespace

Result<std::optional<Recognition>> PythonEventsourcingFormat::probe(const Sample& sample) const {
    std::optional<Recognition> nothing;
    if (!looksLikeSqlite(sample)) return nothing;
    auto file = SqliteFile::open(sample, SqliteFile::Purpose::Look, {});
    if (!file) return file.error();
    auto tables = file->tables();
    if (!tables) return tables.error();
    const auto found = recognise(*tables);
    if (!found) return nothing;
    Recognition recognition;
    recognition.confidence = 0.97;
    recognition.why = {"the SQLite file has the table stored_events of Python's eventsourcing",
                       "its columns are those of version 9"};
    recognition.info = infoOf(sample, *found);
    if (file->cut())
        recognition.info.loses.push_back("What is missing of the file: " + file->cut()->message + ".");
    return std::optional(std::move(recognition));
}

Result<std::unique_ptr<Source>> PythonEventsourcingFormat::open(const Sample& sample,
                                                                std::stop_token stop) const {
    auto file = SqliteFile::open(sample, SqliteFile::Purpose::Read, stop);
    if (!file) return file.error();
    auto tables = file->tables();
    if (!tables) return tables.error();
    const auto found = recognise(*tables);
    if (!found)
        return Error{ErrorCode::Unsupported, sample.path, "the file is no store of eventsourcing any more",
                     "try again when no program writes to it"};
    file->connection().allowOnly({kTable});
    return std::unique_ptr<Source>(std::make_unique<PythonEventsourcingSource>(
        std::move(file).value(), infoOf(sample, *found), sample.path));
}

} // namespace hindcast::source
