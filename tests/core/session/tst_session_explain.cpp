// SPDX-License-Identifier: GPL-3.0-or-later
#include "bank_store.h"

#include "support/test_main.h"
#include "json/print.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::session;
using test::bankSession;
using test::streamNamed;

namespace {

QString text(const std::optional<json::Value>& value) {
    return value ? QString::fromStdString(json::print(*value)) : QString("(none)");
}

json::Pointer pointer(const char* path) {
    return *json::Pointer::parse(path);
}

} // namespace

class TestSessionExplain : public QObject {
    Q_OBJECT
private slots:
    void blameNamesTheEventsThatLastChangedEachLeaf() {
        const LogSession session = bankSession();
        const auto rows = session.blame(streamNamed(session, "account-anna"), Version(5), {}, {});
        QVERIFY(rows.ok());
        QMap<QString, QString> who;
        for (const auto& row : *rows)
            who[QString::fromStdString(row.path)] = QString::fromStdString(row.id);
        QCOMPARE(who["/owner"], QString("e7"));
        QCOMPARE(who["/balance"], QString("e8"));
        QCOMPARE(who["/last/channel"], QString("e8"));
        QCOMPARE(who.size(), 4);
    }

    void blameOfOnePathCarriesItsEvent() {
        const LogSession session = bankSession();
        const auto rows =
            session.blame(streamNamed(session, "account-anna"), Version(3), pointer("/balance"), {});
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), std::size_t(1));
        QCOMPARE(text(rows->front().value), QString("60"));
        QVERIFY(rows->front().event.rank == Rank(4));
        QCOMPARE(QString::fromStdString(rows->front().correlation), QString("c2"));
    }

    void historyHasEachChangeOnce() {
        const LogSession session = bankSession();
        const auto rows = session.history(streamNamed(session, "account-anna"), pointer("/balance"), {});
        QVERIFY(rows.ok());
        QStringList said;
        for (const auto& row : *rows)
            said << QString::number(row.event.version.value()) + " " + text(row.oldValue) + " "
                        + text(row.newValue);
        QCOMPARE(said,
                 (QStringList{"1 (none) 0", "2 0 100", "3 100 60", "5 60.0 10"})); // 60 to 60.0 is no change
    }

    void seriesHasANumberOrNothingForEveryVersion() {
        const LogSession session = bankSession();
        const auto points = session.series(streamNamed(session, "account-anna"), pointer("/last/amount"), {});
        QVERIFY(points.ok());
        QCOMPARE(points->size(), std::size_t(6));
        const std::vector<std::optional<double>> expected{std::nullopt, 100, 40, 40, 50, std::nullopt};
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE((*points)[i].value, expected[i]);
            QCOMPARE((*points)[i].folded, i + 1);
        }
        QVERIFY((*points)[2].rank == Rank(4));
    }

    void changesBetweenTwoPlaces() {
        const LogSession session = bankSession();
        const StreamId anna = streamNamed(session, "account-anna");
        std::vector<std::string> paths;
        const auto all = session.changesBetween(anna, 2, 4, {}, paths, {});
        QVERIFY(all.ok());
        QCOMPARE(all->size(), paths.size());
        QCOMPARE(paths, (std::vector<std::string>{"/balance", "/last/amount", "/last/channel", "/owner"}));

        const auto below = session.changesBetween(anna, 0, 99, {"/last"}, paths, {});
        QVERIFY(below.ok());
        for (const auto& path : paths)
            QVERIFY(path.starts_with("/last"));
        QVERIFY((*below).front().event.rank == Rank(2));
        QVERIFY((*below).back().event.rank == Rank(8)); // the whole member goes

        QVERIFY(session.changesBetween(anna, 5, 3, {}, paths, {})->empty());
        QVERIFY(paths.empty());
    }

    void checkFindsWhatTheLogHolds() {
        const auto log = test::store("1 a-1 Did {} v=1\n2 a-1 Did {} v=3\n");
        const LogSession session(log);
        const auto problems = session.check({});
        QVERIFY(problems.ok());
        QVERIFY(std::any_of(problems->begin(), problems->end(),
                            [](const auto& p) { return p.code == "version-gap"; }));
    }
};

HINDCAST_TEST(TestSessionExplain)
#include "tst_session_explain.moc"
