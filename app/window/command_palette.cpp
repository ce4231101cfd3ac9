// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/command_palette.h"

#include "window/action_set.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hindcast::app {

CommandPalette::CommandPalette(const ActionSet& actions, const QString& title, QWidget* parent)
    : QDialog(parent), m_filter(new QLineEdit), m_list(new QTreeWidget) {
    setWindowTitle(title);
    resize(620, 560);
    auto* box = new QVBoxLayout(this);
    m_filter->setPlaceholderText(tr("Type a part of a command"));
    m_filter->setAccessibleName(tr("Command"));
    m_filter->installEventFilter(this);
    box->addWidget(m_filter);
    m_list->setColumnCount(3);
    m_list->setHeaderLabels({tr("Command"), tr("Menu"), tr("Key")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(title);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    box->addWidget(m_list);
    for (const ActionRow& row : actionTable()) {
        QAction* action = actions[row.id];
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        auto* item = new QTreeWidgetItem(
            m_list, {actionText(row), menuTitle(row.menu), keys.join(QStringLiteral("  "))});
        item->setData(0, Qt::UserRole, QVariant::fromValue<QObject*>(action));
        item->setDisabled(!action->isEnabled());
        if (!action->isEnabled()) item->setToolTip(0, action->toolTip());
    }
    m_list->resizeColumnToContents(1);
    m_list->resizeColumnToContents(2);
    connect(m_filter, &QLineEdit::textChanged, this, &CommandPalette::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_list, &QTreeWidget::itemActivated, this, &CommandPalette::choose);
    applyFilter({});
}

void CommandPalette::setFilter(const QString& text) {
    m_filter->setText(text);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            const QModelIndex next = key == Qt::Key_Down || key == Qt::Key_PageDown
                                         ? m_list->indexBelow(m_list->currentIndex())
                                         : m_list->indexAbove(m_list->currentIndex());
            if (next.isValid()) m_list->setCurrentIndex(next);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::applyFilter(const QString& text) {
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QTreeWidgetItem* first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(i);
        const QString all = item->text(0) + QLatin1Char(' ') + item->text(1);
        const bool matches = std::all_of(words.begin(), words.end(), [&](const QString& w) {
            return all.contains(w, Qt::CaseInsensitive);
        });
        item->setHidden(!matches);
        if (matches && !first && !item->isDisabled()) first = item;
    }
    m_list->setCurrentItem(first);
}

void CommandPalette::choose() {
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item || item->isDisabled() || item->isHidden()) return;
    m_chosen = qobject_cast<QAction*>(item->data(0, Qt::UserRole).value<QObject*>());
    accept();
}

} // namespace hindcast::app
