// SPDX-License-Identifier: GPL-3.0-or-later
// Vocabulary: the names of one store, as checking and completing an expression need them. A session has one.
// Thread-safety: every method may be called from any thread.
#pragma once

#include "expression/syntax.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::expression {

struct Word {
    std::string text;
    std::uint64_t events = 0;
};

/// A path into payloads or metadata: how many of the sampled events have it, and what it is there.
struct Field {
    std::vector<Step> steps;
    std::uint64_t present = 0;
    std::string kinds; ///< "number", "string or null"
};

class Vocabulary {
public:
    virtual ~Vocabulary() = default;
    virtual std::vector<Word> types() const = 0;      ///< most events first
    virtual std::vector<Word> categories() const = 0; ///< most events first
    virtual bool hasStream(std::string_view name) const = 0;
    /// Up to `most` streams whose names begin so; most events first among those looked at.
    virtual std::vector<Word> streamsFrom(std::string_view start, std::size_t most) const = 0;
    /// The names nearest to one that does not exist.
    virtual std::vector<std::string> streamsNear(std::string_view name, std::size_t most) const = 0;
    /// Fields of a sample of events, of one type or (empty) of all; in the order of first sight.
    virtual std::vector<Field> fields(Root root, std::string_view type) const = 0;
    /// Whether positions are texts in this store.
    virtual bool textPositions() const = 0;
};

/// ".name", "[0]" or "[\"odd name\"]": how a step is written behind a path.
std::string stepText(const Step& step);
std::string pathText(Root root, const std::vector<Step>& steps);

} // namespace hindcast::expression
