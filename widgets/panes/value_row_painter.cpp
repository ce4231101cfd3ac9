// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/value_row_painter.h"

#include "util/fonts.h"
#include "util/value_text.h"

#include <QFontMetrics>
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

/// Rounded up: what is given this much room is never cut.
int widthOf(const QString& text, const QFont& font) {
    return int(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
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

ValueRowPainter::ValueRowPainter(QPainter& painter, const Theme& theme)
    : m_painter(painter), m_theme(theme), m_mono(monoFont()), m_strong(m_mono), m_struck(m_mono),
      m_small(smallMonoFont()) {
    m_strong.setWeight(QFont::Bold);
    m_struck.setStrikeOut(true);
}

QRect ValueRowPainter::twisty(int depth, int height) {
    return {indentOf(depth) - 4, 0, kTwisty + 4, height};
}

void ValueRowPainter::background(const QRect& rect, const JsonNode& node, const RowLook& look) {
    const Tint tint = isTinted(node, look) ? tintOf(m_theme, node.entry.match) : Tint();
    const QColor selection = m_theme.palette().color(QPalette::Highlight);
    if (look.selected)
        m_painter.fillRect(rect, selection);
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
    m_painter.fillRect(rect, selected ? m_theme.palette().color(QPalette::Highlight) : m_theme.panel);
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
        out.push_back(
            {colon ? key + QLatin1String(": ") : key + QLatin1Char(' '), m_mono, m_theme.muted, true});
    }
    if (!value) return out;
    if (open) {
        if (value->isArray()) out.push_back({countText(*value), m_mono, m_theme.muted});
        return out;
    }
    const bool changed = entry.match == Match::Changed;
    if (changed && look.side == RowSide::Single) {
        out.push_back({lineText(*entry.left, kLineLimit), m_struck, m_theme.muted, true});
        out.push_back({QStringLiteral(" → "), m_mono, m_theme.text});
        out.push_back({lineText(*entry.right, kLineLimit), m_strong, m_theme.text, true});
        return out;
    }
    if (entry.match == Match::Removed && look.side == RowSide::Single) {
        out.push_back({lineText(*value, kLineLimit), m_struck, m_theme.removed, true});
        return out;
    }
    const bool container = value->isContainer() && value->size() > 0;
    const bool strong = (changed && look.side == RowSide::Right) || entry.match == Match::Added;
    if (container && (value->size() > 3 || look.side == RowSide::Single) && value->isArray())
        out.push_back({countText(*value) + QLatin1Char(' '), m_mono, m_theme.muted});
    const QColor color = container && look.side == RowSide::Single ? m_theme.muted : m_theme.text;
    out.push_back({lineText(*value, kLineLimit), strong ? m_strong : m_mono, color, true});
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
    const QString shown =
        widthOf(text, m_small) <= most ? text : QFontMetrics(m_small).elidedText(text, Qt::ElideRight, most);
    const int width = widthOf(shown, m_small);
    m_painter.setFont(m_small);
    m_painter.setPen(m_theme.muted);
    m_painter.drawText(QRect(rect.right() - kMargin - width, rect.top(), width + 1, rect.height()),
                       Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return width + kGap;
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
        widths.push_back(widthOf(piece.text, piece.font));
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
        const QString text =
            cut ? QFontMetrics(row[i].font).elidedText(row[i].text, Qt::ElideRight, std::max(0, widths[i]))
                : row[i].text;
        m_painter.setFont(row[i].font);
        m_painter.setPen(row[i].color);
        m_painter.drawText(QRect(x, rect.top(), widths[i] + 2, rect.height()),
                           Qt::AlignVCenter | Qt::TextSingleLine, text);
        x += cut ? widthOf(text, row[i].font) : widths[i];
    }
}

} // namespace hindcast::widgets
