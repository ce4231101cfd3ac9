// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: the frame. It puts panes in docks, opens and closes stores, and remembers the layout; what
// the actions do is in Commands. Thread-safety: GUI thread only.
#pragma once

#include "session/opener.h"
#include "state/window_state.h"
#include "window/cache_choice.h"
#include "window/preferences.h"

#include <QMainWindow>

#include <memory>

class QDockWidget;
class QSplitter;
class QStackedWidget;

namespace hindcast::widgets {
class AggregatesPane;
class ComparePane;
class EventDetailPane;
class EventsPane;
class FilterBar;
class ProjectionPane;
class StatePane;
class StreamsPane;
class TimelinePane;
} // namespace hindcast::widgets

namespace hindcast::app {

class ActionSet;
class Commands;
class LiveFollow;
class MappingOffer;
class Player;
class SourceBanner;
class SourceWatch;
class StatusLine;
class Stepper;
class StoreLoader;
class ThemeFollower;
class TopBar;
class WelcomePage;
class WorkspaceKeeper;

struct Opened;
enum class Perspective { Debug, Compare };

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(std::shared_ptr<const session::Opener> opener, const Preferences& preferences,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    /// `stream`: where to look first; empty: where the user was, else the newest event.
    void openStore(const QString& path, const QString& stream = {},
                   const import::ImportOptions& options = {});
    /// Two projections against each other in the Compare perspective.
    void openStoreCompared(const QString& path, const QString& left, const QString& right);
    void closeStore();
    /// What is shown stays until the new reading is there; cursor, B, scope and pin are found again in it.
    void readAgain();
    void showOpenDialog(bool folder, const QString& path = {});
    /// Asks for the address of a live database, and for what of it is to be opened.
    void connectToDatabase();
    void setPerspective(Perspective perspective);
    Perspective perspective() const { return m_perspective; }
    void resetLayout();

    widgets::WindowState& state() { return m_state; }
    const ActionSet& actions() const { return *m_actions; }
    StoreLoader& loader() { return *m_loader; }
    Preferences preferences() const { return m_preferences; }
    void setPreferences(const Preferences& preferences);
    QString storePath() const { return m_path; }
    /// The keyboard goes to what the perspective is about.
    void focusView();
    /// Leaves no trace: neither workspace nor recent stores are read or written.
    void setPrivate();

    widgets::StatePane* statePane() const { return m_statePane; }
    widgets::ComparePane* comparePane() const { return m_compare; }
    widgets::AggregatesPane* aggregatesPane() const { return m_aggregates; }
    widgets::ProjectionPane* projectionPane() const { return m_projection; }
    widgets::TimelinePane* timelinePane() const { return m_timeline; }
    widgets::StreamsPane* streamsPane() const { return m_streams; }
    widgets::EventsPane* eventsPane() const { return m_events; }
    QDockWidget* dock(const QString& name) const;
    StatusLine* statusLine() const { return m_status; }
    TopBar* topBar() const { return m_top; }
    SourceBanner* sourceBanner() const { return m_banner; }
    SourceWatch* sourceWatch() const { return m_watch; }
    LiveFollow* liveFollow() const { return m_live; }
    widgets::FilterBar* filterBar() const { return m_filterBar; }

signals:
    /// A store was opened to its end, or could not be: what the window shows is final.
    void settled();

protected:
    void closeEvent(QCloseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void buildFilterRow();
    void buildDocks();
    void connectLoader();
    void connectWatch();
    void connectLive();
    void openDropped(const QStringList& paths);
    void showLive();
    void offerMapping(const QString& store);
    void adopt(const Opened& opened, bool partial);
    void leaveStore();
    void showPage();
    void applyPreferences();
    void checkInBackground();

    widgets::WindowState m_state;
    Preferences m_preferences;
    ThemeFollower* m_follower;
    ActionSet* m_actions;
    Stepper* m_stepper;
    Player* m_player;
    StoreLoader* m_loader;
    WorkspaceKeeper* m_keeper;
    QStackedWidget* m_stack;
    WelcomePage* m_welcome;
    widgets::EventsPane* m_events = nullptr;
    QSplitter* m_comparePage = nullptr;
    widgets::ComparePane* m_compare = nullptr;
    widgets::AggregatesPane* m_aggregates = nullptr;
    widgets::StreamsPane* m_streams = nullptr;
    widgets::TimelinePane* m_timeline = nullptr;
    widgets::StatePane* m_statePane = nullptr;
    widgets::EventDetailPane* m_detail = nullptr;
    widgets::ProjectionPane* m_projection = nullptr;
    TopBar* m_top;
    SourceBanner* m_banner;
    SourceWatch* m_watch;
    LiveFollow* m_live;
    MappingOffer* m_mappingOffer;
    QString m_liveEnd; ///< why it is followed no more, though nobody stopped it
    CacheChoice m_cacheChoice;
    QToolBar* m_filterRow;
    widgets::FilterBar* m_filterBar;
    StatusLine* m_status;
    Commands* m_commands = nullptr;
    QList<QDockWidget*> m_docks;
    QByteArray m_defaultLayout;
    Perspective m_perspective = Perspective::Debug;
    QString m_path, m_stream;
    QStringList m_compared; ///< files of the two projections that the next store is opened with
    bool m_private = false, m_readsAgain = false;
    bool m_staysNewest = false;   ///< the cursor stood at the newest event when others arrived
    bool m_readsOnceMore = false; ///< they arrived while the store was being read
    widgets::LatestJob m_check;
};

} // namespace hindcast::app
