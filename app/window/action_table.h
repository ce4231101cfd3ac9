// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of what the window can do: id, menu, text, keys, icon. Menus, the palette, the list under
// "?" and the tests all come from it. Thread-safety: immutable.
#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace hindcast::app {

enum class ActionId {
    Open,
    OpenFolder,
    Connect,
    ReadAgain,
    Live,
    CloseStore,
    NewWindow,
    Quit,
    CopyAsCommand,
    Find,
    FindNext,
    FindPrevious,
    FocusFilter,
    ClearFilter,
    DimInstead,
    SaveFilter,
    FilterByValue,
    ExcludeValue,
    GoTo,
    GoToStream,
    Palette,
    StepForward,
    StepBack,
    NextInStream,
    PreviousInStream,
    Oldest,
    Newest,
    PlayPause,
    Faster,
    Slower,
    ScopeAll,
    ScopeFilter,
    ScopeStream,
    CursorBack,
    CursorForward,
    NextChange,
    PreviousChange,
    CompareWithPrevious,
    SetSecond,
    ClearSecond,
    CompareAll,
    Blame,
    Values,
    Pin,
    PerspectiveDebug,
    PerspectiveCompare,
    ShowStreams,
    ShowTimeline,
    ShowState,
    ShowEvent,
    ShowProjection,
    ResetLayout,
    ZoomIn,
    ZoomOut,
    PanLeft,
    PanRight,
    FitSelection,
    FitAll,
    ByTime,
    ByType,
    LocalTime,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    LargerText,
    SmallerText,
    NormalText,
    NewProjection,
    OpenProjection,
    SaveProjection,
    SaveProjectionAs,
    MergeStates,
    Problems,
    CleanCaches,
    Keys,
    About
};

enum class Menu { File, Edit, View, Go, Replay, Compare, Tools, Help };

struct ActionRow {
    ActionId id;
    const char* name; ///< stable, for settings and tests
    Menu menu;
    const char* text; ///< source text, translated in context "Actions"
    const char* keys; ///< portable text of one or more key sequences, separated by a blank; "" none
    const char* icon; ///< base name of an SVG in resources/icons, "" none
    bool checkable = false;
};

std::span<const ActionRow> actionTable();
QString actionText(const ActionRow& row);
QString menuTitle(Menu menu);
/// The portable key texts of a row.
QStringList actionKeys(const ActionRow& row);

} // namespace hindcast::app
