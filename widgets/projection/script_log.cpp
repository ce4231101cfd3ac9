// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_log.h"

#include "util/quiet_table.h"
#include "util/value_text.h"

#include <QScrollBar>

namespace hindcast::widgets {

ScriptLog::ScriptLog(const PaneContext& context, QWidget* parent)
    : TitledTable(context, {{tr("event"), false, true}, {tr("logged"), true}},
                  tr("What the projection logged"), parent) {
    hide();
}

void ScriptLog::list(const FoldState& fold) {
    std::vector<Record> records;
    for (const session::LoggedLines::Line& line : fold.logged()) {
        Record record;
        record.rank = line.place.rank;
        record.cells.push_back(
            {line.place.position ? QString::fromStdString(line.place.position->print()) : QString(),
             {},
             Tone::Muted});
        record.cells.push_back({shownText(line.text), {}, Tone::Plain, shownText(line.text)});
        records.push_back(std::move(record));
    }
    const bool atEnd = table()->verticalScrollBar()->value() == table()->verticalScrollBar()->maximum();
    setTitle(tr("It logged %Ln line(s) on the events folded so far", nullptr, int(records.size())));
    const bool any = !records.empty();
    model()->setRecords(std::move(records));
    setVisible(any);
    if (any && atEnd) table()->scrollToBottom();
}

} // namespace hindcast::widgets
