// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the cache share: rows written as a cache, and a comparison of two event logs method by
// method. Thread-safety: each test on its own thread.
#pragma once

#include "cache/cache.h"
#include "cache/writer.h"
#include "support/memory_log.h"

#include <cstdint>
#include <random>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::test {

/// A path for a cache in a folder of its own, removed with it.
class CachePath {
public:
    CachePath();
    ~CachePath();
    CachePath(const CachePath&) = delete;
    CachePath& operator=(const CachePath&) = delete;
    const std::string& folder() const { return m_folder; }
    const std::string& path() const { return m_path; }

private:
    std::string m_folder, m_path;
};

/// One segment of rows; the views of the events point into `rows`.
Result<void> append(cache::CacheWriter& writer, std::span<const Row> rows,
                    const cache::ImportProgress& progress = {});

/// A whole cache of segments of `segmentRows` rows, finished.
Result<void> writeCache(const std::string& path, const std::vector<Row>& rows, std::size_t segmentRows,
                        cache::Codec codec = cache::Codec::Lz4, const cache::SourceRecord& record = {});

/// The same by appendHeld(): what was appended goes as soon as the writer allows. Stops after so many
/// segments.
Result<void> writeCacheHeld(const std::string& path, const std::vector<Row>& rows, std::size_t segmentRows,
                            std::stop_source& stop, std::size_t stopAfter = 0);

std::unique_ptr<const event::EventLog> memoryOf(const std::vector<Row>& rows);

/// The first difference between what two logs answer to every method; empty when there is none.
std::string difference(const event::EventLog& expected, const event::EventLog& found,
                       std::mt19937_64& random);

} // namespace hindcast::test
