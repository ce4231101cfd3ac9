// SPDX-License-Identifier: GPL-3.0-or-later
// The script that a choice names, and the place that an error of a script names. Thread-safety: pure
// functions.
#pragma once

#include "base/result.h"
#include "projection/script.h"
#include "session/script_choice.h"

namespace hindcast::session {

/// Errors: as projection::readScript().
Result<projection::Script> scriptOf(const ScriptChoice& choice);

} // namespace hindcast::session
