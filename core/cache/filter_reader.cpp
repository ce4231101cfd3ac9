// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/filter_reader.h"

#include <algorithm>

namespace hindcast::cache {
namespace {

using event::TextKind;

/// Both ends of several threads' work, three kinds and some probes at a time.
constexpr std::size_t kRecent = 24;

FilterKind filterKind(TextKind kind) {
    return kind == TextKind::Payload    ? FilterKind::Payloads
           : kind == TextKind::Metadata ? FilterKind::Metadata
                                        : FilterKind::Ids;
}

} // namespace

Result<const FilterGroup*> FilterReader::group(std::size_t number) const {
    auto& known = m_groups[number];
    if (!known) {
        const FilterRow& row = m_rows[number];
        const auto frame = m_store.read(row.firstBlob, BlobKind::Filters, row.where(m_store.file()));
        if (!frame) return frame.error();
        auto group = decodeFilterGroup(*frame, row.where(m_store.file()));
        if (!group) return group.error();
        if (group->segments() != row.segments)
            return corrupt(row.where(m_store.file()), "its filters do not hold what they should");
        known = std::make_unique<const FilterGroup>(*std::move(group));
    }
    return known.get();
}

Result<void> FilterReader::addSlices(const FilterRow& row, const FilterGroup& group, FilterKind kind,
                                     std::uint32_t number, Blocks& into) const {
    for (const FilterMatrix& matrix : group.matrices[std::size_t(kind)]) {
        const std::size_t slice = number & (matrix.slices() - 1), bytes = matrix.sliceBytes();
        const std::size_t blob = slice / matrix.slicesPerBlob();
        const auto frame = m_store.read(row.firstBlob + matrix.firstBlob + std::int64_t(blob),
                                        BlobKind::FilterSlices, row.where(m_store.file()));
        if (!frame) return frame.error();
        if (frame->plain.size() != matrix.slicesIn(blob) * bytes)
            return corrupt(row.where(m_store.file()), "its filters do not hold what they should");
        const char* const bits = frame->plain.data() + slice % matrix.slicesPerBlob() * bytes;
        for (std::size_t i = 0; i < matrix.filters.size(); ++i)
            into[matrix.filters[i]] |= std::uint8_t(std::uint8_t(bits[i / 8]) >> (i % 8) & 1);
    }
    return {};
}

Result<FilterReader::Blocks> FilterReader::find(std::size_t number, TextKind textKind,
                                                const event::TextProbe& probe) const {
    const auto known = group(number);
    if (!known) return known.error();
    const FilterGroup& group = **known;
    const FilterRow& row = m_rows[number];
    const FilterKind kind = filterKind(textKind);
    const std::string& heads = group.heads[std::size_t(kind)];
    Blocks may(heads.size(), kMayHold), holds;
    for (const event::TextProbe::Gram& gram : probe.grams) {
        holds.assign(heads.size(), 0);
        if (auto added = addSlices(row, group, kind, gramHash(gram.bytes), holds); !added)
            return added.error();
        if (kind == FilterKind::Metadata && gram.inUuid && isOfUuids(gram.bytes)) {
            const auto digits = hexNumber(gram.bytes);
            if (digits) {
                if (auto added = addSlices(row, group, FilterKind::Uuids, *digits, holds); !added)
                    return added.error();
            } else {
                for (const FilterMatrix& matrix : group.matrices[std::size_t(FilterKind::Uuids)])
                    for (const std::uint32_t filter : matrix.filters)
                        holds[filter] = kMayHold;
            }
        }
        bool any = false;
        for (std::size_t i = 0; i < may.size(); ++i) {
            may[i] &= holds[i];
            any = any || may[i] != 0;
        }
        if (!any) break;
    }
    for (std::size_t i = 0; i < may.size(); ++i) {
        const auto head = static_cast<std::uint8_t>(heads[i]);
        if (kind == FilterKind::Ids)
            may[i] = std::uint8_t(((head & kTextIds) != 0 ? may[i] : 0)
                                  | ((head & kUuidIds) != 0 ? kHasUuids : 0));
        else if (probe.maybeEscaped && (head & kEscapes) != 0)
            may[i] = kMayHold;
    }
    return may;
}

Result<const FilterReader::Blocks*> FilterReader::answer(std::size_t group, TextKind kind,
                                                         const event::TextProbe& probe) const {
    const auto known = std::find_if(m_recent.begin(), m_recent.end(), [&](const Answer& answer) {
        return answer.group == group && answer.kind == kind && answer.probe == probe;
    });
    if (known != m_recent.end()) {
        m_recent.splice(m_recent.begin(), m_recent, known);
    } else {
        auto found = find(group, kind, probe);
        if (!found) return found.error();
        m_recent.push_front({group, kind, probe, *std::move(found)});
        if (m_recent.size() > kRecent) m_recent.pop_back();
    }
    return &m_recent.front().blocks;
}

Result<std::optional<FilterReader::Blocks>> FilterReader::blocks(std::uint32_t segment, TextKind kind,
                                                                 const event::TextProbe& probe) const {
    const auto after = std::upper_bound(
        m_rows.begin(), m_rows.end(), segment,
        [](std::uint32_t wanted, const FilterRow& row) { return wanted < row.firstSegment; });
    if (after == m_rows.begin()) return std::optional<Blocks>();
    const FilterRow& row = *(after - 1);
    if (segment - row.firstSegment >= row.segments) return std::optional<Blocks>();
    const auto number = std::size_t(&row - m_rows.data());
    const std::lock_guard lock(m_mutex);
    const auto all = answer(number, kind, probe);
    if (!all) return all.error();
    const auto& starts = m_groups[number]->starts[std::size_t(filterKind(kind))];
    const std::size_t at = segment - row.firstSegment;
    return std::optional<Blocks>(std::in_place, (*all)->begin() + starts[at],
                                 (*all)->begin() + starts[at + 1]);
}

} // namespace hindcast::cache
