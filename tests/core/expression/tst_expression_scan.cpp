// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cache/cache_fixture.h"
#include "core/expression/plain_evaluator.h"
#include "core/expression/random_expression.h"
#include "expression/needed_texts.h"
#include "expression/scan.h"
#include "support/print_text.h"
#include "support/test_main.h"

#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace hindcast;
using namespace hindcast::expression;
using test::Random;

class ExpressionScanTest : public QObject {
    Q_OBJECT

    ThreadPool m_pool{2};

    static Filter filterOf(std::string_view text) {
        const auto parsed = parse(text);
        if (const auto* error = std::get_if<Diagnostic>(&parsed)) qFatal("%s", error->message.c_str());
        auto made = Filter::make(std::get<Expression>(parsed));
        if (const auto* error = std::get_if<Diagnostic>(&made)) qFatal("%s", error->message.c_str());
        return std::get<Filter>(std::move(made));
    }

    std::string ranksOf(const event::EventLog& log, const Filter& filter, const ScanRequest& request,
                        ScanTotals* totals = nullptr) {
        std::string ranks;
        std::uint64_t matches = 0;
        const auto done = scan(log, filter, request, m_pool,
                               [&](const ScanChunk& chunk) {
                                   for (const Hit& hit : chunk.hits)
                                       ranks += std::to_string(hit.rank.value()) + ' ';
                                   matches += chunk.matches;
                                   return true;
                               },
                               {});
        if (!done) return done.error().print();
        if (done->matches != matches) return "the sum over the chunks differs";
        if (totals != nullptr) *totals = *done;
        return ranks;
    }

    /// Naively: every event with all it has.
    static std::string plainRanks(const event::EventLog& log, const Expression& expression,
                                  const ScanRequest& request, bool& exact) {
        std::vector<std::uint64_t> found;
        const auto inside = [&](const event::StoredEvent& event) {
            const ScanLimits& limits = request.limits;
            if (limits.stream && *limits.stream != event.stream) return false;
            if ((limits.from || limits.to) && !event.position) return false;
            if (limits.from && *event.position < *limits.from) return false;
            if (limits.to && *event.position > *limits.to) return false;
            if ((limits.since || limits.until) && !event.event.time) return false;
            if (limits.since && *event.event.time < *limits.since) return false;
            return !limits.until || *event.event.time < *limits.until;
        };
        const auto done =
            log.visitRanks(request.first, request.count.value_or(log.eventCount()), event::Fields::All,
                           [&](const event::StoredEvent& event) {
                               const auto is = test::plainlyMatches(expression.root(), event);
                               exact = exact && is;
                               if (is && *is && inside(event)) found.push_back(event.rank.value());
                               return true;
                           },
                           {});
        if (!done) return done.error().print();
        if (request.backwards) std::reverse(found.begin(), found.end());
        if (request.limit && found.size() > *request.limit) found.resize(*request.limit);
        std::string ranks;
        for (const std::uint64_t rank : found)
            ranks += std::to_string(rank) + ' ';
        return ranks;
    }

    static std::vector<test::Row> tidyRows(int count) {
        std::vector<test::Row> rows;
        for (int i = 0; i < count; ++i) {
            test::Row row;
            row.stream = "order-" + std::to_string(i / 10);
            row.type = i % 10 == 0 ? "OrderPlaced" : "LineAdded";
            row.position = Position::number(i + 1);
            row.time = Micros(1'000'000LL * i);
            row.payloadKind = event::BodyKind::Json;
            const std::string text = i == 509   ? "text 5\\u00419"
                                     : i == 850 ? "Rumpelstilzchen"
                                     : i == 851 ? "a \\\"quoted\\\" text"
                                                : "text " + std::to_string(i);
            row.payload = "{\"n\":" + std::to_string(i) + ",\"s\":\"" + text + "\"}";
            row.id = "event-" + std::to_string(10'000 + i).replace(0, 1, "0");
            rows.push_back(row);
        }
        return rows;
    }

private slots:
    void agreesWithTheNaiveFilter() {
        Random random(7);
        for (int store = 0; store < 6; ++store) {
            std::vector<test::Row> rows;
            const int events = 20 + int(random() % 400);
            for (int i = 0; i < events; ++i)
                rows.push_back(test::randomRow(random, i));
            const auto memory = test::memoryOf(rows);
            const test::CachePath path;
            QVERIFY(bool(test::writeCache(path.path(), rows, 1 + random() % 150)));
            const auto cache = cache::Cache::open(path.path());
            QVERIFY(bool(cache));
            for (int i = 0; i < 60; ++i) {
                const Expression expression = test::randomExpression(random, 2);
                ScanRequest request;
                request.backwards = random() % 2 == 0;
                if (random() % 3 == 0) request.limit = random() % 20;
                if (random() % 3 == 0) request.first = Rank(random() % std::uint64_t(events));
                if (random() % 3 == 0) request.count = random() % std::uint64_t(events);
                if (random() % 4 == 0) request.limits.stream = StreamId(0);
                if (random() % 4 == 0) request.limits.from = Position::number(std::int64_t(random() % 200));
                if (random() % 4 == 0) request.limits.to = Position::number(std::int64_t(random() % 400));
                if (random() % 4 == 0)
                    request.limits.since = Micros(1767225600'000'000 + std::int64_t(random() % 20'000'000));
                if (random() % 4 == 0)
                    request.limits.until = Micros(1767225600'000'000 + std::int64_t(random() % 40'000'000));
                bool exact = true;
                const std::string expected = plainRanks(*memory, expression, request, exact);
                if (!exact) continue;
                const Filter filter = filterOf(expression.text());
                QCOMPARE(expression.text() + ": " + ranksOf(*memory, filter, request),
                         expression.text() + ": " + expected);
                QCOMPARE(expression.text() + ": " + ranksOf(**cache, filter, request),
                         expression.text() + ": " + expected);
                request.countOnly = true;
                ScanTotals totals;
                QCOMPARE(ranksOf(**cache, filter, request, &totals), std::string());
                QCOMPARE(totals.matches, std::uint64_t(std::count(expected.begin(), expected.end(), ' ')));
            }
        }
    }

    void readsOnlyWhatItNeeds_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("matches");
        QTest::addColumn<int>("skipped");
        QTest::addColumn<int>("bodies");
        QTest::newRow("type") << "type == 'OrderPlaced'" << 100 << 0 << 0;
        QTest::newRow("time") << "time >= t'1970-01-01T00:15:00Z' && data.n >= 0" << 100 << 9 << 100;
        QTest::newRow("one of two times")
            << "(time < '1970-01-01T00:00:10Z' || time >= '1970-01-01T00:15:00Z')" << 110 << 8 << 0;
        QTest::newRow("not a time") << "!(time >= t'1970-01-01T00:15:00Z')" << 900 << 0 << 0;
        QTest::newRow("position") << "position in [5, 901]" << 2 << 8 << 0;
        QTest::newRow("other way round") << "100 >= position && data.n >= 0" << 100 << 9 << 100;
        QTest::newRow("kind of position") << "position == 'x'" << 0 << 10 << 0;
        QTest::newRow("stream") << "stream == 'order-55' && data.n > 554" << 5 << 0 << 10;
        QTest::newRow("streams") << "stream in ['order-5', 'order-95']" << 20 << 8 << 0;
        QTest::newRow("no such stream") << "stream == 'order-555'" << 0 << 0 << 0;
        QTest::newRow("type before payload") << "data.n < 500 && type == 'OrderPlaced'" << 50 << 0 << 100;
        QTest::newRow("type inside or")
            << "type == 'OrderPlaced' && data.n < 10 || type == 'X' && data.n > 1" << 1 << 0 << 100;
        QTest::newRow("text") << "data.s == 'Rumpelstilzchen'" << 1 << 8 << 200;
        QTest::newRow("text, turned round") << "'Rumpelstilzchen' == data.s" << 1 << 8 << 200;
        QTest::newRow("part of a text, escaped") << "data.s contains 'ext 5A9'" << 1 << 9 << 100;
        QTest::newRow("text that nobody has") << "data.s startsWith 'text -1'" << 0 << 9 << 100;
        QTest::newRow("text with quotes") << "data.s == 'a \"quoted\" text'" << 1 << 0 << 1000;
        QTest::newRow("id") << "id == 'event-00423'" << 1 << 9 << 100;
        QTest::newRow("either") << "(data.s == 'text 77' || data.n == 1)" << 2 << 0 << 1000;
        QTest::newRow("payload") << "data.n == 7" << 1 << 0 << 1000;
    }
    void readsOnlyWhatItNeeds() {
        QFETCH(QString, text);
        QFETCH(int, matches);
        QFETCH(int, skipped);
        QFETCH(int, bodies);
        const test::CachePath path;
        QVERIFY(bool(test::writeCache(path.path(), tidyRows(1000), 100)));
        const auto cache = cache::Cache::open(path.path());
        QVERIFY(bool(cache));
        ScanTotals totals;
        ranksOf(**cache, filterOf(text.toStdString()), {}, &totals);
        QCOMPARE(int(totals.matches), matches);
        QCOMPARE(int(totals.partsSkipped), skipped);
        QCOMPARE(int(totals.bodies), bodies);
    }

    void stopsWhenToldTo() {
        const test::CachePath path;
        QVERIFY(bool(test::writeCache(path.path(), tidyRows(1000), 10)));
        const auto cache = cache::Cache::open(path.path());
        QVERIFY(bool(cache));
        std::stop_source stop;
        int chunks = 0;
        const auto cancelled = scan(
            **cache, filterOf("data.n >= 0"), {}, m_pool,
            [&](const ScanChunk& chunk) {
                ++chunks;
                if (chunk.seen >= 50) stop.request_stop();
                return true;
            },
            stop.get_token());
        QVERIFY(!cancelled);
        QCOMPARE(int(cancelled.error().code), int(ErrorCode::Cancelled));
        QVERIFY(chunks < 20);
        ScanRequest request;
        request.limit = 3;
        request.backwards = true;
        ScanTotals totals;
        QCOMPARE(ranksOf(**cache, filterOf("type == 'OrderPlaced'"), request, &totals),
                 std::string("990 980 970 "));
        QVERIFY(totals.parts <= 4);
    }

    void textsAreNeededOnlyWhereOneIsCompared() {
        const auto needed = [](std::string_view text) {
            return neededTexts(compile(std::get<Expression>(parse(text)))).size();
        };
        QCOMPARE(needed("data.city == 'Lisbon'"), std::size_t(1));
        QCOMPARE(needed("'Lisbon' == data.city"), std::size_t(1));
        // A list and a pattern are no operands of their own.
        for (const char* text :
             {"data.city in ['Lisbon', 'Porto']", "data.city =~ '^Lis'", "!(data.city == 'Lisbon')"})
            QCOMPARE(needed(text), std::size_t(0));
    }
    void damageIsAnError() {
        const test::CachePath path;
        QVERIFY(bool(test::writeCache(path.path(), tidyRows(5000), 5000)));
        QFile file(QString::fromStdString(path.path()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 at = 40'000; at < file.size(); at += 997) {
            file.seek(at);
            file.write("\xff\x00\xa5", 3);
        }
        file.close();
        const auto cache = cache::Cache::open(path.path());
        if (!cache) return; // the damage hit the catalogue
        QVERIFY(!ranksOf(**cache, filterOf("data.n >= 0"), {}).empty());
    }
};

HINDCAST_TEST(ExpressionScanTest)
#include "tst_expression_scan.moc"
