// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "core/cache/cache_fixture.h"
#include "core/cache/random_rows.h"
#include "search/search.h"
#include "sqlite/blob.h"
#include "support/test_main.h"

#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <random>

using namespace hindcast;
using namespace hindcast::search;
using expression::ScanRequest;
using expression::ScanTotals;
using test::Row;

class SearchTest : public QObject {
    Q_OBJECT

    ThreadPool m_pool{2};

    std::string ranksOf(const event::EventLog& log, const Needle& needle, const ScanRequest& request,
                        ScanTotals* totals = nullptr, const expression::Filter* filter = nullptr) {
        std::string ranks;
        std::uint64_t matches = 0;
        const auto done = search::search(log, needle, filter, request, m_pool,
                                         [&](const expression::ScanChunk& chunk) {
                                             for (const expression::Hit& hit : chunk.hits)
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

    /// Naively: every text of every event.
    static std::string plainRanks(const event::EventLog& log, const Needle& needle,
                                  const ScanRequest& request) {
        const auto folded = [&](std::string_view text) {
            return needle.ignoreCase ? toLowerAscii(text) : std::string(text);
        };
        const std::string wanted = folded(needle.text);
        std::vector<std::uint64_t> found;
        const auto done = log.visitRanks(
            Rank(0), log.eventCount(), event::Fields::All,
            [&](const event::StoredEvent& stored) {
                const event::Event& event = stored.event;
                const bool has = [&] {
                    for (const std::string_view text :
                         {event.payload.kind == event::BodyKind::Absent ? "" : event.payload.bytes,
                          event.metadata.kind == event::BodyKind::Absent ? "" : event.metadata.bytes,
                          event.type, event.stream, event.id, event.correlation, event.causation})
                        if (folded(text).find(wanted) != std::string::npos) return true;
                    return false;
                }();
                const bool inside = !request.limits.stream || *request.limits.stream == stored.stream;
                if (has && inside) found.push_back(stored.rank.value());
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

    /// A piece of what some event has, or of two of its texts that stand beside each other, or nothing known.
    static std::string randomNeedle(std::mt19937_64& random, const std::vector<Row>& rows) {
        const Row& row = rows[random() % rows.size()];
        const std::string texts[] = {row.payload,
                                     row.metadata,
                                     row.id,
                                     row.correlation,
                                     row.causation,
                                     row.stream,
                                     row.type,
                                     row.id,
                                     row.correlation + row.causation,
                                     row.payload + rows[random() % rows.size()].payload};
        const std::string& text = texts[random() % std::size(texts)];
        if (text.empty() || random() % 20 == 0) return "no such text";
        const std::size_t sizes[] = {1, 3, 4, 5, 9, 36, 60};
        std::size_t at = random() % text.size();
        if (random() % 4 == 0) at = 0;
        std::string needle = text.substr(at, sizes[random() % std::size(sizes)]);
        if (random() % 10 == 0) needle.back() = char(needle.back() ^ 1);
        return needle;
    }

    static std::vector<Row> tidyRows(int count) {
        std::vector<Row> rows;
        for (int i = 0; i < count; ++i) {
            Row row;
            row.stream = "order-" + std::to_string(i / 10);
            row.type = i % 100 == 0 ? "OrderPlaced" : "LineAdded";
            row.id = "id" + std::to_string(i);
            row.time = Micros(1'000'000LL * i);
            row.payloadKind = row.metadataKind = event::BodyKind::Json;
            row.payload = "{\"n\":\"<" + std::to_string(i) + ">\"}";
            row.metadata = "{\"user\":\"u" + std::to_string(i % 7) + "\"}";
            rows.push_back(row);
        }
        return rows;
    }

private slots:
    void agreesWithTheNaiveSearch() {
        std::mt19937_64 random(11);
        for (std::uint64_t store = 0; store < 8; ++store) {
            const auto rows = test::randomRows(store, {30 + random() % 500, 40, store % 2 == 0});
            const auto memory = test::memoryOf(rows);
            const test::CachePath path;
            const auto codec = store % 3 == 0 ? cache::Codec::Zstd : cache::Codec::Lz4;
            QVERIFY(bool(test::writeCache(path.path(), rows, 1 + random() % 200, codec)));
            const auto cache = cache::Cache::open(path.path());
            QVERIFY(bool(cache));
            for (int i = 0; i < 150; ++i) {
                const Needle needle{randomNeedle(random, rows), random() % 2 == 0};
                if (needle.ignoreCase
                    && std::any_of(needle.text.begin(), needle.text.end(), [](char c) { return c < 0; }))
                    continue; // the twin knows only ASCII letters
                ScanRequest request;
                request.backwards = random() % 2 == 0;
                if (random() % 3 == 0) request.limit = random() % 20;
                if (random() % 4 == 0) request.limits.stream = StreamId(0);
                const std::string expected = plainRanks(*memory, needle, request);
                QCOMPARE(needle.text + ": " + ranksOf(*memory, needle, request),
                         needle.text + ": " + expected);
                QCOMPARE(needle.text + ": " + ranksOf(**cache, needle, request),
                         needle.text + ": " + expected);
                request.countOnly = true;
                ScanTotals totals;
                QCOMPARE(ranksOf(**cache, needle, request, &totals), std::string());
                QCOMPARE(totals.matches, std::uint64_t(std::count(expected.begin(), expected.end(), ' ')));
            }
        }
    }

    void findsUuidsAndWhatStandsBesideThem() {
        auto rows = tidyRows(50);
        const std::string uuid = "0190f5a3-1c2d-7e3f-8a4b-5c6d7e8f9a0b";
        rows[7].metadata = "{\"correlationId\":\"" + uuid + "\",\"user\":\"ada\"}";
        rows[9].correlation = uuid;
        rows[9].causation = "cmd-1";
        rows[12].id = uuid;
        const test::CachePath path;
        QVERIFY(bool(test::writeCache(path.path(), rows, 20)));
        const auto cache = cache::Cache::open(path.path());
        QVERIFY(bool(cache));
        const auto ranks = [&](const std::string& text) { return ranksOf(**cache, {text, false}, {}); };
        QCOMPARE(ranks(uuid), std::string("7 9 12 "));
        QCOMPARE(ranks("2d-7e3f-8"), std::string("7 9 12 "));
        QCOMPARE(ranks("Id\":\"0190"), std::string("7 "));
        QCOMPARE(ranks("9a0b\",\"user"), std::string("7 "));
        QCOMPARE(ranks("9a0bcmd"), std::string()); // two texts, not one
        QCOMPARE(ranks("cmd-1"), std::string("9 "));
    }

    void readsOnlyWhatIsStillWanted() {
        const auto rows = tidyRows(1000);
        const test::CachePath path;
        QVERIFY(bool(test::writeCache(path.path(), rows, 100)));
        const auto cache = cache::Cache::open(path.path());
        QVERIFY(bool(cache));
        ScanTotals totals;
        ScanRequest request;
        request.limits.stream = (*cache)->findStream("order-55");
        QCOMPARE(ranksOf(**cache, {"<55", false}, request, &totals),
                 std::string("550 551 552 553 554 555 556 557 558 559 "));
        QCOMPARE(totals.parts, std::uint64_t(1));
        request = {};
        request.limits.since = Micros(910'000'000);
        QCOMPARE(ranksOf(**cache, {"<99", false}, request, &totals).substr(0, 8), std::string("990 991 "));
        QCOMPARE(totals.partsSkipped, std::uint64_t(9));
        const auto parsed = expression::parse("type == 'OrderPlaced'");
        const auto filter = expression::Filter::make(std::get<expression::Expression>(parsed));
        QCOMPARE(ranksOf(**cache, {"u1", false}, {}, &totals, &std::get<expression::Filter>(filter)),
                 std::string("400 "));
    }

    void readsNoTextThatItsFilterRulesOut() {
        std::vector<Row> rows = test::randomRows(5, {20'000, 400, true});
        const std::string uuid = "0190f5a3-1c2d-7e3f-8a4b-5c6d7e8f9a0b";
        rows[11'111].payload = "{\"note\":\"Rumpelstiltskin\"}";
        rows[12'345].metadata = "{\"correlationId\":\"" + uuid + "\",\"agent\":\"Rübezahl\"}";
        rows[13'579].id = "0190f5a3-1c2d-7e3f-8a4b-5c6d7e8f9a0c";
        const test::CachePath path;
        QVERIFY(bool(test::writeCache(path.path(), rows, 5000)));
        const auto cache = cache::Cache::open(path.path());
        QVERIFY(bool(cache));
        const auto check = [&](const char* text, const char* ranks, std::uint64_t most) {
            for (const bool ignoreCase : {false, true}) {
                ScanTotals totals;
                QCOMPARE(ranksOf(**cache, {text, ignoreCase}, {}, &totals), std::string(ranks));
                QVERIFY2(totals.texts <= most, std::to_string(totals.texts).c_str());
                QCOMPARE(totals.blocks, std::uint64_t(*ranks == '\0' ? 0 : 1));
            }
        };
        check("Rumpelstiltskin", "11111 ", 1);
        check("Rumpelstilzchen", "", 0);
        check("Rübezahl", "12345 ", 1);
        check(uuid.c_str(), "12345 ", 2);
        check(rows[13'579].id.c_str(), "13579 ", 2);
        check("0190f5a3-1c2d-7e3f-8a4b-5c6d7e8f9a0d", "", 1);
    }

    /// Those of a writer that was killed.
    void segmentsWithoutFiltersAreSearchedWhole() {
        const auto rows = test::randomRows(11, {900, 40, true});
        const test::CachePath path;
        QVERIFY(bool(test::writeCache(path.path(), rows, 100)));
        const auto found = [&](const std::string& text, std::uint64_t& read) {
            const auto cache = cache::Cache::open(path.path());
            ScanTotals totals;
            const std::string ranks = cache ? ranksOf(**cache, {text, false}, {}, &totals) : "no cache";
            read = totals.texts;
            return ranks;
        };
        for (const std::string& text : {rows[5].correlation, rows[850].id, std::string("no such text")}) {
            std::uint64_t filtered = 0, whole = 0;
            const std::string expected = found(text, filtered);
            {
                auto db = sqlite::Connection::open(path.path(), {.mode = sqlite::Mode::ReadWrite});
                QVERIFY(db
                        && db->exec("CREATE TABLE kept AS SELECT * FROM filters; DELETE FROM filters").ok());
            }
            QCOMPARE(found(text, whole), expected);
            QVERIFY(filtered < whole);
            auto db = sqlite::Connection::open(path.path(), {.mode = sqlite::Mode::ReadWrite});
            QVERIFY(db && db->exec("INSERT INTO filters SELECT * FROM kept; DROP TABLE kept").ok());
        }
    }

    void damagedFiltersAreAnError() {
        std::mt19937_64 random(4);
        const auto rows = test::randomRows(9, {800, 40, true});
        const test::CachePath path;
        QVERIFY(bool(test::writeCache(path.path(), rows, 200)));
        for (const int kind : {13, 14}) {
            for (int i = 0; i < 8; ++i) {
                std::filesystem::copy_file(path.path(), path.path() + "2",
                                           std::filesystem::copy_options::overwrite_existing);
                auto db = sqlite::Connection::open(path.path() + "2", {.mode = sqlite::Mode::ReadWrite});
                QVERIFY(bool(db));
                const auto id = db->number("SELECT min(id) FROM blob WHERE hex(substr(data,1,1))='0"
                                           + std::string(kind == 13 ? "D" : "E") + "'");
                QVERIFY(id && *id);
                auto blob = sqlite::Blob::open(*db, "blob", "data", **id, true);
                QVERIFY(bool(blob));
                const std::size_t at = random() % blob->size();
                const auto byte = blob->read(at, 1);
                QVERIFY(blob->write(at, std::string(1, char(byte->front() ^ 4))).ok());
                blob = Error{}; // closes it, and the connection after it
                db = Error{};
                const auto cache = cache::Cache::open(path.path() + "2");
                QVERIFY(bool(cache));
                const std::string found = ranksOf(**cache, {rows[5].correlation, false}, {});
                QVERIFY2(found.find("filters from segment 0 on") != std::string::npos
                             && found.find("damaged") != std::string::npos,
                         found.c_str());
            }
        }
    }

    void givesHitsEarlyAndStops() {
        const test::CachePath path;
        QVERIFY(bool(test::writeCache(path.path(), tidyRows(1000), 10)));
        const auto cache = cache::Cache::open(path.path());
        QVERIFY(bool(cache));
        ScanRequest request;
        request.limit = 2;
        request.backwards = true;
        ScanTotals totals;
        QCOMPARE(ranksOf(**cache, {"ORDERPLACED", true}, request, &totals), std::string("900 800 "));
        QVERIFY(totals.parts <= 20);
        std::stop_source stop;
        const auto cancelled = search::search(
            **cache, {"user", false}, nullptr, {}, m_pool,
            [&](const expression::ScanChunk& chunk) {
                if (chunk.seen >= 50) stop.request_stop();
                return true;
            },
            stop.get_token());
        QVERIFY(!cancelled);
        QCOMPARE(int(cancelled.error().code), int(ErrorCode::Cancelled));
    }

    void nothingToSearchForIsWrongUsage() {
        const auto memory = test::memoryOf(tidyRows(3));
        const auto done =
            search::search(*memory, {"", false}, nullptr, {}, m_pool, [](const auto&) { return true; }, {});
        QVERIFY(!done);
        QCOMPARE(int(done.error().code), int(ErrorCode::Invalid));
    }
};

HINDCAST_TEST(SearchTest)
#include "tst_search.moc"
