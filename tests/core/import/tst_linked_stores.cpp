// SPDX-License-Identifier: GPL-3.0-or-later
// Stores whose events stand in several streams, written by the libraries themselves: what each stream has.
#include "support/places.h"
#include "support/test_main.h"

#include "import/import.h"
#include "sqlite/connection.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace hindcast;

class LinkedStoresTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    const source::Registry m_registry;

    static std::string fixture(const char* name) {
        return test::sourcePath(QStringLiteral("tests/interop/rails-event-store/") + name).toStdString();
    }
    std::string copied(const char* name) {
        const QString to = m_dir.filePath(QString::fromLatin1(name));
        QFile::remove(to);
        QFile::copy(QString::fromStdString(fixture(name)), to);
        QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
        return to.toStdString();
    }
    std::shared_ptr<const cache::Cache> open(const std::string& store, std::size_t segmentBytes = 4 << 20,
                                             const import::ImportLimits& limits = {}) {
        import::ImportOptions options;
        options.cachePath = m_dir.filePath("test.hindcast").toStdString();
        options.segmentBytes = segmentBytes;
        options.limits = limits;
        auto cache = import::openStore(m_registry, store, options, {});
        m_error = cache ? std::string() : cache.error().print();
        return cache ? *cache : nullptr;
    }
    std::string m_error;

    /// "VERSION POSITION TYPE", "*" behind links.
    static std::string rows(const event::EventLog& log, std::string_view name) {
        const auto id = log.findStream(name);
        if (!id) return "no such stream";
        const auto columns = log.openStream(*id, {});
        if (!columns) return columns.error().print();
        std::string text;
        const auto visited =
            log.visitStream(**columns, 0, (*columns)->size(), event::Fields::All,
                            [&](const event::StoredEvent& event) {
                                text += (text.empty() ? "" : ", ") + std::to_string(event.version.value())
                                        + ' ' + event.position->print() + ' ' + std::string(event.event.type)
                                        + (event.linkedVersion ? "*" : "");
                                return true;
                            },
                            {});
        return visited ? text : visited.error().print();
    }
    static std::string streamNames(const event::EventLog& log) {
        std::string text;
        for (std::uint32_t i = 0; i < log.streamCount(); ++i)
            text += (text.empty() ? "" : " ") + std::string(log.streamName(StreamId(i)));
        return text;
    }

    /// An export: e1 of `one` and e2 of `two`, e2 linked into `one` and both into `all`.
    static std::string exported() {
        return "{\"hindcast\":1}\n" + exportedEvent(1, "one", 0) + exportedEvent(2, "two", 0)
               + exportedLink("one", "e1", 0) + exportedLink("one", "e2", 1) + exportedLink("all", "e2", 0)
               + exportedLink("all", "e1", 1);
    }
    static std::string exportedEvent(int number, const std::string& stream, int version) {
        const std::string text = std::to_string(number);
        return "{\"position\":" + text + ",\"stream\":\"" + stream
               + "\",\"version\":" + std::to_string(version) + ",\"id\":\"e" + text + "\",\"type\":\"T" + text
               + "\",\"data\":{}}\n";
    }
    static std::string exportedLink(const std::string& stream, const std::string& id, int version) {
        return "{\"hindcast\":1,\"linkedInto\":\"" + stream + "\",\"id\":\"" + id
               + "\",\"version\":" + std::to_string(version) + "}\n";
    }
    std::string writeFile(const QString& name, const std::string& text, bool append = false) {
        QFile file(m_dir.filePath(name));
        const auto mode = append ? QFile::Append : QFile::Truncate;
        if (!file.open(QFile::WriteOnly | mode) || file.write(text.data(), qint64(text.size())) < 0)
            return {};
        return file.fileName().toStdString();
    }
    /// The cache as one that was killed while finish() ran, or before.
    void unfinish() {
        auto db = sqlite::Connection::open(m_dir.filePath("test.hindcast").toStdString(),
                                           {.mode = sqlite::Mode::ReadWrite});
        QVERIFY(db.ok());
        QVERIFY(db->exec("DELETE FROM catalogue; UPDATE fact SET value=0 WHERE key='complete'").ok());
    }

private slots:
    void init() { QFile::remove(m_dir.filePath("test.hindcast")); }

    void eachStreamHasAllThatStandsInIt_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("segmentBytes");
        for (const char* file : {"res-3.sql", "res-3-jsonb.sql", "res-3.db"})
            for (const int bytes : {1, 4 << 20})
                QTest::addRow("%s, %d", file, bytes) << file << bytes;
    }
    void eachStreamHasAllThatStandsInIt() {
        QFETCH(const QString, file);
        QFETCH(const int, segmentBytes);
        const auto log = open(fixture(qPrintable(file)), std::size_t(segmentBytes));
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(streamNames(*log), std::string("Order$7 Order$8 Shipments $by_buyer_zoe"));
        QCOMPARE(rows(*log, "Order$7"),
                 std::string("0 1 Orders::Placed, 1 2 Orders::Paid, 2 5 Orders::Shipped"));
        QCOMPARE(rows(*log, "Order$8"), std::string("1 3 Orders::Paid"));
        QCOMPARE(rows(*log, "Shipments"), std::string("1 4 Orders::Shipped"));
        QCOMPARE(rows(*log, "$by_buyer_zoe"), std::string("0 3 Orders::Paid*, 1 1 Orders::Placed*"));
        QCOMPARE(log->eventCount(), std::uint64_t(5));
        QCOMPARE(log->linkCount(), std::uint64_t(2));
        const auto whole = log->wholeStream(*log->findStream("$by_buyer_zoe"));
        QCOMPARE(whole.events, std::uint64_t(2));
        QCOMPARE(whole.firstTime, log->wholeStream(*log->findStream("Order$7")).firstTime);
        QCOMPARE(log->stream(whole.id).events, std::uint64_t(0));
    }

    void olderShapesToo() {
        auto log = open(fixture("res-2.sql"));
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(rows(*log, "Customer$7"), std::string("0 7 OrderPlaced*"));
        QCOMPARE(std::string(log->categoryName(log->stream(*log->findStream("Customer$7")).category)),
                 std::string("Customer"));
        init();
        log = open(fixture("res.db"));
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(rows(*log, "all-orders"), std::string("1 1 OrderPlaced*"));
        init();
        log = open(fixture("res-1.sql")); // its stream of all events is the log
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(log->linkCount(), std::uint64_t(0));
        QCOMPARE(streamNames(*log), std::string("Order$1"));
    }

    void linksOfCommanded_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"commanded-json.sql", "commanded-jsonb.sql", "commanded-term.sql"})
            QTest::addRow("%s", file) << file;
    }
    void linksOfCommanded() {
        QFETCH(const QString, file);
        const auto log = open(test::sourcePath("tests/interop/commanded/" + file).toStdString());
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(streamNames(*log), std::string("account-1 account-2 account-3 every-opened"));
        const std::string opened(log->typeName(EventTypeId(0)));
        QCOMPARE(rows(*log, "every-opened"), "1 1 " + opened + "*, 2 3 " + opened + "*");
        QCOMPARE(log->wholeStream(*log->findStream("account-1")).events, std::uint64_t(5));
        QVERIFY(!log->hasLinks(*log->findStream("account-1")));
        QCOMPARE(log->linkCount(), std::uint64_t(2));
        QCOMPARE(log->eventCount(), std::uint64_t(10));
        QVERIFY(log->problems().empty());
    }

    void linksOfVerbs_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"verbs.sql", "verbs.db"})
            QTest::addRow("%s", file) << file;
    }
    void linksOfVerbs() {
        QFETCH(const QString, file);
        const auto log = open(test::sourcePath("tests/interop/verbs/" + file).toStdString());
        QVERIFY2(log, m_error.c_str());
        const auto customer = log->findStream("App\\Events\\CustomerState-4");
        QVERIFY(customer);
        QCOMPARE(std::string(log->categoryName(log->stream(*customer).category)),
                 std::string("App\\Events\\CustomerState"));
        const auto columns = log->openStream(*customer, {});
        QVERIFY(columns.ok());
        QCOMPARE((*columns)->size(), std::size_t(3));
        QCOMPARE((*columns)->versions[2].value(), std::int64_t(3));
        QCOMPARE(std::string(log->typeName((*columns)->types[0])),
                 std::string("App\\Events\\MoneyTransferred"));
        QCOMPARE(log->wholeStream(*log->findStream("App\\Events\\AccountState-7")).events, std::uint64_t(4));
        QCOMPARE(log->linkCount(), std::uint64_t(6));
        QVERIFY(log->problems().empty());
    }

    void limitsLeaveLinksOutWithTheirEvents() {
        import::ImportLimits limits;
        limits.maxEvents = 2;
        const auto log = open(fixture("res-3.sql"), 4 << 20, limits);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(rows(*log, "$by_buyer_zoe"), std::string("1 1 Orders::Placed*"));
    }

    void limitsThatNameAStreamBringWhatItLinks_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("byCategory");
        for (const char* kind : {"res-3.sql", "res-3.db", "ndjson"})
            for (const bool byCategory : {false, true})
                QTest::addRow("%s %s", kind, byCategory ? "category" : "stream") << kind << byCategory;
    }
    void limitsThatNameAStreamBringWhatItLinks() {
        QFETCH(const QString, kind);
        QFETCH(const bool, byCategory);
        const bool isExport = kind == "ndjson";
        const std::string stream = isExport ? "of-zoe" : "$by_buyer_zoe";
        std::string store = isExport ? std::string() : fixture(qPrintable(kind));
        if (isExport)
            store = writeFile("export.ndjson", exported() + exportedEvent(3, "two", 1)
                                                   + exportedLink("of-zoe", "e3", 0)
                                                   + exportedLink("of-zoe", "e1", 1));
        import::ImportLimits limits;
        if (!byCategory) limits.streamGlob = stream;
        if (byCategory) {
            const auto whole = open(store);
            QVERIFY2(whole, m_error.c_str());
            limits.category =
                std::string(whole->categoryName(whole->stream(*whole->findStream(stream)).category));
            init();
        }
        const auto log = open(store, 1, limits);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(rows(*log, stream),
                 std::string(isExport ? "0 3 T3*, 1 1 T1*" : "0 3 Orders::Paid*, 1 1 Orders::Placed*"));
        QCOMPARE(log->eventCount(), std::uint64_t(2));
    }

    void whatIsAddedMayLinkWhatWasPassedOver() {
        const std::string store = writeFile("export.ndjson", exported());
        import::ImportLimits limits;
        limits.streamGlob = "late*";
        writeFile("export.ndjson", exportedEvent(3, "late", 0), true);
        auto log = open(store, 1, limits);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(log->eventCount(), std::uint64_t(1));
        writeFile("export.ndjson", exportedLink("late", "e1", 1), true);
        log = open(store, 1, limits);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(rows(*log, "late"), std::string("0 3 T3, 1 1 T1*"));
    }

    void aLinkMadeLaterIsFound() {
        const std::string store = copied("res-3.db");
        QVERIFY2(open(store), m_error.c_str());
        {
            auto db = sqlite::Connection::open(store, {.mode = sqlite::Mode::ReadWrite});
            QVERIFY(db.ok());
            QVERIFY(
                db->exec("INSERT INTO event_store_events_in_streams(stream, position, event_id, created_at)"
                         " SELECT 'Shipments', NULL, event_id, created_at FROM event_store_events"
                         " WHERE id IN (2, 5) ORDER BY id")
                    .ok());
        }
        auto log = open(store);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(rows(*log, "Shipments"),
                 std::string("1 4 Orders::Shipped, 2 2 Orders::Paid*, 3 5 Orders::Shipped*"));
        QCOMPARE(rows(*log, "$by_buyer_zoe"), std::string("0 3 Orders::Paid*, 1 1 Orders::Placed*"));
        {
            auto db = sqlite::Connection::open(store, {.mode = sqlite::Mode::ReadWrite});
            QVERIFY(db.ok());
            QVERIFY(
                db->exec("DELETE FROM event_store_events_in_streams WHERE stream = '$by_buyer_zoe'").ok());
        }
        log = open(store);
        QVERIFY2(log, m_error.c_str());
        QVERIFY(!log->findStream("$by_buyer_zoe") || rows(*log, "$by_buyer_zoe").empty());
        QCOMPARE(log->linkCount(), std::uint64_t(2));
    }

    void anExportHasItsLinksAfterItWasInterrupted() {
        const std::string store = writeFile(
            "export.ndjson", "{\"hindcast\":1}\n" + exportedEvent(1, "one", 0) + exportedEvent(2, "two", 0)
                                 + exportedLink("one", "e1", 0) + exportedLink("one", "e2", 1));
        for (const int bytes : {1, 4 << 20}) {
            init();
            QVERIFY2(open(store, std::size_t(bytes)), m_error.c_str());
            unfinish();
            const auto log = open(store, std::size_t(bytes));
            QVERIFY2(log, m_error.c_str());
            QCOMPARE(rows(*log, "one"), std::string("0 1 T1, 1 2 T2*"));
        }
    }

    void whatAnExportIsGivenLaterGoesWithWhatItHas() {
        const std::string store = writeFile("export.ndjson", exported());
        auto log = open(store);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(log->linkCount(), std::uint64_t(3));
        writeFile("export.ndjson", exportedEvent(3, "one", 2) + exportedLink("two", "e1", 1), true);
        log = open(store);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(log->eventCount(), std::uint64_t(3));
        QCOMPARE(rows(*log, "one"), std::string("0 1 T1, 1 2 T2*, 2 3 T3"));
        QCOMPARE(rows(*log, "two"), std::string("0 2 T2, 1 1 T1*"));
        QCOMPARE(rows(*log, "all"), std::string("0 2 T2*, 1 1 T1*"));
        QCOMPARE(log->wholeStream(*log->findStream("one")).events, std::uint64_t(3));
        writeFile("export.ndjson", exportedEvent(4, "all", 2), true); // no link comes with it
        log = open(store);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(rows(*log, "all"), std::string("0 2 T2*, 1 1 T1*, 2 4 T4"));
        QCOMPARE(log->wholeStream(*log->findStream("all")).events, std::uint64_t(3));
    }

    void limitsOfAnExportLeaveItsOtherLinksIn() {
        std::string text = exported();
        for (int i = 3; i < 200; ++i)
            text += exportedEvent(i, "more", i);
        const std::string store = writeFile("export.ndjson", text + exportedLink("last", "e1", 0));
        import::ImportLimits limits;
        limits.maxEvents = 1;
        const auto log = open(store, 1, limits);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(log->eventCount(), std::uint64_t(1));
        QCOMPARE(rows(*log, "all"), std::string("1 1 T1*"));
        QCOMPARE(rows(*log, "last"), std::string("0 1 T1*"));
    }

    void linesThatSayNoLinkAreTold_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("told");
        QTest::addRow("a stream that is a number")
            << QByteArray(R"({"hindcast":1,"linkedInto":5,"id":"e1","version":0})")
            << QByteArray("a link without the name of the stream");
        QTest::addRow("a stream without a name")
            << QByteArray(R"({"hindcast":1,"linkedInto":"","id":"e1","version":0})")
            << QByteArray("a link without the name of the stream");
        QTest::addRow("an event without an id")
            << QByteArray(R"({"hindcast":1,"linkedInto":"all","id":"","version":0})")
            << QByteArray("a link without the id of its event");
        QTest::addRow("no event") << QByteArray(R"({"hindcast":1,"linkedInto":"all","version":0})")
                                  << QByteArray("a link without the id of its event");
        QTest::addRow("another version")
            << QByteArray(R"({"hindcast":2,"linkedInto":"all","id":"e1","version":0})")
            << QByteArray("a line of another version of this export");
        QTest::addRow("no mark") << QByteArray(R"({"linkedInto":"all","id":"e1","version":0})")
                                 << QByteArray("a link without its mark");
    }
    void linesThatSayNoLinkAreTold() {
        QFETCH(const QByteArray, line);
        QFETCH(const QByteArray, told);
        const std::string store = writeFile("export.ndjson", exported() + line.toStdString() + "\n");
        const auto log = open(store);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(log->linkCount(), std::uint64_t(3));
        QCOMPARE(log->problems().size(), std::size_t(1));
        QCOMPARE(QByteArray::fromStdString(log->problems()[0].message).left(told.size()), told);
        QCOMPARE(log->problems()[0].where, store + ":line 8");
    }

    void aLinkWithoutAVersionStandsThereByItsTurn_data() {
        QTest::addColumn<QByteArray>("version");
        for (const char* version : {"-5", "\"0\"", "1.5", "null"})
            QTest::addRow("%s", version) << QByteArray(version);
    }
    void aLinkWithoutAVersionStandsThereByItsTurn() {
        QFETCH(const QByteArray, version);
        const std::string store = writeFile(
            "export.ndjson", exported() + "{\"hindcast\":1,\"linkedInto\":\"odd\",\"id\":\"e1\",\"version\":"
                                 + version.toStdString() + "}\n");
        const auto log = open(store);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(rows(*log, "odd"), std::string("1 1 T1*"));
        QCOMPARE(log->problems().size(), std::size_t(1));
        QVERIFY(log->problems()[0].message.find(version.toStdString()) != std::string::npos);
    }

    void linesBehindTheLimitAreToldToo() {
        std::string text = "{\"hindcast\":1}\n";
        for (int i = 1; i < 200; ++i)
            text += exportedEvent(i, "one", i);
        const std::string store =
            writeFile("export.ndjson", text + exportedLink("all", "e1", 0) + exportedLink("", "e1", 1)
                                           + exportedLink("all", "e150", 1));
        import::ImportLimits limits;
        limits.maxEvents = 1;
        const auto log = open(store, 1, limits);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(rows(*log, "all"), std::string("0 1 T1*"));
        QCOMPARE(log->problems().size(), std::size_t(2));
        QCOMPARE(log->problems()[0].code, std::string("bad-link"));
        QCOMPARE(log->problems()[0].where, store + ":line 202");
        QCOMPARE(log->problems()[1].code, std::string("orphan-link"));
        QVERIFY(log->problems()[1].severity == event::Severity::Note);
    }

    void anExportOfAnotherVersionIsRefused() {
        const std::string store =
            writeFile("export.ndjson",
                      "{\"hindcast\":2,\"format\":\"ndjson\",\"positionSynthetic\":false,\"versionBase\":0}\n"
                          + exportedEvent(1, "one", 0));
        QVERIFY(!open(store));
        QVERIFY2(m_error.find("version 2") != std::string::npos, m_error.c_str());
    }

    void aLinkWhoseEventIsMissingIsTold_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"sqlite", "dump", "ndjson"})
            QTest::addRow("%s", kind) << kind;
    }
    void aLinkWhoseEventIsMissingIsTold() {
        QFETCH(const QString, kind);
        std::string store, place;
        if (kind == "sqlite") {
            store = copied("res-3.db");
            place = store + ": event_store_events_in_streams id 8";
            auto db = sqlite::Connection::open(store, {.mode = sqlite::Mode::ReadWrite});
            QVERIFY(db.ok());
            QVERIFY(
                db->exec(
                      "INSERT INTO event_store_events_in_streams(id, stream, position, event_id, created_at)"
                      " VALUES (8, 'Lost', 0, 'gone', '2026-01-01'), (9, 'Lost', 1, 'gone too', "
                      "'2026-01-01')")
                    .ok());
        } else if (kind == "dump") {
            QFile file(QString::fromStdString(fixture("res-3.sql")));
            QVERIFY(file.open(QFile::ReadOnly));
            QByteArray text = file.readAll();
            const QByteArray rows("COPY public.event_store_events_in_streams ");
            const qsizetype at = text.indexOf('\n', text.indexOf(rows)) + 1;
            const QByteArray columns = text.mid(text.indexOf(rows), at - text.indexOf(rows));
            QVERIFY2(columns.contains("(id, stream, \"position\", event_id, created_at)"),
                     columns.constData());
            text.insert(at, "8\tLost\t0\t11111111-1111-1111-1111-111111111111\t2026-01-01 00:00:00\n"
                            "9\tLost\t1\t11111111-1111-1111-1111-111111111112\t2026-01-01 00:00:00\n");
            store = writeFile("lost.sql", text.toStdString());
            place = store + ": event_store_events_in_streams id 8";
        } else {
            store = writeFile("export.ndjson", exported() + exportedLink("Lost", "gone", 0)
                                                   + exportedLink("Lost", "gone too", 1));
            place = store + ":line 8";
        }
        const auto log = open(store);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(log->problems().size(), std::size_t(1));
        const event::Problem& problem = log->problems()[0];
        QCOMPARE(problem.code, std::string("orphan-link"));
        QVERIFY(problem.severity == event::Severity::Warning);
        QCOMPARE(problem.stream.value_or(""), std::string("Lost"));
        QCOMPARE(problem.where, place);
        QCOMPARE(problem.message,
                 std::string("2 links are left out: their events are missing from the store, of"
                             " which this is the first"));
    }

    void aCacheOfAnExportFromBeforeIsMadeAnew() {
        const std::string store = writeFile("export.ndjson", exported());
        QVERIFY2(open(store), m_error.c_str());
        {
            auto db = sqlite::Connection::open(m_dir.filePath("test.hindcast").toStdString(),
                                               {.mode = sqlite::Mode::ReadWrite});
            QVERIFY(db.ok());
            QVERIFY(db->exec("PRAGMA user_version=6; DELETE FROM catalogue WHERE kind IN (17, 18)").ok());
        }
        const auto log = open(store);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(log->linkCount(), std::uint64_t(3));
    }

    void aCacheFromBeforeIsMadeAnew() {
        const std::string store = copied("res-3.db");
        QVERIFY2(open(store), m_error.c_str());
        const QString cache = m_dir.filePath("test.hindcast");
        {
            auto db = sqlite::Connection::open(cache.toStdString(), {.mode = sqlite::Mode::ReadWrite});
            QVERIFY(db.ok());
            QVERIFY(db->exec("PRAGMA user_version=6; DELETE FROM catalogue WHERE kind IN (17, 18)").ok());
        }
        const auto named = import::openStore(m_registry, cache.toStdString(), {}, {}); // it can be read
        QVERIFY(named.ok());
        QCOMPARE((*named)->linkCount(), std::uint64_t(0));
        const auto log = open(store);
        QVERIFY2(log, m_error.c_str());
        QCOMPARE(log->linkCount(), std::uint64_t(2));
    }

    /// The thread that read the events is over, and with it the token that could have stopped it.
    void linksAreReadAfterTheEvents() {
        const auto opened = m_registry.open({copied("res-3.db")});
        QVERIFY(opened.ok());
        std::stop_source reading;
        event::EventBatch batch;
        for (bool more = true; more;) {
            const auto read = (*opened)->read(batch, 1 << 20, reading.get_token());
            QVERIFY(read.ok());
            more = *read;
        }
        reading.request_stop();
        const auto links = (*opened)->links({});
        QVERIFY2(links.ok(), links.ok() ? "" : links.error().print().c_str());
        QVERIFY(links->has_value());
    }
};

HINDCAST_TEST(LinkedStoresTest)
#include "tst_linked_stores.moc"
