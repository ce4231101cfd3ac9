// SPDX-License-Identifier: GPL-3.0-or-later
// ScriptCompleter: what can stand at the cursor of a projection: selectors and handlers, event types and
// categories of the store, members of the event, and fields of payloads. The store is asked away from the GUI
// thread. Owned by the pane. Thread-safety: GUI thread only.
#pragma once

#include "state/pane_context.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace hindcast::widgets {

class ScriptEditor;

/// A place where fields of a payload (or of metadata) can stand: `event.data.limits.da` is {data, limits.,
/// da}.
struct FieldPlace {
    bool metadata = false;
    QString path, typed;
    bool operator==(const FieldPlace&) const = default;
};

class ScriptCompleter : public QObject {
    Q_OBJECT
public:
    ScriptCompleter(const PaneContext& context, ScriptEditor* editor, QObject* parent = nullptr);

    /// Words for the end of this text, best first, and how much of them is typed there already.
    QStringList wordsAt(const QString& before, bool byKey, QString& typed) const;
    static std::optional<FieldPlace> fieldPlace(const QString& before);
    /// The event type that a handler around the end of the text is for; empty: not known.
    QString typeAround(const QString& before) const;
    const QStringList& types() const { return m_types; } ///< most events first
    const QStringList& categories() const { return m_categories; }
    const QString& stream() const { return m_stream; } ///< some stream of the store

private:
    void load();
    void complete(bool byKey);
    void completeFields(const FieldPlace& place, const QString& before);
    PaneContext m_context;
    ScriptEditor* m_editor;
    LatestJob m_load, m_ask;
    QStringList m_types, m_categories;
    QString m_stream;
};

} // namespace hindcast::widgets
