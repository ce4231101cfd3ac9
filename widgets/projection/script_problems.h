// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptProblems: what is wrong with a projection as a table: why it cannot be run, and each event on which
// it failed. Owned by its pane. Thread-safety: GUI thread only.
#pragma once

#include "models/record_table_model.h"
#include "projection/script_editor.h"
#include "state/pane_context.h"

#include <QWidget>

namespace hindcast::widgets {

class ElidedLabel;
class QuietTable;

class ScriptProblems : public QWidget {
    Q_OBJECT
public:
    explicit ScriptProblems(const PaneContext& context, QWidget* parent = nullptr);

    void list(const FoldState& fold);
    const std::vector<ScriptMark>& marks() const { return m_marks; }
    RecordTableModel* model() const { return m_model; }
    QuietTable* table() const { return m_table; }

signals:
    void goToPlace(int line, int column);
    void goToEvent(Rank rank);

private:
    void add(const ScriptMark& mark, const QString& event, const QString& partition,
             std::optional<Rank> rank);
    PaneContext m_context;
    ElidedLabel* m_title;
    RecordTableModel* m_model;
    QuietTable* m_table;
    std::vector<ScriptMark> m_marks, m_rows;
    std::vector<Record> m_records;
};

} // namespace hindcast::widgets
