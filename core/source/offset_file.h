// SPDX-License-Identifier: GPL-3.0-or-later
// OffsetFile: a file opened read-only, read at offsets. Not mapped into memory: a file that is cut off
// while it is read must be an error, not a signal. Thread-safety: belongs to one thread.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace hindcast::source {

class OffsetFile {
public:
    /// `name`: what errors call it. Errors: NotFound, Io.
    static Result<OffsetFile> open(const std::string& path, std::string name);
    OffsetFile(OffsetFile&& other) noexcept;
    OffsetFile& operator=(OffsetFile&& other) noexcept;
    ~OffsetFile();

    std::int64_t size() const { return m_size; } ///< when it was opened
    /// How many bytes were there to be read: fewer only at the end of the file. Errors: Io.
    Result<std::size_t> read(char* to, std::size_t size, std::int64_t offset) const;

private:
    OffsetFile(int file, std::int64_t size, std::string name);
    int m_file = -1;
    std::int64_t m_size = 0;
    std::string m_name;
};

} // namespace hindcast::source
