// SPDX-License-Identifier: GPL-3.0-or-later
// ArrayBlame: the event that last changed each leaf of an array that changes event by event. It says what a
// BlameTree that follows every change says, but looks at changes from the last one back, and only as long as
// something that is still there may be older: most arrays are written anew as a whole.
// Thread-safety: belongs to one thread.
#pragma once

#include "analysis/blame_tree.h"
#include "json/value.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hindcast::analysis {

class ArrayBlame {
public:
    ArrayBlame() = default;
    /// All of it is by one event.
    ArrayBlame(json::Value value, std::size_t event);

    const json::Value& value() const { return m_value; }
    /// `after`, which is what `text` says, in place of the value, by a later event.
    void update(json::Value after, std::string_view text, std::size_t event);
    void visitLeaves(const BlameTree::Leaf& leaf) const;

private:
    /// Events by leaf, in the order of the leaves.
    using Events = std::vector<std::size_t>;
    struct Change {
        std::size_t event = 0, end = 0; ///< of its text in m_texts
    };
    Events resolved() const;
    json::Value valueAt(std::size_t change) const;

    json::Value m_value;
    json::Value m_base; ///< before all changes that are kept
    Events m_baseEvents;
    std::vector<Change> m_changes;
    std::string m_texts;
};

} // namespace hindcast::analysis
