// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/parity_state.h"

namespace hindcast::widgets {

void ParityState::request(const QString& expected) {
    m_running = true;
    emit requested(expected);
    emit changed();
}

void ParityState::stop() {
    if (!m_running) return;
    m_running = false;
    emit stopped();
    emit changed();
}

void ParityState::forget() {
    stop();
    if (!m_answer) return;
    m_answer.reset();
    emit changed();
}

void ParityState::show(std::shared_ptr<const Answer> answer) {
    m_running = false;
    m_answer = std::move(answer);
    emit changed();
}

} // namespace hindcast::widgets
