// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/scratch_file.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace hindcast {
namespace {

Error scratchError(const std::string& folder, const ScratchFile::Words& words, int cause) {
    const bool full = cause == ENOSPC || cause == EDQUOT || cause == EFBIG;
    return {ErrorCode::Io, folder, full ? words.noSpace : words.cannot + ": " + std::strerror(cause),
            words.remedy};
}

} // namespace

Result<std::unique_ptr<ScratchFile>> ScratchFile::create(const std::string& folder, Words words) {
    std::string name = folder + "/.hindcast-scratch-XXXXXX";
    const int file = ::mkostemp(name.data(), O_CLOEXEC); // mode 0600
    if (file < 0) return scratchError(folder, words, errno);
    ::unlink(name.c_str());
    return std::unique_ptr<ScratchFile>(new ScratchFile(file, folder, std::move(words)));
}

ScratchFile::~ScratchFile() {
    ::close(m_file);
}

Result<void> ScratchFile::append(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t wrote = ::pwrite(m_file, bytes.data(), bytes.size(), off_t(m_written));
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) return scratchError(m_folder, m_words, wrote < 0 ? errno : ENOSPC);
        bytes.remove_prefix(std::size_t(wrote));
        m_written += std::uint64_t(wrote);
    }
    return {};
}

Result<void> ScratchFile::read(std::uint64_t offset, char* to, std::size_t size) const {
    while (size > 0) {
        const ssize_t got = ::pread(m_file, to, size, off_t(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return scratchError(m_folder, m_words, got < 0 ? errno : EIO);
        to += got;
        offset += std::uint64_t(got);
        size -= std::size_t(got);
    }
    return {};
}

} // namespace hindcast
