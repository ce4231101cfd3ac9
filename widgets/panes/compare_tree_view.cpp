// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/compare_tree_view.h"

#include <QPainter>

namespace hindcast::widgets {
namespace {

QString sign(Match match, bool expanded) {
    switch (match) {
    case Match::Changed:
        return QStringLiteral("≠");
    case Match::Inside:
        return expanded ? QString() : QStringLiteral("≠");
    case Match::Added:
        return QStringLiteral("+");
    case Match::Removed:
        return QStringLiteral("−");
    case Match::Same:
        break;
    }
    return {};
}

} // namespace

CompareTreeView::CompareTreeView(AlignedModel* model, ThemeState* theme, QWidget* parent)
    : JsonTreeView(model, theme, parent) {}

void CompareTreeView::setTurned(bool turned) {
    m_turned = turned;
    viewport()->update();
}

QRect CompareTreeView::leftHalf(const QRect& row) {
    return {row.left(), row.top(), (row.width() - kGutter) / 2, row.height()};
}

QRect CompareTreeView::rightHalf(const QRect& row) {
    const int left = row.left() + (row.width() - kGutter) / 2 + kGutter;
    return {left, row.top(), row.right() + 1 - left, row.height()};
}

int CompareTreeView::partLeft(int x) const {
    const QRect right = rightHalf(QRect(0, 0, viewport()->width(), 1));
    return x >= right.left() ? right.left() : 0;
}

void CompareTreeView::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const JsonNode& node = jsonModel()->entry(index);
    const QRect left = leftHalf(option.rect), right = rightHalf(option.rect);
    ValueRowPainter rows(*painter, theme(), texts());
    RowLook half = look(index, option);
    const auto drawHalf = [&](const QRect& rect, RowSide side, const std::optional<json::Value>& value) {
        if (!value) {
            rows.drawAbsence(rect, half.selected);
            return;
        }
        half.side = side;
        RowLook own = half;
        own.hasChildren = half.hasChildren && value->isContainer() && value->size() > 0;
        rows.draw(rect, node, own);
    };
    drawHalf(m_turned ? right : left, RowSide::Left, node.entry.left);
    drawHalf(m_turned ? left : right, RowSide::Right, node.entry.right);

    const QRect gutter(left.right() + 1, option.rect.top(), right.left() - left.right() - 1,
                       option.rect.height());
    painter->fillRect(gutter, theme().panel);
    painter->setFont(texts().font(ValueFont::Plain));
    const Match match = node.entry.match;
    painter->setPen(match == Match::Added     ? theme().added
                    : match == Match::Removed ? theme().removed
                                              : theme().muted);
    painter->drawText(gutter, Qt::AlignCenter, sign(match, half.expanded));
}

} // namespace hindcast::widgets
