// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/progress_line.h"

#include <QPainter>

#include <algorithm>

namespace hindcast::widgets {

ProgressLine::ProgressLine(QWidget* parent) : QWidget(parent) {
    setFixedHeight(kHeight);
    setAccessibleName(tr("Progress"));
}

void ProgressLine::setShare(std::optional<double> share) {
    if (share) share = std::clamp(*share, 0.0, 1.0);
    if (share == m_share) return;
    m_share = share;
    setAccessibleDescription(share ? tr("%1 %").arg(int(*share * 100)) : QString());
    update();
}

void ProgressLine::paintEvent(QPaintEvent*) {
    if (!m_share) return;
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    const int filled = int(*m_share * width());
    const QRect part = layoutDirection() == Qt::RightToLeft ? QRect(width() - filled, 0, filled, height())
                                                            : QRect(0, 0, filled, height());
    painter.fillRect(part, palette().color(QPalette::Highlight));
}

} // namespace hindcast::widgets
