// SPDX-License-Identifier: GPL-3.0-or-later
// PartitionWalk: the states of all partitions of a projection at a place of the log. A walk forward folds
// only the events in between; a walk back begins anew, since states of earlier places are not kept.
// Thread-safety: any thread; calls take turns, and waiting polls the stop token.
#pragma once

#include "projection/logged_lines.h"
#include "session/script_choice.h"
#include "session/session.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::session {

/// Which partitions are told of.
struct PartitionQuery {
    std::string search; ///< part of the name, ASCII case folded; empty: all
    std::size_t most = 1000;
    std::string selected; ///< whose state is told whole
};

struct PartitionStates {
    std::uint64_t all = 0, matching = 0;
    struct Row {
        std::string partition, state; ///< JSON; empty: null
    };
    std::vector<Row> rows; ///< the first of those that match, in the order of their first events
    std::optional<json::Value> selected;     ///< nothing: no such partition yet
    std::optional<json::Value> shared;       ///< of a bi-state projection
    std::optional<std::string> selectedName; ///< the one asked for, or the first that matches
};

class PartitionWalk {
public:
    /// `lines`: where what the script logs goes.
    PartitionWalk(std::shared_ptr<const Session> session, ScriptChoice script,
                  std::shared_ptr<projection::LoggedLines> lines = nullptr);
    ~PartitionWalk();

    /// After the event at `rank` and all before it. Cost: the events since the last call, or all up to
    /// `rank`. Errors: as project().
    Result<std::shared_ptr<const PartitionStates>> at(Rank rank, const PartitionQuery& query,
                                                      std::stop_token stop);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hindcast::session
