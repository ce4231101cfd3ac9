// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/text_input_guard.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QKeyEvent>
#include <QTabBar>

namespace hindcast::app {

bool TextInputGuard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() != Qt::Key_Space || key->modifiers() != Qt::NoModifier) return false;
    if (qobject_cast<QAbstractButton*>(watched) || qobject_cast<QComboBox*>(watched)
        || qobject_cast<QTabBar*>(watched))
        event->accept();
    return event->isAccepted() && watched->isWidgetType();
}

} // namespace hindcast::app
