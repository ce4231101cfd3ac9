// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/halves_header.h"

#include "panes/compare_tree_view.h"

#include <QPainter>

namespace hindcast::widgets {
namespace {

constexpr int kMargin = 12, kHigh = 8;

} // namespace

HalvesHeader::HalvesHeader(const QString& left, const QString& right, QWidget* parent)
    : QWidget(parent), m_left(left), m_right(right) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(left + QStringLiteral(", ") + right);
}

QSize HalvesHeader::sizeHint() const {
    return {2 * kMargin, fontMetrics().height() + kHigh};
}

void HalvesHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const auto draw = [&](QRect half, const QString& text) {
        half.adjust(kMargin, 0, 0, 0);
        painter.drawText(half, Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(text, Qt::ElideRight, half.width()));
    };
    draw(CompareTreeView::leftHalf(rect()), m_left);
    draw(CompareTreeView::rightHalf(rect()), m_right);
}

} // namespace hindcast::widgets
