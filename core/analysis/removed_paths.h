// SPDX-License-Identifier: GPL-3.0-or-later
// RemovedPaths: leaf paths that a state once had and no longer has, with the event that removed them; one
// that exists again is forgotten. Array elements count by place here: of [a,b] → [b] the path of the second
// place is gone. Thread-safety: belongs to one thread.
#pragma once

#include "json/value.h"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace hindcast::analysis {

class RemovedPaths {
public:
    void update(const json::Value& before, const json::Value& after, std::size_t event) {
        m_event = event;
        compare(before, after);
    }
    /// The same of what stood at one path alone, if anything, before and after.
    void updateAt(std::string path, const json::Value* before, const json::Value* after, std::size_t event);
    bool empty() const { return m_removed.empty(); }
    /// Both have the same paths: nothing comes or goes. False says nothing.
    static bool haveSame(const json::Value& before, const json::Value& after);
    /// In order of removal; those of one event in the order of the state before it.
    std::vector<std::pair<std::string, std::size_t>> paths() const;

private:
    void compare(const json::Value& before, const json::Value& after);
    void compareObjects(const json::Value& before, const json::Value& after);
    void compareArrays(const json::Value& before, const json::Value& after);
    void gone(const json::Value& value); ///< at m_path, with all that is below it
    void here(const json::Value& value);
    template <class Act>
    void below(std::string_view token, Act act);

    struct Removal {
        std::size_t event;
        std::size_t order;
    };
    std::unordered_map<std::string, Removal> m_removed;
    std::size_t m_order = 0;
    std::size_t m_event = 0;
    std::string m_path;
};

} // namespace hindcast::analysis
