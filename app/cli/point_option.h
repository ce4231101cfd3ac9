// SPDX-License-Identifier: GPL-3.0-or-later
// The point in time that --version, --position or --time name. Thread-safety: pure functions.
#pragma once

#include "cli/arguments.h"
#include "session/session.h"

#include <string>
#include <string_view>

namespace hindcast::cli {

/// A position as this store has them: text where its own are text, else a number. Error: Invalid.
Result<Position> parsePosition(const session::Session& session, std::string_view option,
                               const std::string& text);

/// The end where none of the options is given.
Result<session::Point> pointOf(const Arguments& arguments, const session::Session& session);

} // namespace hindcast::cli
