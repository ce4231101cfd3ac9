// SPDX-License-Identifier: GPL-3.0-or-later
// Projections that are typed, really run in their workers, and shown by the state pane.
#include "fold_fixture.h"
#include "panes/parity_remark.h"
#include "panes/partition_view.h"
#include "panes/state_pane.h"
#include "projection/fold_menu.h"
#include "projection/parity_runner.h"
#include "projection/projection_pane.h"
#include "projection/script_editor.h"
#include "projection/script_log.h"
#include "projection/script_problems.h"
#include "support/test_main.h"
#include "util/pane_header.h"
#include "util/quiet_table.h"
#include "util/quiet_tabs.h"

#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace hindcast;
using namespace hindcast::widgets;
using hindcast::test::FoldFixture;

namespace {

const QString kBalance = QStringLiteral("fromCategory('account').foreachStream().when({\n"
                                        "  $init: () => ({ balance: 0 }),\n"
                                        "  Deposited(s, e) { s.balance += e.data.amount; },\n"
                                        "  Withdrawn(s, e) { s.balance -= e.data.amount; },\n"
                                        "});\n");

struct Panes {
    FoldFixture f;
    ProjectionPane pane{f.context()};
    StatePane state{f.context()};

    Panes() {
        f.cursor.moveTo(Rank(5)); // Anna's second withdrawal
        pane.resize(800, 400);
        pane.show();
        state.resize(400, 400);
        state.show();
    }
    QString shown() const { return state.view() ? FoldFixture::text(state.view()->state) : QString(); }
};

} // namespace

class ProjectionPaneTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsTypedMakesTheStates() {
        Panes p;
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"owner":"Anna","amount":50,"channel":{"kind":"card"}})"));
        p.pane.editor()->setText(kBalance);
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"balance":10})"));
        QVERIFY(p.state.foldText().contains(QStringLiteral("untitled.js")));
        QVERIFY(p.pane.header()->subtitle().contains(QStringLiteral("not saved")));
        QVERIFY(!p.pane.problems()->isVisible());
        p.f.cursor.moveTo(Rank(2));
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"balance":100})"));
        p.f.fold.request(std::nullopt);
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"owner":"Anna","amount":100})"));
    }
    void whatItLogsIsShownWithItsEvent() {
        Panes p;
        QVERIFY(!p.pane.log()->isVisible());
        p.pane.editor()->setText(
            QStringLiteral("fromCategory('account').foreachStream().when({\n"
                           "  $any(s, e) { log(e.eventType, e.sequenceNumber); log('twice'); },\n"
                           "});\n"));
        const auto cell = [&](int row, int column) {
            return p.pane.log()->table()->model()->index(row, column).data().toString();
        };
        QTRY_VERIFY(p.pane.log()->isVisible());
        QTRY_COMPARE(p.pane.log()->table()->model()->rowCount(), 8); // of Anna's four events
        QCOMPARE(cell(0, 0), QStringLiteral("10"));
        QVERIFY(cell(0, 1).startsWith(QStringLiteral("Opened ")));
        QCOMPARE(cell(7, 1), QStringLiteral("twice"));
        QVERIFY(p.pane.log()->title().contains(QStringLiteral("8 line")));
        QSignalSpy events(&p.pane, &ProjectionPane::goToEvent);
        emit p.pane.log()->table()->rowActivated(p.pane.log()->table()->model()->index(2, 0));
        QCOMPARE(events.count(), 1);
        QCOMPARE(events[0][0].value<Rank>(), Rank(2));
        p.pane.editor()->setText(kBalance);
        QTRY_VERIFY(!p.pane.log()->isVisible());
    }
    void itsRulesAreChosenInTheDock() {
        Panes p;
        p.pane.editor()->setText(
            QStringLiteral("fromCategory('account').foreachStream().when({ $init: () => null, $any(s, e) {"
                           " return { was: s === null ? 'null' : typeof s, time: Date.now() > 1e12 } } });"));
        QTRY_VERIFY(p.shown().contains(QStringLiteral("was")));
        QCOMPARE(p.pane.rulesButton()->text(), QStringLiteral("Engine v1 ▾"));
        QVERIFY(p.shown().contains(QStringLiteral("\"time\":false")));
        QMenu* menu = p.pane.rulesButton()->menu();
        emit menu->aboutToShow();
        const auto actions = menu->actions();
        QVERIFY(actions[0]->isChecked() && !actions[1]->isChecked() && !actions[3]->isChecked());
        actions[1]->trigger();
        QCOMPARE(p.f.fold.script()->engine, 2);
        QCOMPARE(p.pane.rulesButton()->text(), QStringLiteral("Engine v2 ▾"));
        actions[3]->trigger();
        QVERIFY(p.f.fold.script()->allowClock);
        QTRY_VERIFY(p.shown().contains(QStringLiteral("\"time\":true")));
        QVERIFY(p.pane.header()->subtitle().contains(QStringLiteral("not deterministic")));
        QTRY_VERIFY(p.state.foldText().contains(QStringLiteral("not deterministic")));
        p.pane.editor()->setText(kBalance); // the rules stay
        QTRY_VERIFY(p.shown().contains(QStringLiteral("balance")));
        QCOMPARE(p.f.fold.script()->engine, 2);
    }
    void variablesOutsideOfStatesAreTold() {
        Panes p;
        p.pane.editor()->setText(
            QStringLiteral("let seen = 0;\nfromCategory('account').foreachStream().when({\n"
                           "  $any(s, e) { s.seen = ++seen; } });"));
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"seen":4})"));
        QTRY_VERIFY(p.state.foldText().contains(QStringLiteral("keeps variables (seen)")));
        QVERIFY(p.pane.problems()->isVisible());
        p.f.cursor.moveTo(Rank(2));
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"seen":2})"));
        p.f.cursor.moveTo(Rank(5));
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"seen":4})"));
    }
    void theFoldLineSaysHowItStandsAgainstExpectedStates() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("model.ndjson"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"id\":\"account-anna\",\"balance\":10}\n{\"id\":\"account-bert\",\"balance\":21}\n");
        file.close();
        Panes p;
        ParityRunner runner(p.f.context(), session::makeOpener(), [] { return source::Location{"none"}; });
        QVERIFY(!p.state.parity()->isVisible());
        p.pane.editor()->setText(kBalance);
        QTRY_VERIFY(p.f.fold.shownScript());
        p.f.parity.request(path);
        QTRY_VERIFY2(p.state.foldText().contains(QStringLiteral("parity with model.ndjson: 1 of 2 equal")),
                     qPrintable(p.state.foldText()));
        QVERIFY(p.state.parity()->isVisible());
        emit p.state.parity()->menu()->aboutToShow();
        const auto entries = p.state.parity()->menu()->actions();
        QCOMPARE(entries.size(), 3); // what was checked, a line, the one that differs
        QCOMPARE(p.state.parity()->QToolButton::text(), QStringLiteral("parity: 1 of 2 ▾"));
        QCOMPARE(entries[2]->text(),
                 QStringLiteral("account-bert · different · /balance expected 21, is 20"));
        QSignalSpy events(&p.state, &StatePane::goToEvent);
        entries[2]->trigger();
        QCOMPARE(events.count(), 1);
        QCOMPARE(events[0][0].value<Rank>(), Rank(4));
        p.pane.editor()->setText(kBalance + QStringLiteral("// another\n"));
        QTRY_VERIFY(p.state.foldText().contains(QStringLiteral("of an earlier version")));
        p.f.parity.request({}); // the store keeps no snapshots
        QTRY_VERIFY(p.f.parity.answer() && p.f.parity.answer()->error);
        QTRY_VERIFY(p.state.foldText().contains(QStringLiteral("parity with the store's snapshots:")));
        QCOMPARE(p.state.parity()->QToolButton::text(), QStringLiteral("no parity ▾"));
        p.f.fold.request(std::nullopt);
        QTRY_VERIFY(!p.state.foldText().contains(QStringLiteral("parity")));
    }
    void aTextThatIsAllReplacedStaysInTheEditor() {
        Panes p;
        QVERIFY(!p.pane.editor()->isVisible());
        p.pane.startNew();
        QVERIFY(p.pane.editor()->isVisible());
        p.pane.activateWindow();
        QTRY_VERIFY(p.pane.editor()->hasFocus());
        p.pane.editor()->selectAll();
        QTest::keyClick(p.pane.editor(), Qt::Key_Backspace);
        QVERIFY(p.pane.editor()->isVisible());
        QVERIFY(p.pane.editor()->hasFocus());
        QTest::keyClicks(p.pane.editor(), QStringLiteral("fromAll"));
        QCOMPARE(p.f.document.text(), QStringLiteral("fromAll"));
        QVERIFY(p.pane.header()->subtitle().contains(QStringLiteral("not saved")));
    }
    void changesAndStepsGoByTheScript() {
        Panes p;
        p.pane.editor()->setText(kBalance);
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"balance":10})"));
        QCOMPARE(p.state.view()->changes.size(), std::size_t(1));
        p.f.path.set(QStringLiteral("/balance"));
        p.state.previousChange();
        QTRY_COMPARE(*p.f.cursor.rank(), Rank(3));
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"balance":60})"));
        p.state.previousChange();
        QTRY_COMPARE(*p.f.cursor.rank(), Rank(2));
    }
    void anErrorIsToldAtItsPlaceAndTheOldStateStays() {
        Panes p;
        p.pane.editor()->setText(kBalance);
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"balance":10})"));
        QString wrong = kBalance;
        wrong.replace(QStringLiteral("s.balance +="), QStringLiteral("s.balance +=+ *"));
        p.pane.editor()->setText(wrong);
        QTRY_VERIFY(p.pane.problems()->isVisible());
        QVERIFY(p.f.fold.error());
        QCOMPARE(p.pane.editor()->marks().size(), std::size_t(1));
        QCOMPARE(p.pane.editor()->marks()[0].line, 3);
        QVERIFY(!p.pane.editor()->annotation(2).isEmpty());
        QCOMPARE(p.shown(), QStringLiteral(R"({"balance":10})"));
        QVERIFY(p.state.foldText().contains(QStringLiteral("cannot be run")));
        p.pane.editor()->setText(kBalance);
        QTRY_VERIFY(!p.pane.problems()->isVisible());
        QVERIFY(p.pane.editor()->marks().empty());
        QVERIFY(!p.f.fold.error());
    }
    void aThrowIsListedWithItsEventAndJumpsThere() {
        Panes p;
        QString wrong = kBalance;
        wrong.replace(QStringLiteral("s.balance -= e"), QStringLiteral("s.balance -= e.data.channel.none"));
        p.pane.editor()->setText(wrong);
        QTRY_VERIFY(p.pane.problems()->isVisible());
        QTRY_COMPARE(p.f.fold.failures().size(), std::size_t(2));
        QCOMPARE(p.pane.editor()->marks().front().line, 4);
        QVERIFY(p.pane.editor()->isUnderlined(3, p.pane.editor()->marks().front().column - 1));
        QCOMPARE(p.shown(), QStringLiteral(R"({"balance":100})")); // both events are left out
        QSignalSpy events(&p.pane, &ProjectionPane::goToEvent);
        emit p.pane.problems()->table()->rowActivated(p.pane.problems()->model()->index(1, 0));
        QCOMPARE(events.count(), 1);
        QCOMPARE(events[0][0].value<Rank>(), Rank(5));
        int line = 0, index = 0;
        p.pane.editor()->getCursorPosition(&line, &index);
        QCOMPARE(line, 3);
    }
    // Its worker is killed; while it runs the window answers, and a better script does not wait for its end.
    void anEndlessLoopHoldsNothingUp_data() {
        QTest::addColumn<QString>("script");
        QString inHandler = kBalance;
        inHandler.replace(QStringLiteral("s.balance -="), QStringLiteral("while (true) {} s.balance -="));
        QTest::newRow("in a handler") << inHandler;
        QTest::newRow("outside of handlers") << QStringLiteral("while (true) {}\n") + kBalance;
    }
    void anEndlessLoopHoldsNothingUp() {
        QFETCH(QString, script);
        Panes p;
        p.pane.editor()->setText(kBalance);
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"balance":10})"));
        int turns = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { ++turns; });
        timer.start(1);
        p.pane.editor()->setText(script);
        QTRY_VERIFY_WITH_TIMEOUT(p.f.fold.isRunning() || p.f.jobs.running() > 0, 5000);
        const int before = turns;
        QTRY_VERIFY_WITH_TIMEOUT(p.pane.problems()->isVisible(), 30000);
        QVERIFY(turns > before + 20);
        QString better = kBalance;
        better.replace(QStringLiteral("balance: 0"), QStringLiteral("balance: 1"));
        p.pane.editor()->setText(better);
        QTRY_COMPARE_WITH_TIMEOUT(p.shown(), QStringLiteral(R"({"balance":11})"), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(p.f.jobs.running() == 0, 20000);
    }
    void aFileThatAnotherEditorWritesIsRunAgain() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("balance.js"));
        const auto write = [&](const QString& text) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
        };
        write(kBalance);
        Panes p;
        p.pane.openFile(path);
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"balance":10})"));
        QVERIFY(p.state.foldText().contains(QStringLiteral("balance.js")));
        write(QString(kBalance).replace(QStringLiteral("balance: 0"), QStringLiteral("balance: 5")));
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"balance":15})"));
        QCOMPARE(p.pane.header()->subtitle(), QStringLiteral("balance.js"));
    }
    void asksBeforeChangesAreLost() {
        Panes p;
        int asked = 0;
        auto answer = ProjectionPane::Loss::Cancel;
        p.pane.setAsk([&] {
            ++asked;
            return answer;
        });
        QVERIFY(p.pane.mayLose());
        QCOMPARE(asked, 0);
        p.pane.editor()->setText(kBalance);
        QVERIFY(!p.pane.mayLose());
        p.pane.startNew();
        QCOMPARE(p.f.document.text(), kBalance);
        answer = ProjectionPane::Loss::Discard;
        p.pane.startNew();
        QCOMPARE(asked, 3);
        QVERIFY(p.f.document.text() != kBalance);
        QTRY_VERIFY(p.f.fold.shownScript()
                    && *p.f.fold.shownScript()->text == p.f.document.text().toStdString());
    }
    void theMenuChoosesWhoseFold() {
        Panes p;
        p.pane.editor()->setText(kBalance);
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"balance":10})"));
        FoldMenu* menu = p.state.foldMenu();
        emit menu->aboutToShow();
        QCOMPARE(menu->actions().value(1)->text(), QStringLiteral("untitled.js"));
        QVERIFY(menu->actions().value(1)->isChecked());
        menu->actions().value(0)->trigger();
        QTRY_VERIFY(p.shown().contains(QStringLiteral("owner")));
        emit menu->aboutToShow();
        QVERIFY(menu->actions().value(0)->isChecked());
        menu->actions().value(1)->trigger();
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"balance":10})"));
    }
    void partitionsOfTheirOwnAreAListWithSearch() {
        Panes p;
        p.pane.editor()->setText(
            QStringLiteral("fromAll().partitionBy(e => e.eventType).when({"
                           " $init: () => ({n: 0}), $any(s, e) { s.n++; s.last = e.streamId } })"));
        QTRY_VERIFY(p.state.partitions()->isVisible());
        QTRY_VERIFY(p.state.partitions()->states());
        const auto states = [&] { return p.state.partitions()->states(); };
        QCOMPARE(states()->all, std::uint64_t(3)); // up to the cursor: none is issued yet
        QCOMPARE(p.state.partitions()->table()->model()->rowCount(), 3);
        QCOMPARE(p.state.header()->title(), QStringLiteral("Opened"));
        QVERIFY(!p.state.tabs()->isTabEnabled(StatePane::BlameTabIndex));
        p.state.partitions()->table()->selectRow(2);
        QTRY_COMPARE(p.state.header()->title(), QStringLiteral("Withdrawn"));
        QCOMPARE(FoldFixture::text(*states()->selected), QStringLiteral(R"({"n":2,"last":"account-anna"})"));
        p.f.cursor.moveTo(Rank(3)); // back
        QTRY_COMPARE(FoldFixture::text(*states()->selected),
                     QStringLiteral(R"({"n":1,"last":"account-anna"})"));
        p.f.cursor.moveTo(Rank(6)); // and on
        QTRY_COMPARE(states()->all, std::uint64_t(4));
        QCOMPARE(FoldFixture::text(*states()->selected), QStringLiteral(R"({"n":2,"last":"account-anna"})"));
        p.state.partitions()->search()->setText(QStringLiteral("ISS"));
        QTRY_COMPARE(states()->matching, std::uint64_t(1));
        QCOMPARE(p.state.partitions()->table()->model()->rowCount(), 1);
        p.f.fold.request(std::nullopt);
        QTRY_VERIFY(p.state.view());
        QVERIFY(p.state.tabs()->isTabEnabled(StatePane::BlameTabIndex));
        QVERIFY(!p.state.partitions()->isVisible());
    }
    void oneStateOfAllIsThatAtTheCursor() {
        Panes p;
        p.pane.editor()->setText(
            QStringLiteral("fromAll().when({ $init: () => ({n: 0}), $any(s) { s.n++ } })"));
        QTRY_VERIFY(p.state.partitions()->states() && p.state.partitions()->states()->selected);
        QCOMPARE(FoldFixture::text(*p.state.partitions()->states()->selected), QStringLiteral(R"({"n":6})"));
        QVERIFY(!p.state.partitions()->table()->isVisible());
        p.f.cursor.moveTo(Rank(0));
        QTRY_COMPARE(FoldFixture::text(*p.state.partitions()->states()->selected),
                     QStringLiteral(R"({"n":1})"));
    }
    void anotherStoreIsFoldedToo() {
        Panes p;
        p.pane.editor()->setText(kBalance);
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"balance":10})"));
        const auto other = std::make_shared<session::LogSession>(test::store(
            "1 account-anna Deposited {\"amount\":7}\n2 account-anna Deposited {\"amount\":1}\n"));
        p.f.store.grow(other, false, other->info());
        p.f.cursor.moveTo(Rank(1));
        QTRY_COMPARE(p.shown(), QStringLiteral(R"({"balance":8})"));
    }
};

HINDCAST_TEST(ProjectionPaneTest)
#include "tst_projection_pane.moc"
