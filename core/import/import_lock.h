// SPDX-License-Identifier: GPL-3.0-or-later
// ImportLock: lets one process at a time import into a cache, and tells the others which process it is. The
// lock goes with the process, however it ends. Thread-safety: a lock is moved between threads freely.
#pragma once

#include "base/result.h"

#include <memory>
#include <string>

namespace hindcast::import {

class ImportLock {
public:
    /// Errors: Busy (names the process), Io (the folder cannot be written).
    static Result<std::unique_ptr<ImportLock>> take(const std::string& cachePath);
    ~ImportLock();
    ImportLock(const ImportLock&) = delete;
    ImportLock& operator=(const ImportLock&) = delete;

private:
    ImportLock(int file, std::string path) : m_file(file), m_path(std::move(path)) {}
    const int m_file;
    const std::string m_path;
};

} // namespace hindcast::import
