// SPDX-License-Identifier: GPL-3.0-or-later
// StateTable: what a run of a script has made of each partition, as JSON text, in the order in which the
// partitions were first seen; and the shared state of a bi-state projection.
// Thread-safety: belongs to one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hindcast::projection {

class StateTable {
public:
    /// Without a text where the projection said null. Nothing: not seen yet.
    using State = std::optional<std::string>;

    const State* find(const std::string& partition) const {
        const auto found = m_index.find(partition);
        return found == m_index.end() ? nullptr : &m_states[found->second];
    }
    void set(std::string_view partition, State state) {
        const auto [place, isNew] = m_index.try_emplace(std::string(partition), m_states.size());
        if (!isNew) {
            m_states[place->second] = std::move(state);
            return;
        }
        m_names.push_back(&place->first);
        m_states.push_back(std::move(state));
    }
    void clear() {
        m_index.clear();
        m_names.clear();
        m_states.clear();
        shared.reset();
    }
    std::size_t size() const { return m_states.size(); }
    const std::string& name(std::size_t index) const { return *m_names[index]; }
    const State& state(std::size_t index) const { return m_states[index]; }

    std::optional<State> shared; ///< nothing: none yet

private:
    std::unordered_map<std::string, std::size_t> m_index;
    std::vector<const std::string*> m_names; ///< keys of m_index, which stay where they are
    std::vector<State> m_states;
};

} // namespace hindcast::projection
