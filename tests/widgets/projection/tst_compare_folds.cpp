// SPDX-License-Identifier: GPL-3.0-or-later
// Two projections against each other: at one place, and over every partition.
#include "fold_fixture.h"
#include "models/aligned_model.h"
#include "panes/aggregates_pane.h"
#include "panes/compare_header.h"
#include "panes/compare_pane.h"
#include "panes/difference_table.h"
#include "panes/fold_changes.h"
#include "support/test_main.h"
#include "util/empty_state.h"
#include "util/pane_header.h"
#include "util/progress_line.h"
#include "util/quiet_table.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace hindcast;
using namespace hindcast::widgets;
using hindcast::test::FoldFixture;

namespace {

session::ScriptChoice script(const char* name, const char* withdrawn) {
    session::ScriptChoice choice;
    choice.file = name;
    choice.text = std::string("fromCategory('account').foreachStream().when({ $init: () => ({ balance: 0 }),"
                              " Deposited(s, e) { s.balance += e.data.amount; },"
                              " Withdrawn(s, e) { ")
                  + withdrawn + " } });";
    return choice;
}

const session::ScriptChoice kRight = script("v1.js", "s.balance -= e.data.amount;");
const session::ScriptChoice kWrong =
    script("v2.js", "if (!e.data.channel) s.balance -= e.data.amount; else s.odd = true;");

} // namespace

class CompareFoldsTest : public QObject {
    Q_OBJECT
private slots:
    void twoFoldsOfOnePlace() {
        FoldFixture f;
        ComparePane pane(f.context());
        pane.resize(1000, 600);
        pane.show();
        f.cursor.moveTo(Rank(5));
        QTRY_VERIFY(pane.left());
        QCOMPARE(pane.right()->folded + 1, pane.left()->folded); // just before
        f.fold.request(kRight);
        f.otherFold.request(kWrong);
        QTRY_COMPARE(FoldFixture::text(pane.right()->state), QStringLiteral(R"({"balance":60,"odd":true})"));
        QTRY_COMPARE(FoldFixture::text(pane.left()->state), QStringLiteral(R"({"balance":10})"));
        QCOMPARE(pane.model()->differences().size(), 2);
        QCOMPARE(pane.right()->folded, pane.left()->folded);
        QVERIFY(pane.sides()->sideText(false).contains(QStringLiteral("the same place")));
        QTRY_VERIFY(pane.differenceTable()->model()->rowCount() == 2
                    && pane.differenceTable()->model()->headerData(4, Qt::Horizontal) == QStringLiteral("A"));
        QVERIFY(pane.differenceTable()->header()->subtitle().startsWith(QStringLiteral("1 event")));
        const Record& row = pane.differenceTable()->model()->record(0);
        QCOMPARE(*row.rank, Rank(5));
        QCOMPARE(row.cells[4].text, QStringLiteral("60 → 10"));
        QCOMPARE(row.cells[5].text, QStringLiteral("unchanged"));
        f.cursor.moveTo(Rank(3));
        QTRY_COMPARE(pane.model()->differences().size(), 0);
        f.cursor.setSecond(Rank(5)); // B has a place of its own
        QTRY_COMPARE(FoldFixture::text(pane.right()->state), QStringLiteral(R"({"balance":60,"odd":true})"));
        f.cursor.setSecond(std::nullopt);
        f.otherFold.requestSame();
        QTRY_COMPARE(pane.right()->folded + 1, pane.left()->folded);
    }
    // The same stream at the same version, as another store has it.
    void twoStores() {
        const auto other = std::make_shared<session::LogSession>(test::store(R"(
            1 account-bert Opened {"owner":"Bert"}
            2 account-anna Opened {"owner":"Anna"}
            3 account-anna Deposited {"amount":100}
            4 account-anna Withdrawn {"amount":45}
            5 account-anna Withdrawn {"amount":50}
        )"));
        FoldFixture f;
        ComparePane pane(f.context());
        pane.resize(1000, 600);
        pane.show();
        f.cursor.moveTo(Rank(5));
        QTRY_VERIFY(pane.left());
        QSignalSpy wanted(&f.otherStore, &OtherStore::requested);
        f.otherStore.request(QStringLiteral("/somewhere/staging.db"));
        QCOMPARE(wanted.count(), 1);
        QVERIFY(f.otherStore.isLoading());
        QTRY_VERIFY(pane.header()->subtitle().contains(QStringLiteral("opening")));
        f.otherStore.show(other, QStringLiteral("staging.db"));
        QTRY_VERIFY(pane.right() && pane.right()->last);
        QTRY_COMPARE(FoldFixture::text(pane.right()->state),
                     QStringLiteral(R"({"owner":"Anna","amount":50})"));
        QVERIFY(pane.sides()->sideText(false).contains(QStringLiteral("in staging.db")));
        QVERIFY(!pane.sides()->swapButton()->isEnabled());
        f.fold.request(kRight); // and so is B's, made anew over its store
        QTRY_COMPARE(FoldFixture::text(pane.left()->state), QStringLiteral(R"({"balance":10})"));
        QTRY_COMPARE(FoldFixture::text(pane.right()->state), QStringLiteral(R"({"balance":5})"));
        QTRY_COMPARE(pane.differenceTable()->model()->rowCount(), 2);
        const Record& row = pane.differenceTable()->model()->record(0);
        QCOMPARE(row.cells[1].text, QString::number(pane.left()->last->version.value() - 1));
        QCOMPARE(row.cells[4].text, QStringLiteral("100 → 60"));
        QCOMPARE(row.cells[5].text, QStringLiteral("100 → 55"));
        QCOMPARE(*row.rank, Rank(3));
        f.cursor.moveTo(Rank(2)); // locked by version
        QTRY_COMPARE(pane.model()->differences().size(), 0);
        QCOMPARE(pane.right()->last->version, pane.left()->last->version);
        f.cursor.moveTo(Rank(6));
        QTRY_VERIFY(pane.emptyState()->isVisible()); // the other store has no such stream
        f.otherStore.setError({ErrorCode::NotFound, "/somewhere/staging.db", "no such file", "name another"});
        QVERIFY(pane.header()->subtitle().contains(QStringLiteral("no such file")));
        QCOMPARE(f.otherStore.path(), QStringLiteral("/somewhere/staging.db"));
        f.otherStore.request(QStringLiteral("/somewhere/damaged.db"));
        f.otherStore.setError({ErrorCode::Corrupt, "/somewhere/damaged.db", "it is damaged", "get another"});
        QCOMPARE(f.otherStore.path(), QStringLiteral("/somewhere/staging.db")); // which is still shown
        f.cursor.moveTo(Rank(5));
        f.otherStore.request({});
        QTRY_VERIFY(pane.right());
        QTRY_COMPARE(FoldFixture::text(pane.right()->state), QStringLiteral(R"({"balance":60})"));
    }
    void aFileOfBThatChangesIsRunAgain() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("b.js"));
        const auto write = [&](const std::string& text) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::fromStdString(text));
        };
        write(*kRight.text);
        FoldFixture f;
        ComparePane pane(f.context());
        pane.show();
        f.cursor.moveTo(Rank(5));
        f.otherFold.request(session::ScriptChoice{path.toStdString()});
        QTRY_VERIFY(pane.right()
                    && FoldFixture::text(pane.right()->state) == QStringLiteral(R"({"balance":10})"));
        write(*kWrong.text);
        QTRY_COMPARE(FoldFixture::text(pane.right()->state), QStringLiteral(R"({"balance":60,"odd":true})"));
    }
    void everyAggregateByShape() {
        FoldFixture f;
        AggregatesPane pane(f.context());
        pane.resize(1000, 300);
        pane.show();
        QVERIFY(!pane.runButton()->isEnabled());
        QVERIFY(pane.header()->subtitle().contains(QStringLiteral("for A")));
        f.fold.request(kRight);
        QVERIFY(pane.header()->subtitle().contains(QStringLiteral("for B")));
        f.otherFold.request(kWrong);
        QVERIFY(pane.runButton()->isEnabled());
        QSignalSpy events(&pane, &AggregatesPane::goToEvent);
        pane.toggle();
        QVERIFY(pane.isRunning());
        QVERIFY(pane.progressLine()->share());
        QTRY_VERIFY(!pane.isRunning());
        QVERIFY(!pane.progressLine()->share());
        QVERIFY2(pane.header()->subtitle().contains(QStringLiteral("1 equal · 1 changed")),
                 qPrintable(pane.header()->subtitle()));
        QCOMPARE(pane.shapes()->model()->rowCount(), 1);
        const auto cell = [](QuietTable* table, int column) {
            return table->model()->index(0, column).data().toString();
        };
        QCOMPARE(cell(pane.shapes(), 0), QStringLiteral("/balance, /odd"));
        QCOMPARE(cell(pane.shapes(), 4), QStringLiteral("Withdrawn"));
        QCOMPARE(cell(pane.partitions(), 0), QStringLiteral("account-anna"));
        QCOMPARE(cell(pane.partitions(), 1), QStringLiteral("15"));
        QCOMPARE(pane.changes()->model()->rowCount(), 2);
        QCOMPARE(cell(pane.changes(), 1), QStringLiteral("10"));
        QCOMPARE(cell(pane.changes(), 2), QStringLiteral("60"));
        QVERIFY(events.count() > 0);
        QCOMPARE(events.last()[0].value<Rank>(), Rank(5));
    }
    void canBeStopped() {
        FoldFixture f;
        AggregatesPane pane(f.context());
        pane.show();
        f.fold.request(kRight);
        f.otherFold.request(script("loop.js", "while (true) {}"));
        pane.toggle();
        QVERIFY(pane.isRunning());
        QTest::qWait(50);
        pane.toggle();
        QVERIFY(!pane.isRunning());
        QCOMPARE(pane.header()->subtitle(), QStringLiteral("cancelled"));
        QTRY_COMPARE_WITH_TIMEOUT(f.jobs.running(), 0, 20000);
        QCOMPARE(pane.shapes()->model()->rowCount(), 0);
    }
    void aScriptThatCannotBeRunIsTold() {
        FoldFixture f;
        AggregatesPane pane(f.context());
        pane.show();
        f.fold.request(kRight);
        session::ScriptChoice broken{"broken.js"};
        broken.text = "fromAll().when({";
        f.otherFold.request(broken);
        QSignalSpy notices(&pane, &AggregatesPane::notice);
        pane.toggle();
        QTRY_COMPARE(notices.count(), 1);
        QVERIFY(notices[0][0].toString().contains(QStringLiteral("broken.js")));
    }
    void onlyUnequalChangesAreKept() {
        const auto row = [](std::uint64_t rank, std::optional<int> before, int after) {
            session::HistoryRow made;
            made.event.rank = Rank(rank);
            if (before) made.oldValue = json::Value::number(std::int64_t(*before));
            made.newValue = json::Value::number(std::int64_t(after));
            return made;
        };
        const ChangeList left{{row(1, {}, 1), row(2, 1, 2), row(3, 2, 3)}, {"/n", "/n", "/n"}};
        const ChangeList right{{row(1, {}, 1), row(3, 1, 2), row(3, {}, 1)}, {"/n", "/n", "/m"}};
        const auto unequal = unequalChanges(left, right);
        QCOMPARE(unequal.size(), std::size_t(3));
        QCOMPARE(unequal[0].event.rank, Rank(2));
        QVERIFY(unequal[0].left && !unequal[0].right);
        QCOMPARE(QString::fromStdString(unequal[1].path), QStringLiteral("/m"));
        QVERIFY(unequal[2].left && unequal[2].right);
    }
};

HINDCAST_TEST(CompareFoldsTest)
#include "tst_compare_folds.moc"
