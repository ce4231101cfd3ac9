// SPDX-License-Identifier: GPL-3.0-or-later
// StreamsView: the tree of the streams pane: names at the left, counts at the right, one quiet triangle
// before a category. Owned by the streams pane. Thread-safety: GUI thread only.
#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace hindcast::widgets {

class StreamsView : public QTreeView {
    Q_OBJECT
public:
    explicit StreamsView(QWidget* parent = nullptr);

signals:
    void chosen(const QModelIndex& index); ///< a click on it, or Return

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void drawBranches(QPainter*, const QRect&, const QModelIndex&) const override {}
    void changeEvent(QEvent* event) override;
};

class StreamsDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit StreamsDelegate(StreamsView* view);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    StreamsView* m_view;
};

} // namespace hindcast::widgets
