// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/value_row_painter.h"

#include "util/value_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hindcast::widgets {
namespace {

constexpr int kMargin = 12;
constexpr int kIndent = 16;
constexpr int kTwisty = 14;
constexpr int kBar = 3;
constexpr int kGap = 14;
constexpr int kLineLimit = 400;

int indentOf(int depth) {
    return kMargin + depth * kIndent;
}

struct Tint {
    QColor back, bar;
};

Tint tintOf(const Theme& theme, Match match) {
    switch (match) {
    case Match::Added:
        return {theme.addedBack, theme.added};
    case Match::Removed:
        return {theme.removedBack, theme.removed};
    case Match::Changed:
    case Match::Inside:
        return {theme.changedBack, theme.changedBar};
    case Match::Same:
        break;
    }
    return {};
}

/// Open containers show the difference in the rows below them.
bool isTinted(const JsonNode& node, const RowLook& look) {
    if (node.entry.match == Match::Same) return false;
    return node.entry.match != Match::Inside || !look.expanded;
}

} // namespace

ValueRowPainter::ValueRowPainter(QPainter& painter, const Theme& theme, ValueTexts& texts)
    : m_painter(painter), m_theme(theme), m_texts(texts) {}

QRect ValueRowPainter::twisty(int depth, int height) {
    return {indentOf(depth) - 4, 0, kTwisty + 4, height};
}

void ValueRowPainter::background(const QRect& rect, const JsonNode& node, const RowLook& look) {
    const Tint tint = isTinted(node, look) ? tintOf(m_theme, node.entry.match) : Tint();
    if (look.selected)
        m_painter.fillRect(rect, m_theme.selection());
    else if (tint.back.isValid())
        m_painter.fillRect(rect, tint.back);
    if (tint.bar.isValid()) m_painter.fillRect(QRect(rect.left(), rect.top(), kBar, rect.height()), tint.bar);
    if (!look.focused) return;
    m_painter.setPen(QPen(m_theme.accent, 1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(rect.adjusted(0, 0, -1, -1));
}

void ValueRowPainter::drawAbsence(const QRect& rect, bool selected) {
    m_painter.save();
    m_painter.setClipRect(rect);
    m_painter.fillRect(rect, selected ? m_theme.selection() : m_theme.panel);
    m_painter.setRenderHint(QPainter::Antialiasing);
    QColor line = m_theme.line;
    line.setAlphaF(0.55);
    m_painter.setPen(QPen(line, 3));
    constexpr int kStep = 11;
    const int first = rect.left() - rect.height() - (rect.top() % kStep);
    for (int x = first; x < rect.right() + kStep; x += kStep)
        m_painter.drawLine(x, rect.bottom() + 2, x + rect.height() + 4, rect.top() - 2);
    m_painter.restore();
}

std::vector<ValueRowPainter::Piece> ValueRowPainter::pieces(const JsonNode& node, const RowLook& look) const {
    const AlignedEntry& entry = node.entry;
    const bool left = look.side == RowSide::Left;
    const std::optional<json::Value>& own = left ? entry.left : entry.right;
    const json::Value* value = own ? &*own : node.value();
    std::vector<Piece> out;
    const QString key =
        look.side == RowSide::Single ? node.key() : shownText(left ? entry.leftKey : entry.rightKey);
    const bool open = look.hasChildren && look.expanded;
    if (!key.isEmpty()) {
        const bool colon = !open && !(look.hasChildren && node.section);
        out.push_back({colon ? key + QLatin1String(": ") : key + QLatin1Char(' '), ValueFont::Plain,
                       m_theme.muted, true});
    }
    if (!value) return out;
    if (open) {
        if (value->isArray()) out.push_back({countText(*value), ValueFont::Plain, m_theme.muted});
        return out;
    }
    const bool changed = entry.match == Match::Changed;
    if (changed && look.side == RowSide::Single) {
        out.push_back({lineText(*entry.left, kLineLimit), ValueFont::Struck, m_theme.muted, true});
        out.push_back({QStringLiteral(" → "), ValueFont::Plain, m_theme.text});
        out.push_back({lineText(*entry.right, kLineLimit), ValueFont::Strong, m_theme.text, true});
        return out;
    }
    if (entry.match == Match::Removed && look.side == RowSide::Single) {
        out.push_back({lineText(*value, kLineLimit), ValueFont::Struck, m_theme.removed, true});
        return out;
    }
    const bool container = value->isContainer() && value->size() > 0;
    const bool strong = (changed && look.side == RowSide::Right) || entry.match == Match::Added;
    if (container && (value->size() > 3 || look.side == RowSide::Single) && value->isArray())
        out.push_back({countText(*value) + QLatin1Char(' '), ValueFont::Plain, m_theme.muted});
    const QColor color = container && look.side == RowSide::Single ? m_theme.muted : m_theme.text;
    out.push_back({lineText(*value, kLineLimit), strong ? ValueFont::Strong : ValueFont::Plain, color, true});
    return out;
}

void ValueRowPainter::drawTwisty(int x, const QRect& rect, bool expanded) {
    const qreal cx = x + 3.5, cy = rect.center().y() + 0.5;
    QPainterPath arrow;
    if (expanded)
        arrow.addPolygon(QPolygonF({{cx - 3.5, cy - 2}, {cx + 3.5, cy - 2}, {cx, cy + 2.5}}));
    else
        arrow.addPolygon(QPolygonF({{cx - 2, cy - 3.5}, {cx - 2, cy + 3.5}, {cx + 2.5, cy}}));
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.fillPath(arrow, m_theme.muted);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

int ValueRowPainter::drawRemark(const QString& text, const QRect& rect, int room, int wanted) {
    if (text.isEmpty()) return 0;
    // It gets what the value leaves, but always enough to say the version.
    const int most = std::max(room - wanted - kGap, room * 28 / 100);
    const bool fits = m_texts.whole(text, ValueFont::Small).width <= most;
    const ValueTexts::Line& line =
        fits ? m_texts.whole(text, ValueFont::Small) : m_texts.cut(text, ValueFont::Small, most);
    drawText(rect, rect.right() - kMargin - line.width, line, m_theme.muted, ValueFont::Small);
    return line.width + kGap;
}

void ValueRowPainter::drawText(const QRect& rect, int x, const ValueTexts::Line& line, const QColor& color,
                               ValueFont font) {
    m_painter.setFont(m_texts.font(font));
    m_painter.setPen(color);
    const qreal top = rect.top() + (rect.height() - line.glyphs.size().height()) / 2;
    m_painter.drawStaticText(QPointF(x, std::floor(top + 0.5)), line.glyphs);
    if (font != ValueFont::Struck) return; // Qt strikes no text that is shaped already
    const QFontMetricsF metrics(m_texts.font(font));
    m_painter.fillRect(QRectF(x, std::floor(top + metrics.ascent() - metrics.strikeOutPos()), line.width,
                              std::max(1.0, std::round(metrics.lineWidth()))),
                       color);
}

void ValueRowPainter::draw(const QRect& rect, const JsonNode& node, const RowLook& look) {
    background(rect, node, look);
    int x = rect.left() + indentOf(look.depth);
    if (look.hasChildren) {
        drawTwisty(x, rect, look.expanded);
        x += kTwisty;
    }
    const std::vector<Piece> row = pieces(node, look);
    std::vector<int> widths;
    int wanted = 0;
    for (const Piece& piece : row) {
        widths.push_back(m_texts.whole(piece.text, piece.font).width);
        wanted += widths.back();
    }
    const std::vector<int> full = widths;
    int room = rect.right() - kMargin - x;
    room -= drawRemark(look.remark, rect, room, wanted);
    // The longest pieces give way, down to the length of the next.
    for (int over = wanted - room; over > 0;) {
        int widest = -1;
        for (int i = 0; i < int(row.size()); ++i)
            if (row[std::size_t(i)].mayShrink
                && (widest < 0 || widths[std::size_t(i)] > widths[std::size_t(widest)]))
                widest = i;
        if (widest < 0 || widths[std::size_t(widest)] <= 0) break;
        int next = 0;
        for (int i = 0; i < int(row.size()); ++i)
            if (i != widest && row[std::size_t(i)].mayShrink) next = std::max(next, widths[std::size_t(i)]);
        const int cut = std::min(over, std::max(widths[std::size_t(widest)] - next, (over + 1) / 2));
        widths[std::size_t(widest)] -= cut;
        over -= cut;
    }
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool cut = widths[i] < full[i];
        const ValueTexts::Line& line =
            cut ? m_texts.cut(row[i].text, row[i].font, widths[i]) : m_texts.whole(row[i].text, row[i].font);
        drawText(rect, x, line, row[i].color, row[i].font);
        x += line.width;
    }
}

} // namespace hindcast::widgets
