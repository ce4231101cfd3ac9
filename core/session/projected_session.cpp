// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/projected_session.h"

#include "projection/script_projection.h"
#include "session/log_session.h"

namespace hindcast::session {

Result<ProjectedSession> underProjection(std::shared_ptr<const Session> session, const ScriptChoice& choice,
                                         std::stop_token stop) {
    auto script = projection::readScript(choice.file, {choice.engine, choice.allowClock});
    if (!script) return script.error();
    const std::shared_ptr<const event::EventLog> log(session, &session->log());
    auto projection = projection::ScriptProjection::make(log, std::move(*script), stop);
    if (!projection) return projection.error();
    ProjectedSession projected;
    projected.failures = [projection = *projection] {
        std::vector<ProjectionFailure> list;
        for (const auto& [place, failure] : projection->failures())
            list.push_back({place.position, failure.kind, failure.partition, failure.message, failure.line,
                            failure.column});
        return list;
    };
    projected.session = std::make_shared<LogSession>(log, std::vector<event::Problem>(), *projection);
    return projected;
}

} // namespace hindcast::session
