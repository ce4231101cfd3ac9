// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter does to the event list: hiding, dimming, the place of a hidden cursor, one stream, nothing
// found, a growing store, ten million events.
#include "filter_fixture.h"

#include "events/row_ranks.h"
#include "support/test_main.h"

using namespace hindcast;
using namespace hindcast::widgets;
using test::FilterFixture;

class FilterListTest : public QObject {
    Q_OBJECT
private slots:
    void hidesAllOthers() {
        FilterFixture f;
        f.begin();
        f.apply("type == \"MoneyWithdrawn\"");
        const auto hits = f.hitsOf("type == \"MoneyWithdrawn\"");
        EventList* list = f.pane.list();
        QCOMPARE(list->rowCount(), qint64(hits.size()));
        for (const std::size_t row : {std::size_t(0), hits.size() / 2, hits.size() - 1})
            QCOMPARE(list->pages().rankOf(qint64(row)), hits[row]);
        const auto row = *list->currentRow();
        QVERIFY(list->viewport()->rect().intersects(list->rowRect(row))); // the list stands at the cursor
        list->goToRow(5);
        QCOMPARE(*f.cursor.rank(), hits[5]);
        f.settle();
        QVERIFY(list->rowText(5).contains(QStringLiteral("MoneyWithdrawn")));
        // A cursor on a hidden event is between two rows.
        f.cursor.moveTo(next(hits[5]));
        QVERIFY(f.filter.excludes(*f.cursor.rank()));
        QVERIFY(list->isBetweenRows());
        QCOMPARE(list->currentRow(), std::optional<qint64>(5));
        QVERIFY(list->selection().isEmpty());
        test::PaneFixture::picture(f.window, QStringLiteral("filter-applied-light"));
        QTest::keyClick(list, Qt::Key_Up);
        QCOMPARE(*f.cursor.rank(), hits[5]);
        f.cursor.moveTo(next(hits[5]));
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(*f.cursor.rank(), hits[6]);
        f.filter.request({});
        QTRY_COMPARE(list->rowCount(), qint64(20000));
        QCOMPARE(list->currentRow(), std::optional<qint64>(qint64(hits[6].value())));
    }

    void dimsAllOthersInstead() {
        FilterFixture f;
        f.begin();
        f.apply("type == \"MoneyWithdrawn\"");
        QTest::mouseClick(f.bar.dimButton(), Qt::LeftButton);
        QVERIFY(f.filter.dims());
        QTRY_COMPARE(f.pane.list()->rowCount(), qint64(20000));
        f.settle();
        test::PaneFixture::picture(f.window, QStringLiteral("filter-dim-light"));
        QTest::mouseClick(f.bar.dimButton(), Qt::LeftButton);
        QTRY_COMPARE(f.pane.list()->rowCount(), qint64(f.filter.hits()->size()));
    }

    void keepsToTheStreamOfTheScope() {
        FilterFixture f;
        f.begin();
        const auto rows = f.session->rows(*f.cursor.rank(), 1, {});
        f.scope.set(Scope::Stream, rows->front().stream);
        f.settle();
        const auto all = f.pane.list()->rowCount();
        f.apply("version > 2");
        QVERIFY(f.pane.list()->rowCount() > 0 && f.pane.list()->rowCount() < all);
        for (qint64 row = 0; row < f.pane.list()->rowCount(); ++row)
            QVERIFY(!f.filter.excludes(f.pane.list()->pages().rankOf(row)));
        f.apply("version < 0");
        QVERIFY(f.pane.filterEmpty()->isVisible());
        QVERIFY(f.pane.filterEmpty()->title().contains(QStringLiteral("stream")));
    }

    void sameMapWhateverTheOrder() {
        const auto list = std::make_shared<std::vector<Rank>>(std::vector{Rank(4), Rank(9), Rank(12)});
        RankSet set;
        for (const Rank rank : *list)
            set.append(rank);
        const auto rising = RowRanks::of(RowRanks::List(list));
        const auto hits = RowRanks::of(std::make_shared<const RankSet>(set));
        for (std::uint64_t rank = 0; rank < 20; ++rank)
            QCOMPARE(rising.rowAt(Rank(rank)), hits.rowAt(Rank(rank)));
        QCOMPARE(hits.rowAt(Rank(11)), std::optional<qint64>(1));
        QVERIFY(!hits.rowAt(Rank(3)));
        // Versions that are not in log order: the last row that is not later.
        const auto mixed =
            RowRanks::of(std::make_shared<std::vector<Rank>>(std::vector{Rank(9), Rank(4), Rank(12)}));
        QCOMPARE(mixed.rowAt(Rank(10)), std::optional<qint64>(1));
        QCOMPARE(mixed.rowAt(Rank(20)), std::optional<qint64>(2));
        QVERIFY(!mixed.rowAt(Rank(3)));
        QCOMPARE(commonRanks({Rank(1), Rank(9), Rank(4)}, set)->size(), std::size_t(2));
    }

    void saysWhichConditionLetsNothingPass() {
        FilterFixture f;
        f.begin();
        f.apply("type == \"MoneyWithdrawn\" && version < 0");
        FilterEmpty* empty = f.pane.filterEmpty();
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->title(), QStringLiteral("0 of 20,000 events match."));
        const QString alone = QLocale().toString(f.hitsOf("type == \"MoneyWithdrawn\"").size());
        QTRY_COMPARE(empty->lines(),
                     QStringList({QStringLiteral("type == \"MoneyWithdrawn\" (%1 alone)").arg(alone),
                                  QStringLiteral("version < 0 (0 alone)")}));
        f.window.setFocus();
        test::PaneFixture::picture(f.window, QStringLiteral("filter-empty-light"));
        QTest::mouseClick(empty->removeButtons()[1], Qt::LeftButton);
        f.settle();
        QCOMPARE(f.filter.text(), QStringLiteral("type == \"MoneyWithdrawn\""));
        QVERIFY(!empty->isVisible() && f.pane.list()->rowCount() > 0);
    }

    void aGrowingStoreIsLookedThroughAgain() {
        FilterFixture f;
        f.begin();
        f.apply("version > 2");
        const auto before = f.filter.hits()->size();
        f.session = std::make_shared<test::FakeSession>(test::FakeStoreOptions{40000});
        f.store.grow(f.session, true, test::infoOf(*f.session));
        f.settle();
        QVERIFY(f.filter.hits()->size() > before);
        QCOMPARE(f.pane.list()->rowCount(), qint64(f.hitsOf("version > 2").size()));
        f.store.open(f.session, false, test::infoOf(*f.session)); // another store: no filter
        f.settle();
        QVERIFY(!f.filter.isActive());
        QCOMPARE(f.pane.list()->rowCount(), qint64(40000));
    }

    void tenMillionEventsCostABitEach() {
        FilterFixture f({10'000'000});
        f.begin();
        RankSet set;
        for (std::uint64_t rank = 0; rank < 10'000'000; rank += 3)
            set.append(Rank(rank));
        f.filter.show(QStringLiteral("version > 0"), std::make_shared<const RankSet>(std::move(set)), true);
        EventList* list = f.pane.list();
        QTRY_COMPARE(list->rowCount(), qint64(3'333'334));
        list->goToRow(3'000'000);
        QCOMPARE(f.cursor.rank()->value(), std::uint64_t(9'000'000));
        QTest::keyClick(list, Qt::Key_End);
        QCOMPARE(f.cursor.rank()->value(), std::uint64_t(9'999'999));
        f.settle();
        QVERIFY(!list->rowText(3'333'333).isEmpty());
        QVERIFY(list->pages().pagesKept() <= EventPages::kKept);
    }
};

HINDCAST_TEST(FilterListTest)
#include "tst_filter_list.moc"
