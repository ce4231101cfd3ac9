// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/bytes.h"
#include "cache/catalogue.h"
#include "cache/column.h"

#include <algorithm>

namespace hindcast::cache {

std::vector<Catalogue::RawPart> Catalogue::encode(const std::function<bool(std::uint32_t)>& wanted) const {
    std::vector<RawPart> parts;
    parts.push_back({BlobKind::Totals, 0, std::uint32_t(typeCount()), encodeTotals()});
    for (std::size_t from = 0; from < m_streams->size(); from += kStreamPiece) {
        const std::size_t to = std::min(from + kStreamPiece, m_streams->size());
        const auto number = std::uint32_t(from / kStreamPiece), rows = std::uint32_t(to - from);
        if (!wanted(number)) continue;
        RawPart names{BlobKind::StreamNames, number, rows, {}}, totals{BlobKind::Streams, number, rows, {}};
        encodeStreamNames(*m_streams, from, to, names.raw);
        encodeStreamTotals(*m_streams, from, to, totals.raw);
        parts.push_back(std::move(names));
        parts.push_back(std::move(totals));
    }
    return parts;
}

LogIndex Catalogue::index() const {
    LogIndex index;
    // And some more, so that the first new one does not move them all.
    index.streams.reserve(m_streams->size() + m_streams->size() / 8);
    for (std::uint32_t stream = 0; stream < m_streams->size(); ++stream)
        index.streams.push_back(m_streams->totals(stream));
    index.typeEvents = m_typeEvents;
    index.firstTime = m_firstTime;
    index.lastTime = m_lastTime;
    index.events = m_events;
    return index;
}

bool Catalogue::keepsCategories(const std::vector<std::string>& before) const {
    if (before.size() > categoryCount()) return false;
    for (std::uint32_t i = 0; i < before.size(); ++i)
        if (categoryName(i) != before[i]) return false;
    return true;
}

std::string Catalogue::encodeTotals() const {
    std::string raw;
    appendVarint(raw, m_events);
    raw.push_back(char(m_firstTime ? 1 : 0));
    appendNumber(raw, m_firstTime.value_or(0));
    appendNumber(raw, m_lastTime.value_or(0));
    appendColumn(raw, std::vector<std::int64_t>(m_typeEvents.begin(), m_typeEvents.end()));
    appendVarint(raw, m_streams->size());
    raw.push_back(char(m_versionBase));
    raw.push_back(char(m_idsDiffer ? 1 : 0));
    appendVarint(raw, categoryCount());
    for (std::uint32_t i = 0; i < categoryCount(); ++i) {
        appendVarint(raw, categoryName(i).size());
        raw.append(categoryName(i));
        appendVarint(raw, m_categoryEvents[i]);
    }
    return raw;
}

Result<void> Catalogue::decodeTotals(const Frame& frame, const std::string& where, StreamPieces& pieces) {
    const auto damaged = [&where] { return corrupt(where, "its totals do not hold what they should"); };
    ByteReader reader(frame.raw);
    m_events = reader.varint();
    const bool timed = reader.number<std::uint8_t>() != 0;
    const auto first = reader.number<std::int64_t>();
    const auto last = reader.number<std::int64_t>();
    if (timed) {
        m_firstTime = first;
        m_lastTime = last;
    }
    if (frame.rows > typeCount()) return damaged(); // fewer: events were appended and are not counted yet
    std::vector<std::int64_t> values(frame.rows);
    readColumn(reader, values);
    m_typeEvents.assign(values.begin(), values.end());
    m_typeEvents.resize(typeCount());
    pieces.streams = std::size_t(reader.varint());
    m_versionBase = reader.number<std::uint8_t>();
    m_idsDiffer = reader.number<std::uint8_t>() != 0;
    const std::uint64_t categories = reader.varint();
    for (std::uint64_t i = 0; i < categories && !reader.failed(); ++i) {
        if (m_categories.intern(reader.take(reader.varint())) != i) return damaged();
        m_categoryEvents.push_back(reader.varint());
    }
    if (reader.failed() || m_versionBase > 1) return damaged();
    pieces.events = m_events;
    pieces.categories = categoryCount();
    return {};
}

} // namespace hindcast::cache
