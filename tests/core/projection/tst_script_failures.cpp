// SPDX-License-Identifier: GPL-3.0-or-later
// A handler that goes wrong on one event: it is named, its half-done work is gone, and the rest is folded.
#include "core/projection/script_fixture.h"
#include "support/test_main.h"

#include <QtTest>

#include <csignal>
#include <thread>

using namespace hindcast;
using namespace hindcast::test;

namespace {

std::shared_ptr<MemoryLog> three() {
    return store(R"(
        1 a-1 A {"n":1}
        2 a-1 A {"n":2}
        3 a-1 A {"n":3}
    )");
}

std::string counting(const std::string& onTwo) {
    return "fromAll().when({ A(s, e) { s.n = (s.n || 0) + 1; if (e.data.n === 2) { " + onTwo + " } } })";
}

projection::RunOptions impatient() {
    projection::RunOptions options;
    options.patience = {700, 60000};
    return options;
}

} // namespace

class ScriptFailuresTest : public QObject {
    Q_OBJECT
private slots:
    // Columns count units of UTF-16, whatever stands before the place.
    void placesBehindOtherCharacters_data() {
        QTest::addColumn<QString>("before");
        for (const char* before : {"", "/* plain */ ", "/* äöü */ ", "/* 😀 */ ", "'ß😀€'.length; "})
            QTest::newRow(before) << QString::fromUtf8(before);
    }
    void placesBehindOtherCharacters() {
        QFETCH(const QString, before);
        for (const char* code : {"gone()", "größer()", "s.größe.länge", "(null).x", "throw new Error('x')"}) {
            const QString handler = QStringLiteral("fromAll().when({ A(s, e) {\n") + before
                                    + QString::fromUtf8(code) + QStringLiteral("\n} })");
            auto run = projection::ScriptRun::start({"test.js", handler.toStdString(), {}}, {}, {});
            QVERIFY(run.ok());
            std::uint32_t line = 0, column = 0;
            (*run)->onFailure = [&](const auto& failure, const auto&) {
                line = failure.line;
                column = failure.column;
            };
            QVERIFY(replay::scriptPass(*store("1 a-1 A {}"), **run, {}, {}).ok());
            QCOMPARE(line, 2U);
            const int plain = QByteArray(code) == "s.größe.länge"    ? 9
                              : QByteArray(code) == "(null).x"       ? 8
                              : QByteArray(code).startsWith("throw") ? 7
                                                                     : 1;
            QCOMPARE(int(column), int(before.size()) + plain);
        }
    }

    void oneBadEvent_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("kinds");
        const auto row = [](const char* name, const char* code, const char* kinds) {
            QTest::newRow(name) << QString::fromLatin1(code) << QString::fromLatin1(kinds);
        };
        row("throw", "throw new Error('two')", "throw");
        row("throw of text", "throw 'two'", "throw");
        row("throw of nothing", "throw undefined", "throw");
        row("throw of an object whose parts throw", "throw { get message() { throw 1 } }", "throw");
        row("endless loop", "for (;;);", "overrun");
        row("endless promises", "(function next() { Promise.resolve().then(next) })()", "overrun");
        row("endless async", "(async () => { for (;;) await 1 })()", "overrun");
        // One such match ends at the engine's limit of steps, on a quick machine before the patience does.
        row("catastrophic expression", "for (;;) /^(a+)+$/.test('a'.repeat(40) + 'b')", "overrun");
        row("recursion", "(function down() { down() })()", "throw");
        row("growth", "const all = []; for (;;) all.push(new Array(1000).fill(1))", "died overrun throw");
        row("growth of a text", "let x = 'x'; for (;;) x += x", "throw died");
        row("growth of bytes", "const all = []; for (;;) all.push(new Uint8Array(1 << 20).fill(1))",
            "died overrun throw");
        row("large state", "s.x = 'x'.repeat(17 << 20)", "state");
        row("deep state", "let x = s; for (let i = 0; i < 100; ++i) x = x.x = {}", "state");
        row("state in a circle", "s.s = s", "state");
        row("NaN", "s.x = 0 / 0", "state");
        row("symbol", "s.x = Symbol('x')", "state");
        row("no eval", "eval('1')", "throw");
        row("no new Function", "new Function('return 1')()", "throw");
    }
    void oneBadEvent() {
        QFETCH(const QString, code);
        QFETCH(const QString, kinds);
        const ScriptOutcome outcome = runScript(*three(), counting(code.toStdString()), impatient());
        QCOMPARE(outcome.error, std::string());
        QCOMPARE(outcome.failures.size(), std::size_t(1));
        QCOMPARE(outcome.failures[0].position, 2);
        QVERIFY2(kinds.split(u' ').contains(QString::fromStdString(outcome.failures[0].kind)),
                 (outcome.failures[0].kind + ": " + outcome.failures[0].message).c_str());
        QCOMPARE(outcome.state(), std::string(R"({"n":2})"));
        QCOMPARE(outcome.totals.processed, 2U);
        QCOMPARE(outcome.totals.failed, 1U);
    }

    void growthOverManyCalls() {
        MemoryLog log;
        for (int i = 1; i <= 400; ++i) {
            Row row;
            row.position = Position::number(i);
            row.stream = "a-1";
            row.type = "A";
            row.payloadKind = event::BodyKind::Json;
            row.payload = "{}";
            log.add(std::move(row));
        }
        const ScriptOutcome outcome =
            runScript(log,
                      "const all = []; fromAll().when({ A(s, e) { s.n = (s.n || 0) + 1;"
                      " all.push(new Array(500000).fill(e.sequenceNumber)) } })",
                      impatient());
        QCOMPARE(outcome.error, std::string());
        QVERIFY(!outcome.failures.empty());
        QCOMPARE(outcome.totals.processed + outcome.totals.failed, 400U);
        QCOMPARE(outcome.state(), "{\"n\":" + std::to_string(outcome.totals.processed) + "}");
    }

    void stopsAtTheFirst_data() {
        QTest::addColumn<QString>("code");
        QTest::newRow("throw") << QStringLiteral("throw 1");
        QTest::newRow("endless promises")
            << QStringLiteral("(function next() { Promise.resolve().then(next) })()");
    }
    void stopsAtTheFirst() {
        QFETCH(const QString, code);
        projection::RunOptions options = impatient();
        options.stopsAtFailure = true;
        const ScriptOutcome outcome = runScript(*three(), counting(code.toStdString()), options);
        QCOMPARE(outcome.failures.size(), std::size_t(1));
        QCOMPARE(outcome.state(), std::string(R"({"n":1})"));
        QCOMPARE(outcome.totals.processed, 1U);
    }

    void overrunsAreNotWaitedForWithoutEnd() {
        std::string lines;
        for (int i = 1; i <= 40; ++i)
            lines += std::to_string(i) + " a-1 A {}\n";
        projection::ScriptOptions rules;
        rules.callMillis = 30;
        const ScriptOutcome outcome =
            runScript(*store(lines), "fromAll().when({ A(s, e) { for (;;); } })", {}, rules);
        // A worker that was ended for a call counts when its event is told.
        QVERIFY(outcome.failures.size() >= projection::ScriptRun::kMaxOverruns);
        QVERIFY(outcome.failures.size() < 2 * projection::ScriptRun::kMaxOverruns);
        QCOMPARE(outcome.totals.failed, std::uint64_t(outcome.failures.size()));
        QVERIFY2(outcome.error.find("too many calls") != std::string::npos, outcome.error.c_str());
    }

    void outsideOfHandlers() {
        QVERIFY(!runScript(*three(), "for (;;); fromAll()", impatient()).error.empty());
        QVERIFY(!runScript(*three(), "(function next() { Promise.resolve().then(next) })(); fromAll()",
                           impatient())
                     .error.empty());
        QVERIFY(!runScript(*three(), "fromAll().when({", impatient()).error.empty());
        QVERIFY(!runScript(*three(), "emit('a', 'b', {}); fromAll()", impatient()).error.empty());
    }

    void killedWhileIdle() {
        const ScriptOutcome outcome =
            runScript(*three(), counting(""), {}, {}, [](auto& run) { ::kill(run.workerId(), SIGKILL); });
        QCOMPARE(outcome.error, std::string());
        QVERIFY(outcome.failures.empty());
        QCOMPARE(outcome.state(), std::string(R"({"n":3})"));
    }
    void killedAtWork() {
        std::jthread killer;
        projection::RunOptions patient;
        patient.patience = {20000, 60000};
        const ScriptOutcome outcome = runScript(
            *three(), counting("(async () => { for (;;) await 1 })()"), patient, {}, [&](auto& run) {
                killer = std::jthread([process = run.workerId()] {
                    std::this_thread::sleep_for(std::chrono::milliseconds(300));
                    ::kill(process, SIGKILL);
                });
            });
        QCOMPARE(outcome.failures.size(), std::size_t(1));
        QCOMPARE(outcome.failures[0].kind, std::string("died"));
        QCOMPARE(outcome.state(), std::string(R"({"n":2})"));
    }

    void noFileAndNoNetwork() {
        // Nothing of the host's is in reach: the names of a script are the language's and the dialect's.
        const ScriptOutcome outcome = runScript(
            *three(), "fromAll().when({ A(s) { s.names = ['require', 'process', 'load', 'readFile', 'fetch',"
                      " 'XMLHttpRequest', 'WebAssembly', 'console', 'print', 'host'].filter(x => x in "
                      "globalThis) } })");
        QCOMPARE(outcome.state(), std::string(R"({"names":[]})"));
    }

    void sharedStateComesBack() {
        const ScriptOutcome outcome = runScript(
            *three(),
            "fromAll().when({ $init() { return {n: 0} }, $initShared() { return {all: 0} },"
            " A(s, e) { s[0].n++; s[1].all++; if (e.data.n !== 3) { s[1].all = 100; throw 1 } } })");
        QCOMPARE(outcome.failures.size(), std::size_t(2));
        QCOMPARE(outcome.state(), std::string(R"({"n":1})"));
        QCOMPARE(outcome.states.shared->value_or("null"), std::string(R"({"all":1})"));
    }

    void tamperedLanguage() {
        for (const char* tampering :
             {"Object.prototype.toJSON = function () { return 7 };", "Array.prototype.push = null;",
              "JSON.stringify = JSON.parse = null;", "Object.freeze(globalThis);",
              "Array.prototype.toJSON = () => 1; String.prototype.toJSON = () => 2;",
              "Object.freeze(Object.prototype); Object.freeze(Array.prototype);",
              "Object.defineProperty(Object.prototype, 'x', { get() { throw 1 }, configurable: true });"}) {
            const ScriptOutcome outcome = runScript(
                *three(), std::string(tampering)
                              + "fromAll().when({ A(s, e) { s.n = (s.n || 0) + 1; s.l = ['a', {b: 2}];"
                                " s.d = e.data.n } })");
            QVERIFY2(outcome.error.empty(), outcome.error.c_str());
            QVERIFY2(outcome.state() == R"({"n":3,"l":["a",{"b":2}],"d":3})",
                     (tampering + (": " + outcome.state())).c_str());
        }
    }
};

HINDCAST_TEST(ScriptFailuresTest)
#include "tst_script_failures.moc"
