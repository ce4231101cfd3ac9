// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/plain_stream.h"

#include "base/file_error.h"
#include "base/text.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace hindcast::source {

PlainStream::PlainStream(int file, std::uint64_t size, std::string path)
    : m_file(file), m_size(size), m_path(std::move(path)) {}

PlainStream::~PlainStream() {
    ::close(m_file);
}

Result<std::unique_ptr<ByteStream>> PlainStream::open(const std::string& localPath,
                                                      const std::string& shownPath) {
    const int file = ::open(localPath.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return fileError(shownPath, "", errno, FileUse::Read);
    }
    struct stat facts{};
    if (::fstat(file, &facts) != 0) {
        const int why = errno;
        ::close(file);
        return fileError(shownPath, "", why, FileUse::Read);
    }
    ::posix_fadvise(file, 0, 0, POSIX_FADV_SEQUENTIAL);
    return std::unique_ptr<ByteStream>(new PlainStream(file, std::uint64_t(facts.st_size), shownPath));
}

Result<std::size_t> PlainStream::read(char* to, std::size_t size) {
    const std::size_t wanted = std::size_t(std::min<std::uint64_t>(size, m_size - m_offset));
    if (wanted == 0) return std::size_t(0);
    for (;;) {
        const ssize_t got = ::pread(m_file, to, wanted, off_t(m_offset));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            return fileError(m_path, "reading failed at byte " + groupDigits(m_offset), errno, FileUse::Read);
        }
        if (got == 0) {
            return Error{ErrorCode::Io, m_path,
                         "the file shrank while it was read: " + groupDigits(m_offset) + " of "
                             + groupDigits(m_size) + " bytes were there",
                         "open it again when nothing writes to it"};
        }
        m_offset += std::uint64_t(got);
        m_read.fetch_add(std::uint64_t(got), std::memory_order_relaxed);
        return std::size_t(got);
    }
}

Result<void> PlainStream::seek(std::uint64_t offset) {
    if (offset > m_size) {
        return Error{ErrorCode::Io, m_path,
                     "the file is shorter than when it was read before: " + groupDigits(m_size) + " bytes",
                     "import it anew"};
    }
    m_offset = offset;
    return {};
}

} // namespace hindcast::source
