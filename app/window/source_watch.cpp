// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/source_watch.h"

#include <QElapsedTimer>

namespace hindcast::app {
namespace {

constexpr int kShareOfLooking = 20; ///< one part of the time is spent looking at most

} // namespace

SourceWatch::SourceWatch(widgets::JobRunner* jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SourceWatch::look);
}

void SourceWatch::begin(const QString& path, const std::optional<import::SourceStamp>& read) {
    end();
    m_path = path;
    m_read = read;
    resume();
}

void SourceWatch::end() {
    pause();
    m_read.reset();
}

void SourceWatch::pause() {
    m_timer.stop();
    m_job.cancel();
}

void SourceWatch::resume() {
    m_told = {};
    if (m_read && m_read->found) m_timer.start(m_interval);
}

void SourceWatch::look() {
    m_job.run(
        m_jobs, this,
        [path = m_path.toStdString()](std::stop_token) {
            QElapsedTimer time;
            time.start();
            Look look{import::SourceStamp::of(path), 0};
            look.milliseconds = int(time.elapsed());
            return look;
        },
        [this](const Look& look) { take(look); });
}

void SourceWatch::take(const Look& look) {
    m_timer.start(qMax(m_interval, look.milliseconds * kShareOfLooking));
    const SourceDrift drift = driftOf(*m_read, look.stamp);
    if (drift == m_told) return;
    m_told = drift;
    emit drifted(drift);
}

} // namespace hindcast::app
