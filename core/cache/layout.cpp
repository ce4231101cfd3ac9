// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/layout.h"

#include "cache/bytes.h"
#include "cache/column.h"

#include <algorithm>

namespace hindcast::cache {
namespace {

void appendBlockRows(std::string& raw, const BlockRows& blocks) {
    appendVarint(raw, blocks.count());
    for (std::size_t i = 0; i < blocks.count(); ++i)
        appendVarint(raw, blocks.rowsOf(i));
}

void readBlockRows(ByteReader& reader, std::uint32_t events, BlockRows& blocks) {
    const std::uint64_t count = reader.varint();
    if (count == 0 || count > events) {
        if (count != 0) reader.fail();
        return;
    }
    std::uint64_t row = 0;
    blocks.starts.push_back(0);
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::uint64_t rows = reader.varint();
        if (rows == 0 || rows > events - row) {
            reader.fail();
            return;
        }
        row += rows;
        blocks.starts.push_back(std::uint32_t(row));
    }
    if (row != events) reader.fail();
}

} // namespace

std::size_t BlockRows::blockOf(std::uint32_t row) const {
    return std::size_t(std::upper_bound(starts.begin(), starts.end(), row) - starts.begin()) - 1;
}

std::size_t Layout::firstIndexBlock(std::uint32_t hash) const {
    const auto at = std::lower_bound(indexFirst.begin(), indexFirst.end(), hash);
    return std::size_t(at - indexFirst.begin()) - (at == indexFirst.begin() ? 0 : 1);
}

void encodeLayout(const Layout& layout, std::string& raw) {
    raw.push_back(char(layout.hasIds ? 1 : 0));
    appendVarint(raw, layout.indexFirst.size());
    for (const std::uint32_t hash : layout.indexFirst)
        appendNumber(raw, hash);
    appendBlockRows(raw, layout.payloads);
    appendBlockRows(raw, layout.metadata);
}

Result<Layout> decodeLayout(const Frame& frame, std::uint32_t events, std::int64_t firstBlob,
                            const std::string& where) {
    Layout layout;
    layout.events = events;
    layout.firstBlob = firstBlob;
    ByteReader reader(frame.raw);
    layout.hasIds = reader.number<std::uint8_t>() != 0;
    const std::uint64_t blocks = reader.varint();
    if (blocks > events || frame.rows != events) return corrupt(where, "its layout does not fit its events");
    for (std::uint64_t i = 0; i < blocks; ++i)
        layout.indexFirst.push_back(reader.number<std::uint32_t>());
    readBlockRows(reader, events, layout.payloads);
    readBlockRows(reader, events, layout.metadata);
    if (reader.failed()) return corrupt(where, "its layout does not hold what it should");
    return layout;
}

void encodeRuns(const std::vector<Run>& runs, std::string& raw) {
    std::vector<std::int64_t> values(runs.size());
    std::transform(runs.begin(), runs.end(), values.begin(),
                   [](const Run& run) { return std::int64_t(run.stream); });
    appendColumn(raw, values);
    std::transform(runs.begin(), runs.end(), values.begin(),
                   [](const Run& run) { return std::int64_t(run.count); });
    appendColumn(raw, values);
}

Result<std::vector<Run>> decodeRuns(const Frame& frame, std::uint32_t events, const std::string& where) {
    const auto damaged = [&where] { return corrupt(where, "its runs do not hold what they should"); };
    if (frame.rows > events) return damaged();
    std::vector<std::int64_t> streams(frame.rows), counts(frame.rows);
    ByteReader reader(frame.raw);
    readColumn(reader, streams);
    readColumn(reader, counts);
    if (reader.failed()) return damaged();
    std::vector<Run> runs(frame.rows);
    std::uint64_t row = 0;
    const auto key = [](const Run& run) { return std::uint64_t(bucketOf(run.stream)) << 32 | run.stream; };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (std::uint64_t(streams[i]) > 0xffffffffU || counts[i] <= 0
            || std::uint64_t(counts[i]) > events - row)
            return damaged();
        runs[i] = {std::uint32_t(streams[i]), std::uint32_t(row), std::uint32_t(counts[i])};
        if (i > 0 && key(runs[i - 1]) >= key(runs[i])) return damaged();
        row += std::uint64_t(counts[i]);
    }
    if (row != events) return damaged();
    return runs;
}

Result<std::optional<Run>> findRun(const Frame& frame, std::uint32_t events, std::uint32_t stream,
                                   const std::string& where) {
    const auto damaged = [&where] { return corrupt(where, "its runs do not hold what they should"); };
    if (frame.rows > events) return damaged();
    std::vector<std::int64_t> values(frame.rows);
    ByteReader reader(frame.raw);
    readColumn(reader, values);
    const auto found = std::find(values.begin(), values.end(), std::int64_t(stream));
    if (reader.failed()) return damaged();
    if (found == values.end()) return std::optional<Run>();
    const auto before = std::size_t(found - values.begin());
    readColumn(reader, values);
    std::uint64_t start = 0;
    for (std::size_t i = 0; i < before; ++i)
        start += std::uint64_t(values[i]);
    const std::int64_t count = values[before];
    if (reader.failed() || start >= events || count <= 0 || std::uint64_t(count) > events - start)
        return damaged();
    return std::optional(Run{stream, std::uint32_t(start), std::uint32_t(count)});
}

} // namespace hindcast::cache
