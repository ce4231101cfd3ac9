// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_run.h"

#include "projection/wire.h"
#include "projection/wire_event.h"

#include <algorithm>
#include <utility>

namespace hindcast::projection {

/// What a batch did, kept back until it is through: a worker that dies in it has done nothing.
struct ScriptRun::Outcome {
    std::vector<std::pair<std::uint64_t, ScriptFailure>> failures;
    std::vector<std::pair<std::uint64_t, std::string>> emitted, logged;
    struct Step {
        std::uint64_t event = 0;
        std::string partition;
        StateTable::State state;
        std::optional<StateTable::State> shared;
    };
    std::vector<Step> steps;
    struct Touched {
        std::string partition;
        StateTable::State state;
        std::uint32_t event = 0; ///< the first that did
    };
    std::vector<Touched> touched;
    std::optional<StateTable::State> shared;
    bool isFolded = false;              ///< by a worker, to its end
    std::size_t reached = 0;            ///< so many events are through
    std::optional<std::string> changed; ///< a variable
    ScriptTotals totals;
    bool stopped = false;
    bool spoilt = false;

    std::size_t overruns() const {
        return std::size_t(std::count_if(failures.begin(), failures.end(),
                                         [](const auto& failed) { return failed.second.kind == "overrun"; }));
    }
};

namespace {

Error nonsense() {
    return {ErrorCode::Internal, "hindcast-fold", "the worker process answers nonsense",
            "install Hindcast again"};
}

ScriptFailure readFailure(WireReader& reader) {
    ScriptFailure failure;
    failure.kind = reader.text();
    failure.partition = reader.text();
    failure.message = reader.text();
    failure.line = reader.number<std::uint32_t>();
    failure.column = reader.number<std::uint32_t>();
    return failure;
}

std::string placeOf(const Script& script, std::uint32_t line, std::uint32_t column) {
    std::string where = script.name;
    if (line > 0) where += ":" + std::to_string(line);
    if (column > 0) where += ":" + std::to_string(column);
    return where;
}

Error refused(const Script& script, const Frame& frame) {
    WireReader reader(frame.bytes);
    const std::string message(reader.text());
    const auto line = reader.number<std::uint32_t>();
    const auto column = reader.number<std::uint32_t>();
    return {ErrorCode::Corrupt, placeOf(script, line, column), "this is no projection: " + message,
            "correct the script"};
}

} // namespace

Result<std::unique_ptr<ScriptRun>> ScriptRun::start(const Script& script, const RunOptions& options,
                                                    std::stop_token stop) {
    auto program = WorkerProcess::findProgram();
    if (!program) return program.error();
    auto permit = WorkerPermit::take(options.worker, stop);
    if (!permit) return permit.error();
    if (!*permit) return std::unique_ptr<ScriptRun>();
    std::unique_ptr<ScriptRun> run(new ScriptRun(script, options));
    run->m_permit.emplace(std::move(**permit));
    run->m_program = std::move(*program);
    if (auto started = run->startWorker(stop); !started) return started.error();
    return run;
}

Result<void> ScriptRun::startWorker(std::stop_token stop) {
    if (m_changed) m_lost = std::exchange(m_changed, std::nullopt);
    auto worker = WorkerProcess::start(m_program, m_options.patience);
    if (!worker) return worker.error();
    m_worker = std::move(*worker);
    WireWriter define;
    define.number(std::uint8_t(m_script.options.engine));
    define.number(std::uint8_t(m_script.options.allowClock));
    define.number(std::uint8_t(m_options.oneState));
    define.number(std::uint8_t(m_options.wantsEmitted));
    define.number(std::uint8_t(m_options.wantsLogged));
    define.number(std::uint8_t(m_states.size() == 0));
    define.number(std::uint8_t(m_options.stopsAtFailure));
    define.number(std::uint8_t(m_options.tellsSteps));
    define.number(std::uint8_t(m_options.speed));
    define.number(std::uint8_t(m_options.inStreamOrder));
    define.number(std::uint8_t(m_options.watchesVariables));
    define.number(m_script.options.callMillis);
    define.number(kMaxStateBytes);
    define.text(m_script.name);
    define.text(m_script.source);
    auto sent = m_worker->send(FrameKind::Define, define.bytes());
    auto answer = sent ? m_worker->receive(stop) : Result<Frame>(sent.error());
    if (!answer) {
        if (answer.error().code == ErrorCode::Cancelled) return answer.error();
        return Error{ErrorCode::Corrupt, m_script.name, "the script cannot be run: " + m_worker->end(),
                     "see what it does outside of its handlers"};
    }
    if (answer->kind == FrameKind::Refused) return refused(m_script, *answer);
    if (answer->kind != FrameKind::Defined) return nonsense();
    auto definition = ScriptDefinition::fromJson(answer->bytes);
    if (!definition) return nonsense();
    m_definition = std::move(*definition);
    m_options.inStreamOrder = m_options.inStreamOrder && m_definition.inAnyOrder;
    if (m_options.inStreamOrder) m_options.batchEvents = kStreamBatchEvents;
    m_hasUpcasters = answer->bytes.find("\"upcasts\":true") != std::string::npos;
    return m_states.shared ? forget() : Result<void>();
}

Result<void> ScriptRun::forget() {
    WireWriter frame;
    frame.number(std::uint8_t(m_states.shared ? 1 : 0));
    if (m_states.shared) frame.optionalText(*m_states.shared);
    return m_worker->send(FrameKind::Forget, frame.bytes());
}

Result<void> ScriptRun::setState(std::optional<StateTable::State> state,
                                 std::optional<StateTable::State> shared) {
    m_states.clear();
    if (state)
        if (auto kept = m_states.set("", *state); !kept) return kept;
    m_states.shared = std::move(shared);
    // A worker that is gone is seen, and replaced, by the next fold.
    (void)forget();
    return {};
}

Result<void> ScriptRun::setStates(StateTable states) {
    m_states = std::move(states);
    return forget();
}

Result<void> ScriptRun::add(const event::StoredEvent& event, std::string_view category, std::stop_token stop,
                            bool first) {
    if (m_stopped || m_isSpoilt) return {};
    if (m_options.changesWorkerAt && event.rank >= *m_options.changesWorkerAt)
        if (auto changed = changeWorker(stop); !changed) return changed;
    m_adding.offsets.push_back(m_adding.batch.size());
    appendWireEvent(m_adding.batch, event, category, first ? std::uint32_t(kWireFirst) : 0U);
    m_adding.places.push_back({event.rank, event.stream, event.type, event.version, event.position});
    if (m_adding.places.size() < m_options.batchEvents && m_adding.batch.size() < kEventBytes * 3 / 4)
        return {};
    // While the worker folds this batch the next one is filled.
    auto landed = land(stop);
    if (landed) launch();
    return landed;
}

void ScriptRun::launch() {
    std::swap(m_batch, m_adding.batch);
    std::swap(m_places, m_adding.places);
    std::swap(m_offsets, m_adding.offsets);
    if (m_stopped || m_isSpoilt || m_places.empty()) return;
    m_isAsked = ask(m_places.size(), false).ok(); // else land() sees what is wrong with the worker
}

Result<void> ScriptRun::flush(std::stop_token stop) {
    auto landed = land(stop);
    if (!landed) return landed;
    launch();
    return land(stop);
}

Result<void> ScriptRun::ask(std::size_t count, bool plain) {
    WireWriter fold;
    fold.number(std::uint64_t(count));
    fold.number(std::uint64_t(m_batch.size()));
    fold.number(std::uint8_t(plain ? 1 : 0));
    auto placed = m_worker->place(m_batch);
    return placed ? m_worker->send(FrameKind::Fold, fold.bytes()) : placed;
}

Result<void> ScriptRun::changeWorker(std::stop_token stop) {
    m_options.changesWorkerAt.reset();
    if (auto flushed = flush(stop); !flushed) return flushed;
    return startWorker(stop);
}

Result<void> ScriptRun::answerNeed(const Frame& frame) {
    WireReader reader(frame.bytes);
    const auto state = m_states.find(reader.text());
    if (auto read = m_states.trouble(); !read) return read;
    WireWriter answer;
    answer.number(std::uint8_t(state ? 1 : 0));
    if (state) answer.optionalText(*state);
    return m_worker->send(FrameKind::State, answer.bytes());
}

Result<ScriptRun::Outcome> ScriptRun::foldBatch(std::size_t count, bool plain, std::stop_token stop) {
    if (!std::exchange(m_isAsked, false))
        if (auto asked = ask(count, plain); !asked) return asked.error();
    Outcome outcome;
    for (;;) {
        const auto frame = m_worker->receive(stop);
        if (!frame) return frame.error();
        WireReader reader(frame->bytes);
        switch (frame->kind) {
        case FrameKind::Need:
            if (auto answered = answerNeed(*frame); !answered) return answered.error();
            break;
        case FrameKind::Failed: {
            const auto index = reader.number<std::uint64_t>();
            outcome.failures.emplace_back(index, readFailure(reader));
            if (m_overruns + outcome.overruns() >= kMaxOverruns) return giveUp(outcome);
            break;
        }
        case FrameKind::Emitted: {
            const auto index = reader.number<std::uint64_t>();
            outcome.emitted.emplace_back(index, reader.text());
            break;
        }
        case FrameKind::Logged: {
            const auto index = reader.number<std::uint64_t>();
            outcome.logged.emplace_back(index, reader.text());
            break;
        }
        case FrameKind::Step: {
            Outcome::Step step{reader.number<std::uint64_t>(), std::string(reader.text()), {}, {}};
            step.state = reader.optionalText();
            if (reader.number<std::uint8_t>() != 0) step.shared = reader.optionalText();
            outcome.steps.push_back(std::move(step));
            break;
        }
        case FrameKind::Touched: {
            for (auto left = reader.number<std::uint32_t>(); left > 0 && reader.ok(); --left) {
                std::string partition(reader.text());
                auto state = reader.optionalText();
                outcome.touched.push_back(
                    {std::move(partition), std::move(state), reader.number<std::uint32_t>()});
            }
            if (reader.number<std::uint8_t>() != 0) outcome.shared = reader.optionalText();
            break;
        }
        case FrameKind::Done: {
            outcome.reached = std::size_t(reader.number<std::uint64_t>());
            outcome.totals.processed = reader.number<std::uint64_t>();
            outcome.totals.inexact = reader.number<std::uint64_t>();
            const auto first = reader.number<std::uint64_t>();
            if (outcome.totals.inexact > 0 && first < count) outcome.totals.firstInexact = m_places[first];
            outcome.stopped = reader.number<std::uint8_t>() != 0;
            outcome.spoilt = reader.number<std::uint8_t>() != 0;
            for (auto left = reader.number<std::uint32_t>(); left > 0 && reader.ok(); --left) {
                const std::string reason(reader.text());
                outcome.totals.skipped[reason] = reader.number<std::uint64_t>();
            }
            outcome.changed = reader.optionalText();
            outcome.isFolded = true;
            if (!outcome.stopped && !outcome.spoilt && (outcome.reached == 0 || outcome.reached > count))
                return nonsense();
            return outcome;
        }
        default:
            return nonsense();
        }
    }
}

Error ScriptRun::giveUp(const Outcome& outcome) {
    m_totals.failed += outcome.failures.size();
    for (const auto& [index, failure] : outcome.failures)
        if (onFailure && index < m_places.size()) onFailure(failure, m_places[index]);
    m_worker->end();
    return {ErrorCode::Corrupt, m_script.name, "too many calls took longer than they may",
            "see the events that are named as failed"};
}

// The worker is gone: starts another. The event that it died of, if it was at one.
Result<std::optional<ScriptRun::Death>> ScriptRun::replaceWorker(std::stop_token stop) {
    Death death;
    death.event = m_worker->inHand();
    death.failure.message = m_worker->end();
    death.failure.kind = m_worker->overran() ? "overrun" : "died";
    if (++m_deaths >= kMaxDeaths)
        return Error{ErrorCode::Io, m_script.name,
                     "its worker process died " + std::to_string(m_deaths) + " times",
                     "see the events that are named as failed"};
    if (auto started = startWorker(stop); !started) return started.error();
    return death.event < m_places.size() ? std::optional(std::move(death)) : std::nullopt;
}

Result<void> ScriptRun::settle(Outcome& outcome) {
    for (const Outcome::Touched& touched : outcome.touched) {
        const std::size_t before = m_states.size();
        if (auto kept = m_states.set(touched.partition, touched.state); !kept) return kept;
        if (m_options.inStreamOrder && m_states.size() > before)
            m_firstTouched.push_back(touched.event < m_places.size() ? m_places[touched.event].rank : Rank());
    }
    if (outcome.shared) m_states.shared = std::move(outcome.shared);
    if (outcome.isFolded) m_changed = outcome.changed;
    m_totals.processed += outcome.totals.processed;
    for (const auto& [reason, count] : outcome.totals.skipped)
        m_totals.skipped[reason] += count;
    m_totals.inexact += outcome.totals.inexact;
    if (const auto& first = outcome.totals.firstInexact;
        first && (!m_totals.firstInexact || first->rank < m_totals.firstInexact->rank))
        m_totals.firstInexact = first;
    m_totals.failed += outcome.failures.size();
    m_overruns += outcome.overruns();
    for (const auto& [index, failure] : outcome.failures)
        if (onFailure && index < m_places.size()) onFailure(failure, m_places[index]);
    for (const auto& [index, logged] : outcome.logged)
        if (onLogged && index < m_places.size()) onLogged(logged, m_places[index]);
    for (const auto& [index, emitted] : outcome.emitted)
        if (onEmitted && index < m_places.size()) onEmitted(emitted, m_places[index]);
    for (const Outcome::Step& step : outcome.steps)
        if (onStep && step.event < m_places.size())
            onStep(m_places[step.event], step.partition, step.state, step.shared);
    return {};
}

void ScriptRun::drop(std::size_t count) {
    if (count > 0) m_reached = next(m_places[count - 1].rank);
    m_batch.erase(0, count < m_offsets.size() ? m_offsets[count] - m_offsets[0] : m_batch.size());
    m_places.erase(m_places.begin(), m_places.begin() + std::ptrdiff_t(count));
    m_offsets.erase(m_offsets.begin(), m_offsets.begin() + std::ptrdiff_t(count));
}

// What a worker has done or died of while it went the quick way is as if it had not been.
Result<void> ScriptRun::goPlain(std::stop_token stop) {
    m_options.speed = Speed::Plain;
    return startWorker(stop);
}

// Where a worker dies of an event, the events before it are folded again, then that one is left out. One that
// died for want of memory leaves a script whose variables are as large as before: the rest begins afresh.
Result<void> ScriptRun::land(std::stop_token stop) {
    std::size_t count = m_places.size();
    std::optional<Death> death; // of the event behind the first `count`
    bool plain = false;
    Result<void> done;
    while (done && !m_places.empty() && !m_stopped) {
        Result<Outcome> outcome = count > 0 ? foldBatch(count, plain, stop) : Outcome();
        const bool hasDied = !outcome && outcome.error().code == ErrorCode::Io;
        if (m_options.inStreamOrder && (hasDied || (outcome && outcome->spoilt))) {
            m_isSpoilt = true;
            break;
        }
        if (m_definition.isQuick && (hasDied || (outcome && outcome->spoilt))) {
            plain = true;
            done = goPlain(stop);
            continue;
        }
        if (hasDied) {
            auto replaced = replaceWorker(stop);
            if (!replaced) {
                done = replaced.error();
            } else if (*replaced) {
                death = std::move(*replaced);
                count = std::size_t(death->event);
            }
            continue;
        }
        if (!outcome) {
            done = outcome.error();
            continue;
        }
        done = settle(*outcome);
        if (!done) break;
        m_stopped = outcome->stopped;
        if (outcome->isFolded && !m_stopped && outcome->reached < count) {
            drop(outcome->reached);
            count -= outcome->reached;
            continue;
        }
        drop(count);
        if (death && !m_stopped) {
            Outcome failed;
            failed.failures.emplace_back(0, death->failure);
            (void)settle(failed); // no state is kept
            drop(1);
            m_stopped = m_options.stopsAtFailure;
            if (death->failure.kind == "died" && !m_places.empty()) done = startWorker(stop);
        }
        death.reset();
        count = m_places.size();
    }
    m_places.clear();
    m_offsets.clear();
    m_batch.clear();
    if (!done || m_stopped || m_isSpoilt) m_adding = {};
    return done;
}

Result<StateTable::State> ScriptRun::result(const std::string& partition, std::stop_token stop) {
    return result(partition, m_states.find(partition), std::move(stop));
}

Result<StateTable::State> ScriptRun::result(const std::string& partition,
                                            const std::optional<StateTable::State>& state,
                                            std::stop_token stop) {
    if (auto read = m_states.trouble(); !read) return read.error();
    const bool again = m_script.options.engine == 1 && !m_definition.plain && state && !*state;
    if (m_definition.resultIsState && !again) return state.value_or(StateTable::State());
    WireWriter frame;
    frame.text(partition);
    Result<void> sent = m_worker->send(FrameKind::Result, frame.bytes());
    while (sent) {
        const auto answer = m_worker->receive(stop);
        if (!answer) {
            sent = answer.error();
            break;
        }
        WireReader reader(answer->bytes);
        if (answer->kind == FrameKind::Failed) return StateTable::State();
        if (answer->kind == FrameKind::ResultIs) return reader.optionalText();
        if (answer->kind != FrameKind::Need) return nonsense();
        sent = answerNeed(*answer);
    }
    if (sent.error().code != ErrorCode::Io) return sent.error();
    if (++m_deaths >= kMaxDeaths) return sent.error();
    m_worker->end();
    if (auto started = startWorker(stop); !started) return started.error();
    return StateTable::State();
}

Result<std::optional<std::string>> ScriptRun::upcast(const event::StoredEvent& event,
                                                     std::string_view category, std::stop_token stop) {
    if (!m_hasUpcasters) return std::optional<std::string>();
    std::string bytes;
    appendWireEvent(bytes, event, category);
    WireWriter frame;
    frame.number(std::uint64_t(bytes.size()));
    Result<void> asked = m_worker->place(bytes);
    if (asked) asked = m_worker->send(FrameKind::Upcast, frame.bytes());
    const auto answer = asked ? m_worker->receive(stop) : Result<Frame>(asked.error());
    if (!answer && answer.error().code != ErrorCode::Io) return answer.error();
    ScriptFailure failure;
    if (!answer) {
        failure.message = m_worker->end();
        if (++m_deaths >= kMaxDeaths) return answer.error();
        if (auto started = startWorker(stop); !started) return started.error();
    } else {
        WireReader reader(answer->bytes);
        if (answer->kind == FrameKind::UpcastIs) {
            auto data = reader.optionalText();
            m_changed = reader.optionalText();
            return data;
        }
        if (answer->kind != FrameKind::Failed) return nonsense();
        (void)reader.number<std::uint64_t>();
        failure = readFailure(reader);
    }
    return Error{ErrorCode::Invalid, placeOf(m_script, failure.line, failure.column),
                 "upcasters fail on this event: " + failure.message, "correct the script"};
}

} // namespace hindcast::projection
