// SPDX-License-Identifier: GPL-3.0-or-later
// ValuesTab: the number at the selected path over the versions of the stream, as a step line; the cursor
// stands in it, and a click or Left and Right move it. Asks the session only while it is shown.
// Owned by the state pane. Thread-safety: GUI thread only.
#pragma once

#include "session/rows.h"
#include "state/pane_context.h"

#include <QStackedWidget>

#include <optional>
#include <vector>

class QCustomPlot;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemTracer;

namespace hindcast::widgets {

class ElidedLabel;
class EmptyState;

class ValuesTab : public QStackedWidget {
    Q_OBJECT
public:
    explicit ValuesTab(const PaneContext& context, QWidget* parent = nullptr);

    /// The stream and how much of it the state pane shows; nothing: no state.
    void setPlace(std::optional<StreamId> stream, std::size_t folded);
    void setActive(bool active);
    bool showsPlot() const { return currentIndex() == 0; }
    QCustomPlot* plot() const { return m_plot; }
    EmptyState* emptyState() const { return m_empty; }
    const std::vector<session::SeriesPoint>& points() const { return m_points; }

signals:
    void busyChanged(bool busy);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildPlot();
    void applyTheme();
    void refresh(bool again);
    void take(Result<std::vector<session::SeriesPoint>> answer);
    void placeCursor();
    void click(int x);
    void step(int by);
    void setReason();
    PaneContext m_context;
    LatestJob m_job;
    bool m_active = false;
    std::optional<StreamId> m_stream, m_shownStream;
    QString m_shownPath;
    std::size_t m_folded = 0;
    std::vector<session::SeriesPoint> m_points;
    QWidget* m_page;
    ElidedLabel* m_caption;
    QCustomPlot* m_plot;
    QCPGraph* m_line = nullptr;
    QCPItemStraightLine* m_cursor = nullptr;
    QCPItemTracer* m_dot = nullptr;
    EmptyState* m_empty;
};

} // namespace hindcast::widgets
