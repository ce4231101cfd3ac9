// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/filter_writer.h"

#include <algorithm>
#include <array>

namespace hindcast::cache {
namespace {

/// A larger group: fewer slices to read, more memory while importing.
constexpr std::size_t kGroupSegments = 64, kGroupBytes = std::size_t(7) << 20;

/// Eight bytes of eight bits: bit i of byte k becomes bit k of byte i.
std::uint64_t transposed(std::uint64_t bits) {
    const auto swap = [&bits](unsigned distance, std::uint64_t mask) {
        const std::uint64_t differ = (bits ^ (bits >> distance)) & mask;
        bits ^= differ ^ (differ << distance);
    };
    swap(7, 0x00aa00aa00aa00aaULL);
    swap(14, 0x0000cccc0000ccccULL);
    swap(28, 0x00000000f0f0f0f0ULL);
    return bits;
}

/// Appends eight slices, of the bits in byte `at` of filters whose number is a multiple of eight.
void appendSlices(const std::vector<const char*>& filters, std::size_t at, std::string& out) {
    const std::size_t bytes = filters.size() / 8, start = out.size();
    out.resize(start + 8 * bytes);
    char* const slices = out.data() + start;
    for (std::size_t column = 0; column < bytes; ++column) {
        std::uint64_t bits = 0;
        for (std::size_t k = 0; k < 8; ++k)
            bits |= std::uint64_t(std::uint8_t(filters[8 * column + k][at])) << (8 * k);
        bits = transposed(bits);
        for (std::size_t k = 0; k < 8; ++k)
            slices[k * bytes + column] = char(bits >> (8 * k));
    }
}

} // namespace

void FilterWriter::add(std::uint32_t segment, const SegmentFilters& filters) {
    if (m_segments.empty()) m_first = segment;
    m_segments.push_back(filters);
    m_group.add(filters);
    for (const FilterList& list : filters)
        m_bytes += list.bits.size();
}

bool FilterWriter::isFull() const {
    return m_segments.size() == kGroupSegments || m_bytes >= kGroupBytes;
}

void FilterWriter::drop() {
    m_segments.clear();
    m_group = {};
    m_bytes = 0;
}

std::vector<const char*> FilterWriter::filtersOf(const FilterMatrix& matrix, std::size_t kind) const {
    static constexpr std::array<char, (std::size_t(1) << kUuidTableLog) / 8> kNone{};
    std::vector<const char*> filters;
    auto wanted = matrix.filters.begin();
    std::uint32_t number = 0;
    for (const SegmentFilters& segment : m_segments) {
        const char* bits = segment[kind].bits.data();
        for (const char head : segment[kind].heads) {
            if (wanted != matrix.filters.end() && *wanted == number++) {
                filters.push_back(bits);
                ++wanted;
            }
            if (const unsigned log = filterLog(head); log != 0) bits += (std::size_t(1) << log) / 8;
        }
    }
    filters.resize(matrix.sliceBytes() * 8, kNone.data());
    return filters;
}

Result<FilterRow> FilterWriter::write(const std::function<Result<void>(std::string_view)>& put) {
    const auto seal = [&](BlobKind kind, std::size_t rows, std::string_view raw, std::string_view plain) {
        m_blob.clear();
        sealFrame(m_packer, kind, std::uint32_t(rows), raw, plain, m_blob);
        return put(m_blob);
    };
    m_group.arrange();
    const FilterRow row{m_first, std::uint32_t(m_segments.size()), 0};
    auto written = seal(BlobKind::Filters, row.segments, encodeFilterGroup(m_group), {});
    if (!written) return written.error();
    for (std::size_t kind = 0; kind < kFilterKinds; ++kind)
        for (const FilterMatrix& matrix : m_group.matrices[kind]) {
            const std::vector<const char*> filters = filtersOf(matrix, kind);
            m_slices.clear();
            for (std::size_t blob = 0, at = 0; blob < matrix.blobs(); ++blob) {
                const std::size_t count = matrix.slicesIn(blob), bytes = count * matrix.sliceBytes();
                while (m_slices.size() < bytes)
                    appendSlices(filters, at++, m_slices);
                const std::string_view slices = std::string_view(m_slices).substr(0, bytes);
                if (written = seal(BlobKind::FilterSlices, count, {}, slices); !written)
                    return written.error();
                m_slices.erase(0, bytes);
            }
        }
    drop();
    return row;
}

} // namespace hindcast::cache
