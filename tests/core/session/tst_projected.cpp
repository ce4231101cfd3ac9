// SPDX-License-Identifier: GPL-3.0-or-later
// Projections as an editor asks for them: their text not saved, given up in the middle, and two compared.
#include "bank_store.h"
#include "session/compare.h"
#include "session/projected_session.h"
#include "session/script_place.h"
#include "support/test_main.h"
#include "json/print.h"

#include <QtTest>

#include <future>

using namespace hindcast;
using namespace hindcast::session;

namespace {

ScriptChoice typed(const std::string& text) {
    ScriptChoice choice{"/no/such/folder/typed.js"};
    choice.text = text;
    return choice;
}

std::shared_ptr<const Session> bankStore() {
    return std::make_shared<LogSession>(test::bank());
}

const std::string kCount =
    "fromCategory('account').foreachStream().when({ $init: () => ({n: 0}), $any(s) { s.n++ }, ";

} // namespace

class ProjectedTest : public QObject {
    Q_OBJECT
private slots:
    void errorsNameTheirPlace() {
        const auto place = [](const char* where) {
            return scriptPlace(Error{ErrorCode::Corrupt, where, "", ""});
        };
        QVERIFY(place("a.js:3:14") == (ScriptPlace{3, 14}));
        QVERIFY(place("a:b.js:3") == (ScriptPlace{3, 0}));
        QVERIFY(!place("a.js"));
        QVERIFY(!place("a.js:x"));
        QVERIFY(!place(""));
        const auto refused =
            underProjection(bankStore(), typed("fromAll()\n  .when({ x(s, e) { s..n } })"), {});
        QVERIFY(!refused);
        QVERIFY(scriptPlace(refused.error()));
        QCOMPARE(scriptPlace(refused.error())->line, 2u);
    }
    void theTextGoesBeforeTheFile() {
        const auto projected = underProjection(bankStore(), typed(kCount + "})"), {});
        QVERIFY(projected.ok());
        QVERIFY(projected->partitioning == Partitioning::Streams);
        const auto view = projected->session->state(StreamId(0), AtEnd{}, {});
        QVERIFY(view.ok());
        QCOMPARE(QString::fromStdString(json::print((*view)->state)), QStringLiteral(R"({"n":6})"));
        QCOMPARE(QString::fromStdString((*view)->projection), QStringLiteral("typed.js"));
        QVERIFY(!underProjection(bankStore(), ScriptChoice{"/no/such/folder/typed.js"}, {}));
    }
    void tellsWhatItsPartitionsAre() {
        const auto of = [](const char* text) -> std::optional<Partitioning> {
            const auto projected = underProjection(bankStore(), typed(text), {});
            return projected ? std::optional(projected->partitioning) : std::nullopt;
        };
        QVERIFY(of("fromAll().when({ $any(s) { return s } })") == Partitioning::One);
        QVERIFY(of("fromAll().partitionBy(e => e.eventType).when({ $any(s) { return s } })")
                == Partitioning::Custom);
        QVERIFY(of("const initial = 0; function apply(s) { return s }") == Partitioning::Streams);
    }
    void failuresSayWhichEvent() {
        const auto projected =
            underProjection(bankStore(), typed(kCount + "Renamed(s, e) { e.data.none.there } })"), {});
        QVERIFY(projected.ok());
        QVERIFY(projected->session->state(StreamId(0), AtEnd{}, {}).ok());
        const auto failures = projected->failures();
        QCOMPARE(failures.size(), std::size_t(1));
        QVERIFY(failures[0].rank == Rank(6));
        QVERIFY(failures[0].line > 0);
    }
    void whatIsAbandonedEnds() {
        const auto projected =
            underProjection(bankStore(), typed(kCount + "Opened() { while (true) {} } })"), {});
        QVERIFY(projected.ok());
        auto state = std::async(std::launch::async,
                                [&] { return projected->session->state(StreamId(0), AtEnd{}, {}); });
        QTest::qWait(50);
        projected->abandon();
        const auto answer = state.get();
        QVERIFY(!answer);
        QVERIFY(answer.error().code == ErrorCode::Cancelled);
    }
    void aComparisonTellsHowFarItIs() {
        CompareOptions options;
        options.left = typed(kCount + "})");
        options.right = typed(kCount + "Closed(s) { s.lines = [1] } })");
        using Stage = analysis::ComparisonProgress::Stage;
        std::vector<Stage> stages;
        options.progress = [&](const analysis::ComparisonProgress& progress) {
            QVERIFY(progress.done <= progress.total);
            stages.push_back(progress.stage);
        };
        std::vector<std::string> shape;
        const auto totals = compare(*bankStore(), options,
                                    [&](const analysis::PartitionDifference& difference) {
                                        if (difference.partition == "account-anna") shape = difference.shape;
                                        return true;
                                    },
                                    {});
        QVERIFY(totals.ok());
        QCOMPARE(totals->changed, std::uint64_t(1));
        const auto joined = [](const std::vector<std::string>& paths) {
            QString text;
            for (const std::string& path : paths)
                text += QString::fromStdString(path) + QLatin1Char(' ');
            return text;
        };
        QCOMPARE(joined(shape), QStringLiteral("/lines /n "));
        QCOMPARE(joined(totals->shapes.front().paths), joined(shape));
        QVERIFY((stages == std::vector{Stage::Folding, Stage::Looking, Stage::Looking, Stage::Locating}));
    }
};

HINDCAST_TEST(ProjectedTest)
#include "tst_projected.moc"
