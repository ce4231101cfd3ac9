// SPDX-License-Identifier: GPL-3.0-or-later
// Following a live PostgreSQL while transactions begin, commit out of order and roll back beside it: every
// event comes, and comes once, by each rule: transaction ids (Emmett), a sequence (Castore), snapshots
// (cqrs-es, joins).
#include "source/follower.h"
#include "source/registry.h"
#include "support/postgres_server.h"
#include "support/test_main.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace hindcast;

namespace {

constexpr const char* kCastore = "CREATE TABLE event (id bigserial PRIMARY KEY, aggregate_name text, "
                                 "aggregate_id text, version int, type text, "
                                 "data jsonb, metadata jsonb, timestamp timestamptz DEFAULT now())";
constexpr const char* kCastoreRow =
    "INSERT INTO event (aggregate_name, aggregate_id, version, type) VALUES ('o', '%1', 1, 'T');\n";

constexpr const char* kEmmett =
    "CREATE SEQUENCE emt_global_message_position; CREATE TABLE emt_messages (stream_position bigint NOT "
    "NULL, "
    "global_position bigint DEFAULT nextval('emt_global_message_position'), transaction_id xid8 NOT "
    "NULL, "
    "created timestamptz NOT NULL DEFAULT now(), is_archived bool NOT NULL DEFAULT false, message_kind "
    "varchar(1) NOT "
    "NULL DEFAULT 'E', stream_id text NOT NULL, partition text NOT NULL DEFAULT 'global', "
    "message_schema_version text, "
    "message_id text, message_type text, message_data jsonb, message_metadata jsonb DEFAULT '{}', PRIMARY "
    "KEY "
    "(stream_id, stream_position, partition, is_archived)) PARTITION BY LIST (partition); CREATE TABLE "
    "emt_messages_emt_default PARTITION OF emt_messages DEFAULT";
constexpr const char* kEmmettRow =
    "INSERT INTO emt_messages (stream_position, transaction_id, stream_id, message_id, "
    "message_type, message_data) VALUES (1, pg_current_xact_id(), 'o-%1', '%1', 'T', '{}');\n";

constexpr const char* kCqrs =
    "CREATE TABLE events (aggregate_type text, aggregate_id text, sequence bigint, event_type "
    "text, event_version text, payload json, metadata json, PRIMARY KEY (aggregate_type, "
    "aggregate_id, sequence))";
constexpr const char* kCqrsRow = "INSERT INTO events VALUES ('o', '%1', 1, 'T', '1', '{}', '{}');\n";

} // namespace

class TestPostgresFollow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { HINDCAST_START_POSTGRES(m_server); }
    void init() {
        m_database = QStringLiteral("follow%1").arg(++m_databases);
        m_server->create(m_database);
    }
    void cleanup() { m_follower.reset(); }

    void onlyNewOnesCome_data() { stores(); }
    void onlyNewOnesCome() {
        QFETCH(const QString, table);
        QFETCH(const QString, row);
        m_server->sql(m_database, table + ';' + row.arg("old"));
        follow();
        QCOMPARE(polled(), QString());
        m_server->sql(m_database, row.arg("a") + row.arg("b"));
        QCOMPARE(polled(), QString("o-a o-b "));
        QCOMPARE(polled(), QString());
        m_server->sql(m_database, row.arg("c"));
        QCOMPARE(polled(), QString("o-c "));
        if (!table.contains("emt_messages")) return;
        m_server->sql(m_database, "UPDATE emt_messages SET message_metadata = '{\"seen\":1}'"); // is no event
        QCOMPARE(polled(), QString());
    }

    void whatWasUnderWayAtTheStartComes_data() { stores(); }
    void whatWasUnderWayAtTheStartComes() {
        QFETCH(const QString, table);
        QFETCH(const QString, row);
        m_server->sql(m_database, table + ';' + row.arg("first"));
        const auto late = begin(row.arg("late"));
        m_server->sql(m_database, row.arg("old"));
        follow();
        m_server->sql(m_database, row.arg("new"));
        QString all = polled();
        finish(late, "COMMIT");
        for (int i = 0; i < 4; ++i)
            all += polled();
        QVERIFY2(all.contains("o-late ") && all.contains("o-new "), qPrintable(all));
        QVERIFY2(!all.contains("o-first "), qPrintable(all));
        QCOMPARE(all.count("o-late "), 1);
        QCOMPARE(all.count("o-new "), 1);
    }

    void theOrderOfTheLogIsKept_data() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("row");
        QTest::newRow("emmett") << kEmmett << kEmmettRow;
        QTest::newRow("castore") << kCastore << kCastoreRow;
    }
    void theOrderOfTheLogIsKept() {
        QFETCH(const QString, table);
        QFETCH(const QString, row);
        m_server->sql(m_database, table + ';' + row.arg("old"));
        follow();
        const auto first = begin(row.arg("1"));
        const auto second = begin(row.arg("2"));
        m_server->sql(m_database, row.arg("3"));
        QCOMPARE(polled(), QString());
        QCOMPARE(polled(), QString());
        finish(second, "COMMIT");
        QCOMPARE(polled(), QString());
        m_server->sql(m_database, row.arg("4"));
        finish(first, "COMMIT");
        QCOMPARE(polled(), QString("o-1 o-2 o-3 o-4 "));
    }

    void aRollbackHoldsNothingBack_data() { stores(); }
    void aRollbackHoldsNothingBack() {
        QFETCH(const QString, table);
        QFETCH(const QString, row);
        m_server->sql(m_database, table + ';' + row.arg("old"));
        follow();
        const auto gone = begin(row.arg("gone"));
        m_server->sql(m_database, row.arg("kept"));
        QString all = polled() + polled();
        finish(gone, "ROLLBACK");
        for (int i = 0; i < 4; ++i)
            all += polled();
        QCOMPARE(all, QString("o-kept "));
    }

    void aNumberDrawnAheadComesLate() { // as pooled sequences do
        m_server->sql(m_database, QString(kCastore) + ';' + QString(kCastoreRow).arg("old"));
        follow();
        m_server->sql(m_database, "SELECT nextval('event_id_seq')");
        m_server->sql(m_database, QString(kCastoreRow).arg("after"));
        QString all;
        for (int i = 0; i < 4; ++i)
            all += polled();
        QCOMPARE(all, QString("o-after "));
        m_server->sql(m_database,
                      "INSERT INTO event (id, aggregate_name, aggregate_id, version, type) VALUES (2, 'o', "
                      "'ahead', 1, 'T')");
        QCOMPARE(polled(), QString("o-ahead "));
    }

    void savepointsAreTransactionsToo_data() { stores(); }
    void savepointsAreTransactionsToo() {
        QFETCH(const QString, table);
        QFETCH(const QString, row);
        m_server->sql(m_database, table + ';' + row.arg("old"));
        const auto late = begin(row.arg("outer") + "SAVEPOINT s;\n" + row.arg("inner"));
        m_server->sql(m_database, row.arg("x"));
        follow();
        QString all = polled();
        m_server->sql(m_database, row.arg("y"));
        all += polled();
        finish(late, "RELEASE s; COMMIT");
        for (int i = 0; i < 4; ++i)
            all += polled();
        for (const char* name : {"o-outer ", "o-inner ", "o-y "})
            QVERIFY2(all.count(QLatin1String(name)) == 1, qPrintable(all));
    }

    void fromAPosition() {
        m_server->sql(m_database, QString(kCastore) + ';' + QString(kCastoreRow).arg("1")
                                      + QString(kCastoreRow).arg("2") + QString(kCastoreRow).arg("3"));
        follow(2);
        QCOMPARE(polled(), QString("o-2 o-3 "));
        m_server->sql(m_database, QString(kEmmett) + ';' + QString(kEmmettRow).arg("1")
                                      + QString(kEmmettRow).arg("2") + QString(kEmmettRow).arg("3")
                                      + "DROP TABLE event");
        follow(3);
        QCOMPARE(polled(), QString("o-3 "));
        m_server->sql(m_database, QString("DROP TABLE emt_messages;") + kCqrs);
        const auto refused = source::Registry().follow({m_server->address(m_database)}, 3);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
        QVERIFY(!source::Registry().follow({"shop.sql"}, {}).ok());
    }

    void joinedTablesComeAlong() {
        m_server->sql(m_database,
                      "CREATE TABLE event_store_events (id bigserial PRIMARY KEY, event_id uuid, event_type "
                      "text, metadata json, "
                      "data json, created_at timestamp DEFAULT now(), valid_at timestamp); CREATE TABLE "
                      "event_store_events_in_streams (id bigserial PRIMARY KEY, stream text, position int, "
                      "event_id uuid, "
                      "created_at timestamp DEFAULT now())");
        follow();
        for (const char* stream : {"A$1", "B$2"})
            m_server->sql(m_database,
                          QStringLiteral(
                              "WITH e AS (INSERT INTO event_store_events (event_id, event_type, data) VALUES "
                              "(gen_random_uuid(), 'T', '{}') RETURNING event_id) INSERT INTO "
                              "event_store_events_in_streams (stream, position, event_id) SELECT '%1', 0, "
                              "event_id FROM e")
                              .arg(QLatin1String(stream)));
        QCOMPARE(polled(), QString("A$1 B$2 "));
    }

    void linksIntoAStreamCome() {
        makeRails();
        m_server->sql(m_database,
                      railsEvent(1, "Order$1") + railsEvent(2, "Order$2") + railsLink(1, "By's", 0));
        follow();
        QCOMPARE(linked("By's"), QString());
        m_server->sql(m_database,
                      railsEvent(3, "Order$1") + railsLink(3, "By's", 1) + railsLink(3, "Other", 0));
        QCOMPARE(polled(), QString("Order$1 "));
        QCOMPARE(linked("By's"), QString("Order$1:1 "));
        const auto late = begin(railsLink(2, "By's", 2));
        m_server->sql(m_database, railsEvent(4, "By's"));
        QCOMPARE(polled(), QString("By's "));
        QCOMPARE(linked("By's"), QString()); // its own
        finish(late, "COMMIT");
        QCOMPARE(linked("By's"), QString("Order$2:2 "));
        QCOMPARE(linked("By's"), QString());
        follow(3);
        QCOMPARE(linked("By's"), QString("Order$1:1 "));
        m_server->sql(m_database, railsLink(1, "By's", 3)); // new, though its event is an old one
        QCOMPARE(linked("By's"), QString("Order$1:3 "));
        QCOMPARE(linked("By's"), QString());
    }

    // Links that come between the beginning and the first question; those before it came already.
    void linksOfTheFirstMomentCome() {
        makeRails();
        m_server->sql(m_database,
                      railsEvent(1, "Order$1") + railsEvent(2, "Order$2") + railsLink(1, "All", 0));
        const auto late = begin(railsLink(2, "All", 2)); // so that what is over is not below the oldest
        m_server->sql(m_database, railsLink(2, "All", 1));
        follow();
        m_server->sql(m_database, railsLink(1, "All", 3));
        QCOMPARE(linked("All"), QString("Order$1:3 "));
        finish(late, "COMMIT");
        QCOMPARE(linked("All"), QString("Order$2:2 "));
        QCOMPARE(linked("All"), QString());
    }

    // As of a sequence with an increment: nearly every number is missing.
    void manyHolesAreAskedForAtOnce() {
        makeRails();
        m_server->sql(m_database,
                      "INSERT INTO event_store_events (id, event_id, event_type, data) SELECT n * 10, "
                      "('00000000-0000-0000-0000-' || lpad((n * 10)::text, 12, '0'))::uuid, 'T', '{}' FROM "
                      "generate_series(1, 20000) n");
        follow();
        QCOMPARE(polled(), QString());
        m_server->sql(m_database, railsEvent(200'001, "Next") + railsEvent(199'995, "Late"));
        QCOMPARE(polled(), QString("Late Next "));
        QCOMPARE(polled(), QString());
    }

    void manyLinksThatWereThereComeInPieces() {
        constexpr int kLinks = 25'000;
        makeRails();
        m_server->sql(
            m_database,
            QStringLiteral(
                "INSERT INTO event_store_events (id, event_id, event_type, data) SELECT n, "
                "('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 'T', '{}' FROM "
                "generate_series(1, %1) n;"
                "INSERT INTO event_store_events_in_streams (stream, position, event_id) SELECT 'Own$' || "
                "n, 0, ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid FROM "
                "generate_series(1, %1) n;"
                "INSERT INTO event_store_events_in_streams (stream, position, event_id) SELECT 'All', "
                "n, ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid FROM "
                "generate_series(1, %1) n")
                .arg(kLinks));
        const auto late = begin(railsLink(7, "All", kLinks + 1));
        follow(5);
        std::vector<std::int64_t> versions;
        std::size_t largest = 0;
        for (std::size_t came = 1; came > 0;) {
            event::EventBatch batch;
            const auto links = m_follower->pollLinks("All", batch, {});
            QVERIFY2(links.ok(), links.ok() ? "" : links.error().print().c_str());
            came = links->size();
            largest = std::max(largest, came);
            for (const source::FollowedLink& link : *links)
                versions.push_back(link.version.value_or(-1));
        }
        QCOMPARE(versions.size(), std::size_t(kLinks - 4));
        QVERIFY(largest <= 10'000);
        std::sort(versions.begin(), versions.end());
        QCOMPARE(versions.front(), std::int64_t(5));
        QVERIFY(std::adjacent_find(versions.begin(), versions.end()) == versions.end());
        finish(late, "COMMIT");
        QCOMPARE(linked("All"), QString("Own$7:%1 ").arg(kLinks + 1));
    }

    void linksByTheKeyOfAStreamCome() {
        m_server->sql(
            m_database,
            "CREATE TABLE streams (stream_id bigserial PRIMARY KEY, stream_uuid text, stream_version bigint "
            "DEFAULT 0, created_at timestamptz DEFAULT now(), deleted_at timestamptz);"
            "CREATE TABLE events (event_id uuid PRIMARY KEY, event_type text, causation_id uuid, "
            "correlation_id uuid, data jsonb, metadata jsonb, created_at timestamptz DEFAULT now());"
            "CREATE TABLE stream_events (event_id uuid, stream_id bigint, stream_version bigint, "
            "original_stream_id bigint, original_stream_version bigint, PRIMARY KEY (event_id, stream_id));"
            "INSERT INTO streams (stream_id, stream_uuid) VALUES (0, '$all'), (1, 'one'), (2, 'two')");
        follow();
        QCOMPARE(linked("two"), QString());
        m_server->sql(m_database, "INSERT INTO events (event_id, event_type, data) VALUES "
                                  "('00000000-0000-0000-0000-000000000001', 'T', '{}');"
                                  "INSERT INTO stream_events VALUES ('00000000-0000-0000-0000-000000000001', "
                                  "1, 1, 1, 1), ('00000000-0000-0000-0000-000000000001', 0, 1, 1, 1)");
        QCOMPARE(polled(), QString("one "));
        QCOMPARE(linked("two"), QString());
        m_server->sql(
            m_database,
            "INSERT INTO stream_events VALUES ('00000000-0000-0000-0000-000000000001', 2, 7, 1, 1)");
        QCOMPARE(linked("two"), QString("one:7 "));
        QCOMPARE(linked("one"), QString());
    }

    void manyWritersOutOfOrder_data() { stores(); }
    void manyWritersOutOfOrder() {
        QFETCH(const QString, table);
        QFETCH(const QString, row);
        const bool keepsOrder = !table.startsWith("CREATE TABLE events");
        m_server->sql(m_database, table + ';' + row.arg("old"));
        follow();
        std::mt19937 random(4711);
        struct Writer {
            std::unique_ptr<QProcess> session;
            QStringList names; ///< written by the transaction in hand
            bool isOpen = false;
        };
        std::vector<Writer> writers(6);
        std::set<QString> expected;
        QString all;
        int made = 0;
        const auto end = [&](Writer& writer, bool commits) {
            send(*writer.session, commits ? "COMMIT;" : "ROLLBACK;");
            if (commits) expected.insert(writer.names.begin(), writer.names.end());
            writer.names.clear();
            writer.isOpen = false;
        };
        for (Writer& writer : writers)
            writer.session = m_server->session(m_database);
        for (int step = 0; step < 300; ++step) {
            Writer& writer = writers[random() % writers.size()];
            if (const unsigned what = random() % 10; !writer.isOpen || what < 6) {
                const QString name = QString::number(++made);
                writer.names << "o-" + name;
                send(*writer.session, (writer.isOpen ? "" : "BEGIN;\n") + row.arg(name));
                writer.isOpen = true;
            } else {
                end(writer, what < 9);
            }
            if (step % 5 == 0) all += polled();
        }
        for (Writer& writer : writers) {
            end(writer, true);
            writer.session->closeWriteChannel();
            writer.session->waitForFinished();
        }
        for (int i = 0; i < 5; ++i)
            all += polled();
        const QStringList came = all.split(' ', Qt::SkipEmptyParts);
        const std::set<QString> different(came.begin(), came.end());
        QVERIFY(expected.size() > 30);
        QVERIFY(different == expected);                      // none was skipped
        QCOMPARE(std::size_t(came.size()), expected.size()); // none came twice
        if (keepsOrder) QVERIFY(std::is_sorted(m_keys.begin(), m_keys.end()));
    }

private:
    void stores() {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("row");
        QTest::newRow("emmett") << kEmmett << kEmmettRow;
        QTest::newRow("castore") << kCastore << kCastoreRow;
        QTest::newRow("cqrs-es") << kCqrs << kCqrsRow;
    }

    void follow(std::optional<std::int64_t> from = {}) {
        const source::Registry registry;
        auto follower = registry.follow({m_server->address(m_database)}, from);
        QVERIFY2(follower.ok(), follower.ok() ? "" : follower.error().print().c_str());
        m_follower = std::move(follower).value();
        m_keys.clear();
    }

    /// The streams of what one poll gives.
    QString polled() {
        event::EventBatch batch;
        const auto done = m_follower->poll(batch, {});
        if (!done) return QString::fromStdString(done.error().print());
        QString text;
        for (const event::Event& event : batch.events) {
            text += QString::fromUtf8(event.stream.data(), qsizetype(event.stream.size())) + ' ';
            m_keys.push_back(event.order);
        }
        return text;
    }

    void makeRails() {
        m_server->sql(
            m_database,
            "CREATE TABLE event_store_events (id bigserial PRIMARY KEY, event_id uuid, event_type text, "
            "metadata json, data json, created_at timestamp DEFAULT now(), valid_at timestamp);"
            "CREATE TABLE event_store_events_in_streams (id bigserial PRIMARY KEY, stream text, position "
            "int, event_id uuid, created_at timestamp DEFAULT now());");
    }
    static QString railsId(int number) {
        return QStringLiteral("00000000-0000-0000-0000-%1").arg(number, 12, 10, QLatin1Char('0'));
    }
    static QString railsEvent(int number, const QString& stream) {
        return QStringLiteral("INSERT INTO event_store_events (id, event_id, event_type, data) VALUES (%1, "
                              "'%2', 'T', '{}');\n")
                   .arg(QString::number(number), railsId(number))
               + railsLink(number, stream, 0);
    }
    static QString railsLink(int number, const QString& stream, int version) {
        return QStringLiteral("INSERT INTO event_store_events_in_streams (stream, position, event_id) VALUES "
                              "('%1', %2, '%3');\n")
            .arg(QString(stream).replace("'", "''"), QString::number(version), railsId(number));
    }
    /// "STREAM:VERSION" of what was linked into a stream since.
    QString linked(const char* stream) {
        event::EventBatch batch;
        const auto links = m_follower->pollLinks(stream, batch, {});
        if (!links) return QString::fromStdString(links.error().print());
        QString text;
        for (const source::FollowedLink& link : *links)
            text += QString::fromStdString(std::string(batch.events[link.event].stream)) + ':'
                    + QString::number(link.version.value_or(-1)) + ' ';
        return text;
    }

    std::unique_ptr<QProcess> begin(const QString& sql) {
        auto session = m_server->session(m_database);
        send(*session, "BEGIN;\n" + sql);
        return session;
    }
    static void send(QProcess& session, const QString& sql) {
        session.write((sql + "\n\\echo done\n").toUtf8());
        while (!session.readAllStandardOutput().contains("done"))
            QVERIFY(session.waitForReadyRead());
    }
    static void finish(const std::unique_ptr<QProcess>& session, const char* how) {
        send(*session, QString::fromLatin1(how) + ';');
        session->closeWriteChannel();
        session->waitForFinished();
    }

    std::unique_ptr<test::PostgresServer> m_server;
    std::unique_ptr<source::Follower> m_follower;
    std::vector<event::OrderKey> m_keys; ///< of what came
    QString m_database;
    int m_databases = 0;
};

HINDCAST_TEST(TestPostgresFollow)
#include "tst_postgres_follow.moc"
