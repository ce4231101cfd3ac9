// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/state_model.h"
#include "pane_fixture.h"
#include "panes/blame_tab.h"
#include "panes/json_tree_view.h"
#include "panes/state_pane.h"
#include "panes/values_tab.h"
#include "support/test_main.h"
#include "util/empty_state.h"
#include "util/fonts.h"
#include "util/pane_header.h"
#include "util/quiet_table.h"
#include "util/quiet_tabs.h"

#include <qcustomplot.h>

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QtTest>

using namespace hindcast;
using namespace hindcast::widgets;
using hindcast::test::PaneFixture;

class StatePaneTest : public QObject {
    Q_OBJECT
private:
    static bool shows(const StatePane& pane, Rank rank) {
        return pane.view() && pane.view()->last && pane.view()->last->rank == rank;
    }
    static bool isBlamed(const StatePane& pane) { return !pane.blameTab()->isEmpty(); }

private slots:
    void followsTheCursorsStream() {
        PaneFixture f;
        StatePane pane(f.context());
        pane.resize(420, 520);
        pane.show();
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        QCOMPARE(pane.header()->title(), QString::fromStdString(pane.view()->streamName));
        QVERIFY(pane.header()->subtitle().contains(QString::number(pane.view()->last->version.value())));
        QCOMPARE(pane.tabs()->tabText(1), QStringLiteral("Changes %1").arg(pane.view()->changes.size()));
        QTRY_VERIFY(isBlamed(pane));
        const QModelIndex balance = pane.stateModel()->find(QStringLiteral("/balance"));
        QVERIFY(balance.isValid());
        QCOMPARE(pane.stateModel()->entry(balance).entry.match, Match::Changed);
        QVERIFY(pane.stateModel()->blameText(balance).endsWith(QStringLiteral("MoneyWithdrawn")));
        const QModelIndex iban = pane.stateModel()->find(QStringLiteral("/iban"));
        QCOMPARE(pane.stateModel()->blameText(iban), QStringLiteral("v0 · AccountOpened"));
        QVERIFY(f.session->callsOnOwnThread().empty());
    }

    void keepsThePinnedStream() {
        PaneFixture f;
        StatePane pane(f.context());
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        const StreamId stream = pane.view()->stream;
        pane.togglePin();
        QCOMPARE(f.pin.stream(), std::optional(stream));
        f.cursor.moveTo(Rank(rank.value() + 1));
        QTRY_VERIFY(!pane.header()->busyIndicator()->isBusy());
        QCOMPARE(pane.view()->stream, stream);
        QCOMPARE(pane.view()->last->rank, rank);
        f.cursor.moveTo(Rank(0));
        QTRY_VERIFY(!pane.view()->last);
        QVERIFY(!pane.emptyState()->title().isEmpty());
        std::optional<Rank> asked;
        connect(&pane, &StatePane::goToEvent, &pane, [&](Rank to) { asked = to; });
        emit pane.emptyState()->actionTriggered();
        QVERIFY(asked && *asked <= rank && asked->value() > 0);
        pane.togglePin();
        QTRY_VERIFY(shows(pane, Rank(0)));
    }

    void keepsWhatIsOpenAndSelectedOverSteps() {
        PaneFixture f;
        StatePane pane(f.context());
        pane.resize(420, 160); // too low for all rows
        pane.show();
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        pane.tree()->collapse(pane.stateModel()->find(QStringLiteral("/owner")));
        pane.tree()->expand(pane.stateModel()->find(QStringLiteral("/lastTransactions")));
        pane.tree()->setCurrentIndex(pane.stateModel()->find(QStringLiteral("/balance")));
        QCOMPARE(f.path.path(), QStringLiteral("/balance"));
        pane.tree()->verticalScrollBar()->setValue(25);
        QCOMPARE(pane.tree()->verticalScrollBar()->value(), 25);
        const auto before = pane.view();
        f.path.set(QStringLiteral("/balance"));
        pane.nextChange();
        QTRY_VERIFY(pane.view() != before);
        QCOMPARE(pane.view()->stream, before->stream);
        QVERIFY(pane.view()->last->version > before->last->version);
        QVERIFY(!pane.tree()->isExpanded(pane.stateModel()->find(QStringLiteral("/owner"))));
        QVERIFY(pane.tree()->isExpanded(pane.stateModel()->find(QStringLiteral("/lastTransactions"))));
        QCOMPARE(pane.tree()->currentIndex(), pane.stateModel()->find(QStringLiteral("/balance")));
        QCOMPARE(pane.tree()->verticalScrollBar()->value(), 25);
        const Rank there = *f.cursor.rank();
        pane.previousChange();
        QTRY_VERIFY(f.cursor.rank() < there);
        QCOMPARE(*f.cursor.rank(), rank);
    }

    void saysWhenThereIsNoFurtherChange() {
        PaneFixture f;
        StatePane pane(f.context());
        QString said;
        connect(&pane, &StatePane::notice, &pane, [&](const QString& text) { said = text; });
        const Rank rank = f.find("AccountOpened", 0, 0);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        pane.nextChange();
        QVERIFY(!said.isEmpty()); // nothing selected
        said.clear();
        f.path.set(QStringLiteral("/iban"));
        pane.nextChange();
        QTRY_VERIFY(said.contains(QStringLiteral("/iban")));
        QCOMPARE(*f.cursor.rank(), rank);
    }

    void blameGoesToTheEvent() {
        PaneFixture f;
        StatePane pane(f.context());
        pane.resize(900, 420);
        pane.show();
        std::optional<Rank> asked;
        connect(&pane, &StatePane::goToEvent, &pane, [&](Rank to) { asked = to; });
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.cursor.moveTo(rank);
        pane.showTab(StatePane::BlameTabIndex);
        QTRY_VERIFY(isBlamed(pane));
        QuietTable* table = pane.blameTab()->table();
        table->sortByColumn(2, Qt::DescendingOrder);
        QVERIFY(table->model()->index(0, 2).data().toLongLong()
                >= table->model()->index(table->model()->rowCount() - 1, 2).data().toLongLong());
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(asked && *asked == rank);
        asked.reset();
        f.path.set(QStringLiteral("/iban"));
        pane.blameSelected();
        QVERIFY(asked && *asked < rank);
    }

    void blameListsRemovedPaths() {
        PaneFixture f;
        BlameTab tab(f.context());
        session::BlameRow there{"/a", json::Value::number(1), {}, "e-1", {}};
        session::BlameRow gone{"/b", std::nullopt, {}, "e-2", {}};
        gone.event.version = Version(7);
        tab.show(); // what nobody sees is not filled
        tab.setRows({there, gone});
        QCOMPARE(tab.model()->index(1, 0).data().toString(), QStringLiteral("/b"));
        QCOMPARE(tab.model()->index(1, 1).data().toString(), QStringLiteral("removed"));
        QCOMPARE(tab.model()->index(1, 2).data().toString(), QStringLiteral("7"));
        QCOMPARE(tab.model()->index(1, 4).data().toString(), QStringLiteral("no time"));
    }

    void valuesShowTheSelectedNumber() {
        PaneFixture f;
        StatePane pane(f.context());
        pane.resize(420, 420);
        pane.show();
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        QCOMPARE(f.session->calls("series"), 0);
        pane.showTab(StatePane::ValuesTabIndex);
        QVERIFY(!pane.valuesTab()->showsPlot());
        f.path.set(QStringLiteral("/owner/name"));
        QTRY_COMPARE(f.session->calls("series"), 1);
        QTRY_VERIFY(pane.valuesTab()->emptyState()->reason().contains(QStringLiteral("/owner/name")));
        f.path.set(QStringLiteral("/balance"));
        QTRY_VERIFY(pane.valuesTab()->showsPlot());
        QCOMPARE(pane.valuesTab()->points().size(), pane.view()->streamEvents);
        QCustomPlot* plot = pane.valuesTab()->plot();
        plot->xAxis->setRange(0, 10);
        plot->replot();
        const auto& first = pane.valuesTab()->points().front();
        const QPoint at(int(plot->xAxis->coordToPixel(double(first.version.value()) + 0.5)), 60);
        QTest::mouseClick(plot, Qt::LeftButton, {}, at);
        QCOMPARE(*f.cursor.rank(), first.rank);
        QTest::keyClick(plot, Qt::Key_Left); // nothing before it
        QCOMPARE(*f.cursor.rank(), first.rank);
        QTRY_VERIFY(shows(pane, first.rank));
        QTest::keyClick(plot, Qt::Key_Right);
        QCOMPARE(*f.cursor.rank(), pane.valuesTab()->points()[1].rank);
    }

    void copiesTheValue() {
        PaneFixture f;
        StatePane pane(f.context());
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        f.path.set(QStringLiteral("/currency"));
        QTest::keySequence(pane.tree(), QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("EUR"));
    }

    void followsTheTextSize() {
        PaneFixture f;
        StatePane pane(f.context());
        pane.resize(380, 520);
        pane.show();
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(isBlamed(pane));
        const auto rowHeight = [&] {
            return pane.tree()->visualRect(pane.stateModel()->index(0, 0)).height();
        };
        const int before = rowHeight(), header = pane.header()->sizeHint().height();
        QApplication::setFont(applicationFont(1.6));
        QTRY_VERIFY(rowHeight() > before * 13 / 10);
        QVERIFY(pane.header()->sizeHint().height() > header);
        PaneFixture::picture(pane, "state-large-text");
        QApplication::setFont(applicationFont());
    }

    void blameOfAnOtherPlaceIsNotShown() {
        PaneFixture f;
        StatePane pane(f.context());
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.session->setDelay("blame", std::chrono::milliseconds(150));
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        pane.showTab(StatePane::ChangesTabIndex);
        f.cursor.moveTo(Rank(rank.value() + 1));
        QTRY_VERIFY(shows(pane, Rank(rank.value() + 1)));
        QTRY_VERIFY(!pane.header()->busyIndicator()->isBusy());
        QVERIFY(!isBlamed(pane));
        pane.showTab(StatePane::BlameTabIndex);
        QTRY_VERIFY(isBlamed(pane));
    }

    void blameEndsAsSoonAsTheCursorMoves() {
        PaneFixture f;
        StatePane pane(f.context());
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.session->setDelay("blame", std::chrono::minutes(10));
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        QTRY_COMPARE(f.session->calls("blame"), 1);
        f.session->setDelay("state", std::chrono::minutes(10));
        f.cursor.moveTo(Rank(rank.value() + 1));
        QVERIFY(QTest::qWaitFor([&] { return f.session->cancelledCalls() == 1; }, 60'000));
        QVERIFY(shows(pane, rank)); // what takes its place is not here yet
        QCOMPARE(f.session->calls("blame"), 1);
    }

    void slowAnswersKeepTheOldContent() {
        PaneFixture f;
        StatePane pane(f.context());
        pane.show();
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        f.session->setDelay(std::chrono::milliseconds(400));
        f.cursor.moveTo(Rank(rank.value() + 1));
        QTRY_VERIFY(pane.header()->busyIndicator()->isShowing());
        QVERIFY(shows(pane, rank));
        f.cursor.moveTo(rank);
        f.session->setDelay(std::chrono::milliseconds(0));
        QTRY_VERIFY(!pane.header()->busyIndicator()->isBusy());
        QVERIFY(shows(pane, rank));
    }

    void saysWhatFailed() {
        PaneFixture f;
        StatePane pane(f.context());
        f.session->failWith("state",
                            {ErrorCode::Corrupt, "segment 3", "checksum differs", "import it again"});
        f.cursor.moveTo(Rank(5));
        QTRY_VERIFY(pane.emptyState()->reason().contains(QStringLiteral("segment 3")));
        f.store.close();
        f.cursor.reset();
        QVERIFY(!pane.view());
    }

    void pictures() {
        PaneFixture f;
        StatePane pane(f.context());
        pane.resize(420, 520);
        pane.show();
        f.cursor.moveTo(f.find("MoneyWithdrawn", 9000, 10));
        QTRY_VERIFY(isBlamed(pane));
        f.path.set(QStringLiteral("/currency"));
        for (const bool dark : {false, true}) {
            f.setTheme(dark ? Theme::darkTheme() : Theme::light());
            const char* names[] = {"state", "changes", "blame", "values"};
            f.path.set(QStringLiteral("/balance"));
            for (int tab = 0; tab < 4; ++tab) {
                pane.tabs()->setCurrentIndex(tab);
                if (tab == StatePane::ValuesTabIndex) {
                    QTRY_VERIFY(pane.valuesTab()->showsPlot());
                    pane.valuesTab()->plot()->replot();
                }
                PaneFixture::picture(
                    pane, qPrintable(QString::fromLatin1(names[tab]) + (dark ? "-dark" : "-light")));
            }
        }
    }
};

HINDCAST_TEST(StatePaneTest)
#include "tst_state_pane.moc"
