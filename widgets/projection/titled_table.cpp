// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/titled_table.h"

#include "util/elided_label.h"
#include "util/fonts.h"
#include "util/quiet_table.h"

#include <QVBoxLayout>

namespace hindcast::widgets {
namespace {

constexpr int kLeastRows = 4; ///< with the one of titles

} // namespace

TitledTable::TitledTable(const PaneContext& context, std::vector<RecordColumn> columns, const QString& name,
                         QWidget* parent)
    : QWidget(parent), m_title(new ElidedLabel(this)),
      m_model(new RecordTableModel(std::move(columns), this)), m_table(new QuietTable(this)) {
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(name);
    m_table->setMinimumHeight(kLeastRows * tableRowHeight());
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
            [this, theme = context.theme] { m_model->setTheme(theme->theme()); });
    connect(m_table, &QuietTable::rowActivated, this, [this](const QModelIndex& index) {
        if (const auto rank = m_model->record(index.row()).rank) emit goToEvent(*rank);
    });
}

void TitledTable::setTitle(const QString& title) {
    m_title->setParts({}, title, {});
}

QString TitledTable::title() const {
    return m_title->text();
}

int TitledTable::titleHeight() const {
    return m_title->sizeHint().height();
}

} // namespace hindcast::widgets
