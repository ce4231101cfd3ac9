// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/preferences.h"

#include <QSettings>

#include <algorithm>

namespace hindcast::app {
namespace {

constexpr int kRecent = 12;

QSettings settings() {
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("hindcast"),
                     QStringLiteral("hindcast"));
}

} // namespace

Preferences Preferences::load() {
    const QSettings s = settings();
    Preferences p;
    const QString theme = s.value(QStringLiteral("theme")).toString();
    p.theme = theme == QLatin1String("dark")    ? ThemeChoice::Dark
              : theme == QLatin1String("light") ? ThemeChoice::Light
                                                : ThemeChoice::System;
    p.utc = s.value(QStringLiteral("utc"), true).toBool();
    p.textPoints = std::clamp(s.value(QStringLiteral("textPoints"), 0).toInt(), -3, 8);
    p.recent = s.value(QStringLiteral("recent")).toStringList().mid(0, kRecent);
    return p;
}

void Preferences::save() const {
    QSettings s = settings();
    s.setValue(QStringLiteral("theme"), theme == ThemeChoice::Dark    ? QStringLiteral("dark")
                                        : theme == ThemeChoice::Light ? QStringLiteral("light")
                                                                      : QStringLiteral("system"));
    s.setValue(QStringLiteral("utc"), utc);
    s.setValue(QStringLiteral("textPoints"), textPoints);
    s.setValue(QStringLiteral("recent"), recent);
}

void Preferences::addRecent(const QString& path) {
    recent.removeAll(path);
    recent.prepend(path);
    recent = recent.mid(0, kRecent);
}

} // namespace hindcast::app
