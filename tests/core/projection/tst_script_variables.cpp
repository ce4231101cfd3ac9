// SPDX-License-Identifier: GPL-3.0-or-later
// Scripts that remember more than their states: it is noticed, whatever they keep it in, and a timeline says
// the same of each of them wherever it comes from. Scripts that only look as if they did are not suspected.
#include "core/projection/script_fixture.h"
#include "projection/script_projection.h"
#include "replay/timeline.h"
#include "support/test_main.h"
#include "json/print.h"

#include <QtTest>

#include <map>

using namespace hindcast;
using namespace hindcast::test;

namespace {

constexpr std::size_t kEvents = 1100;

std::shared_ptr<MemoryLog> counting() {
    auto log = std::make_shared<MemoryLog>();
    for (std::size_t i = 0; i < kEvents; ++i) {
        Row row;
        row.position = Position::number(std::int64_t(i) + 1);
        row.stream = "counter-1";
        row.type = "Counted";
        row.payloadKind = event::BodyKind::Json;
        row.payload = "{\"n\":" + std::to_string(i) + ",\"id\":\"c-" + std::to_string(i % 5) + "\"}";
        log->add(std::move(row));
    }
    return log;
}

/// Keeps in memory what a timeline leaves for later ones.
class Keeper final : public replay::StateKeeper {
public:
    std::map<std::size_t, json::Value> states;
    std::optional<Kept> before(const event::StreamColumns&, std::size_t folded) override {
        const auto behind = states.upper_bound(folded);
        if (behind == states.begin()) return std::nullopt;
        return Kept{std::prev(behind)->first, std::prev(behind)->second};
    }
    void keep(const event::StreamColumns&, const std::vector<Kept>& kept) override {
        for (const Kept& state : kept)
            states[state.folded] = state.state;
    }
};

std::shared_ptr<const projection::ScriptProjection> projectionOf(const std::shared_ptr<MemoryLog>& log,
                                                                 const std::string& source) {
    auto made = projection::ScriptProjection::make(log, {"test.js", source, {}}, {});
    if (!made) qWarning("%s", made.error().print().c_str());
    return made ? *made : nullptr;
}

std::string when(const std::string& before, const std::string& body) {
    return before + "\nfromAll().foreachStream().when({ $init: () => ({ n: 0 }), Counted(s, e) { " + body
           + " } });";
}

} // namespace

class ScriptVariablesTest : public QObject {
    Q_OBJECT
private slots:
    void areNoticed_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("variable"); // empty: none
        const auto row = [](const char* name, const std::string& source, const char* variable) {
            QTest::newRow(name) << QString::fromStdString(source) << QString::fromUtf8(variable);
        };
        row("let", when("let n = 0;", "s.n = ++n"), "n");
        row("var in a function's name", when("var total; total = 0;", "total += e.data.n; s.n = total"),
            "total");
        row("no declaration", when("", "count = (globalThis.count || 0) + 1; s.n = count"), "globalThis");
        row("this", when("", "(function () { this.k = (this.k || 0) + 1; s.n = this.k })()"), "globalThis");
        row("a map", when("const seen = new Map();", "seen.set(e.data.id, 1); s.n = seen.size"), "seen");
        row("a set in a table",
            when("const t = { seen: new Set() };", "t.seen.add(e.data.n); s.n = t.seen.size"), "t");
        row("an array", when("const all = [];", "all.push(e.data.n); s.n = all.length"), "all");
        row("deep in a table", when("const t = { a: { b: [{ c: 0 }] } };", "s.n = ++t.a.b[0].c"), "t");
        row("an alias", when("const t = { k: 0 }; function next(x) { return ++x.k }", "s.n = next(t)"), "t");
        row("a function's member",
            when("function next() { return next.k = (next.k || 0) + 1 }", "s.n = next()"), "next");
        row("a pattern's place", when("const p = /c/g;", "s.n += p.test('cccccc') ? 1 : 0"), "p");
        row("a built-in's member", when("", "Math.k = (Math.k || 0) + 1; s.n = Math.k"), "Math");
        row("a prototype", when("", "Array.prototype.k = ([].k || 0) + 1; s.n = [].k"), "globalThis");
        row("a handler's member",
            "fromAll().foreachStream().when({ Counted: function f(s, e) { f.k = (f.k || 0) + 1; s.n = f.k } "
            "})",
            "a handler");
        row("an instance",
            when("class C { k = 0; next() { return ++this.k } }\nconst c = (0, C);\nlet i = null;",
                 "i = i || new c(); s.n = i.next()"),
            "i");
        row("a closure", when("const next = (() => { let k = 0; return () => ++k })();", "s.n = next()"),
            "line 1: a function");
        row("a maker",
            when("function make() { let k = 0; return () => ++k }\nconst next = make();", "s.n = next()"),
            "line 2: make()");
        row("a block", when("{ let k = 0; var next = () => ++k }", "s.n = next()"), "line 1: {");
        row("a private member",
            when("class C { #k = 0; next() { return ++this.#k } }\nconst c = Object.freeze({ C });",
                 "s.n = 1"),
            "line 1: class … #k");
        row("a generator",
            when("function* g() { let k = 0; for (;;) yield ++k }\nlet it;",
                 "it = it || g(); s.n = it.next().value"),
            "it");
        row("the plain form", "let n = 0;\nexport const apply = s => ({ n: ++n });", "n");
        row("while it makes the first state",
            "let f;\nexport const initial = () => { let k = 0; f = () => ++k; return { n: 0 } };\n"
            "export const apply = s => ({ n: f ? f() : 0 });",
            "f");
        row("a name with an escape", when("let \\u006e = 0;", "s.n = ++\\u{6e}"), "n");

        row("none", when("", "s.n += e.data.n"), "");
        row("of its handlers", when("", "let k = 0; for (const x of [1, 2]) k += x; s.n += k"), "");
        row("constants",
            when("const RATES = { a: 1, b: [2, 3] };\nconst M = new Map([['c-1', 4]]);",
                 "s.n += RATES.b[1] + (M.get(e.data.id) ?? 0)"),
            "");
        row("a let that stays", when("let rate = 2;", "s.n += rate"), "");
        row("helpers",
            when("const sum = list => list.reduce((a, b) => a + b, 0)\nfunction twice(x) { return x * 2 }",
                 "s.n += twice(sum([e.data.n, 1]))"),
            "");
        row("patterns and templates",
            when("const p = /[({\"']/;", "s.n += p.test(`a${`b${e.data.n}`}`) ? 1 : 0"), "");
        row("a class",
            when("class P { constructor(n) { this.n = n } twice() { return this.n * 2 } }",
                 "s.n += new P(e.data.n).twice()"),
            "");
        row("a function that makes instances",
            when("function P(n) { this.n = n }\nP.prototype.twice = function () { return this.n * 2 };",
                 "s.n += new P(e.data.n).twice()"),
            "");
        row("a generator of one event",
            when("function* each(list) { for (const x of list) yield x }",
                 "for (const x of each([1, 2])) s.n += x"),
            "");
        row("calls of what is built in",
            when("const o = Object.freeze({ a: 1 });",
                 "Object.assign(s, { n: s.n + Math.max(o.a, e.data.n) })"),
            "");
        row("what is changed and put back", when("let depth = 0;", "++depth; s.n += depth; --depth"), "");
    }
    void areNoticed() {
        QFETCH(const QString, source);
        QFETCH(const QString, variable);
        const auto log = counting();
        projection::RunOptions options;
        options.watchesVariables = true;
        auto run = projection::ScriptRun::start({"test.js", source.toStdString(), {}}, options, {});
        QVERIFY2(run.ok(), run ? "" : run.error().print().c_str());
        std::string failed;
        (*run)->onFailure = [&](const auto& failure, const auto&) { failed = failure.message; };
        QVERIFY(replay::scriptPass(*log, **run, {}, {}).ok());
        QCOMPARE(failed, std::string());
        QCOMPARE(QString::fromStdString((*run)->changedVariable().value_or("")), variable);
    }

    void sayTheSameWhereverATimelineComesFrom_data() { areNoticed_data(); }
    void sayTheSameWhereverATimelineComesFrom() {
        QFETCH(const QString, source);
        const auto log = counting();
        const auto projection = projectionOf(log, source.toStdString());
        QVERIFY(projection);
        const auto columns = log->openStream(StreamId(0), {});
        std::vector<json::Value> states{projection->initial()};
        replay::Timeline first(log, *columns, projection);
        QVERIFY(first
                    .walk(0, kEvents,
                          [&](std::size_t, const event::StoredEvent&, const json::Value&,
                              const json::Value& after) {
                              states.push_back(after);
                              return true;
                          })
                    .ok());
        QCOMPARE(states.size(), kEvents + 1);
        const auto keeper = std::make_shared<Keeper>();
        for (int process = 0; process < 2; ++process) {
            const auto again = projectionOf(log, source.toStdString());
            replay::Timeline timeline(log, *columns, again, keeper);
            for (const std::size_t to : {1100, 700, 701, 3, 0, 1099})
                if (const auto state = timeline.stateAt(to); !state || !json::identical(*state, states[to]))
                    QFAIL(("after " + std::to_string(to) + ": "
                           + (state ? json::print(*state) : state.error().print()) + " and "
                           + json::print(states[to]))
                              .c_str());
            QVERIFY(timeline.seek(1024).ok());
            QVERIFY(timeline.step(1).ok());
            QVERIFY(json::identical(timeline.state(), states[1025]));
            std::size_t asked = 0;
            const auto condition = [&](std::size_t index, const json::Value& before,
                                       const json::Value& after) {
                if (!json::identical(before, states[index]) || !json::identical(after, states[index + 1]))
                    return true;
                return ++asked == 70;
            };
            QVERIFY(timeline.run(replay::Direction::Backward, condition).ok());
            QCOMPARE(asked, std::size_t(70));
            QCOMPARE(timeline.cursor(), std::size_t(955));
            asked = 0;
            QVERIFY(timeline.run(replay::Direction::Forward, condition).ok());
            QCOMPARE(asked, std::size_t(70));
        }
    }

    void ofAWorkerThatDiedAreNotForgotten() {
        const auto log = counting();
        projection::RunOptions options;
        options.watchesVariables = true;
        options.batchEvents = 100;
        auto run = projection::ScriptRun::start(
            {"test.js",
             when(
                 "let n = 0;",
                 "if (e.data.n < 50) ++n; if (e.data.n === 700) for (;;) try { for (;;); } catch {} s.n = n"),
             {}},
            options, {});
        QVERIFY(run.ok());
        QVERIFY(replay::scriptPass(*log, **run, {}, {}).ok());
        QCOMPARE((*run)->totals().failed, std::uint64_t(1));
        QCOMPARE((*run)->changedVariable().value_or(""), std::string("n"));
    }
};

HINDCAST_TEST(ScriptVariablesTest)
#include "tst_script_variables.moc"
