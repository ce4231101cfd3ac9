// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/partition_view.h"

#include "models/value_tree_model.h"
#include "panes/json_tree_view.h"
#include "util/event_text.h"
#include "util/quiet_table.h"
#include "util/value_text.h"
#include "json/parse.h"

#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace hindcast::widgets {

PartitionView::PartitionView(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_split(new QSplitter(Qt::Vertical, this)),
      m_list(new QWidget(m_split)), m_search(new QLineEdit(m_list)),
      m_model(new RecordTableModel({{tr("partition")}, {tr("state"), true}}, this)),
      m_table(new QuietTable(m_list)), m_treeModel(new ValueTreeModel(this)),
      m_tree(new JsonTreeView(m_treeModel, context.theme, m_split)) {
    m_search->setPlaceholderText(tr("Find a partition"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Partitions of the projection"));
    m_tree->setAccessibleName(tr("State of the partition"));
    m_model->setTheme(context.theme->theme());
    auto* list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(4);
    auto* row = new QVBoxLayout;
    row->setContentsMargins(12, 4, 8, 0);
    row->addWidget(m_search);
    list->addLayout(row);
    list->addWidget(m_table, 1);
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_split);
    m_typing.setSingleShot(true);
    m_typing.setInterval(200);
    connect(&m_typing, &QTimer::timeout, this, &PartitionView::refresh);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(context.theme, &ThemeState::changed, this,
            [this] { m_model->setTheme(m_context.theme->theme()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (m_filling || !now.isValid() || !m_states) return;
                m_selected = m_states->rows[std::size_t(now.row())].partition;
                refresh();
            });
    connect(m_tree, &JsonTreeView::pathSelected, context.path, &PathState::set);
    if (context.fold) connect(context.fold, &FoldState::changed, this, &PartitionView::forget);
}

bool PartitionView::isFor(const PaneContext& context) {
    return context.fold && context.fold->session(context.store->session())
           && context.fold->partitioning() != session::Partitioning::Streams;
}

void PartitionView::forget() {
    m_job.cancel();
    m_walk.reset();
    m_states.reset();
    m_selected.clear();
}

void PartitionView::refresh() {
    const auto session = m_context.store->session();
    const auto rank = m_context.cursor->rank();
    const auto& script = m_context.fold->shownScript();
    if (!isVisible() || !session || !rank || !script || !isFor(m_context)) return;
    if (!m_walk) m_walk = std::make_shared<session::PartitionWalk>(session, *script, m_context.fold->log());
    session::PartitionQuery query;
    query.search = m_search->text().toStdString();
    query.selected = m_selected;
    m_job.run(
        m_context.jobs, this,
        [walk = m_walk, rank = *rank, query](std::stop_token stop) { return walk->at(rank, query, stop); },
        [this](Result<std::shared_ptr<const session::PartitionStates>> answer) { take(std::move(answer)); },
        Pace::Long);
    emit changed();
}

void PartitionView::take(Result<std::shared_ptr<const session::PartitionStates>> answer) {
    if (!answer) {
        if (answer.error().code != ErrorCode::Cancelled) emit failed(answer.error());
        emit changed();
        return;
    }
    m_states = std::move(*answer);
    m_filling = true;
    std::vector<Record> records;
    int selected = -1;
    for (const session::PartitionStates::Row& row : m_states->rows) {
        if (m_states->selectedName == row.partition) selected = int(records.size());
        Record record;
        const QString state = row.state.empty() ? QStringLiteral("null") : shownText(row.state);
        record.cells.push_back({row.partition.empty() ? tr("(the one state)") : shownText(row.partition)});
        record.cells.push_back({state.left(400), {}, Tone::Muted, state.left(1500)});
        records.push_back(std::move(record));
    }
    m_model->setRecords(std::move(records));
    if (selected >= 0) m_table->selectRow(selected);
    m_filling = false;
    std::vector<ValueTreeModel::Section> sections;
    if (m_states->selected) sections.push_back({{}, *m_states->selected});
    if (m_states->shared) sections.push_back({tr("shared"), *m_states->shared});
    m_treeModel->setSections(std::move(sections));
    m_list->setVisible(m_context.fold->partitioning() == session::Partitioning::Custom
                       || !m_search->text().isEmpty());
    emit changed();
}

QString PartitionView::title() const {
    if (!m_states || !m_states->selectedName || m_states->selectedName->empty()) return tr("The one state");
    return shownText(*m_states->selectedName);
}

QString PartitionView::subtitle() const {
    if (!m_states) return {};
    if (m_context.fold->partitioning() == session::Partitioning::One) return tr("of all that is read");
    if (m_states->matching == m_states->all) return tr("%Ln partition(s)", nullptr, int(m_states->all));
    return tr("%L1 of %L2 partitions").arg(m_states->matching).arg(m_states->all);
}

void PartitionView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

} // namespace hindcast::widgets
