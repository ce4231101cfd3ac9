// SPDX-License-Identifier: GPL-3.0-or-later
// Finds out whether an object of a text names a key twice, for nested objects as they open and close.
// Cheap for small objects (fingerprints compared in a row), n log n for large ones.
// Thread-safety: belongs to one thread.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::json {

class KeySet {
public:
    void clear();
    void begin() { m_starts.push_back(m_keys.size()); }
    /// `raw` must stay where it is until the object ends.
    void add(std::string_view raw, bool escaped);
    void end();
    bool foundDuplicate() const { return m_duplicate; }

private:
    struct Key {
        std::uint64_t print = 0; ///< differs: the keys differ
        std::string_view name;
    };
    std::vector<Key> m_keys;
    std::vector<std::size_t> m_starts; ///< of the open objects
    std::deque<std::string> m_decoded; ///< keys that were written with escapes
    bool m_duplicate = false;
};

} // namespace hindcast::json
