// SPDX-License-Identifier: GPL-3.0-or-later
// Small shared state objects that panes know instead of each other: scope, pinned stream, selected path,
// visible time range, display preferences. Owned by the window.
// Thread-safety: GUI thread only.
#pragma once

#include "base/strong.h"

#include <QObject>
#include <QString>

#include <optional>

namespace hindcast::widgets {

/// What stepping, playing and the list's greying go by.
enum class Scope { All, Filter, Stream };

class ScopeState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    Scope scope() const { return m_scope; }
    /// The stream of scope Stream (the cursor's when it was chosen).
    std::optional<StreamId> stream() const { return m_stream; }
    void set(Scope scope, std::optional<StreamId> stream);

signals:
    void changed();

private:
    Scope m_scope = Scope::All;
    std::optional<StreamId> m_stream;
};

/// The stream whose state is shown: the cursor's unless pinned.
class PinState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    std::optional<StreamId> stream() const { return m_stream; }
    void set(std::optional<StreamId> stream);

signals:
    void changed();

private:
    std::optional<StreamId> m_stream;
};

/// The path selected in the state, as a JSON Pointer ("" is the whole state; null QString is none).
class PathState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    QString path() const { return m_path; }
    /// Somebody chose it, so it is there.
    void set(const QString& path);
    /// Whether the state shown has it: it stays selected over states that do not.
    bool isFound() const { return m_found; }
    void setFound(bool found);
    /// What stands there as an expression writes it; empty: not known, or no single value.
    const QString& literal() const { return m_literal; }
    void setLiteral(const QString& literal);

signals:
    void changed();
    void foundChanged();
    void literalChanged();

private:
    QString m_path, m_literal;
    bool m_found = true;
};

/// What the timeline shows: [from, to) in micros when byTime, else in ranks.
struct Range {
    bool byTime = true;
    qint64 from = 0;
    qint64 to = 0;
    bool operator==(const Range&) const = default;
};

class RangeState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    const Range& range() const { return m_range; }
    void set(const Range& range);

signals:
    void changed();

private:
    Range m_range;
};

/// How things are shown. A value that the window passes down and replaces whole.
struct Display {
    bool utc = true; ///< else local time
    bool operator==(const Display&) const = default;
};

class DisplayState : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    const Display& display() const { return m_display; }
    void set(const Display& display);

signals:
    void changed();

private:
    Display m_display;
};

} // namespace hindcast::widgets
