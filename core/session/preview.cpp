// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/preview.h"

#include "event/encoding.h"
#include "event/event_batch.h"
#include "session/row_reader.h"
#include "json/parse.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace hindcast::session {
namespace {

/// Enough for the events of a page; a source gives at least one event a call.
constexpr std::size_t kReadBytes = 64 << 10;

class Dictionary {
public:
    std::uint32_t number(std::string_view name) {
        return m_ids.try_emplace(std::string(name), std::uint32_t(m_ids.size())).first->second;
    }

private:
    std::map<std::string, std::uint32_t, std::less<>> m_ids;
};

class PreviewMaker {
public:
    explicit PreviewMaker(const source::SourceInfo& info) : m_info(info) {}

    EventDetail make(const event::Event& event) {
        EventDetail detail;
        EventRow& row = detail.row;
        row.rank = Rank(m_made++);
        row.position = positionOf(event);
        row.streamName = event.stream;
        row.stream = StreamId(m_streams.number(event.stream));
        row.typeName = event.type;
        row.type = EventTypeId(m_types.number(event.type));
        std::int64_t& last = m_versions[row.stream];
        last = event.version.value_or(last + 1);
        row.version = Version(last);
        row.time = event.time;
        row.timeText = event.timeText;
        row.flags = event.flags;
        detail.id = event.id;
        detail.correlation = event.correlation;
        detail.causation = event.causation;
        take(event.payload, event::payloadEncoding(event.flags), detail.payloadKind, detail.payloadText,
             detail.payload);
        take(event.metadata, event::metadataEncoding(event.flags), detail.metadataKind, detail.metadataText,
             detail.metadata);
        return detail;
    }

private:
    std::optional<Position> positionOf(const event::Event& event) const {
        switch (event.positionKind) {
        case event::PositionKind::Number:
            return Position::number(event.position, event.positionTie);
        case event::PositionKind::Text:
            return Position::text(std::string(event.positionText));
        case event::PositionKind::None:
            break;
        }
        if (!m_info.positionSynthetic) return std::nullopt;
        return Position::number(std::int64_t(m_made));
    }

    static void take(const event::Body& body, event::Encoding encoding, event::BodyKind& kind,
                     std::string& text, json::Value& value) {
        kind = body.kind;
        text = body.bytes;
        std::string scratch;
        const event::Body shown = event::decoded(body, encoding, scratch);
        if (shown.kind != event::BodyKind::Json) return;
        if (auto parsed = json::parse(shown.bytes)) value = std::move(*parsed);
    }

    const source::SourceInfo& m_info;
    std::uint64_t m_made = 0;
    Dictionary m_streams, m_types;
    std::map<StreamId, std::int64_t> m_versions;
};

} // namespace

Result<std::vector<EventDetail>> readPreview(source::Source& source, std::size_t count,
                                             std::stop_token stop) {
    std::vector<EventDetail> details;
    PreviewMaker maker(source.info());
    event::EventBatch batch;
    for (bool more = true; more && details.size() < count;) {
        batch.clear();
        const auto read = source.read(batch, kReadBytes, stop);
        if (!source.info().inLogOrder) // of a dump at least what stands together
            std::stable_sort(batch.events.begin(), batch.events.end(),
                             [](const auto& a, const auto& b) { return a.order < b.order; });
        for (const event::Event& event : batch.events)
            if (details.size() < count) details.push_back(maker.make(event));
        if (!read && (details.empty() || read.error().code == ErrorCode::Cancelled)) return read.error();
        more = read && *read;
    }
    return details;
}

Result<std::vector<EventDetail>> readPreview(const event::EventLog& log, std::size_t count,
                                             std::stop_token stop) {
    std::vector<EventDetail> details;
    const auto read = log.visitRanks(
        Rank(0), std::min<std::uint64_t>(count, log.eventCount()), event::Fields::All,
        [&](const event::StoredEvent& stored) {
            details.push_back(makeDetail(log, stored));
            return true;
        },
        stop);
    if (!read) return read.error();
    return details;
}

} // namespace hindcast::session
