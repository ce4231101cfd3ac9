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

namespace hindcast::widgets {
namespace {

constexpr int kPad = 7;
const QString kLinkMark = QStringLiteral("↪");
constexpr qreal kGlyph = 8;

QRect inner(const QRect& cell) {
    return cell.adjusted(kPad, 0, -kPad, 0);
}

bool startsNumber(const QString& text, qsizetype i) {
    if (!text[i].isDigit()) return false;
    return i == 0 || text[i - 1].isSpace()
           || (text[i - 1] == QLatin1Char('-') && (i == 1 || text[i - 2].isSpace()));
}

/// One past the number that starts at `i`: digits and what may stand between two digits.
qsizetype endOfNumber(const QString& text, qsizetype i) {
    const auto digitAt = [&](qsizetype k) { return k < text.size() && text[k].isDigit(); };
    while (i < text.size()
           && (text[i].isDigit()
               || ((text[i] == QLatin1Char('.') || text[i] == QLatin1Char(',')) && digitAt(i + 1))))
        ++i;
    return i;
}

/// As many whole fields of a sentence as fit; only the first one is ever cut. Measured in the bold font,
/// which is the wider one.
QString wholeFields(QString text, const QFont& font, int room) {
    const QFontMetrics metrics(font);
    for (qsizetype cut = text.lastIndexOf(QLatin1String(", "));
         cut > 0 && metrics.horizontalAdvance(text) > room; cut = text.lastIndexOf(QLatin1String(", ")))
        text.truncate(cut);
    return text;
}

} // namespace

EventRowPainter::EventRowPainter(const Theme& theme, const TypeLooks& looks, bool utc)
    : m_theme(theme), m_looks(looks), m_utc(utc), m_highlight(theme.palette().color(QPalette::Highlight)),
      m_sans(sansFont()), m_strong(strongFont()), m_mono(monoFont()), m_small(smallFont()), m_numbers(m_sans),
      m_deltas(m_small) {}

void EventRowPainter::setNeedle(const QString& needle, Qt::CaseSensitivity sensitivity) {
    m_needle = needle;
    m_sensitivity = sensitivity;
}

/// In the painter's font, one line, cut in the middle where it must be, what is looked for marked: all of it
/// where the cut hides the place.
void EventRowPainter::drawText(QPainter& painter, const QRect& box, const QString& text) const {
    const QString shown = QFontMetrics(painter.font()).elidedText(text, Qt::ElideMiddle, box.width());
    auto parts = partsHolding(shown, m_needle, m_sensitivity);
    if (parts.empty() && !partsHolding(text, m_needle, m_sensitivity).empty()) parts = {{0, shown.size()}};
    for (const TextPart& part : parts)
        markPart(painter, box, box.left(), shown, part.begin, part.end);
    painter.drawText(box, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine, shown);
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
        painter.setFont(m_small);
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
        m_numbers.draw(painter, cell(EventColumn::Place), Qt::AlignRight, placeText(row));
    if (shown(EventColumn::Delta) && view.delta) paintDelta(painter, cell(EventColumn::Delta), view);
    if (shown(EventColumn::Time)) {
        const QFontMetrics metrics(m_mono);
        const QRect box = cell(EventColumn::Time);
        QString clock;
        for (const ClockForm form : kClockForms) {
            clock = clockText(row, m_utc, form);
            if (metrics.horizontalAdvance(clock) <= box.width()) break;
        }
        painter.setFont(m_mono);
        painter.setPen(text);
        painter.drawText(box, flags, metrics.elidedText(clock, Qt::ElideRight, box.width()));
    }
    painter.setPen(text);
    if (shown(EventColumn::Version))
        m_numbers.draw(painter, cell(EventColumn::Version), Qt::AlignRight,
                       groupedNumber(row.version.value()));
    painter.setFont(m_sans);
    if (shown(EventColumn::Stream)) {
        QRect box = cell(EventColumn::Stream);
        if (view.linked) {
            painter.setPen(ink(m_theme.accent, view));
            painter.drawText(box, flags, kLinkMark);
            painter.setPen(text);
            box.setLeft(box.left() + QFontMetrics(m_sans).horizontalAdvance(kLinkMark) + kPad);
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
        const int width = int(m_deltas.width(part.text) + 0.99);
        if (right - width < cell.left() - kPad + 1) break;
        painter.setPen(deltaInk(part.color, view));
        m_deltas.draw(painter, QRect(right - width, cell.top(), width + 1, cell.height()), Qt::AlignLeft,
                      part.text);
        right -= width + 4;
    }
}

void EventRowPainter::paintSentence(QPainter& painter, const QRect& cell, const EventRowView& view) const {
    const QString text = wholeFields(*view.sentence, m_strong, cell.width());
    const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine;
    painter.setPen(textInk(view));
    const auto marks = partsHolding(text, m_needle, m_sensitivity);
    int x = cell.left();
    for (qsizetype i = 0; i < text.size() && x < cell.right();) {
        const bool number = startsNumber(text, i);
        qsizetype end = number ? endOfNumber(text, i) : i + 1;
        while (!number && end < text.size() && !startsNumber(text, end))
            ++end;
        const QFont& font = number ? m_strong : m_sans;
        const QFontMetrics metrics(font);
        const QString run = text.mid(i, end - i);
        const int width = metrics.horizontalAdvance(run);
        const int room = cell.right() + 1 - x;
        painter.setFont(font);
        for (const TextPart& part : marks)
            if (part.begin < end && part.end > i)
                markPart(painter, QRect(x, cell.top(), room, cell.height()), x, run,
                         std::max(part.begin - i, qsizetype(0)), std::min(part.end, end) - i);
        painter.drawText(QRect(x, cell.top(), room, cell.height()), flags,
                         width <= room ? run : metrics.elidedText(run, Qt::ElideRight, room));
        x += width;
        i = end;
    }
}

} // namespace hindcast::widgets
