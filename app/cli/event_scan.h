// SPDX-License-Identifier: GPL-3.0-or-later
// EventScan: visits the events of a store, or of one stream, that lie between positions and times, in log
// order or backwards, without ever holding them all. Bounds are first looked up in the columns, so payloads
// are decoded only from the first to the last event that counts. With an expression or a text, only the
// events that pass are read whole. Thread-safety: run on one thread.
#pragma once

#include "base/position.h"
#include "event/event_log.h"
#include "expression/expression.h"
#include "session/session.h"

#include <cstdint>
#include <optional>
#include <stop_token>

namespace hindcast::cli {

struct EventFilter {
    std::optional<StreamId> stream;
    std::optional<Position> from, to;   ///< both inclusive
    std::optional<Micros> since, until; ///< inclusive, exclusive
    bool reverse = false;
    std::optional<std::uint64_t> limit;
    std::optional<search::Needle> contains;    ///< looked for by the session only
    event::Fields fields = event::Fields::All; ///< what the visitor looks at

    bool matches(const event::StoredEvent& event) const;
    bool bounded() const { return from || to || since || until; }
};

/// The visitor returns false to stop. Errors: of the log, Cancelled.
Result<void> scanEvents(const event::EventLog& log, const EventFilter& filter,
                        const event::EventVisitor& visit, std::stop_token stop);

/// The same for those that `where` lets pass (nullptr: all) and that hold what the filter says.
Result<void> scanEvents(const session::Session& session, const expression::Expression* where,
                        const EventFilter& filter, const event::EventVisitor& visit, std::stop_token stop);

} // namespace hindcast::cli
