// SPDX-License-Identifier: GPL-3.0-or-later
// Which scripts are known to keep nothing but their state from one event to the next.
#include "projection/script_facts.h"
#include "support/places.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using hindcast::projection::scriptFacts;

class ScriptFactsTest : public QObject {
    Q_OBJECT
private slots:
    void closed_data() {
        QTest::addColumn<QString>("source");
        const auto row = [](const char* source) { QTest::newRow(source) << QString::fromUtf8(source); };
        row("fromAll().foreachStream().when({ $init: () => ({ n: 0 }), A(s, e) { s.n += e.data.n } })");
        row("const kRates = { a: 1 };\nfunction f(x) { return kRates[x] }\nfromAll().when({ A(s, e) { s.x = "
            "f(e.data.k) } })");
        row("const known = new Set(['a']);\nfromAll().when({ A(s, e) { s.x = known.has(e.data.k) } })");
        row("fromAll().when({ A(s, e) { for (const i of e.data.items) { let n = 0; n += i.qty; s.n = n } } "
            "})");
        row("fromAll().when({ A(s, e) { s.r = /\\/'/.test(e.data.t); s.d = s.a / 2 / 1 } })");
        row("fromAll().when({ A: (s, e) => ({ ...s, n: `${s.n} of ${`${e.data.n}`}` }) })");
        row("const initial = { n: 0 };\nfunction apply(s, e) { s.n++ }");
        row("const apply = (s, { data }) => ({ ...s, n: data.n ?? 0 })");
        row("fromAll().when({ A(s, e) { s.n = f(e.data.n) } })\nfunction f(n) { return g(n) }\nfunction g(n) "
            "{ "
            "return n }");
        row("fromAll().when({ A: add, 'B': add, 7: add }); function add(s) { s.n++ }");
        row("fromAll().when({ A(s, e) { switch (e.data.k) { case 'a': { let x = 1; s.n = x; break } default: "
            "return "
            "s } } })");
        row("fromAll().when({ A(s, e) { let i = 0\n while (i < 3) i++\n do { i-- } while (i > 0)\n s.n = i } "
            "})");
        row("fromAll().when({ A(s, e) { for (let i = 0, n = 3; i < n; i++, n--) s.n = i; for (const k in "
            "e.data) "
            "s[k] = 1 } })");
        row("fromAll().when({ A(s, e) { const o = s.items.find(i => i.id === e.data.id); if (o) o.n += 1 } "
            "})");
        row("fromAll().when({ A(s, e) { (s.by[e.data.k] ?\?= {}).n = 1; delete s.by[e.data.k] } })");
        row("fromAll().when({ A(s, e) { s.t = e.data.t.replace(/a/g, x => x + 1).split(/,/) } })");
        row("const tags = Object.freeze(['a']);\nfromAll().when({ A(s, e) { s.n = [...tags].length; s.k = "
            "Object.keys(tags) } })");
        row("fromAll().when({ A(s, e) { try { s.n = JSON.parse(e.data.t) } catch { s.n = null } finally { "
            "s.m = 1 } "
            "} })");
        row("fromAll().when({ A(s, e) { if (!e.data) throw new Error('x'); s.d = new "
            "Date(e.data.at).getTime() } })");
        row("fromAll().when({ A(s, e) { const add = n => { s.n += n }; add(1); e.data.list.forEach(add) } "
            "})");
        row("options({ resultStreamName: 'x' });\nfromStreams(['a', 'b']).when({ A(s) { s.n++ } })");
    }
    void closed() {
        QFETCH(const QString, source);
        QVERIFY(scriptFacts(source.toStdString()).closed);
    }

    void logsWhereItNamesLog() {
        QVERIFY(scriptFacts("fromAll().when({ A(s, e) { log(s) } })").logs);
        QVERIFY(!scriptFacts("const say = log; fromAll().when({ A(s, e) { say(s) } })").closed);
        QVERIFY(!scriptFacts("fromAll().when({ log(s, e) { s.log = Math.log(e.data.n) } })").logs);
    }

    void open_data() {
        QTest::addColumn<QString>("source");
        const auto row = [](const char* source) { QTest::newRow(source) << QString::fromUtf8(source); };
        row("let n = 0; fromAll().when({ A(s) { n++; s.n = n } })");
        row("let n = 0; fromAll().when({ A(s) { [n] = [1] } })");
        row("let n = 0; fromAll().when({ A(s) { ({ a: n } = s) } })");
        row("let n = 0; fromAll().when({ A(s) { for (n of [1]); } })");
        row("const all = {}; fromAll().when({ A(s, e) { all[e.data.k] = 1 } })");
        row("const all = {}; fromAll().when({ A(s, e) { delete all.x } })");
        row("const next = (() => { let n = 0; return () => ++n })(); fromAll().when({ A(s) { s.n = next() } "
            "})");
        row("fromAll().when({ A(s) { this.n = 1 } })");
        row("fromAll().when({ A(s) { globalThis.n = 1 } })");
        row("fromAll().when({ A(s) { const m = Math; m.n = 1 } })");
        row("fromAll().when({ A(s) { Array.prototype.n = 1 } })");
        row("fromAll().when({ A(s) { s['constructor'].n = 1 } })");
        row("fromAll().when({ A(s) { s['\\x63onstructor'].n = 1 } })");
        row("fromAll().when({ A(s) { Promise.resolve().then(() => { s.n = 1 }) } })");
        row("fromAll().when({ async A(s) { s.n = 1 } })");
        row("fromAll().when({ get A() { return 1 } })");
        row("fromAll().when({ A(s) { s.x = { get y() { return 1 } } } })");
        row("fromAll().when({ A(s) { Object.freeze(s) } })");
        row("fromAll().when({ A(s) { tag`x` } })");
        row("fromAll().when({ A(s) { if (s) /'/.test(s); } }) <!-- x");
        row("fromAll().when({ A(s) { s.n = n\u00e4 } })");
        row("if (true) { fromAll() }");
        row("const f = x => x\n!(g = make());");
        row("fromAll().when({ A(s) { ");
        row("let n = 0\nconst f = x => x.n++\nlet m = 0\nfromAll().when({ A(s) { m++; s.m = m } })");
        row("const f = x => x\n(1)\nfromAll().when({ A(s) { s.n++ } })");
        row("const f = x => x\n`1`\nfromAll().when({ A(s) { s.n++ } })");
        row("fromAll().when({ A(s) { s.n = 1 s.m = 2 } })");
        row("function f() {} fromAll().when({ A(s) { f.n = 1 } })");
        row("function f() {} fromAll().when({ A(s) { const g = f; g.n = 1 } })");
        row("function f() {} fromAll().when({ A(s) { s.f = f } })");
        row("function f() {} fromAll().when({ A(s) { s.l.push(f) } })");
        row("function f() {} fromAll().when({ A(s) { s.l.reduce((a, b) => a, f) } })");
        row("function f() {} fromAll().when({ A(s) { f.call(s) } })");
        row("function f() { return f() } fromAll().when({ A(s) { f() } })");
        row("function f() { return [1].map(f) } fromAll().when({ A(s) { f() } })");
        row("function f() { return g() } function g() { return f() } fromAll().when({ A(s) { f() } })");
        row("fromAll().when({ A(s) { const f = function g() { return g() }; s.n = f() } })");
        row("fromAll().when({ A(s) { return () => 1 } })");
        row("fromAll().when({ A(s) { s.f = () => 1 } })");
        row("fromAll().when({ A(s) { s.f = [() => 1] } })");
        row("fromAll().when({ A(s, e) { s[e.data.k]() } })");
        row("fromAll().when({ A(s, e) { e.data.f(1) } })");
        row("fromAll().when({ A(s, e) { s.list.forEach.x = 1 } })");
        row("fromAll().when({ A(s, e) { [].concat.x = 1 } })");
        row("fromAll().when({ A(s, e) { ''.x = 1; ({}).toString.x = 1 } })");
        row("fromAll().when({ A(s, e) { (s.n) = 1 } })");
        row("fromAll().when({ A(s, e) { (s, e).n = 1 } })");
        row("fromAll().when({ A(s, e) { (s || e).n = 1 } })");
        row("const t = {}; fromAll().when({ A(s) { (t).n = 1 } })");
        row("const t = {}; fromAll().when({ A(s) { (t.a ?\?= {}).n = 1 } })");
        row("let t; fromAll().when({ A(s) { (t = s).n = 1 } })");
        row("fromAll().when({ A(s) { total = 1 } })");
        row("fromAll().when({ A(s) { s.n = typeof total } })");
        row("fromAll().when({ A(s) { emit.x = 1 } })");
        row("const say = emit; fromAll().when({ A(s) { say('a', 'b', {}) } })");
        row("fromAll().when({ A(s) { try { s.x } catch (x) { s.n = x.stack } } })");
        row("fromAll().when({ A(s) { try { s.x } catch (x) { s.n = String(x) } } })");
        row("fromAll().when({ A(s) { try { s.x } catch ({ message }) { s.n = message } } })");
        row("fromAll().when({ A(s) { s.x = new Error('a') } })");
        row("fromAll().when({ A(s) { s.x = new Proxy({}, {}) } })");
        row("fromAll().when({ A(s) { s.x = Object.create(null) } })");
        row("fromAll().when({ A(s) { s.x = Object.defineProperty({}, 'a', { value: 1 }) } })");
        row("fromAll().when({ A(s) { const { constructor } = s; constructor.n = 1 } })");
        row("fromAll().when({ A(s) { const { constructor: c } = s; c.n = 1 } })");
        row("fromAll().when({ A(s) { const { 'constructor': c } = s; c.n = 1 } })");
        row("fromAll().when({ A(s) { s.x = { __proto__: { a: 1 } } } })");
        row("fromAll().when({ A(s) { const o = s.a; delete o.n } })");
        row("fromAll().when({ A(s, e) { delete s[e.data.k].n } })");
        row("fromAll().when({ A(s, e) { s = s.a; delete s.n } })");
        row("fromAll().when({ A(s) { const r = /a/g; s.n = r.lastIndex } })");
        row("const r = /a/g; fromAll().when({ A(s, e) { s.n = r.test(e.data.t) } })");
        row("fromAll().when({ A(s) { 1..constructor.n = 1 } })");
        row("fromAll().when({ A(s) { s.n = 10n } })");
        row("fromAll().when({ *A(s) { s.n = 1 } })");
        row("fromAll().when({ ['A'](s) { s.n = 1 } })");
        row("fromAll().when({ ...handlers })");
        row("fromAll().when(handlers)");
        row("fromAll().partitionBy(e => e.data.k).when({ A(s) { s.n = 1 } })");
        row("on_any(s => { s.n = 1 })");
        row("fromAll().when({ A(s) { class X {} } })");
        row("fromAll().when({ A(s) { if (s) { function f() {} } } })");
        row("fromAll().when({ A(s) { x: for (;;) break x } })");
        row("fromAll().when({ A(s, log) { log.n = 1 } })");
        row("const Math = { n: 1 }; fromAll().when({ A(s) { s.n = Math.n } })");
        row("let n = 0; let n2 = n++; fromAll().when({ A(s) { s.n = n2 } })");
        row("const start = Date.now(); fromAll().when({ A(s) { s.n = start } })");
        row("fromAll().when({ A(s) { s.n = eval('1') } })");
        row("fromAll().when({ A() { arguments[0].n = 1 } })");
        row("fromAll().when({ A(s) { new.target } })");
        row("fromAll().when({ A(s) { s.n = (() => 1)() } })");
        row("fromAll().when({ A(s) { s.n = (function () { return 1 })() } })");
        row("fromAll().when({ A(s) { const f = s.list.push; f(1) } })");
        row("fromAll().when({ A(s, f) { f(1) } })");
        row("fromAll().when({ A(s) { with (s) { n = 1 } } })");
        row("fromAll().when({ A(s) { debugger } })");
    }
    // All that the project ships, and what it is measured by.
    void ownProjections() {
        std::size_t scripts = 0;
        for (const char* const folder : {"resources/samples", "tests/bench/projections"}) {
            const QDir files(hindcast::test::sourcePath(QString::fromLatin1(folder)));
            for (const QString& name : files.entryList({QStringLiteral("*.js")})) {
                QFile file(files.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray source = file.readAll().replace("export ", "       ");
                // With one state for the whole log, too.
                for (const QByteArray& form : {source, QByteArray(source).replace(".foreachStream()", "")}) {
                    QVERIFY2(scriptFacts(form.toStdString()).closed, qPrintable(name));
                    ++scripts;
                }
            }
        }
        QVERIFY(scripts >= 15);
    }
    // Names that must hold no objects, and those of tables.
    void whatNamesMustHold() {
        const auto facts =
            scriptFacts("const a = 1, b = { x: 1 }, c = 2, d = [1], e = 3;\nfunction f(n) { return n + a + "
                        "b.x + b[n] }\nfromAll().when({ A(s) { s.n = f(c); for (const x of d) s.n += x } })");
        QVERIFY(facts.closed);
        QCOMPARE(facts.bare, (std::vector<std::string>{"a", "c"}));
        QCOMPARE(facts.constants, (std::vector<std::string>{"b", "d"}));
        QCOMPARE(facts.names, (std::vector<std::string>{"a", "b", "c", "d", "e", "f"}));
    }
    void halvesOfPairs() {
        QVERIFY(scriptFacts("fromAll().when({ A(s) { s.n = JSON.parse('1') } })").makesSurrogates);
        QVERIFY(scriptFacts("fromAll().when({ A(s) { s.n = decodeURIComponent(s.t) } })").makesSurrogates);
        QVERIFY(scriptFacts("fromAll().when({ A(s) { s.n = '\U0001F600' } })").makesSurrogates);
        QVERIFY(!scriptFacts("fromAll().when({ A(s) { s.n = 'K\u00f6ln' } })").makesSurrogates);
    }
    void open() {
        QFETCH(const QString, source);
        QVERIFY(!scriptFacts(source.toStdString()).closed);
    }
};

HINDCAST_TEST(ScriptFactsTest)
#include "tst_script_facts.moc"
