// SPDX-License-Identifier: GPL-3.0-or-later
// SegmentCommit: what a segment adds to a cache file, encoded and ready, and the one transaction that writes
// it. Thread-safety: belongs to one thread at a time, as the connection.
#pragma once

#include "cache/directory.h"
#include "cache/filter_writer.h"
#include "cache/segment_encoder.h"
#include "sqlite/connection.h"
#include "sqlite/statement.h"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::cache {

/// The table of blobs: each gets the next id.
class BlobTable {
public:
    explicit BlobTable(sqlite::Connection& db) : m_db(db) {}
    /// Ids go on after the greatest there is.
    Result<void> resume();
    /// The id that put() gives next.
    std::int64_t next() const { return m_next; }
    Result<void> put(std::string_view bytes);
    /// Lets the table go: a statement keeps the journal's mode from changing.
    void close() { m_insert.reset(); }

private:
    sqlite::Connection& m_db;
    std::optional<sqlite::Statement> m_insert;
    std::int64_t m_next = 1;
};

struct NewNames {
    NameList list; ///< its blob is set when it is written
    std::string blob;
};

/// What a segment adds beside its events.
struct SegmentFacts {
    SegmentRow row; ///< without events: only problems and progress are written
    std::vector<NewNames> names;
    std::vector<event::Problem> problems;
    ImportProgress progress;
};

struct SegmentCommit {
    explicit SegmentCommit(Codec codec) : encoder(codec) {}

    SegmentFacts facts;
    SegmentEncoder encoder;

    /// All or nothing; Cancelled when stopped before the end. Gives the filters to `filters` and writes these
    /// where they are a whole group.
    Result<void> write(sqlite::Connection& db, BlobTable& blobs, FilterWriter& filters,
                       const std::stop_token& stop);

private:
    Result<void> writeSegment(sqlite::Connection& db, BlobTable& blobs, const std::stop_token& stop);
};

/// Within a transaction.
Result<void> writeNames(sqlite::Connection& db, BlobTable& blobs, std::vector<NewNames>& names);
/// Writes the filters gathered so far, if there are any; within a transaction.
Result<void> writeFilters(sqlite::Connection& db, BlobTable& blobs, FilterWriter& filters);

} // namespace hindcast::cache
