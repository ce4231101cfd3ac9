// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/bytes.h"
#include "cache/catalogue.h"
#include "cache/column.h"

#include <algorithm>

namespace hindcast::cache {
namespace {

constexpr std::size_t kChunk = 65536; // streams of one blob

/// A column of something of each stream of [from, to).
template <class Of>
void append(std::string& raw, std::vector<std::int64_t>& values, std::size_t from, std::size_t to, Of of) {
    values.resize(to - from);
    for (std::size_t i = from; i < to; ++i)
        values[i - from] = of(i);
    appendColumn(raw, values);
}

} // namespace

std::vector<Catalogue::RawPart> Catalogue::encode() const {
    std::vector<RawPart> parts;
    std::vector<std::int64_t> values;
    RawPart totals{BlobKind::Totals, std::uint32_t(typeCount()), {}};
    appendVarint(totals.raw, m_index.events);
    totals.raw.push_back(char(m_index.firstTime ? 1 : 0));
    appendNumber(totals.raw, m_index.firstTime.value_or(0));
    appendNumber(totals.raw, m_index.lastTime.value_or(0));
    append(totals.raw, values, 0, typeCount(),
           [this](std::size_t i) { return std::int64_t(m_index.typeEvents[i]); });
    appendVarint(totals.raw, categoryCount());
    for (std::uint32_t i = 0; i < categoryCount(); ++i) {
        appendVarint(totals.raw, categoryName(i).size());
        totals.raw.append(categoryName(i));
    }
    totals.raw.push_back(char(m_idsDiffer ? 1 : 0));
    parts.push_back(std::move(totals));

    for (std::size_t from = 0; from < streamCount(); from += kChunk) {
        const std::size_t to = std::min(from + kChunk, streamCount());
        RawPart part{BlobKind::Streams, std::uint32_t(to - from), {}};
        const auto column = [&](auto of) {
            append(part.raw, values, from, to, [&](std::size_t i) { return of(m_index.streams[i]); });
        };
        column([](const StreamTotals& t) { return std::int64_t(t.events); });
        column([](const StreamTotals& t) { return t.firstVersion; });
        column([](const StreamTotals& t) { return t.lastVersion; });
        column([](const StreamTotals& t) { return std::int64_t(t.firstTime ? 1 : 0); });
        column([](const StreamTotals& t) { return t.firstTime.value_or(0); });
        column([](const StreamTotals& t) { return t.lastTime.value_or(0); });
        column([](const StreamTotals& t) { return std::int64_t(t.firstRank); });
        column([](const StreamTotals& t) { return std::int64_t(t.lastRank); });
        append(part.raw, values, from, to, [this](std::size_t i) { return std::int64_t(m_categoryOf[i]); });
        column([](const StreamTotals& t) { return std::int64_t(t.regular ? 1 : 0); });
        parts.push_back(std::move(part));
    }
    return parts;
}

Result<void> Catalogue::decodeTotals(const Frame& frame, const std::string& where) {
    const auto damaged = [&where] { return corrupt(where, "its totals do not hold what they should"); };
    ByteReader reader(frame.raw);
    m_index.events = reader.varint();
    const bool timed = reader.number<std::uint8_t>() != 0;
    const auto first = reader.number<std::int64_t>();
    const auto last = reader.number<std::int64_t>();
    if (timed) {
        m_index.firstTime = first;
        m_index.lastTime = last;
    }
    if (frame.rows != typeCount()) return damaged();
    std::vector<std::int64_t> values(frame.rows);
    readColumn(reader, values);
    m_index.typeEvents.assign(values.begin(), values.end());
    const std::uint64_t categories = reader.varint();
    for (std::uint64_t i = 0; i < categories && !reader.failed(); ++i)
        if (m_categories.intern(reader.take(reader.varint())) != i) return damaged();
    m_idsDiffer = reader.number<std::uint8_t>() != 0;
    if (reader.failed()) return damaged();
    return {};
}

Result<void> Catalogue::decodeStreams(const Frame& frame, const std::string& where) {
    if (frame.rows > kChunk) return corrupt(where, "its stream totals do not hold what they should");
    ByteReader reader(frame.raw);
    std::vector<std::int64_t> columns[10];
    for (auto& column : columns) {
        column.resize(frame.rows);
        readColumn(reader, column);
    }
    for (std::size_t i = 0; i < frame.rows; ++i) {
        StreamTotals totals;
        totals.events = std::uint64_t(columns[0][i]);
        totals.firstVersion = columns[1][i];
        totals.lastVersion = columns[2][i];
        if (columns[3][i] != 0) {
            totals.firstTime = columns[4][i];
            totals.lastTime = columns[5][i];
        }
        totals.firstRank = std::uint64_t(columns[6][i]);
        totals.lastRank = std::uint64_t(columns[7][i]);
        totals.regular = columns[9][i] != 0;
        if (totals.firstRank > totals.lastRank || totals.lastRank >= m_index.events) reader.fail();
        m_index.streams.push_back(totals);
        m_categoryOf.push_back(std::uint32_t(columns[8][i]));
    }
    if (reader.failed()) return corrupt(where, "its stream totals do not hold what they should");
    return {};
}

} // namespace hindcast::cache
