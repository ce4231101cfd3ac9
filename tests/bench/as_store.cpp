// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the generator's events as a store: as_store sqlite FILE | pg_dump FILE | kurrentdb FOLDER, with the
// NDJSON on standard input. SQLite has the tables of Emmett, the dump those of Message DB.
#include "chunk_writer.h"
#include "generated_line.h"

#include <sqlite3.h>

#include <cstdio>
#include <cstring>
#include <functional>
#include <memory>
#include <string>

using namespace hindcast::bench;

namespace {

using Sink = std::function<bool(const GeneratedLine&)>;

bool readAll(const Sink& sink) {
    char* line = nullptr;
    std::size_t room = 0;
    bool ok = true;
    for (ssize_t size = 0; ok && (size = ::getline(&line, &room, stdin)) > 0;) {
        const auto event = GeneratedLine::of({line, std::size_t(size) - (line[size - 1] == '\n')});
        ok = event && sink(*event);
    }
    std::free(line);
    return ok;
}

bool writeSqlite(const char* path) {
    sqlite3* db = nullptr;
    if (sqlite3_open(path, &db) != SQLITE_OK) return false;
    const auto run = [&](const char* sql) {
        return sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    };
    bool ok = run(
        "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
        "CREATE TABLE emt_streams(stream_id TEXT, stream_position BIGINT, partition TEXT, stream_type "
        "TEXT, stream_metadata JSONB, is_archived BOOLEAN, PRIMARY KEY(stream_id, partition, is_archived));"
        "CREATE TABLE emt_messages(stream_id TEXT NOT NULL, stream_position BIGINT NOT NULL, partition "
        "TEXT NOT NULL DEFAULT 'global', message_kind CHAR(1) NOT NULL DEFAULT 'E', message_data JSONB "
        "NOT NULL, message_metadata JSONB NOT NULL, message_schema_version TEXT NOT NULL, message_type "
        "TEXT NOT NULL, message_id TEXT NOT NULL, is_archived BOOLEAN NOT NULL DEFAULT FALSE, "
        "global_position INTEGER PRIMARY KEY, created DATETIME);"
        "BEGIN");
    sqlite3_stmt* insert = nullptr;
    ok = ok
         && sqlite3_prepare_v2(db,
                               "INSERT INTO emt_messages(stream_id, stream_position, message_data, "
                               "message_metadata, message_schema_version, message_type, message_id, "
                               "global_position, created) VALUES(?1, ?2 + 1, ?3, ?4, '1', ?5, ?6, ?7, ?8)",
                               -1, &insert, nullptr)
                == SQLITE_OK;
    ok = ok && readAll([&](const GeneratedLine& event) {
             int at = 0;
             for (const std::string_view text : {event.stream, event.version, event.data, event.metadata,
                                                 event.type, event.id, event.position, event.time})
                 sqlite3_bind_text(insert, ++at, text.data(), int(text.size()), SQLITE_STATIC);
             const bool added = sqlite3_step(insert) == SQLITE_DONE;
             sqlite3_reset(insert);
             return added;
         });
    sqlite3_finalize(insert);
    ok = ok
         && run(
             "INSERT INTO emt_streams SELECT stream_id, max(stream_position), 'global', substr(stream_id, 1, "
             "instr(stream_id, '-') - 1), '{}', FALSE FROM emt_messages GROUP BY stream_id; COMMIT");
    return sqlite3_close(db) == SQLITE_OK && ok;
}

/// A field as COPY writes it.
void appendField(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (c == '\\') out += '\\';
        out += c;
    }
}

bool writeDump(const char* path) {
    std::FILE* file = std::fopen(path, "wb");
    if (!file) return false;
    bool ok =
        std::fputs("--\n-- PostgreSQL database dump\n--\n\nSET client_encoding = 'UTF8';\n\n"
                   "CREATE TABLE message_store.messages (\n    global_position bigint NOT NULL,\n"
                   "    \"position\" bigint NOT NULL,\n    \"time\" timestamp without time zone NOT NULL,\n"
                   "    stream_name text NOT NULL,\n    type text NOT NULL,\n    data jsonb,\n"
                   "    metadata jsonb,\n    id uuid NOT NULL\n);\n\n"
                   "COPY message_store.messages (global_position, \"position\", \"time\", stream_name, "
                   "type, data, metadata, id) FROM stdin;\n",
                   file)
        >= 0;
    std::string row;
    ok = ok && readAll([&](const GeneratedLine& event) {
             row.clear();
             std::string time(event.time.substr(0, event.time.size() - 1)); // without its Z
             time[10] = ' ';
             for (const std::string_view text : {event.position, event.version, std::string_view(time),
                                                 event.stream, event.type, event.data, event.metadata}) {
                 appendField(row, text);
                 row += '\t';
             }
             row += event.id;
             row += '\n';
             return std::fwrite(row.data(), 1, row.size(), file) == row.size();
         });
    ok = ok && std::fputs("\\.\n\n\n--\n-- PostgreSQL database dump complete\n--\n\n", file) >= 0;
    return std::fclose(file) == 0 && ok;
}

bool writeChunks(const char* folder) {
    ChunkWriter writer(folder);
    return readAll([&](const GeneratedLine& event) { return writer.add(event); }) && writer.finish();
}

} // namespace

int main(int argc, char** argv) {
    const std::string_view format = argc == 3 ? argv[1] : "";
    bool (*write)(const char*) = format == "sqlite"      ? writeSqlite
                                 : format == "pg_dump"   ? writeDump
                                 : format == "kurrentdb" ? writeChunks
                                                         : nullptr;
    if (!write) {
        std::fputs("usage: as_store sqlite FILE | pg_dump FILE | kurrentdb FOLDER < EVENTS\n", stderr);
        return 2;
    }
    if (write(argv[2])) return 0;
    std::fprintf(stderr, "%s could not be written, or the events are not the generator's\n", argv[2]);
    return 3;
}
