// SPDX-License-Identifier: GPL-3.0-or-later
// How many workers operations have at once, and that none waits without end.
#include "projection/script_run.h"
#include "projection/worker_permit.h"
#include "support/test_main.h"

#include <QtTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace hindcast;
using projection::ScriptRun;
using projection::WorkerNeed;
using projection::WorkerPermit;

class WorkerPermitTest : public QObject {
    Q_OBJECT
private slots:
    void firstOnesWait() {
        std::vector<WorkerPermit> held;
        for (std::size_t i = 0; i < WorkerPermit::limit(); ++i)
            held.push_back(std::move(**WorkerPermit::take(WorkerNeed::First, {})));
        QCOMPARE(WorkerPermit::taken(), WorkerPermit::limit());
        std::stop_source stopped;
        stopped.request_stop();
        const auto refused = WorkerPermit::take(WorkerNeed::First, stopped.get_token());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Cancelled);
        std::atomic<bool> isTaken = false;
        std::jthread waiting([&](std::stop_token stop) {
            const auto permit = WorkerPermit::take(WorkerNeed::First, stop);
            isTaken = permit && permit->has_value();
        });
        QVERIFY(!isTaken);
        held.pop_back();
        QTRY_VERIFY_WITH_TIMEOUT(isTaken, 60000);
        waiting.join();
        QCOMPARE(WorkerPermit::taken(), WorkerPermit::limit() - 1);
        held.clear();
        QCOMPARE(WorkerPermit::taken(), std::size_t(0));
    }

    void othersDoNot() {
        std::vector<WorkerPermit> held;
        for (std::size_t i = 0; i < WorkerPermit::limit(); ++i) {
            auto spare = WorkerPermit::take(WorkerNeed::Spare, {});
            QVERIFY(spare && spare->has_value());
            held.push_back(std::move(**spare));
        }
        QVERIFY(!WorkerPermit::take(WorkerNeed::Spare, {})->has_value());
        {
            const auto first = WorkerPermit::take(WorkerNeed::First, {}); // those that run leave room for it
            const auto more = WorkerPermit::take(WorkerNeed::More, {});
            QVERIFY(first->has_value() && more->has_value());
            QCOMPARE(WorkerPermit::taken(), WorkerPermit::limit() + 2);
        }
        QVERIFY(WorkerPermit::take(WorkerNeed::Lasting, {})->has_value());
        QCOMPARE(WorkerPermit::taken(), WorkerPermit::limit());
    }

    // More operations than may run at once, each with a second worker while it holds its first.
    void operationsWithTwoWorkersEnd() {
        const projection::Script script{"two.js", "fromAll().when({ $any(s) { return s; } })", {}};
        std::atomic<std::size_t> ended = 0, most = 0;
        std::vector<std::jthread> operations;
        for (std::size_t i = 0; i < 3 * WorkerPermit::limit(); ++i)
            operations.emplace_back([&] {
                projection::RunOptions options;
                const auto first = ScriptRun::start(script, options, {});
                options.worker = WorkerNeed::More;
                const auto second = ScriptRun::start(script, options, {});
                options.worker = WorkerNeed::Spare;
                const auto spare = ScriptRun::start(script, options, {});
                const std::size_t taken = WorkerPermit::taken();
                for (std::size_t seen = most; seen < taken && !most.compare_exchange_weak(seen, taken);) {
                }
                if (first && second && spare && *first && *second) ++ended;
            });
        operations.clear();
        QCOMPARE(ended.load(), 3 * WorkerPermit::limit());
        QVERIFY(most > 0 && most <= 3 * WorkerPermit::limit());
        QCOMPARE(WorkerPermit::taken(), std::size_t(0));
    }
};

HINDCAST_TEST(WorkerPermitTest)
#include "tst_worker_permit.moc"
