// SPDX-License-Identifier: GPL-3.0-or-later
#include "event/scratch_folder.h"

#include <filesystem>
#include <unistd.h>

namespace hindcast::event {

std::string scratchFolder(const EventLog& log) {
    const std::string cache = log.facts().cache;
    if (cache.empty()) return {};
    std::string folder = std::filesystem::path(cache).parent_path().string();
    if (folder.empty()) folder = ".";
    return ::access(folder.c_str(), W_OK) == 0 ? folder : std::string();
}

} // namespace hindcast::event
