// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/ahead_pass.h"
#include "cache/file_cache.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

namespace hindcast::cache {
namespace {

using event::StreamColumns;

/// Up to so many segments the common blocks are used: the same ones are wanted for the payloads soon.
constexpr std::uint32_t kFew = 16;
/// Segments that are decoded at a time: their columns of a great stream stay in a core's own cache.
constexpr std::uint32_t kTogether = 8;
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

/// Rows [row, end) of a group of a segment's columns.
struct RowSpan {
    std::uint32_t segment = 0;
    std::size_t row = 0, end = 0;
    ColumnGroup own;                           ///< whose memory is used again
    std::shared_ptr<const ColumnGroup> shared; ///< instead of it
    const ColumnGroup& group() const { return shared ? *shared : own; }
};

/// Some segments' rows of a stream, decoded.
struct Segments {
    std::uint32_t from = 0, to = 0;
    std::vector<KnownStream::Part> parts; ///< where they stand
    std::vector<RowSpan> rows;            ///< the first `used` of them
    std::size_t used = 0;
    Frame frame;

    RowSpan& more() {
        if (used == rows.size()) rows.emplace_back();
        return rows[used++];
    }
};

/// Finds a stream's rows and decodes them, on whatever thread.
class RowFinder {
public:
    /// `known`: runs by segment; others are looked for.
    RowFinder(const SegmentReader& reader, std::uint32_t stream, bool few, std::vector<SegmentRun> known)
        : m_reader(reader), m_stream(stream), m_few(few), m_known(std::move(known)) {}

    Result<void> find(Segments& into, const std::stop_token& stop) const {
        into.parts.clear();
        into.used = 0;
        for (std::uint32_t segment = into.from; segment < into.to; ++segment) {
            if (stop.stop_requested()) return cancelled(m_reader.store().file());
            const auto run = runOf(segment);
            if (!run) return run.error();
            if (!*run) continue;
            into.parts.push_back({segment, **run});
            if (auto read = readRows(into, segment, **run); !read) return read;
        }
        return {};
    }

private:
    Result<std::optional<Run>> runOf(std::uint32_t segment) const {
        const auto at = std::lower_bound(
            m_known.begin(), m_known.end(), segment,
            [](const SegmentRun& run, std::uint32_t wanted) { return run.segment < wanted; });
        if (at != m_known.end() && at->segment == segment) return checked(*at);
        if (!m_few) return m_reader.readRun(segment, m_stream);
        const auto runs = m_reader.runs(segment);
        if (!runs) return runs.error();
        const Run* run = (*runs)->find(m_stream);
        return run == nullptr ? std::optional<Run>() : std::optional(*run);
    }

    Result<std::optional<Run>> checked(const SegmentRun& at) const {
        const SegmentRow& segment = m_reader.segments()[at.segment];
        if (at.run.start < segment.events && at.run.count <= segment.events - at.run.start)
            return std::optional(at.run);
        return corrupt(m_reader.store().file(), "its long runs do not fit its segments");
    }

    Result<void> readRows(Segments& into, std::uint32_t segment, const Run& run) const {
        const std::uint32_t end = run.start + run.count;
        for (std::uint32_t row = run.start; row < end;) {
            const std::uint32_t group = row / kGroupRows, base = group * kGroupRows;
            const std::uint32_t last = std::min(end, base + kGroupRows);
            RowSpan& rows = into.more();
            rows.segment = segment;
            rows.row = row - base;
            rows.end = last - base;
            if (auto read = m_few ? share(rows, group) : readOwn(rows, group, into.frame); !read) return read;
            row = last;
        }
        return {};
    }

    Result<void> share(RowSpan& rows, std::uint32_t group) const {
        auto block = m_reader.columns(rows.segment, group);
        if (!block) return block.error();
        rows.shared = *std::move(block);
        return {};
    }

    Result<void> readOwn(RowSpan& rows, std::uint32_t group, Frame& frame) const {
        const auto numbers =
            m_reader.readColumns(rows.segment, group, rows.row, rows.end, kWanted, frame, rows.own.columns);
        if (!numbers) return numbers.error();
        if (!*numbers) return m_reader.readColumns(rows.segment, group, rows.own);
        rows.end -= rows.row;
        rows.row = 0;
        return {};
    }

    const SegmentReader& m_reader;
    const std::uint32_t m_stream;
    const bool m_few;
    const std::vector<SegmentRun> m_known;
};

/// Gathers a stream's columns in order.
class Gathering {
public:
    explicit Gathering(const SegmentReader& reader) : m_reader(reader) {}

    void add(const Segments& segments) {
        append(known.parts, segments.parts);
        for (const RowSpan& rows : std::span(segments.rows).first(segments.used))
            add(rows.group(), rows.segment, rows.row, rows.end);
    }
    StreamColumns columns;
    KnownStream known;

private:
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
};

} // namespace

Result<std::shared_ptr<const StreamColumns>> FileCache::openOwnStream(StreamId id,
                                                                      std::stop_token stop) const {
    // One by one: a lock that is held while the other thread is waited for would keep it, and itself, waiting
    // where a writer of this process has asked for the file.
    const BlobStore::Use use(m_store);
    if (id.value() >= streamCount())
        return Error{ErrorCode::NotFound, "stream " + std::to_string(id.value()), "there is no such stream",
                     "streams are numbered from 0 and end before " + std::to_string(streamCount())};
    const StreamTotals& totals = m_catalogue->streams().totals(id.value());
    const std::uint32_t first = m_reader->segmentOf(totals.firstRank),
                        end = m_reader->segmentOf(totals.lastRank) + 1;
    const bool few = end - first <= kFew;
    const RowFinder finder(*m_reader, id.value(), few,
                           few ? std::vector<SegmentRun>() : m_catalogue->longRuns(m_store, id.value()));
    Gathering gathering(*m_reader);
    reserve(gathering.columns, totals.events);
    std::uint32_t next = first;
    std::array<Segments, AheadPass::kAhead> slots;
    const auto begin = [&](std::size_t slot) -> Result<bool> {
        slots[slot].from = next;
        next = std::min(end, next + kTogether);
        slots[slot].to = next;
        return slots[slot].from < next;
    };
    const auto find = [&](std::size_t slot) {
        const BlobStore::Use useToo(m_store, BlobStore::Pace::Together);
        return finder.find(slots[slot], stop);
    };
    const auto add = [&](std::size_t slot) -> Result<bool> {
        gathering.add(slots[slot]);
        return true;
    };
    if (auto done = AheadPass({begin, find, add}).run(few ? 1 : 2); !done) return done.error();
    auto columns = std::make_shared<StreamColumns>(std::move(gathering.columns));
    columns->stream = id;
    m_reader->keep(id.value(), std::move(gathering.known));
    sortByVersion(*columns);
    return std::shared_ptr<const StreamColumns>(std::move(columns));
}

} // namespace hindcast::cache
