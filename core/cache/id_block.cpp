// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/id_block.h"

#include "base/hash.h"
#include "cache/bytes.h"
#include "cache/column.h"
#include "cache/uuid.h"

#include <array>

namespace hindcast::cache {
namespace {

// Codes of the form column: no id, a UUID, else a text two shorter than the code.
constexpr std::int64_t kNone = 0, kUuid = 1, kText = 2;

} // namespace

std::uint32_t idHash(std::string_view id) {
    return std::uint32_t(hash64(id));
}

void encodeIds(const Rows& rows, std::size_t from, std::size_t to, std::string& raw, std::string& uuids,
               std::string& texts, std::vector<std::uint64_t>& entries) {
    std::vector<std::int64_t> forms;
    forms.reserve(to - from);
    char uuid[kUuidBytes];
    for (std::size_t row = from; row < to; ++row) {
        rows.fetchAhead(row, &RowTexts::id);
        const std::string_view id = rows.texts[row].id;
        if (id.empty()) {
            forms.push_back(kNone);
            continue;
        }
        const std::uint64_t known = rows.texts[row].idHash;
        entries.push_back(std::uint64_t(known != 0 ? std::uint32_t(known) : idHash(id)) << 32 | row);
        if (id.size() == kUuidText && packUuid(id.data(), uuid)) {
            forms.push_back(kUuid);
            uuids.append(uuid, kUuidBytes);
        } else {
            forms.push_back(kText + std::int64_t(id.size()));
            texts.append(id);
        }
    }
    appendColumn(raw, forms);
    raw.append(texts);
}

void sortIdEntries(std::vector<std::uint64_t>& entries, std::vector<std::uint64_t>& scratch) {
    // Rows come rising, so four stable passes over the bytes of the hash are enough.
    scratch.resize(entries.size());
    for (unsigned shift = 32; shift < 64; shift += 8) {
        std::array<std::uint32_t, 257> starts{};
        for (const std::uint64_t entry : entries)
            ++starts[((entry >> shift) & 0xff) + 1];
        for (std::size_t i = 1; i < starts.size(); ++i)
            starts[i] += starts[i - 1];
        for (const std::uint64_t entry : entries)
            scratch[starts[(entry >> shift) & 0xff]++] = entry;
        entries.swap(scratch);
    }
}

void encodeIdIndex(std::span<const std::uint64_t> entries, std::string& raw) {
    std::vector<std::int64_t> values(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        values[i] = std::int64_t(entries[i] >> 32);
    appendColumn(raw, values);
    for (std::size_t i = 0; i < entries.size(); ++i)
        values[i] = std::int64_t(entries[i] & 0xffffffffU);
    appendColumn(raw, values);
}

Result<IdBlock> decodeIds(Frame frame, std::size_t rows, const std::string& where) {
    if (frame.rows != rows) return corrupt(where, "a block of ids has another number of rows than expected");
    ByteReader reader(frame.raw);
    std::vector<std::int64_t> forms(rows);
    readColumn(reader, forms);
    ByteReader uuids(frame.plain);
    IdBlock block;
    block.text.reserve(reader.rest().size() + frame.plain.size() / kUuidBytes * kUuidText);
    block.ends.reserve(rows);
    for (const std::int64_t form : forms) {
        if (form == kUuid) {
            const std::string_view uuid = uuids.take(kUuidBytes);
            if (uuids.failed()) break;
            char text[kUuidText];
            printUuid(uuid.data(), text);
            block.text.append(text, kUuidText);
        } else if (form != kNone) {
            block.text.append(reader.take(std::uint64_t(form - kText)));
        }
        block.ends.push_back(std::uint32_t(block.text.size()));
    }
    if (reader.failed() || uuids.failed())
        return corrupt(where, "a block of ids does not hold what it should");
    return block;
}

Result<std::string> decodeId(Frame frame, std::size_t rows, std::size_t row, const std::string& where) {
    const auto damaged = [&where] { return corrupt(where, "a block of ids does not hold what it should"); };
    if (frame.rows != rows || row >= rows) return damaged();
    ByteReader reader(frame.raw);
    std::vector<std::int64_t> forms(rows);
    readColumn(reader, forms);
    ByteReader uuids(frame.plain);
    for (std::size_t i = 0; i < row; ++i) {
        if (forms[i] == kUuid)
            uuids.take(kUuidBytes);
        else if (forms[i] != kNone)
            reader.take(std::uint64_t(forms[i] - kText));
    }
    std::string id;
    if (forms[row] == kUuid) {
        const std::string_view uuid = uuids.take(kUuidBytes);
        id.resize(kUuidText);
        if (!uuids.failed()) printUuid(uuid.data(), id.data());
    } else if (forms[row] != kNone) {
        id = reader.take(std::uint64_t(forms[row] - kText));
    }
    if (reader.failed() || uuids.failed()) return damaged();
    return id;
}

Result<void> decodeIdIndex(const Frame& frame, std::size_t events, const std::string& where,
                           IdIndexBlock& block) {
    if (frame.rows > events) return corrupt(where, "the id index has more entries than there are events");
    block.hashes.resize(frame.rows);
    block.rows.resize(frame.rows);
    ByteReader reader(frame.raw);
    readColumn(reader, block.hashes);
    readColumn(reader, block.rows);
    for (const std::int64_t row : block.rows)
        if (std::uint64_t(row) >= events) reader.fail();
    if (reader.failed()) return corrupt(where, "the id index does not hold what it should");
    return {};
}

} // namespace hindcast::cache
