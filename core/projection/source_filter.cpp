// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/source_filter.h"

#include <algorithm>

namespace hindcast::projection {
namespace {

constexpr std::string_view kByCategory = "$ce-", kByType = "$et-", kMetastream = "$$", kSystem = "$";

bool startsWith(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

} // namespace

SourceFilter::SourceFilter(const event::EventLog& log, const ScriptDefinition& definition)
    : m_log(log), m_definition(definition), m_streams(log.streamCount(), Answer::Unknown) {
    for (const std::string& stream : definition.streams)
        if (startsWith(stream, kByType)) m_types.push_back(std::string_view(stream).substr(kByType.size()));
}

std::string_view SourceFilter::category(StreamId stream) const {
    const std::string_view category = m_log.categoryName(m_log.stream(stream).category);
    if (!category.empty() && category != "(none)") return category;
    const std::string_view name = m_log.streamName(stream);
    return name.substr(0, std::min(name.find('-'), name.size()));
}

bool SourceFilter::isOfCategory(StreamId stream, std::string_view wanted) const {
    const std::string_view name = m_log.streamName(stream);
    return category(stream) == wanted
           || (startsWith(name, wanted) && name.size() > wanted.size() && name[wanted.size()] == '-');
}

bool SourceFilter::readsStream(StreamId stream) const {
    if (m_definition.plain) return true; // '$' says system streams in KurrentDB's dialect alone
    const std::string_view name = m_log.streamName(stream);
    const bool anywhere = m_definition.streams.empty() && m_definition.categories.empty();
    if (m_definition.allStreams || anywhere) {
        if (!startsWith(name, kSystem)) return true;
        return startsWith(name, kMetastream) && !startsWith(name.substr(kMetastream.size()), kSystem);
    }
    for (const std::string& category : m_definition.categories)
        if (isOfCategory(stream, category)) return true;
    for (const std::string& wanted : m_definition.streams)
        if (wanted == name
            || (startsWith(wanted, kByCategory)
                && isOfCategory(stream, std::string_view(wanted).substr(kByCategory.size()))))
            return true;
    return false;
}

bool SourceFilter::reads(const event::StoredEvent& event) {
    Answer& answer = m_streams[event.stream.value()];
    if (answer == Answer::Unknown) answer = readsStream(event.stream) ? Answer::Yes : Answer::No;
    return answer == Answer::Yes
           || std::find(m_types.begin(), m_types.end(), event.event.type) != m_types.end();
}

} // namespace hindcast::projection
