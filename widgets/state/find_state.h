// SPDX-License-Identifier: GPL-3.0-or-later
// FindState: the text that is looked for in the events, where it was found so far, and how panes ask for
// another one. Only the FindRunner answers. Owned by the window.
// Thread-safety: GUI thread only; the hits are immutable and may be read anywhere.
#pragma once

#include "base/rank_set.h"

#include <QObject>
#include <QString>

#include <memory>

namespace hindcast::widgets {

class FindState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Empty: nothing is looked for.
    const QString& needle() const { return m_needle; }
    Qt::CaseSensitivity sensitivity() const { return m_sensitivity; }
    bool isActive() const { return !m_needle.isEmpty(); }
    /// The events that hold it; null while nothing is looked for, or nothing is known yet.
    const std::shared_ptr<const RankSet>& hits() const { return m_hits; }
    bool isHit(Rank rank) const { return m_hits && m_hits->contains(rank); }
    bool isRunning() const { return m_running; }
    /// All hits are known; not so while it runs or when it was stopped.
    bool isComplete() const { return m_complete; }
    double share() const { return m_share; } ///< of the log looked through, 0..1

    void request(const QString& needle, Qt::CaseSensitivity sensitivity);
    void requestStop() { emit stopRequested(); }

    // For the runner.
    void show(std::shared_ptr<const RankSet> hits, bool complete);
    void setRunning(bool running, double share = 0);

signals:
    void requested();
    void stopRequested();
    void changed(); ///< needle, hits or progress

private:
    QString m_needle;
    Qt::CaseSensitivity m_sensitivity = Qt::CaseInsensitive;
    std::shared_ptr<const RankSet> m_hits;
    bool m_running = false, m_complete = false;
    double m_share = 0;
};

} // namespace hindcast::widgets
