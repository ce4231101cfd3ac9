// SPDX-License-Identifier: GPL-3.0-or-later
// Directory: the small rows of a cache file: one per segment, the facts about the source and the import, the
// lists of names. FORMAT.md, "Tables". Thread-safety: functions over a connection, on its thread.
#pragma once

#include "base/position.h"
#include "base/result.h"
#include "cache/frame.h"
#include "cache/writer.h"
#include "sqlite/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::cache {

struct SegmentRow {
    std::uint32_t number = 0;
    std::uint64_t firstRank = 0;
    std::uint32_t events = 0;
    std::int64_t firstBlob = 0;
    std::optional<std::int64_t> minTime, maxTime;
    std::optional<Position> minPosition, maxPosition;
    bool positionsRise = false; ///< every event has one, none is less than the one before

    std::string where(const std::string& file) const;
};

/// What a list of names names.
enum class NameKind : std::uint8_t { Stream = 1, Type = 2, Category = 3 };

struct NameList {
    NameKind kind = NameKind::Stream;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    std::int64_t blob = 0;
};

/// Makes the tables of an empty file.
Result<void> createTables(sqlite::Connection& db);
/// Unsupported when the file is of a newer version or no cache at all, Corrupt when of an older version.
Result<void> checkVersion(sqlite::Connection& db);
/// Whether its version is one that keeps what stands in streams beside their own events.
Result<bool> knowsLinks(sqlite::Connection& db);
/// Makes it one, for a cache that gets some; in the transaction that writes them.
Result<void> putKnowsLinks(sqlite::Connection& db);

Result<void> putFact(sqlite::Connection& db, std::string_view key, std::string_view value);
Result<void> putFact(sqlite::Connection& db, std::string_view key, std::int64_t value);
Result<std::string> textFact(sqlite::Connection& db, std::string_view key);
Result<std::int64_t> numberFact(sqlite::Connection& db, std::string_view key);

Result<void> putRecord(sqlite::Connection& db, const SourceRecord& record);
Result<SourceRecord> readRecord(sqlite::Connection& db);
Result<void> putProgress(sqlite::Connection& db, const ImportProgress& progress);
Result<ImportProgress> readProgress(sqlite::Connection& db);

Result<void> putSegment(sqlite::Connection& db, const SegmentRow& row);
/// In order, without gaps in ranks and numbers, each with its checksum right.
Result<std::vector<SegmentRow>> readSegments(sqlite::Connection& db);
Result<void> putNames(sqlite::Connection& db, const NameList& list);
Result<std::vector<NameList>> readNames(sqlite::Connection& db);

/// Segments whose filters are stored together.
struct FilterRow {
    std::uint32_t firstSegment = 0, segments = 0;
    std::int64_t firstBlob = 0;

    std::string where(const std::string& file) const;
};
Result<void> putFilterRow(sqlite::Connection& db, const FilterRow& row);
/// In order; no segment is in two of them.
Result<std::vector<FilterRow>> readFilterRows(sqlite::Connection& db);

/// The stored catalogue: which blob is what.
struct CatalogueRow {
    std::int64_t kind = 0, number = 0, blob = 0;
};
Result<void> putCatalogueRow(sqlite::Connection& db, const CatalogueRow& row);
Result<std::vector<CatalogueRow>> readCatalogueRows(sqlite::Connection& db);

Result<void> putProblems(sqlite::Connection& db, std::span<const event::Problem> problems);
/// Those that the import of links tells; within a transaction.
Result<void> dropLinkProblems(sqlite::Connection& db);
Result<std::vector<event::Problem>> readProblems(sqlite::Connection& db);

/// Which start of this machine the importing process belongs to.
std::string bootId();

} // namespace hindcast::cache
