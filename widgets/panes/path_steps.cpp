// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/path_steps.h"

#include "util/value_text.h"
#include "wording/core_text.h"
#include "json/pointer.h"

namespace hindcast::widgets {

PathSteps::PathSteps(const PaneContext& context, QObject* parent) : QObject(parent), m_context(context) {
    const auto forget = [this] {
        m_job.cancel();
        m_stream.reset();
    };
    connect(context.store, &Store::opened, this, forget);
    connect(context.store, &Store::grown, this, forget);
    if (context.fold) connect(context.fold, &FoldState::changed, this, forget);
}

void PathSteps::go(StreamId stream, const QString& path, std::optional<Version> from, bool forward) {
    const auto session = m_context.states();
    const auto pointer = json::Pointer::parse(path.toStdString());
    if (!session || !pointer) return;
    if (m_stream == stream && m_path == path) {
        choose(from, forward);
        return;
    }
    emit busyChanged(true);
    m_job.run(
        m_context.jobs, this,
        [session, stream, pointer = *pointer](std::stop_token stop) {
            return session->history(stream, pointer, stop);
        },
        [=, this](Result<std::vector<session::HistoryRow>> answer) {
            emit busyChanged(false);
            if (!answer) {
                emit notice(coreText(answer.error()));
                return;
            }
            m_stream = stream;
            m_path = path;
            m_events.clear();
            for (session::HistoryRow& row : *answer)
                m_events.push_back(std::move(row.event));
            choose(from, forward);
        },
        Pace::Long);
}

void PathSteps::choose(std::optional<Version> from, bool forward) {
    const session::EventRow* best = nullptr;
    for (const session::EventRow& event : m_events) {
        const bool later = !from || event.version > *from;
        if (forward && later) {
            best = &event;
            break;
        }
        if (!forward && from && event.version < *from) best = &event;
    }
    if (best) {
        emit found(best->rank);
        return;
    }
    const QString path = m_path.isEmpty() ? tr("the state") : shownText(m_path.toStdString());
    emit notice(forward ? tr("No later change of %1").arg(path) : tr("No earlier change of %1").arg(path));
}

} // namespace hindcast::widgets
