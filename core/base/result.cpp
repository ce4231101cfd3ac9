// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

namespace hindcast {

const char* errorCodeName(ErrorCode code) {
    switch (code) {
    case ErrorCode::NotFound: return "NotFound";
    case ErrorCode::Corrupt: return "Corrupt";
    case ErrorCode::Unsupported: return "Unsupported";
    case ErrorCode::Invalid: return "Invalid";
    case ErrorCode::Cancelled: return "Cancelled";
    case ErrorCode::Io: return "Io";
    case ErrorCode::Busy: return "Busy";
    case ErrorCode::Internal: break;
    }
    return "Internal";
}

std::string Error::print() const {
    std::string text = where.empty() ? message : where + ": " + message;
    if (!remedy.empty()) text += " (" + remedy + ")";
    return text;
}

Error cancelled(std::string where) {
    return {ErrorCode::Cancelled, std::move(where), "cancelled", ""};
}

} // namespace hindcast
