// SPDX-License-Identifier: GPL-3.0-or-later
// NameText: the names of some thousand streams with neighbouring numbers as one text, which is quicker to
// make and to look through than a text for each. Thread-safety: plain data.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::event {

/// Piece p has the streams from p · kNamePiece on, at most so many.
inline constexpr std::size_t kNamePiece = 8192;

struct NameText {
    std::string text;
    std::vector<std::uint32_t> ends; ///< one for each name
    std::string_view name(std::size_t i) const {
        const std::size_t from = i == 0 ? 0 : ends[i - 1];
        return std::string_view(text).substr(from, ends[i] - from);
    }
};

/// Of a log of `streams` streams, by their names one by one.
template <class NameOf>
NameText nameTextOf(std::size_t piece, std::size_t streams, NameOf nameOf) {
    NameText out;
    const std::size_t end = std::min(streams, (piece + 1) * kNamePiece);
    for (std::size_t i = piece * kNamePiece; i < end; ++i) {
        out.text += nameOf(std::uint32_t(i));
        out.ends.push_back(std::uint32_t(out.text.size()));
    }
    return out;
}

} // namespace hindcast::event
