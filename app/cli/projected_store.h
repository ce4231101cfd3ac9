// SPDX-License-Identifier: GPL-3.0-or-later
// The STORE of a command line under the projection that --projection names, if it does. Thread-safety: run on
// one thread.
#pragma once

#include "cli/context.h"
#include "session/projected_session.h"

#include <string_view>

namespace hindcast::cli {

/// Opens the store and puts it under --projection.
Result<session::ProjectedSession> openProjected(Context& context);

/// `session` under the script of that option; as it is where the option is not given.
Result<session::ProjectedSession>
underOption(Context& context, std::shared_ptr<const session::Session> session, std::string_view option);

/// What a projection says of an event on which it failed.
Error failureError(std::string_view script, const session::ProjectionFailure& failure);

/// That a script has variables outside its states, of which `variable` is one that changes.
Error variablesNote(std::string_view script, const std::string& variable);

/// An error line for each event on which the projection failed, and a note where it changes variables outside
/// its states; `done` where nothing failed.
ExitCode tellFailures(Context& context, const session::ProjectedSession& projected,
                      std::string_view option = "projection", ExitCode done = ExitCode::Done);

} // namespace hindcast::cli
