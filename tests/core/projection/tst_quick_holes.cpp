// SPDX-License-Identifier: GPL-3.0-or-later
// Scripts that the quick ways could tell something else of than the plain one does: what a handler may leave
// behind, what an event is asked for, and what happens between the calls. All ways are to say the same; a
// script that is on the list of what may go the quick way has to.
#include "core/projection/fold_ways.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::test;

namespace {

constexpr std::size_t kEvents = 240;

Row rowOf(std::size_t place, const std::string& stream, const std::string& type, const std::string& payload) {
    Row row;
    row.position = Position::number(std::int64_t(place) + 1);
    row.stream = stream;
    row.type = type;
    row.id = "id-" + std::to_string(place);
    row.time = Micros(1'700'000'000'000'000 + std::int64_t(place) * 1'234'567);
    row.payloadKind = event::BodyKind::Json;
    row.payload = payload;
    row.metadataKind = event::BodyKind::Json;
    row.metadata = R"({"user":"u"})";
    return row;
}

/// Three streams, three types, and keys of which some are names of what the language has.
std::shared_ptr<MemoryLog> usualLog(std::size_t events = kEvents) {
    const auto log = std::make_shared<MemoryLog>();
    constexpr std::string_view kKeys[] = {"a", "b", "constructor", "a", "__proto__", "toString", "length"};
    for (std::size_t i = 0; i < events; ++i) {
        std::string payload = "{\"n\":" + std::to_string(i) + ",\"k\":\"" + std::string(kKeys[i % 7])
                              + "\",\"list\":[{\"id\":1},{\"id\":" + std::to_string(i % 5)
                              + "}],\"text\":\"ab" + (i % 11 == 3 ? "😀" : "") + "\"}";
        log->add(rowOf(i, "s-" + std::to_string(i % 3), std::string(1, char('A' + i % 4)), payload));
    }
    return log;
}

/// Of handlers' bodies, one of each type and one of any.
std::string everywhere(const std::string& body) {
    return "fromAll().foreachStream().when({ $init: () => ({ n: 0 }), $any(s, e) { " + body + " } })";
}

void addBoth(const char* name, const std::string& source, bool isQuick) {
    QTest::newRow(name) << QString::fromStdString(source) << isQuick;
}

void compare(const event::EventLog& log, const std::string& source, const WayOptions& options = {},
             std::optional<bool> isQuick = {}) {
    const FoldWays ways = foldAllWays(log, source, options);
    const std::string difference = ways.difference();
    QVERIFY2(difference.empty(), (source + "\n" + difference).c_str());
    if (isQuick) QVERIFY2(ways.isQuick == *isQuick, source.c_str());
    QVERIFY(ways.plain.size() > 10);
}

} // namespace

class QuickHolesTest : public QObject {
    Q_OBJECT
private slots:
    void sameEitherWay_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<bool>("isQuick");
        addBoth("any before a named one",
                "fromAll().foreachStream().when({ $any(s, e) { s.any = (s.any | 0) + 1 }, A(s, e) { s.a = "
                "(s.a | 0) + 1 } })",
                true);
        addBoth("any behind a named one",
                "fromAll().foreachStream().when({ A(s, e) { s.a = (s.a | 0) + 1 }, $any(s, e) { s.any = "
                "(s.any | 0) + 1 } })",
                true);
        addBoth("clock of the first state",
                "fromAll().foreachStream().when({ $init: () => ({ at: Date.now(), r: Math.random() }), "
                "$any(s, e) { s.n = "
                "e.data.n; s.last = new Date().getTime() } })",
                true);
        addBoth(
            "clock in log order",
            "fromAll().when({ $init() { return { at: Date.now() } }, $any(s, e) { s.r = Math.random(); s.s = "
            "Math.random() } })",
            true);
        addBoth("plain form's first state",
                "function initial() { return { at: Date.now() } } function apply(s, e) { s.n = e.data.n; s.v "
                "= e.version }",
                true);
        // Of data that was traced, more than was asked for before.
        addBoth("data kept whole", everywhere("s.n = e.data.n; if (s.n > 100) s.last = e.data"), true);
        addBoth("data kept in a list", everywhere("s.n = e.data.n; s.two = [e.data, 1]"), true);
        addBoth("data beside itself", everywhere("const d = e.data; s.n = d.n; s.same = d === e.data"), true);
        addBoth("members that are not there",
                everywhere("s.n = e.data.n; s.none = e.data.none === undefined; s.or = e.data.no ?? 7"),
                true);
        addBoth("members by names of the time", everywhere("s.n = e.data.n; s.x = e.data[e.data.k]"), true);
        addBoth("data as an object", everywhere("s.n = e.data.n; s.is = e.data instanceof Object"), true);
        addBoth("data as a text", everywhere("s.n = e.data.n; s.t = `${e.data}`"), true);
        addBoth("data that owns", everywhere("s.n = e.data.n; s.own = e.data.hasOwnProperty('list')"), true);
        addBoth("the rest of data", everywhere("const { n, ...rest } = e.data; s.n = n; s.rest = rest"),
                true);
        addBoth("data within another",
                everywhere("s.n = e.data.n; if (s.n > 100) s.in = { ...e.data, list: [] }"), true);
        addBoth("partition", everywhere("s.p = e.partition; s.t = e.streamId"), true);
        addBoth("partition in log order",
                "fromAll().when({ $any(s, e) { s.p = e.partition; s.t = e.streamId } })", true);
        addBoth("body that ends in ++",
                "let n = 0\nconst bump = x => x.n++\nlet m = 0\n" + everywhere("m++; s.m = m"), false);
        addBoth("body that ends in --",
                "let n = 5\nconst down = x => x.n--\n" + everywhere("down(s); n--; s.m = n"), false);
        addBoth("line that goes on", "const f = x => x\n(1)\n" + everywhere("s.m = 1"), false);
        addBoth("member of a function",
                "function f() { return 1 }\n" + everywhere("f.n = (f.n | 0) + f(); s.f = f.n"), false);
        addBoth("member of a function by another name",
                "function f() { return 1 }\n" + everywhere("const g = f; g.n = (g.n | 0) + 1; s.f = g.n"),
                false);
        addBoth("function among what is kept",
                "function f() { return 1 }\n"
                    + everywhere("const l = []; l.push(f); l[0].n = (l[0].n | 0) + 1; s.f = l[0].n"),
                false);
        addBoth("function that comes back",
                "function f() { return 1 }\n"
                    + everywhere("const g = [].reduce((a, b) => a, f); g.n = (g.n | 0) + 1; s.f = g.n"),
                false);
        addBoth("member of an array", "const l = [1]\n" + everywhere("l.n = (l.n | 0) + 1; s.l = l.n"),
                false);
        addBoth("member of a set",
                "const l = new Set([1])\n" + everywhere("const m = l; m.n = (m.n | 0) + 1; s.l = m.n"),
                false);
        addBoth("member of a map",
                "const l = new Map([['a', 1]])\n" + everywhere("l.set('b', s.n); s.l = l.size"), false);
        addBoth("table that is kept", "const t = { a: 1 }\n" + everywhere("s.t = t; s.t.a++"), false);
        addBoth("table given to a function",
                "const t = { a: 1 }\nfunction f(x) { x.a++; return x.a }\n" + everywhere("s.t = f(t)"),
                false);
        addBoth("nested table",
                "const t = { a: { b: 1 } }\n" + everywhere("const u = t.a; u.b++; s.t = t.a.b"), false);
        addBoth("table that is read", "const t = { a: 1.5 }\n" + everywhere("s.t = t[e.data.k] ?? null"),
                true);
        addBoth("member of a built-in function",
                everywhere("[].concat.n = ([].concat.n | 0) + 1; s.l = [].concat.n"), false);
        addBoth("member of a built-in function of a value",
                everywhere("const f = e.data.k.at; f.n = (f.n | 0) + 1; s.l = f.n"), true);
        addBoth("stack", everywhere("try { null.x } catch (x) { s.x = x.stack }"), false);
        addBoth("message", everywhere("try { e.data() } catch (x) { s.x = x.message }"), false);
        addBoth("caught", everywhere("try { e.data.none.x } catch (x) { s.x = x instanceof TypeError }"),
                true);
        addBoth("caught by nobody's name", everywhere("try { s.u = e.metadata.user } catch { s.x = 1 }"),
                true);
        addBoth("brackets around a target", "let n = 0;\n" + everywhere("(n) = n + 1; s.n = n"), false);
        addBoth("brackets around a target's object",
                "const t = { n: 0 };\n" + everywhere("(t).n++; s.n = t.n"), false);
        addBoth("undeclared", everywhere("total = s.n; s.n++; s.t = typeof total"), false);
        addBoth("undeclared and asked for", everywhere("s.t = typeof total"), false);
        addBoth("member of a function of the dialect", everywhere("emit.n = (emit.n | 0) + 1; s.n = emit.n"),
                false);
        addBoth("member of log by another name",
                "const say = log;\n" + everywhere("say.n = (say.n | 0) + 1; s.n = say.n"), false);
        addBoth("names put together",
                everywhere("const k = 'construct' + 'or'; s[k].n = (s[k].n | 0) + 1; s.c = s[k].n"), true);
        addBoth("names from data",
                everywhere("s.by ?\?= {}; (s.by[e.data.k] ?\?= {}).n = e.data.n; s.seen = ({}).n ?? null"),
                true);
        addBoth("prototype from data",
                everywhere("s.by ?\?= {}; const o = s.by[e.data.k] ?? s; o.n = 1; s.seen = ({}).n ?? null"),
                true);
        addBoth("delete by another name", everywhere("const o = s[e.data.k] ?? s; o.x = 1; delete o.x"),
                false);
        addBoth("delete",
                everywhere("s.x = 1; s.y = 2; delete s.x; s.by ?\?= {}; s.by[e.data.n % 3] = 1; delete "
                           "s.by[e.data.n % 2]"),
                true);
        addBoth("list of the language",
                everywhere("s.l = []; const p = s.l[e.data.k]; if (p && p.push) p.push(1); s.m = [].length"),
                true);
        addBoth("number that goes on", everywhere("1..constructor.n = 1; s.n = 1"), false);
        addBoth("method of one's own", everywhere("const o = { toString() { return 'x' } }; s.x = `${o}`"),
                false);
        addBoth("comes to call itself",
                "function f(n) { return n > 0 ? f(n - 1) + 1 : 0 }\n" + everywhere("s.n = f(3)"), false);
        addBoth("two call each other",
                "function f(n) { return n > 0 ? g(n - 1) + 1 : 0 }\nfunction g(n) { return n > 0 ? f(n - 1) "
                ": 0 }\n"
                    + everywhere("s.n = f(3)"),
                false);
        addBoth("helper behind the handlers",
                everywhere("s.n = twice(e.data.n)") + "\nfunction twice(n) { return n * 2; }", true);
        addBoth("half of a pair",
                everywhere("s.c = e.data.text.slice(0, 3); s.w = s.was; s.was = s.c.length"), true);
        addBoth("half of a pair by its text", everywhere("s.c = JSON.parse('\"\\\\' + 'ud83d\"')"), true);
        addBoth("half of a pair by its number", everywhere("s.c = String.fromCharCode(55357) + e.data.k"),
                true);
        addBoth("raw payload", everywhere("s.raw = e.bodyRaw.length"), true);
        addBoth("columns", everywhere("s.at = e.created; s.id = e.eventId; s.c = e.category"), true);
        addBoth("keys of the event",
                everywhere("s.k = Object.keys(e).join(); s.j = JSON.stringify(e).length"), true);
        addBoth("event that is kept", everywhere("s.e = e"), true);
        addBoth("data that is kept twice",
                everywhere("s.a = e.data.list; s.b = e.data.list; if (s.a[0]) s.a[0].id++"), true);
        addBoth("data of the event before",
                everywhere("if (s.last) s.last.list.push(s.n); s.last = e.data; s.n++"), true);
        addBoth("throws now and then",
                everywhere("s.n++; if (e.data.n % 50 === 7) throw new Error('no'); s.m = e.data.n"), true);
        addBoth("no state", everywhere("if (e.data.n % 5 === 0) return null; s.n++"), true);
        addBoth("state that is no object",
                everywhere("if (e.data.n % 5 === 0) return e.data.n; return { n: e.data.n }"), true);
        addBoth("not finite", everywhere("s.n = e.data.n % 9 === 0 ? 1 / 0 : -0"), true);
        addBoth("outputs states", everywhere("s.n++") + ".outputState()", true);
        addBoth("writes with nobody to read it",
                everywhere("emit('out', 'X', { n: e.data.n, s }); linkTo('l', e); linkStreamTo('m', "
                           "e.streamId); log(s, e.data.k)"),
                true);
        addBoth("writes wrongly", everywhere("s.n++; if (e.data.n % 40 === 9) emit('', 'X', {})"), true);
        addBoth(
            "default that writes what the body hides",
            "let count = 0;\nconst bump = (step = 1, n = count += step) => { const count = n; return count; "
            "};\nfromAll().when({ $init: () => ({ n: 0 }), $any(s, e) { s.n = bump(); if (e.data.n === 150) "
            "throw "
            "new Error('x') } })",
            false);
        addBoth("default of a handler",
                "let total = 0;\nfromAll().foreachStream().when({ $init: () => ({ n: 0 }), $any(s, e, add = "
                "total++) "
                "{ var total = 1; s.n = add } })",
                false);
        addBoth("default in a pattern",
                "let total = 0;\nconst f = ({ n = total++ }) => { const total = 2; return n + total };\n"
                    + everywhere("s.n = f({})"),
                false);
        addBoth("defaults that are values",
                "const f = (a, b = 2, c = 'x', d = null, e = []) => a + b + c.length;\n"
                    + everywhere("s.n = f(e.data.n)"),
                true);
        addBoth("strict", "'use strict';\n" + everywhere("s.n++; s.last = e.data.list.at(-1).id"), true);
        addBoth("no semicolons",
                "const k = 2\nfunction f(a) {\n  const b = a * k\n  return b\n}\nfromAll()\n  "
                ".foreachStream()\n  .when({\n    "
                "$any(s, e) {\n      let x = f(e.data.n)\n      x++\n      s.n = x\n      for (const i of "
                "e.data.list) {\n        "
                "s.n += i.id\n      }\n    }\n  })\n",
                true);
    }
    // One stream tells of the end of another, so that the streams cannot be folded each by itself.
    void deletedStreamsAreToldInTheOrderOfTheLog() {
        const auto late = std::make_shared<MemoryLog>();
        for (std::size_t i = 0; i < 4 * kEvents; ++i) {
            const std::string number = std::to_string(i % 90);
            if (i == 3 * kEvents)
                late->add(rowOf(i, "$$s-7", "$metadata", "{\"$tb\":9223372036854775807}"));
            else
                late->add(rowOf(i, "s-" + number, "A", "{\"n\":" + number + "}"));
        }
        compare(*late,
                "fromAll().foreachStream().when({ $init: () => ({ n: 0, gone: false }), $any(s, e) { s.n++; "
                "s.last = e.data.n; }, $deleted(s, e) { s.gone = true; s.atGone = s.n; return s; } })");
    }

    void sameEitherWay() {
        QFETCH(const QString, source);
        QFETCH(const bool, isQuick);
        compare(*usualLog(), source.toStdString(), {}, isQuick);
    }

    void oneStateOfAllStreams() {
        WayOptions options;
        options.run.oneState = true;
        compare(*usualLog(), everywhere("s.p = e.partition; s.t = e.streamId; s.n += e.data.n"), options,
                true);
        compare(*usualLog(),
                "const initial = { n: 0 }; function apply(s, e) { s.p = e.stream; s.n += e.data.n }", options,
                true);
    }

    void whatIsWanted() {
        WayOptions options;
        options.run.wantsEmitted = options.run.wantsLogged = true;
        const std::string writes = everywhere("emit('out', 'X', { n: e.data.n }); log('at', e.data.n)");
        compare(*usualLog(), writes, options, false);
        options.run.wantsEmitted = false;
        compare(*usualLog(), writes, options, false);
        options.run.stopsAtFailure = true;
        compare(*usualLog(), everywhere("s.n++; if (e.data.n === 70) throw new Error('no')"), options, true);
    }

    void namesOfTwoUnits() {
        const auto log = std::make_shared<MemoryLog>();
        for (std::size_t i = 0; i < 60; ++i)
            log->add(rowOf(i, i % 2 ? "a😀-1" : "b-2", i % 3 ? "T😀" : "U", R"({"n":1})"));
        compare(
            *log,
            everywhere(
                "s.c = e.streamId.slice(0, 2); s.d = e.eventType.slice(0, 2); s.m = s.l; s.l = s.c.length"),
            {}, true);
        compare(
            *log,
            "fromAll().when({ $any(s, e) { s.c = e.streamId[1]; s.was = s.k; s.k = s.c.charCodeAt(0) } })",
            {}, true);
    }

    void theFirstInexactNumber() {
        const auto log = std::make_shared<MemoryLog>();
        for (std::size_t i = 0; i < 90; ++i)
            log->add(rowOf(i,
                           i < 30   ? "a-1"
                           : i < 60 ? "b-2"
                                    : "a-1",
                           "T", i == 70 || i == 45 ? R"({"n":12345678901234567890})" : R"({"n":1})"));
        const FoldWays ways = foldAllWays(*log, everywhere("s.n += e.data.n"));
        QCOMPARE(ways.difference(), std::string());
        QVERIFY(!ways.inStreamOrder.empty());
        QVERIFY(ways.plain.find("inexact 2 first 45 at 46") != std::string::npos);
    }

    // What events emit is not kept where nobody asks for it: 240 MB of it here.
    void emitsMuch() {
        compare(
            *usualLog(),
            everywhere("for (let i = 0; i < 10; i++) emit('out', 'X', { text: 'x'.repeat(100000) }); s.n++"),
            {}, true);
    }

    // Once most events go the other way, what is outside is looked at as before.
    void outsideOnceTheQuickWayIsOff() {
        const auto log = usualLog(3600);
        compare(
            *log,
            everywhere(
                "s.raw = e.bodyRaw.length; s.by ?\?= {}; if (s.n++ > 1000) (s.by[e.data.k] ?\?= {}).z = 1; "
                "s.seen = ({}).z ?? null"),
            {}, true);
    }

    void slowHandlers() {
        WayOptions options;
        options.run.patience.processorTime = 1000;
        const FoldWays ways = foldAllWays(
            *usualLog(900),
            everywhere("let x = 0; for (let i = 0; i < 300000; i++) x += i % 7; s.x = x; s.n++"), options);
        QCOMPARE(ways.difference(), std::string());
        QVERIFY(ways.isQuick);
        QVERIFY(ways.plain.find("processed 900, failed 0") != std::string::npos);
    }

    void endlessHandlers() {
        WayOptions options;
        options.callMillis = 60;
        const FoldWays ways =
            foldAllWays(*usualLog(), everywhere("s.n++; if (e.data.n === 77) for (;;) s.n++;"), options);
        QCOMPARE(ways.difference(), std::string());
        QVERIFY(ways.isQuick);
        QVERIFY(ways.plain.find("overrun") != std::string::npos);
    }

    // So many large states that a batch is told of in parts.
    // What is behind the members that handlers ask for is only left unread where none can come again.
    void membersThatComeTwice() {
        const auto log = std::make_shared<MemoryLog>();
        for (std::size_t i = 0; i < kEvents; ++i) {
            const bool isTwice = i % 3 == 0;
            Row row = rowOf(i, "s-" + std::to_string(i % 2), "T",
                            "{\"n\":1,\"m\":{\"x\":2},\"late\":" + std::to_string(i)
                                + (isTwice ? ",\"n\":" + std::to_string(i) + "}" : "}"));
            row.flags = isTwice ? std::uint32_t(event::kDuplicateKeys) : 0U;
            log->add(std::move(row));
        }
        const auto script = [](const std::string& body) {
            return "fromAll().foreachStream().when({ $init: () => ({ n: 0 }), T(s, e) { " + body + " } })";
        };
        for (const char* const body :
             {"s.n += e.data.n;", "s.n += e.data.m.x + e.data.n;", "s.n += e.data.n; s.late = e.data.late;",
              "s.n += e.data.n; if (s.n > 50) s.all = Object.keys(e.data);", "s.none = e.data.none;"})
            compare(*log, script(body), {}, true);
    }

    void largeStates() {
        const auto log = std::make_shared<MemoryLog>();
        for (std::size_t i = 0; i < 2400; ++i)
            log->add(rowOf(i, "s-" + std::to_string(i % 800), "T", R"({"n":1})"));
        WayOptions options;
        options.run.batchEvents = 2048;
        compare(*log,
                "fromAll().foreachStream().when({ $init: () => ({ n: 0, big: 'x'.repeat(60000) }), T(s, e) { "
                "s.n += e.data.n } })",
                options, true);
    }

    void membersWithNamesOfTheLanguage() {
        const auto log = std::make_shared<MemoryLog>();
        for (std::size_t i = 0; i < 60; ++i) {
            const std::string name = i % 3 == 0 ? "constructor" : i % 3 == 1 ? "prototype" : "0";
            const std::string n = std::to_string(i);
            log->add(
                rowOf(i, "s-1", "T", "{\"n\":" + n + ",\"k\":\"" + name + "\",\"" + name + "\":" + n + "}"));
        }
        compare(*log, everywhere("s.n = e.data.n; s.x = e.data[e.data.k]"), {}, true);
    }

    // What spoils a fold is found behind the last event, too, however long nobody looked for it.
    void spoiltByTheLastEvent() {
        const auto log = std::make_shared<MemoryLog>();
        for (std::size_t i = 0; i < 300; ++i)
            log->add(rowOf(i, "s-1", "T", i == 299 ? R"({"k":"constructor"})" : R"({"k":"a"})"));
        compare(*log, everywhere("const t = s.by ?? {}; s.n = (s.n | 0) + 1; t[e.data.k] ?\?= {}; "
                                 "t[e.data.k].odd = 1; s.by = t"));
    }

    void deepPayloads() {
        const auto log = std::make_shared<MemoryLog>();
        for (std::size_t i = 0; i < 40; ++i) {
            const std::size_t depth = i % 10 == 9 ? 5000 : 3;
            const std::string brackets = std::string(depth, '[') + std::string(depth, ']');
            log->add(rowOf(i, "s-1", "T", "{\"n\":1,\"deep\":" + brackets + "}"));
        }
        compare(*log, everywhere("s.n += e.data.n"), {}, true);
        compare(*log, everywhere("try { s.n += JSON.stringify(e.data).length } catch { s.n = -1 }"), {},
                true);
    }
};

HINDCAST_TEST(QuickHolesTest)
#include "tst_quick_holes.moc"
