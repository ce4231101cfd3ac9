// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptProjection: a script as a Projection, for timelines: each of its folds makes one state of the events
// it is given, whatever partition the script would put them in. Folds borrow workers from a few that the
// projection keeps, since a fold's state is here and not there; a worker in which a variable of the script is
// other than at first is not lent again.
// A bi-state projection's state is the pair [state, shared].
// Thread-safety: as Projection; failures() may be called from any thread.
#pragma once

#include "projection/logged_lines.h"
#include "projection/projection.h"
#include "projection/script_run.h"
#include "projection/source_filter.h"

#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace hindcast::projection {

class ScriptProjection final : public Projection, public std::enable_shared_from_this<ScriptProjection> {
public:
    /// Starts a worker. `lines`: where what its folds log goes; nullptr: nowhere. Errors: as
    /// ScriptRun::start().
    static Result<std::shared_ptr<const ScriptProjection>> make(std::shared_ptr<const event::EventLog> log,
                                                                Script script, std::stop_token stop,
                                                                std::shared_ptr<LoggedLines> lines = nullptr);

    std::string name() const override { return m_script.name; }
    std::string identity() const override { return m_script.identity(); }
    json::Value initial() const override { return m_initial; }
    std::unique_ptr<Fold> start() const override;

    const ScriptDefinition& definition() const { return m_definition; }
    bool dependsOnClock() const { return m_script.options.allowClock; }

    bool hasUpcasters() const { return m_hasUpcasters; }
    /// As ScriptRun::upcast(). From any thread.
    Result<std::optional<std::string>> upcast(const event::StoredEvent& event, std::stop_token stop) const;

    /// Ends the workers of its folds; they and all later ones answer Cancelled. From any thread.
    void abandon() const { m_abandoned.request_stop(); }

    /// What of the script outside its states was seen to change, or may; nothing: states are all that a fold
    /// knew so far. From any thread.
    std::optional<std::string> changedVariable() const;

    /// The first event folded so far with a number that is another one as a double. From any thread.
    std::optional<EventPlace> firstInexact() const;

    /// An event on which an earlier process failed: its state was handed on.
    void addFailure(const EventPlace& place, const ScriptFailure& failure) const { note(failure, place); }
    /// What failed in folds so far, each event once, in log order.
    std::vector<std::pair<EventPlace, ScriptFailure>> failures() const;

private:
    friend class ScriptFold;
    static constexpr std::size_t kIdleRuns = 4;

    ScriptProjection(std::shared_ptr<const event::EventLog> log, Script script)
        : m_log(std::move(log)), m_script(std::move(script)) {}
    RunOptions runOptions() const;
    void lend(ScriptRun& run) const;
    struct Lent {
        std::unique_ptr<ScriptRun> run;
        json::Value state = {}; ///< that it is at; null: some other
    };
    /// Where there is one, a run that is at that state.
    Result<Lent> takeRun(const json::Value& state) const;
    void giveBack(Lent lent) const;
    void note(const ScriptFailure& failure, const EventPlace& place) const;

    std::shared_ptr<const event::EventLog> m_log;
    Script m_script;
    std::shared_ptr<LoggedLines> m_lines; ///< nullptr: nobody wants them
    ScriptDefinition m_definition;
    bool m_hasUpcasters = false;
    json::Value m_initial;
    mutable std::stop_source m_abandoned;
    mutable std::mutex m_mutex;
    mutable std::vector<Lent> m_idle; ///< the one given back last at the end
    mutable std::optional<std::string> m_changed;
    mutable std::optional<EventPlace> m_firstInexact;
    mutable std::map<Rank, std::pair<EventPlace, ScriptFailure>> m_failures;
};

} // namespace hindcast::projection
