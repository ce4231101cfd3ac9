// SPDX-License-Identifier: GPL-3.0-or-later
// ExportLines: the NDJSON that we write and read back. Payload and metadata bytes survive exactly: JSON that
// fits on a line stands as it is, other JSON text is a string marked isJson, anything else base64.
// Thread-safety: belongs to one thread.
#pragma once

#include "event/event_log.h"
#include "json/parse.h"

#include <string>

namespace hindcast::cli {

class ExportLines {
public:
    static std::string header(const event::LogFacts& facts);
    std::string line(const event::StoredEvent& event);
    /// That the event with this id stands in a stream, as what.
    static std::string link(std::string_view stream, std::string_view id, Version version, bool isGiven);

private:
    enum class Way { LeaveOut, AsItIs, AsString, AsBytes };
    Way wayOf(const event::Body& body);
    bool namesEncoding(std::string_view json);

    json::Parser m_parser;
};

} // namespace hindcast::cli
