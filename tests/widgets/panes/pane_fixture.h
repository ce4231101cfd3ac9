// SPDX-License-Identifier: GPL-3.0-or-later
// PaneFixture: everything a pane is given, over the Session double, and pictures of what it looks like.
// Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"
#include "support/fake_session.h"

#include <QWidget>

#include <memory>

namespace hindcast::test {

struct PaneFixture {
    PaneFixture();

    widgets::PaneContext context();
    void setTheme(const widgets::Theme& value);
    /// The first rank not below `from` with that type and at least that version in its stream.
    Rank find(const char* type, std::uint64_t from, std::uint64_t version) const;
    /// The name is the file's, without ending; the folder is HINDCAST_PICTURES, else one in the build folder.
    static void picture(QWidget& widget, const char* name);

    std::shared_ptr<FakeSession> session;
    widgets::Store store;
    widgets::Cursor cursor;
    widgets::ScopeState scope;
    widgets::PinState pin;
    widgets::PathState path;
    widgets::RangeState range;
    widgets::DisplayState display;
    widgets::ThemeState theme;
    widgets::JobRunner jobs; ///< ends first: nothing is delivered to what is gone
};

} // namespace hindcast::test
