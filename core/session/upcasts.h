// SPDX-License-Identifier: GPL-3.0-or-later
// Upcasts: what the upcasters of a script make of the data of events before its handlers see them, for
// previews. Nothing is folded. Thread-safety: every method may be called from any thread.
#pragma once

#include "base/result.h"
#include "base/strong.h"
#include "session/script_choice.h"
#include "session/session.h"
#include "json/value.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace hindcast::session {

class Upcasts {
public:
    /// Starts a worker. Errors: as underProjection().
    static Result<std::shared_ptr<const Upcasts>> make(std::shared_ptr<const Session> session,
                                                       const ScriptChoice& script, std::stop_token stop);
    virtual ~Upcasts() = default;

    virtual bool any() const = 0; ///< the script has upcasters
    /// Nothing: they leave the event's data alone. Errors: Invalid where they fail, with the place in the
    /// script; those of the log and of the worker.
    virtual Result<std::optional<json::Value>> of(Rank rank, std::stop_token stop) const = 0;
};

} // namespace hindcast::session
