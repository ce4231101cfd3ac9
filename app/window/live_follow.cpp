// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/live_follow.h"

#include "source/postgres_connection.h"

#include <QElapsedTimer>

#include <utility>

namespace hindcast::app {
namespace {

constexpr int kShareOfAsking = 20; ///< one part of the time is spent asking at most
constexpr int kMostDoublings = 6, kLongestPause = 60'000;
using Started = Result<std::shared_ptr<source::Follower>>;

/// A server that is started again, a right that is given, of what could be followed before also a table that
/// comes back: not a password that nobody has typed.
bool mayPass(const Error& error, bool couldBefore) {
    if (error.code == ErrorCode::Unsupported || error.code == ErrorCode::NotFound) return couldBefore;
    return (error.code == ErrorCode::Io || error.code == ErrorCode::Busy) && !source::asksForPassword(error);
}

} // namespace

LiveFollow::LiveFollow(std::shared_ptr<const session::Opener> opener, widgets::JobRunner* jobs,
                       QObject* parent)
    : QObject(parent), m_opener(std::move(opener)), m_jobs(jobs) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LiveFollow::next);
}

void LiveFollow::begin(const QString& store, const import::ImportOptions& options) {
    end();
    m_on = true;
    m_location = {store.toStdString(), options.view, options.limits.mapping, options.limits.mappingName};
    start();
}

void LiveFollow::end() {
    m_on = m_could = false;
    m_failures = 0;
    m_timer.stop();
    m_job.cancel();
    m_follower.reset(); // a job that still runs has it, too
}

void LiveFollow::resume() {
    if (!m_on || !m_follower || m_job.busy()) return;
    m_failures = 0;
    m_timer.start(m_interval);
}

void LiveFollow::next() {
    if (m_follower)
        poll();
    else
        start();
}

void LiveFollow::start() {
    m_job.run(
        m_jobs, this,
        [opener = m_opener, location = m_location](std::stop_token stop) -> Started {
            auto follower = opener->follow(location, {}, stop);
            if (!follower) return follower.error();
            return std::shared_ptr<source::Follower>(std::move(*follower));
        },
        [this](const Started& started) {
            if (!started) return fail(started.error());
            m_follower = *started;
            m_could = true;
            emit arrived();
        });
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
            if (answer->events > 0) return emit arrived();
            m_timer.start(qMax(m_interval, answer->milliseconds * kShareOfAsking));
        });
}

void LiveFollow::fail(const Error& error) {
    if (!m_on) return;
    if (!mayPass(error, m_could)) {
        end();
        if (error.code != ErrorCode::Cancelled) emit failed(error);
        return;
    }
    m_job.cancel();
    m_follower.reset();
    m_failures = qMin(m_failures + 1, kMostDoublings);
    m_timer.start(qMin(m_interval << m_failures, kLongestPause));
    emit interrupted(error);
}

} // namespace hindcast::app
