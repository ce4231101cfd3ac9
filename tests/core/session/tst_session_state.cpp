// SPDX-License-Identifier: GPL-3.0-or-later
#include "bank_store.h"

#include "base/time_text.h"
#include "support/test_main.h"
#include "json/print.h"

#include <QtTest>

#include <thread>

using namespace hindcast;
using namespace hindcast::session;
using test::bankSession;
using test::streamNamed;

namespace {

QString text(const json::Value& value) {
    return QString::fromStdString(json::print(value));
}

} // namespace

class TestSessionState : public QObject {
    Q_OBJECT
private slots:
    void atEachKindOfPoint_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<int>("folded");
        QTest::newRow("end") << 0 << qint64(0) << 6;
        QTest::newRow("before the first version") << 1 << qint64(0) << 0;
        QTest::newRow("version") << 1 << qint64(3) << 3;
        QTest::newRow("version past the end") << 1 << qint64(99) << 6;
        QTest::newRow("position of the stream") << 2 << qint64(14) << 3;
        QTest::newRow("position of another stream") << 2 << qint64(15) << 3;
        QTest::newRow("position before all") << 2 << qint64(9) << 0;
        QTest::newRow("rank of another stream") << 3 << qint64(1) << 1;
        QTest::newRow("rank of the stream") << 3 << qint64(7) << 5;
        QTest::newRow("so many folded") << 4 << qint64(2) << 2;
        QTest::newRow("more folded than there are") << 4 << qint64(20) << 6;
    }
    void atEachKindOfPoint() {
        QFETCH(int, kind);
        QFETCH(qint64, value);
        QFETCH(int, folded);
        const LogSession session = bankSession();
        const Point points[] = {AtEnd{}, Version(value), Position::number(value), Rank(std::uint64_t(value)),
                                AtFolded{std::size_t(value)}};
        const auto view = session.state(streamNamed(session, "account-anna"), points[kind], {});
        QVERIFY(view.ok());
        QCOMPARE(int((*view)->folded), folded);
        QCOMPARE(int((*view)->streamEvents), 6);
        QCOMPARE((*view)->last.has_value(), folded > 0);
        if (folded > 0) QCOMPARE((*view)->last->version.value(), std::int64_t(folded));
        QVERIFY(!(*view)->timeRegressed);
    }

    void stateAndWhatTheLastEventDid() {
        const LogSession session = bankSession();
        const auto view = session.state(streamNamed(session, "account-anna"), Version(3), {});
        QVERIFY(view.ok());
        QCOMPARE(text((*view)->state),
                 QString(R"({"owner":"Anna","balance":60,"last":{"amount":40,"channel":"cash"}})"));
        QCOMPARE(text((*view)->before),
                 QString(R"({"owner":"Anna","balance":100,"last":{"amount":100.00,"channel":"card"}})"));
        QCOMPARE((*view)->changes.size(), std::size_t(3));
        QCOMPARE(QString::fromStdString((*view)->changes[0].path), QString("/balance"));
        QCOMPARE(QString::fromStdString((*view)->last->typeName), QString("MoneyWithdrawn"));
        QCOMPARE(QString::fromStdString((*view)->projection), QString("merge"));
    }

    void aTimeFoldsUpToTheLastEventNotAfterIt() {
        // Renamed (11:30) stands after MoneyWithdrawn (12:00) in the stream: both are folded, the time
        // regressed.
        const LogSession session = bankSession();
        const auto at = [&](const char* time) {
            return *session.state(streamNamed(session, "account-anna"), parseTime(time)->time, {});
        };
        QCOMPARE(int(at("2026-03-01T11:45:00Z")->folded), 4);
        QVERIFY(at("2026-03-01T11:45:00Z")->timeRegressed);
        QCOMPARE(int(at("2026-03-01T11:00:00Z")->folded), 2);
        QVERIFY(!at("2026-03-01T11:00:00Z")->timeRegressed);
        QCOMPARE(int(at("2026-03-01T07:00:00Z")->folded), 0);
        QCOMPARE(text(at("2026-03-01T07:00:00Z")->state), QString("{}"));
    }

    void anyOrderOfQuestionsGivesTheStatesOfANaiveFold() {
        std::string lines;
        for (int i = 0; i < 700; ++i)
            lines += std::to_string(i) + " s-1 Set {\"k" + std::to_string(i % 17) + "\":" + std::to_string(i)
                     + "}\n";
        const LogSession session(test::store(lines));
        std::vector<QString> naive{QString("{}")};
        json::Value state = json::Value::object();
        for (int i = 0; i < 700; ++i) {
            state.set("k" + std::to_string(i % 17), json::Value::number(std::int64_t(i)));
            naive.push_back(text(state));
        }
        for (std::size_t step = 0; step < 400; ++step) {
            const std::size_t at = (step * 389) % 701;
            const auto view = session.state(StreamId(0), AtFolded{at}, {});
            QVERIFY(view.ok());
            QCOMPARE(text((*view)->state), naive[at]);
            if (at > 0) QCOMPARE(text((*view)->before), naive[at - 1]);
        }
    }

    void manyThreadsAskAtOnce() {
        const LogSession session = bankSession();
        const QString expected = text((*session.state(StreamId(0), AtFolded{4}, {}))->state);
        std::atomic<int> wrong{0};
        {
            std::vector<std::jthread> threads;
            for (std::size_t t = 0; t < 4; ++t)
                threads.emplace_back([&, t] {
                    for (std::size_t i = 0; i < 200; ++i) {
                        if (!session.state(StreamId(std::uint32_t(i % 3)), AtFolded{(i + t) % 7}, {}))
                            ++wrong;
                        const auto view = session.state(StreamId(0), AtFolded{4}, {});
                        if (!view || text((*view)->state) != expected) ++wrong;
                        if (!session.blame(StreamId(0), AtEnd{}, {}, {})) ++wrong;
                    }
                });
        }
        QCOMPARE(wrong.load(), 0);
    }

    void aCancelledCallSaysSo() {
        const LogSession session = bankSession();
        std::stop_source stop;
        stop.request_stop();
        const auto isCancelled = [](const auto& result) {
            return !result.ok() && result.error().code == ErrorCode::Cancelled;
        };
        QVERIFY(isCancelled(session.state(StreamId(0), AtEnd{}, stop.get_token())));
        QVERIFY(isCancelled(session.series(StreamId(0), {}, stop.get_token())));
        QVERIFY(isCancelled(session.deltas({Rank(0)}, stop.get_token())));
        QVERIFY(session.state(StreamId(0), AtEnd{}, {}).ok());
    }

    void diffOfTwoPlaces() {
        const LogSession session = bankSession();
        const auto view = session.diff(streamNamed(session, "account-anna"), Version(1),
                                       streamNamed(session, "account-bert"), AtEnd{}, {}, {});
        QVERIFY(view.ok());
        QCOMPARE(int((*view)->left.folded), 1);
        QCOMPARE(QString::fromStdString((*view)->right.streamName), QString("account-bert"));
        const auto patched = analysis::applyPatch((*view)->left.state, (*view)->diff.changes);
        QVERIFY(patched.ok());
        QVERIFY(json::equal(*patched, (*view)->right.state));
    }

    void deltasAreThoseOfEachEventAlone() {
        const LogSession session = bankSession();
        // Out of order, two streams, one event twice.
        const std::vector<Rank> ranks{Rank(8), Rank(5), Rank(2), Rank(6), Rank(2), Rank(0)};
        const auto deltas = session.deltas(ranks, {});
        QVERIFY(deltas.ok());
        QCOMPARE(deltas->size(), ranks.size());
        for (std::size_t i = 0; i < ranks.size(); ++i) {
            QVERIFY((*deltas)[i].rank == ranks[i]);
            const auto row = *session.event(ranks[i], {});
            const auto view = *session.state(row->row.stream, ranks[i], {});
            const auto count = analysis::countChanges(view->before, view->state);
            QCOMPARE((*deltas)[i].count.added, count.added);
            QCOMPARE((*deltas)[i].count.removed, count.removed);
            QCOMPARE((*deltas)[i].count.changed, count.changed);
        }
        QCOMPARE((*deltas)[3].count.changed, std::size_t(1)); // 60.0 is 60: only the owner changed
    }

    void unknownPlacesAreNotFound() {
        const LogSession session = bankSession();
        QCOMPARE(session.state(StreamId(77), AtEnd{}, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(session.deltas({Rank(900)}, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(session.event(Rank(9), {}).error().code, ErrorCode::NotFound);
    }
};

HINDCAST_TEST(TestSessionState)
#include "tst_session_state.moc"
