// SPDX-License-Identifier: GPL-3.0-or-later
// WindowState: the shared state objects of one window, and the context that its panes are given.
// Owned by the window; outlives the panes. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"

namespace hindcast::widgets {

struct WindowState {
    Store store;
    Cursor cursor;
    ScopeState scope;
    PinState pin;
    PathState path;
    RangeState range;
    DisplayState display;
    ThemeState theme;
    FilterState filter;
    FilterBook book;
    FindState find;
    FoldState fold, otherFold;
    ScriptDocument document;
    OtherStore otherStore;
    ParityState parity;
    JobRunner jobs; ///< ends first: nothing is delivered to what is gone

    /// What the panes ask for when the cursor moves is waited for together.
    WindowState() {
        QObject::connect(&cursor, &Cursor::aboutToMove, &jobs, &JobRunner::gather);
        QObject::connect(&cursor, &Cursor::moveEnded, &jobs, &JobRunner::awaitGathered);
    }

    PaneContext context() {
        return {&store,  &cursor, &scope, &pin,  &path,      &range,    &display,    &theme, &jobs,
                &filter, &book,   &find,  &fold, &otherFold, &document, &otherStore, &parity};
    }
};

} // namespace hindcast::widgets
