// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/import_lock.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace hindcast::import {
namespace {

constexpr int kMostLooks = 50;
constexpr std::chrono::milliseconds kBetweenLooks(2);

/// The holder writes its name just after it has the lock: that is waited for, but not for long.
std::string holderOf(int file) {
    std::array<char, 32> text{};
    for (int i = 0; i < kMostLooks; ++i) {
        if (::pread(file, text.data(), text.size() - 1, 0) > 0) return text.data();
        std::this_thread::sleep_for(kBetweenLooks);
    }
    return {};
}

Error busy(const std::string& cachePath, int file) {
    const std::string process = holderOf(file);
    Error error{ErrorCode::Busy, cachePath, "this source is being imported by another process",
                "wait until it is done"};
    if (!process.empty()) {
        error.message += " (" + process + ")";
        error.remedy += ", or stop process " + process;
    }
    return error;
}

/// The name still leads to the file that was locked: a lock on a removed file locks nothing.
bool isCurrent(int file, const std::string& path) {
    struct stat mine{}, named{};
    return ::fstat(file, &mine) == 0 && ::stat(path.c_str(), &named) == 0 && mine.st_ino == named.st_ino
           && mine.st_dev == named.st_dev;
}

} // namespace

Result<std::unique_ptr<ImportLock>> ImportLock::take(const std::string& cachePath) {
    const std::string path = cachePath + ".import";
    while (true) {
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0) {
            const std::string folder = std::filesystem::path(cachePath).parent_path().string();
            return Error{ErrorCode::Io, folder.empty() ? "." : folder,
                         std::string("the folder of the cache cannot be written: ") + std::strerror(errno),
                         "choose another place with --cache, or keep nothing with --no-cache"};
        }
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            const Error error = busy(cachePath, file);
            ::close(file);
            return error;
        }
        if (!isCurrent(file, path)) {
            ::close(file);
            continue;
        }
        const std::string process = std::to_string(::getpid());
        // A lock without a name in it is still a lock.
        if (::ftruncate(file, 0) == 0 && ::pwrite(file, process.data(), process.size(), 0) < 0) errno = 0;
        return std::unique_ptr<ImportLock>(new ImportLock(file, path));
    }
}

ImportLock::~ImportLock() {
    ::unlink(m_path.c_str());
    ::close(m_file);
}

} // namespace hindcast::import
