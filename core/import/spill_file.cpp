// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/spill_file.h"

#include "import/spill_record.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace hindcast::import {
namespace {

constexpr std::size_t kBuffer = 1 << 20;

Error spillError(const std::string& folder, int number) {
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    return {ErrorCode::Io, folder,
            std::string(full ? "there is no space left to sort the events"
                             : "the events cannot be sorted on disk: ")
                + (full ? "" : std::strerror(number)),
            "free space there, or put the cache elsewhere with --cache"};
}

} // namespace

Result<std::unique_ptr<SpillFile>> SpillFile::create(const std::string& beside) {
    std::string folder = std::filesystem::path(beside).parent_path().string();
    if (folder.empty()) folder = ".";
    std::string name = folder + "/.hindcast-sort-XXXXXX";
    const int file = ::mkostemp(name.data(), O_CLOEXEC); // mode 0600
    if (file < 0) return spillError(folder, errno);
    ::unlink(name.c_str());
    return std::unique_ptr<SpillFile>(new SpillFile(file, std::move(folder)));
}

SpillFile::~SpillFile() {
    ::close(m_file);
}

Result<void> SpillFile::addRun(std::span<const event::Event* const> events) {
    Run run;
    run.begin = m_written;
    for (const event::Event* event : events) {
        const std::size_t before = m_buffer.size();
        appendRecord(m_buffer, *event);
        m_longest = std::max(m_longest, m_buffer.size() - before);
        if (m_buffer.size() >= kBuffer)
            if (const auto flushed = flush(); !flushed) return flushed;
    }
    if (const auto flushed = flush(); !flushed) return flushed;
    run.end = m_written;
    m_events += events.size();
    if (run.end > run.begin) m_runs.push_back(run);
    return {};
}

Result<void> SpillFile::flush() {
    for (std::size_t at = 0; at < m_buffer.size();) {
        const ssize_t wrote = ::pwrite(m_file, m_buffer.data() + at, m_buffer.size() - at, off_t(m_written));
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) return spillError(m_folder, wrote < 0 ? errno : ENOSPC);
        at += std::size_t(wrote);
        m_written += std::uint64_t(wrote);
    }
    m_buffer.clear();
    return {};
}

Result<void> SpillFile::read(std::uint64_t offset, char* to, std::size_t size) const {
    while (size > 0) {
        const ssize_t got = ::pread(m_file, to, size, off_t(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return spillError(m_folder, got < 0 ? errno : EIO);
        to += got;
        offset += std::uint64_t(got);
        size -= std::size_t(got);
    }
    return {};
}

} // namespace hindcast::import
