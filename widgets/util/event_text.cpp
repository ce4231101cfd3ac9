// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/event_text.h"

#include "util/value_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace hindcast::widgets {

QString groupedNumber(qint64 number) {
    return QLocale().toString(number);
}

int pluralNumber(quint64 count) {
    constexpr quint64 kTurn = 1'000'000'000;
    return int(count < kTurn ? count : kTurn + count % kTurn);
}

QString placeText(const session::EventRow& row) {
    if (!row.position) return QLatin1Char('#') + groupedNumber(qint64(row.rank.value()) + 1);
    if (row.position->isText()) return shownText(row.position->text());
    return groupedNumber(row.position->number());
}

QString versionText(Version version) {
    return QStringLiteral("v%1").arg(version.value());
}

QString timeText(Micros time, bool utc) {
    const qint64 micros = time.value();
    qint64 millis = micros / 1000;
    qint64 rest = micros % 1000;
    if (rest < 0) {
        rest += 1000;
        --millis;
    }
    const QDateTime moment = utc ? QDateTime::fromMSecsSinceEpoch(millis, Qt::UTC)
                                 : QDateTime::fromMSecsSinceEpoch(millis, Qt::LocalTime);
    QString text = moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
    if (rest != 0) text += QStringLiteral("%1").arg(rest, 3, 10, QLatin1Char('0'));
    return text + QLatin1Char(' ') + (utc ? QStringLiteral("UTC") : moment.timeZoneAbbreviation());
}

QString timeText(const session::EventRow& row, bool utc) {
    if (!row.time && row.timeText.empty())
        return QCoreApplication::translate("hindcast::widgets::EventText", "no time");
    if (!row.time) return shownText(row.timeText);
    if (row.timeText.empty()) return timeText(*row.time, utc);
    return QStringLiteral("%1 (%2)").arg(timeText(*row.time, utc), shownText(row.timeText));
}

} // namespace hindcast::widgets
