// SPDX-License-Identifier: GPL-3.0-or-later
// Rendering the window to a PNG without a display (--render): opens, waits until every pane is at rest,
// goes to the asked place, grabs. Owned by main. Thread-safety: GUI thread only.
#pragma once

#include <QObject>
#include <QSize>
#include <QString>
#include <QTimer>

#include <functional>

namespace hindcast::app {

class MainWindow;

struct RenderOptions {
    QString file;
    QString store; ///< empty: the welcome page
    QSize size{1680, 1050};
    QString at;           ///< as typed into the omnibox; empty: the middle of the store
    QString second;       ///< where B is set, as typed; empty: nowhere
    QString path;         ///< selected path
    QString filter;       ///< to apply; empty: none
    QString typing;       ///< to type into the filter field
    QString find;         ///< to look for; empty: nothing
    QString projection;   ///< file that makes the states; empty: none
    QString against;      ///< file that makes those of B
    QString againstStore; ///< of B; empty: the same
    QString expected;     ///< that the projection is checked against; empty: nothing
    bool dim = false;
    QString view; ///< "debug", "compare", "open", "blame", "values", "changes", "projection", "compare-all"
};

class Renderer : public QObject {
    Q_OBJECT
public:
    Renderer(MainWindow& window, const RenderOptions& options, QObject* parent = nullptr);

signals:
    void finished(bool ok);

private:
    void whenIdle(std::function<void()> next);
    void goTo(const QString& place, std::function<void()> next);
    void goToPlace();
    void chooseView();
    void type();
    void grab(QWidget* widget);
    MainWindow& m_window;
    RenderOptions m_options;
    QTimer m_timer;
    std::function<void()> m_next;
    int m_quietTicks = 0;
};

} // namespace hindcast::app
