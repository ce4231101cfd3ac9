// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/state_reader.h"

#include "analysis/diff.h"
#include "session/place.h"
#include "session/row_reader.h"

#include <algorithm>
#include <map>

namespace hindcast::session {
namespace {

/// Past so many events between two wanted ones a seek is cheaper than walking on.
constexpr std::size_t kNear = 256;

struct WantedDelta {
    std::size_t index = 0; ///< in the stream
    std::size_t slot = 0;  ///< in the answer
};

Result<void> countRun(replay::Timeline& timeline, const WantedDelta* first, const WantedDelta* last,
                      std::vector<Delta>& out, std::stop_token stop) {
    const WantedDelta* next = first;
    return timeline.walk(
        first->index, (last - 1)->index + 1,
        [&](std::size_t index, const event::StoredEvent&, const json::Value& before,
            const json::Value& after) {
            if (index != next->index) return true;
            const auto count = analysis::countChanges(before, after);
            for (; next != last && next->index == index; ++next)
                out[next->slot].count = count;
            return next != last;
        },
        stop);
}

} // namespace

Result<std::shared_ptr<const StateView>> StateReader::state(StreamId stream, const Point& point,
                                                            std::stop_token stop) const {
    auto lease = m_timelines.take(stream, TimelinePool::Lane::State, stop);
    if (!lease) return lease.error();
    replay::Timeline& timeline = **lease;
    const event::StreamColumns& columns = timeline.columns();
    const Place place = placeOf(columns, point);

    auto view = std::make_shared<StateView>();
    view->stream = stream;
    view->streamName = m_log.stream(stream).name;
    view->folded = place.folded;
    view->streamEvents = columns.size();
    view->timeRegressed = place.timeRegressed;
    view->projection = m_timelines.projection().name();

    // Seek to just before and take one step: stepping forward through a stream folds each event once.
    const std::size_t before = place.folded == 0 ? 0 : place.folded - 1;
    if (const auto moved = timeline.seek(before, stop); !moved) return moved.error();
    view->before = timeline.state();
    if (place.folded == 0) {
        view->state = view->before;
        return std::shared_ptr<const StateView>(std::move(view));
    }
    const auto stepped = timeline.step(1, stop);
    if (!stepped) return stepped.error();
    if (*stepped == replay::StopReason::Cancelled) return cancelled();
    view->state = timeline.state();
    view->changes = analysis::diff(view->before, view->state).changes;
    auto last = readRowsOf(m_log, {columns.ranks[before]}, stop);
    if (!last) return last.error();
    if (last->empty()) return std::shared_ptr<const StateView>(std::move(view));
    view->last = std::move(last->front());
    placeIn(columns, before, *view->last);
    return std::shared_ptr<const StateView>(std::move(view));
}

Result<std::shared_ptr<const DiffView>> StateReader::diff(StreamId leftStream, const Point& left,
                                                          StreamId rightStream, const Point& right,
                                                          const analysis::DiffOptions& options,
                                                          std::stop_token stop) const {
    const auto a = state(leftStream, left, stop);
    if (!a) return a.error();
    const auto b = state(rightStream, right, stop);
    if (!b) return b.error();
    if (stop.stop_requested()) return cancelled();
    auto view = std::make_shared<DiffView>();
    view->left = **a;
    view->right = **b;
    view->diff = analysis::diff(view->left.state, view->right.state, options);
    return std::shared_ptr<const DiffView>(std::move(view));
}

Result<std::vector<Delta>> StateReader::deltas(const std::vector<Rank>& ranks, std::stop_token stop) const {
    const auto rows = readRowsOf(m_log, ranks, stop);
    if (!rows) return rows.error();
    std::vector<Delta> out(ranks.size());
    std::map<StreamId, std::vector<std::size_t>> slotsOfStream;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        out[i].rank = ranks[i];
        slotsOfStream[(*rows)[i].stream].push_back(i);
    }
    for (const auto& [stream, slots] : slotsOfStream) {
        auto lease = m_timelines.take(stream, TimelinePool::Lane::State, stop);
        if (!lease) return lease.error();
        std::vector<WantedDelta> wanted;
        for (const std::size_t slot : slots)
            if (const auto index = indexOfRank((*lease)->columns(), ranks[slot]))
                wanted.push_back({*index, slot});
        std::sort(wanted.begin(), wanted.end(),
                  [](const auto& a, const auto& b) { return a.index < b.index; });
        for (const WantedDelta* first = wanted.data(); first != wanted.data() + wanted.size();) {
            const WantedDelta* last = first + 1;
            while (last != wanted.data() + wanted.size() && last->index - (last - 1)->index <= kNear)
                ++last;
            if (const auto counted = countRun(**lease, first, last, out, stop); !counted)
                return counted.error();
            first = last;
        }
    }
    return out;
}

} // namespace hindcast::session
