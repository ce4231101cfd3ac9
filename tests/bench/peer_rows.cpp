// SPDX-License-Identifier: GPL-3.0-or-later
// The peer that keeps events as rows of SQLite: `peer_rows SOURCE FILE` reads NDJSON of our generator with
// simdjson, one member after the other, into one table with the index that a stream needs, in the journal
// mode of an import. A plain program for a plain question: what rows cost.
#include <simdjson.h>
#include <sqlite3.h>

#include <cstdio>
#include <string_view>

namespace {

constexpr const char* kMembers[] = {"position", "stream", "version", "id",
                                    "type",     "time",   "data",    "metadata"};

bool run(sqlite3* db, const char* sql) {
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK) return true;
    std::fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(db));
    return false;
}

bool bind(sqlite3_stmt* insert, int at, simdjson::ondemand::value value) {
    std::int64_t number = 0;
    if (value.get_int64().get(number) == simdjson::SUCCESS)
        return sqlite3_bind_int64(insert, at, number) == SQLITE_OK;
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS && simdjson::to_json_string(value).get(text) != simdjson::SUCCESS)
        return false;
    return sqlite3_bind_text(insert, at, text.data(), int(text.size()), SQLITE_TRANSIENT) == SQLITE_OK;
}

bool addAll(sqlite3* db, sqlite3_stmt* insert, const simdjson::padded_string& source) {
    simdjson::ondemand::parser parser;
    simdjson::ondemand::document_stream lines;
    if (parser.iterate_many(source, std::size_t(1) << 20).get(lines) != simdjson::SUCCESS) return false;
    std::size_t rows = 0;
    for (auto line : lines) {
        simdjson::ondemand::object event;
        if (line.get_object().get(event) != simdjson::SUCCESS) return false;
        sqlite3_reset(insert);
        int at = 0;
        for (const char* member : kMembers) {
            simdjson::ondemand::value value;
            ++at;
            if (event[member].get(value) == simdjson::SUCCESS ? !bind(insert, at, value)
                                                              : sqlite3_bind_null(insert, at) != SQLITE_OK)
                return false;
        }
        if (sqlite3_step(insert) != SQLITE_DONE) return false;
        if (++rows % 50000 == 0 && !(run(db, "COMMIT") && run(db, "BEGIN"))) return false;
    }
    return true;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: peer_rows SOURCE FILE\n");
        return 2;
    }
    simdjson::padded_string source;
    sqlite3* db = nullptr;
    sqlite3_stmt* insert = nullptr;
    const bool done =
        simdjson::padded_string::load(argv[1]).get(source) == simdjson::SUCCESS
        && sqlite3_open(argv[2], &db) == SQLITE_OK && run(db, "PRAGMA journal_mode=WAL")
        && run(db, "PRAGMA synchronous=OFF")
        && run(db, "CREATE TABLE events(position INTEGER PRIMARY KEY, stream TEXT, version INTEGER, id TEXT, "
                   "type TEXT, time TEXT, data TEXT, metadata TEXT)")
        && run(db, "BEGIN")
        && sqlite3_prepare_v2(db, "INSERT INTO events VALUES(?,?,?,?,?,?,?,?)", -1, &insert, nullptr)
               == SQLITE_OK
        && addAll(db, insert, source) && run(db, "COMMIT")
        && run(db, "CREATE INDEX by_stream ON events(stream, version)")
        && run(db, "CREATE INDEX by_id ON events(id)") && run(db, "PRAGMA wal_checkpoint(TRUNCATE)");
    if (!done) std::fprintf(stderr, "peer_rows: %s could not be read into rows\n", argv[1]);
    sqlite3_finalize(insert);
    sqlite3_close(db);
    return done ? 0 : 3;
}
