// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/parity.h"

#include "analysis/snapshot_parity.h"
#include "import/import.h"
#include "projection/script_projection.h"
#include "session/script_source.h"
#include "session/snapshot_opener.h"
#include "source/registry.h"

namespace hindcast::session {

Result<analysis::ParityTotals> checkParity(const Session& session, const ScriptChoice& choice,
                                           const std::string& expected, const analysis::DiffOptions& diff,
                                           const analysis::ParityVisitor& visit, std::stop_token stop) {
    auto script = scriptOf(choice);
    if (!script) return script.error();
    return analysis::parity(session.log(), {std::move(*script), expected, diff}, visit, std::move(stop));
}

Result<analysis::ParityTotals> checkSnapshots(const std::shared_ptr<const Session>& session,
                                              const Opener& opener, const source::Location& store,
                                              const ScriptChoice& choice, const analysis::DiffOptions& diff,
                                              const analysis::ParityVisitor& visit, std::stop_token stop) {
    constexpr std::size_t kBatchBytes = std::size_t(4) << 20;
    auto script = scriptOf(choice);
    if (!script) return script.error();
    const std::shared_ptr<const event::EventLog> log(session, &session->log());
    const auto projection = projection::ScriptProjection::make(log, std::move(*script), stop);
    if (!projection) return projection.error();
    const event::LogFacts facts = log->facts();
    source::Location location = store;
    if (import::isCache(store.path)) location.path = facts.source;
    const auto* opens = dynamic_cast<const SnapshotOpener*>(&opener);
    if (!opens)
        return Error{ErrorCode::Unsupported, store.path, "snapshots cannot be read here",
                     "export its states, and name the file with --expected"};
    const auto snapshots = opens->openSnapshots(location, facts.format, stop);
    if (!snapshots) return snapshots.error();
    auto totals = analysis::snapshotParity(
        log, *projection,
        [&](event::EventBatch& batch) { return (*snapshots)->read(batch, kBatchBytes, stop); }, diff, visit,
        stop);
    if (totals && totals->snapshots == 0 && totals->damage.empty())
        return Error{ErrorCode::NotFound,
                     source::Registry::isLive(location.path) ? facts.source : location.path,
                     "the store's table of snapshots is empty",
                     "export its states, and name the file with --expected"};
    return totals;
}

} // namespace hindcast::session
