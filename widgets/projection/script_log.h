// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptLog: what the projection logged on the events folded so far, each line with its event. Takes no room
// while there is nothing. Owned by the projection pane. Thread-safety: GUI thread only.
#pragma once

#include "projection/titled_table.h"

namespace hindcast::widgets {

class ScriptLog : public TitledTable {
    Q_OBJECT
public:
    explicit ScriptLog(const PaneContext& context, QWidget* parent = nullptr);

    /// The lines of the fold; nothing is shown of one that has none.
    void list(const FoldState& fold);
};

} // namespace hindcast::widgets
