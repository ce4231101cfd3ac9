// SPDX-License-Identifier: GPL-3.0-or-later
// FilterBook: the saved filters of one store by name, and those that were applied lately. The workspace keeps
// it. Owned by the window. Thread-safety: GUI thread only.
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace hindcast::widgets {

struct SavedFilter {
    QString name, text;
    bool operator==(const SavedFilter&) const = default;
};

class FilterBook : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype kMostRecent = 50;
    using QObject::QObject;

    const QList<SavedFilter>& saved() const { return m_saved; }
    const QStringList& recent() const { return m_recent; } ///< newest first
    /// Takes the place of one with the same name.
    void save(const SavedFilter& filter);
    /// One that has the new name already is replaced.
    void rename(qsizetype index, const QString& name);
    void remove(qsizetype index);
    /// The one removed last, until something else is saved, renamed or removed.
    const std::optional<SavedFilter>& removed() const { return m_removed; }
    void bringBack();
    void remember(const QString& text);
    void restore(const QList<SavedFilter>& saved, const QStringList& recent);

signals:
    void changed();

private:
    QList<SavedFilter> m_saved;
    QStringList m_recent;
    std::optional<SavedFilter> m_removed;
    qsizetype m_removedFrom = 0;
};

} // namespace hindcast::widgets
