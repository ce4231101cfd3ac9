// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/blame_tab.h"

#include "util/event_text.h"
#include "util/quiet_table.h"
#include "util/value_text.h"

#include <QVBoxLayout>

namespace hindcast::widgets {

BlameTab::BlameTab(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(new RecordTableModel({{tr("path"), true},
                                                                         {tr("value"), true},
                                                                         {tr("version"), false, true},
                                                                         {tr("type")},
                                                                         {tr("time"), true},
                                                                         {tr("id"), true}},
                                                                        this)),
      m_sorted(new QSortFilterProxyModel(this)), m_table(new QuietTable(this)) {
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(RecordTableModel::kSortRole);
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Which event last changed each value"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFittedColumns(4);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    setFocusProxy(m_table);

    m_model->setTheme(context.theme->theme());
    connect(context.theme, &ThemeState::changed, this,
            [this] { m_model->setTheme(m_context.theme->theme()); });
    connect(context.display, &DisplayState::changed, this, &BlameTab::fill);
    connect(m_table, &QuietTable::rowActivated, this, [this](const QModelIndex& index) {
        const auto rank = m_model->record(m_sorted->mapToSource(index).row()).rank;
        if (rank) emit goToEvent(*rank);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    m_context.path->set(m_model->record(m_sorted->mapToSource(current).row()).path);
            });
}

void BlameTab::setRows(std::vector<session::BlameRow> rows) {
    m_rows = std::move(rows);
    m_stale = !isVisible();
    if (!m_stale) fill();
}

void BlameTab::showEvent(QShowEvent* event) {
    if (m_stale) fill();
    QWidget::showEvent(event);
}

void BlameTab::fill() {
    m_stale = false;
    std::vector<Record> records;
    for (const session::BlameRow& row : m_rows) {
        Record record;
        record.path = QString::fromStdString(row.path);
        record.rank = row.event.rank;
        record.cells.push_back({shownText(row.path)});
        if (row.value)
            record.cells.push_back({lineText(*row.value), {}, Tone::Plain, blockText(*row.value)});
        else
            record.cells.push_back({tr("removed"), {}, Tone::Removed});
        record.cells.push_back(
            {QString::number(row.event.version.value()), qint64(row.event.version.value())});
        record.cells.push_back({shownText(row.event.typeName)});
        const QVariant when = row.event.time ? QVariant(qint64(row.event.time->value())) : QVariant();
        record.cells.push_back({timeText(row.event, m_context.display->display().utc), when, Tone::Muted});
        record.cells.push_back({shownText(row.id), {}, Tone::Muted});
        records.push_back(std::move(record));
    }
    m_model->setRecords(std::move(records));
}

} // namespace hindcast::widgets
