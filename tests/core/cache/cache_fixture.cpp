// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache_fixture.h"

#include <cstdlib>
#include <filesystem>
#include <stdlib.h>

namespace hindcast::test {

CachePath::CachePath() {
    m_folder = (std::filesystem::temp_directory_path() / "hindcast-cache-XXXXXX").string();
    if (::mkdtemp(m_folder.data()) == nullptr) std::abort();
    m_path = m_folder + "/test.hindcast";
}

CachePath::~CachePath() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

namespace {

std::vector<event::Event> eventsOf(std::span<const Row> rows) {
    std::vector<event::Event> events(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        event::Event& event = events[i];
        if (row.position) {
            event.positionKind =
                row.position->isText() ? event::PositionKind::Text : event::PositionKind::Number;
            event.position = row.position->number();
            event.positionTie = row.position->tie();
            event.positionText = row.position->text();
        }
        event.stream = row.stream;
        event.category = row.category;
        event.version = row.version;
        event.type = row.type;
        event.id = row.id;
        event.time = row.time;
        event.timeText = row.timeText;
        event.payload = {row.payloadKind, row.payload};
        event.metadata = {row.metadataKind, row.metadata};
        event.correlation = row.correlation;
        event.causation = row.causation;
        event.flags = row.flags;
    }
    return events;
}

std::vector<const event::Event*> pointersTo(const std::vector<event::Event>& events) {
    std::vector<const event::Event*> pointers;
    for (const event::Event& event : events)
        pointers.push_back(&event);
    return pointers;
}

Result<void> appendOnly(cache::CacheWriter& writer, std::span<const Row> rows,
                        const cache::ImportProgress& progress) {
    const auto events = eventsOf(rows);
    return writer.appendSegment(pointersTo(events), {}, progress);
}

} // namespace

Result<void> append(cache::CacheWriter& writer, std::span<const Row> rows,
                    const cache::ImportProgress& progress) {
    if (auto appended = appendOnly(writer, rows, progress); !appended) return appended;
    return writer.flush();
}

Result<void> writeCache(const std::string& path, const std::vector<Row>& rows, std::size_t segmentRows,
                        cache::Codec codec, const cache::SourceRecord& record) {
    auto writer = cache::CacheWriter::create(path, record, codec);
    if (!writer) return writer.error();
    for (std::size_t from = 0; from < rows.size(); from += segmentRows) {
        const auto part = std::span(rows).subspan(from, std::min(segmentRows, rows.size() - from));
        if (auto done = appendOnly(**writer, part, {}); !done) return done.error();
    }
    return (*writer)->finish();
}

Result<void> writeCacheHeld(const std::string& path, const std::vector<Row>& rows, std::size_t segmentRows,
                            std::stop_source& stop, std::size_t stopAfter) {
    auto writer = cache::CacheWriter::create(path, {}, cache::Codec::Lz4);
    if (!writer) return writer.error();
    (*writer)->setStop(stop.get_token());
    std::vector<Row> held; // copies, so that texts go with them
    std::vector<event::Event> events;
    std::size_t segments = 0;
    for (std::size_t from = 0; from < rows.size(); from += segmentRows) {
        const auto part = std::span(rows).subspan(from, std::min(segmentRows, rows.size() - from));
        std::vector<Row> next(part.begin(), part.end());
        std::vector<event::Event> nextEvents = eventsOf(next);
        auto done = (*writer)->appendHeld(pointersTo(nextEvents), {}, {});
        if (++segments == stopAfter) stop.request_stop();
        if (!done) (*writer)->release();
        held = std::move(next);
        events = std::move(nextEvents);
        if (!done) return done;
    }
    (*writer)->release();
    events.clear();
    held.clear();
    return (*writer)->finish();
}

std::unique_ptr<const event::EventLog> memoryOf(const std::vector<Row>& rows) {
    auto log = std::make_unique<MemoryLog>();
    for (const Row& row : rows)
        log->add(row);
    return log;
}

} // namespace hindcast::test
