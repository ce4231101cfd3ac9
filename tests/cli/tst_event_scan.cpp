// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/event_scan.h"
#include "support/memory_log.h"
#include "support/test_main.h"

#include <QtTest>

#include <algorithm>
#include <vector>

using namespace hindcast;
using namespace hindcast::test;

namespace {

// Positions neither rise nor are unique, and times do not rise either.
std::shared_ptr<MemoryLog> untidy(std::size_t events) {
    auto log = std::make_shared<MemoryLog>();
    for (std::size_t i = 0; i < events; ++i) {
        Row row;
        row.stream = "order-" + std::to_string(i % 7);
        row.type = "Placed";
        row.position = Position::number(std::int64_t(i * 37 % 101));
        if (i % 5 != 0) row.time = Micros(std::int64_t(i * 53 % 97) * 1'000'000);
        row.payloadKind = event::BodyKind::Json;
        row.payload = std::to_string(i);
        log->add(row);
    }
    return log;
}

std::vector<std::uint64_t> scan(const MemoryLog& log, const cli::EventFilter& filter) {
    std::vector<std::uint64_t> ranks;
    const auto done = cli::scanEvents(log, filter,
                                      [&](const event::StoredEvent& event) {
                                          ranks.push_back(event.rank.value());
                                          return true;
                                      },
                                      {});
    return done ? ranks : std::vector<std::uint64_t>{~0ull};
}

// The plain twin: everything in memory, filtered, turned round, cut.
std::vector<std::uint64_t> plain(const MemoryLog& log, const cli::EventFilter& filter) {
    std::vector<std::uint64_t> ranks;
    const auto done =
        log.visitRanks(Rank(0), log.eventCount(), event::Fields::Columns,
                       [&](const event::StoredEvent& event) {
                           const auto& position = event.position;
                           const bool inPositions =
                               (!filter.from || position->number() >= filter.from->number())
                               && (!filter.to || position->number() <= filter.to->number());
                           const auto& time = event.event.time;
                           const bool inTimes = (!filter.since || (time && *time >= *filter.since))
                                                && (!filter.until || (time && *time < *filter.until));
                           if (inPositions && inTimes && (!filter.stream || *filter.stream == event.stream))
                               ranks.push_back(event.rank.value());
                           return true;
                       },
                       {});
    if (!done) return {};
    if (filter.reverse) std::reverse(ranks.begin(), ranks.end());
    if (filter.limit && ranks.size() > *filter.limit) ranks.resize(std::size_t(*filter.limit));
    return ranks;
}

} // namespace

class EventScanTest : public QObject {
    Q_OBJECT
private slots:
    void agreesWithThePlainTwin() {
        const auto log = untidy(1500);
        std::size_t checked = 0;
        for (int bits = 0; bits < 128; ++bits) {
            cli::EventFilter filter;
            if (bits & 1) filter.stream = StreamId(3);
            if (bits & 2) filter.from = Position::number(20);
            if (bits & 4) filter.to = Position::number(60);
            if (bits & 8) filter.since = Micros(30'000'000);
            if (bits & 16) filter.until = Micros(80'000'000);
            filter.reverse = (bits & 32) != 0;
            if (bits & 64) filter.limit = 9;
            const auto ranks = scan(*log, filter);
            QCOMPARE(ranks, plain(*log, filter));
            checked += ranks.size();
        }
        QVERIFY(checked > 10'000);
    }

    void limitReadsOnlyWhatIsShown() {
        const auto log = untidy(5000);
        cli::EventFilter filter;
        filter.from = Position::number(100);
        filter.limit = 1;
        QCOMPARE(scan(*log, filter).size(), std::size_t(1));
        QVERIFY2(log->bodiesRead() <= 2, qPrintable(QString::number(log->bodiesRead())));
    }

    void nothingIsAskedOfAnEmptyLog() {
        const MemoryLog log;
        QVERIFY(scan(log, {}).empty());
        cli::EventFilter none;
        none.limit = 0;
        QVERIFY(scan(*untidy(3), none).empty());
    }

    void cancelledScanSaysSo() {
        std::stop_source stop;
        stop.request_stop();
        const auto done = cli::scanEvents(
            *untidy(10), {}, [](const event::StoredEvent&) { return true; }, stop.get_token());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
    }
};

HINDCAST_TEST(EventScanTest)
#include "tst_event_scan.moc"
