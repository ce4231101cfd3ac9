// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/compare_header.h"

#include "panes/compare_tree_view.h"
#include "util/elided_label.h"
#include "util/event_text.h"
#include "util/fonts.h"
#include "util/value_text.h"

#include <QFontMetrics>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QToolButton>

#include <algorithm>
#include <tuple>

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

void CompareHeader::setFoldMenu(bool left, QMenu* menu) {
    auto* button = new QToolButton(this);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setProperty("quiet", true);
    button->setStyleSheet(QStringLiteral("padding: 0px 6px;"));
    button->setToolTip(left ? tr("Choose whose fold makes A") : tr("Choose whose fold makes B"));
    button->setAccessibleName(button->toolTip());
    m_folds[left ? 0 : 1] = button;
}

void CompareHeader::setSide(bool left, const session::StateView* view, const QString& remark, bool utc,
                            const QString& fold) {
    ElidedLabel* label = left ? m_left : m_right;
    if (QToolButton* button = m_folds[left ? 0 : 1]) {
        button->setText(fold + QStringLiteral(" ▾"));
        QResizeEvent again(size(), size());
        resizeEvent(&again);
    }
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
    for (const auto& [label, button, half] :
         {std::tuple(m_left, m_folds[0], left), std::tuple(m_right, m_folds[1], right)}) {
        const int width = button ? std::min(button->sizeHint().width(), half.width() / 2) : 0;
        label->setGeometry(half.adjusted(kMargin, 0, -kMargin - width, -1));
        if (button) button->setGeometry(half.right() - width - 4, 2, width, height() - 5);
    }
    m_swap->setGeometry(QRect(left.right() + 2, 1, right.left() - left.right() - 3, height() - 3));
}

} // namespace hindcast::widgets
