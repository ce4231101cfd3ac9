// SPDX-License-Identifier: GPL-3.0-or-later
// Upcasters: older data is brought to the form that handlers know, in both engines and both forms; one that
// goes wrong is a failure of its event.
#include "core/projection/script_fixture.h"
#include "projection/script_projection.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::test;

namespace {

void add(MemoryLog& log, const char* type, const char* payload, const char* metadata = nullptr) {
    Row row;
    row.position = Position::number(std::int64_t(log.eventCount()) + 1);
    row.stream = "order-1";
    row.type = type;
    row.payloadKind = event::BodyKind::Json;
    row.payload = payload;
    if (metadata) {
        row.metadataKind = event::BodyKind::Json;
        row.metadata = metadata;
    }
    log.add(std::move(row));
}

/// Placed in three versions of its schema, in that order.
std::shared_ptr<MemoryLog> threeVersions() {
    auto log = std::make_shared<MemoryLog>();
    add(*log, "Placed", R"({"total":5})");
    add(*log, "Placed", R"({"cents":700})", R"({"schemaVersion":2})");
    add(*log, "Placed", R"({"amount":{"cents":900}})", R"({"schemaVersion":"3"})");
    add(*log, "Noted", R"({"text":"x"})");
    return log;
}

const std::string kUpcasters = "const upcasters = { Placed: {"
                               "  1: data => ({ cents: data.total * 100 }),"
                               "  2(data) { data.amount = { cents: data.cents }; delete data.cents } } };\n";
const std::string kDialect =
    kUpcasters
    + "fromAll().foreachStream().when({ $init: () => ({ all: [] }),"
      " Placed(s, e) { s.all.push(e.data.amount.cents, JSON.parse(e.bodyRaw).amount.cents) } })";
const std::string kPlain =
    "export " + kUpcasters
    + "export const initial = { all: [] };\n"
      "export function apply(s, e) { if (e.type === 'Placed') s.all.push(e.data.amount.cents) }";

projection::ScriptOptions engine(int number) {
    projection::ScriptOptions options;
    options.engine = number;
    return options;
}

} // namespace

class UpcastersTest : public QObject {
    Q_OBJECT
private slots:
    void oneAfterTheOther_data() {
        QTest::addColumn<int>("number");
        QTest::newRow("v1") << 1;
        QTest::newRow("v2") << 2;
    }
    void oneAfterTheOther() {
        QFETCH(const int, number);
        const ScriptOutcome dialect = runScript(*threeVersions(), kDialect, {}, engine(number));
        QCOMPARE(dialect.error, std::string());
        QVERIFY(dialect.failures.empty());
        QCOMPARE(dialect.state("order-1"), std::string(R"({"all":[500,500,700,700,900,900]})"));
        const ScriptOutcome plain = runScript(*threeVersions(), kPlain, {}, engine(number));
        QCOMPARE(plain.error, std::string());
        QCOMPARE(plain.state("order-1"), std::string(R"({"all":[500,700,900]})"));
    }

    void whichVersionItIs_data() {
        QTest::addColumn<QString>("payload");
        QTest::addColumn<QString>("metadata");
        QTest::addColumn<QString>("state");
        const auto row = [](const char* name, const char* payload, const char* metadata, const char* state) {
            QTest::newRow(name) << QString::fromLatin1(payload) << QString::fromLatin1(metadata)
                                << QString::fromLatin1(state);
        };
        row("none is the first", "{}", "{}", R"({"by":[1,2]})");
        row("metadata", "{}", R"({"schema_version":2})", R"({"by":[2]})");
        row("metadata's other names", "{}", R"({"event_version":"2"})", R"({"by":[2]})");
        row("Python's", R"({"class_version":2})", "{}", R"({"by":[2]})");
        row("metadata goes before data", R"({"schemaVersion":1})", R"({"schemaVersion":2})", R"({"by":[2]})");
        row("one that no function knows", "{}", R"({"schemaVersion":7})", R"({"by":"none"})");
        row("a revision of the data is its own", R"({"revision":2})", "{}", R"({"by":[1,2]})");
    }
    void whichVersionItIs() {
        QFETCH(const QString, payload);
        QFETCH(const QString, metadata);
        QFETCH(const QString, state);
        MemoryLog log;
        add(log, "A", qPrintable(payload), qPrintable(metadata));
        const ScriptOutcome outcome = runScript(
            log, "var upcasters = { A: { 1: d => ({ by: [1] }), 2: d => ({ by: [...d.by || [], 2] }) } };"
                 "fromAll().when({ A(s, e) { s.by = e.data.by || 'none' } })");
        QCOMPARE(outcome.error, std::string());
        QCOMPARE(outcome.state(), state.toStdString());
    }

    void itsOwnRules() {
        MemoryLog log;
        add(log, "A", R"({"v":"b"})");
        add(log, "B", R"({"n":1})");
        const ScriptOutcome outcome = runScript(
            log,
            "const upcasters = { $version: e => e.data.v, A: { b: (d, e) => ({ is: e.type + e.version }) },"
            " B: d => ({ n: d.n + 1 }) };"
            "fromAll().when({ A(s, e) { s.a = e.data.is }, B(s, e) { s.b = e.data.n } })");
        QCOMPARE(outcome.error, std::string());
        QCOMPARE(outcome.state(), std::string(R"({"a":"A1","b":2})"));
    }

    // partitionBy sees what handlers see, and a type that nobody handles is left alone.
    void beforeAnythingOfTheScript() {
        MemoryLog log;
        add(log, "A", R"({"old":"x"})");
        add(log, "Unhandled", R"({"old":"x"})");
        const ScriptOutcome outcome =
            runScript(log, "const upcasters = { A: d => ({ key: d.old }), Unhandled() { throw 1 } };"
                           "fromAll().when({ A(s, e) { s.key = e.data.key } })");
        QCOMPARE(outcome.failures.size(), std::size_t(0));
        QCOMPARE(outcome.totals.skipped.at("unhandled"), std::uint64_t(1));
        const ScriptOutcome parted =
            runScript(log, "const upcasters = { A: d => ({ key: d.old }) };"
                           "fromAll().partitionBy(e => e.data.key).when({ A(s, e) { s.n = 1 } })");
        QCOMPARE(parted.state("x"), std::string(R"({"n":1})"));
    }

    void failures_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* code, const char* kind, const char* message) {
            QTest::newRow(name) << QString::fromLatin1(code) << QString::fromLatin1(kind)
                                << QString::fromLatin1(message);
        };
        row("throw", "throw new Error('bad')", "upcast", "bad");
        row("throw a text", "throw 'bad'", "upcast", "bad");
        row("a missing member", "d.no.thing", "upcast",
            "undefined is not an object (evaluating 'd.no.thing')");
        row("endless", "for (;;);", "overrun", "upcasters.A: it took longer than 500 ms");
        row("no number", "return { n: NaN }", "upcast", "NaN is not a valid JSON value");
        row("a BigInt", "return { n: [5n] }", "upcast", "upcasters.A gives a BigInt, which JSON has not");
        row("nothing but a BigInt", "return 5n", "upcast", "upcasters.A gives a BigInt, which JSON has not");
        row("a function", "return { n() {} }", "upcast", "upcasters.A gives a function, which JSON has not");
        row("a promise", "return Promise.resolve({ n: 1 })", "upcast",
            "upcasters.A gives a promise: it has to give its data at once");
        row("null", "return null", "upcast", "upcasters.A gives null, and no object");
        row("a text", "return 'x'", "upcast", "upcasters.A gives a string, and no object");
        row("a ring", "d.d = d", "upcast", "Cannot serialize a circular structure");
        row("a getter", "return { get n() { throw new Error('got') } }", "upcast", "got");
    }
    void failures() {
        QFETCH(const QString, code);
        QFETCH(const QString, kind);
        QFETCH(const QString, message);
        const auto log = store("1 a-1 A {\"n\":1}\n2 a-1 A {\"n\":2}\n3 a-1 A {\"n\":3}");
        for (const int number : {1, 2}) {
            const ScriptOutcome outcome = runScript(
                *log,
                "const upcasters = { A(d) { if (d.n === 2) { " + code.toStdString()
                    + " } } };\nfromAll().foreachStream().when({ A(s, e) { s.n = (s.n || 0) + 1 } })",
                {}, engine(number));
            QCOMPARE(outcome.error, std::string());
            QCOMPARE(outcome.failures.size(), std::size_t(1));
            QCOMPARE(outcome.failures[0].position, 2);
            QCOMPARE(QString::fromStdString(outcome.failures[0].kind), kind);
            QCOMPARE(QString::fromStdString(outcome.failures[0].message), message);
            QCOMPARE(outcome.state("a-1"), std::string(R"({"n":2})"));
        }
    }

    // What fails behind an upcaster that did its work is no failure of it.
    void failuresOfHandlersStayTheirs() {
        const auto log = store("1 a-1 A {\"n\":1}\n2 a-1 A {\"n\":2}");
        const ScriptOutcome outcome = runScript(
            *log,
            "const upcasters = { A: d => ({ m: d.n }) };"
            "fromAll().foreachStream().when({ A(s, e) { if (e.data.m === 1) throw new Error('own') } })");
        QCOMPARE(outcome.failures.size(), std::size_t(1));
        QCOMPARE(outcome.failures[0].kind, std::string("throw"));
    }

    // Versions that lead to themselves or to nothing end the way.
    void waysThatLeadNowhere() {
        for (const char* version : {"Infinity", "NaN", "9007199254740992", "x"}) {
            MemoryLog log;
            add(log, "A", ("{\"schemaVersion\":\"" + std::string(version) + "\"}").c_str());
            const ScriptOutcome outcome =
                runScript(log, "const upcasters = { A: { '" + std::string(version)
                                   + "': d => ({ n: (d.n || 0) + 1 }) } };"
                                     "fromAll().when({ A(s, e) { s.n = e.data.n } })");
            QVERIFY(outcome.failures.empty());
            QCOMPARE(outcome.state(), std::string(R"({"n":1})"));
        }
    }

    void whatIsNoMap_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* source, const char* error) {
            QTest::newRow(source) << QString::fromLatin1(source) << QString::fromLatin1(error);
        };
        for (const char* no : {"5", "[]", "null", "'x'", "() => 1", "new Map()", "new (class {})()"})
            row(("\nconst upcasters = " + std::string(no) + ";").c_str(),
                "test.js:2:7: this is no projection: upcasters is no map of event types");
        row("function upcasters() {}",
            "test.js:1:10: this is no projection: upcasters is no map of event types");
        row("const upcasters = {\n  B: d => d,\n  A: 5 }",
            "test.js:3:3: this is no projection: upcasters.A expects a function");
        row("const upcasters = {\n  'a-b': { 1: 'x' } }",
            "test.js:2:3: this is no projection: upcasters.a-b.1 expects a function");
        row("const upcasters = { get A() { throw new Error('got') } }",
            "test.js:1:25: this is no projection: upcasters.A expects a function");
        row("const upcasters = { $version: 1 }",
            "test.js:1:21: this is no projection: upcasters.$version expects a function");
        row("const upcasters = { A: async d => d }",
            "test.js:1:21: this is no projection: upcasters.A is async: it has to give its data at once");
        row("const upcasters = { A: { 1: async function* (d) {} } }",
            "test.js:1:21: this is no projection: upcasters.A.1 is async: it has to give its data at once");
        row("const upcasters = { *A(d) {} }", "test.js:1:22: this is no projection: upcasters.A is a "
                                              "generator: it has to give its data at once");
        row("Object.defineProperty(this, 'upcasters', {\n  get() { throw new Error('got') } })",
            "test.js:2:17: this is no projection: got");
        row("const upcasters = new Proxy({}, {\n  ownKeys() { throw new Error('got') } })",
            "test.js:2:21: this is no projection: got");
    }
    void whatIsNoMap() {
        QFETCH(const QString, source);
        QFETCH(const QString, error);
        const std::string said = runScript(*threeVersions(), source.toStdString() + "\nfromAll()").error;
        QCOMPARE(QString::fromStdString(said).left(error.size()), error);
    }

    void thePreview() {
        const auto log = threeVersions();
        const auto made = [&](const std::string& source) {
            return *projection::ScriptProjection::make(log, {"test.js", source, {}}, {});
        };
        const auto preview = [&](const projection::ScriptProjection& projection, std::uint64_t rank) {
            std::string text = "none";
            (void)log->visitList({Rank(rank)}, event::Fields::All,
                                 [&](const event::StoredEvent& event) {
                                     const auto data = projection.upcast(event, {});
                                     text = !data ? data.error().print() : data->value_or("as it is");
                                     return true;
                                 },
                                 {});
            return text;
        };
        const auto good = made(kDialect);
        QVERIFY(good->hasUpcasters());
        QCOMPARE(preview(*good, 0), std::string(R"({"amount":{"cents":500}})"));
        QCOMPARE(preview(*good, 1), std::string(R"({"amount":{"cents":700}})"));
        QCOMPARE(preview(*good, 2), std::string("as it is"));
        QCOMPARE(preview(*good, 3), std::string("as it is"));
        QVERIFY(good->failures().empty());
        const auto bad = made("const upcasters = {\n  Placed(d) { d.no.thing }\n}; fromAll()");
        QVERIFY2(preview(*bad, 0).find("test.js:2:20: upcasters fail on this event") == 0,
                 preview(*bad, 0).c_str());
        QVERIFY(!made("fromAll()")->hasUpcasters());
        // A worker that dies of it is replaced.
        const auto endless = made("const upcasters = { Placed() {"
                                  " (function next() { Promise.resolve().then(next) })() } }; fromAll()");
        QVERIFY(preview(*endless, 0).find("upcasters fail on this event") != std::string::npos);
        QCOMPARE(preview(*endless, 3), std::string("as it is"));
    }

    // A worker whose answer nobody waited for is not asked again: it would give that one.
    void aCancelledPreviewLeavesNoAnswerBehind() {
        const auto log = threeVersions();
        const auto made = projection::ScriptProjection::make(
            log,
            {"test.js",
             "const upcasters = { Placed: { 1() { for (;;); }, 2: d => ({ cents: d.cents + 1 }) } };"
             " fromAll()",
             {}},
            {});
        QVERIFY(made.ok());
        std::stop_source stopped;
        stopped.request_stop();
        std::string text;
        (void)log->visitList({Rank(0), Rank(1)}, event::Fields::All,
                             [&](const event::StoredEvent& event) {
                                 const bool first = event.rank == Rank(0);
                                 const auto data =
                                     (*made)->upcast(event, first ? stopped.get_token() : std::stop_token());
                                 if (!first) text = !data ? data.error().print() : data->value_or("as it is");
                                 return true;
                             },
                             {});
        QCOMPARE(text, std::string(R"({"cents":701})"));
    }
};

HINDCAST_TEST(UpcastersTest)
#include "tst_upcasters.moc"
