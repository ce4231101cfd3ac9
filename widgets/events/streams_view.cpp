// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/streams_view.h"

#include "events/streams_model.h"
#include "util/fonts.h"
#include "util/tabular_text.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>

namespace hindcast::widgets {
namespace {

constexpr int kMargin = 12;
constexpr int kArrow = 14;
constexpr int kStreamIndent = 14;

void drawArrow(QPainter& painter, const QRect& cell, bool open, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF c(cell.left() + kMargin + 4, cell.center().y() + 0.5);
    if (open)
        painter.drawPolygon(QPolygonF({c + QPointF(-4, -2), c + QPointF(4, -2), c + QPointF(0, 3)}));
    else
        painter.drawPolygon(QPolygonF({c + QPointF(-2, -4), c + QPointF(3, 0), c + QPointF(-2, 4)}));
    painter.restore();
}

} // namespace

StreamsView::StreamsView(QWidget* parent) : QTreeView(parent) {
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(0);
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTextElideMode(Qt::ElideMiddle);
    setTabKeyNavigation(false);
    setItemDelegate(new StreamsDelegate(this));
    setAccessibleName(tr("Streams by category"));
}

void StreamsView::mousePressEvent(QMouseEvent* event) {
    QTreeView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()) emit chosen(index);
}

void StreamsView::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        emit chosen(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void StreamsView::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange) scheduleDelayedItemsLayout();
}

StreamsDelegate::StreamsDelegate(StreamsView* view) : QStyledItemDelegate(view), m_view(view) {}

QSize StreamsDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {60, tableRowHeight()};
}

void StreamsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    using Kind = StreamsModel::Kind;
    const auto kind = Kind(index.data(StreamsModel::KindRole).toInt());
    const QRect cell = option.rect;
    const QPalette& palette = m_view->palette();
    const bool selected = option.state & QStyle::State_Selected && m_view->hasFocus();
    const bool current = index.data(StreamsModel::CurrentRole).toBool();
    if (current) painter->fillRect(cell, palette.color(QPalette::Highlight));
    if (selected) {
        QColor ring = palette.color(QPalette::Link);
        painter->setPen(ring);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell.adjusted(0, 0, -1, -1));
    }
    const QFont font = kind == Kind::Category ? strongFont() : sansFont();
    const QString count = index.data(StreamsModel::CountRole).toString();
    const int countWidth = count.isEmpty() ? 0 : int(tabularWidth(font, count)) + 2;
    const bool below = index.parent().isValid();
    const int indent = kind == Kind::Category ? kArrow : below ? kStreamIndent : 0;
    const QRect name = cell.adjusted(kMargin + indent, 0, -kMargin - countWidth - 8, 0);
    if (kind == Kind::Category)
        drawArrow(*painter, cell, m_view->isExpanded(index), palette.color(QPalette::WindowText));
    painter->setFont(font);
    painter->setPen(palette.color(kind == Kind::More ? QPalette::Link : QPalette::WindowText));
    painter->drawText(name, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideMiddle, name.width()));
    painter->setPen(palette.color(kind == Kind::Category ? QPalette::WindowText : QPalette::PlaceholderText));
    drawTabular(*painter, font,
                QRect(cell.right() + 1 - kMargin - countWidth, cell.top(), countWidth, cell.height()),
                Qt::AlignRight, count);
}

} // namespace hindcast::widgets
