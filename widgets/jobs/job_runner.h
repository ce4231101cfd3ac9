// SPDX-License-Identifier: GPL-3.0-or-later
// JobRunner: runs Session calls away from the GUI thread and brings the answer back to it. A LatestJob is
// one place that wants an answer: a new request cancels the one before, and stale answers are dropped.
// Owned by the window. Thread-safety: GUI thread only (the work itself runs on pool threads).
#pragma once

#include "base/result.h"
#include "base/thread_pool.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <stop_token>
#include <type_traits>
#include <utility>

namespace hindcast::widgets {

class JobRunner : public QObject {
    Q_OBJECT
public:
    /// Quick questions of panes never queue behind long work: each kind has its own threads.
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    /// Starts `work` on a thread; `done` is called on the GUI thread unless `context` is gone.
    /// Returns what stops it.
    std::stop_source start(QObject* context, std::function<std::function<void()>(std::stop_token)> work,
                           bool isLong);

    /// Calls `say` on the GUI thread unless `context` is gone. From the threads of this runner.
    void post(QPointer<QObject> context, std::function<void()> say);

    /// Long work asked for by the user that the status bar lists (importing, checking): may be null.
    int running() const { return m_running; }

signals:
    void runningChanged(int running);

private:
    void deliver(QPointer<QObject> context, std::function<void()> done);
    std::unique_ptr<ThreadPool> m_quick, m_long;
    std::shared_ptr<std::stop_source> m_ending;
    int m_running = 0;
};

class LatestJob {
public:
    ~LatestJob() { cancel(); }
    LatestJob() = default;
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    /// `work`: std::stop_token → T, on another thread. `done`: T → void, on the GUI thread, only while
    /// `context` lives and no newer request was made.
    template <class Work, class Done>
    void run(JobRunner* runner, QObject* context, Work work, Done done, bool isLong = false) {
        cancel();
        const auto generation = m_generation;
        const auto wanted = ++*generation;
        m_busy = true;
        m_stop = runner->start(
            context,
            [this, work = std::move(work), done = std::move(done), generation,
             wanted](std::stop_token stop) -> std::function<void()> {
                auto answer = std::make_shared<std::invoke_result_t<Work, std::stop_token>>(work(stop));
                return [this, answer, done, generation, wanted] {
                    if (*generation != wanted) return;
                    m_busy = false;
                    done(std::move(*answer));
                };
            },
            isLong);
    }
    /// The same with a beginning: `work` is also given a `tell`, and what it tells on the way is handed to
    /// `part` on the GUI thread, before `done`.
    template <class Part, class Work, class Hear, class Done>
    void runInParts(JobRunner* runner, QObject* context, Work work, Hear part, Done done) {
        const auto generation = m_generation;
        const auto wanted = *generation + 2; // run() cancels first
        const auto tell = [runner, context = QPointer<QObject>(context), part = std::move(part), generation,
                           wanted](Part what) {
            runner->post(context, [part, generation, wanted, what = std::move(what)] {
                if (*generation == wanted) part(what);
            });
        };
        run(
            runner, context,
            [work = std::move(work), tell](std::stop_token stop) { return work(stop, tell); },
            std::move(done), true);
    }
    void cancel() {
        ++*m_generation;
        m_stop.request_stop();
        m_busy = false;
    }
    bool busy() const { return m_busy; }

private:
    std::shared_ptr<std::uint64_t> m_generation = std::make_shared<std::uint64_t>(0); ///< GUI thread only
    std::stop_source m_stop{std::nostopstate};
    bool m_busy = false;
};

} // namespace hindcast::widgets
