// SPDX-License-Identifier: GPL-3.0-or-later
// Workspace: where the user stood in one store, kept per source and saved as they go. Places are kept as
// (stream, version, id), so they survive a new import.
// Thread-safety: a value; load and save from the GUI thread.
#pragma once

#include "state/filter_book.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace hindcast::app {

/// A place that survives a new import.
struct Mark {
    QString stream;
    qint64 version = 0;
    QString id;
    bool operator==(const Mark&) const = default;
};

struct Workspace {
    std::optional<Mark> cursor, second;
    QString pinnedStream; ///< empty: none
    bool scopeStream = false;
    QString path;         ///< selected path; null: none
    bool compare = false; ///< perspective
    QString filter;       ///< in force; empty: none
    bool dim = false;     ///< instead of hiding
    QList<widgets::SavedFilter> filters;
    QStringList recentFilters;  ///< newest first
    QString projection;         ///< file in the editor; empty: none
    bool foldsByScript = false; ///< states are made by it, else by merge
    bool showsProjection = false;
    QString against;                                ///< the other projection of a comparison
    QString againstStore;                           ///< the other store of a comparison; empty: none
    bool secondEngine = false, allowsClock = false; ///< rules of the projection in the editor
    QByteArray layout, listColumns;
    bool operator==(const Workspace&) const = default;

    /// Empty when there is none, or it cannot be read (then it starts fresh).
    static Workspace load(const QString& source);
    /// False when it could not be written.
    bool save(const QString& source) const;
};

} // namespace hindcast::app
