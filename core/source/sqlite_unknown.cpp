// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sqlite_unknown.h"

#include "source/sample.h"
#include "source/sqlite_file.h"

namespace hindcast::source {

namespace {

Error refusal(const Sample& sample) {
    auto file = SqliteFile::open(sample, SqliteFile::Purpose::Look, {});
    if (!file) return file.error();
    auto tables = file->tables();
    if (!tables) return tables.error();
    if (file->cut()) return *file->cut(); // what is missing may be the very tables
    if (tables->empty())
        return {ErrorCode::Unsupported, sample.path, "this SQLite file has no tables",
                "name the SQLite file that holds the events"};
    std::vector<std::string> names;
    for (const auto& table : *tables)
        names.push_back(table.name);
    return {
        ErrorCode::Unsupported, sample.path,
        "this SQLite file is no event store that is known here; its tables: " + listNames(names),
        "say in a mapping file which columns are stream, type, time and data, and name it with --mapping"};
}

} // namespace

Result<std::optional<Recognition>> SqliteUnknownFormat::probe(const Sample& sample) const {
    if (!looksLikeSqlite(sample)) return std::optional<Recognition>();
    return refusal(sample);
}

Result<std::unique_ptr<Source>> SqliteUnknownFormat::open(const Sample& sample, std::stop_token) const {
    return refusal(sample);
}

} // namespace hindcast::source
