// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"

#include <QElapsedTimer>
#include <QMetaObject>

#include <chrono>
#include <condition_variable>
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

/// Between the thread that works and the GUI thread that waits for it: whoever comes second acts.
struct JobRunner::Awaited {
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<Done> done; ///< the work is finished
    bool givenUp = false;     ///< the GUI thread went on
};

JobRunner::JobRunner(QObject* parent)
    : QObject(parent), m_quick(std::make_unique<ThreadPool>(3)), m_long(std::make_unique<ThreadPool>(2)),
      m_background(std::make_unique<ThreadPool>(2)), m_ending(std::make_shared<std::stop_source>()) {}

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
    pool.submit([this, pace, stop, ending = m_ending, guarded, awaited, work = std::move(work)] {
        giveWay(pace);
        const std::stop_callback end(ending->get_token(), [stop]() mutable { stop.request_stop(); });
        auto done = stop.stop_requested() ? Done() : work(stop.get_token());
        if (ending->stop_requested()) return;
        if (awaited) {
            const std::lock_guard lock(awaited->mutex);
            if (!awaited->givenUp) {
                awaited->done = std::move(done);
                awaited->changed.notify_one();
                return;
            }
        }
        QMetaObject::invokeMethod(
            this, [this, guarded, done = std::move(done)] { deliver(guarded, done); }, Qt::QueuedConnection);
    });
    if (awaited) {
        await(*awaited);
        if (awaited->done) deliver(guarded, *awaited->done);
    }
    return stop;
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

void JobRunner::await(Awaited& awaited) {
    QElapsedTimer clock;
    clock.start();
    std::unique_lock lock(awaited.mutex);
    awaited.changed.wait_for(lock, std::chrono::nanoseconds(patienceLeft()),
                             [&] { return awaited.done.has_value(); });
    awaited.givenUp = !awaited.done;
    m_waited += clock.nsecsElapsed();
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
