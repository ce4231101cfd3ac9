// SPDX-License-Identifier: GPL-3.0-or-later
// Events that stand in streams that are not their own: the log as a whole has each once, a stream has all
// that stands in it, in its order.
#include "base/hash.h"
#include "cache/frame.h"
#include "cache/link_lists.h"
#include "cache_fixture.h"
#include "sqlite/connection.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::test;
using cache::Cache;
using cache::CacheWriter;
using event::Fields;
using event::LinkTable;

namespace {

Row row(std::string id, std::string stream, std::optional<std::int64_t> version = {}) {
    static std::int64_t position = 0;
    Row out;
    out.position = Position::number(++position);
    out.id = std::move(id);
    out.stream = std::move(stream);
    out.version = version;
    out.type = "Made" + out.id;
    out.time = Micros(1'000'000 * position);
    out.payloadKind = event::BodyKind::Json;
    out.payload = "{\"of\":\"" + out.id + "\"}";
    return out;
}

struct Place {
    std::string stream, id;
    std::optional<std::int64_t> version = {};
};

LinkTable linksOf(const std::vector<Place>& places) {
    LinkTable table;
    for (const Place& place : places) {
        const auto known = std::find_if(table.streams.begin(), table.streams.end(),
                                        [&](const auto& stream) { return stream.name == place.stream; });
        const auto number = std::uint32_t(known - table.streams.begin());
        if (known == table.streams.end()) table.streams.push_back({place.stream, {}});
        LinkTable::Row& row = table.rows.emplace_back();
        row.idHash = hash64(place.id);
        row.stream = number;
        row.hasVersion = place.version.has_value();
        row.version = place.version.value_or(0);
        row.place = table.rows.size();
    }
    table.origins = {"places row "};
    return table;
}

Result<void> write(const std::string& path, const std::vector<Row>& rows, const std::vector<Place>& places,
                   std::size_t segmentRows, bool isNew = true) {
    auto writer = isNew ? CacheWriter::create(path, {}, cache::Codec::Lz4) : CacheWriter::reopen(path);
    if (!writer) return writer.error();
    for (std::size_t from = 0; from < rows.size(); from += segmentRows)
        if (auto done =
                append(**writer, std::span(rows).subspan(from, std::min(segmentRows, rows.size() - from)));
            !done)
            return done;
    (*writer)->setLinks(linksOf(places));
    return (*writer)->finish();
}

/// "VERSION ID[*] …", * for links, as visitStream() has them; then as chunks, which must be the same.
std::string streamText(const event::EventLog& log, std::string_view name) {
    const auto id = log.findStream(name);
    if (!id) return "no such stream";
    const auto columns = log.openStream(*id, {});
    if (!columns) return columns.error().message;
    const event::StreamColumns& stream = **columns;
    std::string text, chunks, expected;
    std::size_t i = 0;
    const auto visited = log.visitStream(
        stream, 0, stream.size(), Fields::All,
        [&](const event::StoredEvent& event) {
            text += (text.empty() ? "" : " ") + std::to_string(event.version.value()) + ' '
                    + std::string(event.event.id) + (event.linkedVersion ? "*" : "");
            if (event.stream != *id || event.event.stream != name || event.rank != stream.ranks[i]
                || event.version != stream.versions[i] || event.type != stream.types[i]
                || event.event.time != stream.times[i] || event.position != stream.positions[i])
                text += " (not as its columns)";
            expected += std::string(event.event.payload.bytes);
            ++i;
            return true;
        },
        {});
    if (!visited) return visited.error().message;
    const auto inChunks = log.visitStreamChunks(stream, 0, stream.size(),
                                                [&](const event::StreamChunk& chunk) {
                                                    if (chunk.stream != *id) chunks += "other stream";
                                                    for (const event::ChunkEvent& event : chunk.events)
                                                        chunks += std::string(event.payload.bytes);
                                                    return true;
                                                },
                                                {});
    if (!inChunks) return inChunks.error().message;
    return chunks == expected ? text : text + " but in chunks " + chunks;
}

std::string summaryText(const event::EventLog& log, std::string_view name) {
    const event::StreamSummary whole = log.wholeStream(*log.findStream(name));
    const auto number = [](auto value) { return std::to_string(value.value()); };
    return std::to_string(whole.events) + " versions " + number(whole.firstVersion) + '-'
           + number(whole.lastVersion) + " ranks " + number(whole.firstRank) + '-' + number(whole.lastRank)
           + " own " + std::to_string(log.stream(whole.id).events);
}

/// "CODE STREAM WHERE: MESSAGE; …"
std::string problemsText(const event::EventLog& log) {
    std::string text;
    for (const event::Problem& problem : log.problems())
        text += (text.empty() ? "" : "; ") + problem.code + ' ' + problem.stream.value_or("-") + ' '
                + problem.where + ": " + problem.message;
    return text;
}

std::vector<Row> shop() {
    return {row("e1", "order-1", 0), row("e2", "order-2", 0), row("e3", "order-1", 1),
            row("e4", "notes"),      row("e5", "order-2", 1), row("e6", "notes")};
}

/// Two streams of nothing but links, one of both, one with an event that is not there.
const std::vector<Place> kPlaces{
    {"by-zoe", "e2", 0}, {"notes", "e4"}, {"notes", "e1"},      {"by-zoe", "e1", 1},  {"notes", "e6"},
    {"all", "e5"},       {"all", "e3"},   {"order-1", "e1", 0}, {"order-1", "e3", 1}, {"nothing", "e9", 0}};

} // namespace

class LinksTest : public QObject {
    Q_OBJECT
private slots:
    void aStreamHasAllThatStandsInIt_data() {
        QTest::addColumn<int>("segmentRows");
        for (const int rows : {1, 2, 4, 100})
            QTest::newRow(qPrintable(QString::number(rows))) << rows;
    }
    void aStreamHasAllThatStandsInIt() {
        QFETCH(const int, segmentRows);
        const CachePath place;
        QVERIFY(write(place.path(), shop(), kPlaces, std::size_t(segmentRows)).ok());
        const auto log = Cache::open(place.path());
        QVERIFY(log.ok());
        QCOMPARE(streamText(**log, "by-zoe"), std::string("0 e2* 1 e1*"));
        QCOMPARE(streamText(**log, "notes"), std::string("1 e4 2 e1* 3 e6"));
        QCOMPARE(streamText(**log, "all"), std::string("1 e5* 2 e3*"));
        QCOMPARE(streamText(**log, "order-1"), std::string("0 e1 1 e3"));
        QCOMPARE(streamText(**log, "order-2"), std::string("0 e2 1 e5"));
        QCOMPARE(streamText(**log, "nothing"), std::string("no such stream"));
        QCOMPARE(summaryText(**log, "by-zoe"), std::string("2 versions 0-1 ranks 0-1 own 0"));
        QCOMPARE(summaryText(**log, "notes"), std::string("3 versions 1-3 ranks 0-5 own 2"));
        QCOMPARE(summaryText(**log, "order-1"), std::string("2 versions 0-1 ranks 0-2 own 2"));
        QCOMPARE((*log)->linkCount(), std::uint64_t(5));
        QCOMPARE((*log)->streamCount(), std::size_t(5));
        QCOMPARE((*log)->facts().versionBase, 0);
    }

    void theLogHasEachEventOnce() {
        const CachePath one, other;
        QVERIFY(write(one.path(), shop(), {}, 2).ok());
        QVERIFY(write(other.path(), shop(), kPlaces, 2).ok());
        const auto plain = Cache::open(one.path()), linked = Cache::open(other.path());
        QVERIFY(plain.ok() && linked.ok());
        for (const auto& log : {*plain, *linked}) {
            QCOMPARE(log->eventCount(), std::uint64_t(6));
            std::string ids, byStream;
            QVERIFY(log->visitRanks(Rank(0), 9, Fields::All,
                                    [&](const event::StoredEvent& event) {
                                        ids += std::string(event.event.id) + '@'
                                               + std::string(event.event.stream) + ' ';
                                        return !event.linkedVersion;
                                    },
                                    {})
                        .ok());
            QCOMPARE(ids, std::string("e1@order-1 e2@order-2 e3@order-1 e4@notes e5@order-2 e6@notes "));
            std::size_t events = 0;
            QVERIFY(log->visitAllByStream(Fields::Columns,
                                          [&](const event::StoredEvent&) {
                                              ++events;
                                              return true;
                                          },
                                          {})
                        .ok());
            QCOMPARE(events, std::size_t(6));
            const auto notes = log->openOwnStream(*log->findStream("notes"), {});
            QVERIFY(notes.ok());
            QCOMPARE((*notes)->size(), std::size_t(2));
            QVERIFY((*notes)->linked.empty());
        }
        QCOMPARE((*plain)->linkCount(), std::uint64_t(0));
        QCOMPARE((*plain)->streamCount(), std::size_t(3));
    }

    void theyAreKeptUntilOthersTakeTheirPlace() {
        const CachePath place;
        QVERIFY(write(place.path(), shop(), kPlaces, 2).ok());
        {
            auto writer = CacheWriter::reopen(place.path());
            QVERIFY(writer.ok());
            QVERIFY(append(**writer, std::vector<Row>{row("e7", "by-zoe", 5), row("e8", "new", 0)}).ok());
            const auto meanwhile = Cache::open(place.path()); // not finished: without links
            QVERIFY(meanwhile.ok());
            QCOMPARE((*meanwhile)->streamCount(), std::size_t(6));
            QVERIFY((*writer)->finish().ok());
        }
        auto log = Cache::open(place.path());
        QVERIFY(log.ok());
        QCOMPARE(streamText(**log, "by-zoe"), std::string("0 e2* 1 e1* 5 e7"));
        QCOMPARE(streamText(**log, "notes"), std::string("1 e4 2 e1* 3 e6"));
        QCOMPARE(streamText(**log, "new"), std::string("0 e8"));
        QCOMPARE(summaryText(**log, "by-zoe"), std::string("3 versions 0-5 ranks 0-6 own 1"));
        QCOMPARE((*log)->wholeStream(*(*log)->findStream("by-zoe")).lastTime,
                 (*log)->stream(*(*log)->findStream("by-zoe")).lastTime);
        QVERIFY((*log)->hasLinks(*(*log)->findStream("by-zoe")));
        QVERIFY(!(*log)->hasLinks(*(*log)->findStream("order-1")));

        auto places = kPlaces;
        places.insert(places.end(), {{"by-zoe", "e7", 5}, {"by-zoe", "e8", 6}, {"later", "e1", 0}});
        QVERIFY(write(place.path(), {row("e9", "new", 1)}, places, 2, false).ok());
        log = Cache::open(place.path());
        QVERIFY(log.ok());
        QCOMPARE(streamText(**log, "by-zoe"), std::string("0 e2* 1 e1* 5 e7 6 e8*"));
        QCOMPARE(streamText(**log, "later"), std::string("0 e1*"));
        QCOMPARE(streamText(**log, "nothing"), std::string("0 e9*"));
        QCOMPARE(streamText(**log, "new"), std::string("0 e8 1 e9"));

        QVERIFY(write(place.path(), {row("e10", "new", 2)}, {}, 2, false).ok());
        log = Cache::open(place.path());
        QVERIFY(log.ok());
        QCOMPARE((*log)->linkCount(), std::uint64_t(0));
        QCOMPARE(streamText(**log, "by-zoe"), std::string("5 e7"));
        QCOMPARE(streamText(**log, "later"), std::string());
    }

    void whatIsLeftOutIsTold() {
        const CachePath place;
        auto places = kPlaces;
        places.insert(places.end(), {{"notes", "e1"}, {"by-zoe", "e8", 2}});
        QVERIFY(write(place.path(), shop(), places, 2).ok());
        auto log = Cache::open(place.path());
        QVERIFY(log.ok());
        QCOMPARE(streamText(**log, "by-zoe"), std::string("0 e2* 1 e1*"));
        QCOMPARE(
            problemsText(**log),
            std::string("orphan-link nothing places row 10: 2 links are left out: their events are missing"
                        " from the store, of which this is the first; repeated-link notes places row 11: 1"
                        " link is left out: its event stands in the stream already"));
        // What comes later may be what was missing.
        places.erase(places.end() - 2, places.end());
        QVERIFY(write(place.path(), {row("e9", "new", 0)}, places, 2, false).ok());
        log = Cache::open(place.path());
        QVERIFY(log.ok());
        QCOMPARE(problemsText(**log), std::string());
        QCOMPARE(streamText(**log, "nothing"), std::string("0 e9*"));
    }

    void whatIsBeyondTheLimitsIsNoDamage() {
        const CachePath place;
        auto writer = CacheWriter::create(place.path(), {}, cache::Codec::Lz4);
        QVERIFY(writer.ok());
        QVERIFY(append(**writer, shop()).ok());
        LinkTable table = linksOf(kPlaces);
        table.isOfPart = true;
        (*writer)->setLinks(std::move(table));
        QVERIFY((*writer)->finish().ok());
        const auto log = Cache::open(place.path());
        QVERIFY(log.ok());
        QCOMPARE((*log)->problems().size(), std::size_t(1));
        QVERIFY((*log)->problems()[0].severity == event::Severity::Note);
        QCOMPARE(problemsText(**log), std::string("orphan-link nothing places row 10: 1 link is left out: its"
                                                  " event is not in the import"));
    }

    void versionsThatSayNothingAreMarked() {
        const CachePath place;
        QVERIFY(write(place.path(), shop(), kPlaces, 2).ok());
        const auto log = Cache::open(place.path());
        QVERIFY(log.ok());
        const auto marks = [&](const char* stream) {
            const auto columns = (*log)->openStream(*(*log)->findStream(stream), {});
            std::string text;
            for (const std::uint8_t mark : (*columns)->linked)
                text += std::to_string(mark);
            return text;
        };
        QCOMPARE(marks("by-zoe"), std::string("11"));
        QCOMPARE(marks("notes"), std::string("232"));
        QVERIFY((*log)->wholeStream(*(*log)->findStream("by-zoe")).regular);
    }

    void aCacheOfBeforeBecomesOneThatHasThem() {
        const CachePath place;
        QVERIFY(write(place.path(), shop(), {}, 2).ok());
        const auto version = [&](const char* set) {
            auto db = sqlite::Connection::open(place.path(), {.mode = sqlite::Mode::ReadWrite});
            if (!db || !db->exec(set)) return std::int64_t(-1);
            return db->number("PRAGMA user_version")->value_or(-1);
        };
        QCOMPARE(version("PRAGMA user_version=6"), std::int64_t(6));
        QVERIFY(write(place.path(), {row("e7", "new", 0)}, {}, 2, false).ok());
        QCOMPARE(version(""), std::int64_t(6));
        QVERIFY(write(place.path(), {row("e8", "new", 1)}, {{"new", "e1", 2}}, 2, false).ok());
        QCOMPARE(version(""), std::int64_t(7));
        const auto log = Cache::open(place.path());
        QVERIFY(log.ok());
        QCOMPARE((*log)->linkCount(), std::uint64_t(1));
    }

    void manyEntriesTakeManyPieces() {
        std::vector<Row> rows;
        std::vector<Place> places;
        for (int i = 0; i < 70'000; ++i) {
            rows.push_back(row('e' + std::to_string(i), "s-" + std::to_string(i % 7), i / 7));
            places.push_back({i % 3 == 0 ? "a" : "b", rows.back().id, {}});
        }
        const CachePath place;
        QVERIFY(write(place.path(), rows, places, 10'000).ok());
        const auto log = Cache::open(place.path());
        QVERIFY(log.ok());
        for (const std::string name : {"a", "b"}) {
            const auto columns = (*log)->openStream(*(*log)->findStream(name), {});
            QVERIFY(columns.ok());
            const event::StreamColumns& stream = **columns;
            std::size_t i = 0;
            for (std::size_t rank = 0; rank < rows.size(); ++rank) {
                if ((rank % 3 == 0) != (name == "a")) continue;
                QVERIFY(stream.ranks[i].value() == rank && stream.versions[i].value() == std::int64_t(i) + 1
                        && stream.linked[i] == (event::kIsLink | event::kGivenHere)
                        && stream.times[i] == rows[rank].time);
                ++i;
            }
            QCOMPARE(stream.size(), i);
        }
    }

    void listsThatContradictTheLogAreRefused_data() {
        QTest::addColumn<int>("change");
        QTest::addRow("a rank twice") << 0;
        QTest::addRow("an own event as a link") << 1;
        QTest::addRow("a link as an own event") << 2;
        QTest::addRow("more events than there are") << 3;
        QTest::addRow("as it should be") << 4;
    }
    void listsThatContradictTheLogAreRefused() {
        QFETCH(const int, change);
        const CachePath place;
        // Own: ranks 0 and 2. Linked: rank 1.
        const std::vector<Place> places{{"order-1", "e1", 0}, {"order-1", "e2", 1}, {"order-1", "e3", 2}};
        QVERIFY(write(place.path(), shop(), places, 2).ok());
        cache::LinkLists lists;
        lists.entries = {{0, 0, false, 0}, {1, 1, true, 0}, {2, 2, false, 0}};
        if (change == 0) lists.entries[2].rank = 0;
        if (change == 1) lists.entries[0].isLink = true;
        if (change == 2) lists.entries[1].isLink = false;
        cache::LinkedStream& here = lists.streams.emplace_back();
        here.entries = 3;
        here.links = 1;
        here.totals.events = change == 3 ? 4 : 3;
        here.totals.lastRank = here.totals.lastVersion = 2;
        {
            auto db = sqlite::Connection::open(place.path(), {.mode = sqlite::Mode::ReadWrite});
            QVERIFY(db.ok());
            cache::Packer packer(cache::Codec::Lz4);
            const auto put = [&](cache::BlobKind kind, std::uint32_t rows, const std::string& raw) {
                std::string blob;
                cache::sealFrame(packer, kind, rows, raw, {}, blob);
                auto update = db->prepare("UPDATE blob SET data = ?1 WHERE id ="
                                          " (SELECT blob FROM catalogue WHERE kind = "
                                          + std::to_string(int(kind)) + ')');
                if (!update) return false;
                update->bindBlobView(1, blob);
                return update->run().ok();
            };
            std::string streams, entries;
            here.stream = 0; // the first of the log
            cache::encodeLinkedStreams(lists, streams);
            cache::encodeLinkEntries(lists, 0, 3, entries);
            QVERIFY(put(cache::BlobKind::LinkedStreams, 1, streams));
            QVERIFY(put(cache::BlobKind::LinkEntries, 3, entries));
        }
        const auto log = Cache::open(place.path());
        QVERIFY(log.ok());
        QCOMPARE((*log)->streamName(StreamId(0)), std::string_view("order-1"));
        const auto columns = (*log)->openStream(StreamId(0), {});
        QCOMPARE(columns.ok(), change == 4);
        if (columns) QCOMPARE(streamText(**log, "order-1"), std::string("0 e1 1 e2* 2 e3"));
        if (!columns) QCOMPARE(columns.error().code, ErrorCode::Corrupt);
    }

    void damageIsTold() {
        const CachePath place;
        QVERIFY(write(place.path(), shop(), kPlaces, 2).ok());
        auto db = sqlite::Connection::open(place.path(), {.mode = sqlite::Mode::ReadWrite});
        QVERIFY(db.ok());
        QVERIFY(db->exec("UPDATE blob SET data = zeroblob(64) WHERE id ="
                         " (SELECT blob FROM catalogue WHERE kind = 18)")
                    .ok());
        const auto log = Cache::open(place.path());
        QVERIFY(!log.ok());
        QCOMPARE(log.error().code, ErrorCode::Corrupt);
    }
};

HINDCAST_TEST(LinksTest)
#include "tst_links.moc"
