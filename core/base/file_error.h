// SPDX-License-Identifier: GPL-3.0-or-later
// The error of a system call on a file: what failed, why, and what helps against it.
// Thread-safety: pure functions.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace hindcast {

enum class FileUse { Read, Write };

/// `cause` is an errno. "DOING: CAUSE", or the cause alone where `doing` is empty. NotFound where a file to
/// be read is not there, else Io.
Error fileError(std::string where, std::string_view doing, int cause, FileUse use);

/// What helps against an errno; never empty.
std::string fileRemedy(int cause, FileUse use);

} // namespace hindcast
