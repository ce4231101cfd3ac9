// SPDX-License-Identifier: GPL-3.0-or-later
// checkParity(): a projection over a store against a read model's export; checkSnapshots(): against the
// snapshots that the store's own library keeps. Thread-safety: may run several times at once.
#pragma once

#include "analysis/parity.h"
#include "session/opener.h"
#include "session/script_choice.h"
#include "session/session.h"

namespace hindcast::session {

/// Errors: as analysis::parity(), and of reading the script.
Result<analysis::ParityTotals> checkParity(const Session& session, const ScriptChoice& script,
                                           const std::string& expected, const analysis::DiffOptions& diff,
                                           const analysis::ParityVisitor& visit, std::stop_token stop);

/// `store`: what `session` was opened from; of a cache the source is looked at that it was made from. Errors:
/// as analysis::snapshotParity(), and of reading the script; Unsupported and NotFound where the store keeps
/// no snapshots that are known here, or none at all.
Result<analysis::ParityTotals> checkSnapshots(const std::shared_ptr<const Session>& session,
                                              const Opener& opener, const source::Location& store,
                                              const ScriptChoice& script, const analysis::DiffOptions& diff,
                                              const analysis::ParityVisitor& visit, std::stop_token stop);

} // namespace hindcast::session
