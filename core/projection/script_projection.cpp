// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_projection.h"

#include "json/parse.h"
#include "json/print.h"
#include "json/successor.h"

#include <algorithm>
#include <utility>

namespace hindcast::projection {

using json::Value;

/// Events go to a worker in batches; what they made is fetched when the state is asked for.
class ScriptFold final : public Fold {
public:
    explicit ScriptFold(std::shared_ptr<const ScriptProjection> projection)
        : m_projection(std::move(projection)), m_filter(*m_projection->m_log, m_projection->m_definition),
          m_value(m_projection->m_initial) {}
    ~ScriptFold() override { giveBack(); }

    void setState(Value state) override {
        giveBack();
        m_isFresh = state.sharesNodeWith(m_projection->m_initial);
        m_value = std::move(state);
    }

    const Value& state() const override {
        if (m_isBehind) {
            m_isBehind = false;
            auto flushed = m_run->flush(m_projection->m_abandoned.get_token());
            if (!flushed)
                m_failure = flushed.error();
            else
                m_value = fetch();
        }
        return m_value;
    }

    Result<void> apply(const event::StoredEvent& event) override {
        if (m_failure) return *m_failure;
        if (!m_filter.reads(event)) return {};
        if (auto taken = takeRun(); !taken) return taken;
        m_isBehind = true;
        return m_run->add(event, m_filter.category(event.stream), m_projection->m_abandoned.get_token());
    }

    Result<void> settle() override {
        (void)state();
        return m_failure ? Result<void>(*m_failure) : Result<void>();
    }

    bool standsAlone() const override {
        (void)state();
        return !m_run || !m_run->changedVariable();
    }

private:
    using State = StateTable::State;

    bool isPair() const { return m_projection->m_definition.biState; }

    Result<void> takeRun() {
        if (m_run) return {};
        auto lent = m_projection->takeRun(m_isFresh ? Value() : m_value);
        if (!lent) return lent.error();
        ScriptRun& run = *lent->run;
        m_text.clear();
        if (lent->state.isNull()) {
            // One that could not be given it is at no state that is known, and is not lent again.
            if (auto set = giveState(run); !set) return set;
        } else if (!isPair()) {
            m_text = run.states().find("").value_or(State()).value_or("");
        }
        m_run = std::move(lent->run);
        return {};
    }

    Result<void> giveState(ScriptRun& run) {
        const auto textOf = [](const Value& value) {
            return value.isNull() ? State() : State(json::print(value));
        };
        if (m_isFresh) return run.setState(std::nullopt, std::nullopt);
        if (isPair() && m_value.isArray() && m_value.size() == 2)
            return run.setState(textOf(m_value.at(0)), textOf(m_value.at(1)));
        const State text = textOf(m_value);
        if (text && !isPair()) m_text = *text;
        return run.setState(text, std::nullopt);
    }

    Value fetch() const {
        const StateTable& states = m_run->states();
        const auto state = states.find("");
        if (!state) return m_value; // nothing was processed
        const auto parsed = [](const StateTable::State& text) {
            auto value = text ? json::parse(*text) : Result<Value>(Value());
            return value ? *value : Value();
        };
        m_isFresh = false;
        if (!isPair() && *state && !m_text.empty()) {
            auto value = json::parseSuccessor(**state, m_text, m_value);
            m_text = **state;
            return value ? *value : Value();
        }
        if (!isPair()) {
            m_text = state->value_or("");
            return parsed(*state);
        }
        return Value::array({parsed(*state), states.shared ? parsed(*states.shared) : Value()});
    }

    /// Before the state is another one.
    void giveBack() {
        const bool isBehind = std::exchange(m_isBehind, false), isThere = !isBehind && !m_isFresh;
        if (m_run && !m_failure) m_projection->giveBack({std::move(m_run), isThere ? m_value : Value()});
        m_run.reset();
        m_failure.reset();
    }

    std::shared_ptr<const ScriptProjection> m_projection;
    mutable SourceFilter m_filter;
    mutable Value m_value;
    mutable std::string m_text; ///< that m_value was parsed from, where there is a run; empty: not known
    mutable bool m_isFresh = true;
    mutable bool m_isBehind = false;
    mutable std::optional<Error> m_failure;
    mutable std::unique_ptr<ScriptRun> m_run;
};

Result<std::shared_ptr<const ScriptProjection>>
ScriptProjection::make(std::shared_ptr<const event::EventLog> log, Script script, std::stop_token stop,
                       std::shared_ptr<LoggedLines> lines) {
    std::shared_ptr<ScriptProjection> projection(new ScriptProjection(std::move(log), std::move(script)));
    projection->m_lines = std::move(lines);
    auto run = ScriptRun::start(projection->m_script, projection->runOptions(), stop);
    if (!run) return run.error();
    projection->m_definition = (*run)->definition();
    projection->m_hasUpcasters = (*run)->hasUpcasters();
    if (auto initial = json::parse(projection->m_definition.initial))
        projection->m_initial = std::move(*initial);
    projection->giveBack({std::move(*run)});
    return std::shared_ptr<const ScriptProjection>(std::move(projection));
}

Result<std::optional<std::string>> ScriptProjection::upcast(const event::StoredEvent& event,
                                                            std::stop_token stop) const {
    if (!m_hasUpcasters) return std::optional<std::string>();
    auto lent = takeRun({});
    if (!lent) return lent.error();
    auto data =
        lent->run->upcast(event, SourceFilter(*m_log, m_definition).category(event.stream), std::move(stop));
    // After any other error an answer may be on its way, which the next event would be given.
    if (data || data.error().code == ErrorCode::Invalid) giveBack(std::move(*lent));
    return data;
}

std::unique_ptr<Fold> ScriptProjection::start() const {
    return std::make_unique<ScriptFold>(shared_from_this());
}

RunOptions ScriptProjection::runOptions() const {
    RunOptions options;
    options.oneState = options.watchesVariables = true;
    options.worker = WorkerNeed::Lasting;
    options.wantsLogged = m_lines != nullptr;
    return options;
}

void ScriptProjection::lend(ScriptRun& run) const {
    run.onFailure = [this](const auto& failure, const auto& place) { note(failure, place); };
    if (m_lines) run.onLogged = LoggedLines::Writer(m_lines);
}

Result<ScriptProjection::Lent> ScriptProjection::takeRun(const Value& state) const {
    {
        const std::lock_guard guard(m_mutex);
        if (!m_idle.empty()) {
            const auto isAtState = [&](const Lent& idle) {
                return !state.isNull() && !idle.state.isNull() && idle.state.sharesNodeWith(state);
            };
            auto at = std::find_if(m_idle.begin(), m_idle.end(), isAtState);
            const bool isThere = at != m_idle.end();
            if (!isThere) at = m_idle.begin(); // whose state is asked for least
            Lent lent = std::move(*at);
            m_idle.erase(at);
            if (!isThere) lent.state = {};
            lend(*lent.run);
            return lent;
        }
    }
    auto run = ScriptRun::start(m_script, runOptions(), m_abandoned.get_token());
    if (!run) return run.error();
    lend(**run);
    return Lent{std::move(*run)};
}

void ScriptProjection::giveBack(Lent lent) const {
    const ScriptRun& run = *lent.run;
    if (run.isBehind()) return; // with events of a fold that nobody wants any more
    const std::lock_guard guard(m_mutex);
    if (const auto& inexact = run.totals().firstInexact;
        inexact && (!m_firstInexact || inexact->rank < m_firstInexact->rank))
        m_firstInexact = inexact;
    if (const auto& changed = run.changedVariable()) {
        m_changed = changed;
        return;
    }
    if (m_idle.size() < kIdleRuns) m_idle.push_back(std::move(lent));
}

void ScriptProjection::note(const ScriptFailure& failure, const EventPlace& place) const {
    const std::lock_guard guard(m_mutex);
    m_failures.try_emplace(place.rank, place, failure);
}

std::optional<std::string> ScriptProjection::changedVariable() const {
    const std::lock_guard guard(m_mutex);
    return m_changed;
}

std::optional<EventPlace> ScriptProjection::firstInexact() const {
    const std::lock_guard guard(m_mutex);
    return m_firstInexact;
}

std::vector<std::pair<EventPlace, ScriptFailure>> ScriptProjection::failures() const {
    const std::lock_guard guard(m_mutex);
    std::vector<std::pair<EventPlace, ScriptFailure>> list;
    for (const auto& [rank, failure] : m_failures)
        list.push_back(failure);
    return list;
}

} // namespace hindcast::projection
