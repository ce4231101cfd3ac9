// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/filter_commands.h"

#include "events/event_list.h"
#include "events/events_pane.h"
#include "filter/filter_bar.h"
#include "filter/filter_clause.h"
#include "filter/filter_runner.h"
#include "find/find_bar.h"
#include "window/action_set.h"
#include "window/main_window.h"
#include "window/status_line.h"

namespace hindcast::app {

FilterCommands::FilterCommands(MainWindow& window) : QObject(&window), m_window(window) {
    widgets::FilterBar* bar = window.filterBar();
    widgets::FilterState* filter = &window.state().filter;
    const auto on = [this](ActionId id, auto run) {
        connect(m_window.actions()[id], &QAction::triggered, this, run);
    };
    on(ActionId::FocusFilter, [bar] { bar->startTyping(); });
    on(ActionId::ClearFilter, [filter] { filter->request({}); });
    on(ActionId::SaveFilter, [this, bar, filter] {
        if (filter->isActive())
            bar->save();
        else
            m_window.statusLine()->complain(tr("There is no filter to save: apply one first"));
    });
    on(ActionId::DimInstead, [filter](bool dims) { filter->setDims(dims); });
    on(ActionId::FilterByValue, [this] { byValue(false); });
    on(ActionId::ExcludeValue, [this] { byValue(true); });
    on(ActionId::ScopeFilter, [this, filter] {
        if (filter->isActive()) m_window.state().scope.set(widgets::Scope::Filter, std::nullopt);
        m_window.actions()[ActionId::ScopeFilter]->setChecked(m_window.state().scope.scope()
                                                              == widgets::Scope::Filter);
    });
    widgets::FindBar* find = window.eventsPane()->findBar();
    const auto toFind = [this] { m_window.setPerspective(Perspective::Debug); };
    on(ActionId::Find, [toFind, find] {
        toFind();
        find->open();
    });
    on(ActionId::FindNext, [toFind, find] {
        toFind();
        find->go(1);
    });
    on(ActionId::FindPrevious, [toFind, find] {
        toFind();
        find->go(-1);
    });
    connect(find, &widgets::FindBar::failed, window.statusLine(), &StatusLine::complain);
    connect(filter, &widgets::FilterState::dimsChanged, this,
            [this, filter] { m_window.actions()[ActionId::DimInstead]->setChecked(filter->dims()); });
    connect(bar, &widgets::FilterBar::done, this, [this] { m_window.focusView(); });
    auto* runner = new widgets::FilterRunner(window.state().context(), this);
    connect(runner, &widgets::FilterRunner::refused, bar, &widgets::FilterBar::refuse);
    connect(runner, &widgets::FilterRunner::failed, window.statusLine(), &StatusLine::complain);
}

// The state is made of merged payloads: what sets this value there is an event whose payload has it.
void FilterCommands::byValue(bool exclude) {
    const widgets::PathState& path = m_window.state().path;
    if (path.path().isNull() || path.literal().isEmpty())
        return m_window.statusLine()->complain(tr("Select a single value in the state first"));
    if (m_window.state().fold.shownScript())
        return m_window.statusLine()->complain(
            tr("This value was made by a projection: events do not have it. Choose merged payloads first"));
    const QString operand = widgets::pathExpression(expression::Root::Data, path.path());
    m_window.state().filter.requestClause(exclude ? widgets::exceptClause(operand, path.literal())
                                                  : widgets::onlyClause(operand, path.literal()));
}

} // namespace hindcast::app
