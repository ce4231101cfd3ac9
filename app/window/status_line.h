// SPDX-License-Identifier: GPL-3.0-or-later
// StatusLine: the selected path as an expression, counts, place, time zone, and running work with cancel.
// Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "base/progress.h"
#include "state/pane_context.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace hindcast::widgets {
class ElidedLabel;
}

namespace hindcast::app {

class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(const widgets::PaneContext& context, QWidget* parent = nullptr);

    /// A sentence for some seconds.
    void say(const QString& text);
    /// Why something did not work: until the next move that does, some seconds at most.
    void complain(const QString& text);
    QString said() const;
    /// Whether the store is followed; `failure`: why it is not any more, or cannot be for now.
    void showLive(bool isOn, const QString& failure);
    void showWork(const QString& what);
    void showProgress(const Progress& progress);
    void hideWork();
    void refresh();
    void retranslate();

signals:
    void cancelRequested();
    void zoneToggled();
    void liveToggled();

private:
    void forget();
    void showPlace();
    void showPath();
    void showCounts();
    widgets::PaneContext m_context;
    widgets::LatestJob m_job;
    QLabel* m_path;
    widgets::ElidedLabel* m_said;
    QLabel* m_counts;
    QLabel* m_place;
    QPushButton* m_live;
    QPushButton* m_zone;
    QLabel* m_work;
    QProgressBar* m_bar;
    QToolButton* m_cancel;
    QTimer m_forget;
    bool m_complaint = false;
    QString m_what;
};

} // namespace hindcast::app
