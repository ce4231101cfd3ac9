// SPDX-License-Identifier: GPL-3.0-or-later
// Commands: what each action of the table does in one window. Owned by the window.
// Thread-safety: GUI thread only.
#pragma once

#include "jobs/job_runner.h"
#include "window/action_table.h"
#include "window/preferences.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>

class QAction;
class QDockWidget;

namespace hindcast::app {

class MainWindow;
class Player;
class ProjectionCommands;
class Stepper;

class Commands : public QObject {
    Q_OBJECT
public:
    Commands(MainWindow& window, Stepper& stepper, Player& player);

    /// The checkable action that shows and hides a dock, or nullptr.
    QAction* toggleOf(const QDockWidget* dock) const;
    QString chooseSource(bool folder, const QString& start);

private:
    void on(ActionId id, std::function<void()> run);
    void connectFile();
    void connectReplay();
    void connectCompare();
    void connectView();
    void connectTools();
    void changePreferences(const std::function<void(Preferences&)>& change);
    void setScopeToStream();
    void togglePin();
    void compareWithPrevious();
    void copyAsCommand();
    QString storeWords() const;
    void copyFilterAsCommand();
    void copyCommand(const QString& command);
    void showPalette(const QString& filter, bool listOnly);
    void showProblems();
    /// Another store: what is about the old one goes.
    void forgetStore();
    MainWindow& m_window;
    Stepper& m_stepper;
    Player& m_player;
    ProjectionCommands* m_projections = nullptr;
    widgets::LatestJob m_job, m_checkJob;
    QPointer<QWidget> m_problems; ///< the dialog, while it is open
};

} // namespace hindcast::app
