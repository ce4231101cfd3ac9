// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers whose digits all have one width, so that columns of them line up: the sans font's own digits do
// not, and this Qt cannot ask it for its tabular ones. Thread-safety: GUI thread only.
#pragma once

#include <QFont>
#include <QPainter>
#include <QRect>
#include <QString>

namespace hindcast::widgets {

qreal tabularWidth(const QFont& font, const QString& text);

/// One line in `rect` with the painter's pen and `font`; `align` as in QPainter::drawText. Text too long is
/// cut with an ellipsis.
void drawTabular(QPainter& painter, const QFont& font, const QRect& rect, Qt::Alignment align,
                 const QString& text);

} // namespace hindcast::widgets
