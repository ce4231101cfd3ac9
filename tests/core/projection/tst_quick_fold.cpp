// SPDX-License-Identifier: GPL-3.0-or-later
// The quick ways of folding a script against the plain one: the same states in the same order, the same
// failures and the same counts, for each shape of the corpus and for scripts composed of it.
#include "core/projection/fold_ways.h"
#include "support/random_script.h"
#include "support/test_main.h"
#include "json/parse.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::test;

namespace {

constexpr std::size_t kEvents = 600, kStreams = 12;
constexpr std::uint32_t kAnyTime = 60000; // a machine may stop for a while, which would be told as a failure

std::shared_ptr<MemoryLog> randomLog(std::uint64_t seed) {
    RandomScript random(seed);
    const auto log = std::make_shared<MemoryLog>();
    for (std::size_t i = 0; i < kEvents; ++i) {
        const std::size_t type = random.below(6);
        Row row;
        row.position = Position::number(std::int64_t(i) + 1);
        row.stream = "s-" + std::to_string(random.below(3) == 0 ? 0 : random.below(kStreams));
        row.type = "T" + std::to_string(type);
        row.id = "id-" + std::to_string(i);
        row.time = Micros(1'700'000'000'000'000 + std::int64_t(i) * 1'234'567);
        row.payload = random.payload(type, i);
        const auto parsed = json::Parser().parse(row.payload); // as an import tells
        const bool isJson = parsed.ok();
        row.payloadKind = isJson ? event::BodyKind::Json : event::BodyKind::Bytes;
        row.flags = !isJson                 ? std::uint32_t(event::kUndecodablePayload)
                    : parsed->duplicateKeys ? std::uint32_t(event::kDuplicateKeys)
                                            : 0U;
        row.metadataKind = event::BodyKind::Json;
        row.metadata = "{\"user\":\"u" + std::to_string(random.below(3)) + "\"}";
        log->add(std::move(row));
    }
    return log;
}

struct Counts {
    std::size_t quick = 0, inStreamOrder = 0;
};

void compareWays(const event::EventLog& log, const std::string& source, int engine, Counts& counts) {
    WayOptions options;
    options.engine = engine;
    options.callMillis = kAnyTime;
    const FoldWays ways = foldAllWays(log, source, options);
    const std::string difference = ways.difference();
    QVERIFY2(difference.empty(), (difference + "\n" + source).c_str());
    counts.quick += ways.isQuick ? 1 : 0;
    counts.inStreamOrder += ways.inStreamOrder.empty() ? 0 : 1;
}

bool goesInAnyOrder(const std::string& source, bool wantsLogged) {
    projection::RunOptions options;
    options.wantsLogged = wantsLogged;
    options.watchesVariables = true;
    const auto run = projection::ScriptRun::start({"test.js", source, {}}, options, {});
    return run && (*run)->definition().inAnyOrder;
}

} // namespace

class QuickFoldTest : public QObject {
    Q_OBJECT
private slots:
    void linesAreLoggedWhereTheyAreWanted() {
        const auto log = randomLog(1);
        const std::string logs = "fromAll().foreachStream().when({ $init: () => ({ n: 0 }), $any(s, e) { "
                                 "log(e.streamId, ++s.n) } })";
        const std::string silent = "fromAll().foreachStream().when({ $init: () => ({ n: 0 }), $any(s, e) { "
                                   "s.log = Math.log(++s.n) } })";
        WayOptions options;
        options.run.wantsLogged = true;
        const FoldWays ways = foldAllWays(*log, logs, options);
        QVERIFY(ways.plain.find("logged 0 at 1 s-") != std::string::npos);
        QCOMPARE(ways.difference(), std::string());
        QVERIFY(!goesInAnyOrder(logs, true));
        QVERIFY(goesInAnyOrder(logs, false));
        QVERIFY(goesInAnyOrder(silent, true));
    }

    void variablesBarTheQuickWay() {
        const char* const handler = "fromAll().foreachStream().when({ $any(s, e) { s.n = next() } })";
        for (const char* const variable :
             {"let n = 0; const next = () => ++n;", "const t = { n: 0 }; const next = () => ++t.n;",
              "const next = (() => { let n = 0; return () => ++n })();",
              "function next() { return next.n = (next.n || 0) + 1 }"})
            QVERIFY2(!goesInAnyOrder(std::string(variable) + handler, false), variable);
        QVERIFY(goesInAnyOrder(std::string("const next = () => 1;") + handler, false));
    }

    void shapes() {
        const auto log = randomLog(1);
        Counts counts;
        for (const std::string_view shape : handlerShapes()) {
            compareWays(*log, test::scriptOf(shape), 1 + int(counts.quick % 2), counts);
            if (QTest::currentTestFailed()) return;
        }
        QVERIFY(counts.quick > handlerShapes().size() / 2);
        QVERIFY(counts.inStreamOrder > handlerShapes().size() / 4);
        qInfo("%zu shapes, %zu quick, %zu in stream order", handlerShapes().size(), counts.quick,
              counts.inStreamOrder);
    }

    void composed() {
        // HINDCAST_TWIN_SCRIPTS: as many as the bench asks for; HINDCAST_TWIN_FIRST: the first seed.
        const auto given = [](const char* name, std::size_t usual) {
            const int value = qEnvironmentVariableIntValue(name);
            return value > 0 ? std::size_t(value) : usual;
        };
        const std::size_t count = given("HINDCAST_TWIN_SCRIPTS", 12), first = given("HINDCAST_TWIN_FIRST", 1);
        Counts counts;
        for (std::size_t seed = first; seed < first + count; ++seed) {
            const auto log = randomLog(seed);
            compareWays(*log, RandomScript(seed).script(), 1 + int(seed % 2), counts);
            if (QTest::currentTestFailed()) return;
        }
        qInfo("%zu scripts, %zu quick, %zu in stream order", count, counts.quick, counts.inStreamOrder);
        QVERIFY(counts.quick > count / 10 && counts.inStreamOrder > 0);
    }
};

HINDCAST_TEST(QuickFoldTest)
#include "tst_quick_fold.moc"
