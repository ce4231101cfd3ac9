// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_problems.h"

#include "session/script_place.h"
#include "util/elided_label.h"
#include "util/quiet_table.h"
#include "util/value_text.h"
#include "wording/core_text.h"

#include <QVBoxLayout>

#include <algorithm>

namespace hindcast::widgets {
namespace {

constexpr std::size_t kMostRows = 1000;

} // namespace

ScriptProblems::ScriptProblems(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_title(new ElidedLabel(this)),
      m_model(new RecordTableModel(
          {{tr("line"), false, true}, {tr("what is wrong")}, {tr("event"), false, true}, {tr("partition")}},
          this)),
      m_table(new QuietTable(this)) {
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("What is wrong with the projection"));
    m_title->setLook(ElidedLabel::Look::Small);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(4);
    auto* title = new QVBoxLayout;
    title->setContentsMargins(12, 0, 8, 0);
    title->addWidget(m_title);
    column->addLayout(title);
    column->addWidget(m_table, 1);
    m_model->setTheme(context.theme->theme());
    connect(context.theme, &ThemeState::changed, this,
            [this] { m_model->setTheme(m_context.theme->theme()); });
    connect(m_table, &QuietTable::rowActivated, this, [this](const QModelIndex& index) {
        const ScriptMark& mark = m_rows[std::size_t(index.row())];
        if (const auto rank = m_model->record(index.row()).rank) emit goToEvent(*rank);
        emit goToPlace(mark.line, mark.column);
    });
}

void ScriptProblems::add(const ScriptMark& mark, const QString& event, const QString& partition,
                         std::optional<Rank> rank) {
    Record record;
    record.rank = rank;
    record.cells.push_back({mark.line > 0 ? QString::number(mark.line) : QString(), {}, Tone::Muted});
    record.cells.push_back({mark.message, {}, Tone::Removed, mark.message});
    record.cells.push_back({event});
    record.cells.push_back({partition, {}, Tone::Muted});
    m_records.push_back(std::move(record));
    m_rows.push_back(mark);
    if (std::find(m_marks.begin(), m_marks.end(), mark) == m_marks.end()) m_marks.push_back(mark);
}

void ScriptProblems::list(const FoldState& fold) {
    m_records.clear();
    m_rows.clear();
    m_marks.clear();
    QString title;
    if (const auto& error = fold.error()) {
        const auto place = session::scriptPlace(*error);
        add({place ? int(place->line) : 0, place ? int(place->column) : 0, coreText(error->message)}, {}, {},
            std::nullopt);
        title = tr("It cannot be run: states are still those of the last version that could");
    } else if (!fold.failures().empty()) {
        for (const session::ProjectionFailure& failure : fold.failures()) {
            if (m_records.size() >= kMostRows) break;
            add({int(failure.line), int(failure.column),
                 failure.kind == "upcast" ? tr("an upcaster fails: %1").arg(coreText(failure.message))
                                          : coreText(failure.message)},
                failure.position ? QString::fromStdString(failure.position->print()) : QString(),
                shownText(failure.partition), failure.rank);
        }
        title = tr("It failed on %Ln event(s), which were left out", nullptr, int(fold.failures().size()));
    }
    if (fold.changedVariable())
        title += (title.isEmpty() ? QString() : QStringLiteral(" · "))
                 + tr("It changes, or may change, what it keeps outside its states (%1): "
                      "each state is folded from the first event")
                       .arg(shownText(*fold.changedVariable()));
    m_title->setParts({}, title, {});
    m_model->setRecords(m_records);
    m_table->setVisible(!m_records.empty());
    setMaximumHeight(m_records.empty() ? m_title->sizeHint().height() + 12 : QWIDGETSIZE_MAX);
    setVisible(!title.isEmpty());
}

} // namespace hindcast::widgets
