// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/theme_follower.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QPalette>

#include <optional>

namespace hindcast::app {
namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kGroup = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

// The portal answers a variant in a variant; 1 is "prefer dark", 2 "prefer light", 0 "no preference".
std::optional<bool> darkFrom(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    bool number = false;
    const uint scheme = value.toUInt(&number);
    if (!number || scheme == 0) return std::nullopt;
    return scheme == 1;
}

} // namespace

ThemeFollower::ThemeFollower(QObject* parent) : QObject(parent) {
    const QPalette palette = QGuiApplication::palette();
    m_systemDark =
        palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")) return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask();
}

void ThemeFollower::ask() {
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call << kGroup << kKey;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        done->deleteLater();
        if (!reply.isError()) settingChanged(kGroup, kKey, reply.value());
    });
}

void ThemeFollower::settingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    if (group != kGroup || key != kKey) return;
    const auto dark = darkFrom(QVariant::fromValue(value));
    if (!dark || *dark == m_systemDark) return;
    m_systemDark = *dark;
    if (m_choice == ThemeChoice::System) emit changed();
}

void ThemeFollower::setChoice(ThemeChoice choice) {
    m_choice = choice;
}

bool ThemeFollower::dark() const {
    return m_choice == ThemeChoice::System ? m_systemDark : m_choice == ThemeChoice::Dark;
}

} // namespace hindcast::app
