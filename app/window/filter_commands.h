// SPDX-License-Identifier: GPL-3.0-or-later
// FilterCommands: what the actions about the filter do (to its field, to the filter in force, and by the
// value that is selected in the state), and those about finding a text. Owned by Commands. Thread-safety: GUI
// thread only.
#pragma once

#include <QObject>

namespace hindcast::app {

class MainWindow;

class FilterCommands : public QObject {
    Q_OBJECT
public:
    explicit FilterCommands(MainWindow& window);

private:
    void byValue(bool exclude);
    MainWindow& m_window;
};

} // namespace hindcast::app
