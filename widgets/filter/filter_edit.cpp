// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_edit.h"

#include "util/fonts.h"
#include "util/icons.h"
#include "util/literal_text.h"
#include "util/tabular_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace hindcast::widgets {
namespace {

constexpr int kIcon = 14, kGap = 5, kSide = 6;
constexpr int kCursorAir = 5; ///< pixels that QLineEdit adds to the left of its cursor's rectangle

} // namespace

FilterEdit::FilterEdit(ThemeState* theme, QWidget* parent) : QLineEdit(parent), m_theme(theme) {
    setFont(monoFont());
    connect(theme, &ThemeState::changed, this, qOverload<>(&QWidget::update));
}

QSize FilterEdit::minimumSizeHint() const {
    return {160, QLineEdit::minimumSizeHint().height()};
}

void FilterEdit::setVerdict(FilterVerdict verdict, const std::optional<FilterFault>& fault) {
    m_verdict = verdict;
    m_fault = fault;
    setAccessibleDescription(fault ? fault->message : QString());
    setToolTip(fault ? literalText(fault->message) : QString());
    placeButtons();
    update();
}

void FilterEdit::setRemark(const QString& remark) {
    if (remark == m_remark) return;
    m_remark = remark;
    placeButtons();
    update();
}

void FilterEdit::addButton(QWidget* button) {
    button->setParent(this);
    button->setCursor(Qt::ArrowCursor);
    m_buttons << button;
}

void FilterEdit::placeButtons() {
    int right = width() - 3;
    for (QWidget* button : m_buttons) {
        if (button->isHidden()) continue;
        const QSize size = button->sizeHint();
        const int side = std::min(height() - 6, size.height());
        button->setGeometry(right - side, (height() - side) / 2, side, side);
        right -= side;
    }
    m_buttonRoom = width() - right;
    setTextMargins(0, 0, m_buttonRoom + paintRemark(nullptr), 0);
}

void FilterEdit::replaceAll(const QString& text) {
    const QSignalBlocker quiet(this);
    selectAll();
    insert(text);
}

int FilterEdit::xOf(int position) const {
    const QFontMetricsF metrics(font());
    const QString all = text();
    return int(cursorRect().x() + kCursorAir + metrics.horizontalAdvance(all.left(position))
               - metrics.horizontalAdvance(all.left(cursorPosition())));
}

QColor FilterEdit::verdictColor() const {
    const Theme& theme = m_theme->theme();
    switch (m_verdict) {
    case FilterVerdict::Good:
        return theme.added;
    case FilterVerdict::Doubtful:
        return theme.dark ? theme.changedBar : theme.changedBar.darker(145);
    case FilterVerdict::Wrong:
        return theme.removed;
    case FilterVerdict::Unfinished:
        return theme.muted;
    case FilterVerdict::None:
        break;
    }
    return hasFocus() ? theme.accent : theme.line;
}

void FilterEdit::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_fault) paintFault(painter);
    paintRemark(&painter);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(verdictColor(), hasFocus() && m_verdict != FilterVerdict::None ? 1.5 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
}

/// A wave under the characters that are wrong; where something is missing, under the place of it.
void FilterEdit::paintFault(QPainter& painter) const {
    const int least = QFontMetrics(font()).horizontalAdvance(QLatin1Char('m'));
    const int left = std::max(xOf(m_fault->begin), 4);
    const int right =
        std::min(std::max(xOf(m_fault->end), left + least), width() - textMargins().right() - 4);
    const double y = height() / 2.0 + QFontMetrics(font()).height() / 2.0 - 1;
    QPolygonF wave;
    for (int x = left, i = 0; x <= right; x += 2, ++i)
        wave << QPointF(x, y + (i % 2 == 0 ? 1 : -1));
    painter.setPen(QPen(verdictColor(), 1.2));
    painter.drawPolyline(wave);
}

int FilterEdit::paintRemark(QPainter* painter) const {
    if (m_verdict == FilterVerdict::None && m_remark.isEmpty()) return 0;
    const QFont font = smallFont();
    const bool sign = m_verdict != FilterVerdict::None;
    const int words = m_remark.isEmpty() ? 0 : int(tabularWidth(font, m_remark)) + 2;
    const int total = kSide + (sign ? kIcon : 0) + (sign && words > 0 ? kGap : 0) + words + kSide;
    if (!painter) return total;
    int left = width() - m_buttonRoom - total + kSide;
    if (sign) {
        const bool right = m_verdict == FilterVerdict::Good;
        const bool doubtful = m_verdict == FilterVerdict::Doubtful;
        const QString name = right      ? QStringLiteral("ok")
                             : doubtful ? QStringLiteral("warning")
                                        : QStringLiteral("error");
        strokeIcon(name, verdictColor(), verdictColor())
            .paint(painter, QRect(left, (height() - kIcon) / 2, kIcon, kIcon));
        left += kIcon + kGap;
    }
    painter->setPen(sign ? verdictColor() : m_theme->theme().muted);
    drawTabular(*painter, font, QRect(left, 0, words, height()), Qt::AlignLeft, m_remark);
    return total;
}

void FilterEdit::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    placeButtons();
}

} // namespace hindcast::widgets
