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

Result<void> appendOnly(cache::CacheWriter& writer, std::span<const Row> rows,
                        const cache::ImportProgress& progress) {
    std::vector<event::Event> events(rows.size());
    std::vector<const event::Event*> pointers;
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
        pointers.push_back(&event);
    }
    return writer.appendSegment(pointers, {}, progress);
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

std::unique_ptr<const event::EventLog> memoryOf(const std::vector<Row>& rows) {
    auto log = std::make_unique<MemoryLog>();
    for (const Row& row : rows)
        log->add(row);
    return log;
}

} // namespace hindcast::test
