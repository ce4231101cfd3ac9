// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/result_file.h"

#include "base/file_error.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace hindcast::cli {
namespace {

namespace fs = std::filesystem;

Error ioError(const std::string& path, const char* what) {
    return fileError(path, what, errno, FileUse::Write);
}

} // namespace

ResultFile::ResultFile(int descriptor, std::string path, std::string temporary)
    : m_descriptor(descriptor), m_path(std::move(path)), m_temporary(std::move(temporary)),
      m_out(descriptor, m_path) {}

Result<std::unique_ptr<ResultFile>> ResultFile::create(const std::string& path,
                                                       const std::string& mustNotBe) {
    std::error_code ignored;
    if (fs::equivalent(path, mustNotBe, ignored))
        return Error{ErrorCode::Invalid, path, "is the store itself", "name another file"};
    if (fs::is_directory(path, ignored)) return Error{ErrorCode::Io, path, "is a folder", "name a file"};
    const bool special = fs::exists(path, ignored) && !fs::is_regular_file(path, ignored);
    const std::string temporary = special ? std::string() : path + ".part-" + std::to_string(::getpid());
    const int descriptor = special ? ::open(path.c_str(), O_WRONLY | O_CLOEXEC)
                                   : ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0) return ioError(path, "cannot create");
    return std::unique_ptr<ResultFile>(new ResultFile(descriptor, path, temporary));
}

ResultFile::~ResultFile() {
    if (m_descriptor >= 0) ::close(m_descriptor);
    if (!m_temporary.empty()) ::unlink(m_temporary.c_str());
}

Result<void> ResultFile::commit() {
    if (auto flushed = m_out.flush(); !flushed) return flushed;
    const int descriptor = m_descriptor;
    m_descriptor = -1;
    if (::close(descriptor) != 0) return ioError(m_path, "cannot write");
    if (m_temporary.empty()) return {};
    if (::rename(m_temporary.c_str(), m_path.c_str()) != 0) return ioError(m_path, "cannot write");
    m_temporary.clear();
    return {};
}

} // namespace hindcast::cli
