// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/thread_pool.h"
#include "cache/file_cache.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace hindcast::cache {
namespace {

using event::StreamColumns;

/// Up to so many segments the common blocks are used: the same ones are wanted for the payloads soon.
constexpr std::uint32_t kFew = 16;
constexpr event::ColumnSet kWanted =
    event::kVersionColumn | event::kTimeColumn | event::kPositionColumn | event::kFlagsColumn;

void reserve(StreamColumns& columns, std::size_t size) {
    columns.ranks.reserve(size);
    columns.versions.reserve(size);
    columns.types.reserve(size);
    columns.times.reserve(size);
    columns.positions.reserve(size);
}

template <class Column>
Column reordered(const Column& column, const std::vector<std::size_t>& order) {
    Column sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order)
        sorted.push_back(column[i]);
    return sorted;
}

void sortByVersion(StreamColumns& columns) {
    if (std::is_sorted(columns.versions.begin(), columns.versions.end())) return;
    std::vector<std::size_t> order(columns.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return columns.versions[a] < columns.versions[b]; });
    columns.ranks = reordered(columns.ranks, order);
    columns.versions = reordered(columns.versions, order);
    columns.types = reordered(columns.types, order);
    columns.times = reordered(columns.times, order);
    columns.positions = reordered(columns.positions, order);
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

/// Appends values, each through `make`.
template <class T, class Make>
void append(std::vector<T>& to, std::span<const std::int64_t> values, Make make) {
    const std::size_t start = to.size();
    to.resize(start + values.size());
    std::transform(values.begin(), values.end(), to.begin() + std::ptrdiff_t(start), make);
}

/// All rows have times, and positions that are numbers without a tie-break.
bool isUsual(const Columns& columns, std::size_t row, std::size_t end) {
    bool usual = true;
    for (; row < end; ++row)
        usual = usual && (columns.shape[row] & shape::kTime) != 0 && columns.tie[row] == 0
                && shape::position(columns.shape[row]) == event::PositionKind::Number;
    return usual;
}

/// All rows have JSON as payload, and no flags.
bool isPlain(const Columns& columns, std::size_t row, std::size_t end) {
    bool plain = true;
    for (; row < end; ++row)
        plain =
            plain && columns.flags[row] == 0 && shape::payload(columns.shape[row]) == event::BodyKind::Json;
    return plain;
}

/// Gathers a stream's columns from segments [from, to).
class Gathering {
public:
    Gathering(const SegmentReader& reader, std::uint32_t stream, bool few)
        : m_reader(reader), m_stream(stream), m_few(few) {}

    Result<void> gather(std::uint32_t from, std::uint32_t to, const std::stop_token& stop) {
        for (std::uint32_t segment = from; segment < to; ++segment) {
            if (stop.stop_requested()) return cancelled(m_reader.store().file());
            const auto run = runOf(segment);
            if (!run) return run.error();
            if (!*run) continue;
            known.parts.push_back({segment, **run});
            if (auto added = add(segment, **run); !added) return added;
        }
        return {};
    }
    StreamColumns columns;
    KnownStream known;

private:
    Result<std::optional<Run>> runOf(std::uint32_t segment) const {
        if (!m_few) return m_reader.readRun(segment, m_stream);
        const auto runs = m_reader.runs(segment);
        if (!runs) return runs.error();
        const Run* run = (*runs)->find(m_stream);
        return run == nullptr ? std::optional<Run>() : std::optional(*run);
    }

    Result<void> add(std::uint32_t segment, const Run& run) {
        const std::uint32_t end = run.start + run.count;
        for (std::uint32_t row = run.start; row < end;) {
            const std::uint32_t group = row / kGroupRows, base = group * kGroupRows;
            const std::uint32_t last = std::min(end, base + kGroupRows);
            if (m_few) {
                const auto block = m_reader.columns(segment, group);
                if (!block) return block.error();
                add(**block, segment, row - base, last - base);
            } else {
                const auto numbers = m_reader.readColumns(segment, group, row - base, last - base, kWanted,
                                                          m_frame, m_part.columns);
                if (!numbers) return numbers.error();
                if (*numbers) {
                    add(m_part, segment, 0, last - row);
                } else {
                    if (auto read = m_reader.readColumns(segment, group, m_block); !read) return read;
                    add(m_block, segment, row - base, last - base);
                }
            }
            row = last;
        }
        return {};
    }

    void add(const ColumnGroup& from, std::uint32_t segment, std::size_t row, std::size_t end) {
        const std::uint64_t first = m_reader.segments()[segment].firstRank;
        known.isPlain = known.isPlain && isPlain(from.columns, row, end);
        const auto part = [&](const std::vector<std::int64_t>& column) {
            return std::span(column).subspan(row, end - row);
        };
        append(columns.ranks, part(from.columns.rank),
               [first](std::int64_t rank) { return Rank(first + std::uint64_t(rank)); });
        append(columns.versions, part(from.columns.version), [](std::int64_t v) { return Version(v); });
        append(columns.types, part(from.columns.type),
               [](std::int64_t type) { return EventTypeId(std::uint32_t(type)); });
        if (isUsual(from.columns, row, end)) {
            columns.times.append(part(from.columns.time));
            columns.positions.append(part(from.columns.position));
            return;
        }
        for (; row < end; ++row) {
            columns.times.push_back(from.time(row));
            columns.positions.push_back(from.position(row));
        }
    }

    const SegmentReader& m_reader;
    const std::uint32_t m_stream;
    const bool m_few;
    ColumnGroup m_block, m_part;
    Frame m_frame;
};

} // namespace

Result<std::shared_ptr<const StreamColumns>> FileCache::openOwnStream(StreamId id,
                                                                      std::stop_token stop) const {
    const BlobStore::Use use(m_store, BlobStore::Pace::Together);
    if (id.value() >= streamCount())
        return Error{ErrorCode::NotFound, "stream " + std::to_string(id.value()), "there is no such stream",
                     "streams are numbered from 0 and end before " + std::to_string(streamCount())};
    const StreamTotals& totals = m_catalogue->streams().totals(id.value());
    const std::uint32_t first = m_reader->segmentOf(totals.firstRank),
                        end = m_reader->segmentOf(totals.lastRank) + 1;
    const bool few = end - first <= kFew;
    Gathering gathering(*m_reader, id.value(), few);
    reserve(gathering.columns, totals.events);
    if (few) {
        if (auto done = gathering.gather(first, end, stop); !done) return done.error();
    } else {
        const std::uint32_t middle = first + (end - first) / 2;
        Gathering later(*m_reader, id.value(), few);
        ThreadPool pool(1);
        auto other = pool.submit([&] {
            reserve(later.columns, totals.events / 2);
            return later.gather(middle, end, stop);
        });
        const auto done = gathering.gather(first, middle, stop);
        if (const auto also = other.get(); !done || !also) return done ? also.error() : done.error();
        append(gathering.columns.ranks, later.columns.ranks);
        append(gathering.columns.versions, later.columns.versions);
        append(gathering.columns.types, later.columns.types);
        gathering.columns.times.append(later.columns.times);
        gathering.columns.positions.append(later.columns.positions);
        append(gathering.known.parts, later.known.parts);
        gathering.known.isPlain = gathering.known.isPlain && later.known.isPlain;
    }
    auto columns = std::make_shared<StreamColumns>(std::move(gathering.columns));
    columns->stream = id;
    m_reader->keep(id.value(), std::move(gathering.known));
    sortByVersion(*columns);
    return std::shared_ptr<const StreamColumns>(std::move(columns));
}

} // namespace hindcast::cache
