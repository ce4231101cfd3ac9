// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/commands.h"

#include "events/event_list.h"
#include "events/events_pane.h"
#include "events/streams_pane.h"
#include "panes/compare_pane.h"
#include "panes/state_pane.h"
#include "projection/projection_pane.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_data.h"
#include "timeline/timeline_pane.h"
#include "util/fonts.h"
#include "window/action_set.h"
#include "window/cache_choice.h"
#include "window/caches_dialog.h"
#include "window/cli_command.h"
#include "window/command_palette.h"
#include "window/filter_commands.h"
#include "window/main_window.h"
#include "window/omnibox.h"
#include "window/player.h"
#include "window/problems_dialog.h"
#include "window/projection_commands.h"
#include "window/source_chooser.h"
#include "window/status_line.h"
#include "window/stepper.h"
#include "window/store_loader.h"
#include "window/top_bar.h"
#include "wording/core_text.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QMessageBox>

namespace hindcast::app {

Commands::Commands(MainWindow& window, Stepper& stepper, Player& player)
    : QObject(&window), m_window(window), m_stepper(stepper), m_player(player) {
    connectFile();
    connectReplay();
    connectCompare();
    connectView();
    connectTools();
    new FilterCommands(m_window);
    m_projections = new ProjectionCommands(m_window);
    connect(&m_window.state().store, &widgets::Store::opened, this, &Commands::forgetStore);
    connect(m_window.statusLine(), &StatusLine::cancelRequested, this, [this] { m_checkJob.cancel(); });
    connect(&m_stepper, &Stepper::failed, m_window.statusLine(), &StatusLine::complain);
    Omnibox* omnibox = m_window.topBar()->omnibox();
    connect(omnibox, &Omnibox::notFound, m_window.statusLine(), &StatusLine::complain);
    connect(omnibox, &Omnibox::done, this, [this] { m_window.eventsPane()->list()->setFocus(); });
    connect(omnibox, &Omnibox::commandsRequested, this,
            [this](const QString& filter) { showPalette(filter, false); });
    connect(m_window.statusLine(), &StatusLine::zoneToggled, this,
            [this] { changePreferences([](Preferences& p) { p.utc = !p.utc; }); });
}

void Commands::on(ActionId id, std::function<void()> run) {
    connect(m_window.actions()[id], &QAction::triggered, this, [run = std::move(run)] { run(); });
}

void Commands::connectFile() {
    on(ActionId::Open, [this] { m_window.showOpenDialog(false); });
    on(ActionId::OpenFolder, [this] { m_window.showOpenDialog(true); });
    on(ActionId::Connect, [this] { m_window.connectToDatabase(); });
    on(ActionId::ReadAgain, [this] { m_window.readAgain(); });
    on(ActionId::CloseStore, [this] {
        if (m_window.projectionPane()->mayLose()) m_window.closeStore();
    });
    on(ActionId::Quit, [] { QApplication::closeAllWindows(); });
    on(ActionId::NewWindow, [this] {
        auto* second = new MainWindow(m_window.loader().sharedOpener(), m_window.preferences());
        second->setAttribute(Qt::WA_DeleteOnClose);
        second->show();
        second->openStore(m_window.storePath());
    });
    on(ActionId::CopyAsCommand, [this] { copyAsCommand(); });
}

void Commands::connectReplay() {
    on(ActionId::StepForward, [this] { m_stepper.step(1); });
    on(ActionId::StepBack, [this] { m_stepper.step(-1); });
    on(ActionId::NextInStream, [this] { m_stepper.stepInStream(1); });
    on(ActionId::PreviousInStream, [this] { m_stepper.stepInStream(-1); });
    on(ActionId::Oldest, [this] { m_stepper.toOldest(); });
    on(ActionId::Newest, [this] { m_stepper.toNewest(); });
    on(ActionId::PlayPause, [this] { m_player.toggle(); });
    on(ActionId::Faster, [this] { m_player.faster(); });
    on(ActionId::Slower, [this] { m_player.slower(); });
    on(ActionId::ScopeAll, [this] {
        m_window.state().scope.set(widgets::Scope::All, std::nullopt);
        m_window.actions()[ActionId::ScopeAll]->setChecked(true);
    });
    on(ActionId::ScopeStream, [this] { setScopeToStream(); });
    on(ActionId::Pin, [this] { togglePin(); });
    on(ActionId::CursorBack, [this] { m_window.state().cursor.goBack(); });
    on(ActionId::CursorForward, [this] { m_window.state().cursor.goForward(); });
    connect(&m_window.state().pin, &widgets::PinState::changed, this, [this] {
        m_window.actions()[ActionId::Pin]->setChecked(m_window.state().pin.stream().has_value());
    });
    for (const ActionId id : {ActionId::GoTo, ActionId::GoToStream})
        on(id, [this] { m_window.topBar()->omnibox()->startTyping(); });
    on(ActionId::Palette, [this] { showPalette({}, false); });
}

void Commands::connectCompare() {
    const auto compare = [this](bool forward) {
        if (m_window.perspective() == Perspective::Compare)
            forward ? m_window.comparePane()->nextDifference() : m_window.comparePane()->previousDifference();
        else
            forward ? m_window.statePane()->nextChange() : m_window.statePane()->previousChange();
    };
    on(ActionId::NextChange, [compare] { compare(true); });
    on(ActionId::PreviousChange, [compare] { compare(false); });
    on(ActionId::CompareWithPrevious, [this] { compareWithPrevious(); });
    on(ActionId::SetSecond, [this] {
        m_window.state().cursor.setSecond(m_window.state().cursor.rank());
        m_window.statusLine()->say(
            tr("B is set here. Move the cursor, which is A, then open the Compare perspective."));
    });
    on(ActionId::ClearSecond, [this] { m_window.state().cursor.setSecond(std::nullopt); });
    on(ActionId::Blame, [this] {
        m_window.setPerspective(Perspective::Debug);
        m_window.statePane()->blameSelected();
    });
    on(ActionId::Values, [this] {
        m_window.setPerspective(Perspective::Debug);
        m_window.statePane()->showTab(widgets::StatePane::ValuesTabIndex);
    });
    const auto go = [this](Rank rank) { m_window.state().cursor.moveTo(rank); };
    connect(m_window.statePane(), &widgets::StatePane::goToEvent, this, go);
    connect(m_window.comparePane(), &widgets::ComparePane::goToEvent, this, go);
    connect(m_window.statePane(), &widgets::StatePane::notice, m_window.statusLine(), &StatusLine::complain);
}

void Commands::connectView() {
    const auto open = [this] { m_window.showOpenDialog(false); };
    connect(m_window.eventsPane(), &widgets::EventsPane::openRequested, this, open);
    connect(m_window.streamsPane(), &widgets::StreamsPane::openRequested, this, open);
    connect(m_window.timelinePane(), &widgets::TimelinePane::openRequested, this, open);
    connect(m_window.eventsPane()->list(), &widgets::EventList::copied, this, [this](qint64 rows, bool all) {
        m_window.statusLine()->say(all ? tr("%n row(s) copied", nullptr, int(rows))
                                       : tr("The first %n row(s) copied", nullptr, int(rows)));
    });
    on(ActionId::PerspectiveDebug, [this] { m_window.setPerspective(Perspective::Debug); });
    on(ActionId::PerspectiveCompare, [this] { m_window.setPerspective(Perspective::Compare); });
    const std::pair<ActionId, const char*> docks[] = {{ActionId::ShowStreams, "streams"},
                                                      {ActionId::ShowTimeline, "timeline"},
                                                      {ActionId::ShowState, "state"},
                                                      {ActionId::ShowEvent, "event"},
                                                      {ActionId::ShowProjection, "projection"}};
    for (const auto& [id, name] : docks) {
        m_window.actions()[id]->setChecked(id != ActionId::ShowProjection);
        on(id, [this, id, name] {
            m_window.dock(QString::fromLatin1(name))->setVisible(m_window.actions()[id]->isChecked());
        });
    }
    on(ActionId::ResetLayout, [this, docks = std::vector(std::begin(docks), std::end(docks))] {
        for (const auto& [id, name] : docks)
            m_window.actions()[id]->setChecked(id != ActionId::ShowProjection);
        m_window.setPerspective(Perspective::Debug);
        m_window.resetLayout();
    });
    widgets::TimelinePane* timeline = m_window.timelinePane();
    on(ActionId::ZoomIn, [timeline] { timeline->canvas()->zoomIn(); });
    on(ActionId::ZoomOut, [timeline] { timeline->canvas()->zoomOut(); });
    on(ActionId::PanLeft, [timeline] { timeline->canvas()->panLeft(); });
    on(ActionId::PanRight, [timeline] { timeline->canvas()->panRight(); });
    on(ActionId::FitSelection, [timeline] { timeline->data()->fitSelection(); });
    on(ActionId::FitAll, [timeline] { timeline->data()->fitAll(); });
    on(ActionId::ByTime, [timeline] { timeline->data()->setByTime(!timeline->data()->byTime()); });
    on(ActionId::ByType, [timeline] {
        timeline->data()->setLaneBy(timeline->data()->laneBy() == event::LaneBy::Type
                                        ? event::LaneBy::Category
                                        : event::LaneBy::Type);
    });
    on(ActionId::LocalTime, [this] { changePreferences([](Preferences& p) { p.utc = !p.utc; }); });
    on(ActionId::ThemeSystem,
       [this] { changePreferences([](Preferences& p) { p.theme = ThemeChoice::System; }); });
    on(ActionId::ThemeLight,
       [this] { changePreferences([](Preferences& p) { p.theme = ThemeChoice::Light; }); });
    on(ActionId::ThemeDark,
       [this] { changePreferences([](Preferences& p) { p.theme = ThemeChoice::Dark; }); });
    on(ActionId::LargerText,
       [this] { changePreferences([](Preferences& p) { p.textPoints = qMin(p.textPoints + 1, 8); }); });
    on(ActionId::SmallerText,
       [this] { changePreferences([](Preferences& p) { p.textPoints = qMax(p.textPoints - 1, -3); }); });
    on(ActionId::NormalText, [this] { changePreferences([](Preferences& p) { p.textPoints = 0; }); });
}

void Commands::connectTools() {
    on(ActionId::Problems, [this] { showProblems(); });
    on(ActionId::CleanCaches, [this] {
        const QString inUse = QString::fromStdString(m_window.state().store.info().facts.cache);
        CachesDialog dialog(&m_window.state().jobs, inUse, &m_window);
        dialog.exec();
    });
    on(ActionId::Keys, [this] { showPalette({}, true); });
    on(ActionId::About, [this] {
        QMessageBox::about(&m_window, tr("About Hindcast"),
                           tr("Hindcast %1, a time-travel debugger for event-sourced systems.\n\n"
                              "Free software under the GNU General Public License, version 3 or later.")
                               .arg(QCoreApplication::applicationVersion()));
    });
}

QAction* Commands::toggleOf(const QDockWidget* dock) const {
    const QString name = dock->objectName();
    return m_window.actions()[name == QLatin1String("streams")    ? ActionId::ShowStreams
                              : name == QLatin1String("timeline") ? ActionId::ShowTimeline
                              : name == QLatin1String("state")    ? ActionId::ShowState
                              : name == QLatin1String("event")    ? ActionId::ShowEvent
                                                                  : ActionId::ShowProjection];
}

QString Commands::chooseSource(bool folder, const QString& start) {
    return app::chooseSource(&m_window, folder, start);
}

void Commands::changePreferences(const std::function<void(Preferences&)>& change) {
    Preferences preferences = m_window.preferences();
    change(preferences);
    m_window.setPreferences(preferences);
}

void Commands::setScopeToStream() {
    const auto session = m_window.state().store.session();
    const auto rank = m_window.state().cursor.rank();
    m_window.actions()[ActionId::ScopeStream]->setChecked(m_window.state().scope.scope()
                                                          == widgets::Scope::Stream);
    if (!session || !rank) return;
    m_job.run(
        &m_window.state().jobs, this,
        [session, rank = *rank](std::stop_token stop) { return session->rows(rank, 1, stop); },
        [this](const Result<std::vector<session::EventRow>>& rows) {
            if (rows && !rows->empty())
                m_window.state().scope.set(widgets::Scope::Stream, rows->front().stream);
        });
}

void Commands::togglePin() {
    widgets::PinState& pin = m_window.state().pin;
    const auto session = m_window.state().store.session();
    const auto rank = m_window.state().cursor.rank();
    m_window.actions()[ActionId::Pin]->setChecked(pin.stream().has_value());
    if (pin.stream()) return pin.set(std::nullopt);
    if (!session || !rank) return;
    m_job.run(
        &m_window.state().jobs, this,
        [session, rank = *rank](std::stop_token stop) { return session->rows(rank, 1, stop); },
        [&pin](const Result<std::vector<session::EventRow>>& rows) {
            if (rows && !rows->empty()) pin.set(rows->front().stream);
        });
}

void Commands::compareWithPrevious() {
    // Without a B the Compare pane shows the event before of the same stream.
    m_window.state().cursor.setSecond(std::nullopt);
    m_window.state().otherFold.requestSame();
    m_window.setPerspective(Perspective::Compare);
}

void Commands::copyCommand(const QString& command) {
    QApplication::clipboard()->setText(command);
    m_window.statusLine()->say(tr("Copied: %1").arg(command));
}

QString Commands::storeWords() const {
    const QString path = m_window.storePath();
    return cliStore(path, m_window.loader().options(), keepsCache(path).value_or(true));
}

void Commands::copyFilterAsCommand() {
    const QString filter = m_window.state().filter.text();
    const auto session = m_window.state().store.session();
    const auto stream = m_window.state().scope.stream();
    if (m_window.state().scope.scope() != widgets::Scope::Stream || !stream)
        return copyCommand(cliEvents(storeWords(), filter, {}));
    m_job.run(
        &m_window.state().jobs, this,
        [session, id = *stream](std::stop_token) { return session->stream(id); },
        [this, filter](const Result<session::StreamRow>& row) {
            if (row) copyCommand(cliEvents(storeWords(), filter, QString::fromStdString(row->name)));
        });
}

void Commands::copyAsCommand() {
    const auto session = m_window.state().store.session();
    const auto rank = m_window.state().cursor.rank();
    if (session && m_window.state().filter.isActive() && m_window.perspective() == Perspective::Debug)
        return copyFilterAsCommand();
    if (!session || !rank) return;
    std::vector<Rank> ranks{*rank};
    if (const auto second = m_window.state().cursor.second()) ranks.push_back(*second);
    m_job.run(
        &m_window.state().jobs, this,
        [session, ranks](std::stop_token stop) { return session->rowsOf(ranks, stop); },
        [this](const Result<std::vector<session::EventRow>>& rows) {
            if (!rows || rows->empty()) return;
            const auto second = rows->size() > 1 ? std::optional((*rows)[1]) : std::nullopt;
            copyCommand(m_projections->cliFor(rows->front(), second));
            if (const QString remark = m_projections->cliRemark(); !remark.isEmpty())
                m_window.statusLine()->complain(remark);
        });
}

void Commands::showPalette(const QString& filter, bool listOnly) {
    CommandPalette palette(m_window.actions(), listOnly ? tr("Keys") : tr("Commands"), &m_window);
    palette.setFilter(filter);
    if (palette.exec() == QDialog::Accepted && palette.chosen()) palette.chosen()->trigger();
}

void Commands::showProblems() {
    const auto session = m_window.state().store.session();
    if (!session) return;
    m_window.statusLine()->showWork(tr("Checking"));
    m_checkJob.run(
        &m_window.state().jobs, this, [session](std::stop_token stop) { return session->check(stop); },
        [this](const Result<std::vector<event::Problem>>& problems) {
            m_window.statusLine()->hideWork();
            if (!problems) {
                if (problems.error().code != ErrorCode::Cancelled)
                    m_window.statusLine()->complain(widgets::coreText(problems.error()));
                return;
            }
            if (m_problems) m_problems->close();
            auto* dialog = new ProblemsDialog(*problems, &m_window);
            m_problems = dialog;
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &ProblemsDialog::goTo, this,
                    [this](const QString& destination) { m_window.topBar()->omnibox()->goTo(destination); });
            dialog->show();
        },
        widgets::Pace::Long);
}

void Commands::forgetStore() {
    m_job.cancel();
    m_checkJob.cancel();
    if (m_problems) m_problems->close();
}

} // namespace hindcast::app
