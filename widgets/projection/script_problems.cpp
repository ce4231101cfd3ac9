// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_problems.h"

#include "session/script_place.h"
#include "util/quiet_table.h"
#include "util/value_text.h"
#include "wording/core_text.h"

#include <algorithm>

namespace hindcast::widgets {
namespace {

constexpr std::size_t kMostRows = 1000;

} // namespace

ScriptProblems::ScriptProblems(const PaneContext& context, QWidget* parent)
    : TitledTable(
          context,
          {{tr("line"), false, true}, {tr("what is wrong")}, {tr("event"), false, true}, {tr("partition")}},
          tr("What is wrong with the projection"), parent) {
    connect(table(), &QuietTable::rowActivated, this, [this](const QModelIndex& index) {
        const ScriptMark& mark = m_rows[std::size_t(index.row())];
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
    setTitle(title);
    model()->setRecords(m_records);
    table()->setVisible(!m_records.empty());
    setMaximumHeight(m_records.empty() ? titleHeight() + 12 : QWIDGETSIZE_MAX);
    setVisible(!title.isEmpty());
}

} // namespace hindcast::widgets
