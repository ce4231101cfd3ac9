// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/workspace_keeper.h"

#include <chrono>
#include <future>

namespace hindcast::app {
namespace {

// The event of a mark: same stream and version, and the same id where it had one; else the nearest before.
std::optional<Rank> findMark(const session::Session& session, const Mark& mark, std::stop_token stop) {
    if (!mark.id.isEmpty())
        if (const auto rank = session.findId(mark.id.toStdString()); rank && *rank) return **rank;
    const auto stream = session.findStream(mark.stream.toStdString());
    if (!stream) return std::nullopt;
    const auto columns = session.columns(*stream, stop);
    if (!columns || (*columns)->size() == 0) return std::nullopt;
    const auto at = (*columns)->lastAtVersion(Version(mark.version));
    return (*columns)->ranks[at.value_or(0)];
}

std::optional<Mark> describe(const session::Session& session, std::optional<Rank> rank,
                             std::stop_token stop) {
    if (!rank) return std::nullopt;
    const auto event = session.event(*rank, stop);
    if (!event) return std::nullopt;
    return Mark{QString::fromStdString((*event)->row.streamName), (*event)->row.version.value(),
                QString::fromStdString((*event)->id)};
}

} // namespace

WorkspaceKeeper::WorkspaceKeeper(const widgets::PaneContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(800);
    connect(&m_timer, &QTimer::timeout, this, &WorkspaceKeeper::save);
    connect(context.cursor, &widgets::Cursor::moved, this, &WorkspaceKeeper::saveSoon);
    connect(context.cursor, &widgets::Cursor::secondMoved, this, &WorkspaceKeeper::saveSoon);
    connect(context.scope, &widgets::ScopeState::changed, this, &WorkspaceKeeper::saveSoon);
    connect(context.pin, &widgets::PinState::changed, this, &WorkspaceKeeper::saveSoon);
    connect(context.path, &widgets::PathState::changed, this, &WorkspaceKeeper::saveSoon);
    connect(context.filter, &widgets::FilterState::changed, this, &WorkspaceKeeper::saveSoon);
    connect(context.filter, &widgets::FilterState::dimsChanged, this, &WorkspaceKeeper::saveSoon);
    connect(context.document, &widgets::ScriptDocument::statusChanged, this, &WorkspaceKeeper::saveSoon);
    connect(context.document, &widgets::ScriptDocument::rulesChanged, this, &WorkspaceKeeper::saveSoon);
    connect(context.otherStore, &widgets::OtherStore::requested, this, &WorkspaceKeeper::saveSoon);
    for (const widgets::FoldState* fold : {context.fold, context.otherFold})
        connect(fold, &widgets::FoldState::requested, this, &WorkspaceKeeper::saveSoon);
    connect(context.book, &widgets::FilterBook::changed, this, &WorkspaceKeeper::saveSoon);
}

Workspace WorkspaceKeeper::begin(const QString& source, const QString& stream) {
    m_source = m_private ? QString() : source;
    m_saved = m_private ? Workspace() : Workspace::load(source);
    const Workspace kept = m_saved;
    m_context.book->restore(kept.filters, kept.recentFilters);
    m_context.filter->setDims(kept.dim);
    const auto session = m_context.store->session();
    if (!session) return kept;
    if (!kept.filter.isEmpty()) m_context.filter->request(kept.filter);
    m_restore.run(
        m_context.jobs, this,
        [session, kept, stream = stream.toStdString()](std::stop_token stop) {
            Places places;
            if (!stream.empty()) {
                if (const auto id = session->findStream(stream)) {
                    const auto row = session->stream(*id);
                    if (row) places.cursor = row->lastRank;
                }
            } else if (kept.cursor) {
                places.cursor = findMark(*session, *kept.cursor, stop);
            }
            if (!places.cursor && session->eventCount() > 0) places.cursor = Rank(session->eventCount() - 1);
            if (kept.second) places.second = findMark(*session, *kept.second, stop);
            if (!kept.pinnedStream.isEmpty())
                if (const auto id = session->findStream(kept.pinnedStream.toStdString())) places.pinned = *id;
            if (places.cursor)
                if (const auto row = session->rows(*places.cursor, 1, stop); row && !row->empty())
                    places.cursorStream = row->front().stream;
            return places;
        },
        [this, kept](const Places& places) {
            if (!m_context.cursor->rank() && places.cursor) m_context.cursor->moveTo(*places.cursor);
            m_context.cursor->setSecond(places.second);
            m_context.pin->set(places.pinned);
            if (kept.scopeStream && places.cursorStream)
                m_context.scope->set(widgets::Scope::Stream, places.cursorStream);
            if (!kept.path.isNull()) m_context.path->set(kept.path);
            emit restored();
        });
    return kept;
}

void WorkspaceKeeper::end() {
    if (m_timer.isActive() || m_describe.busy()) saveBeforeLeaving();
    m_timer.stop();
    m_restore.cancel();
    m_describe.cancel();
    m_source.clear();
}

void WorkspaceKeeper::saveSoon() {
    if (!m_source.isEmpty() && m_context.store->isOpen()) m_timer.start();
}

Workspace WorkspaceKeeper::collected() const {
    Workspace now = m_saved;
    now.scopeStream = m_context.scope->scope() == widgets::Scope::Stream;
    now.path = m_context.path->path();
    now.filter = m_context.filter->latest();
    now.dim = m_context.filter->dims();
    now.filters = m_context.book->saved();
    now.recentFilters = m_context.book->recent();
    if (m_collect) m_collect(now);
    return now;
}

std::function<Described(std::stop_token)> WorkspaceKeeper::question() const {
    return [session = m_context.store->session(), cursor = m_context.cursor->rank(),
            second = m_context.cursor->second(), pinned = m_context.pin->stream()](std::stop_token stop) {
        Described described{describe(*session, cursor, stop), describe(*session, second, stop), {}};
        if (pinned)
            if (const auto row = session->stream(*pinned))
                described.pinned = QString::fromStdString(row->name);
        return described;
    };
}

void WorkspaceKeeper::save() {
    if (m_source.isEmpty() || !m_context.store->isOpen()) return;
    m_describe.run(m_context.jobs, this, question(),
                   [this, now = collected(), source = m_source](const Described& described) {
                       write(now, described, source);
                   });
}

// The event loop may not come back to deliver an answer: waits for it, for a moment at most.
void WorkspaceKeeper::saveBeforeLeaving() {
    if (m_source.isEmpty() || !m_context.store->isOpen()) return;
    std::stop_source stop;
    auto answer = std::async(std::launch::async, question(), stop.get_token());
    if (answer.wait_for(std::chrono::milliseconds(300)) == std::future_status::ready)
        write(collected(), answer.get(), m_source);
    stop.request_stop();
}

void WorkspaceKeeper::write(Workspace now, const Described& described, const QString& source) {
    now.cursor = described.cursor;
    now.second = described.second;
    now.pinnedStream = described.pinned;
    if (now == m_saved) return;
    m_saved = now;
    if (!now.save(source)) emit saveFailed();
}

} // namespace hindcast::app
