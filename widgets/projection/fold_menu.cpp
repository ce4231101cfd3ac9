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

void FoldMenu::fillStores() {
    addSeparator();
    OtherStore* other = m_context.otherStore;
    QAction* same = addAction(tr("In the store of A"));
    same->setCheckable(true);
    same->setChecked(!other->isOpen() && !other->isLoading());
    connect(same, &QAction::triggered, other, [other] { other->request({}); });
    if (other->isOpen()) {
        QAction* now = addAction(tr("In %1").arg(other->name()));
        now->setCheckable(true);
        now->setChecked(true);
    }
    connect(addAction(tr("In another store…")), &QAction::triggered, this, &FoldMenu::storeRequested);
}

void FoldMenu::fillParity() {
    addSeparator();
    if (m_context.parity->isRunning()) {
        connect(addAction(tr("Stop the parity check")), &QAction::triggered, m_context.parity,
                &ParityState::stop);
        return;
    }
    for (const bool snapshots : {false, true}) {
        QAction* action = addAction(snapshots ? tr("Check against the store's snapshots")
                                              : tr("Check against a read model's export…"));
        action->setEnabled(m_fold->isScript());
        action->setToolTip(m_fold->isScript() ? QString()
                                              : tr("Choose a projection first: merge is not checked"));
        connect(action, &QAction::triggered, this, [this, snapshots] { emit parityRequested(snapshots); });
    }
    setToolTipsVisible(true);
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
        if (m_use == Use::SideB && m_context.otherStore) fillStores();
        return;
    }
    connect(addAction(tr("Open a projection…")), &QAction::triggered, this, &FoldMenu::openRequested);
    connect(addAction(tr("Write a projection…")), &QAction::triggered, this, &FoldMenu::newRequested);
    if (m_context.parity) fillParity();
}

} // namespace hindcast::widgets
