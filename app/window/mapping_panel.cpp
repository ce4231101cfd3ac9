// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mapping_panel.h"

#include "util/fonts.h"
#include "window/field_text.h"
#include "wording/core_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

#include <algorithm>

namespace hindcast::app {
namespace {

constexpr int kFieldsInARow = 4;

QString shown(const std::string& s) {
    return QString::fromStdString(s);
}

/// Does not take the wheel from what it stands in, and shows its beginning.
QComboBox* columnBox() {
    auto* box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->setMaxVisibleItems(24);
    box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return box;
}

} // namespace

MappingPanel::MappingPanel(QWidget* parent)
    : QWidget(parent), m_table(new QComboBox), m_order(columnBox()), m_unit(new QComboBox),
      m_error(new QLabel) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    auto* top = new QHBoxLayout;
    const auto labelled = [&](const QString& name, QWidget* widget, int stretch) {
        auto* label = new QLabel(name);
        label->setBuddy(widget);
        top->addWidget(label);
        top->addWidget(widget, stretch);
    };
    labelled(tr("&Table"), m_table, 2);
    labelled(tr("Order b&y"), m_order, 1);
    labelled(tr("Tim&es in"), m_unit, 1);
    m_order->lineEdit()->setPlaceholderText(tr("position"));
    m_order->setToolTip(tr("The column by which events stand in the log; empty: their position"));
    m_unit->addItem(tr("as their size says"), QString());
    m_unit->addItem(tr("seconds"), QStringLiteral("s"));
    m_unit->addItem(tr("milliseconds"), QStringLiteral("ms"));
    m_unit->addItem(tr("microseconds"), QStringLiteral("us"));
    m_unit->addItem(tr("nanoseconds"), QStringLiteral("ns"));
    m_unit->addItem(tr(".NET ticks"), QStringLiteral("ticks"));
    m_unit->setToolTip(tr("What a number that is a time counts; times as text need no unit"));
    auto* load = new QPushButton(tr("Load…"));
    auto* save = new QPushButton(tr("Save as…"));
    load->setToolTip(tr("Read a mapping file"));
    save->setToolTip(tr("Write this mapping to a file, for --mapping of the command line and for others"));
    for (QPushButton* button : {load, save}) {
        button->setAutoDefault(false);
        top->addWidget(button);
    }
    connect(load, &QPushButton::clicked, this, &MappingPanel::load);
    connect(save, &QPushButton::clicked, this, &MappingPanel::save);
    box->addLayout(top);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    int place = 0;
    for (const std::string_view field : source::mappingFields()) {
        QComboBox* choice = columnBox();
        auto* label = new QLabel(fieldText(std::string(field)));
        label->setBuddy(choice);
        choice->setAccessibleName(label->text());
        choice->lineEdit()->setPlaceholderText(tr("none"));
        choice->setToolTip(
            tr("A column, a place in its JSON such as /meta/id, or what a mapping file may say: "
               "{\"concat\":[\"kind\",\"-\",\"ref\"]}, {\"const\":\"order\"}"));
        connect(choice, &QComboBox::editTextChanged, this, [this] {
            if (!m_filling) emit changed();
        });
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(label, place / kFieldsInARow, 2 * (place % kFieldsInARow));
        grid->addWidget(choice, place / kFieldsInARow, 2 * (place % kFieldsInARow) + 1);
        grid->setColumnStretch(2 * (place % kFieldsInARow) + 1, 1);
        m_fields.emplace_back(field, choice);
        ++place;
    }
    box->addLayout(grid);
    m_error->setWordWrap(true);
    m_error->hide();
    box->addWidget(m_error);

    connect(m_table, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling) return;
        if (const auto* chosen = proposal()) showDraft(chosen->draft);
        emit changed();
    });
    const auto tell = [this] {
        if (!m_filling) emit changed();
    };
    connect(m_order, &QComboBox::editTextChanged, this, tell);
    connect(m_unit, &QComboBox::currentIndexChanged, this, tell);
}

const source::MappingProposal* MappingPanel::proposal() const {
    const int at = m_table->currentIndex();
    return at >= 0 && std::size_t(at) < m_proposals.size() ? &m_proposals[std::size_t(at)] : nullptr;
}

void MappingPanel::setProposals(std::vector<source::MappingProposal> proposals) {
    m_proposals = std::move(proposals);
    m_filling = true;
    m_table->clear();
    for (const source::MappingProposal& proposed : m_proposals)
        m_table->addItem(proposed.draft.table.empty() ? tr("records") : shown(proposed.draft.table));
    m_table->setEnabled(m_proposals.size() > 1);
    m_table->setToolTip(m_proposals.size() > 1 ? tr("The likeliest table of events stands first")
                                               : tr("There is nothing else to choose from"));
    m_filling = false;
    if (const auto* chosen = proposal()) showDraft(chosen->draft);
}

void MappingPanel::setDraft(const source::MappingDraft& draft) {
    m_filling = true;
    const auto known = std::find_if(m_proposals.begin(), m_proposals.end(), [&](const auto& proposed) {
        return proposed.draft.table == draft.table || proposed.draft.table.ends_with("." + draft.table);
    });
    if (known != m_proposals.end()) m_table->setCurrentIndex(int(known - m_proposals.begin()));
    m_filling = false;
    showDraft(draft);
}

void MappingPanel::fillColumns() {
    const auto* chosen = proposal();
    QStringList columns{QString()};
    if (chosen)
        for (const std::string& column : chosen->columns)
            columns << shown(column);
    for (auto& [field, box] : m_fields) {
        box->clear();
        box->addItems(columns);
    }
    m_order->clear();
    m_order->addItems(columns);
}

void MappingPanel::showDraft(const source::MappingDraft& draft) {
    m_filling = true;
    complain({});
    fillColumns();
    for (auto& [field, box] : m_fields) {
        box->setEditText(shown(std::string(draft.field(field))));
        box->lineEdit()->setCursorPosition(0);
    }
    m_order->setEditText(shown(draft.order));
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(shown(draft.timeUnit))));
    m_filling = false;
}

source::MappingDraft MappingPanel::draft() const {
    source::MappingDraft draft;
    if (const auto* chosen = proposal()) draft.table = chosen->draft.table;
    for (const auto& [field, box] : m_fields)
        draft.set(field, box->currentText().trimmed().toStdString());
    draft.order = m_order->currentText().trimmed().toStdString();
    draft.timeUnit = m_unit->currentData().toString().toStdString();
    return draft;
}

Result<std::string> MappingPanel::text() const {
    return source::mappingText(draft());
}

void MappingPanel::complain(const QString& words) {
    m_error->setText(words);
    m_error->setVisible(!words.isEmpty());
}

void MappingPanel::load() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Read a mapping file"), {},
                                                      tr("Mapping files (*.json);;All files (*)"));
    if (path.isEmpty()) return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        complain(tr("%1 cannot be read: %2").arg(path, file.errorString()));
        return;
    }
    const auto draft = source::draftOf(file.readAll().toStdString(), path.toStdString());
    if (!draft) {
        complain(widgets::coreText(draft.error()));
        return;
    }
    setDraft(*draft);
    emit changed();
}

void MappingPanel::save() {
    const auto mapping = text();
    if (!mapping) {
        complain(widgets::coreText(mapping.error()));
        return;
    }
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Write this mapping"), QStringLiteral("mapping.json"),
                                     tr("Mapping files (*.json);;All files (*)"));
    if (path.isEmpty()) return;
    QSaveFile file(path);
    const QByteArray bytes = QByteArray::fromStdString(*mapping) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        complain(tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

} // namespace hindcast::app
