// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline over the Session double: what it asks, shows and does with mouse and keys.
#include "support/pane_fixture.h"
#include "support/test_main.h"

#include "timeline/timeline_canvas.h"
#include "timeline/timeline_data.h"
#include "timeline/timeline_pane.h"
#include "timeline/timeline_ticks.h"
#include "util/empty_state.h"
#include "util/pane_header.h"

#include <QRadioButton>
#include <QSet>
#include <QSignalSpy>

using namespace hindcast;
using namespace hindcast::widgets;
using test::PaneFixture;

namespace {

constexpr qint64 kDay = 86'400'000'000;
const QSize kSize(1100, 300);

int colours(const QImage& image) {
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            seen.insert(image.pixel(x, y));
    return int(seen.size());
}

} // namespace

class TestTimelinePane : public QObject {
    Q_OBJECT
private slots:
    void theTitleFollowsTheZoom() {
        PaneFixture f({20000});
        TimelinePane pane(f.context());
        f.present(pane, kSize);
        const QString whole = pane.header()->subtitle();
        pane.data()->show({true, pane.data()->shown().from, pane.data()->shown().from + kDay});
        QVERIFY(pane.header()->subtitle() != whole);
        pane.data()->fitAll();
        QCOMPARE(pane.header()->subtitle(), whole);
    }

    void fitsTheStreamOrFromAToB() {
        PaneFixture f({20000});
        TimelinePane pane(f.context());
        f.present(pane, kSize);
        f.cursor.moveTo(Rank(10000));
        f.settle();
        pane.data()->fitSelection();
        f.settle();
        const auto row = *f.session->stream(f.session->rows(Rank(10000), 1, {})->front().stream);
        const auto shown = [&] { return pane.data()->shown(); };
        QVERIFY(shown().from <= row.firstTime->value() && shown().to > row.lastTime->value());
        const qint64 span = row.lastTime->value() - row.firstTime->value();
        QVERIFY(shown().to - shown().from < span * 5 / 4 + kDay);
        f.cursor.setSecond(Rank(10100));
        f.settle();
        pane.data()->fitSelection();
        const auto time = [&](Rank rank) { return f.session->rows(rank, 1, {})->front().time->value(); };
        QVERIFY(shown().from <= time(Rank(10000)) && shown().to >= time(Rank(10100)));
        QVERIFY(shown().to - shown().from < 2 * (time(Rank(10100)) - time(Rank(10000))));
    }

    void firstViewIsTheWholeMonth() {
        PaneFixture f({20000});
        f.cursor.moveTo(Rank(11000));
        TimelinePane pane(f.context());
        f.present(pane, kSize);
        QVERIFY(f.range.range().byTime);
        QVERIFY(f.range.range().to - f.range.range().from > 30 * kDay);
        QCOMPARE(pane.header()->subtitle(), QStringLiteral("by type · 1 Mar – 31 Mar 2024 · UTC"));
        QCOMPARE(pane.data()->lanes()->lanes.size(), std::size_t(6));
        QVERIFY(colours(PaneFixture::picture(pane, QStringLiteral("timeline-light"))) > 20);
        f.present(pane, kSize, true);
        PaneFixture::picture(pane, QStringLiteral("timeline-dark"));
        QVERIFY(f.session->callsOnOwnThread().empty());
    }

    void aStrayDateDoesNotFlattenTheRest() {
        test::FakeStoreOptions options;
        options.stray = true;
        PaneFixture f(options);
        TimelinePane pane(f.context());
        f.present(pane, kSize);
        QVERIFY(f.range.range().to - f.range.range().from < 33 * kDay);
        QVERIFY(pane.data()->full().from == kDay);
        QTest::keyClick(pane.canvas(), Qt::Key_S);
        QVERIFY(f.range.range().to - f.range.range().from > 33 * kDay); // but it can be reached
    }

    void aRangeGivenWhileMeasuringIsKept() {
        PaneFixture f({20000});
        TimelinePane pane(f.context());
        const Range given{true, 1709251200000000 + 3 * kDay, 1709251200000000 + 5 * kDay};
        f.range.set(given); // from a workspace file, say
        f.present(pane, kSize);
        QCOMPARE(f.range.range(), given);
        f.store.open(std::make_shared<test::FakeSession>(test::FakeStoreOptions{100}), false);
        f.settle();
        QVERIFY(f.range.range().to - f.range.range().from > 20 * kDay);
    }

    void zoomPanAndFit() {
        PaneFixture f({20000});
        f.cursor.moveTo(Rank(11000));
        TimelinePane pane(f.context());
        f.present(pane, kSize);
        const Range home = f.range.range();
        for (int i = 0; i < 8; ++i)
            QTest::keyClick(pane.canvas(), Qt::Key_W);
        f.settle();
        const Range zoomed = f.range.range();
        QVERIFY((zoomed.to - zoomed.from) * 10 < home.to - home.from);
        const qint64 cursor = f.session->store().time(Rank(11000))->value();
        QVERIFY(zoomed.from < cursor && cursor < zoomed.to);
        PaneFixture::picture(pane, QStringLiteral("timeline-zoomed-light"));
        QTest::keyClick(pane.canvas(), Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(f.range.range().from > zoomed.from);
        QCOMPARE(f.range.range().to - f.range.range().from, zoomed.to - zoomed.from);
        QTest::keyClick(pane.canvas(), Qt::Key_F, Qt::ShiftModifier);
        QCOMPARE(f.range.range(), home);
        f.cursor.setSecond(Rank(12000));
        f.settle();
        QTest::keyClick(pane.canvas(), Qt::Key_F);
        QVERIFY(f.range.range().from < cursor
                && f.range.range().to > f.session->store().time(Rank(12000))->value());
        QVERIFY(f.range.range().to - f.range.range().from < 3 * kDay);
        f.settle();
        PaneFixture::picture(pane, QStringLiteral("timeline-ab-light"));
    }

    void clickMovesTheCursorToTheNearestEvent() {
        PaneFixture f({20000});
        TimelinePane pane(f.context());
        f.present(pane, kSize);
        const QRect plot = pane.canvas()->layoutNow().plot;
        const QPoint at = plot.center();
        QTest::mouseClick(pane.canvas(), Qt::LeftButton, {}, at);
        f.settle();
        QVERIFY(f.cursor.rank().has_value());
        const TimelineScale scale{f.range.range(), plot.left(), plot.width()};
        const qint64 wanted = scale.placeAt(at.x());
        const auto distance = [&](Rank r) { return std::abs(f.session->store().time(r)->value() - wanted); };
        const std::uint64_t r = f.cursor.rank()->value();
        QVERIFY(distance(Rank(r)) <= distance(Rank(r - 1)));
        QVERIFY(distance(Rank(r)) <= distance(Rank(r + 1)));
        QTest::keyClick(pane.canvas(), Qt::Key_Right);
        QCOMPARE(f.cursor.rank()->value(), r + 1);
    }

    void dragPansAndTheMinimapMovesTheWindow() {
        PaneFixture f({20000});
        TimelinePane pane(f.context());
        f.present(pane, kSize);
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(pane.canvas(), Qt::Key_W);
        f.settle();
        const Range before = f.range.range();
        const TimelineLayout layout = pane.canvas()->layoutNow();
        const QPoint from = layout.plot.center();
        QTest::mousePress(pane.canvas(), Qt::LeftButton, {}, from);
        for (int x = 0; x <= 100; x += 20)
            QTest::mouseMove(pane.canvas(), from - QPoint(x, 0));
        QTest::mouseRelease(pane.canvas(), Qt::LeftButton, {}, from - QPoint(100, 0));
        QVERIFY(f.range.range().from > before.from);
        QVERIFY(!f.cursor.rank()); // a drag is no click
        QTest::mouseClick(pane.canvas(), Qt::LeftButton, {}, layout.minimap.topLeft() + QPoint(20, 10));
        QVERIFY(f.range.range().from < before.from);
        QCOMPARE(f.range.range().to - f.range.range().from, before.to - before.from);
    }

    void withoutTimesRanksAreShown() {
        test::FakeStoreOptions options;
        options.times = false;
        PaneFixture f(options);
        f.cursor.moveTo(Rank(5000));
        TimelinePane pane(f.context());
        f.present(pane, kSize);
        QVERIFY(!f.range.range().byTime);
        QCOMPARE(f.range.range().to, qint64(20000));
        const auto words = pane.findChildren<QRadioButton*>();
        QCOMPARE(words.size(), 4);
        QVERIFY(!words[2]->isEnabled() && !words[2]->toolTip().isEmpty());
        words[1]->click(); // by category
        f.settle();
        QCOMPARE(pane.data()->lanes()->lanes.front().name, std::string("account"));
        PaneFixture::picture(pane, QStringLiteral("timeline-rank-category"));
    }

    void smallPanesStayReadable() {
        PaneFixture f({20000});
        f.cursor.moveTo(Rank(4000));
        TimelinePane pane(f.context());
        f.present(pane, {460, 170}, true);
        const TimelineLayout layout = pane.canvas()->layoutNow();
        QVERIFY(layout.lanes >= 2 && layout.laneHeight >= 14);
        QCOMPARE(int(pane.data()->lanes()->lanes.size()), layout.lanes); // the last one is all others
        QVERIFY(pane.data()->lanes()->lanes.back().name.empty());
        PaneFixture::picture(pane, QStringLiteral("timeline-small-dark"));
    }

    void tooltipCounts() {
        PaneFixture f({20000});
        TimelinePane pane(f.context());
        f.present(pane, kSize);
        const QString text = pane.canvas()->textAt(pane.canvas()->layoutNow().plot.center());
        QVERIFY2(text.contains(QStringLiteral("MoneyDeposited")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Mar 2024")), qPrintable(text));
    }

    void nothingOpenSaysThreeThings() {
        PaneFixture f;
        TimelinePane pane(f.context());
        f.present(pane, kSize);
        auto* empty = pane.findChild<EmptyState*>();
        QVERIFY(empty && empty->isVisible());
        QSignalSpy spy(&pane, &TimelinePane::openRequested);
        emit empty->actionTriggered();
        QCOMPARE(spy.count(), 1);
    }

    void aSlowEngineStopsNothing() {
        PaneFixture f({10'000'000});
        f.session->setDelay(std::chrono::milliseconds(300));
        TimelinePane pane(f.context());
        pane.resize(kSize);
        pane.show();
        f.range.set({false, 0, 1000});
        for (int i = 0; i < 20; ++i) {
            f.cursor.moveTo(Rank(std::uint64_t(i) * 1000));
            QTest::keyClick(pane.canvas(), Qt::Key_W);
            QCoreApplication::processEvents();
        }
        QVERIFY(f.session->callsOnOwnThread().empty());
    }
};

HINDCAST_TEST(TestTimelinePane)
#include "tst_timeline_pane.moc"
