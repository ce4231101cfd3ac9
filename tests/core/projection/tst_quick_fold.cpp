// SPDX-License-Identifier: GPL-3.0-or-later
// The quick ways of folding a script against the plain one: the same states in the same order, the same
// failures and the same counts, for each shape of the corpus and for scripts composed of it.
#include "core/projection/script_fixture.h"
#include "projection/script_facts.h"
#include "replay/stream_order_pass.h"
#include "support/random_script.h"
#include "support/test_main.h"
#include "json/parse.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::test;
using projection::Speed;

namespace {

constexpr std::size_t kEvents = 600, kStreams = 12;

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
        row.payload = random.payload(type);
        const bool isJson = json::parse(row.payload).ok(); // as an import tells
        row.payloadKind = isJson ? event::BodyKind::Json : event::BodyKind::Bytes;
        row.flags = isJson ? 0U : std::uint32_t(event::kUndecodablePayload);
        row.metadataKind = event::BodyKind::Json;
        row.metadata = "{\"user\":\"u" + std::to_string(random.below(3)) + "\"}";
        log->add(std::move(row));
    }
    return log;
}

/// All that came of a run, as a text.
std::string told(const ScriptOutcome& outcome) {
    std::string text = outcome.error + "\n";
    for (std::size_t i = 0; i < outcome.states.size(); ++i)
        text += outcome.states.name(i) + " " + outcome.states.state(i).value_or("null") + "\n";
    text += outcome.states.shared ? outcome.states.shared->value_or("null") + "\n" : "";
    for (const auto& failed : outcome.failures)
        text += std::to_string(failed.position) + " " + failed.kind + " " + failed.message + "\n";
    text += std::to_string(outcome.totals.processed) + " " + std::to_string(outcome.totals.failed) + " "
            + std::to_string(outcome.totals.inexact);
    for (const auto& [reason, count] : outcome.totals.skipped)
        text += " " + reason + " " + std::to_string(count);
    return text;
}

std::string runAt(const event::EventLog& log, const std::string& source, Speed speed, int engine) {
    projection::RunOptions options;
    options.speed = speed;
    projection::ScriptOptions rules;
    rules.engine = engine;
    return told(runScript(log, source, options, rules));
}

/// Stream by stream; empty where it is to be done in log order.
std::string runInStreamOrder(const event::EventLog& log, const std::string& source, int engine) {
    projection::ScriptOptions rules;
    rules.engine = engine;
    const projection::Script script{"test.js", source, rules};
    const auto run = projection::ScriptRun::start(script, {}, {});
    if (!run || !(*run)->definition().inAnyOrder) return {};
    auto passed = replay::streamOrderPass(log, {script, {}, {}, {}}, {});
    if (!passed) return passed.error().print();
    if (!*passed) return {};
    ScriptOutcome outcome;
    outcome.states = std::move((*passed)->states);
    outcome.totals = (*passed)->totals;
    for (const auto& [place, failure] : (*passed)->failures)
        outcome.failures.push_back({place.position->number(), failure.kind, failure.message});
    return told(outcome);
}

void compareWays(const event::EventLog& log, const std::string& source, int engine, std::size_t& quick,
                 std::size_t& inStreamOrder) {
    const std::string plain = runAt(log, source, Speed::Plain, engine);
    for (const Speed speed : {Speed::Quick, Speed::Quickest}) {
        const std::string other = runAt(log, source, speed, engine);
        QVERIFY2(other == plain, (source + "\n---- plain\n" + plain + "\n---- quick\n" + other).c_str());
    }
    quick += projection::scriptFacts(source).closed ? 1 : 0;
    const std::string other = runInStreamOrder(log, source, engine);
    inStreamOrder += other.empty() ? 0 : 1;
    QVERIFY2(other.empty() || other == plain,
             (source + "\n---- plain\n" + plain + "\n---- in stream order\n" + other).c_str());
}

/// What a run logs, a line each, and its states.
std::string loggedAt(const event::EventLog& log, const std::string& source, Speed speed) {
    projection::RunOptions options;
    options.speed = speed;
    options.wantsLogged = true;
    std::string lines;
    const auto outcome = runScript(log, source, options, {}, [&](projection::ScriptRun& run) {
        run.onLogged = [&](const std::string& text, const projection::EventPlace& place) {
            lines += std::to_string(place.position->number()) + " " + text + "\n";
        };
    });
    return lines + told(outcome);
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
        const std::string plain = loggedAt(*log, logs, Speed::Plain);
        QVERIFY(plain.find("1 s-") == 0);
        QCOMPARE(loggedAt(*log, logs, Speed::Quickest), plain);
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
        std::size_t quick = 0, inStreamOrder = 0;
        for (const std::string_view shape : handlerShapes()) {
            compareWays(*log, test::scriptOf(shape), 1 + int(quick % 2), quick, inStreamOrder);
            if (QTest::currentTestFailed()) return;
        }
        QVERIFY(quick > handlerShapes().size() / 2);
        QVERIFY(inStreamOrder > handlerShapes().size() / 4);
        qInfo("%zu shapes, %zu closed, %zu in stream order", handlerShapes().size(), quick, inStreamOrder);
    }

    void composed() {
        // HINDCAST_TWIN_SCRIPTS: as many as the bench asks for.
        const std::size_t count = qEnvironmentVariableIntValue("HINDCAST_TWIN_SCRIPTS") > 0
                                      ? std::size_t(qEnvironmentVariableIntValue("HINDCAST_TWIN_SCRIPTS"))
                                      : 12;
        std::size_t quick = 0, inStreamOrder = 0;
        for (std::size_t seed = 1; seed <= count; ++seed) {
            const auto log = randomLog(seed);
            compareWays(*log, RandomScript(seed).script(), 1 + int(seed % 2), quick, inStreamOrder);
            if (QTest::currentTestFailed()) return;
        }
        QVERIFY(quick > count / 4 && inStreamOrder > count / 10);
        qInfo("%zu scripts, %zu closed, %zu in stream order", count, quick, inStreamOrder);
    }
};

HINDCAST_TEST(QuickFoldTest)
#include "tst_quick_fold.moc"
