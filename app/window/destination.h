// SPDX-License-Identifier: GPL-3.0-or-later
// What a person types to go somewhere, turned into a rank. Thread-safety: pure function over a Session.
#pragma once

#include "base/result.h"
#include "session/session.h"

#include <optional>
#include <stop_token>
#include <string>

namespace hindcast::app {

struct Destination {
    Rank rank;
    /// The stream that was named, where the event is another one's and only linked into it.
    std::optional<StreamId> linkedInto = std::nullopt;
};

/// Tried in this order: "vN" (version N of the stream of `from`), an event id, the name of a stream (its last
/// event at or before `from`, else its first), a position, a time. NotFound says what was tried.
Result<Destination> findDestination(const session::Session& session, const std::string& text,
                                    std::optional<Rank> from, std::stop_token stop);

} // namespace hindcast::app
