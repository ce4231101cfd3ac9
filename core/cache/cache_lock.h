// SPDX-License-Identifier: GPL-3.0-or-later
// CacheLock: one writer per cache: an flock on PATH.lock, which names the process that holds it. It goes with
// its holder, whatever ends that. Thread-safety: belongs to one thread at a time.
#pragma once

#include "base/result.h"

#include <string>

namespace hindcast::cache {

class CacheLock {
public:
    /// Busy, naming the process, when another holds it.
    static Result<CacheLock> take(const std::string& cachePath);
    ~CacheLock();
    CacheLock(CacheLock&& other) noexcept;
    CacheLock& operator=(CacheLock&& other) noexcept;

    static std::string pathOf(const std::string& cachePath) { return cachePath + ".lock"; }

private:
    CacheLock(int file, std::string path);
    void release();
    int m_file = -1;
    std::string m_path;
};

} // namespace hindcast::cache
