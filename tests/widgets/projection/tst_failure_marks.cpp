// SPDX-License-Identifier: GPL-3.0-or-later
// Events on which a projection failed are marked on the timeline, by rank and by time.
#include "fold_fixture.h"
#include "pane_fixture.h"
#include "support/test_main.h"
#include "timeline/failure_marks.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_data.h"
#include "timeline/timeline_pane.h"

#include <QImage>
#include <QtTest>

using namespace hindcast;
using namespace hindcast::widgets;
using hindcast::test::FoldFixture;

namespace {

std::shared_ptr<const session::Session> timed() {
    return std::make_shared<session::LogSession>(test::store(R"(
        1 account-anna Opened {"owner":"Anna"} @2026-03-01T10:00:00Z
        2 account-anna Withdrawn {"amount":40} @2026-03-01T11:00:00Z
        3 account-anna Deposited {"amount":20} @2026-03-01T12:00:00Z
        4 account-anna Withdrawn {"amount":50} @2026-03-01T13:00:00Z
        5 account-anna Deposited {"amount":60} @2026-03-01T14:00:00Z
    )"));
}

session::ScriptChoice failing() {
    session::ScriptChoice choice{"typed.js"};
    choice.text = "fromAll().foreachStream().when({ Withdrawn() { throw new Error('no money') } })";
    return choice;
}

/// As the state pane does: asks for the last state of the first stream.
void askState(FoldFixture& f) {
    const auto folded = f.context().states();
    QVERIFY(folded->state(StreamId(0), session::AtEnd{}, {}));
    f.fold.readNews();
}

std::size_t pixelsOf(const QImage& image, const QRect& area, const QColor& color) {
    std::size_t count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixelColor(x, y) == color;
    return count;
}

} // namespace

class FailureMarksTest : public QObject {
    Q_OBJECT
private slots:
    void areWhereEventsFailed() {
        FoldFixture f;
        const auto session = timed();
        f.store.open(session, false, session->info());
        FailureMarks marks(f.context());
        QVERIFY(marks.places(false).empty());
        f.fold.request(failing());
        QTRY_VERIFY(f.fold.session(session));
        askState(f);
        QTRY_COMPARE(marks.places(false), (std::vector<qint64>{1, 3}));
        const qint64 eleven = 1772362800000000;
        QCOMPARE(marks.places(true), (std::vector<qint64>{eleven, eleven + 2 * 3'600'000'000}));
        QCOMPARE(marks.textOf(false, 0, 3), QStringLiteral("The projection failed: 1 (no money)"));
        QCOMPARE(marks.textOf(false, 0, 10), QStringLiteral("The projection failed: 2 (no money)"));
        QCOMPARE(marks.textOf(true, eleven, eleven + 1),
                 QStringLiteral("The projection failed: 1 (no money)"));
        QVERIFY(marks.textOf(false, 2, 3).isEmpty());
        f.fold.request(std::nullopt);
        QTRY_VERIFY(marks.places(false).empty());
    }

    void areOfThisStoreOnly() {
        FoldFixture f;
        const auto session = timed();
        f.store.open(session, false, session->info());
        FailureMarks marks(f.context());
        f.fold.request(failing());
        QTRY_VERIFY(f.fold.session(session));
        askState(f);
        QTRY_COMPARE(marks.places(false).size(), std::size_t(2));
        const auto other = timed();
        f.store.open(other, false, other->info());
        QVERIFY(marks.places(false).empty());
        QTRY_VERIFY(f.fold.session(other));
        QVERIFY(marks.places(false).empty());
        askState(f);
        QTRY_COMPARE(marks.places(false).size(), std::size_t(2));
    }

    void areSeen() {
        FoldFixture f;
        const auto session = timed();
        f.store.open(session, false, session->info());
        TimelinePane pane(f.context());
        pane.resize(700, 240);
        pane.show();
        const auto* canvas = pane.findChild<TimelineCanvas*>();
        QVERIFY(canvas);
        QTRY_VERIFY(pane.findChild<TimelineData*>()->lanes());
        const auto red = [&] {
            const QImage image = pane.grab().toImage();
            return pixelsOf(image, image.rect(), f.theme.theme().removed);
        };
        QCOMPARE(red(), std::size_t(0));
        f.fold.request(failing());
        QTRY_VERIFY(f.fold.session(session));
        askState(f);
        QTRY_COMPARE(canvas->failures().places(true).size(), std::size_t(2));
        QTRY_VERIFY(red() > 20);
        for (const bool dark : {false, true}) {
            f.theme.set(dark ? Theme::darkTheme() : Theme::light());
            pane.setPalette(f.theme.theme().palette());
            test::PaneFixture::picture(pane, dark ? "timeline-failures-dark" : "timeline-failures-light");
        }
    }
};

HINDCAST_TEST(FailureMarksTest)
#include "tst_failure_marks.moc"
