// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/samples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace hindcast::app {
namespace {

QString find(const QString& name) {
    const QString program = QCoreApplication::applicationDirPath();
    for (const char* folder :
         {"/../share/hindcast/samples/", "/../../../resources/samples/", "/../../resources/samples/"}) {
        const QFileInfo file(program + QLatin1String(folder) + name + QStringLiteral(".ndjson.zst"));
        if (file.isFile()) return file.canonicalFilePath();
    }
    return {};
}

QString say(const char* text) {
    return QCoreApplication::translate("Samples", text);
}

} // namespace

QList<SampleStore> sampleStores() {
    return {
        {say(QT_TRANSLATE_NOOP("Samples", "E-commerce")),
         say(QT_TRANSLATE_NOOP("Samples", "orders, inventory, payments")),
         say(QT_TRANSLATE_NOOP("Samples", "Order 4711 was shipped twice: which event let it happen?")),
         find(QStringLiteral("e-commerce")), QStringLiteral("order-4711")},
        {say(QT_TRANSLATE_NOOP("Samples", "Banking")),
         say(QT_TRANSLATE_NOOP("Samples", "accounts and transfers")),
         say(QT_TRANSLATE_NOOP(
             "Samples", "Account acc-0815 fell below zero: which event took the 4,810 a second time?")),
         find(QStringLiteral("banking")), QStringLiteral("acc-0815")},
        {say(QT_TRANSLATE_NOOP("Samples", "Analytics")),
         say(QT_TRANSLATE_NOOP("Samples", "user sessions of a web site")),
         say(QT_TRANSLATE_NOOP("Samples",
                               "Session s-1500 went on, yet its duration shrank: what changed in between?")),
         find(QStringLiteral("analytics")), QStringLiteral("s-1500")},
        {say(QT_TRANSLATE_NOOP("Samples", "Ride hailing")),
         say(QT_TRANSLATE_NOOP("Samples", "rides and driver positions")),
         say(QT_TRANSLATE_NOOP("Samples", "Ride 420 cost nothing: which event set its fare to zero?")),
         find(QStringLiteral("rides")), QStringLiteral("ride-420")},
        {say(QT_TRANSLATE_NOOP("Samples", "Health care")),
         say(QT_TRANSLATE_NOOP("Samples", "patient histories")),
         say(QT_TRANSLATE_NOOP(
             "Samples",
             "Patient 117 was given penicillin despite an allergy: who removed it from the record?")),
         find(QStringLiteral("health-care")), QStringLiteral("patient-117")},
    };
}

} // namespace hindcast::app
