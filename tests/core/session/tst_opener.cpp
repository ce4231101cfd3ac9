// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_twin.h"

#include "base/text.h"
#include "session/log_session.h"
#include "session/opener.h"
#include "support/test_environment.h"
#include "support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace hindcast;
using namespace hindcast::session;

namespace {

/// Events of several categories in any order, with odd payloads, links of cause and times that go back.
QByteArray shop(int events) {
    std::vector<int> order(static_cast<std::size_t>(events));
    std::iota(order.begin(), order.end(), 1);
    std::mt19937 random(11);
    std::shuffle(order.begin(), order.end(), random);
    const char* payloads[] = {R"({"total":%1.50,"lines":[{"sku":"a","qty":%1},{"sku":"b"}]})",
                              R"({"status":"s%1"})",
                              R"({"total":null,"status":"closed"})",
                              R"([%1,2])",
                              R"("text %1")",
                              R"({"a/b":{"~":%1},"big":123456789012345678901234567890.10})"};
    QByteArray bytes;
    for (const int position : order) {
        const int stream = position * 7 % 41;
        bytes += QString(R"({"position":%1,"stream":"%2-%3","version":%4,"type":"%5","id":"e%1","time":"%6",)"
                         R"("data":%7,"metadata":{"correlationId":"c%8","causationId":"e%9"}})")
                     .arg(position)
                     .arg(stream % 3 ? "order" : "card")
                     .arg(stream)
                     .arg(position / 41 + 1)
                     .arg(position % 5 ? "OrderChanged" : "order.closed")
                     .arg(position % 13 ? "2026-03-01T10:00:00Z" : "2026-02-28T23:00:00.123456789+02:00")
                     .arg(QString(payloads[position % 6]).replace("%1", QString::number(position)))
                     .arg(position / 4)
                     .arg(position - 1)
                     .toUtf8()
                 + "\n";
    }
    return bytes;
}

class Folder {
public:
    std::string write(const char* name, const QByteArray& bytes) {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly)) file.write(bytes);
        return path(name);
    }
    std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestOpener : public QObject {
    Q_OBJECT
private slots:
    void aSessionOverTheCacheAnswersAsOneOverMemory_data() {
        QTest::addColumn<qulonglong>("segmentBytes");
        QTest::newRow("one segment") << 1'000'000ULL;
        QTest::newRow("many segments, sorted on disk") << 20'000ULL;
    }
    void aSessionOverTheCacheAnswersAsOneOverMemory() {
        QFETCH(qulonglong, segmentBytes);
        Folder folder;
        const std::string path = folder.write("shop.ndjson", shop(1500));
        OpenOptions options;
        options.import.segmentBytes = segmentBytes;
        options.import.keepNoCache = true;
        const auto real = makeOpener()->open(path, options, {});
        QVERIFY2(real.ok(), real.ok() ? "" : real.error().print().c_str());
        const auto source = source::Registry().open({path});
        const auto log = test::readAll(**source);
        QVERIFY(log.ok());
        const QString difference = test::firstDifference(**real, LogSession(*log));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void realStoresAnswerAsOneOverMemory_data() {
        QTest::addColumn<QString>("store");
        for (const char* store :
             {"emmett/emmett-sqlite.db", "emmett/emmett-postgres.sql", "message-db/message-db.sql",
              "castore/castore.sql", "python-eventsourcing/eventsourcing-9.sqlite",
              "eventsourcingdb/read-events-1-line.ndjson", "cloudevents/json_data.json"})
            QTest::newRow(store) << QString(store);
    }
    void realStoresAnswerAsOneOverMemory() {
        QFETCH(QString, store);
        if (test::sharedData().isEmpty()) QSKIP("the real stores are not there");
        const std::string path = (test::sharedData() + "/" + store).toStdString();
        const source::Registry registry;
        const auto source = registry.open({path});
        QVERIFY2(source.ok(), source.ok() ? "" : source.error().print().c_str());
        const auto log = test::readAll(**source);
        QVERIFY2(log.ok(), log.ok() ? "" : log.error().print().c_str());
        OpenOptions options;
        options.import.keepNoCache = true;
        const auto real = makeOpener()->open(path, options, {});
        QVERIFY2(real.ok(), real.ok() ? "" : real.error().print().c_str());
        const QString difference = test::firstDifference(**real, LogSession(*log));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void aPreviewImportsNothing() {
        Folder folder;
        const std::string path = folder.write("shop.ndjson", shop(300));
        const auto opener = makeOpener();
        const auto events = opener->preview({path}, 20, {});
        QVERIFY(events.ok());
        QCOMPARE(events->size(), std::size_t(20));
        const auto& first = events->front();
        QVERIFY(first.row.position.has_value() && !first.row.streamName.empty());
        QCOMPARE(first.payloadKind, event::BodyKind::Json);
        QCOMPARE(first.id, "e" + first.row.position->print());
        const QDir caches(qEnvironmentVariable("XDG_CACHE_HOME") + "/hindcast");
        QVERIFY(caches.entryList(QStringList{"shop.ndjson-*"}).isEmpty());
        QCOMPARE(opener->preview({path}, 1000, {})->size(), std::size_t(300));
    }

    void aPreviewIsInTheOrderOfTheLog() {
        Folder folder;
        QByteArray lines;
        for (const int position : {7, 3, 9, 1, 5})
            lines += QByteArrayLiteral("{\"stream\":\"s\",\"type\":\"T\",\"position\":")
                     + QByteArray::number(position) + QByteArrayLiteral(",\"data\":{}}\n");
        const std::string path = folder.write("heap.ndjson", lines);
        const auto events = makeOpener()->preview({path}, 20, {});
        QVERIFY(events.ok());
        std::vector<std::string> positions;
        for (const auto& event : *events)
            positions.push_back(event.row.position ? event.row.position->print() : "");
        QCOMPARE(positions, (std::vector<std::string>{"1", "3", "5", "7", "9"}));
    }

    void previewAndProbeOfACache() {
        Folder folder;
        const std::string path = folder.write("shop.ndjson", shop(50));
        const auto opener = makeOpener();
        const auto session = *opener->open(path, {}, {});
        const std::string cache = session->info().facts.cache;
        const auto recognised = opener->probe({cache}, {});
        QVERIFY(recognised.ok());
        QCOMPARE(recognised->info.format, std::string("ndjson"));
        QCOMPARE(recognised->confidence, 1.0);
        const auto events = opener->preview({cache}, 3, {});
        QCOMPARE(events->size(), std::size_t(3));
        QVERIFY(events->front().row.position == Position::number(1));
        QCOMPARE((*opener->open(cache, {}, {}))->eventCount(), std::uint64_t(50));
        QCOMPARE(opener->probe({path}, {})->info.format, std::string("ndjson"));
    }

    void aCacheThatNoImportFinishedSaysSo() {
        Folder folder;
        const std::string path = folder.write("shop.ndjson", shop(2000));
        const std::string cache = folder.path("part.hindcast");
        std::stop_source stop;
        OpenOptions options;
        options.import.segmentBytes = 20'000;
        options.import.cachePath = cache;
        options.import.firstSegment = [&](const auto&) { stop.request_stop(); };
        const auto opener = makeOpener();
        QCOMPARE(opener->open(path, options, stop.get_token()).error().code, ErrorCode::Cancelled);

        const auto part = opener->open(cache, {}, {});
        QVERIFY2(part.ok(), part.ok() ? "" : part.error().print().c_str());
        QVERIFY((*part)->eventCount() > 0 && (*part)->eventCount() < 2000);
        QCOMPARE((*part)->damage().size(), std::size_t(1));
        const event::Problem& problem = (*part)->damage().front();
        QCOMPARE(problem.code, std::string("truncated"));
        QCOMPARE(problem.where, cache);
        QVERIFY2(problem.message.find(groupDigits((*part)->eventCount()) + " events") != std::string::npos,
                 problem.message.c_str());
        QVERIFY2(problem.remedy.find(path) != std::string::npos, problem.remedy.c_str());
        const auto found = (*part)->check({});
        QCOMPARE(found->front().code, std::string("truncated"));
        const auto isProblem = [](const auto& p) { return p.severity != event::Severity::Note; };
        QCOMPARE(*(*part)->problemCount({}),
                 std::uint64_t(std::count_if(found->begin(), found->end(), isProblem)));

        options.import.firstSegment = {};
        const auto whole = opener->open(path, options, {});
        QVERIFY2(whole.ok(), whole.ok() ? "" : whole.error().print().c_str());
        QCOMPARE((*whole)->eventCount(), std::uint64_t(2000));
        QVERIFY((*opener->open(cache, {}, {}))->damage().empty());
    }

    void aCutCacheNamesWhatMakesItAnew() {
        Folder folder;
        const std::string path = folder.write("shop.ndjson", shop(500));
        OpenOptions options;
        options.import.cachePath = folder.path("cut.hindcast");
        const auto opener = makeOpener();
        QVERIFY(opener->open(path, options, {}).ok());
        QFile file(QString::fromStdString(options.import.cachePath));
        QVERIFY(file.resize(file.size() / 2));
        const auto says = [](const auto& result) { return result.ok() ? "it opens" : result.error().remedy; };
        for (const std::string& remedy :
             {says(opener->open(options.import.cachePath, {}, {})), says(opener->open(path, options, {})),
              says(opener->probe({options.import.cachePath}, {}))}) {
            QVERIFY2(remedy.find("--refresh") != std::string::npos, remedy.c_str());
            QVERIFY2(remedy.find(".recover") == std::string::npos, remedy.c_str());
        }
        options.import.refresh = true;
        QVERIFY(opener->open(path, options, {}).ok());
        QVERIFY(opener->open(options.import.cachePath, {}, {}).ok());
    }

    void partsAreSessionsToo() {
        Folder folder;
        const std::string path = folder.write("shop.ndjson", shop(2000));
        OpenOptions options;
        options.import.segmentBytes = 20'000;
        options.import.keepNoCache = true;
        std::vector<std::uint64_t> seen;
        options.partial = [&](std::shared_ptr<const Session> part) {
            seen.push_back(part->eventCount());
            if (part->rows(Rank(0), 10, {})->size() != 10) seen.push_back(0);
        };
        const auto session = makeOpener()->open(path, options, {});
        QVERIFY(session.ok());
        QVERIFY(!seen.empty() && seen.front() > 0 && seen.front() < 2000);
    }

    void whatCannotBeOpenedSaysWhy() {
        Folder folder;
        const auto opener = makeOpener();
        for (const char* name : {"empty.ndjson", "noise.bin", "gone"}) {
            std::string path = "/no/such/" + std::string(name);
            if (std::string(name) == "empty.ndjson") path = folder.write(name, "");
            if (std::string(name) == "noise.bin")
                path = folder.write(name, QByteArray("\x7f"
                                                     "ELF\x01\x02noise",
                                                     12));
            const auto opened = opener->open(path, {}, {});
            QVERIFY(!opened.ok());
            QVERIFY(!opened.error().message.empty());
            QVERIFY(!opener->preview({path}, 5, {}).ok());
        }
    }
};

HINDCAST_TEST(TestOpener)
#include "tst_opener.moc"
