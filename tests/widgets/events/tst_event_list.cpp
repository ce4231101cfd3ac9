// SPDX-License-Identifier: GPL-3.0-or-later
// The event list over the Session double: paging, cursor, selection, scope, copying, ten million rows.
#include "support/pane_fixture.h"
#include "support/test_main.h"

#include "events/event_columns.h"
#include "events/event_list.h"
#include "events/events_pane.h"
#include "util/empty_state.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>

using namespace hindcast;
using namespace hindcast::widgets;
using test::PaneFixture;

namespace {

const QSize kSize(1000, 500);

} // namespace

class TestEventList : public QObject {
    Q_OBJECT
private slots:
    void looksAsMeant() {
        PaneFixture f({20000});
        f.cursor.moveTo(Rank(10000));
        EventsPane pane(f.context());
        f.present(pane, kSize);
        QCOMPARE(pane.list()->rowCount(), qint64(20000));
        QCOMPARE(pane.list()->currentRow(), std::optional<qint64>(10000));
        QVERIFY(pane.list()->viewport()->rect().contains(pane.list()->rowRect(10000)));
        QVERIFY(pane.list()->rowText(10000).contains(QStringLiteral("20,100")));
        f.cursor.setSecond(Rank(10004));
        PaneFixture::picture(pane, QStringLiteral("events-light"));
        f.present(pane, kSize, true);
        PaneFixture::picture(pane, QStringLiteral("events-dark"));
        QVERIFY(f.session->callsOnOwnThread().empty());
    }

    void keysMoveTheCursorAndTheViewFollows() {
        PaneFixture f({20000});
        EventList list(f.context());
        f.present(list, kSize);
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(f.cursor.rank()->value(), std::uint64_t(0));
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(f.cursor.rank()->value(), std::uint64_t(1));
        QTest::keyClick(&list, Qt::Key_End);
        QCOMPARE(f.cursor.rank()->value(), std::uint64_t(19999));
        QVERIFY(list.viewport()->rect().contains(list.rowRect(19999)));
        QTest::keyClick(&list, Qt::Key_PageUp);
        QVERIFY(f.cursor.rank()->value() < 19999 - 10);
        QTest::keyClick(&list, Qt::Key_Home);
        QCOMPARE(list.topRow(), qint64(0));
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(f.cursor.rank()->value(), std::uint64_t(100));
        QVERIFY(list.viewport()->rect().contains(list.rowRect(100)));
    }

    void clicksMoveTheCursorAndShiftSelects() {
        PaneFixture f({20000});
        EventList list(f.context());
        f.present(list, kSize);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.rowRect(5).center());
        QCOMPARE(f.cursor.rank()->value(), std::uint64_t(5));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::ShiftModifier, list.rowRect(9).center());
        QCOMPARE(list.selection().count(), qint64(5));
        QCOMPARE(f.cursor.rank()->value(), std::uint64_t(9));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::ControlModifier, list.rowRect(7).center());
        QCOMPARE(list.selection().count(), qint64(4));
        QTest::mousePress(list.viewport(), Qt::RightButton, {}, list.rowRect(12).center());
        QCOMPARE(f.cursor.rank()->value(), std::uint64_t(9)); // for the menu, which can set B there
        QVERIFY(list.selection().contains(12));
        f.cursor.moveTo(Rank(3)); // somebody else
        QCOMPARE(list.selection().count(), qint64(1));
        QTest::keyClick(&list, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(list.selection().count(), qint64(20000));
    }

    void copiesRowsAsText() {
        PaneFixture f({20000});
        EventList list(f.context());
        f.present(list, kSize);
        QSignalSpy spy(&list, &EventList::copied);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.rowRect(0).center());
        QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::ShiftModifier, list.rowRect(2).center());
        QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
        f.settle();
        QCOMPARE(spy.count(), 1);
        const QStringList lines =
            QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[1].startsWith(QStringLiteral("100\t2024-03-01 00:0")), qPrintable(lines[1]));
        QCOMPARE(lines[1].count(QLatin1Char('\t')), 4);
    }

    void linkedEventsSayWhoseTheyAre() {
        PaneFixture f({20000});
        const StreamId stream = *f.session->findStream("account-DE77000000");
        Rank other(19'000);
        while (f.session->store().stream(f.session->store().place(other)) == stream)
            other = Rank(other.value() + 1);
        f.session->link(stream, {other});
        EventList list(f.context());
        f.present(list, kSize);
        f.scope.set(Scope::Stream, stream);
        f.settle();
        QCOMPARE(list.rowCount(), qint64(1001));
        list.goToRow(1000);
        f.settle();
        QCOMPARE(*f.cursor.rank(), other);
        const QString text = list.rowText(1000), before = list.rowText(999);
        QVERIFY2(text.contains(QStringLiteral(", linked, ")), qPrintable(text));
        QVERIFY2(!before.contains(QStringLiteral("linked")), qPrintable(before));
        PaneFixture::picture(list, QStringLiteral("events-linked"));
        f.scope.set(Scope::All, std::nullopt);
        f.settle();
        QVERIFY(!list.rowText(qint64(other.value())).contains(QStringLiteral("linked")));
    }

    void scopeOfAStreamListsItsEvents() {
        PaneFixture f({20000});
        f.cursor.moveTo(Rank(10000));
        EventList list(f.context());
        f.present(list, kSize);
        const StreamId longest = *f.session->findStream("account-DE77000000");
        f.scope.set(Scope::Stream, longest);
        f.settle();
        QCOMPARE(list.rowCount(), qint64(1000));
        QVERIFY(list.pages().rankOf(*list.currentRow()) <= Rank(10000));
        QTest::keyClick(&list, Qt::Key_Down);
        QVERIFY(*f.cursor.rank() > Rank(10000));
        QCOMPARE(f.session->store().stream(f.session->store().place(*f.cursor.rank())), longest);
        f.settle();
        PaneFixture::picture(list, QStringLiteral("events-stream"));
        f.scope.set(Scope::All, std::nullopt);
        f.settle();
        QCOMPARE(list.rowCount(), qint64(20000));
    }

    void tenMillionRowsKeepFewPages() {
        PaneFixture f({10'000'000});
        EventList list(f.context());
        f.present(list, kSize);
        QCOMPARE(list.rowCount(), qint64(10'000'000));
        for (int i = 0; i <= 100; ++i) {
            list.verticalScrollBar()->setValue(list.verticalScrollBar()->maximum() / 100 * i);
            list.grab();
            if (i % 10 == 0) f.settle();
        }
        QVERIFY(list.pages().pagesKept() <= EventPages::kKept);
        QTest::keyClick(&list, Qt::Key_End);
        f.settle();
        QVERIFY(list.viewport()->rect().contains(list.rowRect(9'999'999)));
        QVERIFY(!list.rowText(9'999'999).isEmpty());
        QTest::keyClick(&list, Qt::Key_Up);
        QCOMPARE(f.cursor.rank()->value(), std::uint64_t(9'999'998));
    }

    void onlyWhatIsSeenIsAsked() {
        PaneFixture f({10'000'000});
        EventList list(f.context());
        f.present(list, kSize);
        f.session->setDelay("rows", std::chrono::minutes(10)); // nothing of it would ever come
        const int before = f.session->calls("rows"), ended = f.session->cancelledCalls();
        for (int i = 1; i <= 40; ++i) { // a fast scroll: questions about what flew by are dropped
            list.verticalScrollBar()->setValue(list.verticalScrollBar()->maximum() / 40 * i);
            list.grab();
        }
        QTRY_VERIFY(f.session->calls("rows") - before - (f.session->cancelledCalls() - ended) <= 2);
        f.session->setDelay("rows", std::chrono::milliseconds(0));
        list.verticalScrollBar()->setValue(0);
        list.grab();
        list.verticalScrollBar()->setValue(list.verticalScrollBar()->maximum());
        f.settle();
        QVERIFY(!list.rowText(9'999'999).isEmpty());
    }

    void aSlowEngineStopsNothing() {
        PaneFixture f({1'000'000});
        f.session->setDelay(std::chrono::milliseconds(300));
        EventsPane pane(f.context());
        pane.resize(kSize);
        pane.show();
        for (int i = 0; i < 20; ++i) {
            f.cursor.moveTo(Rank(std::uint64_t(i) * 5000));
            QTest::keyClick(pane.list(), Qt::Key_Down);
            pane.grab();
        }
        QVERIFY(f.session->callsOnOwnThread().empty());
    }

    void failedPagesAreTold() {
        PaneFixture f({20000});
        f.session->failWith("rows",
                            Error{ErrorCode::Corrupt, "segment 3", "the checksum is wrong", "import again"});
        EventList list(f.context());
        f.present(list, kSize);
        QVERIFY(list.pages().failure().contains(QStringLiteral("segment 3")));
        QVERIFY(f.session->calls("rows") < 10); // not asked again and again
    }

    void theColumnsFitTheView() {
        PaneFixture f({20000});
        EventList list(f.context());
        f.present(list, kSize);
        const auto width = [&](EventColumn column) { return list.header()->sectionSize(int(column)); };
        const int least = list.minimumSizeHint().width();
        int before = 0;
        for (const int room : {least, least + 60, 700, 800, 900, 1200, 1700}) {
            list.resize(std::max(room, least), 500);
            QCOMPARE(list.horizontalScrollBar()->maximum(), 0);
            QCOMPARE(list.header()->length(), list.viewport()->width());
            const int what = width(EventColumn::What);
            QVERIFY2(what >= 50, qPrintable(QString::number(what)));
            QVERIFY(what >= before || room < 900); // the rest is the sentence's
            before = what;
        }
        QVERIFY(width(EventColumn::What) > 400);
        // A width the user gives stays, and may need a bar; the others still give way.
        list.resize(900, 500);
        list.header()->resizeSection(int(EventColumn::Stream), 400);
        QCOMPARE(width(EventColumn::Stream), 400);
        list.resize(1100, 500);
        QCOMPARE(width(EventColumn::Stream), 400);
        QCOMPARE(list.horizontalScrollBar()->maximum(), 0);
        list.header()->resizeSection(int(EventColumn::Stream), 1200);
        QVERIFY(list.horizontalScrollBar()->maximum() > 0);
    }

    void theLastRowIsNeverCovered() {
        PaneFixture f({20000});
        EventList list(f.context());
        f.present(list, kSize);
        f.cursor.moveTo(Rank(19999));
        f.settle();
        const auto whole = [&] { return list.viewport()->rect().contains(list.rowRect(19999)); };
        QVERIFY(whole());
        list.header()->resizeSection(int(EventColumn::Stream), 2000); // a scroll bar takes room
        QTest::qWait(20);
        QVERIFY(list.horizontalScrollBar()->isVisible());
        QVERIFY(whole());
        list.resize(list.width(), 283);
        QVERIFY(whole());
        widgets::setApplicationFont(1.3);
        QTest::qWait(20);
        QVERIFY(whole());
        widgets::setApplicationFont(1.0);
    }

    void columnsAreKept() {
        PaneFixture f({100});
        EventList list(f.context());
        f.present(list, kSize);
        list.header()->resizeSection(3, 333);
        list.header()->moveSection(5, 2);
        const QByteArray state = list.saveState();
        EventList other(f.context());
        QVERIFY(other.restoreState(state));
        f.present(other, kSize);
        QCOMPARE(other.header()->sectionSize(3), 333);
        QCOMPARE(other.header()->visualIndex(5), 2);
        other.resize(kSize.width() + 100, kSize.height()); // only what was chosen is kept
        QCOMPARE(other.header()->sectionSize(3), 333);
        QCOMPARE(other.horizontalScrollBar()->maximum(), 0);
        QVERIFY(!other.restoreState(QByteArray("nonsense")));
    }

    void growsWithoutLosingItsPlace() {
        PaneFixture f({20000});
        EventList list(f.context());
        f.present(list, kSize);
        f.cursor.moveTo(Rank(15000));
        f.settle();
        const qint64 top = list.topRow();
        f.store.grow(std::make_shared<test::FakeSession>(test::FakeStoreOptions{40000}), true);
        f.settle();
        QCOMPARE(list.rowCount(), qint64(40000));
        QCOMPARE(list.topRow(), top);
        QVERIFY(list.pages().pagesKept() > 0);
    }

    void saysTheCurrentRowToAssistiveTechnology() {
        PaneFixture f({20000});
        EventList list(f.context());
        f.present(list, kSize);
        f.cursor.moveTo(Rank(12));
        f.settle();
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(&list);
        QVERIFY(access && access->valueInterface());
        QCOMPARE(access->valueInterface()->currentValue().toLongLong(), 12ll);
        QCOMPARE(access->valueInterface()->maximumValue().toLongLong(), 19999ll);
        QVERIFY(access->text(QAccessible::Value).contains(QStringLiteral("v0")));
        access->valueInterface()->setCurrentValue(40);
        QCOMPARE(f.cursor.rank()->value(), std::uint64_t(40));
    }

    void nothingOpenSaysThreeThings() {
        PaneFixture f;
        EventsPane pane(f.context());
        f.present(pane, kSize);
        auto* empty = pane.findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        QVERIFY(!empty->title().isEmpty() && !empty->reason().isEmpty());
        QSignalSpy spy(&pane, &EventsPane::openRequested);
        emit empty->actionTriggered();
        QCOMPARE(spy.count(), 1);
    }
};

HINDCAST_TEST(TestEventList)
#include "tst_event_list.moc"
