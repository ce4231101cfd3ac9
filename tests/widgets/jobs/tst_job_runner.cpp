// SPDX-License-Identifier: GPL-3.0-or-later
// Work beside the GUI thread: what is awaited comes within the call if it is there in time, and by the event
// loop if it is not; only the newest answer counts.
#include "jobs/job_runner.h"
#include "state/window_state.h"
#include "support/test_main.h"

#include <QtTest>

#include <barrier>
#include <memory>
#include <semaphore>
#include <vector>

#include <sys/resource.h>
#include <unistd.h>

using namespace hindcast::widgets;

namespace {

constexpr int kNicest = 19; ///< below which Linux knows nothing

/// Of the calling thread.
int niceness() {
    return ::getpriority(PRIO_PROCESS, id_t(::gettid()));
}

/// Of so many threads of a kind: each is held until all have begun.
std::vector<int> nicenessOf(JobRunner& runner, Pace pace, int threads = 2) {
    std::vector<LatestJob> jobs(static_cast<std::size_t>(threads));
    std::barrier all(threads);
    std::vector<int> found;
    QObject context;
    for (LatestJob& job : jobs)
        job.run(
            &runner, &context,
            [&all](std::stop_token) {
                all.arrive_and_wait();
                return niceness();
            },
            [&found](int nice) { found.push_back(nice); }, pace);
    (void)QTest::qWaitFor([&] { return int(found.size()) == threads; }, 60'000);
    return found;
}

} // namespace

class JobRunnerTest : public QObject {
    Q_OBJECT

private slots:
    void awaitedWorkThatIsLateComesByTheEventLoop() {
        JobRunner runner;
        LatestJob job;
        std::binary_semaphore gate(0);
        int answer = 0;
        job.run(
            &runner, this,
            [&gate](std::stop_token) {
                gate.acquire();
                return 7;
            },
            [&answer](int value) { answer = value; }, Pace::Awaited);
        QCOMPARE(answer, 0); // the call came back although the work cannot end
        QVERIFY(job.busy());
        gate.release();
        QTRY_COMPARE(answer, 7);
        QVERIFY(!job.busy());
        QCOMPARE(runner.running(), 0);
    }

    /// In some turn of the event loop a thread is quick enough, even on a machine that is busy.
    void awaitedWorkThatIsQuickComesWithinTheCall() {
        JobRunner runner;
        LatestJob job;
        bool within = false;
        const auto ask = [&] {
            bool here = false, calling = true;
            job.run(
                &runner, this, [](std::stop_token) { return true; },
                [&here, &calling, &within](bool) {
                    here = true;
                    within = within || calling;
                },
                Pace::Awaited);
            calling = false;
            QTRY_VERIFY(here);
        };
        for (int i = 0; i < 1000 && !within; ++i) {
            ask();
            QCoreApplication::processEvents(); // another turn, new patience
        }
        QVERIFY(within);
        QVERIFY(!job.busy());
    }

    /// The second of one turn finds no patience left, and none of both holds up the thread for good.
    void oneTurnIsHeldUpOnce() {
        JobRunner runner;
        LatestJob first, second;
        std::counting_semaphore<2> gate(0);
        int done = 0;
        for (LatestJob* job : {&first, &second})
            job->run(
                &runner, this,
                [&gate](std::stop_token) {
                    gate.acquire();
                    return true;
                },
                [&done](bool) { ++done; }, Pace::Awaited);
        QCOMPARE(done, 0);
        QVERIFY(first.busy() && second.busy());
        gate.release(2);
        QTRY_COMPARE(done, 2);
    }

    /// Each waits for the other to begin, so they come within the move only if they run side by side.
    void whatAMoveAsksForIsAwaitedTogether() {
        WindowState window;
        LatestJob first, second, third;
        bool moving = false, within = false, here = false;
        connect(&window.cursor, &Cursor::moved, this, [&] {
            auto both = std::make_shared<std::barrier<>>(2);
            const auto work = [both](std::stop_token) {
                both->arrive_and_wait();
                return true;
            };
            first.run(&window.jobs, this, work, [](bool) {}, Pace::Awaited);
            const auto goOn = [&](bool) {
                third.run(
                    &window.jobs, this, [](std::stop_token) { return true; },
                    [&](bool) {
                        here = true;
                        within = within || moving;
                    },
                    Pace::Awaited);
            };
            second.run(&window.jobs, this, work, goOn, Pace::Awaited);
        });
        for (std::uint64_t i = 0; i < 1000 && !within; ++i) {
            here = false;
            moving = true;
            window.cursor.moveTo(hindcast::Rank(i));
            moving = false;
            QTRY_VERIFY_WITH_TIMEOUT(here, 60'000);
            QVERIFY(!first.busy() && !second.busy() && !third.busy());
            QCoreApplication::processEvents(); // another turn, new patience
        }
        QVERIFY(within);
        QCOMPARE(window.jobs.running(), 0);
    }

    /// What is late is not lost, and the next move is held up by it no more.
    void whatIsGatheredAndLateComesByTheEventLoop() {
        JobRunner runner;
        LatestJob late, quick;
        std::binary_semaphore gate(0);
        int lateAnswer = 0, quickAnswer = 0;
        runner.gather();
        late.run(
            &runner, this,
            [&gate](std::stop_token) {
                gate.acquire();
                return 7;
            },
            [&lateAnswer](int value) { lateAnswer = value; }, Pace::Awaited);
        quick.run(
            &runner, this, [](std::stop_token) { return 8; },
            [&quickAnswer](int value) { quickAnswer = value; }, Pace::Awaited);
        QCOMPARE(quickAnswer, 0); // nothing comes before it is waited for
        runner.awaitGathered();
        QCOMPARE(lateAnswer, 0);
        QVERIFY(late.busy());
        QTRY_COMPARE_WITH_TIMEOUT(quickAnswer, 8, 60'000);
        gate.release();
        QTRY_COMPARE_WITH_TIMEOUT(lateAnswer, 7, 60'000);
        QCOMPARE(runner.running(), 0);
    }

    void theAnswerMayAskAgain() {
        JobRunner runner;
        LatestJob job;
        std::vector<int> answers;
        std::function<void(int)> ask = [&](int number) {
            job.run(
                &runner, this, [number](std::stop_token) { return number; },
                [&](int value) {
                    answers.push_back(value);
                    if (value < 5) ask(value + 1);
                },
                Pace::Awaited);
        };
        ask(1);
        QTRY_COMPARE(answers, (std::vector<int>{1, 2, 3, 4, 5}));
        QVERIFY(!job.busy());
        QCOMPARE(runner.running(), 0);
    }

    void onlyTheNewestAnswerCounts_data() {
        QTest::addColumn<int>("pace");
        QTest::newRow("awaited") << int(Pace::Awaited);
        QTest::newRow("quick") << int(Pace::Quick);
        QTest::newRow("long") << int(Pace::Long);
        QTest::newRow("background") << int(Pace::Background);
    }
    void onlyTheNewestAnswerCounts() {
        QFETCH(const int, pace);
        JobRunner runner;
        LatestJob job;
        std::binary_semaphore gate(0);
        std::vector<int> answers;
        const auto keep = [&answers](int value) { answers.push_back(value); };
        job.run(
            &runner, this,
            [&gate](std::stop_token stop) {
                gate.acquire();
                return stop.stop_requested() ? -1 : 1;
            },
            keep, Pace(pace));
        job.run(&runner, this, [](std::stop_token) { return 2; }, keep, Pace(pace));
        gate.release();
        QTRY_COMPARE(answers, std::vector<int>{2});
        QTRY_COMPARE(runner.running(), 0);
        QCOMPARE(answers, std::vector<int>{2});
    }

    /// Whatever thread of its kind it falls to; and work in view runs like the GUI thread itself.
    void longWorkGivesWay() {
        JobRunner runner;
        const int own = niceness();
        QCOMPARE(nicenessOf(runner, Pace::Awaited), std::vector<int>({own, own}));
        QCOMPARE(nicenessOf(runner, Pace::Quick), std::vector<int>({own, own}));
        const int background = nicenessOf(runner, Pace::Background, 1).front();
        for (const int nice : nicenessOf(runner, Pace::Long)) {
            QVERIFY2(nice > own || own == kNicest, qPrintable(QString::number(nice)));
            QVERIFY2(background > nice || nice == kNicest, qPrintable(QString::number(background)));
        }
    }

    void nothingIsDeliveredToWhoIsGone() {
        JobRunner runner;
        LatestJob job;
        std::binary_semaphore gate(0);
        bool called = false;
        {
            QObject context;
            job.run(
                &runner, &context,
                [&gate](std::stop_token) {
                    gate.acquire();
                    return 1;
                },
                [&called](int) { called = true; }, Pace::Awaited);
        }
        gate.release();
        QTRY_COMPARE(runner.running(), 0);
        QVERIFY(!called);
    }
};

HINDCAST_TEST(JobRunnerTest)
#include "tst_job_runner.moc"
