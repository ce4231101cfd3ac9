// SPDX-License-Identifier: GPL-3.0-or-later
// PrivateFolder: a temporary folder of mode 0700 that goes with its owner, and copying into it.
// Thread-safety: belongs to one thread at a time.
#pragma once

#include "base/result.h"

#include <stop_token>
#include <string>

namespace hindcast::source {

class PrivateFolder {
public:
    /// In the system's folder for temporary files.
    static Result<PrivateFolder> make();
    ~PrivateFolder();
    PrivateFolder(PrivateFolder&& other) noexcept;
    PrivateFolder& operator=(PrivateFolder&& other) noexcept;

    std::string path(const std::string& name) const { return m_path + '/' + name; }

private:
    explicit PrivateFolder(std::string path) : m_path(std::move(path)) {}
    void remove();
    std::string m_path; ///< empty: nothing to remove
};

/// Copies a file to a new file of mode 0600. Errors name the side that failed.
Result<void> copyFile(const std::string& from, const std::string& to, std::stop_token stop);

/// Writes a new file of mode 0600 as one piece after the other; finish() tells whether all of it is there.
class NewFile {
public:
    static Result<NewFile> create(const std::string& path);
    ~NewFile();
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;

    Result<void> write(const char* bytes, std::size_t size);
    /// Makes the file that long; what was not written reads as zeros.
    Result<void> resize(std::uint64_t size);

private:
    NewFile(int descriptor, std::string path) : m_descriptor(descriptor), m_path(std::move(path)) {}
    int m_descriptor = -1;
    std::string m_path;
};

} // namespace hindcast::source
