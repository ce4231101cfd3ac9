// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_data.h"

#include <algorithm>

namespace hindcast::widgets {
namespace {

constexpr int kBucketPixels = 3; ///< two of colour, one of air
constexpr std::size_t kMeasureBuckets = 1024;
constexpr int kMeasureRounds = 5;
constexpr int kBetweenHits = 500; ///< milliseconds

} // namespace

TimelineData::TimelineData(const PaneContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(context.store, &Store::opened, this, [this] { load(false); });
    connect(context.store, &Store::grown, this, [this] { load(true); });
    connect(context.cursor, &Cursor::moved, this, &TimelineData::findCursor);
    connect(context.cursor, &Cursor::secondMoved, this, &TimelineData::findSecond);
    connect(context.range, &RangeState::changed, this, [this] {
        m_rangeGiven = m_rangeGiven || m_loadJob.busy();
        if (hasEvents() && m_byTime != shown().byTime && (hasTimes() || !shown().byTime)) {
            m_byTime = shown().byTime;
            forgetCounts();
        }
        emit changed();
    });
    m_hitsLater.setSingleShot(true);
    m_hitsLater.setInterval(kBetweenHits);
    connect(&m_hitsLater, &QTimer::timeout, this, &TimelineData::countHits);
    connect(context.filter, &FilterState::changed, this, &TimelineData::countHits);
    connect(context.filter, &FilterState::grown, this,
            [this] { m_context.filter->isComplete() ? countHits() : countLater(); });
    connect(context.find, &FindState::changed, this, [this] {
        if (m_context.find->hits() == m_found) return;
        m_found = m_context.find->hits();
        !m_found || m_context.find->isComplete() ? countFound() : countLater();
    });
    load(false);
}

void TimelineData::load(bool grown) {
    const auto session = m_context.store->session();
    if (!session) {
        m_session.reset();
        for (LatestJob* job :
             {&m_loadJob, &m_laneJob, &m_minimapJob, &m_cursorJob, &m_secondJob, &m_goJob, &m_fitJob})
            job->cancel();
        m_events = 0;
        forgetCounts();
        emit changed();
        emit waitingChanged();
        return;
    }
    m_rangeGiven = false;
    if (!grown) {
        m_session.reset();
        m_events = 0;
        forgetCounts();
    }
    m_loadJob.run(
        m_context.jobs, this, [session](std::stop_token stop) { return measure(*session, stop); },
        [this, session, grown](const Extent& extent) {
            m_session = session;
            accept(extent, grown);
        });
    emit waitingChanged();
}

/// Trims again and again, each time with finer buckets, until nothing more comes off.
TimelineData::Extent TimelineData::measure(const session::Session& session, std::stop_token stop) {
    const session::StoreInfo info = session.info();
    Extent extent;
    extent.events = qint64(info.events);
    extent.types = session.types();
    extent.categories = info.categories;
    if (!info.firstTime || !info.lastTime) return extent;
    extent.full = Range{true, info.firstTime->value(), info.lastTime->value() + 1};
    Trim trim{*extent.full, 0, 0};
    for (int round = 0; round < kMeasureRounds; ++round) {
        const qint64 span = trim.range.to - trim.range.from;
        const auto buckets = std::size_t(std::min<qint64>(span, kMeasureBuckets));
        const auto overview =
            session.overview(true, trim.range.from, trim.range.to, buckets, event::LaneBy::Type, 1, stop);
        if (!overview) break;
        const Trim finer = trimRange(*overview, trim.below, trim.above, kFirstView);
        const bool same = finer.range.to - finer.range.from > span - span / 50;
        trim = finer;
        if (same) break;
    }
    const qint64 air = std::max<qint64>((trim.range.to - trim.range.from) / 100, 1);
    extent.home = clampRange({true, trim.range.from - air, trim.range.to + air}, *extent.full);
    return extent;
}

void TimelineData::accept(const Extent& extent, bool grown) {
    const bool wasHome = grown && shown() == home();
    const bool hadEvents = hasEvents();
    m_events = extent.events;
    m_timeFull = extent.full;
    m_timeHome = extent.home;
    m_looks = TypeLooks(extent.types);
    m_types = extent.types.size();
    m_categories = extent.categories;
    if (!grown) {
        m_cursorTime.reset();
        m_secondTime.reset();
    }
    if (!grown || !hadEvents) m_byTime = hasTimes();
    m_byTime = m_byTime && hasTimes();
    m_laneGrid = m_minimapGrid = {};
    const bool given = m_rangeGiven && shown().to > shown().from && (hasTimes() || !shown().byTime);
    if (given) {
        m_byTime = shown().byTime;
        show(shown());
    } else if (!grown || wasHome || !hadEvents || shown().byTime != m_byTime) {
        show(home());
    }
    findCursor();
    findSecond();
    emit changed();
    emit waitingChanged();
}

void TimelineData::setByTime(bool byTime) {
    byTime = byTime && hasTimes();
    if (byTime == m_byTime) return;
    m_byTime = byTime;
    forgetCounts();
    show(home());
    emit changed();
}

void TimelineData::setLaneBy(event::LaneBy laneBy) {
    if (laneBy == m_laneBy) return;
    m_laneBy = laneBy;
    m_laneGrid = m_minimapGrid = {};
    m_laneHits.reset(); // its lanes are others
    m_minimapHits.reset();
    emit changed();
}

void TimelineData::forgetCounts() {
    m_lanes.reset();
    m_minimap.reset();
    m_laneGrid = m_minimapGrid = {};
    countHits();
}

void TimelineData::countHits() {
    m_hitsLater.stop();
    const auto& hits = m_context.filter->hits();
    countIn(m_laneHitsJob, hits, m_lanes, m_laneHits);
    countIn(m_minimapHitsJob, hits, m_minimap, m_minimapHits);
    countFound();
}

void TimelineData::countFound() {
    const auto& hits = m_context.find->hits();
    countIn(m_laneFoundJob, hits, m_lanes, m_laneFound);
    countIn(m_minimapFoundJob, hits, m_minimap, m_minimapFound);
}

void TimelineData::countLater() {
    if (!m_hitsLater.isActive()) m_hitsLater.start();
}

/// Counts are of the same buckets and lanes as those of all events, so it waits for them.
void TimelineData::countIn(LatestJob& job, const std::shared_ptr<const RankSet>& hits, const Counts& frame,
                           Counts& place) {
    if (!m_session || !frame || !hits) {
        job.cancel();
        if (place) {
            place.reset();
            emit changed();
        }
        return;
    }
    job.run(
        m_context.jobs, this,
        [session = m_session, hits, frame, laneBy = m_laneBy](std::stop_token stop) {
            return session->overviewOf(*hits, *frame, laneBy, stop);
        },
        [this, &place](Result<event::Overview> counts) {
            if (counts) place = std::make_shared<const event::Overview>(std::move(*counts));
            emit changed();
            emit waitingChanged();
        });
    emit waitingChanged();
}

Range TimelineData::full() const {
    if (m_byTime && m_timeFull) return *m_timeFull;
    return {false, 0, std::max<qint64>(m_events, 1)};
}

Range TimelineData::home() const {
    if (m_byTime && m_timeHome) return *m_timeHome;
    return full();
}

Range TimelineData::minimapRange() const {
    const Range base = home();
    if (shown().byTime != base.byTime || shown().to <= shown().from) return base;
    return {base.byTime, std::min(base.from, shown().from), std::max(base.to, shown().to)};
}

int TimelineData::laneTotal() const {
    const std::uint64_t total = m_laneBy == event::LaneBy::Type ? m_types : m_categories;
    return int(std::clamp<std::uint64_t>(total, 1, 1000));
}

int TimelineData::colorIndex(const event::Overview& overview, std::size_t lane) const {
    if (m_laneBy == event::LaneBy::Type) return m_looks.colorIndex(overview.lanes[lane].name);
    return overview.lanes[lane].name.empty() ? TypeLooks::kOwnColors
                                             : std::min(int(lane), TypeLooks::kOwnColors);
}

void TimelineData::look(int plotWidth, int minimapWidth, int lanes) {
    if (!m_session || !hasEvents() || shown().byTime != m_byTime) return;
    const auto ask = [this](LatestJob& job, const BucketGrid& grid, std::size_t named, Counts& place) {
        job.run(
            m_context.jobs, this,
            [session = m_session, byTime = m_byTime, laneBy = m_laneBy, grid, named](std::stop_token stop) {
                return session->overview(byTime, grid.from, grid.to, grid.buckets, laneBy, named, stop);
            },
            [this, &place](Result<event::Overview> answer) {
                if (answer) {
                    place = std::make_shared<const event::Overview>(std::move(*answer));
                    countHits();
                }
                emit changed();
                emit waitingChanged();
            },
            Pace::Awaited);
        emit waitingChanged();
    };
    const BucketGrid top = bucketGrid(minimapRange(), minimapWidth, 2);
    if (!(top == m_minimapGrid) && top.buckets > 0) {
        m_minimapGrid = top;
        ask(m_minimapJob, top, kMinimapLanes, m_minimap);
    }
    const BucketGrid plot = bucketGrid(shown(), plotWidth, kBucketPixels);
    if ((!(plot == m_laneGrid) || lanes != m_laneCount) && plot.buckets > 0 && lanes > 0) {
        m_laneGrid = plot;
        m_laneCount = lanes;
        // One row of those that have room is for all others, unless there are none.
        ask(m_laneJob, plot, std::size_t(lanes >= laneTotal() ? lanes : std::max(lanes - 1, 1)), m_lanes);
    }
}

void TimelineData::findTime(LatestJob& job, std::optional<Rank> rank, std::optional<qint64>& place) {
    if (!m_session || !rank) {
        job.cancel();
        place.reset();
        emit changed();
        return;
    }
    if (!m_byTime) emit changed(); // the rank itself is the place
    job.run(
        m_context.jobs, this,
        [session = m_session, rank = *rank](std::stop_token stop) { return session->rows(rank, 1, stop); },
        [this, &place](const Result<std::vector<session::EventRow>>& rows) {
            place.reset();
            if (rows && !rows->empty() && rows->front().time) place = rows->front().time->value();
            emit changed();
        },
        Pace::Awaited);
}

void TimelineData::goNear(qint64 place) {
    if (!m_session || !hasEvents()) return;
    if (!m_byTime) {
        m_context.cursor->moveTo(Rank(std::uint64_t(std::clamp<qint64>(place, 0, m_events - 1))));
        return;
    }
    m_goJob.run(
        m_context.jobs, this,
        [session = m_session, place,
         last = std::uint64_t(m_events - 1)](std::stop_token stop) -> Result<Rank> {
            const auto found = session->rankAtTime(Micros(place));
            if (!found) return found.error();
            const Rank after(std::min(found->value(), last));
            if (after.value() == 0) return after;
            const auto both = session->rows(Rank(after.value() - 1), 2, stop);
            if (!both) return both.error();
            if (both->size() < 2 || !(*both)[0].time || !(*both)[1].time) return after;
            const bool earlier = place - (*both)[0].time->value() < (*both)[1].time->value() - place;
            return earlier && (*both)[0].time->value() <= place ? Rank(after.value() - 1) : after;
        },
        [this](const Result<Rank>& rank) {
            if (rank) m_context.cursor->moveTo(*rank);
        });
}

void TimelineData::step(int by) {
    const auto rank = m_context.cursor->rank();
    if (!hasEvents()) return;
    const qint64 here = rank ? qint64(rank->value()) + by : 0;
    m_context.cursor->moveTo(Rank(std::uint64_t(std::clamp<qint64>(here, 0, m_events - 1))), Move::Step);
}

void TimelineData::fitSelection() {
    const auto a = cursorPlace(), b = secondPlace();
    if (a && b && *a != *b) return show(fitRange(m_byTime, *a, *b, full()));
    const auto rank = m_context.cursor->rank();
    if (!m_session || !rank) return;
    const auto scope =
        m_context.scope->scope() == Scope::Stream ? m_context.scope->stream() : std::optional<StreamId>();
    m_fitJob.run(
        m_context.jobs, this,
        [session = m_session, scope, rank = *rank](std::stop_token stop) -> Result<session::StreamRow> {
            if (scope) return session->stream(*scope);
            const auto rows = session->rows(rank, 1, stop);
            if (!rows) return rows.error();
            if (rows->empty()) return Error{ErrorCode::NotFound, {}, "no event is there", {}};
            return session->stream(rows->front().stream);
        },
        [this](const Result<session::StreamRow>& row) {
            if (!row) return;
            if (!m_byTime)
                show(fitRange(false, qint64(row->firstRank.value()), qint64(row->lastRank.value()), full()));
            else if (row->firstTime && row->lastTime)
                show(fitRange(true, row->firstTime->value(), row->lastTime->value(), full()));
        });
}

} // namespace hindcast::widgets
