// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cache_place.h"

#include "base/file_error.h"
#include "cache/cache.h"
#include "cache/companions.h"
#include "import/fingerprint.h"
#include "import/hash64.h"
#include "import/limit_filter.h"
#include "source/postgres_url.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace hindcast::import {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTemporaryName = "tmp-";
constexpr std::size_t kLongestName = 80;
constexpr std::uint32_t kApplicationId = 0x484E4443; // "HNDC", core/cache/FORMAT.md

/// The name of the source as part of a file name.
std::string plainName(const std::string& path) {
    std::string name;
    const bool isLive = source::PostgresUrl::isOne(path);
    for (const char c : isLive ? source::PostgresUrl::nameOf(path) : fs::path(path).filename().string()) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                           || c == '.' || c == '-' || c == '_';
        name += plain ? c : '_';
    }
    if (name.empty() || name.front() == '.') name.insert(0, "store");
    return name.substr(0, kLongestName);
}

void removeCompanions(const std::string& path) {
    for (const char* beside : cache::kCompanions)
        ::unlink((path + beside).c_str());
}

void removeLeftovers(const fs::path& folder) {
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(kTemporaryName)) continue;
        pid_t owner = 0;
        std::from_chars(name.data() + kTemporaryName.size(), name.data() + name.size(), owner);
        std::error_code ignored;
        if (owner > 0 && ::kill(owner, 0) != 0 && errno == ESRCH) fs::remove_all(entry.path(), ignored);
    }
}

/// Why there is no cache folder: where a folder above it could not be made, that one's cause counts.
Error unusableFolder(Error error) {
    std::error_code ignored;
    fs::path above = error.where;
    while (above.has_relative_path() && !fs::exists(above, ignored))
        above = above.parent_path();
    const auto told = [&](const std::string& cause) {
        error.message = "the cache folder cannot be made: " + above.string() + ": " + cause;
    };
    if (!error.where.empty() && !fs::is_directory(above, ignored))
        told("this is no folder");
    else if (!error.where.empty() && ::access(above.c_str(), W_OK | X_OK) != 0)
        told(fileError("", "", errno, FileUse::Write).message);
    error.remedy = "choose another place with --cache, or keep nothing with --no-cache";
    return error;
}

std::string makeFolder(const fs::path& in) {
    std::string name = (in / (std::string(kTemporaryName) + std::to_string(::getpid()) + "-XXXXXX")).string();
    return ::mkdtemp(name.data()) ? name : std::string();
}

} // namespace

Result<std::shared_ptr<TemporaryFolder>> TemporaryFolder::create() {
    std::string path;
    if (const auto folder = cache::cacheFolder()) {
        removeLeftovers(*folder);
        path = makeFolder(*folder);
    }
    std::error_code code;
    if (path.empty()) path = makeFolder(fs::temp_directory_path(code));
    if (path.empty())
        return Error{ErrorCode::Io, fs::temp_directory_path(code).string(),
                     std::string("no temporary folder can be made: ") + std::strerror(errno),
                     "name a place that can be written with --cache"};
    return std::shared_ptr<TemporaryFolder>(new TemporaryFolder(std::move(path)));
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

Result<CachePlace> placeCache(const std::string& store, const ImportOptions& options) {
    CachePlace place;
    if (!options.cachePath.empty()) {
        place.path = options.cachePath;
        place.isGiven = true;
        return place;
    }
    const std::string path =
        canonicalPath(source::PostgresUrl::isOne(store) ? withoutPassword(store) : store);
    if (options.keepNoCache || store == "-") {
        auto folder = TemporaryFolder::create();
        if (!folder) return folder.error();
        place.temporary = std::move(*folder);
        place.path = place.temporary->path() + "/" + plainName(path) + ".hindcast";
        return place;
    }
    const auto folder = cache::cacheFolder();
    if (!folder) return unusableFolder(folder.error());
    const std::string hash = printHash(hash64(path + '\n' + printLimits(options.limits, options.view)));
    place.path = *folder + "/" + plainName(path) + "-" + hash.substr(0, 8) + ".hindcast";
    return place;
}

bool isCacheFile(const std::string& path) {
    std::array<char, 72> head{};
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return false;
    struct stat facts{};
    const bool isFile = ::fstat(file, &facts) == 0 && S_ISREG(facts.st_mode);
    const bool isWhole = isFile && ::pread(file, head.data(), head.size(), 0) == ssize_t(head.size());
    ::close(file);
    if (!isWhole || std::memcmp(head.data(), "SQLite format 3", 16) != 0) return false;
    std::uint32_t id = 0; // big-endian, sqlite.org/fileformat2.html, "The Database Header", offset 68
    for (std::size_t i = 68; i < 72; ++i)
        id = id << 8 | static_cast<unsigned char>(head[i]);
    return id == kApplicationId;
}

bool fileExists(const std::string& path) {
    struct stat facts{};
    return ::stat(path.c_str(), &facts) == 0;
}

bool isEmptyFile(const std::string& path) {
    struct stat facts{};
    return ::stat(path.c_str(), &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size == 0;
}

void removeCacheFiles(const std::string& path) {
    removeCompanions(path);
    ::unlink(path.c_str());
}

Result<void> replaceCache(const std::string& from, const std::string& to) {
    removeCompanions(to);
    if (::rename(from.c_str(), to.c_str()) == 0) return {};
    return Error{ErrorCode::Io, to,
                 std::string("the new cache cannot be put in place: ") + std::strerror(errno),
                 "the finished cache is " + from};
}

std::string withoutPassword(const std::string& store) {
    return source::PostgresUrl::shownOf(store);
}

} // namespace hindcast::import
