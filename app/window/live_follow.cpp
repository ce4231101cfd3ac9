// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/live_follow.h"

#include <QElapsedTimer>

#include <utility>

namespace hindcast::app {
namespace {

constexpr int kShareOfAsking = 20; ///< one part of the time is spent asking at most
using Started = Result<std::shared_ptr<source::Follower>>;

} // namespace

LiveFollow::LiveFollow(std::shared_ptr<const session::Opener> opener, widgets::JobRunner* jobs,
                       QObject* parent)
    : QObject(parent), m_opener(std::move(opener)), m_jobs(jobs) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LiveFollow::poll);
}

void LiveFollow::begin(const QString& store, const import::ImportOptions& options) {
    end();
    m_on = true;
    const source::Location location{store.toStdString(), options.view, options.limits.mapping,
                                    options.limits.mappingName};
    m_job.run(
        m_jobs, this,
        [opener = m_opener, location](std::stop_token stop) -> Started {
            auto follower = opener->follow(location, {}, stop);
            if (!follower) return follower.error();
            return std::shared_ptr<source::Follower>(std::move(*follower));
        },
        [this](const Started& started) {
            if (!started) return fail(started.error());
            m_follower = *started;
            tell();
        });
}

void LiveFollow::end() {
    m_on = false;
    m_timer.stop();
    m_job.cancel();
    m_follower.reset(); // a job that still runs has it, too
}

void LiveFollow::resume() {
    if (m_on && m_follower && !m_job.busy()) m_timer.start(m_interval);
}

void LiveFollow::poll() {
    m_job.run(
        m_jobs, this,
        [follower = m_follower](std::stop_token stop) -> Result<Answer> {
            QElapsedTimer time;
            time.start();
            event::EventBatch batch;
            if (auto polled = follower->poll(batch, stop); !polled) return polled.error();
            return Answer{batch.events.size() + batch.problems.size(), int(time.elapsed())};
        },
        [this](const Result<Answer>& answer) {
            if (!answer) return fail(answer.error());
            if (answer->events > 0) return tell();
            m_timer.start(qMax(m_interval, answer->milliseconds * kShareOfAsking));
        });
}

void LiveFollow::tell() {
    emit arrived();
}

void LiveFollow::fail(const Error& error) {
    end();
    if (error.code != ErrorCode::Cancelled) emit failed(error);
}

} // namespace hindcast::app
