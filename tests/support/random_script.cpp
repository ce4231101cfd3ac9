// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_script.h"

namespace hindcast::test {
namespace {

std::string number(std::size_t value) {
    return std::to_string(value);
}

} // namespace

const std::vector<std::string_view>& handlerShapes() {
    static const std::vector<std::string_view> shapes = {
        "s.n = (s.n || 0) + 1;",
        "s.total = (s.total ?? 0) + e.data.amount;",
        "const { amount, items = [] } = e.data; s.sum = amount + items.length;",
        "const { data: { address: { city } = {} } = {} } = e; s.town = city ?? null;",
        "s.keys = Object.keys(e.data).join();",
        "s.keysOfEvent = Object.keys(e).join();",
        "s.json = JSON.stringify(e.data);",
        "s.jsonOfEvent = JSON.stringify(e).length;",
        "s.copy = { ...e.data, extra: 1 };",
        "s.copyOfEvent = Object.keys({ ...e }).length;",
        "const { amount: dropped, ...rest } = e.data; s.rest = rest;",
        "s.city = e.data?.address?.city ?? 'none';",
        "s.has = 'note' in e.data;",
        "s.hasType = 'eventType' in e || 'type' in e;",
        "s.own = Object.hasOwn(e.data, 'amount'); s.own2 = e.data.hasOwnProperty('late');",
        "for (const k in e.data) s['f_' + k] = typeof e.data[k];",
        "for (const item of e.data.items ?? []) s.q = (s.q || 0) + item.qty;",
        "s.pairs = Object.entries(e.data.address ?? {}).map(([k, v]) => k + '=' + v).join('&');",
        "e.data.amount = 7; s.m = e.data.amount;",
        "delete e.data.amount; s.gone = e.data.amount === undefined; s.left = Object.keys(e.data).length;",
        "e.data.items.push({ sku: 'x', qty: 1 }); s.len = e.data.items.length;",
        "e.data.added = 1; s.order = Object.keys(e.data).join();",
        "s.last = e.data;",
        "s.items = e.data.items; s.items2 = e.data.items;",
        "s.items ?\?= []; if (s.items2) s.items2[0] = 'changed'; s.first = s.items[0] ?? null;",
        "s.address = e.data.address; if (s.last) s.last.touched = 1;",
        "s.u = undefined; s.knowsU = 'u' in s;",
        "s.knewU = 'u' in s; s.u = e.data.note;",
        "s.ratio = e.data.amount / (e.data.items ?? []).length;",
        "s.z = -0 * e.data.amount; s.sign = 1 / s.z < 0;",
        "s.wasNegative = s.z === 0 && 1 / s.z < 0; s.z = -0;",
        "s.d = new Date(e.data.amount | 0); s.isText = typeof s.d;",
        "s.wasText = typeof s.when; s.when = new Date();",
        "s.now = Date.now();",
        "s.r = Math.random();",
        "counter++; s.c = counter;",
        "memory[e.data.key] = (memory[e.data.key] || 0) + 1; s.mem = memory[e.data.key];",
        "s.rate = rates[e.data.key] ?? rates.other; s.known = names.includes(e.data.key);",
        "s.helped = helper(s, e.data) + twice(s.n | 0);",
        "s.where = e.streamId + e.sequenceNumber + e.eventType;",
        "s.where = e.stream + e.version + e.type;",
        "s.meta = e.metadata && e.metadata.user;",
        "s.raw = e.bodyRaw ? e.bodyRaw.length : 0; s.id = e.eventId;",
        "if (e.data.amount > 90) { s.half = 1; throw new Error('too much'); }",
        "if (e.data.key === 'b') null.x;",
        "s.g = ({ get x() { return e.data.amount; } }).x;",
        "Object.defineProperty(s, 'hidden', { value: 1 }); s.seesHidden = s.hidden;",
        "s.map = [...(e.data.items || [])].map(i => ({ ...i, twice: i.qty * 2 }));",
        "return { ...s, replaced: (s.replaced | 0) + 1 };",
        "return e.data;",
        "return null;",
        "return 5;",
        "return [s.n | 0, e.data.amount];",
        "s.text = (e.data.note || '').slice(0, 3);",
        "s.cut = (e.data.face || '')[0]; s.wasCut = s.cut;",
        "s.whole = s.cut === undefined ? 0 : s.cut.charCodeAt(0); s.cut = (e.data.face || '\\ud83d')[0];",
        "Promise.resolve().then(() => { s.later = (s.later | 0) + 1 });",
        "s.arr ?\?= []; s.arr.push(e.data.amount); if (s.arr.length > 3) s.arr.shift();",
        "s.hadFoo = s.odd ? s.odd.foo === 1 : null; s.odd = [1]; s.odd.foo = 1;",
        "s.hadIndex = s.match ? 'index' in s.match : null; s.match = (e.data.note || 'x').match(/./);",
        "s.holes = [, 1]; s.holes[4] = undefined;",
        "s.by ?\?= {}; s.by[e.data.key] = (s.by[e.data.key] || 0) + 1;",
        "s.by ?\?= {}; (s.by[e.data.key] ?\?= {}).n = 1; s.pollution = ({}).n ?? null;",
        "try { s.t = e.data.missing.deep; } catch (x) { s.caught = x instanceof TypeError; }",
        "try { s.tt = e.created; } catch { s.no = 1; }",
        "log(e.data); emit('out', 'X', { amount: e.data.amount });",
        "leak = e.data.amount; s.leaks = typeof leak;",
        "s.leaks = typeof leak; leak = 1;",
        "Object.assign(s, e.data);",
        "s.frozen = Object.isFrozen(s); Object.freeze(s);",
        "e.data = 5; s.ed = typeof e.data; e.foo = 1; s.foo = e.foo;",
        "s.ev = e;",
        "s.same = e.data === e.body;",
        "if (e.sequenceNumber > 40 || e.version > 40) s.late = e.data.late?.deep ?? e.data.late;",
        "s.sorted = (e.data.items || []).map(i => i.sku).sort().join();",
        "s.big = 10n ** 3n; s.big2 = typeof s.big;",
        "s.fn = () => 1; s.sym = typeof s.fn;",
        "s.loop = { a: {} }; s.loop.b = s.loop.a; s.loop.a.x = (s.loop.a.x | 0) + 1;",
        "globalThis.seen = (globalThis.seen | 0) + 1; s.seen = globalThis.seen;",
        "this.viaThis = 1; s.viaThis = typeof viaThis;",
        "helper.calls = (helper.calls | 0) + 1; s.calls = helper.calls;",
        "const f = twice; f.count = (f.count | 0) + 1; s.count = f.count;",
        "const m = Math; m.mark = (m.mark | 0) + 1; s.mark = m.mark;",
        "[].concat.mark = 1; s.marked = [].concat.mark;",
        "const o = s.o ?? {}; o.constructor.hits = (o.constructor.hits | 0) + 1; s.hits = "
        "o.constructor.hits;",
        "const k = 'construct' + 'or'; s[k].hits = (s[k].hits | 0) + 1; s.hits = s[k].hits;",
        "const p = '__pro' + 'to__'; s[p].rank = (s[p].rank | 0) + 1; s.rankNow = s[p].rank;",
        "table.nested.n++; s.table = table.nested.n;",
        "const t = table; t.nested.n++; s.table = t.nested.n;",
        "unique.add(e.data.key); s.unique = unique.size;",
        "s.next = next();",
        "`${s.n}`; s.tpl = `${e.data.key}-${e.data.amount}`;",
        "s.regex = /a(.)/.test(e.data.note ?? ''); s.div = e.data.amount / 2 / 1;",
        "[counter] = [e.data.amount]; s.c2 = counter;",
        "for (counter of [1, 2]); s.c3 = counter;",
    };
    return shapes;
}

namespace {

/// Of the script's outermost part: what shapes refer to.
const std::vector<std::pair<std::string_view, std::string_view>>& outerParts() {
    static const std::vector<std::pair<std::string_view, std::string_view>> parts = {
        {"counter", "let counter = 0;\n"},
        {"memory", "const memory = {};\n"},
        {"rates", "const rates = Object.freeze({ a: 1.5, b: 2, other: 0 });\n"},
        {"names", "const names = ['a', 'b', 'toString'];\n"},
        {"helper",
         "function helper(state, data) { state.helps = (state.helps | 0) + 1; return data.amount; }\n"},
        {"twice", "const twice = n => n * 2;\n"},
        {"table", "const table = { nested: { n: 0 } };\n"},
        {"unique", "const unique = new Set();\n"},
        {"next", "const next = (() => { let n = 0; return () => ++n; })();\n"},
    };
    return parts;
}

std::string outerOf(const std::string& handlers) {
    std::string outer;
    for (const auto& [name, text] : outerParts())
        if (handlers.find(name) != std::string::npos) outer += text;
    return outer;
}

} // namespace

std::string scriptOf(std::string_view shape) {
    std::string handlers = "fromAll().foreachStream().when({ $init: () => ({ n: 0 }), $any(s, e) { "
                           + std::string(shape) + " } })";
    return outerOf(handlers) + handlers;
}

std::size_t RandomScript::below(std::size_t limit) {
    std::uint64_t z = m_state += 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return std::size_t((z ^ (z >> 31)) % limit);
}

std::string RandomScript::body() {
    std::string text;
    // Most handlers keep to the shapes at the front, which are the usual ones.
    for (std::size_t i = 0, count = 1 + below(3); i < count; ++i)
        text +=
            "{ " + std::string(handlerShapes()[below(below(10) == 0 ? handlerShapes().size() : 30)]) + " } ";
    return text;
}

std::string RandomScript::script() {
    std::string handlers;
    if (below(6) == 0) {
        handlers =
            below(2) ? "const initial = { n: 0 };\n" : "function initial() { return { n: 0, at: [] } }\n";
        handlers += "function apply(s, e) { ";
        for (std::size_t i = 0; i < 3; ++i)
            handlers += "if (e.type === 'T" + number(i) + "') { " + body() + "} ";
        handlers += "}\n";
        return outerOf(handlers) + handlers;
    }
    constexpr std::string_view kFrom[] = {"fromAll().foreachStream()",
                                          "fromAll().foreachStream()",
                                          "fromAll().foreachStream()",
                                          "fromAll()",
                                          "fromCategory('s').foreachStream()",
                                          "fromStream('s-1')",
                                          "fromAll().partitionBy(e => e.data.key)"};
    // A member of the data that is first asked for when most events are through.
    const std::string late = below(2) ? "if (e.data.place > 570) s.tail = e.data.tail.deep; " : "";
    handlers = std::string(kFrom[below(7)]) + ".when({\n";
    if (below(4) > 0)
        handlers += below(2) ? "$init: () => ({ n: 0 }),\n" : "$init() { return { n: 1, u: undefined } },\n";
    if (below(20) == 0) handlers += "$initShared: () => ({ all: 0 }),\n";
    if (below(12) == 0) handlers += "$created(s, e) { s.made = 1 },\n";
    for (std::size_t type = 0; type < 6; ++type)
        if (below(5) > 0)
            handlers +=
                "T" + number(type) + (below(2) ? "(s, e) { " : ": (s, e) => { ") + late + body() + "},\n";
    if (below(3) == 0) handlers += "$any(s, e) { " + body() + "},\n";
    handlers += "})";
    if (below(12) == 0) handlers += ".transformBy(s => ({ ...s, shown: 1 }))";
    if (below(12) == 0) handlers += ".outputState()";
    return outerOf(handlers) + handlers;
}

std::string RandomScript::oddPayload() {
    constexpr std::string_view kOdd[] = {
        R"({"amount":"12","key":"a","items":null})",
        R"({"amount":3,"key":"a","items":[1,"two",{"qty":3}]})",
        R"({"amount":3,"key":"constructor","items":[]})",
        R"({"amount":3,"key":"__proto__","items":[{"sku":"p","qty":1}]})",
        R"({"amount":3,"key":"toString"})",
        R"({"__proto__":{"x":1},"amount":1,"key":"a"})",
        R"({"amount":1,"amount":2,"key":"a","items":[]})",
        R"({"\u0061mount":5,"k\u0065y":"b"})",
        R"({"amount":-0,"key":"a","items":[-0.0]})",
        R"({"amount":12345678901234567890,"key":"a"})",
        R"({"amount":1e400,"key":"a"})",
        R"({"amount":5e-324,"key":"a","items":[{"sku":"","qty":1e3}]})",
        R"({"2":"two","1":"one","amount":1,"key":"a"})",
        R"({"amount":4,"key":"a","face":"😀😀","note":"K\u00f6ln"})",
        R"({"amount":4,"key":"a","face":"\ud83d","note":"\"quoted\"\n"})",
        R"({"amount":4,"key":"a","late":{"deep":[1,[2,[3]]]},"address":{}})",
        R"( { "amount" : 0.1 , "key" : "a" , "items" : [ { "sku" : "x" , "qty" : 1 } , { "qty" : 2 } ] } )",
        R"([1,2,3])",
        R"("text")",
        R"(17)",
        R"(null)",
        R"({})",
        R"()",
        R"({"amount":01})",
        R"({"amount":1,})",
    };
    return std::string(kOdd[below(std::size(kOdd))]);
}

std::string RandomScript::payload(std::size_t type, std::size_t place) {
    if (below(100) == 0) return oddPayload();
    constexpr std::string_view kKeys[] = {"a", "b", "c"};
    std::string text = "{\"amount\":" + number(below(100)) + "." + number(below(10)) + ",\"key\":\""
                       + std::string(kKeys[below(3)]) + "\"";
    text += ",\"place\":" + number(place) + ",\"tail\":{\"deep\":" + number(below(1000)) + "}";
    if (type % 2 == 0)
        text += ",\"address\":{\"city\":\"" + std::string(below(2) ? "Lyon" : "K\u00f6ln") + "\",\"zip\":\"0"
                + number(below(9)) + "\"}";
    if (type % 3 != 2) {
        text += ",\"items\":[";
        for (std::size_t i = 0, count = below(4); i < count; ++i)
            text += (i > 0 ? "," : "")
                    + ("{\"sku\":\"S-" + number(below(50)) + "\",\"qty\":" + number(below(5)) + "}");
        text += "]";
    }
    if (below(3) == 0) text += ",\"note\":" + std::string(below(2) ? "\"call\"" : "null");
    if (type == 4) text += std::string(",\"paid\":") + (below(2) ? "true" : "false");
    if (below(8) == 0) text += ",\"late\":" + number(below(9));
    return text + "}";
}

} // namespace hindcast::test
