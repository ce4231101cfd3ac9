// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/info_button.h"

#include "util/fonts.h"

#include <QFontMetrics>
#include <QPainter>
#include <QToolTip>

namespace hindcast::widgets {

InfoButton::InfoButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this,
            [this] { QToolTip::showText(mapToGlobal(QPoint(0, height())), toolTip(), this); });
}

QSize InfoButton::sizeHint() const {
    const int side = QFontMetrics(smallFont()).height() + 3;
    return {side, side};
}

void InfoButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lively = underMouse() || hasFocus();
    const QColor color = palette().color(lively ? QPalette::Link : QPalette::PlaceholderText);
    const QRectF circle = QRectF(rect()).adjusted(2, 2, -2, -2);
    painter.setPen(QPen(color, 1.2));
    painter.drawEllipse(circle);
    const QPointF middle = circle.center();
    const qreal unit = circle.height() / 12;
    painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle + QPointF(0, -0.6 * unit), middle + QPointF(0, 3 * unit));
    painter.drawPoint(middle + QPointF(0, -3 * unit));
}

} // namespace hindcast::widgets
