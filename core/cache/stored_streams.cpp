// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"
#include "cache/bytes.h"
#include "cache/column.h"
#include "cache/stream_table.h"

#include <algorithm>
#include <array>
#include <bit>
#include <mutex>

namespace hindcast::cache {
namespace {

enum TotalsColumn {
    kEvents,
    kFirstVersion,
    kLastVersion,
    kTimed,
    kFirstTime,
    kLastTime,
    kFirstRank,
    kLastRank,
    kCategory,
    kRegular,
    kPreviousVersion,
    kTotalsColumns
};

/// A column of something of each stream of [from, to).
template <class Of>
void append(std::string& raw, std::size_t from, std::size_t to, Of of) {
    std::vector<std::int64_t> values(to - from);
    for (std::size_t i = from; i < to; ++i)
        values[i - from] = std::int64_t(of(std::uint32_t(i)));
    appendColumn(raw, values);
}

bool decode(const Frame& frame, std::size_t rows, event::NameText& out) {
    if (frame.rows != rows) return false;
    ByteReader reader(frame.raw);
    std::vector<std::int64_t> lengths(rows);
    readColumn(reader, lengths);
    out.text = reader.rest();
    std::uint64_t end = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        if (std::uint64_t(lengths[i]) > out.text.size() - end) return false;
        end += std::uint64_t(lengths[i]);
        out.ends[i] = std::uint32_t(end);
    }
    return !reader.failed();
}

struct Totals {
    std::vector<StreamTotals> totals;
    std::vector<std::uint32_t> categories;
};

bool decode(const Frame& frame, std::size_t rows, const StreamPieces& pieces, Totals& out) {
    if (frame.rows != rows) return false;
    ByteReader reader(frame.raw);
    std::array<std::vector<std::int64_t>, kTotalsColumns> columns;
    for (auto& column : columns) {
        column.resize(rows);
        readColumn(reader, column);
    }
    if (reader.failed()) return false;
    for (std::size_t i = 0; i < rows; ++i) {
        StreamTotals& totals = out.totals[i];
        totals.events = std::uint64_t(columns[kEvents][i]);
        totals.firstVersion = columns[kFirstVersion][i];
        totals.lastVersion = columns[kLastVersion][i];
        if (columns[kTimed][i] != 0) {
            totals.firstTime = columns[kFirstTime][i];
            totals.lastTime = columns[kLastTime][i];
        }
        totals.firstRank = std::uint64_t(columns[kFirstRank][i]);
        totals.lastRank = std::uint64_t(columns[kLastRank][i]);
        totals.regular = columns[kRegular][i] != 0;
        totals.previousVersion =
            std::int64_t(std::uint64_t(totals.lastVersion) - std::uint64_t(columns[kPreviousVersion][i]));
        totals.previousTime = totals.lastTime; // of a regular one, and nobody asks for another's
        out.categories[i] = std::uint32_t(columns[kCategory][i]);
        if (totals.firstRank > totals.lastRank || totals.lastRank >= pieces.events
            || std::uint64_t(columns[kCategory][i]) >= pieces.categories)
            return false;
    }
    return true;
}

class StoredStreams final : public StreamTable {
public:
    StoredStreams(const BlobStore& store, StreamPieces pieces)
        : m_store(store), m_pieces(std::move(pieces)), m_parts(m_pieces.names.size()) {}

    Result<void> prove() const {
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            if (auto proven = m_store.prove(m_pieces.names[i], BlobKind::StreamNames); !proven) return proven;
            if (auto proven = m_store.prove(m_pieces.totals[i], BlobKind::Streams); !proven) return proven;
        }
        return {};
    }

    std::size_t size() const override { return m_pieces.streams; }
    std::string_view name(std::uint32_t stream) const override {
        return names(stream / kStreamPiece).name(stream % kStreamPiece);
    }
    event::NameText namesOf(std::size_t piece) const override {
        event::NameText out;
        const std::size_t rows = rowsOf(piece);
        out.ends.resize(rows);
        const auto frame = m_store.read(m_pieces.names[piece], BlobKind::StreamNames, m_store.file());
        if (!frame || !decode(*frame, rows, out)) out = {{}, std::vector<std::uint32_t>(rows, 0)};
        return out;
    }
    const StreamTotals& totals(std::uint32_t stream) const override {
        return totalsOf(stream / kStreamPiece).totals[stream % kStreamPiece];
    }
    std::uint32_t category(std::uint32_t stream) const override {
        return totalsOf(stream / kStreamPiece).categories[stream % kStreamPiece];
    }
    std::optional<std::uint32_t> find(std::string_view name) const override {
        if (size() == 0) return std::nullopt;
        std::call_once(m_hashed, [this] { hashAll(); });
        for (std::size_t at = slotOf(name);; at = (at + 1) & (m_slots.size() - 1)) {
            if (m_slots[at] == 0) return std::nullopt;
            if (this->name(m_slots[at] - 1) == name) return m_slots[at] - 1;
        }
    }

private:
    struct Part {
        mutable std::once_flag namesOnce, totalsOnce;
        mutable event::NameText names;
        mutable Totals totals;
    };
    std::size_t rowsOf(std::size_t part) const {
        return std::min(kStreamPiece, size() - part * kStreamPiece);
    }
    const event::NameText& names(std::size_t number) const {
        const Part& part = m_parts[number];
        std::call_once(part.namesOnce, [&] { part.names = namesOf(number); });
        return part.names;
    }
    const Totals& totalsOf(std::size_t number) const {
        const Part& part = m_parts[number];
        std::call_once(part.totalsOnce, [&] {
            const std::size_t rows = rowsOf(number);
            part.totals.totals.resize(rows);
            part.totals.categories.resize(rows);
            const auto frame = m_store.read(m_pieces.totals[number], BlobKind::Streams, m_store.file());
            if (!frame || !decode(*frame, rows, m_pieces, part.totals)) {
                part.totals.totals.assign(rows, {});
                part.totals.categories.assign(rows, 0);
            }
        });
        return part.totals;
    }
    std::size_t slotOf(std::string_view name) const {
        return std::size_t(hash64(name)) & (m_slots.size() - 1);
    }
    void hashAll() const {
        m_slots.assign(std::bit_ceil(2 * size()), 0);
        for (std::uint32_t stream = 0; stream < size(); ++stream) {
            std::size_t at = slotOf(name(stream));
            while (m_slots[at] != 0)
                at = (at + 1) & (m_slots.size() - 1);
            m_slots[at] = stream + 1;
        }
    }

    const BlobStore& m_store;
    const StreamPieces m_pieces;
    std::vector<Part> m_parts;
    mutable std::once_flag m_hashed;
    mutable std::vector<std::uint32_t> m_slots; ///< open addressing: number plus one, 0 is free
};

} // namespace

void encodeStreamNames(const StreamTable& table, std::size_t from, std::size_t to, std::string& raw) {
    append(raw, from, to, [&](std::uint32_t i) { return table.name(i).size(); });
    for (std::size_t i = from; i < to; ++i)
        raw.append(table.name(std::uint32_t(i)));
}

void encodeStreamTotals(const StreamTable& table, std::size_t from, std::size_t to, std::string& raw) {
    const auto column = [&](auto of) {
        append(raw, from, to, [&](std::uint32_t i) { return of(table.totals(i)); });
    };
    column([](const StreamTotals& t) { return t.events; });
    column([](const StreamTotals& t) { return t.firstVersion; });
    column([](const StreamTotals& t) { return t.lastVersion; });
    column([](const StreamTotals& t) { return t.firstTime ? 1 : 0; });
    column([](const StreamTotals& t) { return t.firstTime.value_or(0); });
    column([](const StreamTotals& t) { return t.lastTime.value_or(0); });
    column([](const StreamTotals& t) { return t.firstRank; });
    column([](const StreamTotals& t) { return t.lastRank; });
    append(raw, from, to, [&](std::uint32_t i) { return table.category(i); });
    column([](const StreamTotals& t) { return t.regular ? 1 : 0; });
    column([](const StreamTotals& t) {
        return std::uint64_t(t.lastVersion) - std::uint64_t(t.previousVersion);
    });
}

Result<std::unique_ptr<const StreamTable>> storedStreams(const BlobStore& store, const StreamPieces& pieces) {
    const std::size_t expected = (pieces.streams + kStreamPiece - 1) / kStreamPiece;
    if (pieces.names.size() != expected || pieces.totals.size() != expected
        || (pieces.streams > 0 && pieces.categories == 0))
        return corrupt(store.file(), "its catalogue does not fit its names");
    auto streams = std::make_unique<StoredStreams>(store, pieces);
    if (auto proven = streams->prove(); !proven) return proven.error();
    return std::unique_ptr<const StreamTable>(std::move(streams));
}

} // namespace hindcast::cache
