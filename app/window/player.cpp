// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/player.h"

#include "window/stepper.h"

#include <algorithm>
#include <array>

namespace hindcast::app {
namespace {

constexpr std::array kEventsPerSecond = {1, 2, 4, 8, 16, 32, 64, 256, 1024};
constexpr int kMostTicks = 32; ///< a second: faster than that, each tick takes several events

} // namespace

Player::Player(Stepper* stepper, QObject* parent) : QObject(parent), m_stepper(stepper) {
    connect(&m_timer, &QTimer::timeout, this,
            [this] { m_stepper->step(std::max(1, eventsPerSecond() / kMostTicks)); });
    connect(m_stepper, &Stepper::reachedEnd, this, &Player::pause);
    connect(m_stepper, &Stepper::failed, this, &Player::pause);
}

int Player::eventsPerSecond() const {
    return kEventsPerSecond[std::size_t(m_speed)];
}

void Player::toggle() {
    if (m_timer.isActive()) return pause();
    m_timer.start(1000 / std::min(eventsPerSecond(), kMostTicks));
    emit changed();
}

void Player::pause() {
    if (!m_timer.isActive()) return;
    m_timer.stop();
    emit changed();
}

void Player::faster() {
    setSpeed(m_speed + 1);
}

void Player::slower() {
    setSpeed(m_speed - 1);
}

void Player::setSpeed(int index) {
    m_speed = std::clamp(index, 0, int(kEventsPerSecond.size()) - 1);
    if (m_timer.isActive()) m_timer.start(1000 / std::min(eventsPerSecond(), kMostTicks));
    emit changed();
}

} // namespace hindcast::app
