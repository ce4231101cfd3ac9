// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pg_dump_layout.h"

#include "base/text.h"
#include "source/head_stream.h"
#include "source/pg_dump_reader.h"
#include "source/pg_restore_stream.h"
#include "source/sqlite_file.h"
#include "source/text_encoding.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace hindcast::source {

namespace {

/// Decoded bytes that a probe looks through: some tenths of a second, compressed or not.
constexpr std::uint64_t kScan = 96 << 20;
/// Of an archive's text: its settings stand in the first lines.
constexpr std::size_t kHead = 4096;

} // namespace

Result<std::unique_ptr<ByteStream>> openDumpText(const Sample& sample) {
    const bool isArchive = pgArchiveKind(sample).has_value();
    auto stream = isArchive ? PgRestoreStream::open(sample) : openStream(sample);
    if (!stream) return stream;
    std::string head = sample.head;
    if (isArchive) {
        head.resize(kHead);
        auto got = (*stream)->read(head.data(), head.size());
        if (!got) return got.error();
        head.resize(*got);
        if (auto again = (*stream)->seek(0); !again) return again.error();
    }
    const std::string encoding = foreignEncoding(head);
    return encoding.empty() ? std::move(stream)
                            : recodedStream(std::move(stream).value(), sample.path, encoding);
}

std::string dumpContainer(const Sample& sample) {
    const auto archive = pgArchiveKind(sample);
    return containerText(sample, archive ? "pg_dump-" + *archive : "pg_dump");
}

bool looksLikePgDump(const Sample& sample) {
    if (pgArchiveKind(sample)) return true;
    if (sample.isDirectory) return false;
    std::string_view text = sample.head;
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const std::string start = toLowerAscii(text.substr(0, 400));
    if (start.find("mysql dump") != std::string::npos || start.find("mariadb") != std::string::npos)
        return false;
    constexpr std::array<std::string_view, 11> kStarts = {
        "--",      "/* ",     "\\restrict", "\\connect",          "set ",        "copy ",
        "insert ", "create ", "begin;",     "select pg_catalog.", "alter table "};
    if (std::none_of(kStarts.begin(), kStarts.end(),
                     [&](std::string_view s) { return start.starts_with(s); }))
        return false;
    // Other texts begin with dashes too.
    constexpr std::array<std::string_view, 4> kSigns = {"PostgreSQL database", "COPY ", "INSERT INTO ",
                                                        "CREATE TABLE "};
    return std::any_of(kSigns.begin(), kSigns.end(),
                       [&](std::string_view sign) { return sample.head.find(sign) != std::string::npos; });
}

bool holdsFacts(const SqlTable& table) {
    return table.name == "schema_migrations" && table.hasAll({"major_version", "minor_version"});
}

void chooseStore(const std::vector<TableStore>& stores, DumpLayout& layout) {
    double best = 0;
    for (const auto& store : stores) {
        for (const auto& [name, table] : layout.catalog.tables()) {
            const auto root = store.eventsRoot(layout.catalog, table);
            if (!root) continue;
            if (&store == layout.store && *root != layout.root) {
                if (std::find(layout.otherRoots.begin(), layout.otherRoots.end(), *root)
                    == layout.otherRoots.end())
                    layout.otherRoots.push_back(*root);
                continue;
            }
            const double confidence = store.confidence();
            if (confidence <= best) continue;
            best = confidence;
            layout.store = &store;
            layout.root = *root;
            layout.otherRoots.clear();
        }
    }
}

Result<std::shared_ptr<const DumpLayout>> DumpScanner::scan(const Sample& sample, std::stop_token stop) {
    std::string key = sample.localPath + '\n' + std::to_string(sample.bytes) + '\n'
                      + std::to_string(sample.headHash) + '\n' + std::to_string(sample.containers.size());
    const std::lock_guard lock(m_mutex);
    if (m_layout && key == m_key) return m_layout;
    auto stream = openDumpText(sample);
    if (!stream) return stream.error();
    PgDumpReader reader(std::make_unique<HeadStream>(std::move(stream).value(), kScan));
    // All tables of a dump are told before the first row: once a known one was seen there is no need for
    // more, unless its version stands further on.
    bool isKnown = false, goesOn = false;
    std::size_t tables = 0; // that were looked at: a dump of many is not looked through for each of them
    const auto wanted = [&](const SqlTable& block) {
        if (holdsFacts(block)) return true;
        if (reader.catalog().tables().size() == tables) return isKnown && !goesOn;
        tables = reader.catalog().tables().size();
        for (const auto& [name, table] : reader.catalog().tables())
            for (const TableStore& store : m_stores)
                if ((!isKnown || !goesOn) && store.eventsRoot(reader.catalog(), table)) {
                    isKnown = true;
                    goesOn = goesOn || store.spec().generationAtEnd;
                }
        return isKnown && !goesOn;
    };
    for (bool more = true; more;) {
        auto step = reader.next(wanted, kScan, stop);
        if (!step) return step.error();
        const bool isFact = *step == PgDumpReader::Step::Row && holdsFacts(reader.table());
        if (isFact) reader.rememberFacts();
        more = isFact || (*step == PgDumpReader::Step::BadRow && holdsFacts(reader.table()));
    }
    auto layout = std::make_shared<DumpLayout>();
    layout->catalog = reader.catalog();
    chooseStore(m_stores, *layout);
    m_key = std::move(key);
    m_layout = layout;
    return m_layout;
}

} // namespace hindcast::source
