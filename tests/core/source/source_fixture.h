// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of sources share: a private folder for files, and a whole source read into memory.
// Thread-safety: belongs to one thread.
#pragma once

#include "source/registry.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::test {

class SourceFolder {
public:
    /// Writes a file and returns its path.
    std::string write(const std::string& name, std::string_view content);
    std::string path(const std::string& name) const;

private:
    QTemporaryDir m_dir;
};

/// A source read to its end, in batches of about `batchBytes`.
struct ReadSource {
    source::SourceInfo info;
    std::vector<std::unique_ptr<event::EventBatch>> batches;
    std::vector<event::Event> events; ///< views into the batches
    std::vector<event::Problem> problems;
    std::vector<source::ResumeToken> tokens; ///< after each batch
    std::vector<std::size_t> eventsAt;       ///< events read when that token was taken
    Error error;                             ///< what ended it, if `failed`
    bool failed = false;
};

ReadSource readAll(source::Source& source, std::size_t batchBytes = 1 << 20);
ReadSource readAll(const std::string& path, std::size_t batchBytes = 1 << 20);

std::string gzipped(std::string_view content);
std::string zstdCompressed(std::string_view content);

} // namespace hindcast::test
