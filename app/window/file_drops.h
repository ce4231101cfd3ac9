// SPDX-License-Identifier: GPL-3.0-or-later
// FileDrops: files dropped anywhere on a window are the window's, over its text fields too, which would take
// their addresses as text. Text that is dropped stays the fields' own; elsewhere the address of a live
// database is taken. An event filter of the application.
// Thread-safety: GUI thread only.
#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace hindcast::app {

class FileDrops : public QObject {
    Q_OBJECT
public:
    /// For `window`, which owns it.
    explicit FileDrops(QWidget* window);

signals:
    /// After the drop has ended, or the file manager would wait for what is done with it.
    void dropped(const QStringList& stores);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_window;
};

} // namespace hindcast::app
