// SPDX-License-Identifier: GPL-3.0-or-later
// BlameTab: for each leaf of the state, and each path that was removed, the event that did it; sortable.
// Owned by the state pane. Thread-safety: GUI thread only.
#pragma once

#include "models/record_table_model.h"
#include "session/rows.h"
#include "state/pane_context.h"

#include <QSortFilterProxyModel>
#include <QWidget>

namespace hindcast::widgets {

class QuietTable;

class BlameTab : public QWidget {
    Q_OBJECT
public:
    explicit BlameTab(const PaneContext& context, QWidget* parent = nullptr);

    void setRows(std::vector<session::BlameRow> rows);
    void clear() { setRows({}); }
    bool isEmpty() const { return m_rows.empty(); }
    RecordTableModel* model() const { return m_model; }
    QuietTable* table() const { return m_table; }

signals:
    void goToEvent(Rank rank);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fill();
    PaneContext m_context;
    std::vector<session::BlameRow> m_rows;
    bool m_stale = false; ///< the table is of rows before: nobody saw it
    RecordTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QuietTable* m_table;
};

} // namespace hindcast::widgets
