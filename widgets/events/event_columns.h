// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the event list: names, alignment, first widths, and what a row says in each as plain text.
// Thread-safety: GUI thread only (text is translated).
#pragma once

#include "session/rows.h"

#include <QAbstractTableModel>
#include <QString>

namespace hindcast::widgets {

enum class EventColumn { Place, Delta, Time, Stream, Version, Type, What };
inline constexpr int kEventColumns = 7;

QString columnTitle(EventColumn column);
/// For tooltips of the header.
QString columnExplanation(EventColumn column);
Qt::Alignment columnAlignment(EventColumn column);

/// From "2024-03-19 10:42:07.118" down to "10:42:07".
enum class ClockForm { Date, Day, Millis, Seconds };
inline constexpr ClockForm kClockForms[] = {ClockForm::Date, ClockForm::Day, ClockForm::Millis,
                                            ClockForm::Seconds};
/// Empty without a time; a time that is only a text stays as it is.
QString clockText(const session::EventRow& row, bool utc, ClockForm form);
/// "+1 ~2 −1"; empty when nothing changed.
QString deltaText(const analysis::DeltaCount& delta);
/// Tab-separated, for the clipboard: place, time, stream, version, type.
QString copyLine(const session::EventRow& row, bool utc);
QString copyTitles();

/// What the header view needs to know: seven named columns and no rows.
class EventHeaderModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex&) const override { return 0; }
    int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : kEventColumns; }
    QVariant data(const QModelIndex&, int) const override { return {}; }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace hindcast::widgets
