// SPDX-License-Identifier: GPL-3.0-or-later
// FoldState: whose fold makes the states that panes show: merge, which is built in, or a script; and how
// panes ask for another one. Only a FoldRunner answers; until it does, the fold before stays. Owned by the
// window. Thread-safety: GUI thread only; the session inside may be used from any.
#pragma once

#include "session/projected_session.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace hindcast::widgets {

class FoldState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~FoldState() override;

    /// Side B of a comparison: the fold of side A.
    bool isSame() const { return m_same; }
    void requestSame();
    /// The script that is asked for; nothing: merge, or the fold of A.
    const std::optional<session::ScriptChoice>& script() const { return m_script; }
    bool isScript() const { return m_script.has_value(); }
    /// Soon: somebody is typing, more may come.
    void request(const std::optional<session::ScriptChoice>& script, bool soon = false);

    /// Makes states of the store `of`; nullptr: merge does, or the script is not ready.
    std::shared_ptr<const session::Session> session(const std::shared_ptr<const session::Session>& of) const;
    /// What the states shown are of; another than asked for while that is made or cannot be.
    const std::optional<session::ScriptChoice>& shownScript() const { return m_shown; }
    /// What the script logged, as far as states were asked for.
    const std::vector<session::LoggedLines::Line>& logged() const { return m_logged; }
    /// Where its other folds put what they log; nullptr: nothing is shown.
    std::shared_ptr<session::LoggedLines> log() const { return m_projected.log; }
    /// What it was seen to change outside its states; null: nothing.
    const std::optional<std::string>& changedVariable() const { return m_variable; }
    session::Partitioning partitioning() const { return m_projected.partitioning; }

    bool isRunning() const { return m_running; }
    /// Why the script that was asked for cannot be run.
    const std::optional<Error>& error() const { return m_error; }
    /// Events on which it failed, as far as states were asked for.
    const std::vector<session::ProjectionFailure>& failures() const { return m_failures; }

    // For the runner.
    void show(std::shared_ptr<const session::Session> of, const std::optional<session::ScriptChoice>& script,
              session::ProjectedSession projected);
    void setRunning(bool running);
    void setError(const Error& error);
    void clearError();
    /// What there is to tell of the folds so far: failures, what was logged, variables.
    void readNews();

signals:
    void requested(bool soon);
    void changed();       ///< states are another fold's now
    void statusChanged(); ///< running, error, failures, variables
    void logChanged();

private:
    void abandon();
    std::optional<session::ScriptChoice> m_script, m_shown;
    std::shared_ptr<const session::Session> m_of;
    session::ProjectedSession m_projected;
    bool m_running = false, m_same = false;
    std::optional<Error> m_error;
    std::vector<session::ProjectionFailure> m_failures;
    std::vector<session::LoggedLines::Line> m_logged;
    std::uint64_t m_logChanges = 0; ///< that are in m_logged
    std::optional<std::string> m_variable;
};

} // namespace hindcast::widgets
