// SPDX-License-Identifier: GPL-3.0-or-later
// Replays of everything against the plain fold, stream by stream: random stores with hard payloads, the
// generator's log, and every real store.
#include "bench/event_generator.h"
#include "core/cache/cache_fixture.h"
#include "core/cache/random_rows.h"
#include "replay/replay_all.h"
#include "session/opener.h"
#include "support/test_environment.h"
#include "support/test_main.h"
#include "json/print.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <mutex>

using namespace hindcast;
using namespace hindcast::test;

namespace {

using States = std::map<StreamId, std::string>;

/// Every stream's last state, by the pass on two threads.
Result<States> quick(const event::EventLog& log) {
    ThreadPool pool(2);
    std::mutex mutex;
    States states;
    std::uint64_t events = 0;
    const auto done =
        replay::replayAll(log, *projection::mergeProjection(), pool,
                          [&](StreamId stream, std::uint64_t count, const projection::PassFold& fold) {
                              std::string state = json::print(fold.state());
                              const std::lock_guard lock(mutex);
                              states[stream] = std::move(state);
                              events += count;
                              return true;
                          },
                          {});
    if (!done) return done.error();
    if (done->events != log.eventCount() || events != done->events || done->streams != states.size())
        return Error{ErrorCode::Corrupt, "replayAll", "its totals are wrong", ""};
    return states;
}

/// The same by the fold that a timeline uses, event by event.
Result<States> plain(const event::EventLog& log) {
    const auto merge = projection::mergeProjection();
    States states;
    for (std::uint32_t i = 0; i < log.streamCount(); ++i) {
        const auto columns = log.openStream(StreamId(i), {});
        if (!columns) return columns.error();
        const auto fold = merge->start();
        fold->setState(merge->initial());
        Result<void> applied;
        const auto read = log.visitStream(
            **columns, 0, (*columns)->size(), event::Fields::Payload,
            [&](const event::StoredEvent& event) { return (applied = fold->apply(event)).ok(); }, {});
        if (!read || !applied) return read ? applied.error() : read.error();
        states[StreamId(i)] = json::print(fold->state());
    }
    return states;
}

QByteArray difference(const event::EventLog& log) {
    const auto found = quick(log), wanted = plain(log);
    if (found.ok() != wanted.ok()) return found ? "only the plain fold fails" : "only the pass fails";
    if (!wanted)
        return found.error().print() == wanted.error().print()
                   ? ""
                   : QByteArray::fromStdString(found.error().print() + " for " + wanted.error().print());
    if (found->size() != wanted->size()) return "streams are missing";
    for (const auto& [stream, state] : *wanted)
        if (found->at(stream) != state)
            return QByteArray::fromStdString(std::string(log.streamName(stream)) + ": " + found->at(stream)
                                             + " for " + state);
    return {};
}

class Payloads {
public:
    explicit Payloads(std::uint64_t seed) : m_random(seed) {}

    std::string text() {
        if (below(40) == 0) return value(0);
        std::string out = object(0, below(60) == 0 ? 100 : 5);
        return below(30) == 0 ? " \n" + out + "\t" : out;
    }
    std::size_t below(std::size_t limit) { return m_random() % limit; }

private:
    std::string space() { return below(12) == 0 ? " " : ""; }
    std::string name(std::size_t names) {
        static constexpr const char* kNames[] = {"a", "total", "status", "für",
                                                 "shipping address of the customer"};
        const std::size_t which = below(names);
        if (below(150) == 0) return "\"to\\u0074al\"";
        return which < 5 ? "\"" + std::string(kNames[which]) + "\"" : "\"n" + std::to_string(which) + "\"";
    }
    std::string object(int depth, std::size_t names) {
        std::string out = "{" + space();
        for (std::size_t i = 0, count = below(names + 1); i < count; ++i)
            out += (i ? "," : "") + space() + (below(100) == 0 ? "\"a\"" : "\"k" + std::to_string(i) + "\"")
                   + space() + ":" + space() + value(depth + 1) + "," + name(names) + ":" + value(depth + 1);
        return out + "}";
    }
    std::string value(int depth) {
        switch (below(depth > 3 ? 6 : 9)) {
        case 0:
            return "null";
        case 1:
            return below(2) == 0 ? "true" : "false";
        case 2:
            return below(3) == 0 ? "-0.50e+10" : std::to_string(below(5));
        case 3:
            return "\"line \\\"x\\\" \\ud83d\\ude00 \\n\"";
        case 4:
            return "\"short\"";
        case 5:
            return "\"grüße aus einem längeren Text, der nicht endet\"";
        case 6:
            return "[1," + value(depth + 1) + ",{\"a\":null,\"a\":" + value(depth + 1) + "}]";
        default:
            return object(depth + 1, 3);
        }
    }
    std::mt19937_64 m_random;
};

std::vector<Row> rowsOf(std::uint64_t seed, std::size_t events, std::size_t streams) {
    Payloads payloads(seed);
    std::vector<Row> rows(events);
    for (Row& row : rows) {
        row.stream = "order-" + std::to_string(payloads.below(streams));
        row.type = "Changed";
        if (seed % 3 == 0) row.version = std::int64_t(payloads.below(50));
        row.payloadKind = event::BodyKind(payloads.below(25) == 0 ? payloads.below(3) : 1);
        if (row.payloadKind != event::BodyKind::Absent) row.payload = payloads.text();
    }
    return rows;
}

QByteArray differenceInCache(const std::vector<Row>& rows, std::size_t segmentRows,
                             std::size_t held = std::size_t(1) << 30) {
    const CachePath at;
    if (const auto written = writeCache(at.path(), rows, segmentRows); !written)
        return QByteArray::fromStdString(written.error().print());
    const auto opened = cache::Cache::open(at.path(), 0, held);
    return opened ? difference(**opened) : QByteArray::fromStdString(opened.error().print());
}

} // namespace

class ReplayAllTest : public QObject {
    Q_OBJECT
private slots:
    void hardPayloads_data() {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
    void hardPayloads() {
        QFETCH(quint64, seed);
        const auto rows = rowsOf(seed, 1500, 1 + seed * seed % 90);
        QCOMPARE(difference(*memoryOf(rows)), QByteArray());
        QCOMPARE(differenceInCache(rows, 100 * seed), QByteArray());
    }
    void oddStores() {
        for (std::uint64_t seed = 1; seed <= 10; ++seed)
            QCOMPARE(differenceInCache(randomRows(seed, {400, 9, false}), 90), QByteArray());
    }
    void damagedPayloads() {
        Payloads payloads(5);
        for (int i = 0; i < 3000; ++i) {
            Row row;
            row.stream = "a-1";
            row.type = "A";
            row.payloadKind = event::BodyKind::Json;
            row.payload = payloads.text();
            if (const std::size_t at = payloads.below(row.payload.size() + 1); i % 3 == 0)
                row.payload.resize(at);
            else if (at < row.payload.size())
                row.payload[at] = "\"\\{}[]:,0e-.nt\x01\xc3 "[payloads.below(18)];
            QVERIFY2(difference(*memoryOf({row})).isEmpty(), row.payload.c_str());
        }
    }
    void streamsOfManyChunks() {
        std::vector<Row> rows = rowsOf(4, 4000, 2);
        std::erase_if(rows, [](const Row& row) { return row.payload.find('\\') != std::string::npos; });
        QCOMPARE(differenceInCache(rows, 700), QByteArray());
    }
    void littleIsHeld_data() {
        QTest::addColumn<qulonglong>("held");
        for (const qulonglong held : {0ULL, 20'000ULL, 100'000ULL})
            QTest::addRow("%llu", held) << held;
    }
    // Streams of several blocks in several segments, in version order (seed 4) and not (seed 3).
    void littleIsHeld() {
        QFETCH(qulonglong, held);
        for (const std::uint64_t seed : {3, 4})
            QCOMPARE(differenceInCache(rowsOf(seed, 6000, 300), 900, held), QByteArray());
    }
    // A state of a few bytes once lost its texts between two chunks.
    void shortTextsOfManyChunks() {
        Row row;
        row.stream = "a-1";
        row.type = "A";
        row.payloadKind = event::BodyKind::Json;
        row.payload = R"({"a":1})";
        std::vector<Row> rows(2000, row);
        rows.back().payload = R"({"b":22})";
        const auto states = quick(*memoryOf(rows));
        QVERIFY(states.ok());
        QCOMPARE(states->begin()->second, std::string(R"({"a":1,"b":22})"));
        QCOMPARE(differenceInCache(rows, 700), QByteArray());
    }
    void generatedLogs() {
        const std::string folder = m_folder.path().toStdString();
        for (const bool lived : {false, true}) {
            bench::EventGenerator generator({20000, lived, 0, 0, 0});
            std::string lines;
            for (int i = 0; i < 20000; ++i)
                generator.append(lines);
            QFile file(QString::fromStdString(folder + "/log.ndjson"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(lines.data(), qint64(lines.size()));
            file.close();
            const auto session = session::makeOpener()->open(folder + "/log.ndjson", {}, {});
            QVERIFY2(session.ok(), session ? "" : session.error().print().c_str());
            QCOMPARE(difference((*session)->log()), QByteArray());
        }
    }
    void realStores() {
        if (sharedData().isEmpty()) QSKIP("no folder of real stores");
        int opened = 0;
        QDirIterator files(sharedData(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const std::string path = files.next().toStdString();
            const auto session = session::makeOpener()->open(path, {}, {});
            if (!session) continue; // not a format that is read
            ++opened;
            QVERIFY2(difference((*session)->log()).isEmpty(), path.c_str());
        }
        QVERIFY2(opened >= 10, qPrintable(QString::number(opened)));
    }
    void visitorEndsIt() {
        ThreadPool pool(2);
        const auto log = memoryOf(rowsOf(1, 300, 30));
        int streams = 0;
        const auto one = [&](auto, auto, const auto&) { return ++streams < 3; };
        const auto done = replay::replayAll(*log, *projection::mergeProjection(), pool, one, {});
        QVERIFY(done.ok());
        QCOMPARE(streams, 3);
        QCOMPARE(done->streams, std::uint64_t(3));
    }
    void stopIsCancelled() {
        ThreadPool pool(2);
        std::stop_source stop;
        const CachePath at;
        QVERIFY(writeCache(at.path(), rowsOf(1, 3000, 30), 500).ok());
        const auto log = cache::Cache::open(at.path());
        QVERIFY(log.ok());
        const auto done = replay::replayAll(
            **log, *projection::mergeProjection(), pool,
            [&](auto, auto, const auto&) { return stop.request_stop(), true; }, stop.get_token());
        QVERIFY(!done.ok());
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
    }

private:
    QTemporaryDir m_folder;
};

HINDCAST_TEST(ReplayAllTest)
#include "tst_replay_all.moc"
