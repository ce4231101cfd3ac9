// SPDX-License-Identifier: GPL-3.0-or-later
// ChangesTab: what one event did to the state, operation by operation.
// Owned by the state pane. Thread-safety: GUI thread only.
#pragma once

#include "models/record_table_model.h"
#include "session/rows.h"
#include "state/pane_context.h"

#include <QStackedWidget>

namespace hindcast::widgets {

class EmptyState;
class QuietTable;

class ChangesTab : public QStackedWidget {
    Q_OBJECT
public:
    explicit ChangesTab(const PaneContext& context, QWidget* parent = nullptr);

    void setState(const session::StateView& view);
    int count() const { return m_model->rowCount(); }
    RecordTableModel* model() const { return m_model; }

private:
    PaneContext m_context;
    RecordTableModel* m_model;
    QuietTable* m_table;
    EmptyState* m_empty;
};

} // namespace hindcast::widgets
