// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_error.h"
#include "cache/cache.h"
#include "cache/cache_lock.h"
#include "cache/companions.h"
#include "cache/directory.h"
#include "cache/reading_connection.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace hindcast::cache {
namespace {

constexpr const char* kSuffix = ".hindcast";

Error cannotMake(const std::string& folder, int cause) {
    constexpr const char* kDoing = "the cache folder cannot be made";
    if (cause != EEXIST && cause != ENOTDIR) return fileError(folder, kDoing, cause, FileUse::Write);
    return {ErrorCode::Io, folder, std::string(kDoing) + ": a file is in its place",
            "move that file away, or set XDG_CACHE_HOME to another folder"};
}

/// The folder that all programs keep caches in; made when missing, private only as the user has it.
Result<std::string> cacheHome() {
    if (const char* named = std::getenv("XDG_CACHE_HOME"); named != nullptr && *named == '/')
        return std::string(named);
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home != '/')
        return Error{ErrorCode::Io, "", "there is no home folder to keep a cache in",
                     "name a place with --cache"};
    return std::string(home) + "/.cache";
}

CacheFile describe(const std::string& path) {
    CacheFile file;
    file.path = path;
    struct stat facts{};
    if (::stat(path.c_str(), &facts) == 0) {
        file.bytes = std::uint64_t(facts.st_size);
        file.lastUsed = std::max(facts.st_atim.tv_sec, facts.st_mtim.tv_sec);
    }
    file.complete = false;
    auto db = openForReading(path);
    if (!db || !checkVersion(*db)) return file;
    const auto record = readRecord(*db);
    const auto complete = numberFact(*db, "complete");
    const auto events = db->number("SELECT sum(events) FROM segment");
    if (!record || !complete || !events) return file;
    file.source = record->source;
    file.format = record->format;
    file.events = std::uint64_t(events->value_or(0));
    file.complete = *complete != 0;
    return file;
}

} // namespace

Result<std::string> cacheFolder() {
    const auto home = cacheHome();
    if (!home) return home.error();
    std::error_code failed;
    std::filesystem::create_directories(*home, failed);
    if (failed) return cannotMake(*home, failed.value());
    const std::string folder = *home + "/hindcast";
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return cannotMake(folder, errno);
    struct stat facts{};
    if (::stat(folder.c_str(), &facts) != 0)
        return fileError(folder, "the cache folder cannot be read", errno, FileUse::Read);
    if (!S_ISDIR(facts.st_mode)) return cannotMake(folder, EEXIST);
    if ((facts.st_mode & 0077) != 0 && ::chmod(folder.c_str(), 0700) != 0)
        return fileError(folder, "the cache folder cannot be made private", errno, FileUse::Write);
    return folder;
}

Result<std::vector<CacheFile>> listCaches() {
    const auto folder = cacheFolder();
    if (!folder) return folder.error();
    std::error_code failed;
    std::filesystem::directory_iterator entry(*folder, failed);
    if (failed) return fileError(*folder, "the cache folder cannot be read", failed.value(), FileUse::Read);
    std::vector<CacheFile> files;
    for (const std::filesystem::directory_iterator end; entry != end && !failed; entry.increment(failed))
        if (entry->path().extension() == kSuffix && entry->is_regular_file(failed))
            files.push_back(describe(entry->path().string()));
    std::sort(files.begin(), files.end(),
              [](const CacheFile& a, const CacheFile& b) { return a.path < b.path; });
    return files;
}

Result<void> removeCache(const std::string& path) {
    struct stat facts{};
    if (::lstat(path.c_str(), &facts) != 0) return fileError(path, "", errno, FileUse::Read);
    const auto lock = CacheLock::take(path); // not while somebody writes it
    if (!lock) return lock.error();
    if (::unlink(path.c_str()) != 0)
        return fileError(path, "the cache cannot be removed", errno, FileUse::Write);
    for (const char* suffix : kCompanions)
        if (::unlink((path + suffix).c_str()) != 0 && errno != ENOENT)
            return fileError(path + suffix, "a companion of the cache cannot be removed", errno,
                             FileUse::Write);
    return {};
}

} // namespace hindcast::cache
