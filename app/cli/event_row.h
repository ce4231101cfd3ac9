// SPDX-License-Identifier: GPL-3.0-or-later
// EventRowMaker: an event as the cells of one line of `events`. Payloads that are JSON are printed compactly
// with the digits and characters that were stored; anything else as base64.
// Thread-safety: belongs to one thread.
#pragma once

#include "cli/rows.h"
#include "event/event_log.h"
#include "json/parse.h"

namespace hindcast::cli {

class EventRowMaker {
public:
    /// `linked`: people see it too where an event of another stream stands in the one asked for.
    static std::vector<Column> columns(bool linked = false);
    Row make(const event::StoredEvent& event);

private:
    Cell body(const event::Body& body);
    json::Parser m_parser;
    std::string m_scratch; ///< a body that was decoded
};

/// Of a KurrentDB log, where the event's own record is: the second part of its position.
std::optional<std::int64_t> preparePosition(const event::StoredEvent& event);
/// {"$encoding":"base64","$bytes":"…"}.
std::string encodedBytes(std::string_view bytes);

} // namespace hindcast::cli
