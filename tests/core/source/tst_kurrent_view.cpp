// SPDX-License-Identifier: GPL-3.0-or-later
// What of a KurrentDB log is seen: the effective view, system streams, links.
#include "kurrent_fixture.h"
#include "source_fixture.h"
#include "support/test_main.h"

#include "event/problem_code.h"
#include "event/store_flags.h"
#include "source/kurrent_format.h"
#include "source/sample.h"

#include <QtTest>

#include <algorithm>

using namespace hindcast;
using namespace hindcast::test;

namespace {

constexpr std::int64_t kHour = 36'000'000'000; ///< in ticks

/// "stream version type payload" of each event, one a line.
std::string lines(const ReadSource& read) {
    std::string text;
    for (const event::Event& event : read.events)
        text += std::string(event.stream) + " " + std::to_string(*event.version) + " "
                + std::string(event.type) + " " + std::string(event.payload.bytes) + "\n";
    return text;
}

std::string leftOut(const ReadSource& read) {
    std::string text;
    for (const event::Problem& problem : read.problems)
        if (problem.code == "hidden") text += problem.message + "\n";
    return text;
}

} // namespace

class KurrentViewTest : public QObject {
    Q_OBJECT

    SourceFolder m_folder;

    /// `hours`: of the clock, after the first record.
    ReadSource read(const KurrentStore& store, source::View view, std::int64_t hours = 0) {
        const source::Location location{m_folder.write("chunk-000000.000000", kurrentChunk(store.records())),
                                        view};
        const auto sample = source::gatherSample(location, {});
        const auto now = [hours] {
            return Micros((KurrentStore::kTicks + hours * kHour) / 10 - 62'135'596'800'000'000);
        };
        auto source = source::KurrentFormat(now).open(*sample, {});
        return readAll(**source);
    }
    static void fill(KurrentStore& store, const std::string& stream, int count) {
        for (int i = 0; i < count; ++i)
            store.append(stream, i, "T", std::to_string(i));
    }

private slots:
    void aRecordAtTheStartHasItsPlaceToo() {
        KurrentStore store;
        fill(store, "a", 2);
        const auto read = this->read(store, {});
        QCOMPARE(read.events[0].positionTie, std::int64_t(0));
        QVERIFY((read.events[0].flags & event::kPrepareAtStart) != 0);
        QVERIFY((read.events[1].flags & event::kPrepareAtStart) == 0 && read.events[1].positionTie > 0);
    }
    void truncateBeforeHidesWhatIsOlder() {
        KurrentStore store;
        fill(store, "a", 3);
        store.append("$$a", 0, "$metadata", R"({"$tb":2})");
        const auto effective = read(store, {});
        QCOMPARE(lines(effective), std::string("a 2 T 2\n"));
        QCOMPARE(leftOut(effective),
                 std::string("left out unless --system is given: events of system streams: 1\n"
                             "left out unless --raw is given: events before $tb: 2\n"));
        QVERIFY((effective.events[0].flags & event::kExpectedGap) != 0);
        QCOMPARE(lines(read(store, {.raw = true})), std::string("a 0 T 0\na 1 T 1\na 2 T 2\n"));
    }

    void softDeletedStreamsAreGoneUntilTheyAreWrittenAgain() {
        for (const bool old : {false, true}) {
            KurrentStore store(old ? 0 : 1);
            fill(store, "a", 2);
            store.append("$$a", 0, "$metadata",
                         old ? R"({"$tb":2147483647})" : R"({"$tb":9223372036854775807})");
            store.append("b", 0, "T", "{}");
            QCOMPARE(lines(read(store, {})), std::string("b 0 T {}\n"));
            store.append("$$a", 1, "$metadata", R"({"$tb":2})");
            store.append("a", 2, "Again", "{}");
            QCOMPARE(lines(read(store, {})), std::string("b 0 T {}\na 2 Again {}\n"));
        }
    }

    void maxCountKeepsTheLast() {
        KurrentStore store;
        store.append("$$a", 0, "$metadata", R"({"$maxCount":2})");
        fill(store, "a", 4);
        QCOMPARE(lines(read(store, {})), std::string("a 2 T 2\na 3 T 3\n"));
        // The last metadata counts, and what is not positive says nothing.
        store.append("$$a", 1, "$metadata", R"({"$maxCount":0})");
        QCOMPARE(read(store, {}).events.size(), 4U);
    }

    void maxAgeCountsFromTheClock() {
        KurrentStore store;
        store.append("$$a", 0, "$metadata", R"({"$maxAge":3600})");
        store.append("a", 0, "Old", "{}");
        store.after(2 * kHour);
        store.append("a", 1, "New", "{}");
        QCOMPARE(lines(read(store, {}, 0)), std::string("a 0 Old {}\na 1 New {}\n"));
        QCOMPARE(lines(read(store, {}, 2)), std::string("a 1 New {}\n"));
        QVERIFY(read(store, {}, 4).events.empty());
    }

    void deletedStreamsAreGoneWithTheirMetadata() {
        KurrentStore store;
        fill(store, "a", 2);
        store.append("$$a", 0, "$metadata", "{}");
        store.append("b", 0, "T", "{}");
        store.tombstone("a");
        QCOMPARE(lines(read(store, {.system = true})), std::string("b 0 T {}\n"));
        QCOMPARE(read(store, {.raw = true}).events.size(), 4U);
        QCOMPARE(read(store, {true, true}).events.size(), 5U);
    }

    void streamsOfMetadataKeepTheLast() {
        KurrentStore store;
        store.append("$$a", 0, "$metadata", R"({"owner":"x"})");
        store.append("$$a", 1, "$metadata", R"({"owner":"y"})");
        QCOMPARE(lines(read(store, {.system = true})), std::string("$$a 1 $metadata {\"owner\":\"y\"}\n"));
        QCOMPARE(read(store, {true, true}).events.size(), 2U);
    }

    void linksAreResolvedOrAsStored() {
        KurrentStore store;
        store.append("a@1", 0, "Placed", R"({"n":1})", R"({"$correlationId":"c"})");
        store.append("$ce-a", 0, "$>", "0@a@1", R"({"$o":"a"})", 0);
        store.append("mine", 0, "$>", "0@a@1", {}, 0);
        store.append("mine", 1, "$>", "7@gone", {}, 0);
        store.append("mine", 2, "$@", "a@1", {}, 0);
        const auto effective = read(store, {.system = true});
        QCOMPARE(lines(effective), std::string("a@1 0 Placed {\"n\":1}\n$ce-a 0 Placed {\"n\":1}\n"
                                               "mine 0 Placed {\"n\":1}\nmine 1 $> 7@gone\nmine 2 $@ a@1\n"));
        const auto isTold = [](const event::Problem& problem) {
            return problem.code == event::kOrphanLinkCode
                   && problem.message == "links whose event is not here, or comes later: 1";
        };
        QVERIFY(std::any_of(effective.problems.begin(), effective.problems.end(), isTold));
        const event::Event& link = effective.events[1];
        QCOMPARE(link.flags, std::uint32_t(event::kResolvedLink));
        QCOMPARE(std::string(link.correlation), std::string("c"));
        QVERIFY(link.payload.kind == event::BodyKind::Json);
        QVERIFY(link.id != effective.events[0].id);
        QVERIFY((effective.events[3].flags & event::kLink) != 0);
        const auto raw = read(store, {true, true});
        QCOMPARE(lines(raw), std::string("a@1 0 Placed {\"n\":1}\n$ce-a 0 $> 0@a@1\nmine 0 $> 0@a@1\n"
                                         "mine 1 $> 7@gone\nmine 2 $@ a@1\n"));
        QCOMPARE(raw.events[1].flags, std::uint32_t(event::kLink));
    }

    // Links in a stream that is shown may point into one that is not.
    void targetsMayBeSystemEventsButNotHiddenOnes() {
        KurrentStore store;
        store.append("$stats", 0, "Stats", "1");
        store.append("a", 0, "Old", "{}");
        store.append("$$a", 0, "$metadata", R"({"$tb":1})");
        store.append("mine", 0, "$>", "0@$stats", {}, 0);
        store.append("mine", 1, "$>", "0@a", {}, 0);
        QCOMPARE(lines(read(store, {})), std::string("mine 0 Stats 1\nmine 1 $> 0@a\n"));
    }
};

HINDCAST_TEST(KurrentViewTest)
#include "tst_kurrent_view.moc"
