// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/parity.h"

#include "session/script_source.h"

namespace hindcast::session {

Result<analysis::ParityTotals> checkParity(const Session& session, const ScriptChoice& choice,
                                           const std::string& expected, const analysis::DiffOptions& diff,
                                           const analysis::ParityVisitor& visit, std::stop_token stop) {
    auto script = scriptOf(choice);
    if (!script) return script.error();
    return analysis::parity(session.log(), {std::move(*script), expected, diff}, visit, std::move(stop));
}

} // namespace hindcast::session
