// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window.h"

#include "events/event_list.h"
#include "events/events_pane.h"
#include "events/streams_pane.h"
#include "filter/filter_bar.h"
#include "panes/aggregates_pane.h"
#include "panes/compare_pane.h"
#include "panes/event_detail_pane.h"
#include "panes/state_pane.h"
#include "projection/projection_pane.h"
#include "timeline/timeline_pane.h"
#include "util/fonts.h"
#include "util/style_sheet.h"
#include "window/action_set.h"
#include "window/commands.h"
#include "window/file_drops.h"
#include "window/live_follow.h"
#include "window/mapping_memory.h"
#include "window/mapping_offer.h"
#include "window/open_dialog.h"
#include "window/player.h"
#include "window/projection_commands.h"
#include "window/scope_follower.h"
#include "window/server_password.h"
#include "window/source_banner.h"
#include "window/source_chooser.h"
#include "window/source_watch.h"
#include "window/status_line.h"
#include "window/stepper.h"
#include "window/store_loader.h"
#include "window/store_name.h"
#include "window/theme_follower.h"
#include "window/top_bar.h"
#include "window/welcome_page.h"
#include "window/workspace_keeper.h"
#include "wording/core_text.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>

#include <utility>

namespace hindcast::app {
namespace {

constexpr int kLayoutVersion = 3;

} // namespace

MainWindow::MainWindow(std::shared_ptr<const session::Opener> opener, const Preferences& preferences,
                       QWidget* parent)
    : QMainWindow(parent), m_preferences(preferences), m_follower(new ThemeFollower(this)),
      m_actions(new ActionSet(this)), m_stepper(new Stepper(m_state.context(), this)),
      m_player(new Player(m_stepper, this)),
      m_loader(new StoreLoader(std::move(opener), &m_state.jobs, this)),
      m_keeper(new WorkspaceKeeper(m_state.context(), this)), m_stack(new QStackedWidget),
      m_welcome(new WelcomePage), m_top(new TopBar(m_state.context(), *m_actions, m_player, this)),
      m_banner(new SourceBanner(m_state.theme, (*m_actions)[ActionId::ReadAgain], this)),
      m_watch(new SourceWatch(&m_state.jobs, this)),
      m_live(new LiveFollow(m_loader->sharedOpener(), &m_state.jobs, this)),
      m_mappingOffer(new MappingOffer(m_loader->sharedOpener(), &m_state.jobs, this)),
      m_filterRow(new QToolBar(this)), m_filterBar(new widgets::FilterBar(m_state.context())),
      m_status(new StatusLine(m_state.context(), this)) {
    setWindowTitle(tr("Hindcast"));
    resize(1440, 900);
    connect(new FileDrops(this), &FileDrops::dropped, this, &MainWindow::openDropped);
    setDockNestingEnabled(true);
    addToolBar(Qt::TopToolBarArea, m_top);
    addToolBarBreak(Qt::TopToolBarArea);
    addToolBar(Qt::TopToolBarArea, m_banner);
    buildFilterRow();
    setStatusBar(m_status);
    m_actions->fillMenus(menuBar());
    buildDocks();
    m_commands = new Commands(*this, *m_stepper, *m_player);
    connectLoader();
    connectWatch();
    connectLive();
    connect(new ScopeFollower(m_state.context(), this), &ScopeFollower::named, m_top,
            &TopBar::showScopeStream);
    connect(m_follower, &ThemeFollower::changed, this, &MainWindow::applyPreferences);
    m_keeper->setCollector([this](Workspace& workspace) {
        workspace.compare = m_perspective == Perspective::Compare;
        workspace.listColumns = m_events->list()->saveState();
        keepProjections(m_state.context(), workspace);
        workspace.showsProjection = (*m_actions)[ActionId::ShowProjection]->isChecked();
        if (m_perspective == Perspective::Debug) workspace.layout = saveState(kLayoutVersion);
    });
    connect(m_keeper, &WorkspaceKeeper::saveFailed, this, [this] {
        m_status->say(tr("The workspace could not be saved: is the disk full or the home read-only?"));
    });
    applyPreferences();
    showPage();
    m_welcome->setFocus();
}

MainWindow::~MainWindow() {
    m_keeper->end();
    for (widgets::FoldState* fold : {&m_state.fold, &m_state.otherFold}) {
        const QSignalBlocker quiet(fold);
        fold->show(nullptr, std::nullopt, {}); // else a script that never ends holds up the end of the jobs
    }
}

void MainWindow::setPrivate() {
    m_private = true;
    m_keeper->setPrivate();
    m_preferences.recent.clear();
    showPage();
}

void MainWindow::buildFilterRow() {
    m_filterRow->setObjectName(QStringLiteral("filterRow"));
    m_filterRow->setMovable(false);
    m_filterRow->setFloatable(false);
    m_filterRow->setContextMenuPolicy(Qt::PreventContextMenu);
    m_filterRow->addWidget(m_filterBar);
    addToolBarBreak(Qt::TopToolBarArea);
    addToolBar(Qt::TopToolBarArea, m_filterRow);
}

void MainWindow::focusView() {
    if (m_perspective == Perspective::Compare)
        m_compare->setFocus();
    else
        m_events->setFocus(); // its list, or what stands in its place
}

void MainWindow::buildDocks() {
    const widgets::PaneContext context = m_state.context();
    m_events = new widgets::EventsPane(context);
    m_compare = new widgets::ComparePane(context);
    m_aggregates = new widgets::AggregatesPane(context);
    m_comparePage = new QSplitter(Qt::Vertical);
    m_comparePage->addWidget(m_aggregates);
    m_comparePage->addWidget(m_compare);
    m_comparePage->setStretchFactor(1, 2);
    m_comparePage->setChildrenCollapsible(false);
    m_comparePage->setHandleWidth(1);
    m_streams = new widgets::StreamsPane(context);
    m_timeline = new widgets::TimelinePane(context);
    m_statePane = new widgets::StatePane(context);
    m_detail = new widgets::EventDetailPane(context);
    m_projection = new widgets::ProjectionPane(context);
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_events);
    m_stack->addWidget(m_comparePage);
    setCentralWidget(m_stack);
    for (const Qt::Corner corner : {Qt::TopLeftCorner, Qt::BottomLeftCorner})
        setCorner(corner, Qt::LeftDockWidgetArea);
    for (const Qt::Corner corner : {Qt::TopRightCorner, Qt::BottomRightCorner})
        setCorner(corner, Qt::RightDockWidgetArea);
    const auto add = [this](const QString& name, const QString& title, QWidget* pane,
                            Qt::DockWidgetArea area) {
        auto* dock = new QDockWidget(title, this);
        dock->setObjectName(name);
        dock->setTitleBarWidget(new QWidget(dock)); // panes have headers of their own
        dock->setWidget(pane);
        addDockWidget(area, dock);
        m_docks << dock;
    };
    add(QStringLiteral("streams"), tr("Streams"), m_streams, Qt::LeftDockWidgetArea);
    add(QStringLiteral("timeline"), tr("Timeline"), m_timeline, Qt::TopDockWidgetArea);
    add(QStringLiteral("state"), tr("State"), m_statePane, Qt::RightDockWidgetArea);
    add(QStringLiteral("event"), tr("Event"), m_detail, Qt::RightDockWidgetArea);
    add(QStringLiteral("projection"), tr("Projection"), m_projection, Qt::BottomDockWidgetArea);
    resetLayout();
    m_defaultLayout = saveState(kLayoutVersion);
}

void MainWindow::resetLayout() {
    if (!m_defaultLayout.isEmpty()) restoreState(m_defaultLayout, kLayoutVersion);
    for (QDockWidget* dock : m_docks) {
        dock->setFloating(false);
        dock->setVisible(dock->widget() != m_projection); // it is there when it is wanted
    }
    resizeDocks({dock(QStringLiteral("streams")), dock(QStringLiteral("state"))}, {224, 430}, Qt::Horizontal);
    resizeDocks({dock(QStringLiteral("timeline")), dock(QStringLiteral("projection"))}, {320, 330},
                Qt::Vertical);
    resizeDocks({dock(QStringLiteral("state")), dock(QStringLiteral("event"))}, {440, 410}, Qt::Vertical);
    showPage();
}

QDockWidget* MainWindow::dock(const QString& name) const {
    for (QDockWidget* dock : m_docks)
        if (dock->objectName() == name) return dock;
    return nullptr;
}

void MainWindow::connectLoader() {
    connect(m_loader, &StoreLoader::started, this, [this](const QString& store) {
        m_status->showWork(tr("Opening %1").arg(storeName(store)));
        if (!m_state.store.isOpen()) m_welcome->showOpening(store);
    });
    connect(m_loader, &StoreLoader::progressed, m_status, &StatusLine::showProgress);
    connect(m_loader, &StoreLoader::partial, this, [this](const Opened& opened) {
        if (!m_readsAgain) adopt(opened, true);
    });
    connect(m_loader, &StoreLoader::loaded, this, [this](const Opened& opened) {
        m_status->hideWork();
        if (m_readsAgain) leaveStore();
        adopt(opened, false);
        m_readsAgain = false;
        if (std::exchange(m_staysNewest, false) && opened.info.events > 0)
            m_state.cursor.moveTo(Rank(opened.info.events - 1));
        if (std::exchange(m_readsOnceMore, false))
            readAgain();
        else
            m_live->resume();
        if (!m_private) {
            m_watch->begin(opened.source, opened.stamp);
            m_preferences.addRecent(m_path);
            m_preferences.save();
        }
        for (const event::Problem& damage : opened.damage)
            if (damage.severity == event::Severity::Error)
                m_status->complain(
                    widgets::coreText(Error{ErrorCode::Corrupt, damage.where, damage.message, {}}));
        checkInBackground();
        emit settled();
    });
    connect(m_loader, &StoreLoader::failed, this, [this](const Error& error) {
        m_status->hideWork();
        if (m_state.store.isOpen()) m_status->complain(widgets::coreText(error));
        if (std::exchange(m_readsAgain, false)) m_watch->resume();
        m_live->fail(error);
        m_welcome->showError(error);
        if (!m_private && !m_state.store.isOpen())
            m_mappingOffer->consider(m_loader->store(), m_loader->options(), error);
        if (!m_private && wantsPassword(m_loader->store(), error))
            askPassword(this, m_loader->opener(), m_loader->store(), error, [this] {
                if (m_state.store.isOpen()) return readAgain();
                m_loader->load(m_loader->store(), m_loader->options());
            });
        emit settled();
    });
    connect(m_mappingOffer, &MappingOffer::found, this, &MainWindow::offerMapping);
    connect(m_loader, &StoreLoader::cancelled, this, [this] {
        m_status->hideWork();
        if (std::exchange(m_readsAgain, false)) m_watch->resume();
        m_live->end(); // who cancels the reading does not want it begun again
        showLive();
        m_welcome->clearMessage();
        m_status->say(tr("Cancelled. What was read is kept, and the next opening goes on from there."));
    });
    connect(m_status, &StatusLine::cancelRequested, this, [this] {
        m_check.cancel();
        if (m_loader->busy())
            m_loader->cancel();
        else
            m_status->hideWork();
    });
    connect(m_welcome, &WelcomePage::storeChosen, this,
            [this](const QString& path, const QString& stream) { openStore(path, stream); });
    connect(m_welcome, &WelcomePage::comparisonChosen, this, &MainWindow::openStoreCompared);
    connect(m_welcome, &WelcomePage::openRequested, this, [this] { showOpenDialog(false); });
    connect(m_welcome, &WelcomePage::openFolderRequested, this, [this] { showOpenDialog(true); });
    connect(m_welcome, &WelcomePage::connectRequested, this, &MainWindow::connectToDatabase);
    connect(m_welcome, &WelcomePage::recentForgotten, this, [this](const QString& path) {
        m_preferences.recent.removeAll(path);
        m_preferences.save();
        showPage();
    });
}

void MainWindow::openStore(const QString& path, const QString& stream, const import::ImportOptions& options) {
    const QStringList compared = std::exchange(m_compared, {});
    if (!m_projection->mayLose()) return;
    m_compared = compared;
    const QFileInfo info(path);
    closeStore();
    // From here on the store is known by this name: to titles, recents and copied commands.
    m_path = info.exists() ? info.absoluteFilePath()
                           : QString::fromStdString(m_loader->sharedOpener()->admit(path.toStdString()));
    m_stream = stream;
    import::ImportOptions reading = options;
    if (reading.limits.mapping.empty())
        if (auto mapping = rememberedMapping(m_path)) {
            reading.limits.mapping = std::move(*mapping);
            reading.limits.mappingName = mappingFile(m_path).toStdString();
        }
    m_cacheChoice.settle(this, m_path, reading, !m_private,
                         [this](const import::ImportOptions& settled) { m_loader->load(m_path, settled); });
}

void MainWindow::openStoreCompared(const QString& path, const QString& left, const QString& right) {
    m_compared = QStringList{left, right};
    openStore(path);
}

void MainWindow::offerMapping(const QString& store) {
    if (store != m_path || m_state.store.isOpen() || m_loader->busy() || QApplication::activeModalWidget())
        return;
    showOpenDialog(false, store);
}

void MainWindow::connectWatch() {
    connect(m_watch, &SourceWatch::drifted, m_banner, &SourceBanner::tell);
    connect(m_banner, &SourceBanner::putAway, m_events->list(), qOverload<>(&QWidget::setFocus));
}

void MainWindow::connectLive() {
    connect((*m_actions)[ActionId::Live], &QAction::triggered, this, [this](bool on) {
        m_liveEnd.clear();
        if (on)
            m_live->begin(m_path, m_loader->options());
        else
            m_live->end();
        showLive();
    });
    connect(m_status, &StatusLine::liveToggled, (*m_actions)[ActionId::Live], &QAction::trigger);
    connect(m_live, &LiveFollow::arrived, this, [this] {
        m_liveEnd.clear();
        showLive();
        const auto rank = m_state.cursor.rank();
        m_staysNewest = rank && rank->value() + 1 == m_state.store.info().events;
        m_readsOnceMore = m_loader->busy();
        readAgain();
    });
    const auto tell = [this](const Error& error) {
        const QString before = std::exchange(m_liveEnd, widgets::coreText(error));
        showLive();
        if (m_liveEnd != before) m_status->complain(m_liveEnd);
    };
    connect(m_live, &LiveFollow::interrupted, this, tell);
    connect(m_live, &LiveFollow::failed, this, tell);
}

/// Whether the store is followed, and if it cannot be, why.
void MainWindow::showLive() {
    QAction* const action = (*m_actions)[ActionId::Live];
    const bool canBe = source::Registry::isLive(m_path.toStdString());
    action->setChecked(m_live->isOn());
    m_status->showLive(m_live->isOn(), m_liveEnd);
    if (!m_state.store.isOpen()) return;
    action->setEnabled(canBe);
    action->setToolTip(canBe ? tr("Show the events that are written to the database as they come")
                             : tr("Only a live database can be followed"));
}

void MainWindow::readAgain() {
    if (!m_state.store.isOpen() || m_loader->busy()) return;
    m_watch->pause();
    if (m_banner->isAncestorOf(focusWidget())) m_events->list()->setFocus();
    m_banner->tell({});
    m_stream.clear();
    m_readsAgain = true;
    m_loader->load(m_path, m_loader->options());
}

void MainWindow::leaveStore() {
    m_check.cancel();
    m_player->pause();
    if (m_readsAgain) m_keeper->saveSoon(); // with what is shown now, before the places are lost
    m_keeper->end();
    m_watch->end();
    m_banner->tell({});
    if (!m_state.store.isOpen()) return;
    m_state.cursor.reset();
    m_state.scope.set(widgets::Scope::All, std::nullopt);
    m_state.pin.set(std::nullopt);
    m_state.path.set(QString());
    m_state.store.close();
    if (!m_readsAgain) restoreProjections(m_state.context(), {});
    m_top->showFindings(std::nullopt);
}

void MainWindow::closeStore() {
    m_readsAgain = m_staysNewest = m_readsOnceMore = false;
    m_live->end();
    m_liveEnd.clear();
    showLive();
    m_loader->cancel();
    const bool wasOpen = m_state.store.isOpen();
    leaveStore();
    m_cacheChoice.drop();
    m_mappingOffer->drop();
    if (!wasOpen) return;
    m_path.clear();
    m_status->hideWork();
    setWindowTitle(tr("Hindcast"));
    showPage();
}

void MainWindow::adopt(const Opened& opened, bool partial) {
    if (m_state.store.isOpen()) {
        m_state.store.grow(opened.session, partial, opened.info);
    } else {
        m_state.store.open(opened.session, partial, opened.info);
        const Workspace kept = m_keeper->begin(m_path, m_stream);
        if (!kept.listColumns.isEmpty()) m_events->list()->restoreState(kept.listColumns);
        if (!kept.layout.isEmpty()) restoreState(kept.layout, kLayoutVersion);
        if (!m_readsAgain) {
            restoreProjections(m_state.context(), kept);
            if (m_compared.size() == 2) compareProjections(m_state.context(), m_compared[0], m_compared[1]);
            (*m_actions)[ActionId::ShowProjection]->setChecked(kept.showsProjection);
        }
        m_perspective = kept.compare || !std::exchange(m_compared, {}).isEmpty() ? Perspective::Compare
                                                                                 : Perspective::Debug;
        m_welcome->clearMessage();
        showPage();
        if (!m_readsAgain) m_events->list()->setFocus();
    }
    setWindowTitle(tr("%1 — Hindcast").arg(storeName(m_path)));
    m_top->showStore();
}

void MainWindow::setPerspective(Perspective perspective) {
    m_perspective = perspective;
    showPage();
}

void MainWindow::showPage() {
    const bool open = m_state.store.isOpen();
    const bool debug = open && m_perspective == Perspective::Debug;
    if (!open) m_welcome->show(m_preferences, m_state.theme.theme());
    m_stack->setCurrentWidget(!open   ? static_cast<QWidget*>(m_welcome)
                              : debug ? static_cast<QWidget*>(m_events)
                                      : m_comparePage);
    for (QDockWidget* dock : m_docks) {
        const QAction* wanted = m_commands ? m_commands->toggleOf(dock) : nullptr;
        dock->setVisible(debug && (!wanted || wanted->isChecked()));
    }
    m_filterRow->setVisible(open);
    m_actions->setStoreOpen(open);
    showLive();
    (*m_actions)[ActionId::PerspectiveDebug]->setChecked(debug);
    (*m_actions)[ActionId::PerspectiveCompare]->setChecked(open && !debug);
    m_top->showStore();
}

void MainWindow::showOpenDialog(bool folder, const QString& path) {
    QString chosen = path;
    if (chosen.isEmpty())
        chosen = m_commands->chooseSource(folder, m_preferences.recent.isEmpty()
                                                      ? QString()
                                                      : QFileInfo(m_preferences.recent.front()).path());
    if (chosen.isEmpty()) return;
    auto* const dialog = new OpenDialog(m_loader->sharedOpener(), &m_state.jobs, m_state.theme.theme(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { openStore(dialog->source(), {}, dialog->options()); });
    dialog->setSource(chosen);
    dialog->open();
}

void MainWindow::setPreferences(const Preferences& preferences) {
    m_preferences = preferences;
    m_preferences.save();
    applyPreferences();
}

void MainWindow::applyPreferences() {
    m_follower->setChoice(m_preferences.theme);
    const widgets::Theme theme = m_follower->dark() ? widgets::Theme::darkTheme() : widgets::Theme::light();
    QApplication::setPalette(theme.palette());
    qApp->setStyleSheet(widgets::styleSheet(theme));
    widgets::setApplicationFont(1.0 + 0.1 * m_preferences.textPoints);
    m_state.theme.set(theme);
    m_state.display.set({m_preferences.utc});
    m_actions->applyTheme(theme);
    m_top->applyTheme();
    m_status->retranslate();
    (*m_actions)[ActionId::LocalTime]->setChecked(!m_preferences.utc);
    (*m_actions)[ActionId::ThemeSystem]->setChecked(m_preferences.theme == ThemeChoice::System);
    (*m_actions)[ActionId::ThemeLight]->setChecked(m_preferences.theme == ThemeChoice::Light);
    (*m_actions)[ActionId::ThemeDark]->setChecked(m_preferences.theme == ThemeChoice::Dark);
    if (!m_state.store.isOpen()) m_welcome->show(m_preferences, theme);
}

void MainWindow::checkInBackground() {
    const auto session = m_state.store.session();
    if (!session) return;
    m_check.run(
        &m_state.jobs, this, [session](std::stop_token stop) { return session->problemCount(stop); },
        [this](const Result<std::uint64_t>& count) {
            if (count) m_top->showFindings(*count);
        },
        widgets::Pace::Long);
}

void MainWindow::openDropped(const QStringList& paths) {
    if (paths.size() == 1)
        return showOpenDialog(
            false, QString::fromStdString(m_loader->sharedOpener()->admit(paths.front().toStdString())));
    m_status->complain(tr("Drop one file or folder at a time"));
}

void MainWindow::connectToDatabase() {
    const QString address = chooseAddress(this);
    if (!address.isEmpty())
        showOpenDialog(false, QString::fromStdString(m_loader->sharedOpener()->admit(address.toStdString())));
}

bool MainWindow::event(QEvent* event) {
    // A change of the desktop's theme puts the application's font back to the system's.
    if (event->type() == QEvent::ThemeChange)
        QMetaObject::invokeMethod(this, [this] { applyPreferences(); }, Qt::QueuedConnection);
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_private && !m_projection->mayLose()) return event->ignore();
    m_keeper->end();
    m_loader->cancel();
    event->accept();
}

} // namespace hindcast::app
