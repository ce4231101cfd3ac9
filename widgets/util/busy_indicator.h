// SPDX-License-Identifier: GPL-3.0-or-later
// BusyIndicator: three quiet dots that show only when something takes longer than 150 ms.
// Owned by its parent widget. Thread-safety: GUI thread only.
#pragma once

#include <QTimer>
#include <QWidget>

namespace hindcast::widgets {

class BusyIndicator : public QWidget {
    Q_OBJECT
public:
    static constexpr int kPatience = 150; ///< milliseconds before it shows

    explicit BusyIndicator(QWidget* parent = nullptr);

    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    bool isShowing() const { return m_showing; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tick();
    QTimer m_timer;
    bool m_busy = false;
    bool m_showing = false;
    int m_step = 0;
};

} // namespace hindcast::widgets
