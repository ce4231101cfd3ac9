// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/record_table_model.h"

#include "util/fonts.h"

namespace hindcast::widgets {

RecordTableModel::RecordTableModel(std::vector<RecordColumn> columns, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

void RecordTableModel::setRecords(std::vector<Record> records) {
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

void RecordTableModel::setTheme(const Theme& theme) {
    m_theme = theme;
    if (!m_records.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::ForegroundRole});
}

int RecordTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_records.size());
}

int RecordTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RecordTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const RecordColumn& column = m_columns[std::size_t(index.column())];
    const RecordCell& cell = m_records[std::size_t(index.row())].cells[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.toolTip.isEmpty() ? QVariant() : cell.toolTip;
    case Qt::FontRole:
        return column.mono ? monoFont() : sansFont();
    case Qt::ForegroundRole:
        return foreground(cell.tone);
    case Qt::TextAlignmentRole:
        return int((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DecorationRole:
        return cell.mark.isNull() ? QVariant() : QVariant(cell.mark);
    case kSortRole:
        return cell.sortBy.isValid() ? cell.sortBy : QVariant(cell.text);
    default:
        return {};
    }
}

void RecordTableModel::setTitle(int column, const QString& title) {
    m_columns[std::size_t(column)].title = title;
    emit headerDataChanged(Qt::Horizontal, column, column);
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const RecordColumn& column = m_columns[std::size_t(section)];
    if (role == Qt::DisplayRole) return column.title;
    if (role == Qt::TextAlignmentRole)
        return int((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant RecordTableModel::foreground(Tone tone) const {
    switch (tone) {
    case Tone::Muted:
        return m_theme.muted;
    case Tone::Added:
        return m_theme.added;
    case Tone::Removed:
        return m_theme.removed;
    case Tone::Changed:
    case Tone::Plain:
        return m_theme.text;
    }
    return {};
}

} // namespace hindcast::widgets
