// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/mapping_candidates.h"

#include "source/field_detector.h"
#include "source/ndjson_sniff.h"
#include "source/pg_dump_layout.h"
#include "source/sqlite_file.h"
#include "sqlite/statement.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {
namespace {

using Proposals = std::vector<MappingProposal>;

void putBestFirst(Proposals& proposals) {
    std::stable_sort(proposals.begin(), proposals.end(),
                     [](const auto& a, const auto& b) { return a.likeness > b.likeness; });
}

Result<Proposals> ofSqlite(const Sample& sample, const std::stop_token& stop) {
    auto file = SqliteFile::open(sample, SqliteFile::Purpose::Look, stop);
    if (!file) return file.error();
    const auto tables = file->tables(SqliteFile::Views::Too);
    if (!tables) return tables.error();
    if (tables->empty() && file->cut()) return *file->cut();
    Proposals proposals;
    for (const SqliteFile::Table& found : *tables) {
        SqlTable table;
        table.name = found.name;
        auto columns =
            file->connection().prepare("PRAGMA table_xinfo(" + sqlite::quoteName(found.name) + ")");
        if (!columns) return columns.error();
        for (auto row = columns->step(); row && *row; row = columns->step()) {
            table.columns.emplace_back(columns->text(1));
            table.types.emplace_back(columns->text(2));
        }
        proposals.push_back(proposeMapping(table));
    }
    putBestFirst(proposals);
    return proposals;
}

Result<Proposals> ofDump(const Sample& sample, const std::stop_token& stop) {
    const auto layout = DumpScanner({}).scan(sample, stop);
    if (!layout) return layout.error();
    return proposeMappings((*layout)->catalog);
}

MappingProposal ofRecords(const FieldDetector& detector) {
    const FieldMap fields = detector.detect();
    MappingProposal proposal;
    proposal.likeness = 1;
    for (std::size_t i = 0; i < kFieldCount; ++i)
        if (!fields.names[i].empty()) proposal.draft.set(fieldName(Field(i)), fields.names[i]);
    for (const auto& [field, place] : detector.correlationFields(fields))
        if (place.find('.') == std::string::npos) proposal.draft.set(field, place);
    proposal.columns = detector.names();
    return proposal;
}

} // namespace

Proposals proposeMappings(const SqlCatalog& catalog) {
    Proposals proposals;
    for (const std::string& name : catalog.names())
        if (const SqlTable* table = catalog.find(name)) proposals.push_back(proposeMapping(*table));
    putBestFirst(proposals);
    return proposals;
}

Result<Proposals> proposeMappings(const Sample& sample, const std::stop_token& stop) {
    Result<Proposals> proposals = Proposals();
    if (looksLikeSqlite(sample)) {
        proposals = ofSqlite(sample, stop);
    } else if (looksLikePgDump(sample)) {
        proposals = ofDump(sample, stop);
    } else {
        FieldDetector detector;
        const auto shape = sniffJson(sample, detector);
        if (!shape) return shape.error();
        if (*shape) proposals->push_back(ofRecords(detector));
    }
    if (!proposals) return proposals;
    if (proposals->empty())
        return Error{ErrorCode::Unsupported, sample.path, "a mapping does not fit this source",
                     "it is for SQLite files, dumps of PostgreSQL, and JSON records"};
    return proposals;
}

} // namespace hindcast::source
