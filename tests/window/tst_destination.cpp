// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "support/fake_session.h"
#include "support/test_main.h"
#include "window/cli_command.h"
#include "window/destination.h"

#include <QtTest>

using namespace hindcast;

class DestinationTest : public QObject {
    Q_OBJECT
private slots:
    void findsStreamsIdsPositionsVersionsAndTimes() {
        const test::FakeSession session;
        const auto rows = session.rows(Rank(5000), 1, {});
        QVERIFY(rows && rows->size() == 1);
        const session::EventRow row = rows->front();
        const auto detail = session.event(row.rank, {});
        QVERIFY(detail);
        const auto at = [&](const std::string& text, std::optional<Rank> from = Rank(5000)) {
            const auto found = app::findDestination(session, text, from, {});
            return found ? std::optional(found->rank.value()) : std::nullopt;
        };
        QCOMPARE(at(row.streamName), row.rank.value());
        QCOMPARE(at((*detail)->id), row.rank.value());
        QCOMPARE(at(row.position->print()), row.rank.value());
        QCOMPARE(at("v" + std::to_string(row.version.value())), row.rank.value());
        QVERIFY(at(printTime(*row.time)));
        QVERIFY(!at("no such thing"));
    }
    void saysWhichStreamIsMeantByALinkedEvent() {
        test::FakeSession session({20000});
        const StreamId stream = *session.findStream("account-DE77000000");
        std::uint64_t other = 19'999;
        while (session.store().stream(session.store().place(Rank(other))) == stream)
            --other;
        session.link(stream, {Rank(other)});
        const auto last = app::findDestination(session, "account-DE77000000", Rank(19'999), {});
        QVERIFY(last.ok());
        QCOMPARE(last->rank, Rank(other));
        QVERIFY(last->linkedInto == stream);
        const auto own = app::findDestination(session, "account-DE77000000", Rank(0), {});
        QVERIFY(own.ok() && !own->linkedInto);
    }
    void tellsWhatWasTried() {
        const test::FakeSession session;
        const auto rank = app::findDestination(session, "nonsense", std::nullopt, {});
        QVERIFY(!rank);
        QCOMPARE(rank.error().code, ErrorCode::NotFound);
        QCOMPARE(rank.error().where, std::string("nonsense"));
    }
    void makesCommands() {
        session::EventRow cursor;
        cursor.streamName = "order 7";
        cursor.version = Version(3);
        QCOMPARE(app::cliCommand(app::cliStore(QStringLiteral("/a/b.ndjson"), {}), cursor, std::nullopt),
                 QStringLiteral("hindcast-cli state /a/b.ndjson --stream 'order 7' --version 3"));
        session::EventRow second = cursor;
        second.version = Version(1);
        import::ImportOptions raw;
        raw.view.raw = true;
        QCOMPARE(app::cliStore(QStringLiteral("/a.db"), raw, false), QStringLiteral("/a.db --raw --no-cache"));
        QCOMPARE(app::cliCommand(app::cliStore(QStringLiteral("it's.db"), {}), cursor, second),
                 QStringLiteral("hindcast-cli diff 'it'\\''s.db' --stream 'order 7' --from 1 --to 3"));
        second.version = Version(9); // from the earlier to the later place, whichever is the cursor
        QCOMPARE(app::cliCommand(QStringLiteral("a.db"), cursor, second),
                 QStringLiteral("hindcast-cli diff a.db --stream 'order 7' --from 3 --to 9"));
    }
};

HINDCAST_TEST(DestinationTest)
#include "tst_destination.moc"
