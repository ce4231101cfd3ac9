// SPDX-License-Identifier: GPL-3.0-or-later
// ParityRunner: holds the chosen projection against expected states, away from the GUI thread.
// Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "session/opener.h"
#include "state/pane_context.h"

#include <QObject>

#include <functional>
#include <memory>

namespace hindcast::widgets {

class ParityRunner : public QObject {
    Q_OBJECT
public:
    /// `location`: of the store that is open, for its snapshots.
    ParityRunner(const PaneContext& context, std::shared_ptr<const session::Opener> opener,
                 std::function<source::Location()> location, QObject* parent = nullptr);

private:
    void run(const QString& expected);
    PaneContext m_context;
    std::shared_ptr<const session::Opener> m_opener;
    std::function<source::Location()> m_location;
    LatestJob m_job;
};

} // namespace hindcast::widgets
