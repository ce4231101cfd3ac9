// SPDX-License-Identifier: GPL-3.0-or-later
// Player: plays events of the scope at a chosen rate until the end or pause.
// Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include <QObject>
#include <QTimer>

namespace hindcast::app {

class Stepper;

class Player : public QObject {
    Q_OBJECT
public:
    explicit Player(Stepper* stepper, QObject* parent = nullptr);

    bool playing() const { return m_timer.isActive(); }
    int eventsPerSecond() const;
    void toggle();
    void pause();
    void faster();
    void slower();

signals:
    void changed();

private:
    void setSpeed(int index);
    Stepper* m_stepper;
    QTimer m_timer;
    int m_speed = 1;
};

} // namespace hindcast::app
