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
#include <optional>
#include <set>
#include <string_view>
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

/// A file that belongs to a cache; nothing: there is none, or what stands in its place is none of ours.
std::optional<struct stat> factsOf(const std::string& path) {
    struct stat facts{};
    if (::lstat(path.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode)) return std::nullopt;
    return facts;
}

/// The cache that a file is a companion of, or empty.
std::string cacheOf(const std::string& path) {
    for (const std::string_view suffix : kCompanions) {
        if (!path.ends_with(suffix)) continue;
        std::string cache = path.substr(0, path.size() - suffix.size());
        if (cache.ends_with(kSuffix)) return cache;
    }
    return {};
}

/// With its companions; also where they alone are left.
CacheFile describe(const std::string& path) {
    CacheFile file;
    file.path = path;
    const auto add = [&](const std::string& part) {
        const auto facts = factsOf(part);
        if (!facts) return;
        file.bytes += std::uint64_t(facts->st_size);
        file.lastUsed = std::max<std::int64_t>({file.lastUsed, facts->st_atim.tv_sec, facts->st_mtim.tv_sec});
    };
    add(path);
    for (const char* suffix : kCompanions)
        add(path + suffix);
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
    std::set<std::string> paths;
    for (const std::filesystem::directory_iterator end; entry != end && !failed; entry.increment(failed))
        if (const std::string path = entry->path().string(); factsOf(path)) {
            if (entry->path().extension() == kSuffix) paths.insert(path);
            if (const std::string cache = cacheOf(path); !cache.empty()) paths.insert(cache);
        }
    std::vector<CacheFile> files;
    for (const std::string& path : paths)
        files.push_back(describe(path));
    return files;
}

Result<void> removeCache(const std::string& path) {
    const bool isLeft = std::any_of(kCompanions.begin(), kCompanions.end(),
                                    [&](const char* suffix) { return factsOf(path + suffix).has_value(); });
    struct stat facts{};
    if (::lstat(path.c_str(), &facts) != 0 && !isLeft) return fileError(path, "", errno, FileUse::Read);
    const auto lock = CacheLock::take(path); // not while somebody writes it
    if (!lock) return lock.error();
    if (::unlink(path.c_str()) != 0 && !(isLeft && errno == ENOENT))
        return fileError(path, "the cache cannot be removed", errno, FileUse::Write);
    for (const char* suffix : kCompanions)
        if (factsOf(path + suffix) && ::unlink((path + suffix).c_str()) != 0 && errno != ENOENT)
            return fileError(path + suffix, "a companion of the cache cannot be removed", errno,
                             FileUse::Write);
    return {};
}

} // namespace hindcast::cache
