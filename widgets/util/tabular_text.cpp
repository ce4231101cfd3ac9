// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/tabular_text.h"

#include <QGlyphRun>

#include <algorithm>

namespace hindcast::widgets {
namespace {

bool isDigit(QChar c) {
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// Letters, digits and marks that stand side by side as they are, in any font that has them.
bool isPlain(QChar c) {
    constexpr char16_t kLatin = 0x17f, kMarks = 0x2000, kMarksEnd = 0x2027, kMinus = 0x2212, kNarrow = 0x202f;
    const char16_t code = c.unicode();
    return (code >= 0x20 && code <= kLatin) || (code >= kMarks && code < kMarksEnd) || code == kMinus
           || code == kNarrow;
}

} // namespace

TabularFont::TabularFont(const QFont& font) : m_font(font), m_metrics(font), m_raw(QRawFont::fromFont(font)) {
    for (const QPointF& advance :
         m_raw.advancesForGlyphIndexes(m_raw.glyphIndexesForString(QStringLiteral("0123456789"))))
        m_cell = std::max(m_cell, advance.x());
}

/// Nothing where the text needs shaping, or glyphs of another font.
std::optional<TabularFont::Line> TabularFont::line(const QString& text) const {
    if (!m_raw.isValid() || !std::all_of(text.begin(), text.end(), isPlain)) return std::nullopt;
    Line line;
    line.glyphs = m_raw.glyphIndexesForString(text);
    if (line.glyphs.size() != text.size() || line.glyphs.contains(0)) return std::nullopt;
    const QList<QPointF> advances = m_raw.advancesForGlyphIndexes(line.glyphs);
    line.places.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qreal advance = advances[i].x(), cell = isDigit(text[i]) ? m_cell : advance;
        line.places.append({line.width + (cell - advance) / 2, 0});
        line.width += cell;
    }
    return line;
}

/// Calls `draw` with each piece (one digit, or a run of anything else) and where it starts; returns the end.
template <class Draw>
qreal TabularFont::eachPiece(const QString& text, const Draw& draw) const {
    qreal x = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (isDigit(text[i])) {
            draw(x + (m_cell - m_metrics.horizontalAdvance(text[i])) / 2, QString(text[i]));
            x += m_cell;
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && !isDigit(text[end]))
            ++end;
        const QString run = text.mid(i, end - i);
        draw(x, run);
        x += m_metrics.horizontalAdvance(run);
        i = end;
    }
    return x;
}

qreal TabularFont::width(const QString& text) const {
    if (const auto plain = line(text)) return plain->width;
    return eachPiece(text, [](qreal, const QString&) {});
}

void TabularFont::draw(QPainter& painter, const QRect& rect, Qt::Alignment align, const QString& text) const {
    painter.setFont(m_font);
    const auto plain = line(text);
    const qreal width = plain ? plain->width : eachPiece(text, [](qreal, const QString&) {});
    if (width > rect.width()) {
        painter.drawText(rect, int(align) | Qt::TextSingleLine,
                         m_metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    qreal left = rect.left();
    if (align & Qt::AlignRight) left = rect.left() + rect.width() - width;
    if (align & Qt::AlignHCenter) left = rect.left() + (rect.width() - width) / 2;
    const qreal baseline = rect.top() + (rect.height() - m_metrics.height()) / 2 + m_metrics.ascent();
    if (plain) {
        QGlyphRun run;
        run.setRawFont(m_raw);
        run.setGlyphIndexes(plain->glyphs);
        run.setPositions(plain->places);
        painter.drawGlyphRun(QPointF(left, baseline), run);
        return;
    }
    eachPiece(text,
              [&](qreal x, const QString& piece) { painter.drawText(QPointF(left + x, baseline), piece); });
}

qreal tabularWidth(const QFont& font, const QString& text) {
    return TabularFont(font).width(text);
}

void drawTabular(QPainter& painter, const QFont& font, const QRect& rect, Qt::Alignment align,
                 const QString& text) {
    TabularFont(font).draw(painter, rect, align, text);
}

} // namespace hindcast::widgets
