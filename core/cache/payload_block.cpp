// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/body_block.h"
#include "cache/bytes.h"
#include "cache/column.h"

namespace hindcast::cache {
std::size_t encodePayloads(const Rows& rows, std::size_t from, BodyScratch& scratch) {
    auto& lengths = scratch.columns[0];
    lengths.clear();
    scratch.text.clear();
    scratch.uuids.clear();
    scratch.raw.clear();
    std::size_t row = from;
    for (; row < rows.size(); ++row) {
        rows.prefetch(row, &RowTexts::payload);
        const std::string_view payload = rows.texts[row].payload;
        if (!lengths.empty()
            && (scratch.text.size() + payload.size() > kBlockBytes || lengths.size() == kBlockRows))
            break;
        scratch.text.append(payload);
        lengths.push_back(std::int64_t(payload.size()));
    }
    appendColumn(scratch.raw, lengths);
    scratch.raw.append(scratch.text);
    scratch.grams.clear();
    scratch.grams.add(scratch.text);
    return row;
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
