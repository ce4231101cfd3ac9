// SPDX-License-Identifier: GPL-3.0-or-later
// ToldSource: all that a source says, as text: what it is, every event in log order with its decoded bodies,
// and what was wrong. Two sources that tell the same are the same store. Thread-safety: pure functions.
#pragma once

#include "base/hash.h"
#include "base/text.h"
#include "base/time_text.h"
#include "event/encoding.h"
#include "source/registry.h"

#include <algorithm>
#include <string>

namespace hindcast::test {

inline std::string bodyText(const event::Body& stored, const event::Body& shown) {
    if (stored.kind == event::BodyKind::Absent) return "-";
    if (shown.kind == event::BodyKind::Bytes) return "base64:" + base64Encode(shown.bytes);
    return (stored.kind == event::BodyKind::Bytes ? "decoded:" : "") + std::string(shown.bytes);
}

inline std::string eventText(const event::Event& event) {
    std::string payload, metadata;
    std::string text = event.positionKind == event::PositionKind::Number ? std::to_string(event.position)
                       : event.positionKind == event::PositionKind::Text ? std::string(event.positionText)
                                                                         : "-";
    text += ' ' + std::string(event.stream) + ' ' + (event.version ? std::to_string(*event.version) : "-");
    text += ' ' + std::string(event.type) + ' ' + (event.id.empty() ? "-" : std::string(event.id));
    text += ' ' + (event.time ? printTime(*event.time) : "-");
    if (!event.timeText.empty()) text += '(' + std::string(event.timeText) + ')';
    if (!event.category.empty()) text += " category=" + std::string(event.category);
    if (!event.correlation.empty()) text += " correlation=" + std::string(event.correlation);
    if (!event.causation.empty()) text += " causation=" + std::string(event.causation);
    return text + "\n    " + bodyText(event.payload, event::decodedPayload(event, payload)) + "\n    "
           + bodyText(event.metadata, event::decodedMetadata(event, metadata)) + '\n';
}

/// "in STREAM: VERSION ID …", for each stream that holds events of others.
inline std::string linksText(const event::LinkTable& links, const std::vector<event::Event>& events) {
    std::string text;
    for (std::size_t stream = 0; stream < links.streams.size(); ++stream) {
        text += "in " + links.streams[stream].name;
        if (!links.streams[stream].category.empty()) text += " category=" + links.streams[stream].category;
        text += ':';
        for (const event::LinkTable::Row& row : links.rows) {
            if (row.stream != stream) continue;
            text += ' ' + (row.hasVersion ? std::to_string(row.version) : "-") + ' ';
            const auto named = std::find_if(events.begin(), events.end(), [&](const event::Event& event) {
                return hash64(event.id) == row.idHash;
            });
            text += named == events.end() ? "?" : std::string(named->id);
        }
        text += '\n';
    }
    return text;
}

inline std::string told(const source::Location& location, std::size_t batchBytes = 1 << 20) {
    const source::Registry registry;
    auto opened = registry.open(location);
    if (!opened) return "refused: " + opened.error().message + '\n';
    source::Source& source = **opened;
    const source::SourceInfo& info = source.info();
    std::string text = info.format + " [" + info.formatVersion + "] " + info.container
                       + (info.positionSynthetic ? " positionSynthetic" : "")
                       + (info.versionSynthetic ? " versionSynthetic" : "") + '\n';
    for (const auto& [name, column] : info.fields)
        text += name + '=' + column + ' ';
    text += '\n';
    for (const std::string& loss : info.loses)
        text += "loses: " + loss + '\n';
    event::EventBatch batch;
    for (bool more = true; more;) {
        auto read = source.read(batch, batchBytes, {});
        if (!read) return text + "failed: " + read.error().message + '\n';
        more = *read;
    }
    std::stable_sort(batch.events.begin(), batch.events.end(),
                     [](const auto& a, const auto& b) { return a.order < b.order; });
    for (const event::Event& event : batch.events)
        text += eventText(event);
    const auto links = source.links({});
    if (!links) return text + "failed: " + links.error().message + '\n';
    if (*links) text += linksText(**links, batch.events);
    for (const event::Problem& problem : batch.problems)
        text += problem.code + ": " + problem.message + '\n';
    return text;
}

} // namespace hindcast::test
