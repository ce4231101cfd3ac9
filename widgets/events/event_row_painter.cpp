// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/event_row_painter.h"

#include "find/found_marks.h"
#include "util/event_text.h"
#include "util/fonts.h"
#include "util/value_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace hindcast::widgets {
namespace {

constexpr int kPad = 7;
const QString kLinkMark = QStringLiteral("↪");
constexpr qreal kGlyph = 8;

QRect inner(const QRect& cell) {
    return cell.adjusted(kPad, 0, -kPad, 0);
}

} // namespace

EventRowPainter::EventRowPainter(const Theme& theme, const TypeLooks& looks, RowTexts& texts, bool utc)
    : m_theme(theme), m_looks(looks), m_texts(texts), m_utc(utc), m_highlight(theme.selection()) {}

void EventRowPainter::setNeedle(const QString& needle, Qt::CaseSensitivity sensitivity) {
    m_needle = needle;
    m_sensitivity = sensitivity;
}

/// In the painter's font, one line, cut in the middle where it must be, what is looked for marked: all of it
/// where the cut hides the place.
void EventRowPainter::drawText(QPainter& painter, const QRect& box, const QString& text) const {
    const RowTexts::Line& line = m_texts.line(text, box.width());
    const QString& shown = line.shown;
    auto parts = partsHolding(shown, m_needle, m_sensitivity);
    if (parts.empty() && !partsHolding(text, m_needle, m_sensitivity).empty()) parts = {{0, shown.size()}};
    for (const TextPart& part : parts)
        markPart(painter, box, box.left(), shown, part.begin, part.end);
    drawLine(painter, box, box.left(), line);
}

void EventRowPainter::drawLine(QPainter& painter, const QRect& box, int x, const RowTexts::Line& line) {
    const qreal tall = line.glyphs.size().height();
    painter.drawStaticText(QPointF(x, box.top() + std::floor((box.height() - tall) / 2)), line.glyphs);
}

void EventRowPainter::markPart(QPainter& painter, const QRect& cell, int x, const QString& text,
                               qsizetype from, qsizetype to) const {
    const QFontMetrics metrics(painter.font());
    const int left = x + metrics.horizontalAdvance(text.left(from));
    const int right = x + metrics.horizontalAdvance(text.left(to));
    const QRect box(left - 1, cell.top() + 2, right - left + 2, cell.height() - 4);
    painter.fillRect(box.intersected(cell.adjusted(-2, 0, 2, 0)), m_theme.changedBack);
    painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1).intersected(cell), m_theme.changedBar);
}

int EventRowPainter::rowHeight() {
    return tableRowHeight();
}

QColor EventRowPainter::ink(const QColor& color, const EventRowView& view) const {
    if (view.dimmed) return textInk(view);
    return view.later ? m_theme.faded(color) : color;
}

/// Later events are told by weaker text, but it must stay readable: the muted colour, not a ghost. What does
/// not match is weaker still.
QColor EventRowPainter::textInk(const EventRowView& view) const {
    if (!view.dimmed || view.current) return view.later || view.dimmed ? m_theme.muted : m_theme.text;
    const QColor &a = m_theme.muted, &b = m_theme.panel;
    const auto mix = [](int from, int to) { return (from * 2 + to) / 3; };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

/// Text, unlike shapes, must stay readable: the warm colour is darkened on white, and later ones go half
/// way to the muted colour, no further.
QColor EventRowPainter::deltaInk(const QColor& color, const EventRowView& view) const {
    const QColor ground = !m_theme.dark && color == m_theme.changedBar ? color.darker(145) : color;
    if (view.dimmed) return textInk(view);
    if (!view.later) return ground;
    const QColor& muted = m_theme.muted;
    return QColor((ground.red() + muted.red()) / 2, (ground.green() + muted.green()) / 2,
                  (ground.blue() + muted.blue()) / 2);
}

void EventRowPainter::paint(QPainter& painter, const QRect& line,
                            const std::array<QRect, kEventColumns>& cells, const EventRowView& view) const {
    if (view.current) {
        painter.fillRect(line, m_highlight);
    } else if (view.selected) {
        QColor half = m_highlight;
        half.setAlphaF(0.55);
        painter.fillRect(line, half);
    }
    if (view.hit) painter.fillRect(QRect(line.left(), line.top() + 3, 3, line.height() - 6), m_theme.added);
    if (view.found) paintFound(painter, line);
    if (view.current && view.focused)
        painter.fillRect(QRect(line.left(), line.top(), 3, line.height()), m_theme.accent);
    if (view.second) {
        painter.fillRect(QRect(line.left(), line.top(), line.width(), 1), m_theme.changedBar);
        painter.fillRect(QRect(line.left(), line.top(), 3, line.height()), m_theme.changedBar);
    }
    if (view.second || (view.current && view.named)) {
        painter.setFont(m_texts.small());
        painter.setPen(view.current ? m_theme.accent : deltaInk(m_theme.changedBar, {}));
        painter.drawText(QRect(line.left() + 5, line.top(), 20, line.height()), Qt::AlignVCenter,
                         !view.current ? QStringLiteral("B")
                         : view.second ? QStringLiteral("AB")
                                       : QStringLiteral("A"));
    }
    if (!view.row) {
        paintMissing(painter, cells);
        return;
    }
    const session::EventRow& row = *view.row;
    const auto cell = [&](EventColumn column) { return inner(cells[std::size_t(column)]); };
    const auto shown = [&](EventColumn column) { return cell(column).width() > 4; };
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine;
    const QColor text = textInk(view);
    painter.setPen(text);
    if (shown(EventColumn::Place))
        m_texts.numbers().draw(painter, cell(EventColumn::Place), Qt::AlignRight, placeText(row));
    if (shown(EventColumn::Delta) && view.delta) paintDelta(painter, cell(EventColumn::Delta), view);
    if (shown(EventColumn::Time)) {
        const QRect box = cell(EventColumn::Time);
        QString clock;
        for (const ClockForm form : kClockForms) {
            clock = clockText(row, m_utc, form);
            if (m_texts.times().width(clock) <= box.width()) break;
        }
        painter.setPen(text);
        m_texts.times().draw(painter, box, Qt::AlignLeft, clock);
    }
    painter.setPen(text);
    if (shown(EventColumn::Version))
        m_texts.numbers().draw(painter, cell(EventColumn::Version), Qt::AlignRight,
                               groupedNumber(row.version.value()));
    painter.setFont(m_texts.sans());
    if (shown(EventColumn::Stream)) {
        QRect box = cell(EventColumn::Stream);
        if (view.linked) {
            painter.setPen(ink(m_theme.accent, view));
            painter.drawText(box, flags, kLinkMark);
            painter.setPen(text);
            box.setLeft(box.left() + QFontMetrics(m_texts.sans()).horizontalAdvance(kLinkMark) + kPad);
        }
        drawText(painter, box, shownText(row.streamName));
    }
    if (shown(EventColumn::Type)) {
        QRect box = cell(EventColumn::Type);
        const QRectF glyph(box.left(), box.top() + (box.height() - kGlyph) / 2.0, kGlyph, kGlyph);
        drawTypeShape(painter, glyph, m_looks.shape(row.type),
                      ink(m_theme.typeColor(m_looks.colorIndex(row.type)), view));
        box.setLeft(box.left() + int(kGlyph) + 7);
        drawText(painter, box, shownText(row.typeName));
    }
    if (shown(EventColumn::What) && view.sentence) paintSentence(painter, cell(EventColumn::What), view);
}

/// A diamond in the margin: what is looked for may be where the row does not show it.
void EventRowPainter::paintFound(QPainter& painter, const QRect& line) const {
    const QPointF c(line.left() + 7, line.top() + line.height() / 2.0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.changedBar);
    painter.drawPolygon(
        QPolygonF({c + QPointF(-4, 0), c + QPointF(0, -4), c + QPointF(4, 0), c + QPointF(0, 4)}));
    painter.restore();
}

void EventRowPainter::paintMissing(QPainter& painter, const std::array<QRect, kEventColumns>& cells) const {
    for (const auto column : {EventColumn::Time, EventColumn::Stream, EventColumn::Type}) {
        const QRect box = inner(cells[std::size_t(column)]);
        if (box.width() < 20) continue;
        const int height = 6;
        painter.fillRect(QRect(box.left(), box.center().y() - height / 2, box.width() * 2 / 3, height),
                         m_theme.line);
    }
}

void EventRowPainter::paintDelta(QPainter& painter, const QRect& cell, const EventRowView& view) const {
    struct Part {
        QString text;
        QColor color;
    };
    std::vector<Part> parts; // from the right
    if (view.delta->removed)
        parts.push_back({QStringLiteral("−%1").arg(view.delta->removed), m_theme.removed});
    if (view.delta->changed)
        parts.push_back({QStringLiteral("~%1").arg(view.delta->changed), m_theme.changedBar});
    if (view.delta->added) parts.push_back({QStringLiteral("+%1").arg(view.delta->added), m_theme.added});
    int right = cell.right() + 1;
    for (const Part& part : parts) {
        const int width = int(m_texts.deltas().width(part.text) + 0.99);
        if (right - width < cell.left() - kPad + 1) break;
        painter.setPen(deltaInk(part.color, view));
        m_texts.deltas().draw(painter, QRect(right - width, cell.top(), width + 1, cell.height()),
                              Qt::AlignLeft, part.text);
        right -= width + 4;
    }
}

void EventRowPainter::paintSentence(QPainter& painter, const QRect& cell, const EventRowView& view) const {
    const RowTexts::Sentence& sentence = m_texts.sentence(*view.sentence, cell.width());
    painter.setPen(textInk(view));
    const auto marks = partsHolding(sentence.text, m_needle, m_sensitivity);
    for (const RowTexts::Piece& piece : sentence.pieces) {
        const int x = cell.left() + piece.x;
        painter.setFont(piece.strong ? m_texts.strong() : m_texts.sans());
        for (const TextPart& part : marks)
            if (part.begin < piece.end && part.end > piece.begin)
                markPart(painter, QRect(x, cell.top(), cell.right() + 1 - x, cell.height()), x, piece.text,
                         std::max(part.begin - piece.begin, qsizetype(0)),
                         std::min(part.end, piece.end) - piece.begin);
        drawLine(painter, cell, x, piece.line);
    }
}

} // namespace hindcast::widgets
