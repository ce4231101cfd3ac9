// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FakeSession that folds: state, diff, blame, history, series, deltas.
#include "support/fake_session.h"
#include "json/merge_patch.h"

#include <algorithm>

namespace hindcast::test {

using namespace session;
using json::Value;

namespace {

/// Versions after which every member that the patterns set has been set again.
constexpr std::size_t kRecent = 40;

using Visit = std::function<void(analysis::ChangeOp, const std::string&, const Value*, const Value*)>;

/// Leaf by leaf: members of objects, everything else as a whole.
void compare(const std::string& path, const Value* before, const Value* after, const Visit& visit) {
    const bool inside = (!before || before->isObject()) && (!after || after->isObject());
    const bool leaves = (before && before->size() > 0) || (after && after->size() > 0);
    if (before && after && json::equal(*before, *after)) return;
    if (!inside || !leaves) {
        const auto op = !before  ? analysis::ChangeOp::Add
                        : !after ? analysis::ChangeOp::Remove
                                 : analysis::ChangeOp::Replace;
        visit(op, path, before, after);
        return;
    }
    const auto child = [&](const std::string& name) {
        std::string deeper = path;
        json::appendToken(deeper, name);
        return deeper;
    };
    if (before) {
        for (std::size_t i = 0; i < before->size(); ++i) {
            const auto& [name, value] = before->member(i);
            compare(child(name), &value, after ? after->find(name) : nullptr, visit);
        }
    }
    if (after) {
        for (std::size_t i = 0; i < after->size(); ++i) {
            const auto& [name, value] = after->member(i);
            if (!before || !before->find(name)) compare(child(name), nullptr, &value, visit);
        }
    }
}

std::vector<analysis::Change> changesOf(const Value& before, const Value& after) {
    std::vector<analysis::Change> changes;
    compare({}, &before, &after,
            [&](analysis::ChangeOp op, const std::string& path, const Value* o, const Value* n) {
                changes.push_back(
                    {op, path, o ? std::optional(*o) : std::nullopt, n ? std::optional(*n) : std::nullopt});
            });
    return changes;
}

bool isBelow(const std::string& path, const std::string& root) {
    return path.starts_with(root) && (path.size() == root.size() || root.empty() || path[root.size()] == '/');
}

bool touches(const std::string& path, const std::string& wanted) {
    return isBelow(path, wanted) || isBelow(wanted, path);
}

std::optional<Value> copyOf(const Value* value) {
    return value ? std::optional(*value) : std::nullopt;
}

} // namespace

std::size_t FakeSession::foldedAt(const FakeStore::Row& row, const Point& point) const {
    const std::uint64_t length = m_store.length(row);
    const auto upTo = [&](Rank end) { return std::size_t(m_store.lengthBefore(row, end)); };
    if (const auto* version = std::get_if<Version>(&point))
        return std::size_t(std::clamp<std::int64_t>(version->value() + 1, 0, std::int64_t(length)));
    if (const auto* rank = std::get_if<Rank>(&point)) return upTo(next(*rank));
    if (const auto* time = std::get_if<Micros>(&point))
        return upTo(m_store.rankAtTime(Micros(time->value() + 1)));
    if (const auto* folded = std::get_if<AtFolded>(&point))
        return std::size_t(std::min<std::uint64_t>(folded->folded, length));
    if (const auto* position = std::get_if<Position>(&point)) {
        const std::int64_t offset = position->number() - m_store.position(Rank(0));
        return offset < 0 ? 0 : upTo(Rank(std::uint64_t(offset / 2) + 1));
    }
    return std::size_t(length);
}

Value FakeSession::stateAfter(const FakeStore::Row& row, std::size_t folded) const {
    Value state = Value::object();
    for (std::size_t v = 0; v < folded; ++v) {
        if (v == kRecent && folded > 2 * kRecent) v = folded - kRecent;
        json::mergePatch(state, m_store.payload({row.slot, row.index, v}));
    }
    return state;
}

Result<void> FakeSession::walk(const FakeStore::Row& row, std::size_t to, std::stop_token stop,
                               const std::function<void(const Step&)>& visit) const {
    Value before = Value::object();
    for (std::size_t v = 0; v < to; ++v) {
        if (stop.stop_requested()) return cancelled("walk");
        const FakeStore::Place place{row.slot, row.index, v};
        Value after = before;
        json::mergePatch(after, m_store.payload(place));
        visit({v, m_store.rankOf(place), before, after});
        before = std::move(after);
    }
    return {};
}

Result<StateView> FakeSession::makeState(StreamId stream, const Point& point) const {
    if (stream.value() >= m_store.streams()) return Error{ErrorCode::NotFound, {}, "no such stream", {}};
    const FakeStore::Row row = m_store.row(stream);
    StateView view;
    view.stream = stream;
    view.streamName = m_store.streamName(stream);
    view.folded = foldedAt(row, point);
    view.streamEvents = std::size_t(m_store.length(row));
    view.projection = "merge";
    view.state = stateAfter(row, view.folded);
    view.before = view.folded == 0 ? view.state : stateAfter(row, view.folded - 1);
    if (view.folded > 0) {
        view.last = makeRow(m_store.rankOf({row.slot, row.index, view.folded - 1}));
        view.changes = changesOf(view.before, view.state);
    }
    return view;
}

Result<std::shared_ptr<const StateView>> FakeSession::state(StreamId stream, const Point& point,
                                                            std::stop_token stop) const {
    if (const auto error = enter("state", stop)) return *error;
    auto view = makeState(stream, point);
    if (!view) return view.error();
    return std::shared_ptr<const StateView>(std::make_shared<StateView>(std::move(*view)));
}

Result<std::shared_ptr<const DiffView>> FakeSession::diff(StreamId leftStream, const Point& left,
                                                          StreamId rightStream, const Point& right,
                                                          const analysis::DiffOptions&,
                                                          std::stop_token stop) const {
    if (const auto error = enter("diff", stop)) return *error;
    auto a = makeState(leftStream, left);
    if (!a) return a.error();
    auto b = makeState(rightStream, right);
    if (!b) return b.error();
    auto view = std::make_shared<DiffView>();
    view->left = std::move(*a);
    view->right = std::move(*b);
    view->diff.changes = changesOf(view->left.state, view->right.state);
    return std::shared_ptr<const DiffView>(view);
}

Result<std::vector<BlameRow>> FakeSession::blame(StreamId stream, const Point& point,
                                                 const std::optional<json::Pointer>& path,
                                                 std::stop_token stop) const {
    if (const auto error = enter("blame", stop)) return *error;
    if (stream.value() >= m_store.streams()) return Error{ErrorCode::NotFound, {}, "no such stream", {}};
    const FakeStore::Row row = m_store.row(stream);
    std::vector<BlameRow> rows; // in order of first appearance
    const std::string wanted = path ? path->print() : std::string();
    const auto note = [&](const Step& step, const std::string& at, const Value* value) {
        if (!isBelow(at, wanted)) return;
        auto line = std::find_if(rows.begin(), rows.end(), [&](const BlameRow& r) { return r.path == at; });
        if (line == rows.end()) line = rows.insert(rows.end(), BlameRow{at, {}, {}, {}, {}});
        line->value = copyOf(value);
        line->event = makeRow(step.rank);
        line->id = m_store.id(step.rank);
        line->correlation = m_store.correlation(m_store.place(step.rank));
    };
    const auto done = walk(row, foldedAt(row, point), stop, [&](const Step& step) {
        compare({}, &step.before, &step.after,
                [&](analysis::ChangeOp, const std::string& at, const Value*, const Value* n) {
                    note(step, at, n);
                });
    });
    if (!done) return done.error();
    std::stable_partition(rows.begin(), rows.end(), [](const BlameRow& r) { return r.value.has_value(); });
    return rows;
}

Result<std::vector<HistoryRow>> FakeSession::history(StreamId stream, const json::Pointer& path,
                                                     std::stop_token stop) const {
    if (const auto error = enter("history", stop)) return *error;
    if (stream.value() >= m_store.streams()) return Error{ErrorCode::NotFound, {}, "no such stream", {}};
    const FakeStore::Row row = m_store.row(stream);
    std::vector<HistoryRow> rows;
    const auto done = walk(row, std::size_t(m_store.length(row)), stop, [&](const Step& step) {
        const Value *before = path.find(step.before), *after = path.find(step.after);
        const bool same = (!before && !after) || (before && after && json::equal(*before, *after));
        if (!same) rows.push_back({makeRow(step.rank), copyOf(before), copyOf(after)});
    });
    if (!done) return done.error();
    return rows;
}

Result<std::vector<SeriesPoint>> FakeSession::series(StreamId stream, const json::Pointer& path,
                                                     std::stop_token stop) const {
    if (const auto error = enter("series", stop)) return *error;
    if (stream.value() >= m_store.streams()) return Error{ErrorCode::NotFound, {}, "no such stream", {}};
    const FakeStore::Row row = m_store.row(stream);
    std::vector<SeriesPoint> points;
    const auto done = walk(row, std::size_t(m_store.length(row)), stop, [&](const Step& step) {
        const Value* value = path.find(step.after);
        points.push_back({step.index + 1, step.rank, Version(std::int64_t(step.index)),
                          m_store.time(step.rank),
                          value && value->kind() == json::Kind::Number ? value->asDouble() : std::nullopt});
    });
    if (!done) return done.error();
    return points;
}

Result<std::vector<HistoryRow>> FakeSession::changesBetween(StreamId stream, std::size_t from, std::size_t to,
                                                            const std::vector<std::string>& paths,
                                                            std::vector<std::string>& changedPaths,
                                                            std::stop_token stop) const {
    if (const auto error = enter("changesBetween", stop)) return *error;
    if (stream.value() >= m_store.streams()) return Error{ErrorCode::NotFound, {}, "no such stream", {}};
    const FakeStore::Row row = m_store.row(stream);
    std::vector<HistoryRow> rows;
    const auto done = walk(row, std::min(to, std::size_t(m_store.length(row))), stop, [&](const Step& step) {
        if (step.index < from) return;
        for (const auto& change : changesOf(step.before, step.after)) {
            const bool wanted = paths.empty()
                                || std::any_of(paths.begin(), paths.end(),
                                               [&](const std::string& p) { return touches(change.path, p); });
            if (!wanted) continue;
            rows.push_back({makeRow(step.rank), change.oldValue, change.newValue});
            changedPaths.push_back(change.path);
        }
    });
    if (!done) return done.error();
    return rows;
}

Result<std::vector<Delta>> FakeSession::deltas(const std::vector<Rank>& ranks, std::stop_token stop) const {
    if (const auto error = enter("deltas", stop)) return *error;
    std::vector<Delta> deltas;
    for (const Rank rank : ranks) {
        if (rank.value() >= m_store.events()) continue;
        const FakeStore::Place place = m_store.place(rank);
        const FakeStore::Row row{place.slot, place.index};
        analysis::DeltaCount count;
        for (const auto& change :
             changesOf(stateAfter(row, place.version), stateAfter(row, place.version + 1))) {
            if (change.op == analysis::ChangeOp::Add)
                ++count.added;
            else if (change.op == analysis::ChangeOp::Remove)
                ++count.removed;
            else
                ++count.changed;
        }
        deltas.push_back({rank, count});
    }
    return deltas;
}

} // namespace hindcast::test
