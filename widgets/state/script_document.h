// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptDocument: the projection that is being written: its text, its file, and whether they are the same.
// The file is watched, so that another editor can be used as well. Owned by the window. Thread-safety: GUI
// thread only.
#pragma once

#include "session/script_choice.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace hindcast::widgets {

class ScriptDocument : public QObject {
    Q_OBJECT
public:
    explicit ScriptDocument(QObject* parent = nullptr);

    const QString& path() const { return m_path; } ///< empty: no file yet
    QString name() const;                          ///< of the file, or what stands for it
    const QString& text() const { return m_text; }
    bool isModified() const { return m_text != m_saved; }
    /// There is none; one whose text was all taken out is there.
    bool isEmpty() const { return !m_begun; }
    /// Whose rules it runs by, and whether it sees the clock of this machine.
    int engine() const { return m_engine; }
    bool allowsClock() const { return m_allowsClock; }
    void setRules(int engine, bool allowsClock);
    /// As the engine is asked for it.
    session::ScriptChoice choice() const;

    /// What was typed.
    void type(const QString& text);
    /// Another document without a file.
    void start(const QString& text);
    void close();
    /// Why it could not be read or written; nothing: done.
    std::optional<QString> open(const QString& path);
    std::optional<QString> save() { return saveAs(m_path); }
    std::optional<QString> saveAs(const QString& path);
    /// Another program wrote the file while changes here are not saved: which to keep?
    bool isContested() const { return m_contested.has_value(); }
    void takeTheirs();
    void keepOurs();

signals:
    void replaced();      ///< the text is another one, not typed
    void typed();         ///< the text was typed
    void statusChanged(); ///< name, modified, contested
    void rulesChanged();

private:
    void look();
    void watchFile();
    void replace(const QString& text);
    QString m_path, m_text, m_saved;
    bool m_begun = false;
    int m_engine = 1;
    bool m_allowsClock = false;
    std::optional<QString> m_contested;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
};

} // namespace hindcast::widgets
