// SPDX-License-Identifier: GPL-3.0-or-later
// Timeline: travel in one partition (a stream) under one projection. It owns the cursor; a move that is
// cancelled or fails leaves the cursor where it was. Backward motion is a seek to the checkpoint before and
// a replay forward. Checkpoints are lazy; once passed, a seek folds at most kMaxFold events. With a keeper
// the first fold of a long stretch begins where an earlier process left a state. States of a fold that does
// not stand alone (a script that changes its variables) are no checkpoints: each of its seeks folds from the
// last that did, at worst from the start. Thread-safety: belongs to one thread at a time; states it hands out
// are immutable.
#pragma once

#include "base/result.h"
#include "event/event_log.h"
#include "projection/projection.h"
#include "replay/state_keeper.h"
#include "replay/stop_reason.h"
#include "json/value.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace hindcast::replay {

/// Bound on the events that one seek folds, once the target has been passed before.
inline constexpr std::size_t kMaxFold = 512;

enum class Direction { Forward, Backward };

/// The cursor: how many events of the stream are folded; 0 is before the first one.
using Folded = std::size_t;

class Timeline {
public:
    /// `log` and `columns` are of the same store; `keeper` has states of that projection over it.
    Timeline(std::shared_ptr<const event::EventLog> log, std::shared_ptr<const event::StreamColumns> columns,
             std::shared_ptr<const projection::Projection> projection,
             std::shared_ptr<StateKeeper> keeper = nullptr);
    ~Timeline();

    const event::StreamColumns& columns() const;
    const projection::Projection& projection() const;
    std::size_t size() const; ///< events of the stream
    Folded cursor() const;
    const json::Value& state() const; ///< at the cursor

    /// Errors: Invalid past the end, Cancelled, and what reading and folding say.
    Result<void> seek(Folded folded, std::stop_token stop = {});
    /// Target, or Start and End where the stream ends earlier (the cursor is there then), or Cancelled.
    Result<StopReason> step(std::int64_t by, std::stop_token stop = {});
    /// Asked for each event passed, with the state before and after it; may be empty (run to the end).
    /// Forward the run stops after the first event ahead for which it is true. Backward it stops on the
    /// nearest earlier such event, that is after it too: the event on which the cursor stands is not asked
    /// again, so running on from a stop never stands still. Backward states are kept in blocks: twice the
    /// events passed are folded, and at most 128 states held.
    using Condition =
        std::function<bool(std::size_t index, const json::Value& before, const json::Value& after)>;
    Result<StopReason> run(Direction direction, const Condition& condition, std::stop_token stop = {});

    /// State after the first `folded` events, without moving the cursor.
    Result<json::Value> stateAt(Folded folded, std::stop_token stop = {});
    /// Folds [from, to) and shows each step: index, event (as much of it as the projection needs), before,
    /// after. Return false to stop. The visitor may use this timeline.
    using StepVisitor = std::function<bool(std::size_t index, const event::StoredEvent& event,
                                           const json::Value& before, const json::Value& after)>;
    Result<void> walk(Folded from, Folded to, const StepVisitor& visit, std::stop_token stop = {});

    /// The payloads of events [from, to) as they are, nothing folded.
    Result<void> visitChunks(Folded from, Folded to, const event::StreamChunkVisitor& visit,
                             std::stop_token stop) const;

    /// Events folded by the last call, and bytes of checkpoints held: for tests and diagnostics.
    std::size_t lastFoldCount() const;
    std::size_t checkpointBytes() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace hindcast::replay
