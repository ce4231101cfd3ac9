// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/quiet_field.h"

#include <QPainter>

namespace hindcast::widgets {

QuietField::QuietField(QWidget* parent) : QLineEdit(parent) {
    setFrame(false);
    setTextMargins(7, 4, 5, 4);
}

void QuietField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(hasFocus() ? QPalette::Link : QPalette::Mid));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

} // namespace hindcast::widgets
