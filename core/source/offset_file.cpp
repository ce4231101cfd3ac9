// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/offset_file.h"

#include "base/file_error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace hindcast::source {

OffsetFile::OffsetFile(int file, std::int64_t size, std::string name)
    : m_file(file), m_size(size), m_name(std::move(name)) {}

OffsetFile::OffsetFile(OffsetFile&& other) noexcept
    : m_file(std::exchange(other.m_file, -1)), m_size(other.m_size), m_name(std::move(other.m_name)) {}

OffsetFile& OffsetFile::operator=(OffsetFile&& other) noexcept {
    std::swap(m_file, other.m_file);
    std::swap(m_size, other.m_size);
    std::swap(m_name, other.m_name);
    return *this;
}

OffsetFile::~OffsetFile() {
    if (m_file >= 0) ::close(m_file);
}

Result<OffsetFile> OffsetFile::open(const std::string& path, std::string name) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return fileError(name, "", errno, FileUse::Read);
    struct stat facts{};
    const int failure = ::fstat(file, &facts) != 0 ? errno : S_ISREG(facts.st_mode) ? 0 : EISDIR;
    if (failure != 0) {
        ::close(file);
        return fileError(name, "", failure, FileUse::Read);
    }
    return OffsetFile(file, std::int64_t(facts.st_size), std::move(name));
}

Result<std::size_t> OffsetFile::read(char* to, std::size_t size, std::int64_t offset) const {
    std::size_t have = 0;
    while (have < size) {
        const ssize_t got = ::pread(m_file, to + have, size - have, off_t(offset) + off_t(have));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fileError(m_name, "", errno, FileUse::Read);
        if (got == 0) break;
        have += std::size_t(got);
    }
    return have;
}

} // namespace hindcast::source
