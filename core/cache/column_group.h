// SPDX-License-Identifier: GPL-3.0-or-later
// ColumnGroup: the columns of up to 4,096 rows, with the texts of positions and times that numbers cannot
// say. FORMAT.md, "Columns". Thread-safety: pure functions; a decoded group is immutable.
#pragma once

#include "base/position.h"
#include "base/result.h"
#include "base/strong.h"
#include "cache/frame.h"
#include "cache/rows.h"
#include "event/log_part.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::cache {

/// Appends rows [from, to).
void encodeColumns(const Rows& rows, std::size_t from, std::size_t to, std::string& raw);

struct ColumnGroup {
    Columns columns;
    std::string texts;
    std::vector<std::string_view> positionTexts; ///< empty when no row has one, else one per row
    std::vector<std::string_view> timeTexts;     ///< the same

    std::size_t size() const { return columns.rank.size(); }
    std::optional<Micros> time(std::size_t row) const {
        if ((columns.shape[row] & shape::kTime) == 0) return std::nullopt;
        return Micros(columns.time[row]);
    }
    std::optional<Position> position(std::size_t row) const;
    std::size_t bytes() const {
        return sizeof *this + size() * 64 + texts.size() + (positionTexts.size() + timeTexts.size()) * 16;
    }
};

/// Corrupt when it does not hold `rows` rows, or a rank is not below `events`.
/// Into a group whose memory is used again.
Result<void> decodeColumns(Frame frame, std::size_t rows, std::size_t events, const std::string& where,
                           ColumnGroup& group);
/// Rows [from, to) alone, into the first places of `columns`; ranks, types, shapes, and of the others those
/// that are wanted. False: one of them has a position in text, which is not decoded here.
Result<bool> decodeColumns(const Frame& frame, std::size_t rows, std::size_t from, std::size_t to,
                           std::size_t events, event::ColumnSet wanted, const std::string& where,
                           Columns& columns);

} // namespace hindcast::cache
