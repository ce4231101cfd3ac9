// SPDX-License-Identifier: GPL-3.0-or-later
// JsonTreeView: a tree view over a JsonTreeModel that keeps what is open, the selected path and the scroll
// place by path when the model is replaced, so that stepping in time changes values, not the view.
// Owned by its pane; model and theme outlive it. Thread-safety: GUI thread only.
#pragma once

#include "models/json_tree_model.h"
#include "panes/value_row_painter.h"
#include "state/theme_state.h"

#include <QHash>
#include <QTreeView>

class QMenu;

namespace hindcast::widgets {

class FilterState;

class JsonTreeView : public QTreeView {
    Q_OBJECT
public:
    JsonTreeView(JsonTreeModel* model, ThemeState* theme, QWidget* parent = nullptr);

    /// Selects and shows the row with that path, opening what is above it; nothing when there is none.
    void selectPath(const QString& path);
    QString selectedPath() const { return m_path; }
    void showIndex(const QModelIndex& index);
    /// Offers to filter by values: paths begin with data, below a heading with meta.
    void setFilter(FilterState* filter) { m_filter = filter; }

signals:
    /// By the user, not when the model changes.
    void pathSelected(const QString& path);
    /// From the context menu: the event that last set the selected row.
    void originRequested(const QModelIndex& index);

protected:
    /// The remark at the right of a row.
    virtual QString remark(const QModelIndex&) const { return {}; }
    virtual bool hasOrigin(const QModelIndex&) const { return false; }
    virtual bool opensByItself(const QModelIndex& index) const;
    /// The horizontal start of the part of the row that x is in.
    virtual int partLeft(int) const { return 0; }

    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

    const Theme& theme() const { return m_theme->theme(); }
    ValueTexts& texts() const { return m_texts; }
    JsonTreeModel* jsonModel() const { return m_model; }
    RowLook look(const QModelIndex& index, const QStyleOptionViewItem& option) const;
    static int depthOf(const QModelIndex& index);

private:
    void remember();
    void restore();
    void openBelow(const QModelIndex& parent);
    QString keyOf(const QModelIndex& index) const; ///< the path, told apart by section
    void setOpen(const QModelIndex& index, bool open);
    JsonTreeModel* m_model;
    void addFilterMenu(QMenu* menu, const QModelIndex& index);
    ThemeState* m_theme;
    FilterState* m_filter = nullptr;
    mutable ValueTexts m_texts;
    QHash<QString, bool> m_open; ///< what the user opened or closed
    QString m_path;
    int m_scroll = 0;
    bool m_restoring = false;
};

/// The state tree: who last set each leaf stands at the right.
class StateModel;
class StateTreeView : public JsonTreeView {
    Q_OBJECT
public:
    StateTreeView(StateModel* model, ThemeState* theme, QWidget* parent = nullptr);

protected:
    QString remark(const QModelIndex& index) const override;
    bool hasOrigin(const QModelIndex& index) const override;

private:
    StateModel* m_state;
};

} // namespace hindcast::widgets
