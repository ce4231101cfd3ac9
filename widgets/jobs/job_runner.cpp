// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"

#include <QElapsedTimer>
#include <QMetaObject>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <iterator>
#include <mutex>
#include <optional>

#include <sys/resource.h>
#include <unistd.h>

namespace hindcast::widgets {
namespace {

/// What the GUI thread never waits for gives way to it: where cores are few, a frame is else painted in turns
/// with work that takes seconds, some milliseconds each. Threads that such work starts give way as well. Of
/// the calling thread alone, less than the process's first: Linux keeps it by thread. Refused, it runs like
/// any other.
void giveWay(Pace pace) {
    const int less = pace == Pace::Background ? 15 : pace == Pace::Long ? 10 : 0;
    if (less > 0)
        (void)::setpriority(PRIO_PROCESS, id_t(::gettid()),
                            ::getpriority(PRIO_PROCESS, id_t(::getpid())) + less);
}

} // namespace

/// Between the threads that work and the GUI thread that waits for them.
struct JobRunner::Meeting {
    std::mutex mutex;
    std::condition_variable changed;
};

/// One work: whoever comes second acts.
struct JobRunner::Awaited {
    QPointer<QObject> context; ///< GUI thread only; the rest under the meeting's mutex
    std::optional<Done> done;  ///< the work is finished
    bool givenUp = false;      ///< the GUI thread went on
};

JobRunner::JobRunner(QObject* parent)
    : QObject(parent), m_quick(std::make_unique<ThreadPool>(3)), m_long(std::make_unique<ThreadPool>(2)),
      m_background(std::make_unique<ThreadPool>(2)), m_ending(std::make_shared<std::stop_source>()),
      m_meeting(std::make_shared<Meeting>()) {}

JobRunner::~JobRunner() {
    m_ending->request_stop();
    m_quick.reset();
    m_long.reset();
    m_background.reset();
}

std::stop_source JobRunner::start(QObject* context, Work work, Pace pace) {
    std::stop_source stop;
    ++m_running;
    emit runningChanged(m_running);
    const auto awaited = pace == Pace::Awaited && patienceLeft() > 0 ? std::make_shared<Awaited>() : nullptr;
    ThreadPool& pool = pace == Pace::Background ? *m_background : pace == Pace::Long ? *m_long : *m_quick;
    const QPointer<QObject> guarded(context);
    if (awaited) awaited->context = context;
    pool.submit([this, pace, stop, ending = m_ending, guarded, awaited, meeting = m_meeting,
                 work = std::move(work)] {
        giveWay(pace);
        const std::stop_callback end(ending->get_token(), [stop]() mutable { stop.request_stop(); });
        auto done = stop.stop_requested() ? Done() : work(stop.get_token());
        if (ending->stop_requested()) return;
        if (awaited) {
            const std::lock_guard lock(meeting->mutex);
            if (!awaited->givenUp) {
                awaited->done = std::move(done);
                meeting->changed.notify_one();
                return;
            }
        }
        QMetaObject::invokeMethod(
            this, [this, guarded, done = std::move(done)] { deliver(guarded, done); }, Qt::QueuedConnection);
    });
    if (!awaited) return stop;
    if (m_gathers) {
        m_gathered.push_back(awaited);
    } else {
        std::vector one{awaited};
        await(one);
    }
    return stop;
}

void JobRunner::awaitGathered() {
    await(m_gathered);
    m_gathers = false;
}

/// Nanoseconds that the GUI thread may still wait.
qint64 JobRunner::patienceLeft() {
    if (!m_turnEnds) {
        m_turnEnds = true;
        m_waited = 0;
        QMetaObject::invokeMethod(this, [this] { m_turnEnds = false; }, Qt::QueuedConnection);
    }
    return qint64(kPatience) * 1'000'000 - m_waited;
}

/// Delivers what is done as it is done; what is not when patience ends comes by the event loop.
void JobRunner::await(std::vector<std::shared_ptr<Awaited>>& all) {
    while (!all.empty()) {
        const auto some = waitForSome(all);
        for (const auto& one : some)
            deliver(one->context, *one->done);
        if (some.empty()) all.clear();
    }
}

/// Takes those that are done out of `all`. None: patience is at its end, and all were given up.
std::vector<std::shared_ptr<JobRunner::Awaited>>
JobRunner::waitForSome(std::vector<std::shared_ptr<Awaited>>& all) {
    const auto isDone = [](const auto& one) { return one->done.has_value(); };
    QElapsedTimer clock;
    clock.start();
    std::unique_lock lock(m_meeting->mutex);
    m_meeting->changed.wait_for(lock, std::chrono::nanoseconds(patienceLeft()),
                                [&] { return std::any_of(all.begin(), all.end(), isDone); });
    m_waited += clock.nsecsElapsed();
    std::vector<std::shared_ptr<Awaited>> done;
    std::copy_if(all.begin(), all.end(), std::back_inserter(done), isDone);
    std::erase_if(all, isDone);
    if (done.empty())
        for (const auto& one : all)
            one->givenUp = true;
    return done;
}

void JobRunner::post(QPointer<QObject> context, std::function<void()> say) {
    QMetaObject::invokeMethod(
        this,
        [context = std::move(context), say = std::move(say)] {
            if (context) say();
        },
        Qt::QueuedConnection);
}

void JobRunner::deliver(const QPointer<QObject>& context, const Done& done) {
    --m_running;
    emit runningChanged(m_running);
    if (context && done) done();
}

} // namespace hindcast::widgets
