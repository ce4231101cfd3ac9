// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/stepper.h"

#include "wording/core_text.h"

#include <algorithm>

namespace hindcast::app {
namespace {

// Where a move within a stream lands: the rank, and whether it met the stream's end.
struct Landing {
    Rank rank;
    bool end = false;
};

Result<Landing> land(const session::Session& session, Rank from, std::optional<StreamId> stream, int by,
                     bool toEnd, std::stop_token stop) {
    if (!stream) {
        const auto row = session.rows(from, 1, stop);
        if (!row) return row.error();
        if (row->empty()) return Landing{from, true};
        stream = row->front().stream;
    }
    const auto columns = session.columns(*stream, stop);
    if (!columns) return columns.error();
    const auto& ranks = (*columns)->ranks;
    if (ranks.empty()) return Landing{from, true};
    if (toEnd) return Landing{by < 0 ? ranks.front() : ranks.back(), true};
    // The last event at or before the cursor; a step forward from between two events goes to the later one.
    const auto at = (*columns)->lastAtRank(from);
    const std::int64_t here = at ? std::int64_t(*at) : -1;
    const bool between = !at || ranks[*at] != from;
    std::int64_t target = here + by;
    if (between && by < 0) ++target;
    const std::int64_t last = std::int64_t(ranks.size()) - 1;
    const bool end = target < 0 || target > last;
    return Landing{ranks[std::size_t(std::clamp<std::int64_t>(target, 0, last))], end};
}

} // namespace

Stepper::Stepper(const widgets::PaneContext& context, QObject* parent)
    : QObject(parent), m_context(context) {}

void Stepper::step(int by) {
    if (m_context.scope->scope() == widgets::Scope::Stream) {
        moveInStream(m_context.scope->stream(), by, false);
        return;
    }
    if (m_context.scope->scope() == widgets::Scope::Filter && m_context.filter->hits()) return moveInHits(by);
    const auto session = m_context.store->session();
    const auto rank = m_context.cursor->rank();
    const std::uint64_t events = m_context.store->info().events;
    if (!session || !rank || events == 0) return;
    const auto last = std::int64_t(events) - 1;
    const auto target = std::int64_t(rank->value()) + by;
    m_context.cursor->moveTo(Rank(std::uint64_t(std::clamp<std::int64_t>(target, 0, last))),
                             widgets::Move::Step);
    if (target < 0 || target > last) emit reachedEnd();
}

void Stepper::stepInStream(int by) {
    moveInStream(std::nullopt, by, false);
}

// The hits are here: no question to the engine.
void Stepper::moveInHits(int by) {
    const RankSet& hits = *m_context.filter->hits();
    const auto from = m_context.cursor->rank();
    if (!from || hits.empty()) return;
    // From between two hits a step forward goes to the later one, a step back to the earlier one.
    const auto below = std::int64_t(hits.countBelow(*from));
    const std::int64_t target = below + by - (!hits.contains(*from) && by > 0 ? 1 : 0);
    const std::int64_t last = std::int64_t(hits.size()) - 1;
    m_context.cursor->moveTo(hits.at(std::uint64_t(std::clamp<std::int64_t>(target, 0, last))),
                             widgets::Move::Step);
    if (target < 0 || target > last) emit reachedEnd();
}

// Oldest or newest hit; nothing: the scope has no hits.
std::optional<Rank> Stepper::endOfHits(bool newest) const {
    const auto& hits = m_context.filter->hits();
    if (m_context.scope->scope() != widgets::Scope::Filter || !hits || hits->empty()) return std::nullopt;
    return hits->at(newest ? hits->size() - 1 : 0);
}

void Stepper::toOldest() {
    if (m_context.scope->scope() == widgets::Scope::Stream)
        return moveInStream(m_context.scope->stream(), -1, true);
    if (const auto hit = endOfHits(false)) return m_context.cursor->moveTo(*hit);
    if (m_context.store->info().events > 0) m_context.cursor->moveTo(Rank(0));
}

void Stepper::toNewest() {
    if (m_context.scope->scope() == widgets::Scope::Stream)
        return moveInStream(m_context.scope->stream(), 1, true);
    if (const auto hit = endOfHits(true)) return m_context.cursor->moveTo(*hit);
    const std::uint64_t events = m_context.store->info().events;
    if (events > 0) m_context.cursor->moveTo(Rank(events - 1));
}

void Stepper::moveInStream(std::optional<StreamId> stream, int by, bool toEnd) {
    const auto session = m_context.store->session();
    const auto from = m_context.cursor->rank();
    if (!session || !from) return;
    const bool ownStream = !stream.has_value();
    m_pending = m_job.busy() && !toEnd && m_pendingOwnStream == ownStream ? m_pending + by : by;
    m_pendingOwnStream = ownStream;
    m_job.run(
        m_context.jobs, this,
        [session, from = *from, stream, pending = m_pending, toEnd](std::stop_token stop) {
            return land(*session, from, stream, pending, toEnd, stop);
        },
        [this, toEnd](const Result<Landing>& landing) {
            m_pending = 0;
            if (!landing) {
                if (landing.error().code != ErrorCode::Cancelled)
                    emit failed(widgets::coreText(landing.error()));
                return;
            }
            m_context.cursor->moveTo(landing->rank, toEnd ? widgets::Move::Jump : widgets::Move::Step);
            if (landing->end) emit reachedEnd();
        });
}

} // namespace hindcast::app
