// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/compare_header.h"

#include "panes/compare_tree_view.h"
#include "util/elided_label.h"
#include "util/event_text.h"
#include "util/fonts.h"
#include "util/value_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QToolButton>

namespace hindcast::widgets {
namespace {

constexpr int kMargin = 12;

} // namespace

CompareHeader::CompareHeader(QWidget* parent)
    : QWidget(parent), m_left(new ElidedLabel(this)), m_right(new ElidedLabel(this)),
      m_swap(new QToolButton(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_swap->setText(QStringLiteral("⇄"));
    m_swap->setAutoRaise(true);
    m_swap->setAccessibleName(tr("Swap A and B"));
    for (ElidedLabel* label : {m_left, m_right})
        label->setLook(ElidedLabel::Look::Strong);
    connect(m_swap, &QToolButton::clicked, this, &CompareHeader::swapRequested);
}

void CompareHeader::setSide(bool left, const session::StateView* view, const QString& remark, bool utc) {
    ElidedLabel* label = left ? m_left : m_right;
    const QString letter = left ? tr("A") : tr("B");
    if (!view) {
        label->setParts({}, letter, {});
        return;
    }
    QString after = QStringLiteral("  ");
    if (view->last)
        after += tr("version %1").arg(view->last->version.value()) + QStringLiteral(" · ")
                 + timeText(*view->last, utc);
    else
        after += tr("before the first event");
    if (!remark.isEmpty()) after += QStringLiteral(" · ") + remark;
    label->setParts({}, letter + QStringLiteral("   ") + shownText(view->streamName), after);
}

void CompareHeader::setSwap(bool possible, const QString& reason) {
    m_swap->setEnabled(possible);
    m_swap->setToolTip(reason);
}

QString CompareHeader::sideText(bool left) const {
    return (left ? m_left : m_right)->text();
}

QSize CompareHeader::sizeHint() const {
    return {400, QFontMetrics(strongFont()).height() + 13};
}

void CompareHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRect all = rect();
    for (const QRect& half : {CompareTreeView::leftHalf(all), CompareTreeView::rightHalf(all)})
        painter.fillRect(half, palette().color(QPalette::AlternateBase));
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
}

void CompareHeader::resizeEvent(QResizeEvent*) {
    const QRect left = CompareTreeView::leftHalf(rect()), right = CompareTreeView::rightHalf(rect());
    m_left->setGeometry(left.adjusted(kMargin, 0, -kMargin, -1));
    m_right->setGeometry(right.adjusted(kMargin, 0, -kMargin, -1));
    m_swap->setGeometry(QRect(left.right() + 2, 1, right.left() - left.right() - 3, height() - 3));
}

} // namespace hindcast::widgets
