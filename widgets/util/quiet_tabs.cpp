// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/quiet_tabs.h"

#include "util/fonts.h"

#include <QFocusEvent>
#include <QFontMetrics>
#include <QPainter>

namespace hindcast::widgets {
namespace {

constexpr int kPadding = 12;
constexpr int kUnderline = 2;

} // namespace

QuietTabBar::QuietTabBar(QWidget* parent) : QTabBar(parent) {
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(true);
    setFocusPolicy(Qt::StrongFocus);
}

QSize QuietTabBar::tabSizeHint(int index) const {
    const QFontMetrics metrics(strongFont());
    return {metrics.horizontalAdvance(tabText(index)) + 2 * kPadding, metrics.height() + 14};
}

QSize QuietTabBar::minimumTabSizeHint(int index) const {
    return tabSizeHint(index);
}

void QuietTabBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor line = palette().color(QPalette::Mid);
    const QColor accent = palette().color(QPalette::Link);
    painter.fillRect(QRect(0, height() - 1, width(), 1), line);
    const int hovered = underMouse() ? tabAt(mapFromGlobal(QCursor::pos())) : -1;
    for (int i = 0; i < count(); ++i) {
        const QRect rect = tabRect(i);
        const bool current = i == currentIndex();
        painter.setFont(current ? strongFont() : sansFont());
        painter.setPen(
            palette().color(current || i == hovered ? QPalette::WindowText : QPalette::PlaceholderText));
        painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, tabText(i));
        if (!current) continue;
        painter.fillRect(QRect(rect.left(), rect.bottom() - kUnderline + 1, rect.width(), kUnderline),
                         accent);
        if (!hasFocus() || !m_byKey) continue;
        painter.setPen(QPen(accent, 1, Qt::DotLine));
        painter.drawRect(rect.adjusted(4, 4, -5, -6));
    }
}

void QuietTabBar::enterEvent(QEnterEvent* event) {
    QTabBar::enterEvent(event);
    update();
}

void QuietTabBar::leaveEvent(QEvent* event) {
    QTabBar::leaveEvent(event);
    update();
}

void QuietTabBar::focusInEvent(QFocusEvent* event) {
    m_byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
              || event->reason() == Qt::ShortcutFocusReason;
    QTabBar::focusInEvent(event);
    update();
}

QuietTabs::QuietTabs(QWidget* parent) : QTabWidget(parent) {
    auto* bar = new QuietTabBar(this);
    setTabBar(bar);
    setDocumentMode(true);
}

void QuietTabs::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, tabBar()->geometry().bottom(), width(), 1), palette().color(QPalette::Mid));
}

} // namespace hindcast::widgets
