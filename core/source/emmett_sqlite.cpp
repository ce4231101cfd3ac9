// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/emmett_sqlite.h"

#include "base/time_text.h"
#include "event/category.h"
#include "source/sample.h"
#include "source/sql_body.h"
#include "source/sqlite_file.h"
#include "source/sqlite_lookup.h"
#include "source/sqlite_source.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

namespace {

/// The names of one generation of the schema.
struct Layout {
    const char* table;
    const char* id;
    const char* type;
    const char* payload;
    const char* metadata;
    bool hasKind; ///< message_kind tells events and commands apart
};

constexpr Layout kMessages{"emt_messages", "message_id",       "message_type",
                           "message_data", "message_metadata", true};
constexpr Layout kEvents{"emt_events", "event_id", "event_type", "event_data", "event_metadata", false};

struct Found {
    Layout layout = kMessages;
    std::string generation;
    bool hasStreams = false;
    bool hasArchive = false;
};

constexpr std::string_view kUnknownType = "emt:unknown";

enum Column { Key, Stream, Version, Id, Type, Created, Payload, Metadata };

std::optional<Found> recognise(const std::vector<SqliteFile::Table>& tables) {
    const auto table = [&](const char* name) {
        const auto at =
            std::find_if(tables.begin(), tables.end(), [&](const auto& t) { return t.name == name; });
        return at == tables.end() ? nullptr : &*at;
    };
    for (const Layout& layout : {kMessages, kEvents}) {
        const auto* found = table(layout.table);
        if (!found) continue;
        const char* needed[] = {"global_position", "stream_id", "stream_position", "created",
                                layout.id,         layout.type, layout.payload,    layout.metadata};
        if (!std::all_of(std::begin(needed), std::end(needed), [&](const char* c) { return found->has(c); }))
            continue;
        Found result;
        result.layout = layout;
        result.layout.hasKind = found->has("message_kind");
        result.hasArchive = found->has("is_archived");
        const auto* streams = table("emt_streams");
        result.hasStreams = streams && streams->has("stream_id") && streams->has("stream_type");
        result.generation = layout.table == kEvents.table                         ? "<0.32"
                            : table("emt_processors") && table("emt_projections") ? "≥0.42"
                            : table("emt_subscriptions")                          ? "≤0.41"
                                                                                  : "";
        return result;
    }
    return std::nullopt;
}

SourceInfo infoOf(const Sample& sample, const Found& found) {
    const Layout& layout = found.layout;
    SourceInfo info;
    info.format = "emmett-sqlite";
    info.formatVersion = found.generation;
    info.container = containerText(sample, "sqlite");
    info.fields = {{"stream", "stream_id"},
                   {"type", layout.type},
                   {"version", "stream_position"},
                   {"position", "global_position"},
                   {"id", layout.id},
                   {"time", "created"},
                   {"payload", layout.payload},
                   {"metadata", layout.metadata}};
    if (found.hasStreams) info.fields.emplace_back("category", "emt_streams.stream_type");
    if (layout.hasKind) info.loses.emplace_back("Commands (message_kind C) are no events and are left out.");
    if (found.hasArchive)
        info.loses.emplace_back(
            "Archived events are read like the others; the mark is_archived is not kept.");
    info.loses.emplace_back("The partition and the positions of processors and projections are not kept.");
    info.inLogOrder = true;
    info.sourceBytes = sample.bytes;
    return info;
}

class EmmettSqliteSource final : public SqliteSource {
public:
    EmmettSqliteSource(SqliteFile file, const Found& found, SourceInfo info, const std::string& path)
        : SqliteSource(std::move(file), rowsOf(found), std::move(info), path) {
        if (found.hasStreams)
            m_streamTypes = SqliteLookup(connection(),
                                         "SELECT stream_type FROM emt_streams WHERE stream_id = ?1 LIMIT 1");
        checker().setPadding(event::EventBatch::kPadding); // bodies are kept before they are checked
    }

protected:
    bool wants(const sqlite::Statement& row) const override {
        const auto kind = row.field(Metadata + 1);
        return kind.isNull() || kind.bytes == "E";
    }

    void addEvent(const sqlite::Statement& row, event::EventBatch& batch) override {
        event::Event& event = batch.events.emplace_back();
        event.order.major = event.position = row.int64(Key);
        event.positionKind = event::PositionKind::Number;
        event.stream = batch.keep(row.field(Stream).bytes);
        if (!row.isNull(Version)) event.version = row.int64(Version);
        event.type = batch.keep(row.field(Type).bytes);
        event.id = batch.keep(row.field(Id).bytes);
        event.category = batch.keep(ownCategory(event.stream));
        readTime(row, event, batch);
        const auto where = [&] { return place(event.position); };
        for (const auto& [column, part] :
             {std::pair(Payload, BodyPart::Payload), std::pair(Metadata, BodyPart::Metadata)}) {
            const auto body = row.field(column);
            if (!body.isNull()) setJsonBody(event, part, batch.keep(body.bytes), checker(), batch, where);
        }
    }

private:
    static Rows rowsOf(const Found& found) {
        const Layout& layout = found.layout;
        std::string columns = std::string("stream_id, stream_position, ") + layout.id + ", " + layout.type
                              + ", created, " + layout.payload + ", " + layout.metadata;
        columns += layout.hasKind ? ", message_kind" : ", NULL";
        return {layout.table, "global_position", columns};
    }

    /// The library writes text; a number is what a script may have put there.
    static void readTime(const sqlite::Statement& row, event::Event& event, event::EventBatch& batch) {
        const auto created = row.field(Created);
        if (created.type == sqlite::ColumnType::Integer) {
            if (const auto time = timeFromEpoch(row.int64(Created))) event.time = time->time;
        } else {
            setTime(event, created.bytes, batch);
        }
    }

    /// What the store says of the stream. Where that is all that the names say themselves, it need not be
    /// asked for each event: found out once, as soon as there are many.
    std::string_view ownCategory(std::string_view stream) {
        constexpr std::uint64_t kMany = 10'000;
        if (++m_asked == kMany) m_namesSayAll = namesSayAll();
        if (m_namesSayAll) return {};
        const std::string_view streamType = m_streamTypes.find(stream);
        return streamType == kUnknownType ? std::string_view() : streamType;
    }

    bool namesSayAll() {
        auto streams = connection().prepare("SELECT stream_id, stream_type FROM emt_streams WHERE stream_type"
                                            " IS NOT NULL");
        if (!streams) return true; // no such table: nothing is asked
        for (auto row = streams->step();; row = streams->step()) {
            if (!row) return false;
            if (!*row) return true;
            const std::string_view stream = streams->text(0), type = streams->text(1);
            if (type == kUnknownType || type.empty()) continue;
            if (event::looksLikeId(stream) || event::deriveCategory(stream, {}) != type) return false;
        }
    }

    SqliteLookup m_streamTypes;
    std::uint64_t m_asked = 0;
    bool m_namesSayAll = false;
};

} // namespace

Result<std::optional<Recognition>> EmmettSqliteFormat::probe(const Sample& sample) const {
    std::optional<Recognition> nothing;
    if (!looksLikeSqlite(sample)) return nothing;
    auto file = SqliteFile::open(sample, SqliteFile::Purpose::Look, {});
    if (!file) return file.error();
    auto tables = file->tables();
    if (!tables) return tables.error();
    const auto found = recognise(*tables);
    if (!found) return nothing;
    Recognition recognition;
    recognition.confidence = 0.99;
    recognition.why = {std::string("the SQLite file has Emmett's table ") + found->layout.table};
    if (!found->generation.empty())
        recognition.why.push_back("its tables are those of Emmett " + found->generation);
    recognition.info = infoOf(sample, *found);
    if (file->cut())
        recognition.info.loses.push_back("What is missing of the file: " + file->cut()->message + ".");
    return std::optional(std::move(recognition));
}

Result<std::unique_ptr<Source>> EmmettSqliteFormat::open(const Sample& sample, std::stop_token stop) const {
    auto file = SqliteFile::open(sample, SqliteFile::Purpose::Read, stop);
    if (!file) return file.error();
    auto tables = file->tables();
    if (!tables) return tables.error();
    const auto found = recognise(*tables);
    if (!found)
        return Error{ErrorCode::Unsupported, sample.path, "the file is no store of Emmett any more",
                     "try again when no program writes to it"};
    file->connection().allowOnly({found->layout.table, "emt_streams"});
    return std::unique_ptr<Source>(std::make_unique<EmmettSqliteSource>(std::move(file).value(), *found,
                                                                        infoOf(sample, *found), sample.path));
}

} // namespace hindcast::source
