// SPDX-License-Identifier: GPL-3.0-or-later
// PaneContext: everything a pane is given. Pointers outlive the panes; the window owns what they point to.
// Thread-safety: GUI thread only.
#pragma once

#include "jobs/job_runner.h"
#include "state/cursor.h"
#include "state/filter_book.h"
#include "state/filter_state.h"
#include "state/find_state.h"
#include "state/store.h"
#include "state/theme_state.h"
#include "state/view_state.h"

namespace hindcast::widgets {

struct PaneContext {
    Store* store = nullptr;
    Cursor* cursor = nullptr;
    ScopeState* scope = nullptr;
    PinState* pin = nullptr;
    PathState* path = nullptr;
    RangeState* range = nullptr;
    DisplayState* display = nullptr;
    ThemeState* theme = nullptr;
    JobRunner* jobs = nullptr;
    FilterState* filter = nullptr;
    FilterBook* book = nullptr;
    FindState* find = nullptr;
};

} // namespace hindcast::widgets
