// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/tabular_text.h"

#include <QFontMetricsF>

#include <algorithm>

namespace hindcast::widgets {
namespace {

qreal digitWidth(const QFontMetricsF& metrics) {
    qreal width = 0;
    for (char c = '0'; c <= '9'; ++c)
        width = std::max(width, metrics.horizontalAdvance(QLatin1Char(c)));
    return width;
}

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// Calls `draw` with each piece (one digit, or a run of anything else) and where it starts; returns the end.
template <class Draw>
qreal eachPiece(const QFontMetricsF& metrics, const QString& text, const Draw& draw) {
    const qreal cell = digitWidth(metrics);
    qreal x = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (isDigit(text[i])) {
            draw(x + (cell - metrics.horizontalAdvance(text[i])) / 2, QString(text[i]));
            x += cell;
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && !isDigit(text[end]))
            ++end;
        const QString run = text.mid(i, end - i);
        draw(x, run);
        x += metrics.horizontalAdvance(run);
        i = end;
    }
    return x;
}

} // namespace

qreal tabularWidth(const QFont& font, const QString& text) {
    return eachPiece(QFontMetricsF(font), text, [](qreal, const QString&) {});
}

void drawTabular(QPainter& painter, const QFont& font, const QRect& rect, Qt::Alignment align,
                 const QString& text) {
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const qreal width = tabularWidth(font, text);
    if (width > rect.width()) {
        painter.drawText(rect, int(align) | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    qreal left = rect.left();
    if (align & Qt::AlignRight) left = rect.left() + rect.width() - width;
    if (align & Qt::AlignHCenter) left = rect.left() + (rect.width() - width) / 2;
    const qreal baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    eachPiece(metrics, text,
              [&](qreal x, const QString& piece) { painter.drawText(QPointF(left + x, baseline), piece); });
}

} // namespace hindcast::widgets
