// SPDX-License-Identifier: GPL-3.0-or-later
// Finder: looks for a needle in texts. Two of its bytes, those that are rare in JSON, are compared at sixteen
// places at once; what fits both is compared whole. Needles with letters beyond ASCII whose case is not
// regarded are left to RE2. Thread-safety: immutable, finding may run on several threads.
#pragma once

#include "search/needle.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace hindcast::search {

class Finder {
public:
    /// Precondition: the needle is not empty.
    explicit Finder(const Needle& needle);

    struct Found {
        std::size_t at = 0, size = 0;
    };
    /// The first one that begins at or behind `from`.
    std::optional<Found> find(std::string_view text, std::size_t from = 0) const;
    /// Calls `found(i)` for every piece [ends[i - 1], ends[i]) of the text that it is found in.
    template <class Ends, class OnFound>
    void findPieces(std::string_view text, const Ends& ends, OnFound onFound) const {
        std::size_t piece = 0;
        for (std::size_t from = 0;;) {
            const auto found = find(text, from);
            if (!found) return;
            piece = std::size_t(std::upper_bound(ends.begin() + std::ptrdiff_t(piece), ends.end(), found->at)
                                - ends.begin());
            if (piece == ends.size()) return;
            from = found->at + 1;
            if (found->at + found->size > ends[piece]) continue; // it goes on into the next one
            onFound(piece);
            from = ends[piece];
        }
    }

private:
    bool matches(const char* at) const;
    std::optional<Found> findPattern(std::string_view text, std::size_t from) const;

    std::string m_text; ///< in lower case where case is not regarded
    bool m_fold = false;
    std::size_t m_first = 0, m_second = 0; ///< places of the rare bytes
    std::shared_ptr<const re2::RE2> m_pattern;
};

} // namespace hindcast::search
