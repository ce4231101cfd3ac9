// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_source.h"

#include "import/source_import.h"
#include "support/test_main.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <random>

using namespace hindcast;
using namespace hindcast::import;
using test::KeptWriter;
using test::ListSource;
using test::Told;

namespace {

std::vector<Told> numbered(std::size_t count) {
    std::vector<Told> events(count);
    for (std::size_t i = 0; i < count; ++i) {
        events[i].key = std::int64_t(i / 3); // keys repeat: ties keep the order of reading
        events[i].payload = "{\"n\":" + std::to_string(i) + "}";
    }
    return events;
}

std::vector<Told> shuffled(std::size_t count, std::size_t from = 0) {
    auto events = numbered(count);
    std::mt19937 random(42);
    std::shuffle(events.begin() + std::ptrdiff_t(from), events.end(), random);
    return events;
}

/// What the cache must hold: the plain way.
std::vector<std::string> inOrder(std::vector<Told> events) {
    std::stable_sort(events.begin(), events.end(),
                     [](const auto& a, const auto& b) { return a.key < b.key; });
    std::vector<std::string> payloads;
    for (const auto& event : events)
        payloads.push_back(event.payload);
    return payloads;
}

class Work {
public:
    explicit Work(KeptWriter& writer, ImportLimits limits = {})
        : m_writer(writer), m_limits(std::move(limits)) {}

    Result<Verdict> run(ListSource& source, std::optional<ImportMode> mode = {},
                        std::size_t segmentBytes = 600) {
        const Mark start = Mark::fromProgress(m_writer.progress());
        if (!start.token.empty())
            if (auto resumed = source.resume(start.token); !resumed) return resumed.error();
        PartialViews views("", {}, {});
        ProgressMeter meter({});
        SegmentCutter cutter(m_writer, start, views);
        LimitFilter filter(m_limits, m_writer.eventCount() - start.skip);
        SourceImport work(std::make_unique<test::LentSource>(source), filter, meter, cutter,
                          m_folder.path().toStdString() + "/cache", segmentBytes, 0, m_stop.get_token());
        const bool isNew = m_writer.eventCount() == 0;
        auto verdict = mode.value_or(start.mode) == ImportMode::Sorted
                           ? work.runSorted()
                           : work.runStraight(isNew && !source.info().inLogOrder);
        return verdict && *verdict == Verdict::Ok && cutter.misses() ? Verdict::OtherEvents : verdict;
    }
    void stop() { m_stop.request_stop(); }

private:
    KeptWriter& m_writer;
    ImportLimits m_limits;
    std::stop_source m_stop;
    QTemporaryDir m_folder;
};

} // namespace

class TestSourceImport : public QObject {
    Q_OBJECT
private slots:
    // A read of ten rows counts as 256 KiB here.
    void segmentsGrowWithTheLog() {
        ListSource source(numbered(8'000)); // 200 MiB
        source.editInfo().inLogOrder = true;
        KeptWriter writer;
        QVERIFY(*Work(writer).run(source, {}, std::size_t(8) << 20) == Verdict::Ok);
        QCOMPARE(writer.payloads, inOrder(numbered(8'000)));
        QCOMPARE(writer.segments.front(), std::size_t(40)); // 1 MiB
        QCOMPARE(writer.segments[1], std::size_t(160));     // 4 MiB
        QCOMPARE(writer.segments[16], std::size_t(160));    // a sixteenth of 64
        QVERIFY(writer.segments[20] > 160 && writer.segments[20] < 320);
        QCOMPARE(writer.segments[writer.segments.size() - 2], std::size_t(320));
    }

    void rowsInOrderBecomeSegmentsStraight() {
        ListSource source(numbered(95));
        source.editInfo().inLogOrder = true;
        KeptWriter writer;
        QVERIFY(*Work(writer).run(source) == Verdict::Ok);
        QCOMPARE(writer.payloads, inOrder(numbered(95)));
        QCOMPARE(writer.segments.size(), std::size_t(10));
        QCOMPARE(writer.progress().resumeToken, std::string("at 95"));
    }

    void smallSourcesOutOfOrderAreSortedInMemory() {
        ListSource source(shuffled(28));
        KeptWriter writer;
        QVERIFY(*Work(writer).run(source) == Verdict::Ok);
        QCOMPARE(writer.payloads, inOrder(shuffled(28)));
        QVERIFY(Mark::fromProgress(writer.progress()).mode == ImportMode::Straight);
    }

    void largeSourcesOutOfOrderAreMergedFromRuns() {
        ListSource source(shuffled(5000));
        KeptWriter writer;
        QVERIFY(*Work(writer).run(source) == Verdict::Ok);
        QCOMPARE(writer.payloads, inOrder(shuffled(5000)));
        QVERIFY(writer.segments.size() > 100);
        QCOMPARE(writer.progress().resumeToken, std::string("at 5000"));
    }

    void disorderWithinABatchIsNoDisorder() {
        auto events = numbered(200);
        for (std::size_t i = 0; i + 10 <= events.size(); i += 10)
            std::reverse(events.begin() + std::ptrdiff_t(i) + 3, events.begin() + std::ptrdiff_t(i) + 9);
        ListSource source(events);
        source.editInfo().inLogOrder = true;
        KeptWriter writer;
        QVERIFY(*Work(writer).run(source) == Verdict::Ok);
        QCOMPARE(writer.payloads, inOrder(events));
    }

    void lateDisorderAsksForSorting() {
        const auto events = shuffled(400, 300);
        ListSource source(events);
        KeptWriter writer;
        QVERIFY(*Work(writer).run(source) == Verdict::OutOfOrder);
        QVERIFY(writer.eventCount() >= 300);
        ListSource again(events);
        KeptWriter sorted;
        QVERIFY(*Work(sorted).run(again, ImportMode::Sorted) == Verdict::Ok);
        QCOMPARE(sorted.payloads, inOrder(events));
    }

    void cancelKeepsWhatIsCommittedAndTheNextRunGoesOn_data() {
        QTest::addColumn<bool>("canResume");
        QTest::addColumn<bool>("ordered");
        QTest::newRow("token") << true << true;
        QTest::newRow("no token") << false << true;
        QTest::newRow("sorted") << true << false;
        QTest::newRow("sorted, no token") << false << false;
    }
    void cancelKeepsWhatIsCommittedAndTheNextRunGoesOn() {
        QFETCH(bool, canResume);
        QFETCH(bool, ordered);
        const auto events = ordered ? numbered(300) : shuffled(300);
        KeptWriter writer;
        {
            ListSource source(events);
            source.editInfo().inLogOrder = ordered;
            source.canResume = canResume;
            Work work(writer);
            writer.onSegment = [&] {
                if (writer.segments.size() == 5) work.stop();
            };
            const auto verdict = work.run(source);
            QVERIFY(!verdict.ok());
            QCOMPARE(verdict.error().code, ErrorCode::Cancelled);
        }
        writer.onSegment = {};
        const std::size_t committed = writer.keys.size();
        QVERIFY(committed > 0 && committed < 300);
        ListSource source(events);
        source.editInfo().inLogOrder = ordered;
        source.canResume = canResume;
        QVERIFY(*Work(writer).run(source) == Verdict::Ok);
        QCOMPARE(writer.payloads, inOrder(events));
        if (canResume && ordered) QCOMPARE(source.bytesRead(), std::uint64_t(300 - committed));
    }

    void aSourceThatChangedUnderTheMarkIsNoticed() {
        KeptWriter writer;
        ListSource first(numbered(50));
        first.editInfo().inLogOrder = true;
        first.canResume = false;
        QVERIFY(*Work(writer).run(first) == Verdict::Ok);
        auto events = numbered(80);
        events[20].payload = "{\"n\":\"other\"}";
        ListSource other(events);
        other.editInfo().inLogOrder = true;
        other.canResume = false;
        QVERIFY(*Work(writer).run(other) == Verdict::OtherEvents);
        ListSource shorter(numbered(30));
        shorter.editInfo().inLogOrder = true;
        shorter.canResume = false;
        QVERIFY(*Work(writer).run(shorter) == Verdict::OtherEvents);
        QCOMPARE(writer.keys.size(), std::size_t(50));
    }

    void appendedRowsFollowOrAskForSorting() {
        KeptWriter writer;
        ListSource first(numbered(25));
        QVERIFY(*Work(writer).run(first) == Verdict::Ok);
        ListSource grown(numbered(60));
        QVERIFY(*Work(writer).run(grown) == Verdict::Ok);
        QCOMPARE(writer.payloads, inOrder(numbered(60)));
        auto events = numbered(61);
        events[60].key = 2;
        ListSource behind(events);
        QVERIFY(*Work(writer).run(behind) == Verdict::OutOfOrder);
    }

    void whatWasReadBeforeAFailureIsKept_data() {
        QTest::addColumn<bool>("ordered");
        QTest::addColumn<int>("failsAt");
        QTest::newRow("straight") << true << 57;
        QTest::newRow("in memory") << false << 17;
        QTest::newRow("spilled") << false << 157;
    }
    void whatWasReadBeforeAFailureIsKept() {
        QFETCH(bool, ordered);
        QFETCH(int, failsAt);
        const auto events = ordered ? numbered(300) : shuffled(300);
        ListSource source(events);
        source.editInfo().inLogOrder = ordered;
        source.failsAt = std::size_t(failsAt);
        KeptWriter writer;
        const auto verdict = Work(writer).run(source);
        QVERIFY(!verdict.ok());
        QCOMPARE(verdict.error().code, ErrorCode::Io);
        QCOMPARE(writer.payloads, inOrder({events.begin(), events.begin() + failsAt}));

        if (!ordered) return; // sorted again with more events, the order is another: imported anew
        ListSource whole(events);
        whole.editInfo().inLogOrder = ordered;
        QVERIFY(*Work(writer).run(whole) == Verdict::Ok);
        QCOMPARE(writer.payloads, inOrder(events));
    }

    void limitsHoldWhileReading() {
        auto events = numbered(300);
        for (std::size_t i = 0; i < events.size(); ++i) {
            events[i].stream = (i % 3 == 0 ? "order-" : "card-") + std::to_string(i % 7);
            events[i].time = std::int64_t(i);
        }
        ImportLimits limits;
        limits.category = "order";
        limits.since = Micros(30);
        limits.until = Micros(120);
        limits.maxEvents = 20;
        ListSource source(events);
        source.editInfo().inLogOrder = true;
        KeptWriter writer;
        QVERIFY(*Work(writer, limits).run(source) == Verdict::Ok);
        std::vector<std::string> expected;
        for (std::size_t i = 30; i < 120 && expected.size() < 20; i += 3)
            expected.push_back(events[i].payload);
        QCOMPARE(writer.payloads, expected);
        QVERIFY(source.bytesRead() < 300);
    }

    void progressIsToldAndEndsWhole() {
        std::vector<Progress> told;
        {
            ProgressMeter meter([&](const Progress& progress) { told.push_back(progress); });
            meter.read(40, 100, 4);
            meter.startSorting();
            meter.merged(1, 2);
            meter.finish();
        }
        QCOMPARE(*told.back().share(), 1.0);
        QCOMPARE(told.back().events, std::uint64_t(4));
        QVERIFY(told.size() <= 2);
    }
};

HINDCAST_TEST(TestSourceImport)
#include "tst_source_import.moc"
