// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/action_table.h"

#include <QCoreApplication>

namespace hindcast::app {
namespace {

using enum ActionId;

constexpr ActionRow kTable[] = {
    {Open, "open", Menu::File, QT_TRANSLATE_NOOP("Actions", "Open file…"), "Ctrl+O", "open"},
    {OpenFolder, "open-folder", Menu::File, QT_TRANSLATE_NOOP("Actions", "Open folder…"), "Ctrl+Shift+O", ""},
    {Connect, "connect", Menu::File, QT_TRANSLATE_NOOP("Actions", "Connect to a database…"), "", ""},
    {NewWindow, "new-window", Menu::File, QT_TRANSLATE_NOOP("Actions", "Second window on this store"),
     "Ctrl+Shift+N", ""},
    {ReadAgain, "read-again", Menu::File, QT_TRANSLATE_NOOP("Actions", "Read the source again"), "Ctrl+R",
     ""},
    {Live, "live", Menu::File, QT_TRANSLATE_NOOP("Actions", "Live: follow new events"), "", "", true},
    {CloseStore, "close", Menu::File, QT_TRANSLATE_NOOP("Actions", "Close store"), "Ctrl+W", ""},
    {Quit, "quit", Menu::File, QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q", ""},

    {CopyAsCommand, "copy-as-command", Menu::Edit,
     QT_TRANSLATE_NOOP("Actions", "Copy this view as a hindcast-cli command"), "Ctrl+Shift+C", ""},

    {Find, "find", Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Find in the event list"), "Ctrl+F", ""},
    {FindNext, "find-next", Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Find the next one"), "F3", ""},
    {FindPrevious, "find-previous", Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Find the previous one"),
     "Shift+F3", ""},
    {FocusFilter, "filter", Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Filter events"), "Ctrl+L /", ""},
    {ClearFilter, "clear-filter", Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Clear the filter"),
     "Ctrl+Shift+L", ""},
    {DimInstead, "dim-instead", Menu::Edit,
     QT_TRANSLATE_NOOP("Actions", "Grey what does not match (else hide it)"), "G", "", true},
    {SaveFilter, "save-filter", Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Save the filter…"), "", ""},
    {FilterByValue, "filter-by-value", Menu::Edit,
     QT_TRANSLATE_NOOP("Actions", "Filter by the selected value"), "E", ""},
    {ExcludeValue, "exclude-value", Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Exclude the selected value"),
     "Shift+E", ""},

    {PerspectiveDebug, "debug", Menu::View, QT_TRANSLATE_NOOP("Actions", "Debug perspective"), "Ctrl+1", "",
     true},
    {PerspectiveCompare, "compare", Menu::View, QT_TRANSLATE_NOOP("Actions", "Compare perspective"), "Ctrl+2",
     "", true},
    {ShowStreams, "show-streams", Menu::View, QT_TRANSLATE_NOOP("Actions", "Streams"), "Alt+1", "", true},
    {ShowTimeline, "show-timeline", Menu::View, QT_TRANSLATE_NOOP("Actions", "Timeline"), "Alt+2", "", true},
    {ShowState, "show-state", Menu::View, QT_TRANSLATE_NOOP("Actions", "State"), "Alt+3", "", true},
    {ShowEvent, "show-event", Menu::View, QT_TRANSLATE_NOOP("Actions", "Event"), "Alt+4", "", true},
    {ShowProjection, "show-projection", Menu::View, QT_TRANSLATE_NOOP("Actions", "Projection"), "Alt+5", "",
     true},
    {ResetLayout, "reset-layout", Menu::View, QT_TRANSLATE_NOOP("Actions", "Reset layout"), "", ""},
    {ZoomIn, "zoom-in", Menu::View, QT_TRANSLATE_NOOP("Actions", "Zoom timeline in"), "W", ""},
    {ZoomOut, "zoom-out", Menu::View, QT_TRANSLATE_NOOP("Actions", "Zoom timeline out"), "S", ""},
    {PanLeft, "pan-left", Menu::View, QT_TRANSLATE_NOOP("Actions", "Pan timeline left"), "Shift+Left", ""},
    {PanRight, "pan-right", Menu::View, QT_TRANSLATE_NOOP("Actions", "Pan timeline right"), "Shift+Right",
     ""},
    {FitSelection, "fit-selection", Menu::View,
     QT_TRANSLATE_NOOP("Actions", "Fit timeline to A–B or the stream"), "F", ""},
    {FitAll, "fit-all", Menu::View, QT_TRANSLATE_NOOP("Actions", "Fit timeline to everything"), "Shift+F",
     ""},
    {ByTime, "by-time", Menu::View, QT_TRANSLATE_NOOP("Actions", "Timeline by time (else by order)"), "T", "",
     true},
    {ByType, "by-type", Menu::View, QT_TRANSLATE_NOOP("Actions", "Lanes by type (else by category)"), "L", "",
     true},
    {LocalTime, "local-time", Menu::View, QT_TRANSLATE_NOOP("Actions", "Show local time (else UTC)"), "U", "",
     true},
    {ThemeSystem, "theme-system", Menu::View, QT_TRANSLATE_NOOP("Actions", "Theme: as the system"), "", "",
     true},
    {ThemeLight, "theme-light", Menu::View, QT_TRANSLATE_NOOP("Actions", "Theme: light"), "", "", true},
    {ThemeDark, "theme-dark", Menu::View, QT_TRANSLATE_NOOP("Actions", "Theme: dark"), "", "", true},
    {LargerText, "larger-text", Menu::View, QT_TRANSLATE_NOOP("Actions", "Larger text"), "Ctrl++", ""},
    {SmallerText, "smaller-text", Menu::View, QT_TRANSLATE_NOOP("Actions", "Smaller text"), "Ctrl+-", ""},
    {NormalText, "normal-text", Menu::View, QT_TRANSLATE_NOOP("Actions", "Normal text size"), "Ctrl+0", ""},

    {GoTo, "go-to", Menu::Go, QT_TRANSLATE_NOOP("Actions", "Go to position, version or time"), "Ctrl+G", ""},
    {GoToStream, "go-to-stream", Menu::Go, QT_TRANSLATE_NOOP("Actions", "Go to stream"), "Ctrl+P", ""},
    {Palette, "palette", Menu::Go, QT_TRANSLATE_NOOP("Actions", "Command palette"), "Ctrl+Shift+P", ""},
    {CursorBack, "cursor-back", Menu::Go, QT_TRANSLATE_NOOP("Actions", "Cursor back"), "Alt+Left", ""},
    {CursorForward, "cursor-forward", Menu::Go, QT_TRANSLATE_NOOP("Actions", "Cursor forward"), "Alt+Right",
     ""},
    {NextInStream, "next-in-stream", Menu::Go, QT_TRANSLATE_NOOP("Actions", "Next event of the same stream"),
     "Ctrl+.", ""},
    {PreviousInStream, "previous-in-stream", Menu::Go,
     QT_TRANSLATE_NOOP("Actions", "Previous event of the same stream"), "Ctrl+,", ""},
    {NextChange, "next-change", Menu::Go, QT_TRANSLATE_NOOP("Actions", "Next change or difference"), "N", ""},
    {PreviousChange, "previous-change", Menu::Go,
     QT_TRANSLATE_NOOP("Actions", "Previous change or difference"), "Shift+N", ""},

    {Oldest, "oldest", Menu::Replay, QT_TRANSLATE_NOOP("Actions", "Oldest event"), "Ctrl+Home", "oldest"},
    {StepBack, "step-back", Menu::Replay, QT_TRANSLATE_NOOP("Actions", "Step back"), "F7", "back"},
    {PlayPause, "play", Menu::Replay, QT_TRANSLATE_NOOP("Actions", "Play or pause"), "Space", "play"},
    {StepForward, "step-forward", Menu::Replay, QT_TRANSLATE_NOOP("Actions", "Step forward"), "F8",
     "forward"},
    {Newest, "newest", Menu::Replay, QT_TRANSLATE_NOOP("Actions", "Newest event"), "Ctrl+End", "newest"},
    {Faster, "faster", Menu::Replay, QT_TRANSLATE_NOOP("Actions", "Faster"), "+", ""},
    {Slower, "slower", Menu::Replay, QT_TRANSLATE_NOOP("Actions", "Slower"), "-", ""},
    {ScopeAll, "scope-all", Menu::Replay, QT_TRANSLATE_NOOP("Actions", "Scope: all events"), "Ctrl+Shift+A",
     "", true},
    {ScopeFilter, "scope-filter", Menu::Replay, QT_TRANSLATE_NOOP("Actions", "Scope: what the filter finds"),
     "Ctrl+Shift+F", "", true},
    {ScopeStream, "scope-stream", Menu::Replay, QT_TRANSLATE_NOOP("Actions", "Scope: this stream"),
     "Ctrl+Shift+S", "", true},
    {Pin, "pin", Menu::Replay, QT_TRANSLATE_NOOP("Actions", "Pin the state of this stream"), "P", "", true},

    {CompareWithPrevious, "compare-with-previous", Menu::Compare,
     QT_TRANSLATE_NOOP("Actions", "Compare with the previous event"), "D", ""},
    {SetSecond, "set-b", Menu::Compare, QT_TRANSLATE_NOOP("Actions", "Set B here"), "Shift+D", ""},
    {ClearSecond, "clear-b", Menu::Compare, QT_TRANSLATE_NOOP("Actions", "Clear B"), "", ""},
    {CompareAll, "compare-all", Menu::Compare,
     QT_TRANSLATE_NOOP("Actions", "Compare every aggregate, or stop it"), "Ctrl+Shift+D", ""},
    {Blame, "blame", Menu::Compare, QT_TRANSLATE_NOOP("Actions", "Blame: who set it?"), "B", ""},
    {Values, "values", Menu::Compare, QT_TRANSLATE_NOOP("Actions", "Values over time"), "V", ""},

    {NewProjection, "new-projection", Menu::Tools, QT_TRANSLATE_NOOP("Actions", "New projection"), "", ""},
    {OpenProjection, "open-projection", Menu::Tools, QT_TRANSLATE_NOOP("Actions", "Open projection…"),
     "Ctrl+J", ""},
    {SaveProjection, "save-projection", Menu::Tools, QT_TRANSLATE_NOOP("Actions", "Save projection"),
     "Ctrl+S", ""},
    {SaveProjectionAs, "save-projection-as", Menu::Tools, QT_TRANSLATE_NOOP("Actions", "Save projection as…"),
     "", ""},
    {MergeStates, "merge-states", Menu::Tools,
     QT_TRANSLATE_NOOP("Actions", "States by merged payloads (else by the projection)"), "Alt+M", "", true},

    {Problems, "problems", Menu::Tools, QT_TRANSLATE_NOOP("Actions", "Check the store…"), "Ctrl+Shift+I", ""},
    {CleanCaches, "caches", Menu::Tools, QT_TRANSLATE_NOOP("Actions", "Caches…"), "", ""},
    {Keys, "keys", Menu::Help, QT_TRANSLATE_NOOP("Actions", "Keys"), "?", ""},
    {About, "about", Menu::Help, QT_TRANSLATE_NOOP("Actions", "About Hindcast"), "", ""},
};

} // namespace

std::span<const ActionRow> actionTable() {
    return kTable;
}

QString actionText(const ActionRow& row) {
    return QCoreApplication::translate("Actions", row.text);
}

QString menuTitle(Menu menu) {
    switch (menu) {
    case Menu::File:
        return QCoreApplication::translate("Actions", "File");
    case Menu::Edit:
        return QCoreApplication::translate("Actions", "Edit");
    case Menu::View:
        return QCoreApplication::translate("Actions", "View");
    case Menu::Go:
        return QCoreApplication::translate("Actions", "Go");
    case Menu::Replay:
        return QCoreApplication::translate("Actions", "Replay");
    case Menu::Compare:
        return QCoreApplication::translate("Actions", "Compare");
    case Menu::Tools:
        return QCoreApplication::translate("Actions", "Tools");
    case Menu::Help:
        break;
    }
    return QCoreApplication::translate("Actions", "Help");
}

QStringList actionKeys(const ActionRow& row) {
    return QString::fromLatin1(row.keys).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace hindcast::app
