// SPDX-License-Identifier: GPL-3.0-or-later
// ParityState: how the states of the chosen projection stand against states that are said to be right: a read
// model's export or the snapshots of the store's own library. Asked for by panes; only a ParityRunner
// answers. Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "analysis/parity.h"
#include "session/script_choice.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace hindcast::widgets {

class ParityState : public QObject {
    Q_OBJECT
public:
    /// Of differences, that are kept to be shown.
    static constexpr std::size_t kMost = 50;

    struct Answer {
        session::ScriptChoice script;
        QString expected; ///< file; empty: the store's snapshots
        std::optional<Error> error;
        analysis::ParityTotals totals;
        std::vector<analysis::ParityDifference> differences; ///< the first ones
    };
    using QObject::QObject;

    /// Of the last check that came to an end; nullptr: none.
    std::shared_ptr<const Answer> answer() const { return m_answer; }
    bool isRunning() const { return m_running; }

    /// An empty name: the store's snapshots.
    void request(const QString& expected);
    void stop();
    void forget();

    // For the runner.
    void show(std::shared_ptr<const Answer> answer);

signals:
    void requested(const QString& expected);
    void stopped();
    void changed();

private:
    std::shared_ptr<const Answer> m_answer;
    bool m_running = false;
};

} // namespace hindcast::widgets
