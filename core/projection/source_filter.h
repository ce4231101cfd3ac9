// SPDX-License-Identifier: GPL-3.0-or-later
// SourceFilter: which events of a log a script reads (fromAll, fromCategory, fromStreams …), and the category
// that it sees. KurrentDB's names for what an index stream holds ($ce-order, $et-OrderPlaced) are understood
// on every store. Thread-safety: belongs to one thread.
#pragma once

#include "event/event_log.h"
#include "projection/script.h"

#include <string_view>
#include <vector>

namespace hindcast::projection {

class SourceFilter {
public:
    SourceFilter(const event::EventLog& log, const ScriptDefinition& definition);

    bool reads(const event::StoredEvent& event);
    std::string_view category(StreamId stream) const;

private:
    enum class Answer : std::uint8_t { Unknown, No, Yes };
    bool readsStream(StreamId stream) const;
    bool isOfCategory(StreamId stream, std::string_view category) const;

    const event::EventLog& m_log;
    const ScriptDefinition& m_definition;
    std::vector<Answer> m_streams;
    std::vector<std::string_view> m_types; ///< of $et- streams
};

} // namespace hindcast::projection
