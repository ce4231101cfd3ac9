// SPDX-License-Identifier: GPL-3.0-or-later
// RecordTableModel: a small table of ready cells, each with its text, what it sorts by, its tone, and each
// row with the event it is about. Owned by its view's pane. Thread-safety: GUI thread only.
#pragma once

#include "base/strong.h"
#include "util/theme.h"

#include <QAbstractTableModel>
#include <QIcon>

#include <optional>
#include <vector>

namespace hindcast::widgets {

enum class Tone { Plain, Muted, Added, Removed, Changed };

struct RecordCell {
    QString text;
    QVariant sortBy = {}; ///< invalid: the text
    Tone tone = Tone::Plain;
    QString toolTip = {}; ///< empty: the text, when it is cut
    QIcon mark = {};      ///< before the text
};

struct RecordColumn {
    QString title;
    bool mono = false;
    bool right = false; ///< aligned to the right
};

struct Record {
    std::vector<RecordCell> cells;
    std::optional<Rank> rank;
    QString path; ///< of the state, or null
};

class RecordTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kSortRole = Qt::UserRole;

    explicit RecordTableModel(std::vector<RecordColumn> columns, QObject* parent = nullptr);

    void setRecords(std::vector<Record> records);
    void setTheme(const Theme& theme);
    void setTitle(int column, const QString& title);
    const Record& record(int row) const { return m_records[std::size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant foreground(Tone tone) const;
    std::vector<RecordColumn> m_columns;
    std::vector<Record> m_records;
    Theme m_theme = Theme::light();
};

} // namespace hindcast::widgets
