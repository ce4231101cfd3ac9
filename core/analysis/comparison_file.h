// SPDX-License-Identifier: GPL-3.0-or-later
// ComparisonFile: how far a comparison had come when it was interrupted, for the one that is started again.
// Derived: whatever is wrong with the file, it is as if there was none. Format: blocks of {32-bit size,
// bytes, 64-bit hash of the bytes seeded with that of the block before}; the first names the format and the
// key, the others hold records {8-bit kind, …} as comparison_file.cpp lists them, the last record says that
// all is there. Private to this library. Thread-safety: belongs to one thread.
#pragma once

#include "analysis/script_pair.h"

#include <array>
#include <optional>
#include <string>

namespace hindcast::analysis {

/// What is known of a comparison.
struct KnownComparison {
    std::array<SideStates, 2> sides;
    bool folded = false; ///< `sides` are of the end; what is missing are first differences
    PlaceTable firsts;   ///< those that are known
};

class ComparisonFile {
public:
    /// `key` says what is compared under which options. An empty path: nothing is kept.
    ComparisonFile(std::string path, std::string key) : m_path(std::move(path)), m_key(std::move(key)) {}

    bool isUsed() const { return !m_path.empty(); }
    /// Nothing where there is no such file or it is of another comparison. `empty` is what it fills.
    std::optional<KnownComparison> load(KnownComparison empty) const;
    /// In the place of what it held; more than kMostBytes of states are not kept, and neither is what does
    /// not fit on the disk.
    void save(const std::array<const projection::StateTable*, 2>& states,
              const std::array<const PlaceTable*, 2>& failures, const std::array<Rank, 2>& reached,
              bool folded, const PlaceTable& firsts) const;
    void remove() const;

    static constexpr std::uint64_t kMostBytes = std::uint64_t(4) << 30;

private:
    std::string m_path, m_key;
};

} // namespace hindcast::analysis
