// SPDX-License-Identifier: GPL-3.0-or-later
// A script under a timeline: seeks by checkpoints say the same as a fold from the start, failures included.
#include "core/projection/script_fixture.h"
#include "projection/script_projection.h"
#include "replay/timeline.h"
#include "support/test_main.h"
#include "json/parse.h"
#include "json/print.h"

#include <QtTest>

#include <random>

using namespace hindcast;
using namespace hindcast::test;

namespace {

std::shared_ptr<MemoryLog> counting(std::size_t count, const std::string& stream = "counter-1") {
    auto log = std::make_shared<MemoryLog>();
    for (std::size_t i = 0; i < count; ++i) {
        Row row;
        row.position = Position::number(std::int64_t(i) + 1);
        row.stream = stream;
        row.type = i % 7 == 3 ? "Odd" : "Counted";
        row.payloadKind = event::BodyKind::Json;
        row.payload = "{\"n\":" + std::to_string(i) + "}";
        log->add(std::move(row));
    }
    return log;
}

struct Travel {
    std::shared_ptr<const projection::ScriptProjection> projection;
    std::unique_ptr<replay::Timeline> timeline;
};

Travel timelineOf(const std::shared_ptr<MemoryLog>& log, const std::string& source) {
    auto projection = projection::ScriptProjection::make(log, {"test.js", source, {}}, {});
    if (!projection) return {};
    auto columns = log->openStream(StreamId(0), {});
    return {*projection, std::make_unique<replay::Timeline>(log, *columns, *projection)};
}

} // namespace

class ScriptTimelineTest : public QObject {
    Q_OBJECT
private slots:
    void seeksSayWhatAFoldSays_data() {
        QTest::addColumn<QString>("source");
        QTest::newRow("dialect") << QStringLiteral(
            "fromAll().foreachStream().when({ $init: () => ({sum: 0, last: []}), $created(s) { s.c = 1 },"
            " $any(s, e) { s.sum += e.data.n; s.last = [...s.last.slice(-4), e.sequenceNumber];"
            " if (e.data.n % 100 === 5) { s.sum = -1; throw new Error('five') } } })");
        QTest::newRow("large") << QStringLiteral(
            "fromAll().foreachStream().when({ $init: () => ({lines: []}), $any(s, e) { const n = e.data.n;"
            " if (s.lines.length < 600) s.lines.push({n, text: 'a line of some length'});"
            " else s.lines[n % 600] = {n};"
            " if (n % 100 === 5) { s.lines[0].n = -1; throw new Error('five') } } })");
        QTest::newRow("only named types")
            << QStringLiteral("fromAll().when({ Odd(s, e) { s.n = e.data.n } })");
        QTest::newRow("shared") << QStringLiteral(
            "fromAll().when({ $init: () => ({n: 0}), $initShared: () => ({all: 0}),"
            " $any(s, e) { s[0].n++; s[1].all += e.data.n } })");
        QTest::newRow("null") << QStringLiteral("fromAll().when({ $init: () => ({n: 0}), $any(s, e) { return "
                                                "e.data.n % 3 ? {n: s.n + 1} : null } })");
        QTest::newRow("plain") << QStringLiteral("export const initial = {n: 0};\n"
                                                 "export const apply = (s, e) => ({n: s.n + e.data.n});");
        QTest::newRow("partitioned") << QStringLiteral(
            "fromAll().partitionBy(e => e.data.n % 2 ? 'odd' : null).when({ $any(s, e) { s.p = e.partition;"
            " s.n = (s.n || 0) + 1 } })");
    }
    void seeksSayWhatAFoldSays() {
        QFETCH(const QString, source);
        const auto log = counting(1300);
        const Travel travel = timelineOf(log, source.toStdString());
        QVERIFY(travel.timeline);
        std::vector<json::Value> plain{travel.projection->initial()};
        (void)travel.timeline->walk(
            0, travel.timeline->size(),
            [&](std::size_t, const event::StoredEvent&, const json::Value&, const json::Value& after) {
                plain.push_back(after);
                return true;
            },
            {});
        QCOMPARE(plain.size(), std::size_t(1301));
        QVERIFY(!json::identical(plain.front(), plain.back()));
        const Travel other = timelineOf(log, source.toStdString());
        std::mt19937 random(7);
        for (int i = 0; i < 40; ++i) {
            const std::size_t to = random() % 1301;
            QVERIFY(other.timeline->seek(to).ok());
            QVERIFY2(json::identical(other.timeline->state(), plain[to]),
                     (std::to_string(to) + ": " + json::print(other.timeline->state()) + " and "
                      + json::print(plain[to]))
                         .c_str());
            if (i > 20) QVERIFY(other.timeline->lastFoldCount() <= replay::kMaxFold);
        }
        QCOMPARE(other.projection->failures().size(), travel.projection->failures().size());
    }

    void failuresAreNamedOnce() {
        const Travel travel = timelineOf(
            counting(300),
            "fromAll().when({ $any(s, e) { s.n = e.data.n; if (e.data.n % 100 === 5) throw 1 } })");
        QVERIFY(travel.timeline->seek(300).ok());
        QVERIFY(travel.timeline->seek(10).ok());
        QVERIFY(travel.timeline->seek(200).ok());
        const auto failures = travel.projection->failures();
        QCOMPARE(failures.size(), std::size_t(3));
        QCOMPARE(failures[1].first.position->number(), 106);
    }

    /// A dollar says system streams in KurrentDB's dialect; to a plain script it is a name like any other.
    void plainScriptsSeeStreamsOfAnyName() {
        const auto log = counting(10, "$by_type_Counted");
        const Travel plain =
            timelineOf(log, "const initial = {n: 0}; function apply(s, e) { return {n: s.n + 1} }");
        const auto seen = plain.timeline->seek(10);
        QVERIFY(seen.ok());
        QCOMPARE(json::print(plain.timeline->state()), std::string("{\"n\":10}"));
        const Travel dialect =
            timelineOf(log, "fromAll().foreachStream().when({ $init: () => ({n: 0}), $any(s) { s.n++ } })");
        const auto unseen = dialect.timeline->seek(10);
        QVERIFY(unseen.ok());
        QCOMPARE(json::print(dialect.timeline->state()), std::string("{\"n\":0}"));
    }

    void aScriptIsKnownByWhatItSays() {
        const projection::Script script{"a.js", "fromAll()", {}};
        projection::Script other = script;
        other.name = "b.js";
        QCOMPARE(script.identity(), other.identity());
        other.options.engine = 2;
        QVERIFY(script.identity() != other.identity());
        other = script;
        other.source += " ";
        QVERIFY(script.identity() != other.identity());
    }
};

HINDCAST_TEST(ScriptTimelineTest)
#include "tst_script_timeline.moc"
