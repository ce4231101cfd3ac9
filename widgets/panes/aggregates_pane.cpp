// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/aggregates_pane.h"

#include "session/compare.h"
#include "util/event_text.h"
#include "util/fonts.h"
#include "util/pane_header.h"
#include "util/progress_line.h"
#include "util/quiet_table.h"
#include "util/value_text.h"
#include "wording/core_text.h"

#include <QLocale>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast::widgets {
namespace {

/// Of the progress line, for what usually costs as much.
constexpr double kFoldingShare = 0.65, kLookingShare = 0.05;

RecordCell countCell(std::uint64_t count) {
    return {groupedNumber(qint64(count)), QVariant(qulonglong(count))};
}

QString shareText(std::uint64_t part, std::uint64_t whole) {
    if (whole == 0) return {};
    const double percent = 100.0 * double(part) / double(whole);
    return QLocale().toString(percent, 'f', percent < 1 ? 1 : 0) + QStringLiteral(" %");
}

RecordCell valueCell(const std::optional<json::Value>& value, Tone tone) {
    return value ? RecordCell{lineText(*value), {}, tone, blockText(*value)}
                 : RecordCell{QStringLiteral("–"), {}, Tone::Muted};
}

QString partitionText(const std::string& partition) {
    return partition.empty() ? AggregatesPane::tr("(the one state)") : shownText(partition);
}

} // namespace

AggregatesPane::AggregatesPane(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_header(new PaneHeader(tr("All aggregates"), this)),
      m_progress(new ProgressLine(this)), m_run(new QToolButton(this)),
      m_split(new QSplitter(Qt::Horizontal, this)),
      m_shapeModel(new RecordTableModel({{tr("paths that differ"), true},
                                         {tr("partitions"), false, true},
                                         {tr("share"), false, true},
                                         {tr("example")},
                                         {tr("first differing event")}},
                                        this)),
      m_partitionModel(new RecordTableModel({{tr("partition")},
                                             {tr("#"), false, true},
                                             {tr("version"), false, true},
                                             {tr("first differing event")}},
                                            this)),
      m_changeModel(new RecordTableModel({{tr("path"), true}, {tr("A"), true}, {tr("B"), true}}, this)),
      m_shapes(new QuietTable(m_split)), m_partitions(new QuietTable(m_split)),
      m_changes(new QuietTable(m_split)) {
    m_run->setAutoRaise(true);
    m_header->addWidget(m_run);
    connect(m_run, &QToolButton::clicked, this, &AggregatesPane::toggle);
    buildTables();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_progress);
    column->addWidget(m_split, 1);
    connect(context.store, &Store::opened, this, &AggregatesPane::forget);
    for (FoldState* fold : {context.fold, context.otherFold})
        if (fold) connect(fold, &FoldState::requested, this, &AggregatesPane::showReason);
    forget();
}

void AggregatesPane::buildTables() {
    const auto set = [this](QuietTable* table, RecordTableModel* model, const QString& name) {
        table->setModel(model);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        table->setAccessibleName(name);
        model->setTheme(m_context.theme->theme());
        connect(m_context.theme, &ThemeState::changed, model,
                [this, model] { model->setTheme(m_context.theme->theme()); });
    };
    set(m_shapes, m_shapeModel, tr("Shapes of difference"));
    set(m_partitions, m_partitionModel, tr("Partitions of the shape"));
    set(m_changes, m_changeModel, tr("What differs at the end"));
    m_split->setHandleWidth(1);
    m_split->setMinimumHeight(6 * tableRowHeight());
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 5);
    m_split->setStretchFactor(1, 4);
    m_split->setStretchFactor(2, 3);
    connect(m_shapes->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { showPartitions(now.row()); });
    connect(m_partitions->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { showChanges(now.row()); });
}

void AggregatesPane::forget() {
    m_job.cancel();
    m_answer.reset();
    m_groups.clear();
    m_group = nullptr;
    m_shapeModel->setRecords({});
    m_partitionModel->setRecords({});
    m_changeModel->setRecords({});
    showTables(false);
    showProgress(std::nullopt);
    m_header->setSubtitle({});
    showReason();
}

// Without tables it is a line that takes no room from what is below.
void AggregatesPane::showTables(bool shown) {
    m_split->setVisible(shown);
    setMaximumHeight(shown ? QWIDGETSIZE_MAX
                           : m_header->sizeHint().height() + m_progress->sizeHint().height());
}

void AggregatesPane::showProgress(std::optional<double> share) {
    m_header->setBusy(share.has_value());
    m_progress->setShare(share);
}

// Two scripts are needed; the button says what is missing.
void AggregatesPane::showReason() {
    const bool left = m_context.fold && m_context.fold->isScript();
    const bool right = m_context.otherFold && m_context.otherFold->isScript();
    m_run->setText(isRunning() ? tr("Cancel") : tr("Compare every aggregate"));
    m_run->setEnabled(isRunning() || (m_context.store->isOpen() && left && right));
    m_run->setToolTip(m_run->isEnabled() ? tr("Runs both projections over the whole store")
                      : !left            ? tr("Choose a projection for A first: merge is not compared")
                                         : tr("Choose a projection for B first"));
    if (isRunning()) return;
    if (m_answer)
        m_header->setSubtitle(
            m_answer->left == m_context.fold->script() && m_answer->right == m_context.otherFold->script()
                ? m_counts
                : m_counts + QStringLiteral(" · ") + tr("of other projections than are chosen now"));
    else
        m_header->setSubtitle(m_run->isEnabled() ? QString() : m_run->toolTip());
}

void AggregatesPane::toggle() {
    if (!isRunning()) return run();
    m_job.cancel();
    showProgress(std::nullopt);
    m_header->setSubtitle(tr("cancelled"));
    m_run->setText(tr("Compare every aggregate"));
}

void AggregatesPane::run() {
    const auto session = m_context.store->session();
    const auto& left = m_context.fold->script();
    const auto& right = m_context.otherFold->script();
    if (!session || !left || !right) return showReason();
    forget();
    session::CompareOptions options;
    options.left = *left;
    options.right = *right;
    m_clock.start();
    m_job.runInParts<Told>(
        m_context.jobs, this,
        [session, wanted = options](std::stop_token stop, auto part) {
            Answer answer;
            answer.left = wanted.left;
            answer.right = wanted.right;
            session::CompareOptions request = wanted;
            request.progress = [&](const analysis::ComparisonProgress& progress) { part(Told{progress}); };
            auto totals = session::compare(
                *session, request,
                [&](const analysis::PartitionDifference& difference) {
                    answer.rows.add(difference);
                    return !stop.stop_requested();
                },
                stop);
            if (!totals) {
                answer.error = totals.error();
                return std::make_shared<const Answer>(std::move(answer));
            }
            answer.totals = std::move(*totals);
            for (const session::TypeRow& type : session->types()) {
                if (answer.typeNames.size() <= type.id.value()) answer.typeNames.resize(type.id.value() + 1);
                answer.typeNames[type.id.value()] = shownText(type.name);
            }
            return std::make_shared<const Answer>(std::move(answer));
        },
        [this](const Told& told) { tell(told); },
        [this](std::shared_ptr<const Answer> answer) { take(std::move(answer)); });
    showProgress(0);
    showReason();
}

QString AggregatesPane::countsText(const analysis::ComparisonTotals& totals) const {
    QStringList parts{tr("%Ln partition(s)", nullptr, int(totals.partitions))};
    parts << tr("%L1 equal").arg(totals.equal) << tr("%L1 changed").arg(totals.changed);
    if (totals.onlyLeft > 0) parts << tr("%L1 only in A").arg(totals.onlyLeft);
    if (totals.onlyRight > 0) parts << tr("%L1 only in B").arg(totals.onlyRight);
    if (totals.failed > 0) parts << tr("%L1 failed").arg(totals.failed);
    return parts.join(QStringLiteral(" · "));
}

void AggregatesPane::tell(const Told& told) {
    using Stage = analysis::ComparisonProgress::Stage;
    const auto& progress = told.progress;
    const double done = progress.total > 0 ? double(progress.done) / double(progress.total) : 1;
    switch (progress.stage) {
    case Stage::Folding:
        m_header->setSubtitle(tr("%L1 of %L2 events folded").arg(progress.done).arg(progress.total)
                              + QStringLiteral(" · ")
                              + tr("%Ln partition(s)", nullptr, int(progress.totals.partitions)));
        showProgress(kFoldingShare * done);
        break;
    case Stage::Looking:
        m_header->setSubtitle(countsText(progress.totals));
        showProgress(kFoldingShare + kLookingShare * done);
        break;
    case Stage::Locating:
        m_header->setSubtitle(countsText(progress.totals) + QStringLiteral(" · ")
                              + tr("looking for the first differing events"));
        showProgress(kFoldingShare + kLookingShare + (1 - kFoldingShare - kLookingShare) * done);
        break;
    }
}

void AggregatesPane::take(std::shared_ptr<const Answer> answer) {
    showProgress(std::nullopt);
    if (answer->error) {
        showReason();
        if (answer->error->code == ErrorCode::Cancelled) return;
        m_header->setSubtitle(coreText(*answer->error));
        emit notice(coreText(*answer->error));
        return;
    }
    m_answer = std::move(answer);
    m_groups = m_answer->rows.groups();
    m_counts = countsText(m_answer->totals) + QStringLiteral(" · ")
               + tr("done in %1 s").arg(QLocale().toString(double(m_clock.elapsed()) / 1000, 'f', 1));
    showReason();
    showShapes();
}

void AggregatesPane::showShapes() {
    std::uint64_t unequal = 0;
    for (const AggregateGroup* group : m_groups)
        unequal += group->partitions;
    std::vector<Record> records;
    for (const AggregateGroup* group : m_groups) {
        const analysis::PartitionDifference& first = group->members.front();
        Record record;
        record.cells.push_back({group->title, {}, Tone::Plain, group->title});
        record.cells.push_back(countCell(group->partitions));
        record.cells.push_back({shareText(group->partitions, unequal), {}, Tone::Muted});
        record.cells.push_back({partitionText(first.partition)});
        record.cells.push_back(
            {first.first ? m_answer->typeNames[first.first->type.value()] : QStringLiteral("–")});
        records.push_back(std::move(record));
    }
    m_shapeModel->setRecords(std::move(records));
    showTables(!m_groups.empty());
    if (!m_groups.empty()) m_shapes->selectRow(0);
}

void AggregatesPane::showPartitions(int shape) {
    m_group = shape >= 0 && shape < int(m_groups.size()) ? m_groups[std::size_t(shape)] : nullptr;
    std::vector<Record> records;
    if (m_group)
        for (const analysis::PartitionDifference& one : m_group->members) {
            Record record;
            record.cells.push_back({partitionText(one.partition)});
            const auto& first = one.first;
            record.cells.push_back(
                {first && first->position ? QString::fromStdString(first->position->print()) : QString()});
            record.cells.push_back({first ? QString::number(first->version.value()) : QString()});
            record.cells.push_back({first ? m_answer->typeNames[first->type.value()] : QStringLiteral("–")});
            if (first) record.rank = first->rank;
            records.push_back(std::move(record));
        }
    m_partitionModel->setRecords(std::move(records));
    if (m_group) m_partitions->selectRow(0);
}

void AggregatesPane::showChanges(int partition) {
    std::vector<Record> records;
    std::optional<Rank> rank;
    if (m_group && partition >= 0 && partition < int(m_group->members.size())) {
        const analysis::PartitionDifference& one = m_group->members[std::size_t(partition)];
        if (one.first) rank = one.first->rank;
        for (const analysis::Change& change : one.changes) {
            Record record;
            record.path = QString::fromStdString(change.path);
            record.cells.push_back({change.path.empty() ? tr("(the whole state)") : shownText(change.path)});
            record.cells.push_back(valueCell(change.oldValue, Tone::Removed));
            record.cells.push_back(valueCell(change.newValue, Tone::Added));
            records.push_back(std::move(record));
        }
    }
    m_changeModel->setRecords(std::move(records));
    if (rank) emit goToEvent(*rank);
}

} // namespace hindcast::widgets
