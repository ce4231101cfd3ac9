// SPDX-License-Identifier: GPL-3.0-or-later
// ChangesTab: what one event did to the state, operation by operation.
// Owned by the state pane. Thread-safety: GUI thread only.
#pragma once

#include "models/record_table_model.h"
#include "session/rows.h"
#include "state/pane_context.h"

#include <QStackedWidget>

#include <memory>

namespace hindcast::widgets {

class EmptyState;
class QuietTable;

class ChangesTab : public QStackedWidget {
    Q_OBJECT
public:
    explicit ChangesTab(const PaneContext& context, QWidget* parent = nullptr);

    void setState(std::shared_ptr<const session::StateView> view);
    RecordTableModel* model() const { return m_model; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fill();
    PaneContext m_context;
    std::shared_ptr<const session::StateView> m_view;
    bool m_stale = false; ///< the table is of a state before: nobody saw it
    RecordTableModel* m_model;
    QuietTable* m_table;
    EmptyState* m_empty;
};

} // namespace hindcast::widgets
