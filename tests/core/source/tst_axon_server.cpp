// SPDX-License-Identifier: GPL-3.0-or-later
// Segments of Axon Server: what becomes of an event, which files count, where reading can go on.
#include "axon_fixture.h"
#include "event/encoding.h"
#include "event/store_flags.h"
#include "source_fixture.h"
#include "support/test_main.h"

#include <QDir>
#include <QtTest>

using namespace hindcast;
using namespace hindcast::test;

namespace {

std::string ordered(int number, const std::string& data = "{\"total\":1.50}") {
    return axonEvent({"e" + std::to_string(number), "42", "Order", number, "com.shop.OrderPlaced", data, {}});
}

std::vector<std::int64_t> positionsOf(const ReadSource& read) {
    std::vector<std::int64_t> positions;
    for (const event::Event& event : read.events)
        positions.push_back(event.position);
    return positions;
}

std::vector<std::string> idsOf(const std::vector<event::Event>& events) {
    std::vector<std::string> ids;
    for (const event::Event& event : events)
        ids.emplace_back(event.id);
    return ids;
}

} // namespace

class AxonServerTest : public QObject {
    Q_OBJECT

    SourceFolder m_folder;

    std::string fresh(const char* name) {
        const std::string path = m_folder.path(name);
        QDir().mkpath(QString::fromStdString(path));
        return path;
    }
    /// Three segments: three events, two, one.
    std::string threeSegments(const char* name) {
        const std::string folder = fresh(name);
        const std::string in = std::string(name) + '/';
        m_folder.write(
            in + "00000000000000000000.events",
            axonSegment({axonTransaction({ordered(0), ordered(1)}), axonTransaction({ordered(2)})}));
        m_folder.write(in + "00000000000000000003.events",
                       axonSegment({axonTransaction({ordered(3), ordered(4)})}));
        m_folder.write(in + "00000000000000000005.events",
                       axonSegment({axonTransaction({ordered(5)})}, {.closed = false}));
        return folder;
    }

private slots:
    void anEventIsWhatTheServerHas() {
        const std::string number = protobufVarint(2, 5), truth = protobufVarint(3, 1);
        const std::string object =
            protobufBytes(5, protobufBytes(1, "Tag") + protobufBytes(3, "{\"a\":[1]}"));
        const auto event = axonEvent({"id-1",
                                      "42",
                                      "Order",
                                      7,
                                      "com.shop.OrderPlaced",
                                      "{\"total\":1.50}",
                                      {{"traceId", axonText("t-1")},
                                       {"correlationId", axonText("c-1")},
                                       {"n", number},
                                       {"b", truth},
                                       {"d", protobufDouble(4, 0.1)},
                                       {"o", object},
                                       {"nothing", ""}}});
        const auto read =
            readAll(m_folder.write("00000000000000000100.events", axonSegment({axonTransaction({event})})));
        QVERIFY2(!read.failed, read.error.print().c_str());
        QVERIFY(read.problems.empty());
        QCOMPARE(read.events.size(), 1U);
        const event::Event& made = read.events[0];
        QCOMPARE(made.position, 100);
        QCOMPARE(made.stream, std::string_view("Order-42"));
        QCOMPARE(made.category, std::string_view("Order"));
        QCOMPARE(made.version.value(), 7);
        QCOMPARE(made.id, std::string_view("id-1"));
        QCOMPARE(made.type, std::string_view("com.shop.OrderPlaced"));
        QCOMPARE(made.time->value(), 1'764'000'000'123'000);
        QCOMPARE(made.payload.bytes, std::string_view("{\"total\":1.50}"));
        QCOMPARE(made.payload.kind, event::BodyKind::Json);
        QCOMPARE(made.metadata.bytes,
                 std::string_view("{\"traceId\":\"t-1\",\"correlationId\":\"c-1\",\"n\":-3,\"b\":true,"
                                  "\"d\":0.1,\"o\":{\"type\":\"Tag\",\"revision\":\"\",\"data\":{\"a\":[1]}},"
                                  "\"nothing\":null}"));
        QCOMPARE(made.correlation, std::string_view("t-1"));
        QCOMPARE(made.causation, std::string_view("c-1"));
    }

    void aSequenceOfZeroIsAbsentOnDisk() {
        const auto read =
            readAll(m_folder.write("00000000000000.events", axonSegment({axonTransaction({ordered(0)})})));
        QCOMPARE(read.events.at(0).version.value(), 0);
        QCOMPARE(read.events.at(0).position, 0);
    }

    void payloadsAreToldByTheirBytes() {
        const std::vector<std::pair<std::string, event::Encoding>> payloads{
            {"<com.shop.OrderPlaced><total>3</total></com.shop.OrderPlaced>", event::Encoding::Xml},
            {"\xa1\x65total\x03", event::Encoding::Cbor},
            {"\xac\xed\x05serialized by Java", event::Encoding::None},
            {"plain text", event::Encoding::None}};
        std::vector<std::string> events;
        for (const auto& payload : payloads)
            events.push_back(ordered(int(events.size()), payload.first));
        const auto read =
            readAll(m_folder.write("00000000000000000000.events", axonSegment({axonTransaction(events)})));
        QCOMPARE(read.events.size(), payloads.size());
        for (std::size_t i = 0; i < payloads.size(); ++i) {
            QCOMPARE(event::payloadEncoding(read.events[i].flags), payloads[i].second);
            QCOMPARE(read.events[i].payload.bytes, std::string_view(payloads[i].first));
        }
    }

    // Those of sagas and the like: no aggregate, so no stream of their own and no version.
    void eventsOfNoAggregate() {
        const auto event = axonEvent({"id-1", "", "", 0, "com.shop.Started", "{}", {}, 0});
        const auto read =
            readAll(m_folder.write("00000000000000000000.events", axonSegment({axonTransaction({event})})));
        QCOMPARE(read.events.at(0).stream, std::string_view("(none)"));
        QVERIFY(!read.events.at(0).version);
        QVERIFY(!read.events.at(0).time);
    }

    void segmentsAreReadInTheOrderOfTheirNumbers() {
        const auto read = readAll(threeSegments("three"));
        QVERIFY2(!read.failed, read.error.print().c_str());
        QVERIFY(read.problems.empty());
        QCOMPARE(positionsOf(read), (std::vector<std::int64_t>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(read.info.format, std::string("axon-server"));
        QVERIFY(read.info.inLogOrder);
        QVERIFY(!read.info.positionSynthetic);
    }

    void indexesAreNotLookedAt() {
        const std::string folder = threeSegments("indexed");
        for (const char* name : {"00000000000000000000.index", "00000000000000000000.bloom", "notes.txt"})
            m_folder.write(std::string("indexed/") + name, "no segment");
        const auto read = readAll(folder);
        QVERIFY(read.problems.empty());
        QCOMPARE(read.events.size(), 6U);
    }

    void snapshotsAreLeftOutBesideEvents() {
        const std::string folder = threeSegments("snapshots");
        const auto snapshot =
            axonEvent({"s1", "42", "Order", 4, "com.shop.Order", "{\"sum\":9}", {}, 1, true});
        const auto path = m_folder.write("snapshots/00000000000000000000.snapshots",
                                         axonSegment({axonTransaction({snapshot})}));
        const auto read = readAll(folder);
        QCOMPARE(read.events.size(), 6U);
        QCOMPARE(read.problems.size(), 1U);
        QCOMPARE(read.problems[0].message, std::string("segments of snapshots, left out: 1"));
        QCOMPARE(read.problems[0].severity, event::Severity::Note);
        const auto alone = readAll(path);
        QCOMPARE(alone.events.size(), 1U);
        QCOMPARE(alone.events[0].version.value(), 4);
        QVERIFY(alone.events[0].flags & event::kExpectedGap);
    }

    void aSegmentOfAnotherNameHasNoPositions() {
        const std::string bytes = axonSegment({axonTransaction({ordered(0), ordered(1)})});
        const auto read = readAll(m_folder.write("backup.bin", bytes));
        QCOMPARE(read.events.size(), 2U);
        QVERIFY(read.info.positionSynthetic);
        QCOMPARE(read.events[1].positionKind, event::PositionKind::None);
    }

    void whatIsOnlyNamedLikeASegmentIsNone() {
        const auto read = readAll(
            m_folder.write("00000000000000000007.events", "{\"stream\":\"a\",\"type\":\"T\",\"data\":{}}\n"));
        QVERIFY2(!read.failed, read.error.print().c_str());
        QCOMPARE(read.info.format, std::string("ndjson"));
    }

    void aFolderOfContextsIsToldFromAStore() {
        const std::string folder = fresh("server");
        fresh("server/default");
        fresh("server/billing");
        for (const char* context : {"default", "billing"})
            m_folder.write(std::string("server/") + context + "/00000000000000000000.events",
                           axonSegment({axonTransaction({ordered(0)})}));
        const auto probed = source::Registry().probe({folder});
        QVERIFY(!probed);
        QVERIFY2(probed.error().message.ends_with("each a store: billing, default"),
                 probed.error().message.c_str());
    }

    void aLogThatBeginsLaterSaysSo() {
        fresh("later");
        m_folder.write("later/00000000000000000462.events", axonSegment({axonTransaction({ordered(9)})}));
        const auto read = readAll(m_folder.path("later"));
        QCOMPARE(positionsOf(read), std::vector<std::int64_t>{462});
        QCOMPARE(read.problems.at(0).code, std::string("missing-segment"));
        QCOMPARE(read.problems.at(0).severity, event::Severity::Note);
    }

    // Its events are read one by one, as no block holds all of them.
    void aTransactionLargerThanABlock() {
        const std::string big = "{\"text\":\"" + std::string(3 << 20, 'x') + "\"}";
        std::vector<std::string> events{ordered(0)};
        for (int i = 1; i < 4; ++i)
            events.push_back(ordered(i, big));
        const auto read =
            readAll(m_folder.write("00000000000000000000.events",
                                   axonSegment({axonTransaction(events), axonTransaction({ordered(4)})})));
        QVERIFY(read.problems.empty());
        QCOMPARE(read.events.size(), 5U);
        for (int i = 1; i < 4; ++i)
            QCOMPARE(read.events[std::size_t(i)].payload.bytes, std::string_view(big));
    }

    void readingGoesOnWhereItStopped() {
        const std::string folder = threeSegments("resumed");
        const auto all = readAll(folder);
        const auto opened = source::Registry().open({folder});
        const auto pieces = readAll(**opened, 1);
        QCOMPARE(idsOf(pieces.events), idsOf(all.events));
        QVERIFY(pieces.tokens.size() >= 6);
        for (std::size_t i = 0; i < pieces.tokens.size(); ++i) {
            if (pieces.tokens[i].empty()) continue; // the end
            auto rest = source::Registry().open({folder});
            QVERIFY((*rest)->resume(pieces.tokens[i]));
            const auto read = readAll(**rest);
            const std::vector<event::Event> expected(all.events.begin() + qptrdiff(pieces.eventsAt[i]),
                                                     all.events.end());
            QCOMPARE(idsOf(read.events), idsOf(expected));
            for (std::size_t k = 0; k < expected.size(); ++k)
                QCOMPARE(read.events[k].position, expected[k].position);
        }
        for (const char* token : {"axon1", "axon1 9 5 0 0 0 0", "axon1 x", "other"})
            QVERIFY(!(*source::Registry().open({folder}))->resume(token));
    }
};

HINDCAST_TEST(AxonServerTest)
#include "tst_axon_server.moc"
