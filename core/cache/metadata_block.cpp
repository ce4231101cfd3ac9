// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/body_block.h"
#include "cache/bytes.h"
#include "cache/column.h"
#include "cache/uuid.h"

#include <array>
#include <limits>

namespace hindcast::cache {
namespace {

enum ColumnIndex {
    kMetadataLength,
    kTextLength,
    kCorrelation,
    kCorrelationAt,
    kCausation,
    kCausationAt,
    kCount
};

/// Where `id` stands in `text`: it may be a part of it; else the place where the last one stood comes first.
std::size_t findIn(std::string_view text, std::string_view id, std::size_t& hint) {
    const auto at0 = reinterpret_cast<std::uintptr_t>(id.data());
    const auto text0 = reinterpret_cast<std::uintptr_t>(text.data());
    if (at0 >= text0 && at0 + id.size() <= text0 + text.size()) return std::size_t(at0 - text0);
    if (text.size() >= hint + id.size() && text.compare(hint, id.size(), id) == 0) return hint;
    const std::size_t at = text.find(id);
    if (at != std::string_view::npos) hint = at;
    return at;
}

std::size_t placeOf(std::string_view metadata, std::string_view id, std::size_t& hint, std::string& extra) {
    if (id.empty()) return 0;
    std::size_t at = findIn(metadata, id, hint);
    if (at == std::string_view::npos) {
        at = metadata.size() + extra.size();
        extra.append(id);
    }
    return at;
}

void append(std::string_view text, bool cut, BodyScratch& scratch) {
    std::size_t from = 0;
    if (cut) {
        cutUuids(text, scratch.cut, scratch.uuids, scratch.places);
        for (const std::size_t at : scratch.places) {
            scratch.pieces.push_back({text, from, at});
            from = at + kUuidText - 3; // grams that begin there go beyond it
        }
    } else {
        scratch.cut.append(text);
    }
    scratch.pieces.push_back({text, from, text.size()});
}

/// Adds the grams of the pieces from the given one on, and forgets them.
void addGrams(BodyScratch& scratch, std::size_t first) {
    for (std::size_t i = first; i < scratch.pieces.size(); ++i)
        scratch.grams.add(scratch.pieces[i].text, scratch.pieces[i].from, scratch.pieces[i].to);
    scratch.pieces.resize(first);
}

} // namespace

std::size_t encodeMetadata(const Rows& rows, std::size_t from, BodyScratch& scratch) {
    auto& columns = scratch.columns;
    for (auto& column : columns)
        column.clear();
    scratch.cut.clear();
    scratch.uuids.clear();
    scratch.raw.clear();
    scratch.pieces.clear();
    scratch.grams.clear();
    std::size_t correlationHint = 0;
    std::size_t causationHint = 0;
    std::size_t bytes = 0;
    std::string extra;
    std::size_t row = from;
    for (; row < rows.size(); ++row) {
        rows.fetchAhead(row, &RowTexts::metadata);
        const RowTexts& event = rows.texts[row];
        const std::string_view metadata = event.metadata;
        const std::size_t most = metadata.size() + event.correlation.size() + event.causation.size();
        if (row > from && (bytes + most > kBlockBytes || row - from == kBlockRows)) break;

        extra.clear();
        const std::size_t correlationAt = placeOf(metadata, event.correlation, correlationHint, extra);
        const std::size_t causationAt = placeOf(metadata, event.causation, causationHint, extra);
        const bool cut = (event.jsonMetadata || !holdsMarkers(metadata)) && !holdsMarkers(extra);
        append(metadata, cut, scratch);
        if (!extra.empty()) { // it does not last
            const std::size_t lasting = scratch.pieces.size();
            append(extra, cut, scratch);
            addGrams(scratch, lasting);
        }
        const std::size_t size = metadata.size() + extra.size();
        bytes += size;
        columns[kMetadataLength].push_back(std::int64_t(metadata.size()));
        columns[kTextLength].push_back(std::int64_t(size << 1 | (cut ? 1 : 0)));
        columns[kCorrelation].push_back(std::int64_t(event.correlation.size()));
        columns[kCorrelationAt].push_back(std::int64_t(correlationAt));
        columns[kCausation].push_back(std::int64_t(event.causation.size()));
        columns[kCausationAt].push_back(std::int64_t(causationAt));
    }
    for (const auto& column : columns)
        appendColumn(scratch.raw, column);
    scratch.textAt = scratch.raw.size();
    scratch.raw.append(scratch.cut);
    // Not while the texts are gone through: the table would push what is to come out of the nearest cache.
    addGrams(scratch, 0);
    return row;
}

Result<MetadataBlock> decodeMetadata(Frame frame, std::size_t rows, const std::string& where) {
    const auto damaged = [&where] {
        return corrupt(where, "a block of metadata does not hold what it should");
    };
    if (frame.rows != rows)
        return corrupt(where, "a block of metadata has another number of rows than expected");
    ByteReader reader(frame.raw);
    std::array<std::vector<std::int64_t>, kCount> columns;
    for (auto& column : columns) {
        column.resize(rows);
        readColumn(reader, column);
    }
    if (reader.failed()) return damaged();

    MetadataBlock block;
    block.rows.resize(rows);
    std::uint64_t total = 0;
    const auto fits = [](std::int64_t at, std::int64_t size, std::uint64_t room) {
        return std::uint64_t(at) <= room && std::uint64_t(size) <= room - std::uint64_t(at);
    };
    for (std::size_t i = 0; i < rows; ++i) {
        const std::uint64_t size = std::uint64_t(columns[kTextLength][i]) >> 1;
        if (size > std::numeric_limits<std::uint32_t>::max() || !fits(0, columns[kMetadataLength][i], size)
            || !fits(columns[kCorrelationAt][i], columns[kCorrelation][i], size)
            || !fits(columns[kCausationAt][i], columns[kCausation][i], size))
            return damaged();
        block.rows[i] = {total,
                         std::uint32_t(columns[kMetadataLength][i]),
                         std::uint32_t(columns[kCorrelation][i]),
                         std::uint32_t(columns[kCorrelationAt][i]),
                         std::uint32_t(columns[kCausation][i]),
                         std::uint32_t(columns[kCausationAt][i])};
        total += size;
    }
    // Every marker stands for at most 36 bytes, so a greater total is a lie that must not be believed.
    if (total > std::uint64_t(reader.rest().size()) * kUuidText) return damaged();
    block.text.resize(std::size_t(total));
    UuidJoiner joiner(reader.rest(), frame.plain);
    for (std::size_t i = 0; i < rows; ++i) {
        char* to = block.text.data() + block.rows[i].start;
        const auto form = std::uint64_t(columns[kTextLength][i]);
        if (!((form & 1) != 0 ? joiner.join(to, std::size_t(form >> 1))
                              : joiner.copy(to, std::size_t(form >> 1))))
            return damaged();
    }
    return block;
}

} // namespace hindcast::cache
