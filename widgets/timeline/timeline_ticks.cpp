// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_ticks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace hindcast::widgets {
namespace {

constexpr qint64 kMilli = 1000, kSecond = 1000 * kMilli, kMinute = 60 * kSecond, kHour = 60 * kMinute,
                 kDay = 24 * kHour;

constexpr std::array<qint64, 28> kSteps{
    1,           10,           100,          kMilli,       10 * kMilli,  100 * kMilli, kSecond,
    2 * kSecond, 5 * kSecond,  10 * kSecond, 15 * kSecond, 30 * kSecond, kMinute,      2 * kMinute,
    5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute, kHour,        2 * kHour,    3 * kHour,
    6 * kHour,   12 * kHour,   kDay,         2 * kDay,     3 * kDay,     5 * kDay,     10 * kDay};
constexpr std::array<int, 4> kMonths{1, 2, 3, 6};

QDateTime moment(qint64 micros, bool utc) {
    const qint64 millis = micros >= 0 ? micros / 1000 : -((-micros + 999) / 1000);
    return QDateTime::fromMSecsSinceEpoch(millis, utc ? Qt::UTC : Qt::LocalTime);
}

qint64 microsOf(const QDate& day, bool utc) {
    return day.startOfDay(utc ? Qt::UTC : Qt::LocalTime).toMSecsSinceEpoch() * 1000;
}

qint64 floorTo(qint64 value, qint64 step) {
    return (value >= 0 ? value / step : -((-value + step - 1) / step)) * step;
}

// How a language orders day, month and year is part of its translation.
QString dayText(const QDate& day, bool withYear) {
    return QLocale().toString(
        day, withYear ? QCoreApplication::translate("hindcast::widgets::TimelineTicks", "d MMM yyyy")
                      : QCoreApplication::translate("hindcast::widgets::TimelineTicks", "d MMM"));
}

QString monthText(const QDate& day) {
    return QLocale().toString(day,
                              QCoreApplication::translate("hindcast::widgets::TimelineTicks", "MMM yyyy"));
}

QString clock(const QDateTime& at, qint64 micros, qint64 step) {
    if (step >= kMinute) return at.toString(QStringLiteral("HH:mm"));
    if (step >= kSecond) return at.toString(QStringLiteral("HH:mm:ss"));
    if (step >= kMilli) return at.toString(QStringLiteral("HH:mm:ss.zzz"));
    return at.toString(QStringLiteral("ss.zzz"))
           + QStringLiteral("%1").arg(micros - floorTo(micros, 1000), 3, 10, QLatin1Char('0'));
}

std::vector<Tick> byClock(const Range& range, qint64 step, bool utc) {
    std::vector<Tick> ticks;
    QDate lastDay;
    // From midnight to midnight: each day starts its own steps, so a clock change shifts none of the others.
    for (QDate day = moment(range.from, utc).date();; day = day.addDays(1)) {
        const qint64 begin = microsOf(day, utc), end = microsOf(day.addDays(1), utc);
        if (begin >= range.to) break;
        const qint64 skip = range.from > begin ? floorTo(range.from - begin + step - 1, step) : 0;
        for (qint64 place = begin + skip; place < std::min(end, range.to); place += step) {
            const QDateTime at = moment(place, utc);
            const bool midnight = place == begin;
            const bool first = day != lastDay;
            lastDay = day;
            const QString time = clock(at, place, step);
            const bool sayDay = midnight || (first && step >= kMinute);
            ticks.push_back({place, sayDay ? dayText(day, false) + QLatin1Char(' ') + time : time, midnight});
        }
    }
    return ticks;
}

std::vector<Tick> byDays(const Range& range, int step, bool utc) {
    std::vector<Tick> ticks;
    QDate day = moment(range.from, utc).date();
    day = day.addDays(-((day.day() - 1) % step));
    while (microsOf(day, utc) < range.to) {
        const qint64 place = microsOf(day, utc);
        if (place >= range.from) ticks.push_back({place, dayText(day, day.dayOfYear() == 1), day.day() == 1});
        const QDate on = day.addDays(step);
        const bool tooNear = on.daysInMonth() - on.day() + 1 < step / 2 + 1 && step > 1;
        day = on.month() != day.month() || tooNear ? QDate(day.year(), day.month(), 1).addMonths(1) : on;
    }
    return ticks;
}

std::vector<Tick> byMonths(const Range& range, int step, bool utc) {
    std::vector<Tick> ticks;
    const QDate start = moment(range.from, utc).date();
    QDate day(start.year(), step >= 12 ? 1 : (start.month() - 1) / step * step + 1, 1);
    if (step > 12) day = QDate(std::max(start.year() - start.year() % (step / 12), 1), 1, 1);
    for (; day.isValid() && day.year() < 9999 && microsOf(day, utc) < range.to; day = day.addMonths(step)) {
        const qint64 place = microsOf(day, utc);
        if (place < range.from) continue;
        const bool year = day.month() == 1;
        ticks.push_back(
            {place, year ? QLocale().toString(day, QStringLiteral("yyyy")) : monthText(day), year});
    }
    return ticks;
}

std::vector<Tick> byRank(const Range& range, int count) {
    qint64 step = 1;
    const qint64 span = range.to - range.from;
    for (int i = 0; span / step > count; ++i)
        step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    std::vector<Tick> ticks;
    // Ranks are told from 1, as people count events; round numbers are what is marked.
    for (qint64 place = floorTo(range.from + step, step); place <= range.to; place += step)
        ticks.push_back({place - 1, QLocale().toString(place), false});
    return ticks;
}

} // namespace

std::vector<Tick> ticksOf(const Range& range, int count, bool utc) {
    if (range.to <= range.from) return {};
    count = std::max(count, 1);
    if (!range.byTime) return byRank(range, count);
    const qint64 span = range.to - range.from;
    for (const qint64 step : kSteps)
        if (span / step <= count)
            return step < kDay ? byClock(range, step, utc) : byDays(range, int(step / kDay), utc);
    const qint64 months = span / (30 * kDay);
    for (const int step : kMonths)
        if (months / step <= count) return byMonths(range, step, utc);
    int years = 1;
    for (int i = 0; months / 12 / years > count; ++i)
        years = i % 3 == 1 ? years / 2 * 5 : years * 2;
    return byMonths(range, 12 * years, utc);
}

QString rangeText(const Range& range, bool utc) {
    const auto between = [](const QString& a, const QString& b) {
        return QCoreApplication::translate("hindcast::widgets::TimelineTicks", "%1 – %2").arg(a, b);
    };
    if (!range.byTime) return between(QLocale().toString(range.from + 1), QLocale().toString(range.to));
    const QDateTime first = moment(range.from, utc), last = moment(std::max(range.to - 1, range.from), utc);
    const bool sameYear = first.date().year() == last.date().year();
    if (range.to - range.from >= 2 * kDay)
        return between(dayText(first.date(), !sameYear), dayText(last.date(), true));
    const qint64 step = range.to - range.from >= kHour     ? kMinute
                        : range.to - range.from >= kMinute ? kSecond
                                                           : kMilli;
    const QString end = clock(last, range.to, step);
    const bool sameDay = first.date() == last.date();
    return between(dayText(first.date(), true) + QLatin1Char(' ') + clock(first, range.from, step),
                   sameDay ? end : dayText(last.date(), !sameYear) + QLatin1Char(' ') + end);
}

QString placeText(const Range& range, qint64 place, qint64 precision, bool utc) {
    if (!range.byTime) return QLocale().toString(place + 1);
    const QDateTime at = moment(place, utc);
    const QString day = dayText(at.date(), true);
    if (precision >= 2 * kDay) return day;
    return day + QLatin1Char(' ')
           + clock(at, place,
                   precision >= 20 * kMinute   ? kMinute
                   : precision >= 20 * kSecond ? kSecond
                                               : kMilli);
}

} // namespace hindcast::widgets
