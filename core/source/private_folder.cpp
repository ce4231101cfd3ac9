// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/private_folder.h"

#include "base/file_error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace hindcast::source {

namespace {

Error ioError(const std::string& where, const char* doing, int cause) {
    return {ErrorCode::Io, where, std::string(doing) + " failed: " + std::strerror(cause),
            cause == ENOSPC || cause == EDQUOT ? "free some space, or point TMPDIR at a bigger folder"
                                               : "point TMPDIR at a folder that can be written"};
}

} // namespace

Result<PrivateFolder> PrivateFolder::make() {
    std::error_code failed;
    const std::filesystem::path base = std::filesystem::temp_directory_path(failed);
    if (failed)
        return Error{ErrorCode::Io, "TMPDIR", "there is no folder for temporary files: " + failed.message(),
                     "point TMPDIR at a folder that can be written"};
    std::string name = (base / "hindcast-XXXXXX").string();
    // mkdtemp gives mode 0700.
    if (!::mkdtemp(name.data())) return ioError(base.string(), "making a temporary folder", errno);
    return PrivateFolder(std::move(name));
}

PrivateFolder::~PrivateFolder() {
    remove();
}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept : m_path(std::exchange(other.m_path, {})) {}

PrivateFolder& PrivateFolder::operator=(PrivateFolder&& other) noexcept {
    if (this != &other) {
        remove();
        m_path = std::exchange(other.m_path, {});
    }
    return *this;
}

void PrivateFolder::remove() {
    if (m_path.empty()) return;
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

Result<NewFile> NewFile::create(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) return ioError(path, "making a temporary file", errno);
    return NewFile(descriptor, path);
}

NewFile::~NewFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

NewFile::NewFile(NewFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path)) {}

Result<void> NewFile::write(const char* bytes, std::size_t size) {
    while (size > 0) {
        const ssize_t wrote = ::write(m_descriptor, bytes, size);
        if (wrote < 0) {
            if (errno == EINTR) continue;
            return ioError(m_path, "writing a temporary copy", errno);
        }
        bytes += wrote;
        size -= std::size_t(wrote);
    }
    return {};
}

Result<void> NewFile::resize(std::uint64_t size) {
    if (::ftruncate(m_descriptor, off_t(size)) != 0)
        return ioError(m_path, "writing a temporary copy", errno);
    return {};
}

Result<void> copyFile(const std::string& from, const std::string& to, std::stop_token stop) {
    const int source = ::open(from.c_str(), O_RDONLY | O_CLOEXEC);
    if (source < 0) return fileError(from, "", errno, FileUse::Read);
    struct Closer {
        int descriptor;
        ~Closer() { ::close(descriptor); }
    } closer{source};
    auto target = NewFile::create(to);
    if (!target) return target.error();
    std::vector<char> buffer(1 << 20);
    for (;;) {
        if (stop.stop_requested()) return cancelled(from);
        const ssize_t got = ::read(source, buffer.data(), buffer.size());
        if (got < 0) {
            if (errno == EINTR) continue;
            return fileError(from, "reading failed", errno, FileUse::Read);
        }
        if (got == 0) return {};
        if (auto wrote = target->write(buffer.data(), std::size_t(got)); !wrote) return wrote;
    }
}

} // namespace hindcast::source
