// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/blame.h"
#include "core/replay/timeline_fixture.h"
#include "support/print_text.h"
#include "support/test_main.h"
#include "json/print.h"

#include <QtTest>

using namespace hindcast;

namespace {

// One leaf a line: "/path value @event", events counted from 1.
std::string blamed(std::string_view text, const char* path = nullptr, std::optional<std::size_t> at = {}) {
    auto timeline = test::timelineOf(test::store(text));
    std::optional<json::Pointer> pointer;
    if (path) pointer = *json::Pointer::parse(path);
    const auto lines = analysis::blame(*timeline, at.value_or(timeline->size()), pointer, {});
    if (!lines) return lines.error().print();
    std::string out;
    for (const auto& line : *lines)
        out += (out.empty() ? "" : "\n") + line.path + " " + (line.value ? json::print(*line.value) : "gone")
               + " @" + std::to_string(line.index + 1);
    return out;
}

std::string histories(std::string_view text, const char* path) {
    auto timeline = test::timelineOf(test::store(text));
    const auto lines = analysis::history(*timeline, *json::Pointer::parse(path), {});
    std::string out;
    const auto shown = [](const std::optional<json::Value>& v) { return v ? json::print(*v) : "absent"; };
    for (const auto& line : *lines)
        out += (out.empty() ? "" : "\n") + std::to_string(line.index + 1) + ": " + shown(line.oldValue)
               + " -> " + shown(line.newValue);
    return out;
}

} // namespace

class BlameTest : public QObject {
    Q_OBJECT
private slots:
    void lastChangeCounts() {
        QCOMPARE(
            blamed("1 o A {\"status\":\"placed\",\"total\":1.50,\"to\":{\"city\":\"Bonn\",\"zip\":\"1\"}}\n"
                   "2 o B {\"status\":\"paid\",\"total\":1.5}\n"
                   "3 o C {\"to\":{\"zip\":\"2\"},\"status\":\"paid\"}"),
            std::string("/status \"paid\" @2\n/total 1.5 @1\n/to/city \"Bonn\" @1\n/to/zip \"2\" @3"));
    }
    void emptyContainersAreLeaves() {
        QCOMPARE(blamed("1 o A {\"a\":{},\"b\":[],\"c\":{\"d\":1}}\n2 o B {\"c\":{\"d\":null},\"a\":{}}"),
                 std::string("/a {} @1\n/b [] @1\n/c {} @2\n/c/d gone @2"));
        QCOMPARE(blamed("1 o A {\"a\":{}}\n2 o B {\"a\":{\"x\":1}}"), std::string("/a/x 1 @2"));
        QCOMPARE(blamed("1 o A {\"x\":1}\n2 o B {\"x\":null}"), std::string(" {} @2\n/x gone @2"));
        QCOMPARE(blamed("1 o A -"), std::string());
    }
    void removedPaths() {
        QCOMPARE(
            blamed(
                "1 o A {\"a\":1,\"b\":2,\"c\":3}\n2 o B {\"b\":null}\n3 o C {\"a\":null}\n4 o D {\"b\":5}"),
            std::string("/c 3 @1\n/b 5 @4\n/a gone @3"));
        QCOMPARE(blamed("1 o A {\"a\":{\"x\":1,\"y\":[1]},\"k\":0}\n2 o B {\"a\":null}"),
                 std::string("/k 0 @1\n/a/x gone @2\n/a/y/0 gone @2"));
        // What exists again below another removal is forgotten too.
        QCOMPARE(
            blamed(
                "1 o A {\"x\":1,\"k\":0}\n2 o B {\"x\":null}\n3 o C {\"x\":{\"a\":1}}\n4 o D {\"x\":null}"),
            std::string("/k 0 @1\n/x/a gone @4"));
        // A path that is a container now is not gone.
        QCOMPARE(blamed("1 o A {\"x\":1}\n2 o B {\"x\":{\"a\":1}}"), std::string("/x/a 1 @2"));
    }
    void elementsKeepTheirEventAsTheyMove() {
        // The last event moves and changes one element at once: to diff and blame that is a new one.
        QCOMPARE(blamed("1 o A {\"l\":[{\"id\":1,\"q\":1},{\"id\":2,\"q\":1}]}\n"
                        "2 o B {\"l\":[{\"id\":2,\"q\":1}]}\n"
                        "3 o C {\"l\":[{\"id\":3,\"q\":9},{\"id\":2,\"q\":1}]}\n"
                        "4 o D {\"l\":[{\"id\":2,\"q\":1},{\"id\":3,\"q\":8}]}"),
                 std::string("/l/0/id 2 @1\n/l/0/q 1 @1\n/l/1/id 3 @4\n/l/1/q 8 @4"));
        QCOMPARE(blamed("1 o A {\"l\":[1,2,3]}\n2 o B {\"l\":[3,1,2]}"),
                 std::string("/l/0 3 @1\n/l/1 1 @1\n/l/2 2 @1"));
        QCOMPARE(blamed("1 o A {\"l\":[1,2,3]}\n2 o B {\"l\":[2,3]}"),
                 std::string("/l/0 2 @1\n/l/1 3 @1\n/l/2 gone @2"));
    }
    void ofOnePathAndPoint() {
        const char* text =
            "1 o A {\"a\":{\"x\":1,\"y\":2},\"ab\":3}\n2 o B {\"a\":{\"x\":null}}\n3 o C {\"a\":{\"y\":5}}";
        QCOMPARE(blamed(text, "/a"), std::string("/a/y 5 @3\n/a/x gone @2"));
        QCOMPARE(blamed(text, "/a", 1), std::string("/a/x 1 @1\n/a/y 2 @1"));
        QCOMPARE(blamed(text, "/nope"), std::string());
        QCOMPARE(blamed(text, nullptr, 0), std::string());
        QVERIFY(blamed(text, nullptr, 9).find("only 3 events") != std::string::npos);
    }
    void historyOfAPath() {
        const char* text =
            "1 o A {\"s\":\"new\",\"t\":1}\n2 o B {\"t\":2}\n3 o C {\"s\":\"new\"}\n4 o D {\"s\":\"old\"}\n"
            "5 o E {\"s\":null}\n6 o F {\"t\":2.0,\"s\":{\"x\":1}}\n7 o G {\"s\":{\"x\":2}}";
        QCOMPARE(histories(text, "/s"),
                 std::string("1: absent -> \"new\"\n4: \"new\" -> \"old\"\n5: \"old\" -> absent\n"
                             "6: absent -> {\"x\":1}\n7: {\"x\":1} -> {\"x\":2}"));
        QCOMPARE(histories(text, "/s/x"), std::string("6: absent -> 1\n7: 1 -> 2"));
        QCOMPARE(histories(text, "/t"), std::string("1: absent -> 1\n2: 1 -> 2"));
        QCOMPARE(histories(text, "/nope"), std::string());
        QCOMPARE(histories("1 o A {}\n2 o B {\"a\":1}", ""), std::string("2: {} -> {\"a\":1}"));
    }
    void cancelled() {
        auto timeline = test::timelineOf(test::countingStore(100));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(analysis::blame(*timeline, 100, {}, stop.get_token()).error().code, ErrorCode::Cancelled);
        QCOMPARE(analysis::history(*timeline, {}, stop.get_token()).error().code, ErrorCode::Cancelled);
    }
};

HINDCAST_TEST(BlameTest)
#include "tst_blame.moc"
