// SPDX-License-Identifier: GPL-3.0-or-later
// Checkpoints: states of one partition kept by the number of events folded. Two kinds: those at multiples
// of kMaxFold carry the bound on a seek and stay; those between, kept where payloads are heavy, only make
// seeks faster and are thinned out when they hold too much memory. Thread-safety: belongs to one thread.
#pragma once

#include "json/value.h"

#include <cstddef>
#include <map>

namespace hindcast::replay {

class Checkpoints {
public:
    struct Found {
        std::size_t folded = 0;
        json::Value state;
    };

    /// Asked after every folded event, in order: whether the policy wants the state, which is to be kept
    /// then. `payloadBytes`: of that event.
    bool wants(std::size_t folded, std::size_t payloadBytes);
    void keep(std::size_t folded, const json::Value& state);
    /// The last one at or before `folded`; folded 0 with `initial` when there is none.
    Found before(std::size_t folded, const json::Value& initial) const;
    /// A fold begins behind `folded`: payload bytes count from there.
    void restart() { m_sinceBytes = 0; }

    std::size_t bytes() const { return m_bytes; } ///< shared parts counted for each checkpoint
    std::size_t count() const { return m_kept.size(); }

private:
    struct Kept {
        json::Value state;
        std::size_t bytes = 0;
        bool stays = false; ///< at a multiple of kMaxFold; else an extra one
    };
    void thinOut();

    std::map<std::size_t, Kept> m_kept;
    std::size_t m_sinceBytes = 0; ///< payload bytes folded since the last checkpoint was passed
    std::size_t m_bytes = 0, m_extraBytes = 0;
};

} // namespace hindcast::replay
