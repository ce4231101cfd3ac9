// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/busy_indicator.h"

#include <QPainter>

namespace hindcast::widgets {
namespace {

constexpr int kBeat = 220;
constexpr int kDots = 3;

} // namespace

BusyIndicator::BusyIndicator(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Working"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&m_timer, &QTimer::timeout, this, &BusyIndicator::tick);
}

void BusyIndicator::setBusy(bool busy) {
    if (busy == m_busy) return;
    m_busy = busy;
    m_step = 0;
    if (busy) {
        m_timer.start(kPatience);
        return;
    }
    m_timer.stop();
    m_showing = false;
    update();
}

QSize BusyIndicator::sizeHint() const {
    return {22, 14};
}

void BusyIndicator::tick() {
    if (!m_showing) m_timer.start(kBeat);
    m_showing = true;
    ++m_step;
    update();
}

void BusyIndicator::paintEvent(QPaintEvent*) {
    if (!m_showing) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < kDots; ++i) {
        QColor color = palette().color(QPalette::Link);
        color.setAlphaF(m_step % kDots == i ? 1.0 : 0.3);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(4 + i * 7, height() / 2.0), 2, 2);
    }
}

} // namespace hindcast::widgets
