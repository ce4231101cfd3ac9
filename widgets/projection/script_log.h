// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptLog: what the projection logged on the events folded so far, each line with its event. Takes no room
// while there is nothing. Owned by the projection pane. Thread-safety: GUI thread only.
#pragma once

#include "models/record_table_model.h"
#include "state/pane_context.h"

#include <QWidget>

namespace hindcast::widgets {

class ElidedLabel;
class QuietTable;

class ScriptLog : public QWidget {
    Q_OBJECT
public:
    explicit ScriptLog(const PaneContext& context, QWidget* parent = nullptr);

    /// The lines of the fold; nothing is shown of one that has none.
    void list(const FoldState& fold);
    QuietTable* table() const { return m_table; }
    QString title() const;

signals:
    void goToEvent(Rank rank);

private:
    PaneContext m_context;
    ElidedLabel* m_title;
    RecordTableModel* m_model;
    QuietTable* m_table;
};

} // namespace hindcast::widgets
