// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/event_columns.h"

#include "util/event_text.h"
#include "util/value_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

namespace hindcast::widgets {
namespace {

QString say(const char* text) {
    return QCoreApplication::translate("hindcast::widgets::EventColumns", text);
}

} // namespace

QString columnTitle(EventColumn column) {
    switch (column) {
    case EventColumn::Place:
        return QStringLiteral("#");
    case EventColumn::Delta:
        return QStringLiteral("Δ");
    case EventColumn::Time:
        return say(QT_TRANSLATE_NOOP("hindcast::widgets::EventColumns", "time"));
    case EventColumn::Stream:
        return say(QT_TRANSLATE_NOOP("hindcast::widgets::EventColumns", "stream"));
    case EventColumn::Version:
        return say(QT_TRANSLATE_NOOP("hindcast::widgets::EventColumns", "ver"));
    case EventColumn::Type:
        return say(QT_TRANSLATE_NOOP("hindcast::widgets::EventColumns", "type"));
    case EventColumn::What:
        return say(QT_TRANSLATE_NOOP("hindcast::widgets::EventColumns", "what happened"));
    }
    return {};
}

QString columnExplanation(EventColumn column) {
    switch (column) {
    case EventColumn::Place:
        return say(QT_TRANSLATE_NOOP("hindcast::widgets::EventColumns",
                                     "The position that the store gives the event"));
    case EventColumn::Delta:
        return say(QT_TRANSLATE_NOOP(
            "hindcast::widgets::EventColumns",
            "What the event did to its stream's state: values added (+), changed (~), removed (−)"));
    case EventColumn::Time:
        return say(QT_TRANSLATE_NOOP("hindcast::widgets::EventColumns", "When the event was recorded"));
    case EventColumn::Stream:
        return say(QT_TRANSLATE_NOOP("hindcast::widgets::EventColumns", "The stream it belongs to"));
    case EventColumn::Version:
        return say(QT_TRANSLATE_NOOP("hindcast::widgets::EventColumns", "Its place in the stream"));
    case EventColumn::Type:
        return say(QT_TRANSLATE_NOOP("hindcast::widgets::EventColumns", "The type of the event"));
    case EventColumn::What:
        return say(QT_TRANSLATE_NOOP("hindcast::widgets::EventColumns",
                                     "The event in words, made from its payload"));
    }
    return {};
}

Qt::Alignment columnAlignment(EventColumn column) {
    const bool right =
        column == EventColumn::Place || column == EventColumn::Delta || column == EventColumn::Version;
    return (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

QString clockText(const session::EventRow& row, bool utc, ClockForm form) {
    if (!row.time) return shownText(row.timeText);
    const qint64 micros = row.time->value();
    const qint64 millis = micros >= 0 ? micros / 1000 : (micros - 999) / 1000;
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(millis, utc ? Qt::UTC : Qt::LocalTime);
    switch (form) {
    case ClockForm::Date:
        break;
    case ClockForm::Day:
        return moment.toString(QStringLiteral("MM-dd HH:mm:ss.zzz"));
    case ClockForm::Millis:
        return moment.toString(QStringLiteral("HH:mm:ss.zzz"));
    case ClockForm::Seconds:
        return moment.toString(QStringLiteral("HH:mm:ss"));
    }
    return moment.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

QString deltaText(const analysis::DeltaCount& delta) {
    QStringList parts;
    if (delta.added) parts << QStringLiteral("+%1").arg(delta.added);
    if (delta.changed) parts << QStringLiteral("~%1").arg(delta.changed);
    if (delta.removed) parts << QStringLiteral("−%1").arg(delta.removed);
    return parts.join(QLatin1Char(' '));
}

QString copyTitles() {
    return QStringLiteral("position\ttime\tstream\tversion\ttype\n");
}

QString copyLine(const session::EventRow& row, bool utc) {
    const auto clean = [](const std::string& text) {
        QString line = QString::fromStdString(text);
        for (QChar& c : line)
            if (c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r'))
                c = QLatin1Char(' ');
        return line;
    };
    const QString place = row.position ? clean(row.position->print()) : QString::number(row.rank.value() + 1);
    const QString time = row.time ? timeText(*row.time, utc) : clean(row.timeText);
    return QStringLiteral("%1\t%2\t%3\t%4\t%5\n")
        .arg(place, time, clean(row.streamName), QString::number(row.version.value()), clean(row.typeName));
}

QVariant EventHeaderModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kEventColumns) return {};
    const auto column = EventColumn(section);
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(column);
    case Qt::ToolTipRole:
        return columnExplanation(column);
    case Qt::TextAlignmentRole:
        return int(columnAlignment(column));
    default:
        return {};
    }
}

} // namespace hindcast::widgets
