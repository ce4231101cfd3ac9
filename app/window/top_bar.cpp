// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/top_bar.h"

#include "util/fitting_row.h"
#include "util/icons.h"
#include "util/literal_text.h"
#include "window/action_set.h"
#include "window/omnibox.h"
#include "window/player.h"
#include "window/store_name.h"

#include <QLabel>
#include <QLocale>
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

constexpr int kIcon = 16, kSpacing = 6;
constexpr int kLeastOmnibox = 200;
constexpr int kLongName = 260, kShortName = 120, kScopeName = 150;

} // namespace

TopBar::TopBar(const widgets::PaneContext& context, const ActionSet& actions, const Player* player,
               QWidget* parent)
    : QToolBar(parent), m_context(context), m_actions(actions), m_player(player), m_store(new QToolButton),
      m_readOnly(new QLabel), m_oldest(buttonFor(actions[ActionId::Oldest])),
      m_back(buttonFor(actions[ActionId::StepBack])), m_play(buttonFor(actions[ActionId::PlayPause])),
      m_forward(buttonFor(actions[ActionId::StepForward])), m_newest(buttonFor(actions[ActionId::Newest])),
      m_scopeAll(buttonFor(actions[ActionId::ScopeAll])),
      m_scopeFilter(buttonFor(actions[ActionId::ScopeFilter])),
      m_scopeStream(buttonFor(actions[ActionId::ScopeStream])), m_speed(new QToolButton),
      m_omnibox(new Omnibox(context)), m_findings(new QToolButton), m_row(new widgets::FittingRow(kSpacing)) {
    setObjectName(QStringLiteral("topBar"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_play->setProperty("primary", true);
    for (QToolButton* button : {m_oldest, m_back, m_play, m_forward, m_newest})
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    for (QToolButton* button : {m_scopeAll, m_scopeFilter, m_scopeStream})
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_store->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_store->setPopupMode(QToolButton::InstantPopup);
    auto* storeMenu = new QMenu(m_store);
    for (const ActionId id : {ActionId::Open, ActionId::OpenFolder, ActionId::Connect, ActionId::NewWindow,
                              ActionId::Live, ActionId::Problems, ActionId::CloseStore})
        storeMenu->addAction(actions[id]);
    m_store->setMenu(storeMenu);
    auto* speedMenu = new QMenu(m_speed);
    speedMenu->addAction(actions[ActionId::Faster]);
    speedMenu->addAction(actions[ActionId::Slower]);
    m_speed->setMenu(speedMenu);
    m_speed->setPopupMode(QToolButton::InstantPopup);
    m_omnibox->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_findings, &QToolButton::clicked, actions[ActionId::Problems], &QAction::trigger);
    fillRow();
    addSteps();

    connect(m_player, &Player::changed, this, &TopBar::showPlayer);
    connect(m_context.scope, &widgets::ScopeState::changed, this, &TopBar::showScope);
    connect(m_context.filter, &widgets::FilterState::changed, this, &TopBar::showScope);
    retranslate();
}

void TopBar::fillRow() {
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_store, m_readOnly, m_oldest, m_back, m_play, m_forward, m_newest,
                                         m_scopeAll, m_scopeFilter, m_scopeStream, m_speed})
        m_row->addWidget(widget);
    m_row->addFlexible(m_omnibox, kLeastOmnibox);
    m_row->addWidget(m_findings);
    for (QToolButton* button : m_row->findChildren<QToolButton*>())
        button->setIconSize({kIcon, kIcon});
    addWidget(m_row);
}

void TopBar::addSteps() {
    const auto flag = [this](bool Given::* what, void (TopBar::*again)()) {
        m_row->addStep([this, what, again](bool given) {
            m_given.*what = given;
            (this->*again)();
        });
    };
    const auto drop = [this](std::initializer_list<QWidget*> widgets) {
        m_row->addStep([widgets = std::vector(widgets)](bool given) {
            for (QWidget* widget : widgets)
                widget->setHidden(given);
        });
    };
    flag(&Given::format, &TopBar::showStoreName);
    flag(&Given::badgeText, &TopBar::showBadge);
    flag(&Given::longName, &TopBar::showStoreName);
    flag(&Given::scopeName, &TopBar::showScope);
    flag(&Given::readOnlyText, &TopBar::showReadOnly);
    drop({m_speed});
    drop({m_oldest, m_newest});
}

void TopBar::retranslate() {
    m_readOnly->setAccessibleName(tr("READ-ONLY"));
    m_readOnly->setToolTip(tr("The source is only read, never written to"));
    m_store->setAccessibleName(tr("Store"));
    m_speed->setAccessibleName(tr("Speed"));
    m_omnibox->retranslate();
    showStore();
    showPlayer();
    showScope();
    showFindings(m_findingCount);
}

void TopBar::showStore() {
    const auto session = m_context.store->session();
    const event::LogFacts facts = session ? m_context.store->info().facts : event::LogFacts{};
    m_path = QString::fromStdString(facts.source);
    m_format = QString::fromStdString(facts.format);
    m_findings->setEnabled(session != nullptr);
    m_speed->setEnabled(session != nullptr);
    m_speed->setToolTip(withReason(tr("Events played in a second")));
    m_omnibox->setEnabled(session != nullptr);
    m_omnibox->setToolTip(session ? QString() : tr("Open a store first"));
    m_readOnly->setVisible(session != nullptr);
    showStoreName();
    showReadOnly();
    showScope();
    showBadge();
}

void TopBar::showStoreName() {
    if (!m_context.store->session()) {
        m_store->setText(tr("No store open"));
        m_store->setToolTip(tr("Open a store"));
    } else {
        QString name = m_store->fontMetrics().elidedText(storeName(m_path), Qt::ElideMiddle,
                                                         m_given.longName ? kShortName : kLongName);
        name.replace(QLatin1Char('&'), QLatin1String("&&")); // one alone names a key
        m_store->setText(m_given.format ? name : QStringLiteral("%1   %2").arg(name, m_format));
        m_store->setToolTip(widgets::literalText(m_path + QLatin1Char('\n') + m_format));
    }
    m_row->refit();
}

void TopBar::showReadOnly() {
    const QColor color = m_context.theme->theme().added;
    if (m_given.readOnlyText)
        m_readOnly->setPixmap(widgets::strokeIcon(QStringLiteral("lock"), color, color)
                                  .pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    else
        m_readOnly->setText(tr("READ-ONLY"));
    m_row->refit();
}

void TopBar::showPlayer() {
    const widgets::Theme& theme = m_context.theme->theme();
    m_actions[ActionId::PlayPause]->setIcon(widgets::strokeIcon(
        m_player->playing() ? QStringLiteral("pause") : QStringLiteral("play"), theme.panel, theme.line));
    m_speed->setText(tr("%1/s").arg(m_player->eventsPerSecond()));
    m_row->refit();
}

void TopBar::showScope() {
    const bool stream = m_context.scope->scope() == widgets::Scope::Stream;
    const bool filter = m_context.scope->scope() == widgets::Scope::Filter;
    const bool active = m_context.filter->isActive();
    m_actions[ActionId::ScopeAll]->setChecked(!stream && !filter);
    m_actions[ActionId::ScopeFilter]->setChecked(filter);
    m_actions[ActionId::ScopeFilter]->setEnabled(active);
    m_actions[ActionId::ScopeFilter]->setIconText(tr("Filter"));
    const QString hits = tr("Step and play the events that match the filter");
    m_actions[ActionId::ScopeFilter]->setToolTip(
        !m_context.store->isOpen() || active ? withReason(hits) : tr("%1: apply a filter first").arg(hits));
    m_actions[ActionId::ScopeStream]->setChecked(stream);
    m_actions[ActionId::ScopeAll]->setIconText(tr("All"));
    const bool named = stream && !m_scopeName.isEmpty();
    m_actions[ActionId::ScopeStream]->setIconText(
        named && !m_given.scopeName
            ? m_scopeStream->fontMetrics().elidedText(m_scopeName, Qt::ElideMiddle, kScopeName)
            : tr("Stream"));
    m_actions[ActionId::ScopeAll]->setToolTip(withReason(tr("Step and play all events")));
    m_actions[ActionId::ScopeStream]->setToolTip(widgets::literalText(
        withReason(named ? tr("Step, play and list the events of %1; a jump to another stream takes it along")
                               .arg(m_scopeName)
                         : tr("Step, play and list the events of one stream"))));
    m_row->refit();
}

void TopBar::showScopeStream(const QString& name) {
    m_scopeName = name;
    showScope();
}

QString TopBar::withReason(const QString& what) const {
    return m_context.store->isOpen() ? what : tr("%1: open a store first").arg(what);
}

void TopBar::showFindings(std::optional<std::uint64_t> count) {
    m_findingCount = count;
    showBadge();
}

void TopBar::showBadge() {
    const bool some = m_findingCount.value_or(0) > 0;
    const widgets::Theme& theme = m_context.theme->theme();
    const QColor color = !m_findingCount ? theme.muted : some ? theme.changedBar : theme.added;
    m_findings->setIcon(
        widgets::strokeIcon(some ? QStringLiteral("warning") : QStringLiteral("ok"), color, theme.muted));
    const QString text = !m_findingCount ? tr("Not checked")
                         : some          ? tr("%n finding(s)", nullptr, int(*m_findingCount))
                                         : tr("No findings");
    const QString brief = some ? QLocale().toString(qulonglong(*m_findingCount)) : QString();
    m_findings->setText(m_given.badgeText ? brief : text);
    m_findings->setToolButtonStyle(m_findings->text().isEmpty() ? Qt::ToolButtonIconOnly
                                                                : Qt::ToolButtonTextBesideIcon);
    m_findings->setAccessibleName(text);
    m_findings->setToolTip(
        m_findings->isEnabled()
            ? text + QLatin1Char('\n')
                  + tr("Versions, ids, times and payloads of the store: show what the check found")
            : tr("Open a store first"));
    m_row->refit();
}

void TopBar::applyTheme() {
    const widgets::Theme& theme = m_context.theme->theme();
    m_store->setIcon(widgets::strokeIcon(QStringLiteral("store"), theme.text, theme.muted));
    m_readOnly->setStyleSheet(
        QStringLiteral("color:%1; border:1px solid %1; border-radius:4px; padding:4px 8px; font-weight:600;")
            .arg(theme.added.name()));
    showPlayer();
    showReadOnly();
    showBadge();
}

} // namespace hindcast::app
