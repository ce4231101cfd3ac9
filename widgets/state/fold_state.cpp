// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/fold_state.h"

namespace hindcast::widgets {

FoldState::~FoldState() {
    abandon();
}

void FoldState::request(const std::optional<session::ScriptChoice>& script, bool soon) {
    m_script = script;
    m_same = false;
    emit requested(soon);
}

void FoldState::requestSame() {
    m_script.reset();
    m_same = true;
    emit requested(false);
}

std::shared_ptr<const session::Session>
FoldState::session(const std::shared_ptr<const session::Session>& of) const {
    return of && of == m_of ? m_projected.session : nullptr;
}

// A script that never ends would go on in its worker, and hold a thread that waits for it.
void FoldState::abandon() {
    if (m_projected.abandon) m_projected.abandon();
}

void FoldState::show(std::shared_ptr<const session::Session> of,
                     const std::optional<session::ScriptChoice>& script,
                     session::ProjectedSession projected) {
    abandon();
    m_of = std::move(of);
    m_shown = script;
    m_projected = std::move(projected);
    m_failures.clear();
    m_logged.clear();
    m_logChanges = 0;
    m_variable.reset();
    m_error.reset();
    m_running = false;
    emit changed();
    emit statusChanged();
    emit logChanged();
}

void FoldState::setRunning(bool running) {
    if (running == m_running) return;
    m_running = running;
    emit statusChanged();
}

void FoldState::setError(const Error& error) {
    m_running = false;
    m_error = error;
    emit statusChanged();
}

void FoldState::clearError() {
    m_error.reset();
    emit statusChanged();
}

void FoldState::readNews() {
    if (m_projected.log && m_projected.log->changes() != m_logChanges) {
        m_logChanges = m_projected.log->changes();
        m_logged = m_projected.log->lines();
        emit logChanged();
    }
    if (!m_projected.failures) return;
    auto failures = m_projected.failures();
    auto variable = m_projected.changedVariable ? m_projected.changedVariable() : std::nullopt;
    if (failures == m_failures && variable == m_variable) return;
    m_failures = std::move(failures);
    m_variable = std::move(variable);
    emit statusChanged();
}

} // namespace hindcast::widgets
