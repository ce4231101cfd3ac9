// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/difference_table.h"

#include "util/empty_state.h"
#include "util/event_text.h"
#include "util/pane_header.h"
#include "util/quiet_table.h"
#include "util/value_text.h"
#include "wording/core_text.h"

#include <QPainter>
#include <QPixmap>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <set>

namespace hindcast::widgets {

namespace {

constexpr int kBefore = 4, kAfter = 5; ///< columns

QIcon typeIcon(TypeShape shape, const QColor& color, qreal ratio) {
    constexpr int kSide = QuietTable::kMark;
    QPixmap image(QSize(kSide, kSide) * ratio);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawTypeShape(painter, QRectF(1.5, 1.5, kSide - 3, kSide - 3), shape, color);
    return QIcon(image);
}

} // namespace

DifferenceTable::DifferenceTable(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_header(new PaneHeader(tr("What made the difference"), this)),
      m_pages(new QStackedWidget(this)), m_model(new RecordTableModel({{tr("#"), false, true},
                                                                       {tr("version"), false, true},
                                                                       {tr("type")},
                                                                       {tr("path"), true},
                                                                       {tr("before"), true},
                                                                       {tr("after"), true}},
                                                                      this)),
      m_table(new QuietTable(m_pages)), m_empty(new EmptyState(m_pages)) {
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("What made the difference"));
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_pages, 1);
    m_model->setTheme(context.theme->theme());
    connect(context.theme, &ThemeState::changed, this,
            [this] { m_model->setTheme(m_context.theme->theme()); });
    connect(m_table, &QuietTable::rowActivated, this, [this](const QModelIndex& index) {
        if (const auto rank = m_model->record(index.row()).rank) emit goToEvent(*rank);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) emit pathSelected(m_model->record(current.row()).path);
            });
}

void DifferenceTable::explain(const QString& title, const QString& reason) {
    m_job.cancel();
    m_header->setBusy(false);
    m_header->setSubtitle({});
    m_model->setRecords({});
    m_empty->setTexts(title, reason);
    m_pages->setCurrentWidget(m_empty);
}

void DifferenceTable::load(StreamId stream, std::size_t from, std::size_t to, std::vector<std::string> paths,
                           std::size_t differences) {
    const auto session = m_context.states();
    if (!session) return;
    m_job.run(
        m_context.jobs, this,
        [=, paths = std::move(paths)](std::stop_token stop) {
            Answer answer;
            answer.looks = TypeLooks(session->types());
            answer.rows = session->changesBetween(stream, from, to, paths, answer.paths, stop);
            return answer;
        },
        [this, differences](Answer answer) { take(std::move(answer), differences); }, Pace::Long);
    m_header->setBusy(true);
}

void DifferenceTable::loadTwo(const TwoSides& sides, std::vector<std::string> paths,
                              std::size_t differences) {
    const auto left = m_context.states(), right = m_context.otherStates();
    if (!left || !right) return;
    m_job.run(
        m_context.jobs, this,
        [=, two = m_context.hasOtherStore(), paths = std::move(paths)](std::stop_token stop) {
            TwoAnswer answer;
            answer.ofTwoStores = two;
            answer.looks = TypeLooks(left->types());
            ChangeList lists[2];
            for (std::size_t side = 0; side < 2; ++side) {
                auto rows = side == 0 ? left->changesBetween(sides.left, 0, sides.leftEvents, paths,
                                                             lists[side].paths, stop)
                                      : right->changesBetween(sides.right, 0, sides.rightEvents, paths,
                                                              lists[side].paths, stop);
                if (!rows) {
                    answer.changes = rows.error();
                    return answer;
                }
                lists[side].rows = std::move(*rows);
            }
            answer.changes = unequalChanges(lists[0], lists[1], two);
            return answer;
        },
        [this, differences](TwoAnswer answer) { takeTwo(std::move(answer), differences); }, Pace::Long);
    m_header->setBusy(true);
}

Record DifferenceTable::recordOf(const session::EventRow& event, const std::string& path,
                                 const TypeLooks& looks) {
    Record record;
    record.rank = event.rank;
    record.path = QString::fromStdString(path);
    record.cells.push_back({placeText(event)});
    record.cells.push_back({QString::number(event.version.value())});
    const QIcon mark =
        typeIcon(looks.shape(event.type), m_context.theme->theme().typeColor(looks.colorIndex(event.type)),
                 devicePixelRatioF());
    record.cells.push_back({shownText(event.typeName), {}, Tone::Plain, {}, mark});
    record.cells.push_back({shownText(path)});
    return record;
}

void DifferenceTable::finish(std::vector<Record> records, std::size_t events, std::size_t differences) {
    const QString made = events == 1 ? tr("1 event changed") : tr("%Ln events changed", nullptr, int(events));
    const QString paths = differences == 1 ? tr("the one path that differs")
                                           : tr("the %Ln paths that differ", nullptr, int(differences));
    m_header->setSubtitle(made + QLatin1Char(' ') + paths);
    m_model->setRecords(std::move(records));
    m_pages->setCurrentWidget(m_table);
}

void DifferenceTable::take(Answer answer, std::size_t differences) {
    m_header->setBusy(false);
    if (!answer.rows) {
        if (answer.rows.error().code != ErrorCode::Cancelled)
            explain(tr("The events in between could not be read"), coreText(answer.rows.error()));
        return;
    }
    m_model->setTitle(kBefore, tr("before"));
    m_model->setTitle(kAfter, tr("after"));
    std::vector<Record> records;
    std::set<Rank> events;
    for (std::size_t i = 0; i < answer.rows->size(); ++i) {
        const session::HistoryRow& row = (*answer.rows)[i];
        events.insert(row.event.rank);
        Record record =
            recordOf(row.event, i < answer.paths.size() ? answer.paths[i] : std::string(), answer.looks);
        record.cells.push_back(
            row.oldValue ? RecordCell{lineText(*row.oldValue), {}, Tone::Muted, blockText(*row.oldValue)}
                         : RecordCell{QStringLiteral("–"), {}, Tone::Muted});
        if (row.newValue)
            record.cells.push_back({lineText(*row.newValue),
                                    {},
                                    row.oldValue ? Tone::Plain : Tone::Added,
                                    blockText(*row.newValue)});
        else
            record.cells.push_back({tr("removed"), {}, Tone::Removed});
        records.push_back(std::move(record));
    }
    finish(std::move(records), events.size(), differences);
}

void DifferenceTable::takeTwo(TwoAnswer answer, std::size_t differences) {
    m_header->setBusy(false);
    if (!answer.changes) {
        if (answer.changes.error().code != ErrorCode::Cancelled)
            explain(tr("The events in between could not be read"), coreText(answer.changes.error()));
        return;
    }
    m_model->setTitle(kBefore, tr("A"));
    m_model->setTitle(kAfter, tr("B"));
    const auto cell = [](const std::optional<session::HistoryRow>& row) -> RecordCell {
        if (!row) return {tr("unchanged"), {}, Tone::Muted};
        if (!row->newValue) return {tr("removed"), {}, Tone::Removed};
        if (!row->oldValue) return {QStringLiteral("+ ") + lineText(*row->newValue), {}, Tone::Added};
        return {lineText(*row->oldValue, 120) + QStringLiteral(" → ") + lineText(*row->newValue, 200)};
    };
    std::vector<Record> records;
    std::set<Rank> events;
    for (const FoldChange& change : *answer.changes) {
        events.insert(answer.ofTwoStores ? Rank(std::uint64_t(change.event.version.value()))
                                         : change.event.rank);
        Record record = recordOf(change.event, change.path, answer.looks);
        if (answer.ofTwoStores
            && !change.left) { // an event that only the store of B has, or that did nothing in A
            record.rank.reset();
            record.cells[2].mark = {};
        }
        record.cells.push_back(cell(change.left));
        record.cells.push_back(cell(change.right));
        records.push_back(std::move(record));
    }
    finish(std::move(records), events.size(), differences);
}

} // namespace hindcast::widgets
