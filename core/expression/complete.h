// SPDX-License-Identifier: GPL-3.0-or-later
// complete(): what can stand at a place of an expression that is being typed: names, paths, operators,
// functions, values of the store, with counts where they are known. Thread-safety: pure function.
#pragma once

#include "expression/vocabulary.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::expression {

enum class CandidateKind : std::uint8_t { Name, Path, Function, Operator, Value };

struct Candidate {
    CandidateKind kind = CandidateKind::Name;
    std::string text;                   ///< what to put in place of Completion::replaces
    std::string detail;                 ///< "number", "events", …; may be empty
    std::optional<std::uint64_t> count; ///< events with this value, or sampled events with this field
    std::size_t cursor = 0;             ///< where the cursor goes, in `text`: behind "size(" for size()
};

struct Completion {
    Span replaces;                     ///< the part of the text that is being typed; may be empty
    std::vector<Candidate> candidates; ///< those that begin so, then those that contain it; best first
};

Completion complete(std::string_view text, std::size_t offset, const Vocabulary& words,
                    std::size_t most = 50);

} // namespace hindcast::expression
