// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/timeline_fixture.h"
#include "support/test_main.h"
#include "json/print.h"

#include <QtTest>

using namespace hindcast;
using replay::kMaxFold;
using replay::StopReason;

class TimelineTest : public QObject {
    Q_OBJECT
private slots:
    void stepsBothWays() {
        auto timeline = test::timelineOf(test::store("1 a A {\"n\":1}\n2 a A {\"n\":2}\n3 a A {\"n\":3}"));
        QCOMPARE(timeline->size(), std::size_t(3));
        QCOMPARE(json::print(timeline->state()), std::string("{}"));
        QCOMPARE(*timeline->step(2), StopReason::Target);
        QCOMPARE(json::print(timeline->state()), std::string("{\"n\":2}"));
        QCOMPARE(*timeline->step(5), StopReason::End);
        QCOMPARE(timeline->cursor(), std::size_t(3));
        QCOMPARE(*timeline->step(-1), StopReason::Target);
        QCOMPARE(json::print(timeline->state()), std::string("{\"n\":2}"));
        QCOMPARE(*timeline->step(-2), StopReason::Target);
        QCOMPARE(timeline->cursor(), std::size_t(0));
        QCOMPARE(*timeline->step(-1), StopReason::Start);
        QCOMPARE(*timeline->step(0), StopReason::Target);
        QCOMPARE(*timeline->step(INT64_MAX), StopReason::End);
        QCOMPARE(*timeline->step(INT64_MIN), StopReason::Start);
        QCOMPARE(json::print(timeline->state()), std::string("{}"));
    }
    void pastTheEndIsAnError() {
        auto timeline = test::timelineOf(test::countingStore(3));
        QVERIFY(timeline->seek(2).ok());
        const auto moved = timeline->seek(4);
        QVERIFY(!moved.ok());
        QCOMPARE(moved.error().code, ErrorCode::Invalid);
        QCOMPARE(timeline->cursor(), std::size_t(2));
        QCOMPARE(timeline->stateAt(9).error().code, ErrorCode::Invalid);
    }
    // The bound of the header: once passed, a seek folds at most kMaxFold events.
    void aSeekFoldsAFew() {
        const std::size_t count = 3 * kMaxFold + 1234;
        const auto log = test::countingStore(count);
        auto timeline = test::timelineOf(log);
        QVERIFY(timeline->seek(count).ok());
        QCOMPARE(timeline->lastFoldCount(), count);
        QVERIFY(timeline->checkpointBytes() > 0);
        std::uint64_t seed = 3;
        std::size_t most = 0;
        for (int i = 0; i < 30; ++i) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            std::size_t target = std::size_t(seed >> 33) % (count + 1);
            if (i < 12) target = std::size_t(i / 3 + 1) * kMaxFold + std::size_t(i % 3) - 1;
            target = std::min(target, count);
            QVERIFY(timeline->seek(target).ok());
            most = std::max(most, timeline->lastFoldCount());
            QCOMPARE(json::print(timeline->state()), json::print(test::plainState(*log, target)));
        }
        QVERIFY2(most < kMaxFold, std::to_string(most).c_str());
    }
    void aStepForwardFoldsOneEvent() {
        auto timeline = test::timelineOf(test::countingStore(2 * kMaxFold));
        QVERIFY(timeline->seek(kMaxFold + 100).ok());
        QVERIFY(timeline->step(1).ok());
        QCOMPARE(timeline->lastFoldCount(), std::size_t(1));
        QVERIFY(timeline->seek(timeline->cursor()).ok());
        QCOMPARE(timeline->lastFoldCount(), std::size_t(0));
    }
    void heavyPayloadsGetMoreCheckpoints() {
        auto log = std::make_shared<test::MemoryLog>();
        for (int i = 0; i < 300; ++i) {
            test::Row row;
            row.stream = "a";
            row.type = "A";
            row.payloadKind = event::BodyKind::Json;
            row.payload = "{\"n\":" + std::to_string(i) + ",\"text\":\"" + std::string(100'000, 'x') + "\"}";
            log->add(std::move(row));
        }
        auto timeline = test::timelineOf(log);
        QVERIFY(timeline->seek(300).ok());
        QVERIFY(timeline->seek(299).ok());
        QVERIFY(timeline->lastFoldCount() <= 21);
        QCOMPARE(timeline->state().find("n")->text(), std::string("298"));
    }
    void stateAtLeavesTheCursor() {
        auto timeline = test::timelineOf(test::countingStore(100));
        QVERIFY(timeline->seek(10).ok());
        const auto later = timeline->stateAt(50);
        QCOMPARE(later->find("n")->text(), std::string("49"));
        QCOMPARE(timeline->lastFoldCount(), std::size_t(40));
        QCOMPARE(timeline->cursor(), std::size_t(10));
        QCOMPARE(timeline->state().find("n")->text(), std::string("9"));
    }
    void aCancelledMoveLeavesTheCursor() {
        const auto log = test::countingStore(1000);
        auto timeline = test::timelineOf(log);
        QVERIFY(timeline->seek(10).ok());
        std::stop_source stopped;
        stopped.request_stop();
        QCOMPARE(timeline->seek(500, stopped.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(*timeline->step(5, stopped.get_token()), StopReason::Cancelled);
        QCOMPARE(*timeline->step(-5, stopped.get_token()), StopReason::Cancelled);
        QCOMPARE(timeline->stateAt(500, stopped.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(timeline->cursor(), std::size_t(10));
        QCOMPARE(timeline->state().find("n")->text(), std::string("9"));
        // In the middle of a fold.
        std::stop_source later;
        std::size_t seen = 0;
        const auto walked = timeline->walk(
            0, 1000,
            [&](std::size_t, const event::StoredEvent&, const json::Value&, const json::Value&) {
                if (++seen == 300) later.request_stop();
                return true;
            },
            later.get_token());
        QCOMPARE(walked.error().code, ErrorCode::Cancelled);
        QCOMPARE(seen, std::size_t(300));
        QCOMPARE(timeline->cursor(), std::size_t(10));
        QVERIFY(timeline->step(1).ok());
        QCOMPARE(timeline->state().find("n")->text(), std::string("10"));
    }
    void walkShowsEachStep() {
        const auto log = test::countingStore(200);
        auto timeline = test::timelineOf(log);
        std::size_t next = 50;
        const auto walked =
            timeline->walk(50, 150,
                           [&](std::size_t index, const event::StoredEvent& event, const json::Value& before,
                               const json::Value& after) {
                               if (index != next || event.rank != Rank(next)) return false;
                               if (json::print(before) != json::print(test::plainState(*log, index)))
                                   return false;
                               if (json::print(after) != json::print(test::plainState(*log, index + 1)))
                                   return false;
                               ++next;
                               // A visitor may ask the timeline for other states.
                               const auto other = timeline->stateAt(index / 2);
                               return other.ok() && json::equal(*other, test::plainState(*log, index / 2));
                           });
        QVERIFY(walked.ok());
        QCOMPARE(next, std::size_t(150));
        QVERIFY(!timeline->walk(0, 201, {}).ok());
    }
    void aWalkThatStopsEarlyIsFine() {
        auto timeline = test::timelineOf(test::countingStore(10));
        int seen = 0;
        const auto walked = timeline->walk(0, 10,
                                           [&](std::size_t, const event::StoredEvent&, const json::Value&,
                                               const json::Value&) { return ++seen < 4; });
        QVERIFY(walked.ok());
        QCOMPARE(seen, 4);
    }
    void missingEventsAreAnError() {
        struct Short : test::MemoryLog {
            Result<void> visitStream(const event::StreamColumns& s, std::size_t first, std::size_t count,
                                     event::Fields f, const event::EventVisitor& v,
                                     std::stop_token stop) const override {
                return MemoryLog::visitStream(s, first, std::min<std::size_t>(count, 4), f, v, stop);
            }
        };
        auto cut = std::make_shared<Short>();
        for (int i = 0; i < 6; ++i) {
            test::Row row;
            row.stream = "a";
            row.type = "A";
            cut->add(row);
        }
        auto timeline = test::timelineOf(cut);
        QCOMPARE(timeline->seek(6).error().code, ErrorCode::Corrupt);
        QCOMPARE(timeline->cursor(), std::size_t(0));
        QVERIFY(timeline->seek(4).ok());
    }
};

HINDCAST_TEST(TimelineTest)
#include "tst_timeline.moc"
