// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state_model.h"

#include "util/event_text.h"
#include "util/value_text.h"
#include "json/pointer.h"

namespace hindcast::widgets {

void StateModel::setState(const session::StateView& view) {
    keepBlame(view);
    m_stream = view.stream;
    m_folded = view.folded;
    m_state = view.state;
    setValues(view.last ? view.before : view.state, view.state);
}

void StateModel::clearState() {
    m_blame.clear();
    m_stream.reset();
    m_state = {};
    clear();
}

void StateModel::keepBlame(const session::StateView& view) {
    const bool same = m_stream == view.stream;
    if (!same || !view.last || view.folded > m_folded + 1) m_blame.clear();
    if (!view.last) return;
    // Going back: whatever was set at or before the place now shown has not been set since.
    if (view.folded < m_folded)
        m_blame.removeIf([&](const auto& item) { return item.value().version > view.last->version; });
    for (const analysis::Change& change : view.changes)
        if (change.newValue) noteLeaves(change.path, *change.newValue, *view.last);
}

void StateModel::setBlame(const std::vector<session::BlameRow>& rows) {
    m_blame.clear();
    for (const session::BlameRow& row : rows)
        note(row.path, row.event);
    const QModelIndex last = index(rowCount() - 1, 0);
    if (last.isValid()) emit dataChanged(index(0, 0), last);
}

void StateModel::note(const std::string& path, const session::EventRow& event) {
    m_blame.insert(QString::fromStdString(path), {event.version, event.rank, shownText(event.typeName)});
    for (auto end = path.rfind('/'); end != std::string::npos && end > 0; end = path.rfind('/', end - 1)) {
        Blame& above = m_blame[QString::fromStdString(path.substr(0, end))];
        if (above.version <= event.version) above = {event.version, event.rank, {}};
    }
}

void StateModel::noteLeaves(const std::string& path, const json::Value& value,
                            const session::EventRow& event) {
    note(path, event);
    for (std::size_t i = 0; i < value.size(); ++i) {
        std::string below = path;
        json::appendToken(below, value.isArray() ? std::to_string(i) : value.member(i).first);
        noteLeaves(below, value.isArray() ? value.at(i) : value.member(i).second, event);
    }
}

std::optional<StateModel::Blame> StateModel::known(const QString& path) const {
    const auto exact = m_blame.constFind(path);
    if (exact != m_blame.constEnd()) return *exact;
    // Blame may stop at a container that was set as a whole.
    for (qsizetype end = path.lastIndexOf(u'/'); end > 0; end = path.lastIndexOf(u'/', end - 1)) {
        const auto above = m_blame.constFind(path.left(end));
        if (above != m_blame.constEnd()) return above->type.isEmpty() ? std::nullopt : std::optional(*above);
    }
    return std::nullopt;
}

std::optional<StateModel::Blame> StateModel::blame(const QModelIndex& index) const {
    if (!index.isValid()) return std::nullopt;
    return known(path(index));
}

QString StateModel::blameText(const QModelIndex& index) const {
    const auto origin = blame(index);
    if (!origin) return {};
    if (origin->type.isEmpty() || hasChildren(index)) return versionText(origin->version);
    return versionText(origin->version) + QStringLiteral(" · ") + origin->type;
}

QString StateModel::remark(const JsonNode& node) const {
    const auto found = known(node.path());
    if (!found) return {};
    if (found->type.isEmpty()) return tr("last changed at version %1").arg(found->version.value());
    return tr("last changed at version %1 by %2").arg(found->version.value()).arg(found->type);
}

} // namespace hindcast::widgets
