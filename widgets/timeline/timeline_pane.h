// SPDX-License-Identifier: GPL-3.0-or-later
// TimelinePane: the timeline under its header line, with the switches time/rank and type/category, and what
// is shown while there is nothing to draw. Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"

#include <QWidget>

class QStackedLayout;

namespace hindcast::widgets {

class EmptyState;
class PaneHeader;
class QuietSwitch;
class TimelineCanvas;
class TimelineData;

class TimelinePane : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePane(const PaneContext& context, QWidget* parent = nullptr);

    TimelineCanvas* canvas() const { return m_canvas; }
    TimelineData* data() const { return m_data; }
    PaneHeader* header() const { return m_header; }

signals:
    void openRequested(); ///< the button of the empty state

private:
    void refresh();
    PaneContext m_context;
    TimelineData* m_data;
    TimelineCanvas* m_canvas;
    PaneHeader* m_header;
    EmptyState* m_empty;
    QuietSwitch* m_lanes;
    QuietSwitch* m_axis;
    QStackedLayout* m_stack;
};

} // namespace hindcast::widgets
