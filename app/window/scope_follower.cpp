// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/scope_follower.h"

#include "util/value_text.h"

namespace hindcast::app {

ScopeFollower::ScopeFollower(const widgets::PaneContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(context.cursor, &widgets::Cursor::moved, this, &ScopeFollower::follow);
    connect(context.scope, &widgets::ScopeState::changed, this, &ScopeFollower::findName);
    connect(context.filter, &widgets::FilterState::changed, this, &ScopeFollower::followFilter);
}

namespace {

/// The stream that the scope is to be: the one that it is as long as the event stands there, its own or
/// linked.
Result<StreamId> streamFor(const session::Session& session, Rank rank, std::optional<StreamId> now,
                           std::stop_token stop) {
    const auto rows = session.rows(rank, 1, stop);
    if (!rows) return rows.error();
    if (rows->empty()) return Error{ErrorCode::NotFound, {}, {}, {}};
    const StreamId own = rows->front().stream;
    if (!now || *now == own) return own;
    const auto columns = session.columns(*now, stop);
    if (!columns) return columns.error();
    const bool isLinked = !(*columns)->linked.empty() && (*columns)->indexOfRank(rank);
    return isLinked ? *now : own;
}

} // namespace

void ScopeFollower::follow() {
    const auto session = m_context.store->session();
    const auto rank = m_context.cursor->rank();
    if (!session || !rank || m_context.scope->scope() != widgets::Scope::Stream) {
        m_followJob.cancel();
        return;
    }
    m_followJob.run(
        m_context.jobs, this,
        [session, rank = *rank, now = m_context.scope->stream()](std::stop_token stop) {
            return streamFor(*session, rank, now, stop);
        },
        [this](const Result<StreamId>& stream) {
            if (stream && m_context.scope->scope() == widgets::Scope::Stream)
                m_context.scope->set(widgets::Scope::Stream, *stream);
        });
}

// A filter that comes into force is what one wants to step through; one stream stays one stream.
void ScopeFollower::followFilter() {
    const widgets::Scope scope = m_context.scope->scope();
    const bool active = m_context.filter->isActive();
    if (active && scope == widgets::Scope::All && !m_active)
        m_context.scope->set(widgets::Scope::Filter, std::nullopt);
    if (!active && scope == widgets::Scope::Filter) m_context.scope->set(widgets::Scope::All, std::nullopt);
    m_active = active;
}

void ScopeFollower::findName() {
    const auto session = m_context.store->session();
    const auto stream = m_context.scope->stream();
    if (!session || !stream || m_context.scope->scope() != widgets::Scope::Stream) {
        m_nameJob.cancel();
        emit named({});
        return;
    }
    m_nameJob.run(
        m_context.jobs, this, [session, id = *stream](std::stop_token) { return session->stream(id); },
        [this](const Result<session::StreamRow>& row) {
            if (row) emit named(widgets::shownText(row->name));
        });
}

} // namespace hindcast::app
