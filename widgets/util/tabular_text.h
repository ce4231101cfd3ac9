// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers whose digits all have one width, so that columns of them line up: the sans font's own digits do
// not, and this Qt cannot ask it for its tabular ones. Thread-safety: GUI thread only.
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QRawFont>
#include <QRect>
#include <QString>

#include <optional>

namespace hindcast::widgets {

/// A font to write many of them in: it is measured once, and texts are not shaped anew.
class TabularFont {
public:
    explicit TabularFont(const QFont& font);

    qreal width(const QString& text) const;
    /// One line in `rect` with the painter's pen; `align` as in QPainter::drawText. Text too long is cut with
    /// an ellipsis. The painter has this font afterwards.
    void draw(QPainter& painter, const QRect& rect, Qt::Alignment align, const QString& text) const;

private:
    struct Line {
        QList<quint32> glyphs;
        QList<QPointF> places;
        qreal width = 0;
    };
    std::optional<Line> line(const QString& text) const;
    template <class Draw>
    qreal eachPiece(const QString& text, const Draw& draw) const;

    QFont m_font;
    QFontMetricsF m_metrics;
    QRawFont m_raw;
    qreal m_cell = 0; ///< of a digit
};

qreal tabularWidth(const QFont& font, const QString& text);

/// One of them.
void drawTabular(QPainter& painter, const QFont& font, const QRect& rect, Qt::Alignment align,
                 const QString& text);

} // namespace hindcast::widgets
