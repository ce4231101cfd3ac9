// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/filter_state.h"

#include "expression/clauses.h"

namespace hindcast::widgets {

void FilterState::setDims(bool dims) {
    if (dims == m_dims) return;
    m_dims = dims;
    emit dimsChanged();
}

void FilterState::requestClause(const QString& clause) {
    request(QString::fromStdString(expression::withClause(latest().toStdString(), clause.toStdString())));
}

void FilterState::show(const QString& text, std::shared_ptr<const RankSet> hits, bool complete) {
    const bool same = text == m_text && m_hits && hits;
    m_text = text;
    m_hits = text.isEmpty() ? nullptr : std::move(hits);
    m_complete = complete;
    if (same)
        emit grown();
    else
        emit changed();
}

void FilterState::setRunning(const std::optional<QString>& text, double share) {
    if (text == m_running && share == m_share) return;
    m_running = text;
    m_share = share;
    emit runningChanged();
}

} // namespace hindcast::widgets
