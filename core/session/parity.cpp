// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/parity.h"

namespace hindcast::session {

Result<analysis::ParityTotals> checkParity(const Session& session, const ScriptChoice& choice,
                                           const std::string& expected, const analysis::DiffOptions& diff,
                                           const analysis::ParityVisitor& visit, std::stop_token stop) {
    auto script = projection::readScript(choice.file, {choice.engine, choice.allowClock});
    if (!script) return script.error();
    return analysis::parity(session.log(), {std::move(*script), expected, diff}, visit, std::move(stop));
}

} // namespace hindcast::session
