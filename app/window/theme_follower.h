// SPDX-License-Identifier: GPL-3.0-or-later
// ThemeFollower: light or dark, as the user chose, else as the desktop portal says, else by the luminance
// of the system's palette. Owned by the application. Thread-safety: GUI thread only.
#pragma once

#include "window/preferences.h"

#include <QDBusVariant>
#include <QObject>

namespace hindcast::app {

class ThemeFollower : public QObject {
    Q_OBJECT
public:
    explicit ThemeFollower(QObject* parent = nullptr);

    /// Says nothing: who chooses also applies it.
    void setChoice(ThemeChoice choice);
    bool dark() const;

signals:
    void changed(); ///< the system, while nothing else is chosen

private slots:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask();
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_systemDark = false;
};

} // namespace hindcast::app
