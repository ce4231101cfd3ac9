// SPDX-License-Identifier: GPL-3.0-or-later
// Cursor: the one place in log order that every pane follows, with its history and the second cursor B.
// Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "base/strong.h"

#include <QObject>

#include <optional>
#include <vector>

namespace hindcast::widgets {

/// How a move counts in the history that Alt+Left and Alt+Right walk: steps of playing or holding a key
/// down replace the newest entry, jumps make a new one.
enum class Move { Jump, Step };

class Cursor : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Nothing: no store, or an empty one.
    std::optional<Rank> rank() const { return m_rank; }
    std::optional<Rank> second() const { return m_second; }

    void moveTo(Rank rank, Move move = Move::Jump);
    void setSecond(std::optional<Rank> rank);
    /// Forgets everything: another store.
    void reset();

    bool canGoBack() const { return m_place > 0; }
    bool canGoForward() const { return m_place + 1 < m_history.size(); }
    void goBack();
    void goForward();

signals:
    void aboutToMove();
    void moved();
    void moveEnded(); ///< everybody heard of it
    void secondMoved();
    void historyChanged();

private:
    static constexpr std::size_t kHistory = 200;
    void tellMoved();
    std::optional<Rank> m_rank, m_second;
    std::vector<Rank> m_history;
    std::size_t m_place = 0; ///< index of the current entry
    bool m_stepping = false; ///< the newest entry was made by steps
};

} // namespace hindcast::widgets
