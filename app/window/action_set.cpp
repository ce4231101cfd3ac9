// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/action_set.h"

#include "util/icons.h"
#include "util/theme.h"

#include <QKeySequence>
#include <QMenu>
#include <QWidget>

namespace hindcast::app {
namespace {

bool worksWithoutStore(ActionId id) {
    switch (id) {
    case ActionId::Open:
    case ActionId::OpenFolder:
    case ActionId::Connect:
    case ActionId::Quit:
    case ActionId::Palette:
    case ActionId::LocalTime:
    case ActionId::ThemeSystem:
    case ActionId::ThemeLight:
    case ActionId::ThemeDark:
    case ActionId::LargerText:
    case ActionId::SmallerText:
    case ActionId::NormalText:
    case ActionId::CleanCaches:
    case ActionId::Keys:
    case ActionId::About:
        return true;
    default:
        return false;
    }
}

// What it does, and its first key.
QString hint(const ActionRow& row) {
    const QStringList keys = actionKeys(row);
    if (keys.isEmpty()) return actionText(row);
    return QStringLiteral("%1 (%2)").arg(actionText(row),
                                         QKeySequence::fromString(keys.front(), QKeySequence::PortableText)
                                             .toString(QKeySequence::NativeText));
}

} // namespace

ActionSet::ActionSet(QWidget* window) : QObject(window) {
    for (const ActionRow& row : actionTable()) {
        auto* action = new QAction(window);
        action->setObjectName(QString::fromLatin1(row.name));
        action->setCheckable(row.checkable);
        QList<QKeySequence> keys;
        for (const QString& key : actionKeys(row))
            keys << QKeySequence::fromString(key, QKeySequence::PortableText);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WindowShortcut);
        window->addAction(action);
        m_actions.insert(int(row.id), action);
    }
    retranslate();
}

void ActionSet::fillMenus(QMenuBar* bar) const {
    bar->clear();
    QHash<int, QMenu*> menus;
    for (const Menu menu :
         {Menu::File, Menu::Edit, Menu::View, Menu::Go, Menu::Replay, Menu::Compare, Menu::Tools, Menu::Help})
        menus.insert(int(menu), bar->addMenu(menuTitle(menu)));
    for (const ActionRow& row : actionTable())
        menus.value(int(row.menu))->addAction((*this)[row.id]);
}

void ActionSet::applyTheme(const widgets::Theme& theme) {
    for (const ActionRow& row : actionTable()) {
        if (row.icon[0] == '\0') continue;
        (*this)[row.id]->setIcon(widgets::strokeIcon(QString::fromLatin1(row.icon), theme.text, theme.muted));
        (*this)[row.id]->setIconVisibleInMenu(false);
    }
}

void ActionSet::setStoreOpen(bool open) {
    for (const ActionRow& row : actionTable()) {
        if (worksWithoutStore(row.id)) continue;
        QAction* action = (*this)[row.id];
        action->setEnabled(open);
        action->setToolTip(open ? hint(row) : tr("%1: open a store first").arg(actionText(row)));
    }
}

void ActionSet::retranslate() {
    for (const ActionRow& row : actionTable()) {
        (*this)[row.id]->setText(actionText(row));
        (*this)[row.id]->setToolTip(hint(row));
    }
}

} // namespace hindcast::app
