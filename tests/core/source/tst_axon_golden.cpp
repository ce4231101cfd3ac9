// SPDX-License-Identifier: GPL-3.0-or-later
// Segments that Axon Server itself wrote: every event, by what is known of how they were made.
#include "source_fixture.h"
#include "support/shared_data.h"
#include "support/test_main.h"

#include <QtTest>

#include <map>
#include <set>

using namespace hindcast;
using namespace hindcast::test;

class AxonGoldenTest : public QObject {
    Q_OBJECT
private slots:
    void everyEventOfTwoSegments() {
        HINDCAST_SHARED_FILE(data, "axon-server/event-store-without-index/default");
        const auto read = readAll(data.toStdString());
        QVERIFY2(!read.failed, read.error.print().c_str());
        for (const event::Problem& problem : read.problems)
            QFAIL(problem.message.c_str());
        QCOMPARE(read.events.size(), 924U);
        std::map<std::string, std::int64_t> next;
        std::set<std::string> ids;
        for (std::size_t i = 0; i < read.events.size(); ++i) {
            const event::Event& event = read.events[i];
            QCOMPARE(event.position, std::int64_t(i));
            QCOMPARE(event.type, std::string_view("MyPayloadType"));
            QCOMPARE(event.category, std::string_view("MyAggregateType"));
            QVERIFY(event.stream.starts_with("MyAggregateType-Aggregate-"));
            QCOMPARE(event.version.value(), next[std::string(event.stream)]++);
            QCOMPARE(event.payload.bytes, std::string_view(std::string(110, 'a')));
            QVERIFY(event.time && event.metadata.kind == event::BodyKind::Absent);
            ids.emplace(event.id);
        }
        QCOMPARE(ids.size(), 924U);
        QCOMPARE(next.size(), kAggregates);
    }

    void theSecondSegmentAlone() {
        HINDCAST_SHARED_FILE(data,
                             "axon-server/event-store-without-index/default/00000000000000000462.events");
        const auto read = readAll(data.toStdString());
        QCOMPARE(read.events.size(), 462U);
        QCOMPARE(read.events.front().position, 462);
        QCOMPARE(read.events.back().position, 923);
    }

private:
    static constexpr std::size_t kAggregates = 100;
};

HINDCAST_TEST(AxonGoldenTest)
#include "tst_axon_golden.moc"
