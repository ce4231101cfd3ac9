// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replay/timeline_fixture.h"
#include "support/test_main.h"
#include "json/print.h"

#include <QtTest>

using namespace hindcast;
using json::Value;
using replay::Direction;
using replay::kMaxFold;
using replay::StopReason;

namespace {

replay::Timeline::Condition everyNth(std::size_t n) {
    return [n](std::size_t index, const Value&, const Value& after) {
        return after.find("n")->text() == std::to_string(index) && index % n == 0;
    };
}

/// Remembers which states it was given.
class Listing final : public replay::StateKeeper {
public:
    std::optional<Kept> before(const event::StreamColumns&, std::size_t) override { return std::nullopt; }
    void keep(const event::StreamColumns&, const std::vector<Kept>& states) override {
        for (const Kept& kept : states)
            folded.push_back(kept.folded);
    }
    std::vector<std::size_t> folded;
};

} // namespace

class TimelineRunTest : public QObject {
    Q_OBJECT
private slots:
    void runsToAConditionBothWays() {
        const std::size_t count = 2 * kMaxFold + 700;
        const auto log = test::countingStore(count);
        auto timeline = test::timelineOf(log);
        const auto condition = everyNth(count / 8); // nine times
        std::vector<std::size_t> up, down;
        while (*timeline->run(Direction::Forward, condition) == StopReason::Condition)
            up.push_back(timeline->cursor());
        QCOMPARE(timeline->cursor(), count);
        QCOMPARE(*timeline->run(Direction::Forward, condition), StopReason::End);
        while (*timeline->run(Direction::Backward, condition) == StopReason::Condition) {
            down.push_back(timeline->cursor());
            QCOMPARE(json::print(timeline->state()), json::print(test::plainState(*log, timeline->cursor())));
        }
        QCOMPARE(timeline->cursor(), std::size_t(0));
        QVERIFY(json::equal(timeline->state(), Value::object()));
        std::reverse(down.begin(), down.end());
        QCOMPARE(up.size(), std::size_t(9));
        QCOMPARE(up.front(), std::size_t(1));
        QCOMPARE(up, down);
    }
    void backwardFoldsTwiceWhatItPasses() {
        const std::size_t count = 3 * kMaxFold;
        auto timeline = test::timelineOf(test::countingStore(count));
        QVERIFY(timeline->seek(count).ok());
        const auto never = [](std::size_t, const Value&, const Value&) { return false; };
        QCOMPARE(*timeline->run(Direction::Backward, never), StopReason::Start);
        QVERIFY(timeline->lastFoldCount() <= 2 * count);
        // Without having passed it before: one more pass up.
        auto fresh = test::timelineOf(test::countingStore(count));
        QCOMPARE(*fresh->run(Direction::Backward, never), StopReason::Start);
    }
    void conditionSeesBeforeAndAfter() {
        const auto log = test::countingStore(300);
        auto timeline = test::timelineOf(log);
        const auto states = test::plainStates(*log, 300);
        const auto check = [&](std::size_t index, const Value& before, const Value& after) {
            return !json::identical(before, states[index]) || !json::identical(after, states[index + 1]);
        };
        QCOMPARE(*timeline->run(Direction::Forward, check), StopReason::End);
        QCOMPARE(*timeline->run(Direction::Backward, check), StopReason::Start);
    }
    void withoutConditionItRunsToTheEnd() {
        auto timeline = test::timelineOf(test::countingStore(10));
        QCOMPARE(*timeline->run(Direction::Forward, {}), StopReason::End);
        QCOMPARE(timeline->cursor(), std::size_t(10));
        QCOMPARE(timeline->state().find("n")->text(), std::string("9"));
        QCOMPARE(*timeline->run(Direction::Backward, {}), StopReason::Start);
        QCOMPARE(timeline->cursor(), std::size_t(0));
    }
    void theEventStoodOnIsNotAskedAgain() {
        auto timeline = test::timelineOf(test::countingStore(5));
        const auto always = [](std::size_t, const Value&, const Value&) { return true; };
        QCOMPARE(*timeline->run(Direction::Forward, always), StopReason::Condition);
        QCOMPARE(timeline->cursor(), std::size_t(1));
        QVERIFY(timeline->seek(4).ok());
        QCOMPARE(*timeline->run(Direction::Backward, always), StopReason::Condition);
        QCOMPARE(timeline->cursor(), std::size_t(3));
        QVERIFY(timeline->seek(1).ok());
        QCOMPARE(*timeline->run(Direction::Backward, always), StopReason::Start);
    }
    void cancelledRunsLeaveTheCursor() {
        auto timeline = test::timelineOf(test::countingStore(10'000));
        QVERIFY(timeline->seek(9'000).ok());
        for (const auto direction : {Direction::Forward, Direction::Backward}) {
            std::stop_source stop;
            std::size_t asked = 0;
            const auto condition = [&](std::size_t, const Value&, const Value&) {
                if (++asked == 100) stop.request_stop();
                return false;
            };
            QCOMPARE(*timeline->run(direction, condition, stop.get_token()), StopReason::Cancelled);
            QCOMPARE(asked, std::size_t(100));
            QCOMPARE(timeline->cursor(), std::size_t(9'000));
            QCOMPARE(timeline->state().find("n")->text(), std::string("8999"));
        }
    }
    void cancelledRunsLeaveNothingToTheKeeper() {
        const auto log = test::countingStore(4 * kMaxFold);
        const auto keeper = std::make_shared<Listing>();
        replay::Timeline timeline(log, *log->openStream(StreamId(0), {}), projection::mergeProjection(),
                                  keeper);
        for (const bool goesOn : {true, false}) {
            std::stop_source stop;
            (void)timeline.walk(
                0, 4 * kMaxFold,
                [&](std::size_t index, const event::StoredEvent&, const Value&, const Value&) {
                    if (index < 1500) return true;
                    stop.request_stop();
                    return goesOn;
                },
                stop.get_token());
            QCOMPARE(keeper->folded, std::vector<std::size_t>());
        }
        replay::Timeline other(log, *log->openStream(StreamId(0), {}), projection::mergeProjection(), keeper);
        QVERIFY(other.walk(0, 1500, [](auto&&...) { return true; }).ok());
        QCOMPARE(keeper->folded, (std::vector<std::size_t>{kMaxFold, 2 * kMaxFold, 1500}));
    }
    void namesOfReasons() {
        QCOMPARE(replay::stopReasonName(StopReason::Condition), "condition");
        QCOMPARE(replay::stopReasonName(StopReason::Cancelled), "cancelled");
    }
};

HINDCAST_TEST(TimelineRunTest)
#include "tst_timeline_run.moc"
