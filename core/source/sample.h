// SPDX-License-Identifier: GPL-3.0-or-later
// Sample: the facts by which a source is recognised, gathered once for all formats: its path, its size, the
// containers around it and the first decoded bytes. Thread-safety: immutable after gathering.
#pragma once

#include "base/result.h"
#include "source/registry.h"
#include "source/view.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hindcast::source {

struct Sample {
    std::string path;      ///< as given; "-" is standard input (spooled to `localPath`)
    std::string localPath; ///< the file to read
    View view;             ///< of stores that hide or point
    bool isDirectory = false;
    std::uint64_t bytes = 0;
    std::vector<std::string> containers; ///< "gzip", "zstd": outermost first, already looked through
    std::string head;                    ///< up to 4 MiB decoded, from the start
    std::uint64_t headHash = 0;          ///< hash64 of it
    bool headIsAll = false;              ///< the head is the whole decoded content
    std::string mapping, mappingName;    ///< as Location's; empty: to be recognised
    std::string damage;                  ///< the container's own error while decoding the head, or empty
};

/// Whether it is a folder or file that may be read, without opening it: opening a pipe would wait for its
/// writer. Errors: NotFound, Io, Unsupported (a pipe, a device).
Result<void> checkReadable(const std::string& localPath, const std::string& shownPath);

Result<Sample> gatherSample(const Location& location, std::stop_token stop);

} // namespace hindcast::source
