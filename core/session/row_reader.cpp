// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/row_reader.h"

#include "base/text.h"
#include "event/encoding.h"
#include "event/link_marks.h"
#include "json/parse.h"

#include <algorithm>

namespace hindcast::session {
namespace {

json::Value parsedBody(const event::Body& stored, event::Encoding encoding) {
    std::string scratch;
    const event::Body body = event::decoded(stored, encoding, scratch);
    if (body.kind != event::BodyKind::Json) return {};
    auto value = json::parse(body.bytes);
    return value ? std::move(*value) : json::Value();
}

} // namespace

EventRow makeRow(const event::EventLog& log, const event::StoredEvent& stored) {
    EventRow row;
    row.rank = stored.rank;
    row.position = stored.position;
    row.stream = stored.stream;
    row.streamName = log.stream(stored.stream).name;
    row.type = stored.type;
    row.typeName = log.typeName(stored.type);
    row.version = stored.version;
    row.time = stored.event.time;
    row.timeText = stored.event.timeText;
    row.flags = stored.event.flags;
    return row;
}

void placeIn(const event::StreamColumns& stream, std::size_t index, EventRow& row) {
    row.version = stream.versions[index];
    row.linked = !stream.linked.empty() && (stream.linked[index] & event::kIsLink) != 0;
}

EventDetail makeDetail(const event::EventLog& log, const event::StoredEvent& stored) {
    EventDetail detail;
    detail.row = makeRow(log, stored);
    detail.id = stored.event.id;
    detail.correlation = stored.event.correlation;
    detail.causation = stored.event.causation;
    detail.payloadKind = stored.event.payload.kind;
    detail.payloadText = stored.event.payload.bytes;
    detail.payload = parsedBody(stored.event.payload, event::payloadEncoding(stored.event.flags));
    detail.metadataKind = stored.event.metadata.kind;
    detail.metadataText = stored.event.metadata.bytes;
    detail.metadata = parsedBody(stored.event.metadata, event::metadataEncoding(stored.event.flags));
    return detail;
}

Result<std::vector<EventRow>> readRows(const event::EventLog& log, Rank first, std::size_t count,
                                       std::stop_token stop) {
    std::vector<EventRow> rows;
    const std::uint64_t events = log.eventCount();
    if (first.value() >= events) return rows;
    const std::uint64_t wanted = std::min<std::uint64_t>(count, events - first.value());
    rows.reserve(wanted);
    const auto done = log.visitRanks(
        first, wanted, event::Fields::Columns,
        [&](const event::StoredEvent& stored) {
            rows.push_back(makeRow(log, stored));
            return true;
        },
        stop);
    if (!done) return done.error();
    return rows;
}

Result<std::vector<EventRow>> readRowsOf(const event::EventLog& log, const std::vector<Rank>& ranks,
                                         std::stop_token stop) {
    for (const Rank rank : ranks)
        if (const auto there = requireRank(log, rank); !there) return there.error();
    std::vector<EventRow> rows;
    rows.reserve(ranks.size());
    const auto done = log.visitList(
        ranks, event::Fields::Columns,
        [&](const event::StoredEvent& stored) {
            rows.push_back(makeRow(log, stored));
            return true;
        },
        stop);
    if (!done) return done.error();
    return rows;
}

Result<std::shared_ptr<const EventDetail>> readDetail(const event::EventLog& log, Rank rank,
                                                      std::stop_token stop) {
    if (const auto there = requireRank(log, rank); !there) return there.error();
    std::shared_ptr<const EventDetail> detail;
    const auto done = log.visitRanks(
        rank, 1, event::Fields::All,
        [&](const event::StoredEvent& stored) {
            detail = std::make_shared<const EventDetail>(makeDetail(log, stored));
            return false;
        },
        stop);
    if (!done) return done.error();
    if (!detail)
        return Error{
            ErrorCode::NotFound, {}, "no event at rank " + groupDigits(rank.value()), "open the store again"};
    return detail;
}

Result<void> requireStream(const event::EventLog& log, StreamId id) {
    if (id.value() < log.streamCount()) return {};
    return Error{ErrorCode::NotFound,
                 {},
                 "no stream with the number " + groupDigits(id.value()),
                 "streams are numbered from 0 and end before " + groupDigits(log.streamCount())};
}

Result<void> requireRank(const event::EventLog& log, Rank rank) {
    if (rank.value() < log.eventCount()) return {};
    return Error{ErrorCode::NotFound,
                 {},
                 "no event at rank " + groupDigits(rank.value()) + "; the store has "
                     + groupDigits(log.eventCount()) + " events",
                 "ranks begin at 0 and end before " + groupDigits(log.eventCount())};
}

} // namespace hindcast::session
