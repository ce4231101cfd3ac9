// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/top_bar.h"

#include "util/icons.h"
#include "window/action_set.h"
#include "window/omnibox.h"
#include "window/player.h"

#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace hindcast::app {
namespace {

QToolButton* buttonFor(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

TopBar::TopBar(const widgets::PaneContext& context, const ActionSet& actions, const Player* player,
               QWidget* parent)
    : QToolBar(parent), m_context(context), m_actions(actions), m_player(player), m_store(new QToolButton),
      m_readOnly(new QLabel), m_play(buttonFor(actions[ActionId::PlayPause])),
      m_scopeAll(buttonFor(actions[ActionId::ScopeAll])),
      m_scopeStream(buttonFor(actions[ActionId::ScopeStream])), m_speed(new QToolButton),
      m_omnibox(new Omnibox(context)), m_findings(new QToolButton) {
    setObjectName(QStringLiteral("topBar"));
    setMovable(false);
    setFloatable(false);
    setIconSize({16, 16});
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_play->setProperty("primary", true);
    m_play->setToolButtonStyle(Qt::ToolButtonIconOnly);

    m_store->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_store->setPopupMode(QToolButton::InstantPopup);
    auto* storeMenu = new QMenu(m_store);
    for (const ActionId id : {ActionId::Open, ActionId::OpenFolder, ActionId::NewWindow, ActionId::Problems,
                              ActionId::CloseStore})
        storeMenu->addAction(actions[id]);
    m_store->setMenu(storeMenu);
    addWidget(m_store);
    m_readOnlyAction = addWidget(m_readOnly);
    for (const ActionId id : {ActionId::Oldest, ActionId::StepBack})
        addWidget(buttonFor(actions[id]));
    addWidget(m_play);
    for (const ActionId id : {ActionId::StepForward, ActionId::Newest})
        addWidget(buttonFor(actions[id]));
    for (QToolButton* button : {m_scopeAll, m_scopeStream}) {
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        addWidget(button);
    }
    auto* speedMenu = new QMenu(m_speed);
    speedMenu->addAction(actions[ActionId::Faster]);
    speedMenu->addAction(actions[ActionId::Slower]);
    m_speed->setMenu(speedMenu);
    m_speed->setPopupMode(QToolButton::InstantPopup);
    addWidget(m_speed);
    m_omnibox->setMinimumWidth(220);
    m_omnibox->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addWidget(m_omnibox);
    m_findings->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_findings, &QToolButton::clicked, actions[ActionId::Problems], &QAction::trigger);
    addWidget(m_findings);
    m_findings->setMinimumWidth(m_findings->fontMetrics().height() * 3);

    connect(m_player, &Player::changed, this, &TopBar::showPlayer);
    connect(m_context.scope, &widgets::ScopeState::changed, this, &TopBar::showScope);
    retranslate();
}

void TopBar::retranslate() {
    m_readOnly->setText(tr("READ-ONLY"));
    m_readOnly->setToolTip(tr("The source is only read, never written to"));
    m_store->setAccessibleName(tr("Store"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Events played in a second"));
    m_scopeAll->setToolTip(tr("Step, play and list all events"));
    m_scopeStream->setToolTip(tr("Step, play and list the events of one stream"));
    m_omnibox->retranslate();
    showStore();
    showPlayer();
    showScope();
    showFindings(m_findingCount);
}

void TopBar::showStore() {
    const auto session = m_context.store->session();
    m_findings->setEnabled(session != nullptr);
    m_readOnlyAction->setVisible(session != nullptr);
    m_omnibox->setEnabled(session != nullptr);
    if (!session) {
        m_store->setText(tr("No store open"));
        return;
    }
    m_readOnly->setText(tr("READ-ONLY"));
    const event::LogFacts& facts = m_context.store->info().facts;
    const QString path = QString::fromStdString(facts.source);
    const QString name =
        QFontMetrics(m_store->font()).elidedText(QFileInfo(path).fileName(), Qt::ElideMiddle, 260);
    m_store->setText(QStringLiteral("%1   %2").arg(name, QString::fromStdString(facts.format)));
    m_store->setToolTip(path);
}

void TopBar::showPlayer() {
    const widgets::Theme& theme = m_context.theme->theme();
    m_actions[ActionId::PlayPause]->setIcon(widgets::strokeIcon(
        m_player->playing() ? QStringLiteral("pause") : QStringLiteral("play"), theme.panel, theme.line));
    m_speed->setText(tr("%1/s").arg(m_player->eventsPerSecond()));
}

void TopBar::showScope() {
    const bool stream = m_context.scope->scope() == widgets::Scope::Stream;
    m_actions[ActionId::ScopeAll]->setChecked(!stream);
    m_actions[ActionId::ScopeStream]->setChecked(stream);
    m_actions[ActionId::ScopeAll]->setIconText(tr("All"));
    m_actions[ActionId::ScopeStream]->setIconText(tr("Stream"));
}

void TopBar::showFindings(std::optional<std::uint64_t> count) {
    m_findingCount = count;
    const widgets::Theme& theme = m_context.theme->theme();
    const bool some = count.value_or(0) > 0;
    const QColor color = !count ? theme.muted : some ? theme.changedBar : theme.added;
    m_findings->setIcon(
        widgets::strokeIcon(some ? QStringLiteral("warning") : QStringLiteral("ok"), color, theme.muted));
    m_findings->setText(!count ? tr("Not checked")
                        : some ? tr("%n finding(s)", nullptr, int(*count))
                               : tr("No findings"));
    m_findings->setToolTip(tr("Versions, ids, times and payloads of the store: show what the check found"));
}

void TopBar::applyTheme() {
    const widgets::Theme& theme = m_context.theme->theme();
    m_store->setIcon(widgets::strokeIcon(QStringLiteral("store"), theme.text, theme.muted));
    m_readOnly->setStyleSheet(
        QStringLiteral("color:%1; border:1px solid %1; border-radius:4px; padding:4px 8px; font-weight:600;")
            .arg(theme.added.name()));
    showPlayer();
    showFindings(m_findingCount);
}

} // namespace hindcast::app
