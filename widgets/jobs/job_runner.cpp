// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"

#include <QMetaObject>

namespace hindcast::widgets {

JobRunner::JobRunner(QObject* parent)
    : QObject(parent), m_quick(std::make_unique<ThreadPool>(3)), m_long(std::make_unique<ThreadPool>(2)),
      m_ending(std::make_shared<std::stop_source>()) {}

JobRunner::~JobRunner() {
    m_ending->request_stop();
    m_quick.reset();
    m_long.reset();
}

std::stop_source JobRunner::start(QObject* context,
                                  std::function<std::function<void()>(std::stop_token)> work, bool isLong) {
    std::stop_source stop;
    ++m_running;
    emit runningChanged(m_running);
    ThreadPool& pool = isLong ? *m_long : *m_quick;
    pool.submit([this, stop, ending = m_ending, context = QPointer<QObject>(context),
                 work = std::move(work)] {
        const std::stop_callback end(ending->get_token(), [stop]() mutable { stop.request_stop(); });
        auto done = stop.stop_requested() ? std::function<void()>() : work(stop.get_token());
        if (ending->stop_requested()) return;
        QMetaObject::invokeMethod(
            this, [this, context, done = std::move(done)] { deliver(context, done); }, Qt::QueuedConnection);
    });
    return stop;
}

void JobRunner::post(QPointer<QObject> context, std::function<void()> say) {
    QMetaObject::invokeMethod(
        this,
        [context = std::move(context), say = std::move(say)] {
            if (context) say();
        },
        Qt::QueuedConnection);
}

void JobRunner::deliver(QPointer<QObject> context, std::function<void()> done) {
    --m_running;
    emit runningChanged(m_running);
    if (context && done) done();
}

} // namespace hindcast::widgets
