// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/log_session.h"
#include "support/memory_log.h"
#include "support/print_text.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using session::LogSession;

class SessionFilterTest : public QObject {
    Q_OBJECT

    static std::shared_ptr<LogSession> shop() {
        return std::make_shared<LogSession>(test::store(
            R"(1 order-1 OrderPlaced {"customer":"Ada","total":1.50,"lines":[{"sku":"A"}]} @2026-03-01T12:00:00Z meta={"user":"u1"}
2 order-2 OrderPlaced {"customer":"Bob","total":7} @2026-03-01T12:00:01Z
3 order-1 OrderPaid {"total":1.5,"paid":true} @2026-03-01T12:00:02Z meta={"user":"u2"}
4 payment-1 PaymentReceived {"amount":null} @2026-03-01T12:00:03Z
)"));
    }

    static std::string ranks(const session::Session& session, const expression::Expression& filter,
                             const expression::ScanRequest& request = {}) {
        std::string out;
        std::uint64_t seen = 0, total = 0;
        const auto done = session.runFilter(filter, request,
                                            [&](const expression::ScanChunk& chunk) {
                                                for (const expression::Hit& hit : chunk.hits)
                                                    out += std::to_string(hit.rank.value()) + ' ';
                                                seen = chunk.seen;
                                                total = chunk.total;
                                                return true;
                                            },
                                            {});
        if (!done) return done.error().print();
        return out + "of " + std::to_string(seen) + '/' + std::to_string(total);
    }

private slots:
    void offersTheStoresOwnNames() {
        const auto session = shop();
        const auto unknown = session->checkFilter("total > 5");
        QVERIFY(!unknown.expression);
        QCOMPARE(unknown.diagnostics.front().message, std::string("there is no name total"));
        QVERIFY(unknown.diagnostics.front().remedy.starts_with("did you mean data.total"));
        const auto doubtful =
            session->checkFilter("type == 'OrderPayd' && stream == 'order-3' && category == 'odrer'");
        QVERIFY(doubtful.expression);
        QCOMPARE(doubtful.diagnostics.size(), std::size_t(3));
        QVERIFY(doubtful.diagnostics[0].remedy.starts_with("did you mean OrderPaid"));
        QVERIFY(doubtful.diagnostics[1].remedy.starts_with("did you mean order-1"));
        QVERIFY(doubtful.diagnostics[2].remedy.starts_with("did you mean order"));
        QVERIFY(!session->checkFilter("position == 'x'").expression);
    }

    void completesWithCounts() {
        const auto session = shop();
        const auto types = session->completeFilter("type == ", 8);
        QCOMPARE(types.candidates.front().text, std::string("\"OrderPlaced\""));
        QCOMPARE(*types.candidates.front().count, std::uint64_t(2));
        const auto fields = session->completeFilter("data.", 5);
        std::string all;
        for (const auto& candidate : fields.candidates)
            all += candidate.text + '=' + candidate.detail + ' ' + std::to_string(*candidate.count) + "; ";
        QCOMPARE(all, std::string("data.customer=string 2; data.total=number 3; data.lines=array 1; "
                                  "data.lines[0]=object 1; data.lines[0].sku=string 1; data.paid=boolean 1; "
                                  "data.amount=null 1; "));
        const auto ofType = session->completeFilter("type == 'OrderPaid' && data.", 28);
        QCOMPARE(ofType.candidates.size(), std::size_t(2));
        QCOMPARE(session->completeFilter("meta.", 5).candidates.front().text, std::string("meta.user"));
        const auto streams = session->completeFilter("stream == \"order", 16);
        QCOMPARE(streams.candidates.front().text, std::string("\"order-1\""));
        QCOMPARE(*streams.candidates.front().count, std::uint64_t(2));
    }

    void findsWhatPassesAndEachClauseAlone() {
        const auto session = shop();
        const auto checked = session->checkFilter("data.total == 1.5 && type == 'OrderPlaced'");
        QVERIFY(checked.expression);
        QCOMPARE(ranks(*session, *checked.expression), std::string("0 of 4/4"));
        const auto clauses = checked.expression->clauses();
        QCOMPARE(clauses.size(), std::size_t(2));
        QCOMPARE(ranks(*session, clauses[0]), std::string("0 2 of 4/4"));
        expression::ScanRequest backwards;
        backwards.backwards = true;
        QCOMPARE(ranks(*session, clauses[1], backwards), std::string("1 0 of 4/4"));
        backwards.countOnly = true;
        const auto counted = session->runFilter(clauses[1], backwards, [](const auto&) { return true; }, {});
        QVERIFY(bool(counted));
        QCOMPARE(counted->matches, std::uint64_t(2));
    }

    void hitsAreCountedInTheFrameOfAll() {
        const auto session = shop();
        RankSet hits;
        for (const std::uint64_t rank : {0, 2, 3})
            hits.append(Rank(rank));
        const auto start = *session->info().firstTime;
        for (const auto laneBy : {event::LaneBy::Type, event::LaneBy::Category})
            for (const bool byTime : {true, false})
                for (const std::size_t lanes : {1, 2, 9}) {
                    const std::int64_t from = byTime ? start.value() : 0;
                    const std::int64_t to = byTime ? from + 4'000'000 : 4;
                    const auto all = session->overview(byTime, from, to, 2, laneBy, lanes, {});
                    QVERIFY(bool(all));
                    const auto some = session->overviewOf(hits, *all, laneBy, {});
                    QVERIFY(bool(some));
                    std::vector<std::uint32_t> sums(2);
                    for (std::size_t i = 0; i < some->lanes.size(); ++i) {
                        const auto& lane = some->lanes[i];
                        QCOMPARE(lane.name, all->lanes[i].name);
                        QCOMPARE(std::uint64_t(lane.counts[0]) + lane.counts[1], lane.total);
                        for (std::size_t b = 0; b < 2; ++b) {
                            QVERIFY(lane.counts[b] <= all->lanes[i].counts[b]);
                            sums[b] += lane.counts[b];
                        }
                    }
                    QCOMPARE(sums, (std::vector<std::uint32_t>{1, 2}));
                }
    }

    void refusesWhatWasNotChecked() {
        const auto parsed = expression::parse("state.total > 5");
        const auto done = shop()->runFilter(std::get<expression::Expression>(parsed), {},
                                            [](const auto&) { return true; }, {});
        QVERIFY(!done);
        QCOMPARE(int(done.error().code), int(ErrorCode::Invalid));
        QCOMPARE(done.error().where, std::string("filter:character 1"));
    }
};

HINDCAST_TEST(SessionFilterTest)
#include "tst_session_filter.moc"
