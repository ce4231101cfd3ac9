// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/pane_header.h"

#include "util/fonts.h"
#include "util/literal_text.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace hindcast::widgets {
namespace {

constexpr int kMargin = 12;
constexpr int kGap = 9;
constexpr int kShortTitle = 14;   ///< characters
constexpr int kLeastSubtitle = 4; ///< characters; less is not worth an ellipsis

} // namespace

PaneHeader::PaneHeader(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(title), m_busy(new BusyIndicator(this)), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(kMargin, 0, kMargin - 4, 1);
    m_row->setSpacing(6);
    m_row->addStretch(1);
    m_row->addWidget(m_busy);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    refresh();
}

void PaneHeader::setTitle(const QString& title) {
    if (title == m_title) return;
    m_title = title;
    refresh();
}

void PaneHeader::setSubtitle(const QString& subtitle) {
    if (subtitle == m_subtitle) return;
    m_subtitle = subtitle;
    refresh();
}

void PaneHeader::addWidget(QWidget* widget) {
    m_row->addWidget(widget);
}

QSize PaneHeader::sizeHint() const {
    const int text = QFontMetrics(strongFont()).horizontalAdvance(m_title)
                     + QFontMetrics(sansFont()).horizontalAdvance(m_subtitle) + kGap;
    return {text + 2 * kMargin, QFontMetrics(strongFont()).height() + 14};
}

QSize PaneHeader::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

int PaneHeader::textWidth() const {
    int right = width() - kMargin;
    for (int i = 0; i < m_row->count(); ++i) {
        const QWidget* widget = m_row->itemAt(i)->widget();
        if (!widget || widget->isHidden()) continue;
        if (widget == m_busy && !m_busy->isShowing()) continue;
        right = std::min(right, widget->x() - kGap);
    }
    return right - kMargin;
}

PaneHeader::Parts PaneHeader::parts() const {
    const QFontMetrics strong(strongFont());
    const QFontMetrics plain(sansFont());
    const int room = textWidth();
    const int subtitle = m_subtitle.isEmpty() ? 0 : plain.horizontalAdvance(m_subtitle) + kGap;
    Parts parts;
    // A long title gives way first, down to a third of the room: its end and its start tell it apart. A short
    // one says nothing when cut, and goes before the subtitle.
    const int shortTitle =
        std::min(strong.horizontalAdvance(m_title), kShortTitle * strong.averageCharWidth());
    const int forTitle = std::min(room, std::max({room - subtitle, room / 3, shortTitle}));
    parts.title = strong.elidedText(m_title, Qt::ElideMiddle, forTitle);
    const int used = strong.horizontalAdvance(parts.title);
    parts.subtitleX = kMargin + used + (m_title.isEmpty() ? 0 : kGap);
    parts.subtitle =
        plain.elidedText(m_subtitle, Qt::ElideRight, std::max(0, kMargin + room - parts.subtitleX));
    if (kMargin + room - parts.subtitleX < kLeastSubtitle * plain.averageCharWidth()) parts.subtitle.clear();
    parts.cut = parts.title != m_title || parts.subtitle != m_subtitle;
    return parts;
}

void PaneHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Parts shown = parts();
    painter.setFont(strongFont());
    painter.setPen(palette().color(QPalette::WindowText));
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine;
    painter.drawText(QRect(kMargin, 0, width(), height() - 1), flags, shown.title);
    painter.setFont(sansFont());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QRect(shown.subtitleX, 0, width(), height() - 1), flags, shown.subtitle);
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
}

bool PaneHeader::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (parts().cut)
            QToolTip::showText(help->globalPos(),
                               literalText((m_title + QLatin1Char('\n') + m_subtitle).trimmed()), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void PaneHeader::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) updateGeometry();
    QWidget::changeEvent(event);
}

void PaneHeader::refresh() {
    setAccessibleName(m_subtitle.isEmpty() ? m_title : m_title + QLatin1Char(' ') + m_subtitle);
    updateGeometry();
    update();
}

} // namespace hindcast::widgets
