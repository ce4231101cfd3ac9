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
#include <vector>

namespace hindcast::widgets {

/// Each kind has its own threads, so what is asked while someone looks never queues behind long work.
enum class Pace {
    Awaited, ///< mostly there within a millisecond or two: the GUI thread waits as long as patience lasts, so
             ///< that what belongs together is painted once and together
    Quick,   ///< what is in view
    Long,    ///< what was asked for and takes its time: gives way to the GUI thread and what is in view
    Background ///< adornments that nothing else waits for: gives way to everything
};

class JobRunner : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void()>;
    using Work = std::function<Done(std::stop_token)>;

    /// Milliseconds that awaited work may hold up the GUI thread in each turn of its event loop.
    static constexpr int kPatience = 4;

    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    /// Starts `work` on a thread; what it returns is called on the GUI thread unless `context` is gone:
    /// before this returns, if the work was awaited and done in time. Returns what stops it.
    std::stop_source start(QObject* context, Work work, Pace pace);

    /// Awaited work that is started from here to awaitGathered() is worked at side by side and waited for
    /// there, together; so is what its answers start.
    void gather() { m_gathers = true; }
    void awaitGathered();

    /// Calls `say` on the GUI thread unless `context` is gone. From the threads of this runner.
    void post(QPointer<QObject> context, std::function<void()> say);

    int running() const { return m_running; }

signals:
    void runningChanged(int running);

private:
    struct Meeting;
    struct Awaited;
    void deliver(const QPointer<QObject>& context, const Done& done);
    void await(std::vector<std::shared_ptr<Awaited>>& all);
    std::vector<std::shared_ptr<Awaited>> waitForSome(std::vector<std::shared_ptr<Awaited>>& all);
    qint64 patienceLeft();

    std::unique_ptr<ThreadPool> m_quick, m_long, m_background;
    std::shared_ptr<std::stop_source> m_ending;
    std::shared_ptr<Meeting> m_meeting;
    std::vector<std::shared_ptr<Awaited>> m_gathered; ///< started and not waited for yet
    bool m_gathers = false;
    int m_running = 0;
    qint64 m_waited = 0;     ///< nanoseconds of the patience of this turn of the event loop
    bool m_turnEnds = false; ///< is told when it does
};

class LatestJob {
public:
    ~LatestJob() { cancel(); }
    LatestJob() = default;
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    /// `work`: std::stop_token → T, on another thread. `done`: T → void, on the GUI thread, only while
    /// `context` lives and no newer request was made; within this call if it was awaited and came in time.
    template <class Work, class Done>
    void run(JobRunner* runner, QObject* context, Work work, Done done, Pace pace = Pace::Quick) {
        cancel();
        const auto generation = m_generation;
        const auto wanted = ++*generation;
        m_busy = true;
        auto stop = runner->start(
            context,
            [this, work = std::move(work), done = std::move(done), generation,
             wanted](std::stop_token token) -> JobRunner::Done {
                auto answer = std::make_shared<std::invoke_result_t<Work, std::stop_token>>(work(token));
                return [this, answer, done, generation, wanted] {
                    if (*generation != wanted) return;
                    m_busy = false;
                    done(std::move(*answer));
                };
            },
            pace);
        if (*generation == wanted) m_stop = std::move(stop); // else `done` asked again, or ended this place
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
            std::move(done), Pace::Long);
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
