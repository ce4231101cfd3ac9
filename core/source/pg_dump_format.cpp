// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pg_dump_format.h"

#include "base/text.h"
#include "source/pg_dump_source.h"
#include "source/pg_restore_stream.h"
#include "source/sample.h"
#include "source/sqlite_file.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

namespace {

constexpr const char* kMapping =
    "say in a mapping file which columns are stream, type, time and data, and name it with --mapping";

/// Dumps of other programs, told by how they begin.
std::optional<Error> otherDump(const Sample& sample) {
    const std::string start = toLowerAscii(std::string_view(sample.head).substr(0, 400));
    if (start.starts_with("/*m!999999") || start.starts_with("-- mysql dump")
        || start.starts_with("-- mariadb dump")) {
        return Error{ErrorCode::Unsupported, sample.path,
                     "this is a dump of MySQL or MariaDB, which this version does not read",
                     "export the events as NDJSON"};
    }
    if (start.starts_with("pragma foreign_keys")) {
        return Error{ErrorCode::Unsupported, sample.path, "this is a dump of a SQLite database as SQL text",
                     "name the SQLite file itself: such a dump loses row ids, and with them positions"};
    }
    return std::nullopt;
}

} // namespace

Result<std::optional<Recognition>> PgDumpFormat::probe(const Sample& sample) const {
    std::optional<Recognition> nothing;
    if (!looksLikePgDump(sample)) return nothing;
    auto layout = m_scanner->scan(sample, {});
    if (!layout) return layout.error();
    if ((*layout)->store != &m_store) return nothing;
    const DumpLayout& found = **layout;
    Recognition recognition;
    recognition.confidence = m_store.confidence();
    recognition.info = infoOfDump(sample, found);
    recognition.why = {"the dump of PostgreSQL has the table " + found.root + " with the columns of "
                       + std::string(name())};
    if (!recognition.info.formatVersion.empty())
        recognition.why.push_back("its tables are those of version " + recognition.info.formatVersion);
    return std::optional(std::move(recognition));
}

Result<std::unique_ptr<Source>> PgDumpFormat::open(const Sample& sample, std::stop_token stop) const {
    auto layout = m_scanner->scan(sample, stop);
    if (!layout) return layout.error();
    if ((*layout)->store != &m_store)
        return Error{ErrorCode::Unsupported, sample.path,
                     "the dump is none of " + std::string(name()) + " any more",
                     "try again when no program writes to it"};
    return PgDumpSource::open(sample, std::move(layout).value(), m_scanner, stop);
}

Result<std::optional<Recognition>> UnknownDumpFormat::probe(const Sample& sample) const {
    const std::optional<Recognition> nothing;
    if (auto other = otherDump(sample)) return *other;
    if (!looksLikePgDump(sample)) return nothing;
    auto layout = m_scanner->scan(sample, {});
    if (!layout) return layout.error();
    const std::vector<std::string> names = (*layout)->catalog.names();
    // Text that merely begins with dashes or a word of SQL is not called a dump.
    if ((*layout)->store || names.empty()) return nothing;
    const bool isPgDump =
        pgArchiveKind(sample) || sample.head.find("PostgreSQL database") != std::string::npos;
    return Error{ErrorCode::Unsupported, sample.path,
                 std::string(isPgDump ? "this dump of PostgreSQL" : "this SQL text")
                     + " holds no event store that is known here; its tables: " + listNames(names),
                 kMapping};
}

Result<std::unique_ptr<Source>> UnknownDumpFormat::open(const Sample& sample, std::stop_token) const {
    return Error{ErrorCode::Unsupported, sample.path, "this dump holds no event store that is known here",
                 kMapping};
}

} // namespace hindcast::source
