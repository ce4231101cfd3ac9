// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/timeline.h"

#include "replay/checkpoints.h"

#include <algorithm>
#include <vector>

namespace hindcast::replay {

using json::Value;

struct Timeline::Impl {
    std::shared_ptr<const event::EventLog> log;
    std::shared_ptr<const event::StreamColumns> columns;
    std::shared_ptr<const projection::Projection> projection;
    std::shared_ptr<StateKeeper> keeper; ///< nullptr: none
    Checkpoints checkpoints;
    std::unique_ptr<projection::Fold> idle; ///< taken by the call that folds, so that calls may nest
    Value initial;
    Folded cursor = 0;
    Value state; ///< at the cursor
    std::size_t folds = 0;
    /// A fold ended with more than its state: from then on folds begin where nothing else was known.
    bool leans = false;

    /// Shown each folded event; false stops.
    using Seen = std::function<bool(std::size_t index, const event::StoredEvent&, const projection::Fold&)>;
    Result<void> visit(std::size_t from, std::size_t count, const event::EventVisitor& visitor,
                       std::stop_token stop) const;
    Result<Value> fold(Folded from, Value start, Folded to, const Seen& seen, std::stop_token stop);
    Result<Value> stateAt(Folded folded, std::stop_token stop);
    void askKeeper(Checkpoints::Found& start, Folded folded);
    Result<void> walk(Folded from, Folded to, const StepVisitor& visit, std::stop_token stop);

    Result<StopReason> runForward(const Condition& condition, std::stop_token stop);
    Result<StopReason> runBackward(const Condition& condition, std::stop_token stop);
    using Asked = Result<std::optional<std::size_t>>; ///< index for which the condition holds
    Asked askBackward(Folded low, Folded high, const Condition& condition, Value& after,
                      std::stop_token stop);

    std::size_t size() const { return columns->size(); }
    Error pastEnd(Folded folded) const {
        return {ErrorCode::Invalid, "event " + std::to_string(folded),
                "the stream has only " + std::to_string(size()) + " events", "name an event up to that one"};
    }
};

// As much of events [from, from + count) as the projection needs.
Result<void> Timeline::Impl::visit(std::size_t from, std::size_t count, const event::EventVisitor& visitor,
                                   std::stop_token stop) const {
    // Chunks pass by the blocks that the log keeps: right for what is read once, wrong for the next seek.
    if (projection->needs() != event::Fields::Payload || count <= kMaxFold)
        return log->visitStream(*columns, from, count, projection->needs(), visitor, stop);
    event::StoredEvent stored;
    stored.stream = columns->stream;
    stored.event.stream = log->streamName(columns->stream);
    std::size_t index = from;
    return log->visitStreamChunks(
        *columns, from, count,
        [&](const event::StreamChunk& chunk) {
            for (const event::ChunkEvent& event : chunk.events) {
                stored.rank = event.rank;
                stored.type = event.type;
                stored.position = columns->positions[index];
                stored.version = event.version;
                stored.event.version = event.version.value();
                stored.event.type = log->typeName(event.type);
                stored.event.time = columns->times[index++];
                stored.event.payload = event.payload;
                stored.event.flags = event.flags;
                if (!visitor(stored)) return false;
            }
            return true;
        },
        stop);
}

// Folds events [from, to) onto `start`, which is the state after `from` events. Where that is not all that a
// fold knows there, it folds the events before them again, which `seen` is not shown.
Result<Value> Timeline::Impl::fold(Folded from, Value start, Folded to, const Seen& seen,
                                   std::stop_token stop) {
    if (stop.stop_requested()) return cancelled();
    if (from >= to) return start;
    Folded begin = from;
    if (leans) {
        auto kept = checkpoints.before(from, initial);
        begin = kept.folded;
        start = std::move(kept.state);
    }
    auto folding = idle ? std::move(idle) : projection->start();
    folding->setState(std::move(start));
    checkpoints.restart();
    Result<void> applied;
    std::size_t index = begin;
    bool enough = false;
    std::vector<StateKeeper::Kept> passed; // for the keeper
    const auto pass = [&](Folded folded, const Value& reached) {
        if (keeper && !reached.sharesNodeWith(initial)) passed.push_back({folded, reached});
    };
    const auto read = visit(
        begin, to - begin,
        [&](const event::StoredEvent& event) {
            if (stop.stop_requested()) {
                applied = cancelled();
                return false;
            }
            applied = folding->apply(event);
            if (!applied) return false;
            ++folds;
            if (checkpoints.wants(index + 1, event.event.payload.bytes.size()) && folding->standsAlone()) {
                checkpoints.keep(index + 1, folding->state());
                if ((index + 1) % kMaxFold == 0) pass(index + 1, folding->state());
            }
            ++index; // applied, whatever the visitor says
            enough = (seen && index > from && !seen(index - 1, event, *folding)) || index == to;
            return !enough;
        },
        stop);
    const auto settled = folding->settle();
    Value reached = folding->state();
    // A seek to where this one ended comes again: the next process asks the same. Not for those that begin at
    // a checkpoint, which are shorter: they write nothing.
    const bool standsAlone = settled && folding->standsAlone();
    if (settled && !standsAlone) leans = true;
    if (standsAlone && enough && index - begin >= kMaxFold && index % kMaxFold != 0) pass(index, reached);
    if (read && applied && settled && !stop.stop_requested() && !passed.empty())
        keeper->keep(*columns, passed);
    folding->setState({}); // else this idle fold would share the state, and every edit of it copy
    idle = std::move(folding);
    if (!read) return read.error();
    if (!applied) return applied.error();
    if (!settled) return settled.error();
    if (!enough)
        return Error{ErrorCode::Corrupt, "stream event " + std::to_string(index + 1),
                     "the store gave fewer events than the stream has", "import the source again"};
    return reached;
}

void Timeline::Impl::askKeeper(Checkpoints::Found& start, Folded folded) {
    if (!keeper || folded - start.folded < kMaxFold) return; // as near as it would be from there
    auto kept = keeper->before(*columns, folded);
    if (!kept || kept->folded <= start.folded) return;
    checkpoints.restart();
    checkpoints.keep(kept->folded, kept->state);
    start = {kept->folded, std::move(kept->state)};
}

Result<Value> Timeline::Impl::stateAt(Folded folded, std::stop_token stop) {
    if (folded > size()) return pastEnd(folded);
    auto start = checkpoints.before(folded, initial);
    if (!leans && cursor <= folded && cursor >= start.folded) start = {cursor, state};
    askKeeper(start, folded);
    return fold(start.folded, std::move(start.state), folded, {}, stop);
}

Result<void> Timeline::Impl::walk(Folded from, Folded to, const StepVisitor& visit, std::stop_token stop) {
    if (to > size()) return pastEnd(to);
    auto start = stateAt(from, stop);
    if (!start) return start.error();
    Value before = *start;
    auto end = fold(
        from, std::move(*start), to,
        [&](std::size_t index, const event::StoredEvent& event, const projection::Fold& folding) {
            Value after = folding.state();
            const bool on = visit(index, event, before, after);
            before = std::move(after);
            return on;
        },
        stop);
    if (!end) return end.error();
    return {};
}

Result<StopReason> Timeline::Impl::runForward(const Condition& condition, std::stop_token stop) {
    Folded to = size();
    bool hit = false;
    Value reached = state;
    Value before = state;
    const auto seen = [&](std::size_t index, const event::StoredEvent&, const projection::Fold& folding) {
        if (!condition) return true;
        Value after = folding.state();
        hit = condition(index, before, after);
        before = std::move(after);
        if (hit) to = index + 1;
        return !hit;
    };
    auto end = fold(cursor, std::move(reached), size(), seen, stop);
    if (!end) return end.error();
    cursor = to;
    state = std::move(*end);
    return hit ? StopReason::Condition : StopReason::End;
}

// Asks for events [low, high) from the last to the first. States of every kBlock-th event are kept on the
// way up, then block after block is folded again with every state kept.
Timeline::Impl::Asked Timeline::Impl::askBackward(Folded low, Folded high, const Condition& condition,
                                                  Value& after, std::stop_token stop) {
    constexpr std::size_t kBlock = 64;
    static_assert(kMaxFold / kBlock <= 64);
    auto start = stateAt(low, stop);
    if (!start) return start.error();
    std::vector<Value> marks{*start};
    const auto mark = [&](std::size_t index, const event::StoredEvent&, const projection::Fold& folding) {
        if ((index + 1 - low) % kBlock != 0) return true;
        marks.push_back(folding.state());
        if (!folding.standsAlone()) leans = true;
        return true;
    };
    if (auto end = fold(low, std::move(*start), high, mark, stop); !end) return end.error();
    for (std::size_t block = (high - low - 1) / kBlock + 1; block-- > 0;) {
        const Folded from = low + block * kBlock;
        const Folded to = std::min(from + kBlock, high);
        std::vector<Value> states{marks[block]};
        const auto keep = [&](std::size_t, const event::StoredEvent&, const projection::Fold& folding) {
            states.push_back(folding.state());
            return true;
        };
        if (auto end = fold(from, marks[block], to, keep, stop); !end) return end.error();
        for (std::size_t i = to; i-- > from;) {
            if (stop.stop_requested()) return cancelled();
            if (!condition(i, states[i - from], states[i - from + 1])) continue;
            after = states[i - from + 1];
            return std::optional(i);
        }
    }
    return std::optional<std::size_t>();
}

Result<StopReason> Timeline::Impl::runBackward(const Condition& condition, std::stop_token stop) {
    Folded high = condition && cursor > 0 ? cursor - 1 : 0;
    while (high > 0) {
        const Folded low = (high - 1) / kMaxFold * kMaxFold;
        Value after;
        auto asked = askBackward(low, high, condition, after, stop);
        if (!asked) return asked.error();
        if (*asked) {
            cursor = **asked + 1;
            state = std::move(after);
            return StopReason::Condition;
        }
        high = low;
    }
    if (stop.stop_requested()) return cancelled();
    cursor = 0;
    state = initial;
    return StopReason::Start;
}

Timeline::Timeline(std::shared_ptr<const event::EventLog> log,
                   std::shared_ptr<const event::StreamColumns> columns,
                   std::shared_ptr<const projection::Projection> projection,
                   std::shared_ptr<StateKeeper> keeper)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->log = std::move(log);
    m_impl->columns = std::move(columns);
    m_impl->projection = std::move(projection);
    m_impl->keeper = std::move(keeper);
    m_impl->initial = m_impl->projection->initial();
    m_impl->state = m_impl->initial;
}

Timeline::~Timeline() = default;

const event::StreamColumns& Timeline::columns() const {
    return *m_impl->columns;
}

const projection::Projection& Timeline::projection() const {
    return *m_impl->projection;
}

Result<void> Timeline::visitChunks(Folded from, Folded to, const event::StreamChunkVisitor& visit,
                                   std::stop_token stop) const {
    if (to > size()) return m_impl->pastEnd(to);
    return m_impl->log->visitStreamChunks(*m_impl->columns, from, to - from, visit, stop);
}

std::size_t Timeline::size() const {
    return m_impl->size();
}

Folded Timeline::cursor() const {
    return m_impl->cursor;
}

const Value& Timeline::state() const {
    return m_impl->state;
}

Result<void> Timeline::seek(Folded folded, std::stop_token stop) {
    auto state = stateAt(folded, stop);
    if (!state) return state.error();
    m_impl->cursor = folded;
    m_impl->state = std::move(*state);
    return {};
}

Result<StopReason> Timeline::step(std::int64_t by, std::stop_token stop) {
    const Folded from = m_impl->cursor;
    const std::uint64_t distance = by < 0 ? std::uint64_t(0) - std::uint64_t(by) : std::uint64_t(by);
    const std::uint64_t room = by < 0 ? from : size() - from;
    const Folded way = std::min(distance, room);
    const auto moved = seek(by < 0 ? from - way : from + way, stop);
    if (!moved && moved.error().code != ErrorCode::Cancelled) return moved.error();
    if (!moved) return StopReason::Cancelled;
    return distance <= room ? StopReason::Target : by < 0 ? StopReason::Start : StopReason::End;
}

Result<StopReason> Timeline::run(Direction direction, const Condition& condition, std::stop_token stop) {
    m_impl->folds = 0;
    auto reason = direction == Direction::Forward ? m_impl->runForward(condition, stop)
                                                  : m_impl->runBackward(condition, stop);
    if (!reason && reason.error().code == ErrorCode::Cancelled) return StopReason::Cancelled;
    return reason;
}

Result<Value> Timeline::stateAt(Folded folded, std::stop_token stop) {
    m_impl->folds = 0;
    return m_impl->stateAt(folded, stop);
}

Result<void> Timeline::walk(Folded from, Folded to, const StepVisitor& visit, std::stop_token stop) {
    m_impl->folds = 0;
    return m_impl->walk(from, to, visit, stop);
}

std::size_t Timeline::lastFoldCount() const {
    return m_impl->folds;
}

std::size_t Timeline::checkpointBytes() const {
    return m_impl->checkpoints.bytes();
}

} // namespace hindcast::replay
