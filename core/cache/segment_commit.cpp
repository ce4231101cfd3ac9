// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/segment_commit.h"

#include "sqlite/transaction.h"

namespace hindcast::cache {

Result<void> BlobTable::resume() {
    const auto last = m_db.number("SELECT max(id) FROM blob");
    if (!last) return last.error();
    m_next = last->value_or(0) + 1;
    return {};
}

Result<void> BlobTable::put(std::string_view bytes) {
    if (!m_insert) {
        auto insert = m_db.prepare("INSERT INTO blob VALUES(?,?)");
        if (!insert) return insert.error();
        m_insert = std::move(*insert);
    }
    m_insert->bindInt64(1, m_next++);
    m_insert->bindBlobView(2, bytes);
    return m_insert->run();
}

Result<void> SegmentCommit::writeSegment(sqlite::Connection& db, BlobTable& blobs,
                                         const std::stop_token& stop) {
    facts.row.firstBlob = blobs.next();
    for (const BlobBuffer* part : encoder.parts())
        for (std::size_t i = 0; i < part->count(); ++i) {
            if (stop.stop_requested()) return cancelled(db.file());
            if (auto put = blobs.put(part->blob(i)); !put) return put.error();
        }
    if (auto put = putSegment(db, facts.row); !put) return put.error();
    return writeNames(db, blobs, facts.names);
}

Result<void> writeNames(sqlite::Connection& db, BlobTable& blobs, std::vector<NewNames>& names) {
    for (NewNames& added : names) {
        added.list.blob = blobs.next();
        if (auto put = putNames(db, added.list); !put) return put.error();
        if (auto put = blobs.put(added.blob); !put) return put.error();
    }
    return {};
}

Result<void> writeFilters(sqlite::Connection& db, BlobTable& blobs, FilterWriter& filters) {
    if (filters.isEmpty()) return {};
    const std::int64_t firstBlob = blobs.next();
    auto row = filters.write([&blobs](std::string_view blob) { return blobs.put(blob); });
    if (!row) return row.error();
    row->firstBlob = firstBlob;
    return putFilterRow(db, *row);
}

Result<void> SegmentCommit::write(sqlite::Connection& db, BlobTable& blobs, FilterWriter& filters,
                                  const std::stop_token& stop) {
    auto transaction = sqlite::Transaction::begin(db);
    if (!transaction) return transaction.error();
    if (facts.row.events > 0) {
        if (auto written = writeSegment(db, blobs, stop); !written) return written.error();
        filters.add(facts.row.number, encoder.filters());
        if (filters.isFull())
            if (auto written = writeFilters(db, blobs, filters); !written) return written.error();
    }
    if (auto put = putProblems(db, facts.problems); !put) return put.error();
    if (auto put = putProgress(db, facts.progress); !put) return put.error();
    return transaction->commit();
}

} // namespace hindcast::cache
