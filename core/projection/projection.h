// SPDX-License-Identifier: GPL-3.0-or-later
// Projection: a fold from events to state. `merge` is built in; scripts implement the same interface in a
// worker process (script_projection.h). A Fold is one run of a projection over one partition.
// Thread-safety: a Projection is immutable and shared; a Fold belongs to one thread.
#pragma once

#include "base/result.h"
#include "event/event_log.h"
#include "json/value.h"

#include <memory>
#include <string>

namespace hindcast::projection {

class Fold {
public:
    virtual ~Fold() = default;
    virtual const json::Value& state() const = 0;
    virtual void setState(json::Value state) = 0; ///< from a checkpoint
    virtual Result<void> apply(const event::StoredEvent& event) = 0;
    /// Does what apply() put off, so that state() costs nothing and no error is left untold.
    virtual Result<void> settle() { return {}; }
    /// A fold that begins at state() goes on as this one does. False: this one knows more than its state, and
    /// only one from the initial state gets to the same again. Cost: as state().
    virtual bool standsAlone() const { return true; }
};

/// A fold of one stream after the other, for passes over everything.
class PassFold {
public:
    virtual ~PassFold() = default;
    /// Chunks of a stream come in order and one stream after the other. After an error, nothing may come.
    virtual Result<void> apply(const event::StreamChunk& chunk) = 0;
    /// Of the stream, after the chunk applied last and as long as that holds.
    virtual json::Value state() const = 0;
};

class Projection {
public:
    virtual ~Projection() = default;
    virtual std::string name() const = 0;     ///< "merge", "account.v3.js"
    virtual std::string identity() const = 0; ///< hash of source and options; keys checkpoints
    virtual json::Value initial() const = 0;
    virtual std::unique_ptr<Fold> start() const = 0;
    /// How much of an event its folds look at.
    virtual event::Fields needs() const { return event::Fields::All; }
    /// States are the payloads merged by RFC 7396, as mergeProjection() says, so that payloads alone tell who
    /// changed what.
    virtual bool mergesPatches() const { return false; }
    /// A fold over streams of `log` with the same results as start(). Precondition: needs() are payloads or
    /// less.
    virtual std::unique_ptr<PassFold> startPass(const event::EventLog& log) const;
};

/// RFC 7396 over object payloads; an absent payload changes nothing; any other payload sets member $value
/// (Bytes as {"$encoding":"base64","$bytes":"…"}).
std::shared_ptr<const Projection> mergeProjection();

/// Event by event through projection.start(): the default, and the plain twin of quicker ones.
std::unique_ptr<PassFold> plainPass(const Projection& projection, const event::EventLog& log);

} // namespace hindcast::projection
