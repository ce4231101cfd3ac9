// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes: many differences read as a few causes: those with the same set of paths, array indexes all alike
// ("/lines/*/qty"), are one shape. Thread-safety: belongs to one thread.
#pragma once

#include "analysis/diff.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hindcast::analysis {

struct Shape {
    std::vector<std::string> paths;
    std::uint64_t partitions = 0;
    std::string example; ///< the first partition of it
};

class Shapes {
public:
    /// `changes` turn `left` into `right`.
    /// The paths of the shape it is of.
    const std::vector<std::string>& add(const std::string& partition, const json::Value& left,
                                        const json::Value& right, const std::vector<Change>& changes);
    /// Most partitions first. Past kMost shapes the rest is one with the path "…".
    std::vector<Shape> all() const;

    static constexpr std::size_t kMost = 10000;

private:
    std::map<std::vector<std::string>, Shape> m_shapes;
};

/// The path with "*" for each index of an array.
std::string generalPath(const std::string& path, const json::Value& left, const json::Value& right);

} // namespace hindcast::analysis
