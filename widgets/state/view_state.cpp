// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/view_state.h"

namespace hindcast::widgets {

void ScopeState::set(Scope scope, std::optional<StreamId> stream) {
    if (scope == m_scope && stream == m_stream) return;
    m_scope = scope;
    m_stream = stream;
    emit changed();
}

void PinState::set(std::optional<StreamId> stream) {
    if (stream == m_stream) return;
    m_stream = stream;
    emit changed();
}

void PathState::setFound(bool found) {
    if (found == m_found) return;
    m_found = found;
    emit foundChanged();
}

void PathState::set(const QString& path) {
    setFound(true);
    if (path == m_path && path.isNull() == m_path.isNull()) return;
    m_path = path;
    emit changed();
}

void PathState::setLiteral(const QString& literal) {
    if (literal == m_literal) return;
    m_literal = literal;
    emit literalChanged();
}

void RangeState::set(const Range& range) {
    if (range == m_range) return;
    m_range = range;
    emit changed();
}

void DisplayState::set(const Display& display) {
    if (display == m_display) return;
    m_display = display;
    emit changed();
}

} // namespace hindcast::widgets
