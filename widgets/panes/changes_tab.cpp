// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/changes_tab.h"

#include "util/empty_state.h"
#include "util/quiet_table.h"
#include "util/value_text.h"

namespace hindcast::widgets {
ChangesTab::ChangesTab(const PaneContext& context, QWidget* parent)
    : QStackedWidget(parent), m_context(context),
      m_model(
          new RecordTableModel({{tr("op")}, {tr("path"), true}, {tr("old"), true}, {tr("new"), true}}, this)),
      m_table(new QuietTable(this)), m_empty(new EmptyState(this)) {
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Changes made by the current event"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    addWidget(m_table);
    addWidget(m_empty);
    m_model->setTheme(context.theme->theme());
    connect(context.theme, &ThemeState::changed, this,
            [this] { m_model->setTheme(m_context.theme->theme()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) m_context.path->set(m_model->record(current.row()).path);
            });
}

void ChangesTab::setState(std::shared_ptr<const session::StateView> view) {
    m_view = std::move(view);
    m_stale = !isVisible();
    if (!m_stale) fill();
}

void ChangesTab::showEvent(QShowEvent* event) {
    if (m_stale) fill();
    QStackedWidget::showEvent(event);
}

void ChangesTab::fill() {
    m_stale = false;
    const session::StateView none;
    const session::StateView& view = m_view ? *m_view : none;
    std::vector<Record> records;
    for (const analysis::Change& change : view.changes) {
        Record record;
        record.path = QString::fromStdString(change.path);
        const auto cell = [](const std::optional<json::Value>& value, Tone tone) {
            return value ? RecordCell{lineText(*value), {}, tone, blockText(*value)} : RecordCell{};
        };
        switch (change.op) {
        case analysis::ChangeOp::Add:
            record.cells.push_back({tr("add"), {}, Tone::Added});
            break;
        case analysis::ChangeOp::Remove:
            record.cells.push_back({tr("remove"), {}, Tone::Removed});
            break;
        case analysis::ChangeOp::Replace:
            record.cells.push_back({tr("replace"), {}, Tone::Changed});
            break;
        }
        record.cells.push_back({shownText(change.path)});
        record.cells.push_back(cell(change.oldValue, Tone::Muted));
        record.cells.push_back(cell(change.newValue, Tone::Plain));
        records.push_back(std::move(record));
    }
    m_model->setRecords(std::move(records));
    if (view.last)
        m_empty->setTexts(tr("No change"),
                          tr("%1 leaves the state as it was: it writes no value that was not "
                             "already there.")
                              .arg(shownText(view.last->typeName)));
    else
        m_empty->setTexts(tr("No change"), tr("No event of this stream has happened yet at the cursor."));
    setCurrentIndex(view.changes.empty() ? 1 : 0);
}

} // namespace hindcast::widgets
