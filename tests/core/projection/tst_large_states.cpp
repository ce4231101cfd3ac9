// SPDX-License-Identifier: GPL-3.0-or-later
// Large states, of which the quick ways look only at what an event may have changed: whatever a handler does
// to one, all ways say the same, at the end and after each event.
#include "core/projection/fold_ways.h"
#include "support/random_script.h"
#include "support/test_main.h"

#include <QtTest>

#include <map>
#include <optional>

using namespace hindcast;
using namespace hindcast::test;

namespace {

constexpr std::size_t kEvents = 160, kComposed = 24;
constexpr std::uint32_t kAnyTime = 60000; // a machine may stop for a while, which would be told as a failure

/// One stream, so that a state lives through many events; some payloads have characters past the first plane.
std::shared_ptr<MemoryLog> longLog() {
    const auto log = std::make_shared<MemoryLog>();
    for (std::size_t i = 0; i < kEvents; ++i) {
        Row row;
        row.position = Position::number(std::int64_t(i) + 1);
        row.stream = i % 40 == 39 ? "s-2" : "s-1";
        row.type = "T";
        row.id = "id-" + std::to_string(i);
        row.time = Micros(1'700'000'000'000'000 + std::int64_t(i) * 1'234'567);
        row.payloadKind = event::BodyKind::Json;
        row.payload = "{\"n\":" + std::to_string(i) + ",\"line\":{\"sku\":\"new-" + std::to_string(i)
                      + "\",\"qty\":" + std::to_string(i % 9) + ",\"tags\":[1,{\"x\":" + std::to_string(i)
                      + "}]},\"text\":\"ab" + (i % 50 == 49 ? "😀" : "") + "\"}";
        row.metadataKind = event::BodyKind::Json;
        log->add(std::move(row));
    }
    return log;
}

// `s`: the state, `d`: the data, `n`: a number that rises, `k`: an index of a line.
constexpr std::string_view kBodies[] = {
    "s.lines[k] = d.line;",
    "s.lines.push(d.line);",
    "s.lines.push(d.line); s.lines.shift();",
    "s.lines.unshift(s.lines.pop());",
    "s.lines.pop();",
    "s.lines.pop(); s.lines.push(d.line);",
    "s.lines.splice(k, 2, d.line);",
    "s.lines.splice(k, 1);",
    "s.lines.length = Math.max(20, s.lines.length - 1);",
    "s.lines.length = 0;",
    "s.lines[k].qty += n;",
    "s.lines[k].tags.push(n);",
    "s.lines[k].tags[1].x = { deep: [n] };",
    "s.lines[k].added = undefined; s.seen = 'added' in s.lines[k];",
    "s.lines[k].zero = -0; s.sign = Object.is(s.lines[(k + 1) % s.lines.length].zero, -0);",
    "s.zero = -0; s.lines[0].qty = Object.is(s.zero, -0) ? 1 : 2;",
    "s.extra = undefined; s.has = Object.keys(s).length;",
    "if (n % 5 === 0) s.bad = NaN; else delete s.bad;",
    "if (n % 5 === 0) s.lines[k].bad = 1 / 0;",
    "if (n % 7 === 0) s.lines[k] = undefined;",
    "if (n % 7 === 0) s.lines[s.lines.length + 2] = n;",
    "if (n % 7 === 0) delete s.lines[k];",
    "if (n % 7 === 0) s.lines.name = n;",
    "if (n % 7 === 0) s.fn = () => 1;",
    "if (n % 7 === 0) s.date = new Date(0);",
    "if (n % 7 === 0) s.big = 10n;",
    "if (n % 7 === 0) { s.lines[0].qty = -5; throw new Error('seven'); }",
    "if (n % 7 === 0) { try { null.x } catch (error) { s.message = error.message } }",
    "s.first = s.lines[0];",
    "s.first = s.lines[0]; s.first.qty = n;",
    "s.lines[k] = s.lines[0];",
    "s.last = s.lines.pop();",
    "s.other = s.lines[k].tags; s.other.push(7); if (s.other.length > 9) s.other = 0;",
    "const line = s.lines[k]; line.qty = n; s.lines[k] = { ...line };",
    "s.copy = s.lines; delete s.copy;",
    "s.lines = s.lines.filter((line, i) => i !== k);",
    "s.lines = [...s.lines, d.line].slice(-150);",
    "s.lines = s.lines.map(line => ({ ...line, n }));",
    "s.lines.sort((a, b) => a.qty - b.qty || (a.sku < b.sku ? -1 : 1));",
    "s.lines.reverse();",
    "s.sum = s.lines.reduce((sum, line) => sum + line.qty, 0);",
    "s.text = JSON.stringify(s.lines[k]) + JSON.stringify(s.byName.a7) + s.lines.length;",
    "s.kind = [Array.isArray(s.lines), typeof s.lines, `${Object.prototype.toString.call(s.lines)}`];",
    "s.same = [s.lines === s.lines, s.lines[k] === s.lines[k], s.byName === s.lines];",
    "s.keys = Object.keys(s.byName).length + Object.entries(s.byName).length;",
    "let names = ''; for (const name in s.byName) names += name; s.names = names.length;",
    "s.byName['a' + n] = { at: [n] };",
    "delete s.byName['a' + (n % 90)];",
    "s.byName['a' + (n % 90)].at[0]++;",
    "if (!s.byName['a' + (n % 120)]) s.byName['a' + (n % 120)] = { at: [0] }; s.byName['a' + (n % "
    "120)].at.push(n);",
    "Object.assign(s.byName, { a3: { at: [n] }, zz: { at: [n] } });",
    "const { byName, ...rest } = s; s.rest = Object.keys(rest).length;",
    "if (!s.grown) s.grown = []; s.grown.push({ n, text: d.text });",
    "s.grown = { list: Array.from({ length: 100 }, (_, i) => ({ i, n })) }; s.grown.list[k % 100].n++;",
    "s.grown = { list: Array.from({ length: 100 }, (_, i) => i) }; s.twice = s.grown.list;",
    "s.swap = s.byName; s.byName = s.swap; delete s.swap;",
    "const held = s.byName; s.byName = s.more; s.more = held;",
    "s.half = d.text.slice(0, 3); s.lines[k].half = d.text.slice(0, 3);",
    "s.lines[k].loop = s.lines[k]; delete s.lines[k].loop;",
    "if (n % 9 === 0) s.lines[k].up = s;",
    "if (n % 9 === 0) s.up = { s };",
    "s.data = d;",
    "s.at = s.lines.indexOf(s.lines[k]) + '/' + s.lines.findIndex(line => line.qty === 3);",
    "s.has = 'sku' in s.lines[k] && Object.hasOwn(s.byName, 'a1');",
    "const own = Object.getOwnPropertyDescriptor(s.lines, k); if (own) own.value.qty = n;",
    "return { ...s, n };",
    "return { ...s, lines: [...s.lines.slice(1), d.line] };",
    "return n % 3 ? s : s.byName;",
    "if (n % 11 === 0) return { lines: s.lines, byName: s.byName, more: s.more, other: s.lines };",
    "if (n % 6 === 0) { s.c = Array.from({ length: 70 }, (_, i) => ({ i })); delete s.w; delete s.x; }"
    " if (n % 6 === 1) s.c.push({ i: 1 });"
    " if (n % 6 === 2) { s.c.length = 5; const c = s.c; delete s.c; s.w = { c }; }"
    " if (n % 6 === 3) { s.x = s.w.c; s.same = s.x === s.w.c; delete s.x; }",
    "if (n % 6 === 0) { s.c = Array.from({ length: 70 }, (_, i) => ({ i })); delete s.w; delete s.x; }"
    " if (n % 6 === 1) s.c.push({ i: 1 });"
    " if (n % 6 === 2) { s.c.length = 5; const c = s.c; delete s.c; s.w = { c }; }"
    " if (n % 6 === 3) { s.x = s.w.c; delete s.w; }"
    " if (n % 6 > 3) { let d = [n]; for (let i = 57 + n % 6; i > 0; --i) d = [d]; s.x[0] = d; }",
    "s.nest = s.nest || {}; let p = s.nest; for (let i = 0; i < n; ++i) { if (!p.c) p.c = {}; p = p.c; }",
    "const w = { lines: s.lines, s }; w.s.q = n; w.lines[k].qty = n; s.same = w.s === s;",
    "s.w = { lines: s.lines }; s.lines = s.w.lines; s.same = s.w.lines === s.lines; delete s.w;",
    "const line = s.lines[k]; s.lines.splice(k, 1); line.qty = n; s.lines.push(line);",
    "const a = s.byName.a1; s.more.a1 = a; delete s.byName.a1; a.at = [n]; s.byName.a1 = { at: [a.at] };",
    "s.q = [s.lines, [s.lines]].flat(3).length + [].concat(s.lines, s.byName).length;",
    "s.q = new Set([...s.lines, s.lines[k], s.byName, s.byName]).size;",
    "s.lines.sort((a, b) => n % 3 - 1);",
    "s.lines.forEach((line, i) => { if (i === 5) s.lines.pop(); if (i === 7) s.lines.push(d.line); });",
    "if (n % 11 === 0) return null;",
    "if (n % 11 === 0) return [];",
};

std::string scriptOf(const std::string& body) {
    return "function start() { const s = { n: 0, lines: [], byName: {}, more: {} };"
           " for (let i = 0; i < 150; ++i) s.lines.push({ sku: 'S-' + i, qty: i % 7, tags: [i, { x: i }] });"
           " for (let i = 0; i < 90; ++i) { s.byName['a' + i] = { at: [i] }; s.more['b' + i] = i; }"
           " return s; }\n"
           "fromAll().foreachStream().when({ $init: start, T(s, e) { const d = e.data, n = d.n;\n"
           "if (!s || !s.lines || !s.byName || !s.lines.length) return start();\n"
           "const k = n * 7 % s.lines.length;\n"
           + body + "\n} });";
}

using States = std::map<std::string, std::string>; ///< by partition

/// After each event (`random`: after some, and more than one event may lie between) what all states are.
std::map<std::uint64_t, States> statesOf(const event::EventLog& log, const std::string& source,
                                         projection::Speed speed, RandomScript* random = nullptr) {
    projection::RunOptions options;
    options.speed = speed;
    options.tellsSteps = random == nullptr;
    projection::ScriptOptions rules;
    rules.callMillis = kAnyTime;
    auto run = projection::ScriptRun::start({"test.js", source, rules}, options, {});
    std::map<std::uint64_t, States> found;
    if (!run) return found;
    States now;
    (*run)->onStep = [&](const auto& place, const auto& partition, const auto& state, const auto&) {
        now[partition] = state.value_or("nothing");
        found[place.rank.value()] = now;
    };
    const auto read = log.visitRanks(Rank(0), log.eventCount(), event::Fields::All,
                                     [&](const event::StoredEvent& event) {
                                         if (!(*run)->add(event, "s", {})) return false;
                                         if (random == nullptr || random->below(4) > 0) return true;
                                         if (!(*run)->flush({})) return false;
                                         for (std::size_t i = 0; i < (*run)->states().size(); ++i)
                                             now[(*run)->states().name(i)] =
                                                 (*run)->states().state(i).value_or("nothing");
                                         found[event.rank.value()] = now;
                                         return true;
                                     },
                                     {});
    if (!read || !(*run)->flush({})) found.clear();
    return found;
}

/// What of the quick way differs from the plain way, for a test's message; empty: nothing.
std::string differenceOfSteps(const event::EventLog& log, const std::string& source, RandomScript& random) {
    const auto plain = statesOf(log, source, projection::Speed::Plain);
    const auto quick = statesOf(log, source, projection::Speed::Quickest, &random);
    if (plain.empty() || quick.empty()) return "nothing was folded";
    for (const auto& [rank, states] : quick) {
        const auto behind = plain.upper_bound(rank); // the event may have failed
        const States expected = behind == plain.begin() ? States() : std::prev(behind)->second;
        if (states == expected) continue;
        std::string told = "behind " + std::to_string(rank);
        for (const auto& [name, state] : expected)
            told += "\n" + name + " plain " + state;
        for (const auto& [name, state] : states)
            told += "\n" + name + " quick " + state;
        return told;
    }
    return {};
}

} // namespace

class LargeStatesTest : public QObject {
    Q_OBJECT
private slots:
    void bodies_data() {
        QTest::addColumn<QString>("body");
        for (const std::string_view body : kBodies)
            QTest::newRow(std::string(body).c_str())
                << QString::fromUtf8(body.data(), qsizetype(body.size()));
        RandomScript random(3);
        for (std::size_t i = 0; i < kComposed; ++i) {
            std::string body;
            for (int part = 0; part < 4; ++part)
                body += "if (n % " + std::to_string(2 + random.below(5)) + " === 0) { "
                        + std::string(kBodies[random.below(std::size(kBodies))]) + " }\n";
            QTest::newRow(("composed " + std::to_string(i)).c_str()) << QString::fromStdString(body);
        }
    }
    void bodies() {
        QFETCH(const QString, body);
        WayOptions options;
        options.run.batchEvents = 100;
        options.callMillis = kAnyTime;
        const FoldWays ways = foldAllWays(*longLog(), scriptOf(body.toStdString()), options);
        const std::string difference = ways.difference();
        QVERIFY2(difference.empty(), difference.c_str());
        QVERIFY(ways.plain.size() > 1000);
        const std::string step = differenceOfSteps(*longLog(), scriptOf(body.toStdString()), m_random);
        QVERIFY2(step.empty(), step.c_str());
        m_quick += ways.isQuick ? 1 : 0;
    }

    void mostGoTheQuickWay() { QVERIFY(m_quick > std::size(kBodies) / 2); }

    // The limit is that of the text: four lines are a little less, and the fifth fails.
    void limit() {
        const auto log = std::make_shared<MemoryLog>();
        for (std::size_t i = 0; i < 6; ++i) {
            Row row;
            row.position = Position::number(std::int64_t(i) + 1);
            row.stream = "s-1";
            row.type = "T";
            row.id = "id-" + std::to_string(i);
            row.time = Micros(1'700'000'000'000'000);
            row.payloadKind = event::BodyKind::Json;
            row.payload = "{\"n\":" + std::to_string(i) + "}";
            row.metadataKind = event::BodyKind::Json;
            log->add(std::move(row));
        }
        WayOptions options;
        options.callMillis = kAnyTime;
        const FoldWays ways =
            foldAllWays(*log,
                        "fromAll().foreachStream().when({ $init: () => ({ list: [] }), T(s, e) { "
                        "s.list.push({ n: e.data.n, text: 'x'.repeat(4190000) }) } })",
                        options);
        QVERIFY2(ways.difference().empty(), ways.difference().c_str());
        QVERIFY(ways.isQuick);
        QVERIFY(ways.plain.find("exceeds the configured maximum of 16777216 bytes") != std::string::npos);
    }

private:
    std::size_t m_quick = 0;
    RandomScript m_random{5};
};

HINDCAST_TEST(LargeStatesTest)
#include "tst_large_states.moc"
