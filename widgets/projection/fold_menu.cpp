// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/fold_menu.h"

#include "util/value_text.h"

#include <QFileDialog>
#include <QFileInfo>

namespace hindcast::widgets {

FoldMenu::FoldMenu(const PaneContext& context, FoldState* fold, Use use, QWidget* parent)
    : QMenu(parent), m_context(context), m_fold(fold), m_use(use) {
    connect(this, &QMenu::aboutToShow, this, &FoldMenu::fill);
}

QString FoldMenu::name(const std::optional<session::ScriptChoice>& script) {
    if (!script) return tr("Merged payloads");
    return shownText(QFileInfo(QString::fromStdString(script->file)).fileName().toStdString());
}

void FoldMenu::add(const QString& text, bool chosen, const std::optional<session::ScriptChoice>& script) {
    QAction* action = addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen);
    connect(action, &QAction::triggered, this, [this, script] { m_fold->request(script); });
}

void FoldMenu::fill() {
    clear();
    const auto& now = m_fold->script();
    if (m_use == Use::SideB) {
        QAction* same = addAction(tr("The fold of A"));
        same->setCheckable(true);
        same->setChecked(m_fold->isSame());
        connect(same, &QAction::triggered, m_fold, &FoldState::requestSame);
    }
    add(tr("Merged payloads (merge, built in)"), !now && !m_fold->isSame(), std::nullopt);
    const ScriptDocument* document = m_context.document;
    const bool written = document && !document->isEmpty();
    const auto isDocument = [&](const session::ScriptChoice& choice) {
        return written && choice.file == document->choice().file;
    };
    if (written) add(document->name(), now && isDocument(*now), document->choice());
    if (now && !isDocument(*now)) add(name(now), true, now);
    addSeparator();
    if (m_use != Use::States) {
        connect(addAction(tr("Another file…")), &QAction::triggered, this, [this] {
            const QString file =
                QFileDialog::getOpenFileName(parentWidget(), tr("A projection in JavaScript"), {},
                                             tr("JavaScript (*.js *.mjs);;All files (*)"));
            if (!file.isEmpty()) m_fold->request(session::ScriptChoice{file.toStdString()});
        });
        return;
    }
    connect(addAction(tr("Open a projection…")), &QAction::triggered, this, &FoldMenu::openRequested);
    connect(addAction(tr("Write a projection…")), &QAction::triggered, this, &FoldMenu::newRequested);
}

} // namespace hindcast::widgets
