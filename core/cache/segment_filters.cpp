// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/segment_filters.h"

#include "cache/bytes.h"

#include <algorithm>

namespace hindcast::cache {
namespace {

constexpr std::uint8_t kLogBits = 0x1f;

BitFilter take(ByteReader& bits, std::uint8_t head, unsigned most) {
    const unsigned log = head & kLogBits;
    const bool escapes = (head & kEscapes) != 0;
    if (log == 0) return {{}, 0, escapes};
    if (log < kLeastFilterLog || log > most) {
        bits.fail();
        return {};
    }
    return {bits.take((std::size_t(1) << log) / 8), log, escapes};
}

} // namespace

std::string filterHeads(const FilterList& payloads, const FilterList& metadata, const FilterList& ids) {
    std::string raw;
    for (const FilterList* list : {&payloads, &metadata, &ids})
        appendVarint(raw, list->heads.size());
    return raw + payloads.heads + metadata.heads + ids.heads;
}

Result<void> decodeFilters(Frame frame, const std::string& where, SegmentFilters& into) {
    into.bits = std::move(frame.plain);
    ByteReader heads(frame.raw), bits(into.bits);
    const std::uint64_t payloads = heads.varint(), metadata = heads.varint(), ids = heads.varint();
    const std::string_view left = heads.rest();
    if (heads.failed() || payloads > left.size() || metadata > left.size() || ids > left.size()
        || payloads + metadata + ids != left.size())
        return corrupt(where, "its filters do not hold what they should");
    for (std::uint64_t i = 0; i < payloads; ++i)
        into.payloads.push_back(take(bits, heads.number<std::uint8_t>(), kGramTableLog));
    for (std::uint64_t i = 0; i < metadata; ++i)
        into.metadata.push_back(take(bits, heads.number<std::uint8_t>(), kGramTableLog));
    for (std::uint64_t i = 0; i < ids; ++i) {
        const auto head = heads.number<std::uint8_t>();
        into.ids.push_back({take(bits, head, kGramTableLog), (head & kUuidIds) != 0, (head & kTextIds) != 0});
    }
    if (bits.failed() || !bits.rest().empty())
        return corrupt(where, "its filters do not hold what they should");
    return {};
}

Result<void> decodeUuidFilters(Frame frame, const std::string& where, UuidFilters& into) {
    into.bits = std::move(frame.plain);
    ByteReader bits(into.bits);
    for (const char head : frame.raw)
        into.metadata.push_back(take(bits, static_cast<std::uint8_t>(head), kUuidTableLog));
    if (bits.failed() || !bits.rest().empty())
        return corrupt(where, "its filters of UUIDs do not hold what they should");
    return {};
}

bool mayHold(const BitFilter& grams, const event::TextProbe& probe) {
    if (probe.maybeEscaped && grams.escapes) return true;
    return std::all_of(probe.grams.begin(), probe.grams.end(),
                       [&](const event::TextProbe::Gram& gram) { return grams.has(gramHash(gram.bytes)); });
}

bool mayHoldBesideUuids(const BitFilter& grams, const BitFilter* uuids, const event::TextProbe& probe) {
    if (probe.maybeEscaped && grams.escapes) return true;
    return std::all_of(probe.grams.begin(), probe.grams.end(), [&](const event::TextProbe::Gram& gram) {
        if (grams.has(gramHash(gram.bytes))) return true;
        if (!gram.inUuid || !isOfUuids(gram.bytes)) return false;
        if (uuids == nullptr) return true;
        const auto number = hexNumber(gram.bytes);
        return number ? uuids->has(*number) : uuids->log != 0;
    });
}

} // namespace hindcast::cache
