// SPDX-License-Identifier: GPL-3.0-or-later
// Which scripts are known to keep nothing but their state from one event to the next.
#include "projection/script_facts.h"
#include "support/test_main.h"

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
    }
    void closed() {
        QFETCH(const QString, source);
        QVERIFY(scriptFacts(source.toStdString()).closed);
    }

    void logsWhereItNamesLog() {
        QVERIFY(scriptFacts("fromAll().when({ A(s, e) { log(s) } })").logs);
        QVERIFY(scriptFacts("const say = log; fromAll().when({ A(s, e) { say(s) } })").logs);
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
    }
    void open() {
        QFETCH(const QString, source);
        QVERIFY(!scriptFacts(source.toStdString()).closed);
    }
};

HINDCAST_TEST(ScriptFactsTest)
#include "tst_script_facts.moc"
