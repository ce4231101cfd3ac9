// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/column_group.h"

#include "cache/bytes.h"
#include "cache/column.h"

namespace hindcast::cache {
namespace {

using Values = std::span<const std::int64_t>;

Values part(const std::vector<std::int64_t>& column, std::size_t from, std::size_t to) {
    return Values(column).subspan(from, to - from);
}

/// Lengths as a column, then the bytes; nothing at all when no row has such a text.
template <class TextOf>
void appendTexts(std::string& raw, std::size_t from, std::size_t to, std::vector<std::int64_t>& lengths,
                 TextOf textOf) {
    lengths.clear();
    for (std::size_t row = from; row < to; ++row)
        if (const auto text = textOf(row)) lengths.push_back(std::int64_t(text->size()));
    if (lengths.empty()) return;
    appendColumn(raw, lengths);
    for (std::size_t row = from; row < to; ++row)
        if (const auto text = textOf(row)) raw.append(*text);
}

template <class Has>
void readTexts(ByteReader& reader, std::size_t rows, std::vector<std::string_view>& texts, Has has) {
    std::size_t count = 0;
    for (std::size_t row = 0; row < rows; ++row)
        count += has(row) ? 1 : 0;
    if (count == 0) return;
    std::vector<std::int64_t> lengths(count);
    readColumn(reader, lengths);
    texts.resize(rows);
    std::size_t next = 0;
    for (std::size_t row = 0; row < rows; ++row)
        if (has(row)) texts[row] = reader.take(std::uint64_t(lengths[next++]));
}

} // namespace

void encodeColumns(const Rows& rows, std::size_t from, std::size_t to, std::string& raw) {
    const Columns& columns = rows.columns;
    appendColumn(raw, part(columns.rank, from, to));
    appendColumn(raw, part(columns.type, from, to));
    appendColumn(raw, part(columns.version, from, to));
    appendColumn(raw, part(columns.shape, from, to));
    // Absent times repeat the one before, so that they cost nothing.
    std::vector<std::int64_t> scratch(columns.time.begin() + std::ptrdiff_t(from),
                                      columns.time.begin() + std::ptrdiff_t(to));
    std::int64_t last = 0;
    for (std::size_t row = from; row < to && last == 0; ++row)
        if ((columns.shape[row] & shape::kTime) != 0) last = columns.time[row];
    for (std::size_t i = 0; i < scratch.size(); ++i) {
        if ((columns.shape[from + i] & shape::kTime) != 0)
            last = scratch[i];
        else
            scratch[i] = last;
    }
    appendColumn(raw, scratch);
    // Positions less the rank: constant where the store counts without gaps.
    for (std::size_t i = 0; i < scratch.size(); ++i)
        scratch[i] =
            std::int64_t(std::uint64_t(columns.position[from + i]) - std::uint64_t(columns.rank[from + i]));
    appendColumn(raw, scratch);
    appendColumn(raw, part(columns.tie, from, to));
    appendColumn(raw, part(columns.flags, from, to));

    using Text = std::optional<std::string_view>;
    appendTexts(raw, from, to, scratch, [&](std::size_t row) -> Text {
        if (shape::position(columns.shape[row]) != event::PositionKind::Text) return std::nullopt;
        return rows.events[row]->positionText;
    });
    appendTexts(raw, from, to, scratch, [&](std::size_t row) -> Text {
        if ((columns.shape[row] & shape::kTimeText) == 0) return std::nullopt;
        return rows.events[row]->timeText;
    });
}

std::optional<Position> ColumnGroup::position(std::size_t row) const {
    switch (shape::position(columns.shape[row])) {
    case event::PositionKind::Number:
        return Position::number(columns.position[row], columns.tie[row]);
    case event::PositionKind::Text:
        return Position::text(std::string(positionTexts[row]));
    case event::PositionKind::None:
        break;
    }
    return std::nullopt;
}

Result<void> decodeColumns(Frame frame, std::size_t rows, std::size_t events, const std::string& where,
                           ColumnGroup& group) {
    if (frame.rows != rows)
        return corrupt(where, "a block of columns has another number of rows than expected");
    group.positionTexts.clear();
    group.timeTexts.clear();
    group.texts = std::move(frame.raw);
    ByteReader reader(group.texts);
    Columns& columns = group.columns;
    columns.resize(rows);
    columns.each([&reader](std::vector<std::int64_t>& column) { readColumn(reader, column); });
    for (std::size_t row = 0; row < rows; ++row) {
        const auto rank = std::uint64_t(columns.rank[row]);
        if (rank >= events || std::uint64_t(columns.type[row]) > 0xffffffffU) reader.fail();
        columns.position[row] = std::int64_t(std::uint64_t(columns.position[row]) + rank);
    }
    readTexts(reader, rows, group.positionTexts, [&columns](std::size_t row) {
        return shape::position(columns.shape[row]) == event::PositionKind::Text;
    });
    readTexts(reader, rows, group.timeTexts,
              [&columns](std::size_t row) { return (columns.shape[row] & shape::kTimeText) != 0; });
    if (reader.failed()) return corrupt(where, "a block of columns does not hold what it should");
    // The numbers are decoded: keep the bytes only where texts point into them.
    if (group.positionTexts.empty() && group.timeTexts.empty()) std::string().swap(group.texts);
    return {};
}

Result<bool> decodeColumns(const Frame& frame, std::size_t rows, std::size_t from, std::size_t to,
                           std::size_t events, event::ColumnSet wanted, const std::string& where,
                           Columns& columns) {
    if (frame.rows != rows)
        return corrupt(where, "a block of columns has another number of rows than expected");
    ByteReader reader(frame.raw);
    const auto read = [&](std::vector<std::int64_t>& column, bool isWanted) {
        column.resize(isWanted ? to - from : 0);
        if (isWanted)
            readColumn(reader, rows, from, column);
        else
            skipColumn(reader, rows);
    };
    const bool positions = (wanted & event::kPositionColumn) != 0;
    read(columns.rank, true);
    read(columns.type, true);
    read(columns.version, (wanted & event::kVersionColumn) != 0);
    read(columns.shape, true);
    read(columns.time, (wanted & event::kTimeColumn) != 0);
    read(columns.position, positions);
    read(columns.tie, positions);
    read(columns.flags, (wanted & event::kFlagsColumn) != 0);
    bool texts = false;
    for (std::size_t row = 0; row < to - from; ++row) {
        const auto rank = std::uint64_t(columns.rank[row]);
        if (rank >= events || std::uint64_t(columns.type[row]) > 0xffffffffU) reader.fail();
        if (positions) columns.position[row] = std::int64_t(std::uint64_t(columns.position[row]) + rank);
        texts = texts || shape::position(columns.shape[row]) == event::PositionKind::Text;
    }
    if (reader.failed()) return corrupt(where, "a block of columns does not hold what it should");
    return !texts;
}

} // namespace hindcast::cache
