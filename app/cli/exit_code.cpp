// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exit_code.h"

namespace hindcast::cli {

ExitCode exitCodeFor(ErrorCode code) {
    switch (code) {
    case ErrorCode::Invalid:
        return ExitCode::Usage;
    case ErrorCode::NotFound:
    case ErrorCode::Corrupt:
    case ErrorCode::Unsupported:
    case ErrorCode::Io:
    case ErrorCode::Busy:
        return ExitCode::Input;
    case ErrorCode::Cancelled:
        return ExitCode::Cancelled;
    case ErrorCode::Internal:
        break;
    }
    return ExitCode::Internal;
}

} // namespace hindcast::cli
