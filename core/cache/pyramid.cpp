// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/pyramid.h"

#include "cache/bytes.h"
#include "cache/cell_table.h"
#include "cache/column.h"

#include <algorithm>
#include <numeric>

namespace hindcast::cache {
std::vector<std::uint32_t> orderBySize(const std::vector<std::uint64_t>& totals,
                                       const std::vector<std::string_view>& names) {
    std::vector<std::uint32_t> order(totals.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return totals[a] != totals[b] ? totals[a] > totals[b] : names[a] < names[b];
    });
    return order;
}

void encodePyramid(const Pyramid& pyramid, std::string& raw) {
    appendVarint(raw, pyramid.shift);
    appendVarint(raw, pyramid.lanes.size());
    for (const std::uint32_t lane : pyramid.lanes)
        appendVarint(raw, lane);
    std::vector<std::int64_t> values(pyramid.cells.size());
    const auto column = [&](auto of) {
        std::transform(pyramid.cells.begin(), pyramid.cells.end(), values.begin(), of);
        appendColumn(raw, values);
    };
    column([](const Pyramid::Cell& cell) { return cell.first; });
    for (std::size_t lane = 0; lane <= kPyramidLanes; ++lane)
        column([lane](const Pyramid::Cell& cell) { return std::int64_t(cell.counts[lane]); });
}

Result<Pyramid> decodePyramid(const Frame& frame, std::size_t names, const std::string& where) {
    Pyramid pyramid;
    ByteReader reader(frame.raw);
    pyramid.shift = unsigned(reader.varint());
    const std::uint64_t lanes = reader.varint();
    if (lanes > kPyramidLanes || pyramid.shift > CellTable::kMaxShift
        || frame.rows > 2 * CellTable::kMaxCells)
        reader.fail();
    for (std::uint64_t i = 0; i < lanes && !reader.failed(); ++i) {
        pyramid.lanes.push_back(std::uint32_t(reader.varint()));
        if (pyramid.lanes.back() >= names) reader.fail();
    }
    if (!reader.failed()) {
        pyramid.cells.resize(frame.rows);
        std::vector<std::int64_t> values(frame.rows);
        readColumn(reader, values);
        for (std::size_t i = 0; i < values.size(); ++i)
            pyramid.cells[i].first = values[i];
        for (std::size_t lane = 0; lane <= kPyramidLanes; ++lane) {
            readColumn(reader, values);
            for (std::size_t i = 0; i < values.size(); ++i)
                pyramid.cells[i].counts[lane] = std::uint32_t(values[i]);
        }
    }
    if (reader.failed()) return corrupt(where, "its overview does not hold what it should");
    return pyramid;
}

} // namespace hindcast::cache
