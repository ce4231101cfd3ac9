// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cache/cache_fixture.h"
#include "core/expression/plain_totals.h"
#include "event/encoding.h"
#include "expression/number_walk.h"
#include "support/print_text.h"
#include "support/test_main.h"
#include "json/parse.h"

#include <QtTest>

#include <algorithm>

using namespace hindcast;
using namespace hindcast::expression;

class FieldTotalsTest : public QObject {
    Q_OBJECT

    ThreadPool m_pool{2};

    static Filter filterOf(std::string_view text) {
        return std::get<Filter>(Filter::make(std::get<Expression>(parse(text))));
    }

    static FieldPath pathOf(std::string_view text) { return std::get<FieldPath>(parseFieldPath(text)); }

    std::string totalsOf(const event::EventLog& log, const Filter* filter,
                         const std::vector<FieldPath>& paths) {
        const auto done = addUp(log, filter, paths, m_pool, [](auto, auto) { return true; }, {});
        return done ? test::printTotals(log, *done) : done.error().print();
    }

    static test::Row jsonRow(std::string type, std::string payload) {
        test::Row row;
        row.stream = "s-1";
        row.type = std::move(type);
        row.payloadKind = event::BodyKind::Json;
        row.payload = std::move(payload);
        return row;
    }

    static std::uint32_t flagsOf(bool duplicates) {
        return duplicates ? std::uint32_t(event::kDuplicateKeys) : 0;
    }

    static std::vector<test::Row> oddRows(std::mt19937& random, int count) {
        std::vector<test::Row> rows;
        for (int i = 0; i < count; ++i) {
            bool duplicates = false;
            test::Row row = jsonRow("T" + std::to_string(random() % 4), test::oddPayload(random, duplicates));
            row.stream = "s-" + std::to_string(random() % 9);
            row.flags = flagsOf(duplicates);
            if (random() % 20 == 0) row.payloadKind = event::BodyKind::Absent;
            if (row.payloadKind == event::BodyKind::Absent) row.payload.clear();
            if (random() % 20 == 0 && row.payloadKind == event::BodyKind::Json) {
                row.payloadKind = event::BodyKind::Bytes;
                row.payload = random() % 2 == 0 ? "no JSON" : "\xa1\x65total\x18\x2a";
                row.flags = std::uint32_t(event::Encoding::Cbor) << 8;
            }
            rows.push_back(row);
        }
        return rows;
    }

    /// Of one slot: what a walk found, in its order.
    static std::vector<std::string> ofSlot(std::span<const NumberWalk::Found> found, std::uint32_t slot) {
        std::vector<std::string> texts;
        for (const NumberWalk::Found& each : found)
            if (each.slot == slot) texts.emplace_back(each.number);
        return texts;
    }

private slots:
    void walkFindsWhatAParserFinds() {
        std::mt19937 random(20261128);
        const std::vector<FieldPath> all = test::oddPaths();
        for (int round = 0; round < 60; ++round) {
            PathTree tree;
            std::vector<std::uint32_t> numbers;
            std::vector<FieldPath> paths;
            for (const FieldPath& path : all)
                if (random() % 4 == 0) paths.push_back(path);
            for (const FieldPath& path : paths)
                numbers.push_back(tree.add(path));
            NumberWalk walk(tree);
            for (int i = 0; i < 200; ++i) {
                bool duplicates = false;
                const std::string text = test::oddPayload(random, duplicates);
                const auto payload = json::parse(text);
                QVERIFY2(bool(payload), text.c_str());
                const std::uint32_t flags = flagsOf(duplicates);
                for (const bool plainly : {false, true}) {
                    const event::Body body{event::BodyKind::Json, text};
                    const auto found = plainly ? walk.readPlainly(body, flags) : walk.read(body, flags);
                    for (std::size_t path = 0; path < paths.size(); ++path)
                        QVERIFY2(ofSlot(found, numbers[path]) == test::plainlyFound(*payload, paths[path]),
                                 (paths[path].text + " in " + text).c_str());
                }
            }
        }
    }

    void walkLeavesWhatIsCutShort() {
        PathTree tree;
        tree.add(pathOf("data.z.z"));
        tree.add(pathOf("data.lines[].qty"));
        NumberWalk walk(tree);
        const std::string text =
            "{ \"a\" : \"x\\\\y\" , \"o\":{\"s\":\"}\",\"l\":[1,{}]},\"lines\":[{\"qty\":12.5}], "
            "\"k\\u0061\": -1e3, \"t\":true}";
        QVERIFY(bool(json::parse(text)));
        for (std::size_t size = 0; size < text.size(); ++size)
            QCOMPARE(walk.read({event::BodyKind::Json, std::string_view(text).substr(0, size)}, 0).size(),
                     std::size_t(0));
        QCOMPARE(walk.read({event::BodyKind::Json, text}, 0).size(), std::size_t(1));
        for (const char* odd : {"", " ", "nonsense", "{", "}", "{\"lines\"", "{\"lines\":", "{\"lines\":[",
                                "{,}", "[,]", "{\"z\":{\"z\":}}", "\"\\"})
            QCOMPARE(walk.read({event::BodyKind::Json, odd}, 0).size(), std::size_t(0));
    }

    void agreesWithThePlainWay() {
        std::mt19937 random(28);
        for (int round = 0; round < 6; ++round) {
            const auto rows = oddRows(random, 30 + int(random() % 500));
            const auto memory = test::memoryOf(rows);
            const test::CachePath path;
            QVERIFY(bool(test::writeCache(path.path(), rows, 1 + random() % 150)));
            const auto cache = cache::Cache::open(path.path());
            QVERIFY(bool(cache));
            std::vector<FieldPath> paths = test::oddPaths();
            std::shuffle(paths.begin(), paths.end(), random);
            paths.resize(1 + random() % 4);
            paths.push_back(paths.front());
            for (const char* text : {"", "data.total > 3", "type == \"T1\"",
                                     "stream == \"s-2\" && exists(data.a)", "type == \"nothing\""}) {
                const std::optional<Filter> filter =
                    *text == '\0' ? std::nullopt : std::optional<Filter>(filterOf(text));
                const std::string plain = test::plainTotals(*memory, filter ? &*filter : nullptr, paths);
                QCOMPARE(totalsOf(*memory, filter ? &*filter : nullptr, paths), plain);
                QCOMPARE(totalsOf(**cache, filter ? &*filter : nullptr, paths), plain);
            }
        }
    }

    void countsAndSums() {
        const auto log =
            test::memoryOf({jsonRow("A", R"({"total":1.50,"lines":[{"price":1},{"price":2.5},{"sku":"x"}]})"),
                            jsonRow("A", R"({"total":null,"lines":[]})"), jsonRow("B", R"({"total":"7"})"),
                            jsonRow("A", R"({"total":12345678901234567890})"), jsonRow("B", "[1]")});
        QCOMPARE(totalsOf(*log, nullptr, {pathOf("data.total"), pathOf("data.lines[].price")}),
                 "A 3: 3 1 2 12345678901234567891.50 1.50 12345678901234567890; 1 0 2 3.5 1 2.5;\n"
                 "B 2: 1 1 0 none none none; 0 0 0 none none none;\n");
    }

    void endsWhereItIsTold() {
        std::vector<test::Row> rows;
        for (int i = 0; i < 2000; ++i)
            rows.push_back(jsonRow("A", "{\"total\":1}"));
        const test::CachePath path;
        QVERIFY(bool(test::writeCache(path.path(), rows, 100)));
        const auto cache = cache::Cache::open(path.path());
        QVERIFY(bool(cache));
        const std::vector<FieldPath> paths{pathOf("data.total")};
        std::stop_source stop;
        stop.request_stop();
        const auto stopped =
            addUp(**cache, nullptr, paths, m_pool, [](auto, auto) { return true; }, stop.get_token());
        QVERIFY(!stopped);
        QVERIFY(stopped.error().code == ErrorCode::Cancelled);
        std::uint64_t last = 0;
        const auto ended = addUp(**cache, nullptr, paths, m_pool,
                                 [&](std::uint64_t seen, std::uint64_t total) {
                                     last = seen;
                                     return total != 2000;
                                 },
                                 {});
        QVERIFY(!ended);
        QVERIFY(ended.error().code == ErrorCode::Cancelled);
        QCOMPARE(last, std::uint64_t(100));
    }

    void paths() {
        const FieldPath path = pathOf("data.lines[][2][ ][\"a[]b\"]");
        QCOMPARE(path.places.size(), std::size_t(5));
        QVERIFY(path.places[0].name == "lines" && path.places[4].name == "a[]b");
        QVERIFY(!path.places[1].name && !path.places[1].index && path.places[2].index == std::size_t(2));
        QVERIFY(!path.places[3].name && !path.places[3].index);
        struct Wrong {
            const char* text;
            std::size_t offset, length;
        };
        for (const Wrong& wrong :
             {Wrong{"", 0, 0}, Wrong{"total", 0, 5}, Wrong{"meta.x", 0, 6}, Wrong{"data.x > 1", 0, 10},
              Wrong{"data.lines[].", 13, 0}, Wrong{"data.lines[]price", 12, 5}, Wrong{"data.a[].b[x]", 11, 1},
              Wrong{"data.a[", 7, 0}}) {
            const auto parsed = parseFieldPath(wrong.text);
            QVERIFY2(std::holds_alternative<Diagnostic>(parsed), wrong.text);
            const Diagnostic& diagnostic = std::get<Diagnostic>(parsed);
            QVERIFY2((diagnostic.span == Span{wrong.offset, wrong.length}),
                     (std::string(wrong.text) + ": " + diagnostic.message + " at "
                      + std::to_string(diagnostic.span.offset) + " " + std::to_string(diagnostic.span.length))
                         .c_str());
        }
    }
};

HINDCAST_TEST(FieldTotalsTest)
#include "tst_field_totals.moc"
