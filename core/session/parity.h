// SPDX-License-Identifier: GPL-3.0-or-later
// checkParity(): a projection over a store against a read model's export. Thread-safety: may run several
// times at once.
#pragma once

#include "analysis/parity.h"
#include "session/script_choice.h"
#include "session/session.h"

namespace hindcast::session {

/// Errors: as analysis::parity(), and of reading the script.
Result<analysis::ParityTotals> checkParity(const Session& session, const ScriptChoice& script,
                                           const std::string& expected, const analysis::DiffOptions& diff,
                                           const analysis::ParityVisitor& visit, std::stop_token stop);

} // namespace hindcast::session
