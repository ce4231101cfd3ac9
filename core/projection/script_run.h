// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptRun: one run of a script over events in the order in which they are added, in a worker process of its
// own. Events go over in batches; what they did is told when a batch is through. An event whose call fails is
// left out as if it had not been: its state is the one before it. A worker that dies takes the variables of
// the script with it (states are kept here), and the batch is folded again without the event in hand.
// Thread-safety: belongs to one thread. Errors: NotFound (no worker program), Corrupt (no projection),
// Io (workers cannot be had, or die again and again), Cancelled.
#pragma once

#include "event/event_log.h"
#include "projection/script.h"
#include "projection/state_table.h"
#include "projection/worker_permit.h"
#include "projection/worker_process.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindcast::projection {

struct EventPlace {
    Rank rank;
    StreamId stream;
    EventTypeId type;
    Version version;
    std::optional<Position> position;
};

struct ScriptTotals {
    std::uint64_t processed = 0, failed = 0;
    std::map<std::string, std::uint64_t> skipped; ///< by the vendor's name of the reason
    /// Processed events with a number that is another one as a double, which a script sees.
    std::uint64_t inexact = 0;
    std::optional<EventPlace> firstInexact = {};
};

struct RunOptions {
    bool oneState = false;         ///< all events fold into partition "", whatever their own is
    bool wantsEmitted = false;     ///< tell what is emitted and linked
    bool wantsLogged = false;      ///< tell what is logged
    bool tellsSteps = false;       ///< tell the state of its partition after each event
    bool stopsAtFailure = false;   ///< as the server does; stopped() afterwards
    bool watchesVariables = false; ///< changedVariable() is asked for
    Speed speed = Speed::Quickest;
    /// Where the definition says inAnyOrder, each stream's events come one after the other from its first to
    /// its last, with their payloads and no more; isSpoilt() afterwards.
    bool inStreamOrder = false;
    std::size_t batchEvents = kBatchEvents; ///< in stream order kStreamBatchEvents
    /// From this event on another worker folds, which knows the states alone; once.
    std::optional<Rank> changesWorkerAt = {};
    WorkerNeed worker = WorkerNeed::First; ///< what the run needs it for
    std::size_t stateMemory = StateTable::kMemory;
    std::string scratchFolder = {}; ///< where states go beyond that; empty: that for temporary files
    Patience patience = {};
};

class ScriptRun {
public:
    /// Workers that may die or be ended in one run before it is given up.
    static constexpr std::size_t kMaxDeaths = 100;
    /// The same of calls that overran: each cost its whole time.
    static constexpr std::size_t kMaxOverruns = 20;
    /// Larger than where someone waits for what a batch did.
    static constexpr std::size_t kStreamBatchEvents = 4096;

    /// Waits for a permit, as RunOptions::worker says. Nothing: there is no worker to spare.
    static Result<std::unique_ptr<ScriptRun>> start(const Script& script, const RunOptions& options,
                                                    std::stop_token stop);

    const ScriptDefinition& definition() const { return m_definition; }
    bool hasUpcasters() const { return m_hasUpcasters; }
    /// As RunOptions::inStreamOrder wants it, and the definition says that it may be.
    bool isInStreamOrder() const { return m_options.inStreamOrder; }
    /// In the order of the events. `emitted`: a JSON object that lacks its last brace.
    std::function<void(const ScriptFailure&, const EventPlace&)> onFailure;
    std::function<void(const std::string& emitted, const EventPlace&)> onEmitted;
    /// Of events that failed, too. At most kMaxLogged characters.
    std::function<void(const std::string& text, const EventPlace&)> onLogged;

    /// `shared`: of a bi-state projection.
    std::function<void(const EventPlace&, const std::string& partition, const StateTable::State&,
                       const std::optional<StateTable::State>& shared)>
        onStep;

    /// `first`: of its stream; only asked for in stream order.
    Result<void> add(const event::StoredEvent& event, std::string_view category, std::stop_token stop,
                     bool first = false);
    Result<void> flush(std::stop_token stop);
    bool stopped() const { return m_stopped; }
    /// In stream order: what was folded is not what it would be in log order. Nothing more is folded.
    bool isSpoilt() const { return m_isSpoilt; }
    /// In stream order: for each partition in the order of states(), the first event that touched it.
    const std::vector<Rank>& firstTouched() const { return m_firstTouched; }
    /// What of the script outside its states is other than when it had defined itself, or may be: the states
    /// are only right for those who have it. Nothing: a fold can go on from them in another worker. As of the
    /// last event that is folded. Precondition: RunOptions::watchesVariables.
    const std::optional<std::string>& changedVariable() const { return m_lost ? m_lost : m_changed; }
    /// Events are added and not flushed.
    bool isBehind() const { return !m_places.empty() || !m_adding.places.empty(); }

    const StateTable& states() const { return m_states; }
    /// All of them, when the run is over.
    StateTable takeStates() { return std::move(m_states); }
    /// Everything up to some event from outside, before the first add(): what an earlier run of the script
    /// left behind. Variables of the script begin anew.
    Result<void> setStates(StateTable states);
    /// The rank behind the last event that is folded or has failed: what states() are of. Later events were
    /// added at most.
    Rank reached() const { return m_reached; }
    /// One state from outside (a checkpoint); only with oneState. Nothing: as if no event had been.
    Result<void> setState(std::optional<StateTable::State> state, std::optional<StateTable::State> shared);
    /// What the projection shows for a partition: after transformBy and filterBy. Precondition: flushed.
    /// A transformation that fails gives nothing.
    Result<StateTable::State> result(const std::string& partition, std::stop_token stop);
    /// The same, where its state is known.
    Result<StateTable::State> result(const std::string& partition,
                                     const std::optional<StateTable::State>& state, std::stop_token stop);
    /// What the script's upcasters make of the event's data, as JSON; nothing: they leave it alone. Not
    /// counted and not folded. Precondition: flushed. Errors: Invalid where they fail, with their place;
    /// those of the worker.
    Result<std::optional<std::string>> upcast(const event::StoredEvent& event, std::string_view category,
                                              std::stop_token stop);
    const ScriptTotals& totals() const { return m_totals; }
    pid_t workerId() const { return m_worker ? m_worker->processId() : 0; } ///< for tests

private:
    ScriptRun(const Script& script, const RunOptions& options)
        : m_script(script), m_options(options), m_states(options.scratchFolder, options.stateMemory) {}
    Result<void> startWorker(std::stop_token stop);
    Result<void> changeWorker(std::stop_token stop);
    Result<void> forget();
    Result<void> answerNeed(const Frame& frame);

    struct Outcome;
    Error giveUp(const Outcome& outcome);
    struct Death {
        std::uint64_t event = 0; ///< of the batch
        ScriptFailure failure;
    };
    void launch();
    Result<void> goPlain(std::stop_token stop);
    Result<void> land(std::stop_token stop);
    Result<void> ask(std::size_t count, bool plain);
    Result<Outcome> foldBatch(std::size_t count, bool plain, std::stop_token stop);
    Result<std::optional<Death>> replaceWorker(std::stop_token stop);
    void drop(std::size_t count);
    Result<void> settle(Outcome& outcome);

    Script m_script;
    RunOptions m_options;
    std::optional<WorkerPermit> m_permit; ///< for one worker after the other
    std::string m_program;
    ScriptDefinition m_definition;
    bool m_hasUpcasters = false;
    std::unique_ptr<WorkerProcess> m_worker;
    StateTable m_states;
    ScriptTotals m_totals;
    // The batch that the worker has, and the one that is filled meanwhile.
    std::string m_batch; ///< events of the batch, as they go into the memory
    std::vector<EventPlace> m_places;
    std::vector<std::size_t> m_offsets; ///< of them in m_batch
    bool m_isAsked = false;             ///< the worker folds it already
    struct Adding {
        std::string batch;
        std::vector<EventPlace> places;
        std::vector<std::size_t> offsets;
    };
    Adding m_adding;
    std::size_t m_deaths = 0;
    std::size_t m_overruns = 0;
    std::optional<std::string> m_changed; ///< in this worker
    std::optional<std::string> m_lost;    ///< in one before it
    bool m_stopped = false;
    bool m_isSpoilt = false;
    std::vector<Rank> m_firstTouched;
    Rank m_reached;
};

} // namespace hindcast::projection
