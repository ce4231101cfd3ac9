// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/samples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace hindcast::app {
namespace {

QString find(const QString& file) {
    const QString program = QCoreApplication::applicationDirPath();
    for (const char* folder :
         {"/../share/hindcast/samples/", "/../../../resources/samples/", "/../../resources/samples/"}) {
        const QFileInfo found(program + QLatin1String(folder) + file);
        if (found.isFile()) return found.canonicalFilePath();
    }
    return {};
}

QString say(const char* text) {
    return QCoreApplication::translate("Samples", text);
}

SampleStore sample(const QString& name, const char* title, const char* what, const char* question,
                   const char* stream, const char* bug) {
    return {say(title),
            say(what),
            say(question),
            find(name + QStringLiteral(".ndjson.zst")),
            QString::fromLatin1(stream),
            say(bug),
            {find(name + QStringLiteral(".v1.js")), find(name + QStringLiteral(".v2.js"))}};
}

} // namespace

QList<SampleStore> sampleStores() {
    return {
        sample(QStringLiteral("e-commerce"), QT_TRANSLATE_NOOP("Samples", "E-commerce"),
               QT_TRANSLATE_NOOP("Samples", "orders, inventory, payments"),
               QT_TRANSLATE_NOOP("Samples", "Order 4711 was shipped twice: which event let it happen?"),
               "order-4711",
               QT_TRANSLATE_NOOP("Samples", "Version 2 of its projection gets some totals wrong: whose?")),
        sample(QStringLiteral("banking"), QT_TRANSLATE_NOOP("Samples", "Banking"),
               QT_TRANSLATE_NOOP("Samples", "accounts and transfers"),
               QT_TRANSLATE_NOOP(
                   "Samples", "Account acc-0815 fell below zero: which event took the 4,810 a second time?"),
               "acc-0815",
               QT_TRANSLATE_NOOP("Samples",
                                 "Version 2 of its projection misses card payments: since which event?")),
        sample(QStringLiteral("analytics"), QT_TRANSLATE_NOOP("Samples", "Analytics"),
               QT_TRANSLATE_NOOP("Samples", "user sessions of a web site"),
               QT_TRANSLATE_NOOP("Samples",
                                 "Session s-1500 went on, yet its duration shrank: what changed in between?"),
               "s-1500",
               QT_TRANSLATE_NOOP("Samples",
                                 "Version 2 of its projection makes a few visits last for hours: which?")),
        sample(
            QStringLiteral("rides"), QT_TRANSLATE_NOOP("Samples", "Ride hailing"),
            QT_TRANSLATE_NOOP("Samples", "rides and driver positions"),
            QT_TRANSLATE_NOOP("Samples", "Ride 420 cost nothing: which event set its fare to zero?"),
            "ride-420",
            QT_TRANSLATE_NOOP("Samples", "Version 2 of its projection makes rides too long: why not all?")),
        sample(QStringLiteral("health-care"), QT_TRANSLATE_NOOP("Samples", "Health care"),
               QT_TRANSLATE_NOOP("Samples", "patient histories"),
               QT_TRANSLATE_NOOP(
                   "Samples",
                   "Patient 117 was given penicillin despite an allergy: who removed it from the record?"),
               "patient-117",
               QT_TRANSLATE_NOOP("Samples", "Version 2 of its projection overlooks fever: from when on?")),
    };
}

} // namespace hindcast::app
