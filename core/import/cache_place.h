// SPDX-License-Identifier: GPL-3.0-or-later
// CachePlace: where the cache of a source stands, and what may be done to the file that stands there.
// Thread-safety: pure functions over the file system.
#pragma once

#include "base/result.h"
#include "import/import.h"

#include <memory>
#include <string>

namespace hindcast::import {

/// A private folder (0700) that goes with the object.
class TemporaryFolder {
public:
    /// In the cache folder, else where the system keeps temporary files. Folders of processes that are no
    /// more are removed on the way.
    static Result<std::shared_ptr<TemporaryFolder>> create();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::string& path() const { return m_path; }

private:
    explicit TemporaryFolder(std::string path) : m_path(std::move(path)) {}
    const std::string m_path;
};

struct CachePlace {
    std::string path;
    bool isGiven = false;                       ///< named by the user
    std::shared_ptr<TemporaryFolder> temporary; ///< the cache goes with it
};

/// Errors: Io (a folder that cannot be made or written), with what to do instead.
Result<CachePlace> placeCache(const std::string& store, const ImportOptions& options);

/// The file is a cache of any version (its header says so).
bool isCacheFile(const std::string& path);
bool fileExists(const std::string& path);
bool isEmptyFile(const std::string& path);
/// The cache and what stands beside it.
void removeCacheFiles(const std::string& path);
/// Puts a finished cache in the place of another. Errors: Io.
Result<void> replaceCache(const std::string& from, const std::string& to);

/// What may be stored and shown of what the user named: addresses lose their password.
std::string withoutPassword(const std::string& store);

} // namespace hindcast::import
