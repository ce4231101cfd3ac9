// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineData: what the timeline knows and asks for: extent of the store, counts for the overview on top and
// for the lanes, places of the cursors. Old answers stay until new ones are there.
// Owned by the timeline pane. Thread-safety: GUI thread only; the engine is asked through jobs.
#pragma once

#include "events/type_looks.h"
#include "state/pane_context.h"
#include "timeline/timeline_geometry.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace hindcast::widgets {

class TimelineData : public QObject {
    Q_OBJECT
public:
    static constexpr int kMinimapLanes = 5;     ///< and one of all others
    static constexpr double kFirstView = 0.001; ///< share of events left out on each side at first

    explicit TimelineData(const PaneContext& context, QObject* parent = nullptr);

    bool hasEvents() const { return m_events > 0; }
    bool isLoading() const { return m_loadJob.busy(); }
    bool isWaiting() const {
        return m_loadJob.busy() || m_laneJob.busy() || m_minimapJob.busy() || m_laneHitsJob.busy()
               || m_minimapHitsJob.busy();
    }
    /// Some event has a time: else only ranks can be shown.
    bool hasTimes() const { return m_timeFull.has_value(); }
    qint64 events() const { return m_events; }
    /// Types or categories of the store.
    int laneTotal() const;

    bool byTime() const { return m_byTime; }
    void setByTime(bool byTime);
    event::LaneBy laneBy() const { return m_laneBy; }
    void setLaneBy(event::LaneBy laneBy);

    const Range& shown() const { return m_context.range->range(); }
    void show(const Range& range) { m_context.range->set(clampRange(range, full())); }
    /// First to last event; and without the few that lie far outside.
    Range full() const;
    Range home() const;
    /// What the overview on top spans: home, and what is shown if that is more.
    Range minimapRange() const;

    using Counts = std::shared_ptr<const event::Overview>;
    const Counts& lanes() const { return m_lanes; }
    const Counts& minimap() const { return m_minimap; }
    /// What of them matches the filter; null: there is none, or it is not counted yet.
    const Counts& laneHits() const { return m_laneHits; }
    const Counts& minimapHits() const { return m_minimapHits; }
    /// Where in them the text was found that is looked for; null as above.
    const Counts& laneFound() const { return m_laneFound; }
    const Counts& minimapFound() const { return m_minimapFound; }
    int colorIndex(const event::Overview& overview, std::size_t lane) const;

    std::optional<qint64> cursorPlace() const {
        return m_byTime ? m_cursorTime : rankPlace(m_context.cursor->rank());
    }
    std::optional<qint64> secondPlace() const {
        return m_byTime ? m_secondTime : rankPlace(m_context.cursor->second());
    }

    /// What is painted: asks for what is missing. `lanes`: rows there is room for.
    void look(int plotWidth, int minimapWidth, int lanes);
    /// Moves the cursor to the event nearest to a place.
    void goNear(qint64 place);
    void step(int by);
    /// From A to B; without B all of the stream: the scope's, else that of the cursor's event.
    void fitSelection();
    void fitAll() { show(home()); }

signals:
    void changed();
    void waitingChanged();

private:
    struct Extent {
        qint64 events = 0;
        std::optional<Range> full, home;
        std::vector<session::TypeRow> types;
        std::uint64_t categories = 0;
    };
    static Extent measure(const session::Session& session, std::stop_token stop);
    static std::optional<qint64> rankPlace(std::optional<Rank> rank) {
        return rank ? std::optional(qint64(rank->value())) : std::nullopt;
    }
    void load(bool grown);
    void accept(const Extent& extent, bool grown);
    void forgetCounts();
    void countHits();
    void countFound();
    void countLater();
    void countIn(LatestJob& job, const std::shared_ptr<const RankSet>& hits, const Counts& frame,
                 Counts& place);
    void findCursor() { findTime(m_cursorJob, m_context.cursor->rank(), m_cursorTime); }
    void findSecond() { findTime(m_secondJob, m_context.cursor->second(), m_secondTime); }
    void findTime(LatestJob& job, std::optional<Rank> rank, std::optional<qint64>& place);

    PaneContext m_context;
    std::shared_ptr<const session::Session> m_session;
    qint64 m_events = 0;
    std::optional<Range> m_timeFull, m_timeHome;
    TypeLooks m_looks;
    std::uint64_t m_types = 0, m_categories = 0;
    bool m_byTime = true;
    bool m_rangeGiven = false; ///< somebody chose a range while the store was being measured
    event::LaneBy m_laneBy = event::LaneBy::Type;
    Counts m_lanes, m_minimap, m_laneHits, m_minimapHits, m_laneFound, m_minimapFound;
    std::shared_ptr<const RankSet> m_found; ///< counted or being counted
    QTimer m_hitsLater;                     ///< while a filter runs: not for every part of its hits
    BucketGrid m_laneGrid, m_minimapGrid;   ///< asked for
    int m_laneCount = 0;
    std::optional<qint64> m_cursorTime, m_secondTime;
    LatestJob m_loadJob, m_laneJob, m_minimapJob, m_cursorJob, m_secondJob, m_goJob, m_fitJob, m_laneHitsJob,
        m_minimapHitsJob, m_laneFoundJob, m_minimapFoundJob;
};

} // namespace hindcast::widgets
