// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/saved_filters.h"

#include "util/literal_text.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace hindcast::widgets {
namespace {

constexpr int kWidestName = 150, kSpacing = 6;
constexpr int kUndoTime = 20'000; ///< milliseconds

QString menuText(QString text) {
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

SavedFilters::SavedFilters(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_row(new QHBoxLayout(this)), m_more(new QToolButton(this)),
      m_moreMenu(new QMenu(m_more)), m_undo(new QToolButton(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(kSpacing);
    m_row->addWidget(m_undo);
    m_row->addWidget(m_more);
    m_more->setMenu(m_moreMenu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->hide();
    m_undo->setProperty("quiet", true);
    m_undo->setFocusPolicy(Qt::TabFocus);
    m_undo->hide();
    m_forget.setSingleShot(true);
    m_forget.setInterval(kUndoTime);
    connect(&m_forget, &QTimer::timeout, this, [this] {
        m_undo->hide();
        emit refit();
    });
    connect(m_undo, &QToolButton::clicked, this, [this] { m_context.book->bringBack(); });
    connect(m_moreMenu, &QMenu::aboutToShow, this, &SavedFilters::fillMore);
    connect(context.book, &FilterBook::changed, this, &SavedFilters::rebuild);
    connect(context.filter, &FilterState::changed, this, &SavedFilters::showState);
    rebuild();
}

void SavedFilters::rebuild() {
    const QList<SavedFilter>& saved = m_context.book->saved();
    while (m_buttons.size() > saved.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < saved.size()) {
        auto* button = new QToolButton(this);
        const qsizetype index = m_buttons.size();
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(button, &QToolButton::clicked, this, [this, index] {
            const QString text = m_context.book->saved().value(index).text;
            m_context.filter->request(text == m_context.filter->text() ? QString() : text);
            showState();
        });
        connect(button, &QWidget::customContextMenuRequested, this,
                [this, index, button](const QPoint& at) { showMenu(index, button->mapToGlobal(at)); });
        m_row->insertWidget(int(index), button);
        m_buttons << button;
    }
    for (qsizetype i = 0; i < saved.size(); ++i) {
        QToolButton* button = m_buttons[i];
        button->setText(
            menuText(button->fontMetrics().elidedText(saved[i].name, Qt::ElideRight, kWidestName)));
        button->setAccessibleName(tr("Saved filter %1").arg(saved[i].name));
        button->setToolTip(literalText(saved[i].name + QLatin1Char('\n') + saved[i].text));
    }
    const auto& removed = m_context.book->removed();
    m_undo->setVisible(removed.has_value());
    if (removed) {
        m_undo->setText(
            tr("Undo: delete %1")
                .arg(menuText(m_undo->fontMetrics().elidedText(removed->name, Qt::ElideRight, kWidestName))));
        m_undo->setToolTip(literalText(tr("Bring the deleted filter back: %1").arg(removed->text)));
        m_forget.start();
    }
    showState();
    emit refit();
}

void SavedFilters::showState() {
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(m_context.filter->isActive()
                                 && m_context.book->saved()[i].text == m_context.filter->text());
}

void SavedFilters::fit(int room) {
    int used = m_undo->isHidden() ? 0 : m_undo->sizeHint().width() + kSpacing;
    qsizetype shown = 0;
    int total = used;
    for (const QToolButton* button : m_buttons)
        total += button->sizeHint().width() + kSpacing;
    m_more->setText(tr("%n more", nullptr, int(m_buttons.size())));
    const int more = total > room ? m_more->sizeHint().width() + kSpacing : 0;
    for (; shown < m_buttons.size(); ++shown) {
        used += m_buttons[shown]->sizeHint().width() + kSpacing;
        if (used + more > room) break;
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setVisible(i < shown);
    const qsizetype hidden = m_buttons.size() - shown;
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("%n more", nullptr, int(hidden)));
    m_more->setToolTip(tr("Saved filters that there is no room for"));
    setVisible(!m_buttons.isEmpty() || !m_undo->isHidden());
}

void SavedFilters::fillMore() {
    m_moreMenu->clear();
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (!m_buttons[i]->isHidden()) continue;
        const SavedFilter& saved = m_context.book->saved()[i];
        m_moreMenu->addAction(menuText(saved.name), this,
                              [this, text = saved.text] { m_context.filter->request(text); });
    }
}

void SavedFilters::showMenu(qsizetype index, const QPoint& at) {
    const SavedFilter saved = m_context.book->saved().value(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Apply"), this, [this, saved] { m_context.filter->request(saved.text); });
    menu->addAction(tr("Rename…"), this, [this, index, saved] {
        askForName(tr("Rename the filter"), saved.name,
                   [this, index](const QString& name) { m_context.book->rename(index, name); });
    });
    QAction* replace = menu->addAction(tr("Replace by the filter in force"), this, [this, saved] {
        m_context.book->save({saved.name, m_context.filter->text()});
    });
    replace->setEnabled(m_context.filter->isActive() && m_context.filter->text() != saved.text);
    menu->addAction(tr("Delete"), this, [this, index] { m_context.book->remove(index); });
    menu->popup(at);
}

void SavedFilters::askToSave() {
    const QString text = m_context.filter->text();
    if (text.isEmpty()) return;
    askForName(tr("Save the filter"), text.left(24).simplified(),
               [this, text](const QString& name) { m_context.book->save({name, text}); });
}

void SavedFilters::askForName(const QString& title, const QString& proposal,
                              std::function<void(const QString&)> done) {
    auto* dialog = new QInputDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the filter:"));
    dialog->setTextValue(proposal);
    connect(dialog, &QInputDialog::textValueSelected, this, [done = std::move(done)](const QString& name) {
        if (const QString given = name.simplified(); !given.isEmpty()) done(given);
    });
    dialog->open();
}

} // namespace hindcast::widgets
