// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_error.h"

#include <cerrno>
#include <cstring>
#include <utility>

namespace hindcast {
namespace {

std::string causeText(int cause, FileUse use) {
    switch (cause) {
    case ENOENT:
    case ENOTDIR:
        return use == FileUse::Read ? "no such file" : "its folder does not exist";
    case EACCES:
        return "permission denied";
    case ELOOP:
        return "its symbolic links lead in a circle";
    default:
        return std::strerror(cause);
    }
}

} // namespace

std::string fileRemedy(int cause, FileUse use) {
    const bool reads = use == FileUse::Read;
    switch (cause) {
    case ENOENT:
    case ENOTDIR:
        return reads ? "check the name" : "make the folder first, or name another place";
    case EACCES:
    case EPERM:
        return reads ? "ask its owner for read access" : "name a place that you may write to";
    case EROFS:
        return "name a place that can be written";
    case ELOOP:
        return "name the file itself, or correct the link";
    case ENAMETOOLONG:
        return "use a shorter name";
    case EISDIR:
        return "name a file";
    case ENOSPC:
    case EDQUOT:
        return "free some space, or name a place with more of it";
    case EFBIG:
        return "raise the limit on the size of files (ulimit -f)";
    case EMFILE:
    case ENFILE:
        return "close other programs, or raise the limit on open files (ulimit -n)";
    case ENOMEM:
        return "close other programs";
    case EIO:
        return reads ? "the disk may be failing: try another copy of the file"
                     : "the disk may be failing: name a place on another one";
    default:
        return reads ? "try again, or try a copy of the file" : "try again, or name another place";
    }
}

Error fileError(std::string where, std::string_view doing, int cause, FileUse use) {
    const bool missing = cause == ENOENT || cause == ENOTDIR || cause == ELOOP;
    std::string message(doing);
    if (!message.empty()) message += ": ";
    return {missing && use == FileUse::Read ? ErrorCode::NotFound : ErrorCode::Io, std::move(where),
            message + causeText(cause, use), fileRemedy(cause, use)};
}

} // namespace hindcast
