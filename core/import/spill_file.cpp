// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/spill_file.h"

#include "import/spill_record.h"

#include <algorithm>
#include <filesystem>

namespace hindcast::import {
namespace {

constexpr std::size_t kBuffer = 1 << 20;

} // namespace

Result<std::unique_ptr<SpillFile>> SpillFile::create(const std::string& beside) {
    std::string folder = std::filesystem::path(beside).parent_path().string();
    if (folder.empty()) folder = ".";
    auto file = ScratchFile::create(folder, {"there is no space left to sort the events",
                                             "the events cannot be sorted on disk",
                                             "free space there, or put the cache elsewhere with --cache"});
    if (!file) return file.error();
    return std::unique_ptr<SpillFile>(new SpillFile(std::move(*file)));
}

Result<void> SpillFile::addRun(std::span<const event::Event* const> events) {
    Run run;
    run.begin = bytes();
    for (const event::Event* event : events) {
        const std::size_t before = m_buffer.size();
        appendRecord(m_buffer, *event);
        m_longest = std::max(m_longest, m_buffer.size() - before);
        if (m_buffer.size() >= kBuffer)
            if (const auto flushed = flush(); !flushed) return flushed;
    }
    if (const auto flushed = flush(); !flushed) return flushed;
    run.end = bytes();
    m_events += events.size();
    if (run.end > run.begin) m_runs.push_back(run);
    return {};
}

Result<void> SpillFile::flush() {
    auto written = m_file->append(m_buffer);
    m_buffer.clear();
    return written;
}

} // namespace hindcast::import
