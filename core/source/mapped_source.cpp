// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/mapped_source.h"

#include "source/mapped_event.h"
#include "source/mapping.h"
#include "source/ndjson_sniff.h"
#include "source/pg_dump_format.h"
#include "source/record_source.h"
#include "source/sqlite_file.h"
#include "source/sqlite_store.h"

#include <set>
#include <utility>

namespace hindcast::source {

namespace {

Result<std::unique_ptr<Source>> openSqlite(const Sample& sample, const Mapping& mapping,
                                           const std::stop_token& stop) {
    const auto scanner = std::make_shared<SqliteScanner>(SqliteFile::Views::Too);
    auto found = scanner->scan(sample);
    if (!found) return found.error();
    if (auto checked = checkMappedTable(mapping, (*found)->catalog, sample.mappingName); !checked)
        return checked.error();
    return SqliteStoreFormat(scanner, mappedStore(mapping, mapping.table)).open(sample, stop);
}

Result<std::unique_ptr<Source>> openDump(const Sample& sample, const Mapping& mapping,
                                         const std::stop_token& stop) {
    std::vector<TableStore> stores;
    stores.push_back(mappedStore(mapping, mapping.table));
    const auto scanner = std::make_shared<DumpScanner>(std::move(stores));
    auto layout = scanner->scan(sample, stop);
    if (!layout) return layout.error();
    if (auto checked = checkMappedTable(mapping, (*layout)->catalog, sample.mappingName); !checked)
        return checked.error();
    return PgDumpFormat(scanner, scanner->stores().front()).open(sample, stop);
}

Result<std::unique_ptr<Source>> openRecords(const Sample& sample, const Mapping& mapping, Framing framing) {
    auto stream = openStream(sample);
    if (!stream) return stream.error();
    const TableStore store = mappedStore(mapping, baseName(sample.path));
    SourceInfo info = store.describe({}, {}, sample.view);
    info.format = "ndjson";
    info.container = containerText(sample, "");
    if (info.container.ends_with('+')) info.container.pop_back();
    info.sourceBytes = sample.bytes;
    auto maker = std::make_unique<MappedEventMaker>(store.spec(), sample.path);
    return std::unique_ptr<Source>(std::make_unique<RecordSource>(std::move(info), sample.path, framing,
                                                                  std::move(*stream), std::move(maker)));
}

} // namespace

TableStore mappedStore(const Mapping& mapping, const std::string& stream) {
    StoreSpec spec = mapping.spec;
    if (!spec.fields.stream) spec.fields.stream = FieldSpec::constant(stream);
    return TableStore(std::move(spec));
}

Result<void> checkMappedTable(const Mapping& mapping, const SqlCatalog& catalog,
                              const std::string& mappingName) {
    std::set<std::string> roots;
    for (const auto& [name, table] : catalog.tables()) {
        std::string root = mapping.spec.root(catalog, table);
        if (catalog.find(root)) roots.insert(std::move(root));
    }
    if (roots.size() == 1) return checkColumns(mapping, *catalog.find(*roots.begin()), mappingName);
    if (!roots.empty())
        return Error{ErrorCode::Invalid, mappingName + ": /table",
                     "more than one table is called " + mapping.table + ", which the mapping names",
                     "name one of: " + listNames({roots.begin(), roots.end()})};
    if (mapping.table.empty())
        return Error{ErrorCode::Invalid, mappingName + ": /table", "the mapping names no table",
                     "name one of: " + listNames(catalog.names())};
    return Error{ErrorCode::Unsupported, mappingName + ": /table",
                 "there is no table " + mapping.table + ", which the mapping names",
                 "its tables are: " + listNames(catalog.names())};
}

Result<std::unique_ptr<Source>> openMapped(const Sample& sample, const std::stop_token& stop) {
    auto mapping = parseMapping(sample.mapping, sample.mappingName);
    if (!mapping) return mapping.error();
    if (looksLikeSqlite(sample)) return openSqlite(sample, **mapping, stop);
    if (looksLikePgDump(sample)) return openDump(sample, **mapping, stop);
    FieldDetector detector;
    const auto shape = sniffJson(sample, detector);
    if (!shape) return shape.error();
    if (*shape) return openRecords(sample, **mapping, (*shape)->framing);
    return Error{ErrorCode::Unsupported, sample.path, "a mapping does not fit this source",
                 "it is for SQLite files, dumps of PostgreSQL, and JSON records"};
}

} // namespace hindcast::source
