// SPDX-License-Identifier: GPL-3.0-or-later
// FilterState: the filter that is in force, its hits as far as they are known, and how panes ask for another
// one. Only the FilterRunner answers; until it does, the hits of the filter before stay.
// Owned by the window. Thread-safety: GUI thread only; the hits are immutable and may be read anywhere.
#pragma once

#include "base/rank_set.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace hindcast::widgets {

class FilterState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The filter in force; empty: none.
    const QString& text() const { return m_text; }
    bool isActive() const { return !m_text.isEmpty(); }
    /// Its hits; null while there is no filter.
    const std::shared_ptr<const RankSet>& hits() const { return m_hits; }
    /// All hits are known.
    bool isComplete() const { return m_complete; }
    /// Rows that do not match stay and are greyed, else they are hidden.
    bool dims() const { return m_dims; }
    void setDims(bool dims);
    bool hides() const { return isActive() && !m_dims; }
    /// Whether an event is hidden or greyed.
    bool excludes(Rank rank) const { return m_hits && !m_hits->contains(rank); }

    /// The filter that is being run, if any, and how far it is (0..1).
    const std::optional<QString>& running() const { return m_running; }
    double share() const { return m_share; }
    /// What a person last asked for: the one being run, else the one in force.
    const QString& latest() const { return m_running ? *m_running : m_text; }

    /// Asks for another filter; empty: for none.
    void request(const QString& text) { emit requested(text); }
    /// Asks for one condition more.
    void requestClause(const QString& clause);
    void requestStop() { emit stopRequested(); }

    // For the runner.
    void show(const QString& text, std::shared_ptr<const RankSet> hits, bool complete);
    void setRunning(const std::optional<QString>& text, double share = 0);

signals:
    void requested(const QString& text);
    void stopRequested();
    void changed(); ///< another filter is in force, or none
    void grown();   ///< more hits of the same one, or now all
    void dimsChanged();
    void runningChanged();

private:
    QString m_text;
    std::shared_ptr<const RankSet> m_hits;
    std::optional<QString> m_running;
    double m_share = 0;
    bool m_complete = true;
    bool m_dims = false;
};

} // namespace hindcast::widgets
