// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/body_block.h"
#include "cache/bytes.h"
#include "cache/column.h"

namespace hindcast::cache {
std::size_t encodePayloads(const Rows& rows, std::size_t from, std::size_t to, BodyScratch& scratch) {
    auto& lengths = scratch.columns[0];
    lengths.clear();
    scratch.uuids.clear();
    scratch.raw.clear();
    std::size_t end = from, bytes = 0;
    for (; end < to; ++end) {
        const std::size_t size = rows.texts[end].payload.size();
        if (end > from && (bytes + size > kBlockBytes || end - from == kBlockRows)) break;
        bytes += size;
        lengths.push_back(std::int64_t(size));
    }
    appendColumn(scratch.raw, lengths);
    scratch.textAt = scratch.raw.size();
    for (std::size_t row = from; row < end; ++row) {
        rows.fetchAhead(row, &RowTexts::payload);
        scratch.raw.append(rows.texts[row].payload);
    }
    scratch.grams.clear();
    scratch.grams.add(scratch.text());
    return end;
}

Result<PayloadBlock> decodePayloads(Frame frame, std::size_t rows, const std::string& where) {
    if (frame.rows != rows)
        return corrupt(where, "a block of payloads has another number of rows than expected");
    ByteReader reader(frame.raw);
    std::vector<std::int64_t> lengths(rows);
    readColumn(reader, lengths);
    PayloadBlock block;
    block.ends.reserve(rows);
    const std::uint64_t room = reader.rest().size();
    std::uint64_t end = 0;
    for (const std::int64_t length : lengths) {
        if (reader.failed() || std::uint64_t(length) > room - end)
            return corrupt(where, "a block of payloads does not hold what it should");
        end += std::uint64_t(length);
        block.ends.push_back(end);
    }
    block.start = frame.raw.size() - room;
    block.text = std::move(frame.raw);
    return block;
}

} // namespace hindcast::cache
