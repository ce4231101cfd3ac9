// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/aligned_model.h"
#include "pane_fixture.h"
#include "panes/compare_header.h"
#include "panes/compare_pane.h"
#include "panes/compare_tree_view.h"
#include "panes/difference_table.h"
#include "support/test_main.h"
#include "util/empty_state.h"
#include "util/pane_header.h"
#include "util/quiet_table.h"

#include <QToolButton>
#include <QtTest>

using namespace hindcast;
using namespace hindcast::widgets;
using hindcast::test::PaneFixture;

class ComparePaneTest : public QObject {
    Q_OBJECT
private:
    static bool shows(const ComparePane& pane, Rank cursor) {
        return pane.left() && pane.left()->last && pane.left()->last->rank == cursor;
    }
    /// An earlier event of the same stream.
    static Rank earlier(const PaneFixture& f, Rank rank, std::uint64_t by) {
        auto place = f.session->store().place(rank);
        place.version -= by;
        return f.session->store().rankOf(place);
    }

private slots:
    void withoutASecondCursorItIsTheEventBefore() {
        PaneFixture f;
        ComparePane pane(f.context());
        pane.resize(1000, 600);
        pane.show();
        QVERIFY(!pane.emptyState()->title().isEmpty());
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        QCOMPARE(pane.right()->folded + 1, pane.left()->folded);
        QVERIFY(pane.sides()->sideText(true).startsWith(u'A'));
        QVERIFY(pane.sides()->sideText(true).contains(QStringLiteral("cursor")));
        QVERIFY(pane.sides()->sideText(false).startsWith(u'B'));
        QVERIFY(pane.sides()->sideText(false).contains(QStringLiteral("just before A")));
        QTRY_VERIFY(pane.differenceTable()->model()->rowCount() > 0);
        QVERIFY(pane.differenceTable()->header()->subtitle().startsWith(QStringLiteral("1 event")));
        QVERIFY(f.session->callsOnOwnThread().empty());
    }

    void stepsThroughTheDifferences() {
        PaneFixture f;
        ComparePane pane(f.context());
        pane.resize(1000, 600);
        pane.show();
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.cursor.setSecond(earlier(f, rank, 6));
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        const int total = int(pane.model()->differences().size());
        QVERIFY(total >= 3);
        pane.previousDifference(); // nothing above
        QVERIFY(pane.countText().startsWith(QChar(0x2013)));
        QStringList seen;
        for (int i = 1; i <= total; ++i) {
            pane.nextDifference();
            QCOMPARE(pane.countText(), QStringLiteral("%1 of %2").arg(i).arg(total));
            QVERIFY(!seen.contains(f.path.path()));
            seen << f.path.path();
        }
        pane.nextDifference();
        QCOMPARE(pane.countText(), QStringLiteral("%1 of %1").arg(total));
        pane.previousDifference();
        QCOMPARE(pane.countText(), QStringLiteral("%1 of %2").arg(total - 1).arg(total));
        QCOMPARE(f.path.path(), seen[total - 2]);
    }

    void onlyChangesHidesTheRest() {
        PaneFixture f;
        ComparePane pane(f.context());
        pane.resize(1000, 600);
        pane.show();
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        const int all = pane.model()->rowCount();
        const auto differences = pane.model()->differences().size();
        pane.setOnlyChanges(true);
        QVERIFY(pane.model()->rowCount() < all);
        QCOMPARE(pane.model()->differences().size(), differences);
        pane.nextDifference();
        QVERIFY(pane.countText().startsWith(QStringLiteral("1 of")));
    }

    void asksNothingWhileItIsHidden() {
        PaneFixture f;
        ComparePane pane(f.context());
        f.cursor.moveTo(Rank(500));
        QTest::qWait(20);
        QCOMPARE(f.session->calls("state"), 0);
        pane.show();
        QTRY_VERIFY(shows(pane, Rank(500)));
    }

    void swapMovesBothCursors() {
        PaneFixture f;
        ComparePane pane(f.context());
        pane.resize(1000, 600);
        pane.show();
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10), other = earlier(f, rank, 4);
        f.cursor.setSecond(other);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        pane.sides()->swapButton()->click();
        QCOMPARE(*f.cursor.rank(), other);
        QCOMPARE(*f.cursor.second(), rank);
        QTRY_VERIFY(shows(pane, other));
        QCOMPARE(pane.right()->last->rank, rank);
        QTRY_VERIFY(pane.differenceTable()->model()->rowCount() > 0);
    }

    void whatTheLaterHasMoreIsAddedOnWhicheverSide() {
        PaneFixture f;
        ComparePane pane(f.context());
        pane.resize(1000, 600);
        pane.show();
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        const Rank first = earlier(f, rank, f.session->store().place(rank).version);
        const auto added = [&] {
            int count = 0;
            for (const QModelIndex& index : pane.model()->differences())
                count += pane.model()->entry(index).entry.match == Match::Added ? 1 : 0;
            return count;
        };
        f.cursor.setSecond(first);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        QCOMPARE(pane.right()->last->rank, first); // B is where it was set, in either order
        const int more = added();
        QVERIFY(more > 0);
        pane.swap();
        QTRY_VERIFY(shows(pane, first));
        QCOMPARE(pane.right()->last->rank, rank);
        QCOMPARE(added(), more);
    }

    void twoStreamsHaveNoSingleHistory() {
        PaneFixture f;
        ComparePane pane(f.context());
        pane.resize(1000, 600);
        pane.show();
        f.cursor.setSecond(f.find("OrderPlaced", 5000, 0));
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        QVERIFY(pane.differenceTable()->emptyState()->reason().contains(QStringLiteral("different streams")));
        QCOMPARE(f.session->calls("changesBetween"), 0);
    }

    void theFirstEventHasNothingBefore() {
        PaneFixture f;
        ComparePane pane(f.context());
        pane.resize(1000, 600);
        pane.show();
        const Rank rank = f.find("AccountOpened", 0, 0);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(shows(pane, rank));
        QVERIFY(!pane.right()->last);
        QVERIFY(!pane.sides()->swapButton()->isEnabled());
        QVERIFY(!pane.sides()->swapButton()->toolTip().isEmpty());
        f.cursor.setSecond(rank);
        QTRY_VERIFY(pane.right()->last);
        QVERIFY(pane.differenceTable()->emptyState()->reason().contains(QStringLiteral("same place")));
    }

    void activatingARowAsksForTheEvent() {
        PaneFixture f;
        ComparePane pane(f.context());
        pane.resize(1000, 600);
        pane.show();
        std::optional<Rank> asked;
        connect(&pane, &ComparePane::goToEvent, &pane, [&](Rank rank) { asked = rank; });
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.cursor.moveTo(rank);
        QTRY_VERIFY(pane.differenceTable()->model()->rowCount() > 0);
        QuietTable* table = pane.differenceTable()->table();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(asked, std::optional(rank));
        QVERIFY(!f.path.path().isEmpty());
    }

    void pictures() {
        PaneFixture f;
        ComparePane pane(f.context());
        pane.resize(1600, 900);
        pane.show();
        const Rank rank = f.find("MoneyWithdrawn", 9000, 10);
        f.cursor.setSecond(earlier(f, rank, f.session->store().place(rank).version));
        f.cursor.moveTo(rank);
        QTRY_VERIFY(pane.differenceTable()->model()->rowCount() > 0);
        pane.nextDifference();
        for (const bool dark : {false, true}) {
            f.setTheme(dark ? Theme::darkTheme() : Theme::light());
            PaneFixture::picture(pane, dark ? "compare-dark" : "compare-light");
        }
        f.cursor.setSecond(earlier(f, rank, 3));
        QTRY_VERIFY(pane.right()->last->rank == earlier(f, rank, 3));
        pane.setOnlyChanges(true);
        PaneFixture::picture(pane, "compare-changes-dark");
    }
};

HINDCAST_TEST(ComparePaneTest)
#include "tst_compare_pane.moc"
