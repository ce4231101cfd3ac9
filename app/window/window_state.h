// SPDX-License-Identifier: GPL-3.0-or-later
// WindowState: the shared state objects of one window, and the context that its panes are given.
// Owned by the window; outlives the panes. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"

namespace hindcast::app {

struct WindowState {
    widgets::Store store;
    widgets::Cursor cursor;
    widgets::ScopeState scope;
    widgets::PinState pin;
    widgets::PathState path;
    widgets::RangeState range;
    widgets::DisplayState display;
    widgets::ThemeState theme;
    widgets::FilterState filter;
    widgets::FilterBook book;
    widgets::FindState find;
    widgets::FoldState fold, otherFold;
    widgets::ScriptDocument document;
    widgets::JobRunner jobs;

    widgets::PaneContext context() {
        return {&store, &cursor, &scope, &pin,  &path, &range,     &display, &theme,
                &jobs,  &filter, &book,  &find, &fold, &otherFold, &document};
    }
};

} // namespace hindcast::app
