// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/script_log.h"

#include "util/elided_label.h"
#include "util/fonts.h"
#include "util/quiet_table.h"
#include "util/value_text.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace hindcast::widgets {
namespace {

constexpr int kLeastRows = 5; ///< with the one of titles

} // namespace

ScriptLog::ScriptLog(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_title(new ElidedLabel(this)),
      m_model(new RecordTableModel({{tr("event"), false, true}, {tr("logged"), true}}, this)),
      m_table(new QuietTable(this)) {
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("What the projection logged"));
    m_title->setLook(ElidedLabel::Look::Small);
    m_table->setMinimumHeight(kLeastRows * tableRowHeight());
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
        if (const auto rank = m_model->record(index.row()).rank) emit goToEvent(*rank);
    });
    hide();
}

void ScriptLog::list(const FoldState& fold) {
    std::vector<Record> records;
    for (const session::LoggedLines::Line& line : fold.logged()) {
        Record record;
        record.rank = line.place.rank;
        record.cells.push_back(
            {line.place.position ? QString::fromStdString(line.place.position->print()) : QString(),
             {},
             Tone::Muted});
        record.cells.push_back({shownText(line.text), {}, Tone::Plain, shownText(line.text)});
        records.push_back(std::move(record));
    }
    const bool atEnd = m_table->verticalScrollBar()->value() == m_table->verticalScrollBar()->maximum();
    m_title->setParts(
        {}, tr("It logged %Ln line(s) on the events folded so far", nullptr, int(records.size())), {});
    const bool any = !records.empty();
    m_model->setRecords(std::move(records));
    setVisible(any);
    if (any && atEnd) m_table->scrollToBottom();
}

QString ScriptLog::title() const {
    return m_title->text();
}

} // namespace hindcast::widgets
