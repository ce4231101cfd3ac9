// SPDX-License-Identifier: GPL-3.0-or-later
// The streams pane over the Session double: pages, search, going to a stream, the cursor's stream.
#include "support/pane_fixture.h"
#include "support/test_main.h"

#include "events/streams_model.h"
#include "events/streams_pane.h"
#include "events/streams_view.h"
#include "util/empty_state.h"
#include "util/pane_header.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace hindcast;
using namespace hindcast::widgets;
using test::PaneFixture;

namespace {

const QSize kSize(260, 700);

QModelIndex category(StreamsPane& pane, const QString& name) {
    for (int i = 0; i < pane.model()->rowCount(); ++i)
        if (pane.model()->index(i, 0).data().toString() == name) return pane.model()->index(i, 0);
    return {};
}

void openCategory(PaneFixture& f, StreamsPane& pane, const QString& name) {
    pane.view()->expand(category(pane, name));
    f.settle();
}

/// Where the cursor's stream is marked in the view; null: nowhere in sight.
QRect currentRow(StreamsPane& pane) {
    for (int i = 0; i < pane.model()->rowCount(); ++i) {
        const QModelIndex parent = pane.model()->index(i, 0);
        for (int k = 0; pane.view()->isExpanded(parent) && k < pane.model()->rowCount(parent); ++k) {
            const QModelIndex index = pane.model()->index(k, 0, parent);
            const QRect line = pane.view()->visualRect(index);
            if (index.data(StreamsModel::CurrentRole).toBool()
                && pane.view()->viewport()->rect().contains(line))
                return line;
        }
    }
    return {};
}

void typeName(PaneFixture& f, StreamsPane& pane, const QString& text) {
    pane.searchField()->setText(text);
    QTest::qWait(150);
    f.settle();
}

} // namespace

class TestStreamsPane : public QObject {
    Q_OBJECT
private slots:
    void looksAsMeant() {
        PaneFixture f({20000});
        f.cursor.moveTo(Rank(61));
        StreamsPane pane(f.context());
        f.present(pane, kSize);
        QCOMPARE(pane.header()->subtitle(), QLocale().toString(qint64(f.session->store().streams())));
        QCOMPARE(pane.model()->rowCount(), 5);
        QTRY_VERIFY(!currentRow(pane).isNull()); // once the cursor rests, the cursor's stream is in sight
        QVERIFY(pane.view()->visualRect(pane.model()->index(4, 0)).bottom() < pane.view()->height());
        PaneFixture::picture(pane, QStringLiteral("streams-light"));
        f.present(pane, kSize, true);
        PaneFixture::picture(pane, QStringLiteral("streams-dark"));
    }

    void aLinkedEventIsShownInTheStreamThatWasChosen() {
        PaneFixture f({20000});
        const StreamId stream = *f.session->findStream("account-DE77000000");
        const auto isOfIt = [&](std::uint64_t rank) {
            return f.session->store().stream(f.session->store().place(Rank(rank))) == stream;
        };
        std::uint64_t other = 19'999;
        while (isOfIt(other))
            --other;
        f.session->link(stream, {Rank(other)});
        StreamsPane pane(f.context());
        f.present(pane, kSize);
        f.cursor.moveTo(Rank(100));
        typeName(f, pane, QStringLiteral("account-DE77000000"));
        pane.view()->setCurrentIndex(pane.model()->index(0, 0));
        QTest::keyClick(pane.view(), Qt::Key_Return);
        f.settle();
        QVERIFY(f.scope.scope() == Scope::All); // its last event up to the cursor is its own
        f.cursor.moveTo(Rank(19'999));
        f.settle();
        QTest::keyClick(pane.view(), Qt::Key_Return);
        f.settle();
        QCOMPARE(*f.cursor.rank(), Rank(other));
        QVERIFY(f.scope.scope() == Scope::Stream && f.scope.stream() == stream);
    }

    void pagesOfFiveHundred() {
        PaneFixture f({100000});
        StreamsPane pane(f.context());
        const QAbstractItemModelTester tester(pane.model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.present(pane, kSize);
        openCategory(f, pane, QStringLiteral("order"));
        const QModelIndex orders = category(pane, QStringLiteral("order"));
        QCOMPARE(pane.model()->rowCount(orders), 501);
        const auto total = qint64(f.session->store().streamsIn(2));
        const QModelIndex more = pane.model()->index(500, 0, orders);
        QCOMPARE(more.data().toString(), QLocale().toString(total - 500) + QStringLiteral(" more…"));
        QVERIFY(pane.model()->index(0, 0, orders).data().toString()
                < pane.model()->index(499, 0, orders).data().toString());
        emit pane.view()->chosen(more);
        f.settle();
        QCOMPARE(pane.model()->rowCount(orders), 1001);
        QCOMPARE(pane.model()->index(1000, 0, orders).data().toString(),
                 QLocale().toString(total - 1000) + QStringLiteral(" more…"));
        QVERIFY(f.session->callsOnOwnThread().empty());
    }

    void searchFindsPartsOfNames() {
        PaneFixture f({100000});
        StreamsPane pane(f.context());
        const QAbstractItemModelTester tester(pane.model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.present(pane, kSize);
        typeName(f, pane, QStringLiteral("DE3100001"));
        QCOMPARE(pane.model()->rowCount(), 10);
        QCOMPARE(pane.model()->index(0, 0).data().toString(), QStringLiteral("account-DE31000010"));
        QVERIFY(pane.header()->subtitle().startsWith(QStringLiteral("10 of ")));
        PaneFixture::picture(pane, QStringLiteral("streams-search"));
        typeName(f, pane, QStringLiteral("order"));
        QCOMPARE(pane.model()->rowCount(), 501);
        QVERIFY(pane.header()->subtitle().startsWith(QStringLiteral("more than 500 of ")));
        typeName(f, pane, QStringLiteral("nothing-like-it"));
        auto* empty = pane.findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        PaneFixture::picture(pane, QStringLiteral("streams-none"));
        emit empty->actionTriggered();
        QTest::qWait(150);
        f.settle();
        QCOMPARE(pane.model()->rowCount(), 5);
        QVERIFY(!empty->isVisible());
    }

    void choosingAStreamMovesTheCursor() {
        PaneFixture f({20000});
        StreamsPane pane(f.context());
        f.present(pane, kSize);
        QSignalSpy spy(&pane, &StreamsPane::streamActivated);
        f.cursor.moveTo(Rank(10000));
        typeName(f, pane, QStringLiteral("account-DE77"));
        pane.view()->setFocus();
        pane.view()->setCurrentIndex(pane.model()->index(0, 0));
        QTest::keyClick(pane.view(), Qt::Key_Return);
        f.settle();
        QCOMPARE(spy.count(), 1);
        const Rank rank = *f.cursor.rank();
        QVERIFY(rank <= Rank(10000) && rank > Rank(10000 - 40));
        QVERIFY(pane.model()->index(0, 0).data(StreamsModel::CurrentRole).toBool());
        typeName(f, pane, QStringLiteral("account-DE89000016"));
        QTest::mouseClick(pane.view()->viewport(), Qt::LeftButton, {},
                          pane.view()->visualRect(pane.model()->index(0, 0)).center());
        f.settle();
        const auto id = *f.session->findStream("account-DE89000016");
        QCOMPARE(*f.cursor.rank(), f.session->stream(id)->firstRank); // all its events are later
    }

    void onlyRowsWhoseMarkChangesAreToldOf() {
        PaneFixture f({20000});
        StreamsPane pane(f.context());
        f.present(pane, kSize);
        typeName(f, pane, QStringLiteral("account-DE89"));
        const auto stream = [&](int row) {
            return StreamId(pane.model()->index(row, 0).data(StreamsModel::StreamRole).toUInt());
        };
        QVERIFY(pane.model()->rowCount() > 5);
        pane.model()->setCurrent(stream(1));
        QSignalSpy told(pane.model(), &QAbstractItemModel::dataChanged);
        pane.model()->setCurrent(stream(4));
        QCOMPARE(told.count(), 2);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(told[i][0].toModelIndex(), told[i][1].toModelIndex());
            QCOMPARE(told[i][0].toModelIndex().row(), i == 0 ? 1 : 4);
        }
        QVERIFY(!pane.model()->index(1, 0).data(StreamsModel::CurrentRole).toBool());
        QVERIFY(pane.model()->index(4, 0).data(StreamsModel::CurrentRole).toBool());
    }

    void aClickOpensACategory() {
        PaneFixture f({20000});
        StreamsPane pane(f.context());
        f.present(pane, kSize);
        const QModelIndex last = pane.model()->index(4, 0);
        pane.view()->collapse(pane.model()->index(0, 0));
        QTest::mouseClick(pane.view()->viewport(), Qt::LeftButton, {},
                          pane.view()->visualRect(last).center());
        QVERIFY(pane.view()->isExpanded(last));
        f.settle();
        QVERIFY(pane.model()->rowCount(last) > 0);
    }

    void keysGoFromTheSearchToTheList() {
        PaneFixture f({20000});
        StreamsPane pane(f.context());
        f.present(pane, kSize);
        pane.activateWindow();
        pane.focusSearch();
        QTest::keyClick(pane.searchField(), Qt::Key_Down);
        QVERIFY(pane.view()->currentIndex().isValid());
    }

    void growingKeepsWhatIsOpen() {
        PaneFixture f({20000});
        StreamsPane pane(f.context());
        f.present(pane, kSize);
        openCategory(f, pane, QStringLiteral("payment"));
        f.store.grow(std::make_shared<test::FakeSession>(test::FakeStoreOptions{40000}), true);
        f.settle();
        QVERIFY(pane.view()->isExpanded(category(pane, QStringLiteral("payment"))));
        QVERIFY(pane.model()->rowCount(category(pane, QStringLiteral("payment"))) > 0);
    }

    void withoutACursorTheFirstCategoryIsPreviewed() {
        PaneFixture f({20000});
        StreamsPane pane(f.context());
        f.present(pane, kSize);
        QVERIFY(pane.view()->isExpanded(pane.model()->index(0, 0)));    // something to see at once
        QCOMPARE(pane.model()->rowCount(pane.model()->index(0, 0)), 9); // eight, and that there are more
    }

    void followsTheCursor() {
        PaneFixture f({1'000'000});
        StreamsPane pane(f.context());
        const QAbstractItemModelTester tester(pane.model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.present(pane, kSize);
        QLineEdit elsewhere;
        elsewhere.show();
        elsewhere.setFocus();
        QSet<QString> names;
        for (const std::uint64_t rank : {std::uint64_t(999'000), std::uint64_t(500'001), std::uint64_t(7),
                                         std::uint64_t(123'456), std::uint64_t(999'999)}) {
            f.cursor.moveTo(Rank(rank));
            QTest::qWait(80);
            f.settle();
            const QRect line = currentRow(pane);
            QVERIFY2(!line.isNull(), qPrintable(QString::number(rank)));
            const QModelIndex index = pane.view()->indexAt(line.center());
            names << index.data(Qt::ToolTipRole).toString();
            QCOMPARE(index.data(Qt::ToolTipRole).toString(),
                     QString::fromStdString(f.session->rows(Rank(rank), 1, {})->front().streamName));
            QVERIFY(pane.model()->rowCount(index.parent()) <= 30); // never all of a category
            QVERIFY(!pane.view()->hasFocus());
        }
        QVERIFY(names.size() > 2);
        PaneFixture::picture(pane, QStringLiteral("streams-follow"));
        // What is before and after the piece can be had.
        const QModelIndex parent = pane.view()->indexAt(currentRow(pane).center()).parent();
        const int rows = pane.model()->rowCount(parent);
        const QModelIndex before = pane.model()->index(0, 0, parent);
        QCOMPARE(StreamsModel::Kind(before.data(StreamsModel::KindRole).toInt()), StreamsModel::Kind::More);
        emit pane.view()->chosen(before);
        f.settle();
        QVERIFY(pane.model()->rowCount(parent) > rows);
        QVERIFY(pane.model()->index(1, 0, parent).data().toString()
                < pane.model()->index(2, 0, parent).data().toString());
    }

    void doesNotFightWhoLooksAround() {
        PaneFixture f({100'000});
        StreamsPane pane(f.context());
        f.present(pane, kSize);
        f.cursor.moveTo(Rank(50'000));
        QTest::qWait(80);
        f.settle();
        openCategory(f, pane, QStringLiteral("order"));
        pane.view()->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
        const int place = pane.view()->verticalScrollBar()->value();
        f.cursor.moveTo(Rank(3));
        QTest::qWait(80);
        f.settle();
        QCOMPARE(pane.view()->verticalScrollBar()->value(), place);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&pane, &leave);
        f.cursor.moveTo(Rank(70'000));
        QTest::qWait(80);
        f.settle();
        QVERIFY(!currentRow(pane).isNull());
        typeName(f, pane, QStringLiteral("DE3100001"));
        f.cursor.moveTo(Rank(9));
        QTest::qWait(80);
        f.settle();
        QCOMPARE(pane.searchField()->text(), QStringLiteral("DE3100001"));
        QCOMPARE(pane.model()->rowCount(), 10);
    }

    void nothingOpenSaysThreeThings() {
        PaneFixture f;
        StreamsPane pane(f.context());
        f.present(pane, kSize);
        auto* empty = pane.findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        QVERIFY(!pane.searchField()->isEnabled() && !pane.searchField()->toolTip().isEmpty());
    }
};

HINDCAST_TEST(TestStreamsPane)
#include "tst_streams_pane.moc"
