// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/cache_lock.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace hindcast::cache {

CacheLock::CacheLock(int file, std::string path) : m_file(file), m_path(std::move(path)) {}

CacheLock::CacheLock(CacheLock&& other) noexcept
    : m_file(std::exchange(other.m_file, -1)), m_path(std::move(other.m_path)) {}

CacheLock& CacheLock::operator=(CacheLock&& other) noexcept {
    if (this != &other) {
        release();
        m_file = std::exchange(other.m_file, -1);
        m_path = std::move(other.m_path);
    }
    return *this;
}

CacheLock::~CacheLock() {
    release();
}

void CacheLock::release() {
    if (m_file < 0) return;
    ::unlink(m_path.c_str()); // while it is held: whoever waits for it looks again whether it is still there
    ::close(m_file);
    m_file = -1;
}

Result<CacheLock> CacheLock::take(const std::string& cachePath) {
    const std::string path = pathOf(cachePath);
    for (;;) {
        const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0)
            return Error{ErrorCode::Io, path,
                         std::string("the lock of the cache cannot be made: ") + std::strerror(errno),
                         "name another place with --cache"};
        CacheLock lock(file, {});
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            char holder[32] = {};
            const ssize_t size = ::pread(file, holder, sizeof holder - 1, 0);
            ::close(std::exchange(lock.m_file, -1));
            return Error{ErrorCode::Busy, cachePath,
                         "process "
                             + (size > 0 ? std::string(holder, std::size_t(size)) : std::string("(unknown)"))
                             + " is writing this cache",
                         "wait for it, or end it"};
        }
        struct stat mine {
        }, there{};
        const bool same = ::fstat(file, &mine) == 0 && ::stat(path.c_str(), &there) == 0
                          && mine.st_ino == there.st_ino && mine.st_dev == there.st_dev;
        if (!same) { // its last holder removed it between our open and our lock
            ::close(std::exchange(lock.m_file, -1));
            continue;
        }
        const std::string pid = std::to_string(::getpid());
        if (::ftruncate(file, 0) != 0 || ::pwrite(file, pid.data(), pid.size(), 0) != ssize_t(pid.size())) {
            // A full disk: the lock holds all the same, only its holder has no name.
        }
        lock.m_path = path;
        return lock;
    }
}

} // namespace hindcast::cache
