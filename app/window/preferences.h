// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences: what the user chose for all stores. A value, read once and passed down.
// Thread-safety: a value; load and save from the GUI thread.
#pragma once

#include <QString>
#include <QStringList>

namespace hindcast::app {

enum class ThemeChoice { System, Light, Dark };

struct Preferences {
    ThemeChoice theme = ThemeChoice::System;
    bool utc = true;
    int textPoints = 0; ///< difference to the normal size
    QStringList recent; ///< newest first, paths only, no passwords

    static Preferences load();
    void save() const;
    void addRecent(const QString& path);
};

} // namespace hindcast::app
