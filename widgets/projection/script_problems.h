// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptProblems: what is wrong with a projection as a table: why it cannot be run, and each event on which
// it failed. Owned by its pane. Thread-safety: GUI thread only.
#pragma once

#include "projection/script_editor.h"
#include "projection/titled_table.h"

namespace hindcast::widgets {

class ScriptProblems : public TitledTable {
    Q_OBJECT
public:
    explicit ScriptProblems(const PaneContext& context, QWidget* parent = nullptr);

    void list(const FoldState& fold);
    const std::vector<ScriptMark>& marks() const { return m_marks; }

signals:
    void goToPlace(int line, int column);

private:
    void add(const ScriptMark& mark, const QString& event, const QString& partition,
             std::optional<Rank> rank);
    std::vector<ScriptMark> m_marks, m_rows;
    std::vector<Record> m_records;
};

} // namespace hindcast::widgets
