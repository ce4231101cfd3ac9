// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineCanvas: the painted timeline and its mouse and keys: zoom with Ctrl+wheel, W and S, pan by
// dragging, wheel, Shift+arrows, F fits the selection, Shift+F everything, a click moves the cursor.
// Owned by the timeline pane. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"
#include "timeline/timeline_bars.h"
#include "timeline/timeline_data.h"
#include "timeline/timeline_geometry.h"

#include <QPoint>
#include <QWidget>

#include <optional>

namespace hindcast::widgets {

class FailureMarks;

class TimelineCanvas : public QWidget {
    Q_OBJECT
public:
    TimelineCanvas(const PaneContext& context, TimelineData* data, QWidget* parent = nullptr);

    TimelineLayout layoutNow() const;
    /// What the tooltip says at a point; empty where there is nothing to say.
    QString textAt(QPoint point) const;
    const FailureMarks& failures() const { return *m_failures; }

    QSize sizeHint() const override { return {900, 260}; }
    QSize minimumSizeHint() const override { return {240, 110}; }

public slots:
    void zoomIn() { zoom(0.5); }
    void zoomOut() { zoom(2); }
    void panLeft() { pan(-1); }
    void panRight() { pan(1); }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Drag { None, Click, Pan, WindowLeft, WindowRight, WindowMove };
    TimelineScale plotScale() const;
    TimelineScale minimapScale() const;
    QStringList labels() const;
    void zoom(double factor);
    void pan(int direction);
    void dragWindow(double x);
    void updateShape(QPoint point);
    void tell();

    PaneContext m_context;
    TimelineData* m_data;
    FailureMarks* m_failures;
    TimelineBars m_bars;
    Drag m_drag = Drag::None;
    QPoint m_pressed;
    Range m_dragged; ///< what was shown when the drag began
    Range m_dragMap; ///< what the minimap spanned then
    std::optional<double> m_hover;
    bool m_ring = false;     ///< the focus came by keyboard
    bool m_painting = false; ///< counts that come now are painted at once
    bool m_cameNow = false;  ///< some did
};

} // namespace hindcast::widgets
