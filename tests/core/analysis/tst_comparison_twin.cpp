// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison of two scripts against its plain twin: every stream folded on its own, event by event, by
// both, and their states held against each other after each.
#include "analysis/comparison.h"
#include "projection/script_projection.h"
#include "support/memory_log.h"
#include "support/test_main.h"
#include "json/parse.h"

#include <QtTest>

#include <map>
#include <random>

using namespace hindcast;
using namespace hindcast::test;

namespace {

const std::string kLeft = "fromAll().foreachStream().when({ $init: () => ({sum: 0, list: []}),"
                          " A(s, e) { s.sum += e.data.n }, B(s, e) { s.list.push(e.data.n) },"
                          " C(s, e) { s.sum = 0; s.list = [] } })";
const std::string kRight = "fromAll().foreachStream().when({ $init: () => ({list: [], sum: 0}),"
                           " A(s, e) { s.sum += e.data.n === 7 ? 8 : e.data.n },"
                           " B(s, e) { if (e.data.n !== 3) s.list.push(e.data.n); else s.three = true },"
                           " C(s, e) { s.sum = 0; s.list = []; if (e.data.n === 1) throw new Error('one') },"
                           " D(s, e) { s.d = e.data.n } })";

std::shared_ptr<MemoryLog> randomStore(unsigned seed, int events) {
    std::mt19937 random(seed);
    auto log = std::make_shared<MemoryLog>();
    for (int i = 1; i <= events; ++i) {
        Row row;
        row.position = Position::number(i);
        row.stream = "s-" + std::to_string(random() % 25);
        row.type = std::string(1, char('A' + random() % 4));
        row.payloadKind = event::BodyKind::Json;
        row.payload = "{\"n\":" + std::to_string(random() % 9) + "}";
        log->add(std::move(row));
    }
    return log;
}

struct Plain {
    bool there[2] = {false, false}, failed[2] = {false, false};
    std::optional<std::int64_t> first; ///< position
    json::Value state[2];
};

/// Whether the script has a handler of the type.
bool handles(std::size_t side, std::string_view type) {
    return side == 1 || type != "D";
}

std::map<std::string, Plain> plainly(const std::shared_ptr<MemoryLog>& log) {
    std::map<std::string, Plain> all;
    std::shared_ptr<const projection::ScriptProjection> scripts[2];
    for (std::size_t side = 0; side < 2; ++side)
        scripts[side] =
            *projection::ScriptProjection::make(log, {"x.js", side == 0 ? kLeft : kRight, {}}, {});
    for (std::uint32_t i = 0; i < log->streamCount(); ++i) {
        Plain& plain = all[std::string(log->streamName(StreamId(i)))];
        std::unique_ptr<projection::Fold> folds[2];
        for (std::size_t side = 0; side < 2; ++side) {
            folds[side] = scripts[side]->start();
            folds[side]->setState(scripts[side]->initial());
        }
        const auto columns = log->openStream(StreamId(i), {});
        (void)log->visitStream(**columns, 0, (*columns)->size(), event::Fields::All,
                               [&](const event::StoredEvent& event) {
                                   for (std::size_t side = 0; side < 2; ++side) {
                                       const std::size_t failures = scripts[side]->failures().size();
                                       (void)folds[side]->apply(event);
                                       (void)folds[side]->settle();
                                       plain.state[side] = folds[side]->state();
                                       if (scripts[side]->failures().size() > failures)
                                           plain.failed[side] = true;
                                       else if (handles(side, event.event.type))
                                           plain.there[side] = true;
                                   }
                                   const bool differ =
                                       plain.there[0] != plain.there[1]
                                       || (plain.there[0] && !json::equal(plain.state[0], plain.state[1]));
                                   if (differ && !plain.first) plain.first = event.position->number();
                                   return true;
                               },
                               {});
    }
    return all;
}

} // namespace

class ComparisonTwinTest : public QObject {
    Q_OBJECT
private slots:
    void sameAsByHand_data() {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<bool>("transient");
        for (unsigned seed = 1; seed <= 4; ++seed) {
            QTest::addRow("%u", seed) << seed << false;
            QTest::addRow("%u transient", seed) << seed << true;
        }
    }
    void sameAsByHand() {
        QFETCH(const unsigned, seed);
        QFETCH(const bool, transient);
        const auto log = randomStore(seed, 400);
        const auto plain = plainly(log);
        analysis::ComparisonRequest request{
            {"l.js", kLeft, {}}, {"r.js", kRight, {}}, {}, std::nullopt, transient, {}};
        std::map<std::string, analysis::PartitionDifference> found;
        const auto totals =
            analysis::comparison(*log, request,
                                 [&](const analysis::PartitionDifference& difference) {
                                     return found.emplace(difference.partition, difference).second;
                                 },
                                 {});
        QVERIFY(totals.ok());
        std::uint64_t equal = 0;
        for (const auto& [partition, twin] : plain) {
            if (!twin.there[0] && !twin.there[1] && !twin.failed[0] && !twin.failed[1]) continue;
            const auto at = found.find(partition);
            const bool failed = twin.failed[0] || twin.failed[1];
            const bool same = twin.there[0] == twin.there[1] && json::equal(twin.state[0], twin.state[1]);
            if (!failed && same) {
                ++equal;
                QCOMPARE(at != found.end(), transient && twin.first.has_value());
                if (at == found.end()) continue;
            }
            QVERIFY2(at != found.end(), partition.c_str());
            if (failed) {
                QCOMPARE(at->second.kind, analysis::DifferenceKind::FailedRight);
                continue;
            }
            QVERIFY(at->second.first && twin.first);
            QVERIFY2(at->second.first->position->number() == *twin.first, partition.c_str());
            if (!same && twin.there[0] && twin.there[1]) {
                const auto patched = analysis::applyPatch(twin.state[0], at->second.changes);
                QVERIFY(patched && json::equal(*patched, twin.state[1]));
            }
        }
        QCOMPARE(totals->equal, equal);
        QCOMPARE(totals->equal + totals->changed + totals->onlyLeft + totals->onlyRight + totals->failed,
                 totals->partitions);
        std::uint64_t inShapes = 0;
        for (const analysis::Shape& shape : totals->shapes)
            inShapes += shape.partitions;
        QCOMPARE(inShapes, totals->changed);
    }

    void shapesForgetIndexes() {
        const auto value = [](const char* text) { return *json::parse(text); };
        const auto left = value(R"({"lines":[{"qty":1},{"qty":2}],"0":{"1":1}})");
        const auto right = value(R"({"lines":[{"qty":1},{"qty":3},{"qty":4}],"0":{"1":2}})");
        QCOMPARE(analysis::generalPath("/lines/1/qty", left, right), std::string("/lines/*/qty"));
        QCOMPARE(analysis::generalPath("/lines/2", left, right), std::string("/lines/*"));
        QCOMPARE(analysis::generalPath("/0/1", left, right), std::string("/0/1"));
        QCOMPARE(analysis::generalPath("", left, right), std::string());
        QCOMPARE(analysis::generalPath("/a~1b", left, right), std::string("/a~1b"));
    }
};

HINDCAST_TEST(ComparisonTwinTest)
#include "tst_comparison_twin.moc"
