// SPDX-License-Identifier: GPL-3.0-or-later
// PathSteps: goes to the next or previous event that changed a path of a stream. The history of the path is
// read once and kept while path, stream and store stay the same.
// Owned by the state pane. Thread-safety: GUI thread only.
#pragma once

#include "session/rows.h"
#include "state/pane_context.h"

#include <QObject>

#include <optional>
#include <vector>

namespace hindcast::widgets {

class PathSteps : public QObject {
    Q_OBJECT
public:
    explicit PathSteps(const PaneContext& context, QObject* parent = nullptr);

    /// `from`: the event whose state is shown; nothing: before the first one.
    void go(StreamId stream, const QString& path, std::optional<Version> from, bool forward);

signals:
    void found(Rank rank);
    void notice(const QString& text); ///< why there is nowhere to go
    void busyChanged(bool busy);

private:
    void choose(std::optional<Version> from, bool forward);
    PaneContext m_context;
    LatestJob m_job;
    std::optional<StreamId> m_stream;
    QString m_path;
    std::vector<session::EventRow> m_events;
};

} // namespace hindcast::widgets
