// SPDX-License-Identifier: GPL-3.0-or-later
// TitledTable: records about events under a line that says what they are; a row that is activated leads to
// its event. Owned by its pane. Thread-safety: GUI thread only.
#pragma once

#include "models/record_table_model.h"
#include "state/pane_context.h"

#include <QWidget>

namespace hindcast::widgets {

class ElidedLabel;
class QuietTable;

class TitledTable : public QWidget {
    Q_OBJECT
public:
    /// `name`: of the table, for those who cannot see it.
    TitledTable(const PaneContext& context, std::vector<RecordColumn> columns, const QString& name,
                QWidget* parent);

    RecordTableModel* model() const { return m_model; }
    QuietTable* table() const { return m_table; }
    QString title() const;

signals:
    void goToEvent(Rank rank);

protected:
    void setTitle(const QString& title);
    int titleHeight() const;

private:
    ElidedLabel* m_title;
    RecordTableModel* m_model;
    QuietTable* m_table;
};

} // namespace hindcast::widgets
