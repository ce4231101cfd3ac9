// SPDX-License-Identifier: GPL-3.0-or-later
// Bars of the timeline: what is shown from kept pictures is what is painted bar by bar, pixel for pixel.
#include "support/test_main.h"
#include "timeline/timeline_bars.h"

#include <QPainter>
#include <QtTest>

#include <random>

using namespace hindcast;
using namespace hindcast::widgets;

namespace {

const QSize kSize(900, 260);
constexpr int kLanes = 5;

std::shared_ptr<const event::Overview> counts(std::mt19937& random, const BucketGrid& grid) {
    event::Overview made;
    made.from = grid.from;
    made.to = grid.to;
    made.buckets = grid.buckets;
    for (int lane = 0; lane < kLanes; ++lane) {
        event::Overview::Lane one;
        one.name = "type" + std::to_string(lane);
        for (std::size_t b = 0; b < grid.buckets; ++b)
            one.counts.push_back(random() % 3 == 0 ? 0 : std::uint32_t(random() % (100u << lane)));
        made.lanes.push_back(std::move(one));
    }
    return std::make_shared<const event::Overview>(std::move(made));
}

/// Some of them.
std::shared_ptr<const event::Overview> hitsOf(std::mt19937& random, const event::Overview& all) {
    auto hits = std::make_shared<event::Overview>(all);
    for (auto& lane : hits->lanes)
        for (auto& count : lane.counts)
            if (count > 0) count = std::uint32_t(random() % (count + 1));
    return hits;
}

TimelineView viewOf(std::mt19937& random) {
    TimelineView view;
    view.layout = layoutTimeline(kSize, kLanes, 90, 18);
    const qint64 from = qint64(random() % 100'000);
    view.shown = {true, from, from + 5'000 + qint64(random() % 100'000)};
    view.minimapRange = {true, 0, 250'000};
    view.lanes = counts(random, bucketGrid(view.shown, view.layout.plot.width(), 3));
    view.minimap = counts(random, bucketGrid(view.minimapRange, view.layout.minimap.width(), 2));
    for (int i = 0; i < kLanes; ++i) {
        view.laneColors.push_back(i);
        view.minimapColors.push_back(i);
    }
    return view;
}

QImage painted(TimelineBars& bars, const TimelineView& view, const Theme& theme, qreal ratio) {
    QImage image(kSize * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(theme.panel);
    QPainter painter(&image);
    bars.paintLanes(painter, view, theme);
    bars.paintMinimap(painter, view, theme);
    return image;
}

} // namespace

class TestTimelineBars : public QObject {
    Q_OBJECT
private slots:
    void keptPicturesShowWhatIsPainted_data() {
        QTest::addColumn<qreal>("ratio");
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << 1.0 << false;
        QTest::newRow("dark") << 1.0 << true;
        QTest::newRow("two pixels to each") << 2.0 << false;
    }
    void keptPicturesShowWhatIsPainted() {
        QFETCH(const qreal, ratio);
        QFETCH(const bool, dark);
        const Theme theme = dark ? Theme::darkTheme() : Theme::light();
        std::mt19937 random(11);
        TimelineBars kept;
        for (int store = 0; store < 4; ++store) {
            TimelineView view = viewOf(random);
            if (store % 2) view.laneHits = hitsOf(random, *view.lanes);
            for (int move = 0; move < 12; ++move) {
                const qint64 span = view.shown.to - view.shown.from; // before, in and behind what is shown
                view.cursor = view.shown.from - span / 4 + qint64(random() % std::uint32_t(span * 3 / 2));
                if (move == 5) view.cursor.reset();
                TimelineBars fresh;
                QCOMPARE(painted(kept, view, theme, ratio), painted(fresh, view, theme, ratio));
            }
        }
    }

    /// Whatever a picture depends on makes another one.
    void nothingOldIsShown() {
        std::mt19937 random(5);
        TimelineBars kept;
        TimelineView view = viewOf(random);
        view.cursor = view.shown.from + 2'000;
        const auto same = [&](const Theme& theme) {
            for (int i = 0; i < 3; ++i) {
                TimelineBars fresh;
                if (painted(kept, view, theme, 1) != painted(fresh, view, theme, 1)) return false;
            }
            return true;
        };
        QVERIFY(same(Theme::light()));
        QVERIFY(same(Theme::darkTheme()));
        view.shown = panRange(view.shown, 1'000, view.minimapRange);
        QVERIFY(same(Theme::light()));
        view.minimapRange.to += 50'000;
        QVERIFY(same(Theme::light()));
        view.lanes = counts(random, bucketGrid(view.shown, view.layout.plot.width(), 3));
        view.minimap = counts(random, bucketGrid(view.minimapRange, view.layout.minimap.width(), 2));
        QVERIFY(same(Theme::light()));
        view.minimapHits = hitsOf(random, *view.minimap);
        QVERIFY(same(Theme::light()));
        std::swap(view.laneColors.front(), view.laneColors.back());
        QVERIFY(same(Theme::light()));
        view.layout = layoutTimeline(kSize, 3, 60, 18);
        QVERIFY(same(Theme::light()));
    }
};

HINDCAST_TEST(TestTimelineBars)
#include "tst_timeline_bars.moc"
