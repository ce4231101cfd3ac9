// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the STORE of a command line: cache options, import limits, progress line, and the error lines for
// damaged places. Thread-safety: run on one thread.
#pragma once

#include "cli/context.h"
#include "session/session.h"

#include <memory>
#include <string>
#include <string_view>

namespace hindcast::cli {

/// Content and name of the file that --mapping names, if it does.
Result<void> readMappingOption(const Arguments& arguments, std::string& content, std::string& name);

enum class DamageLines { Print, LeaveToCaller };

Result<std::shared_ptr<const session::Session>> openStore(Context& context,
                                                          DamageLines lines = DamageLines::Print);

/// Another store beside it, from its own cache.
Result<std::shared_ptr<const session::Session>> openOtherStore(Context& context, const std::string& store);

/// The stream named by --NAME. NotFound carries the nearest names.
Result<StreamId> findStreamOption(Context& context, const session::Session& session, std::string_view name);

} // namespace hindcast::cli
