// SPDX-License-Identifier: GPL-3.0-or-later
// StateModel: a state as a tree beside the state before its last event: what that event did is marked, and
// each leaf says which event last changed it (blame), which may come later than the state.
// Owned by its view's pane. Thread-safety: GUI thread only.
#pragma once

#include "models/aligned_model.h"
#include "session/rows.h"

#include <QHash>

namespace hindcast::widgets {

class StateModel : public AlignedModel {
    Q_OBJECT
public:
    using AlignedModel::AlignedModel;

    /// Replaces the state. Blame that still holds is kept: always that of what `view`'s last event changed;
    /// the rest when it is the same stream one event later, or earlier.
    void setState(const session::StateView& view);
    void setBlame(const std::vector<session::BlameRow>& rows);
    void clearState();
    /// The state itself, without the state before.
    const json::Value& state() const { return m_state; }

    struct Blame {
        Version version;
        Rank rank;
        QString type; ///< empty for a container: the newest of what is in it
    };
    /// Nothing: not known yet.
    std::optional<Blame> blame(const QModelIndex& index) const;
    /// "v31 · MoneyWithdrawn", "v31" for containers.
    QString blameText(const QModelIndex& index) const;

protected:
    QString remark(const JsonNode& node) const override;

private:
    std::optional<Blame> known(const QString& path) const;
    void keepBlame(const session::StateView& view);
    void note(const std::string& path, const session::EventRow& event);
    void noteLeaves(const std::string& path, const json::Value& value, const session::EventRow& event);
    QHash<QString, Blame> m_blame;
    std::optional<StreamId> m_stream;
    std::size_t m_folded = 0;
    json::Value m_state;
};

} // namespace hindcast::widgets
