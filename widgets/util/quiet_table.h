// SPDX-License-Identifier: GPL-3.0-or-later
// QuietTable: a table without grid under a flat header. What is cut is told in a tooltip, Return and a
// double click activate a row, Ctrl+C copies the selected rows as tab-separated text, Tab leaves it.
// Owned by its pane. Thread-safety: GUI thread only.
#pragma once

#include <QHeaderView>
#include <QTableView>

namespace hindcast::widgets {

class QuietHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit QuietHeader(Qt::Orientation orientation, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int index) const override;
    void paintEvent(QPaintEvent* event) override;
    QSize sectionSizeFromContents(int index) const override;
};

class QuietTable : public QTableView {
    Q_OBJECT
public:
    static constexpr int kMark = 12; ///< side of what stands before a cell's text

    explicit QuietTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// Gives each column what its cells need; where that is too much the widest give way first. Done on each
    /// reset of the model until the user sizes a column.
    void fitColumns();
    /// Only the first `count` columns must fit; the rest may need scrolling. 0: all.
    void setFittedColumns(int count);

signals:
    void rowActivated(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void copySelection() const;
    int m_fitted = 0;
    bool m_fitting = false;
    bool m_sizedByUser = false;
};

} // namespace hindcast::widgets
