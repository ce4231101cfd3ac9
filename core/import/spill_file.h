// SPDX-License-Identifier: GPL-3.0-or-later
// SpillFile: runs of sorted events on disk beside the cache, for sources too large to be sorted in memory.
// Thread-safety: written by one thread; afterwards runs may be read by another.
#pragma once

#include "base/result.h"
#include "base/scratch_file.h"
#include "event/event.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace hindcast::import {

class SpillFile {
public:
    struct Run {
        std::uint64_t begin = 0, end = 0; ///< bytes of the file
    };

    /// In the folder of `beside`. Errors: Io.
    static Result<std::unique_ptr<SpillFile>> create(const std::string& beside);

    /// `events` are sorted by key, ties as they were read. Errors: Io (no space left).
    Result<void> addRun(std::span<const event::Event* const> events);
    const std::vector<Run>& runs() const { return m_runs; }
    std::uint64_t eventCount() const { return m_events; }
    std::uint64_t bytes() const { return m_file->bytes(); }
    std::size_t longestEvent() const { return m_longest; }

    /// Up to `size` bytes from `offset`; all of them unless the disk fails.
    Result<void> read(std::uint64_t offset, char* to, std::size_t size) const {
        return m_file->read(offset, to, size);
    }

private:
    explicit SpillFile(std::unique_ptr<ScratchFile> file) : m_file(std::move(file)) {}
    Result<void> flush();

    const std::unique_ptr<ScratchFile> m_file;
    std::vector<Run> m_runs;
    std::string m_buffer;
    std::uint64_t m_events = 0;
    std::size_t m_longest = 0;
};

} // namespace hindcast::import
