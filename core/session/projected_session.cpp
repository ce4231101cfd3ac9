// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/projected_session.h"

#include "projection/script_projection.h"
#include "session/log_session.h"
#include "session/script_source.h"
#include "session/script_states.h"

namespace hindcast::session {

Result<ProjectedSession> underProjection(std::shared_ptr<const Session> session, const ScriptChoice& choice,
                                         std::stop_token stop, bool keepsLog) {
    auto script = scriptOf(choice);
    if (!script) return script.error();
    const std::shared_ptr<const event::EventLog> log(session, &session->log());
    const auto lines = keepsLog ? std::make_shared<projection::LoggedLines>() : nullptr;
    auto projection = projection::ScriptProjection::make(log, std::move(*script), stop, lines);
    if (!projection) return projection.error();
    ProjectedSession projected;
    projected.log = lines;
    projected.failures = [projection = *projection] {
        std::vector<ProjectionFailure> list;
        for (const auto& [place, failure] : projection->failures())
            list.push_back({place.position, failure.kind, failure.partition, failure.message, failure.line,
                            failure.column, place.rank});
        return list;
    };
    projected.changedVariable = [projection = *projection] { return projection->changedVariable(); };
    const projection::ScriptDefinition& definition = (*projection)->definition();
    projected.partitioning = definition.byStreams      ? Partitioning::Streams
                             : definition.byPartitions ? Partitioning::Custom
                                                       : Partitioning::One;
    projected.abandon = [projection = *projection] { projection->abandon(); };
    projected.session = std::make_shared<LogSession>(log, std::vector<event::Problem>(), *projection,
                                                     ScriptStates::make(log, *projection));
    return projected;
}

} // namespace hindcast::session
