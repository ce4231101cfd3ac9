// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a text in the events by keyboard: hits, next and previous around the ends, case, stopping, within a
// filter; and over an engine whose every call takes two seconds.
#include "events/event_list.h"
#include "events/events_pane.h"
#include "filter/filter_runner.h"
#include "find/find_bar.h"
#include "find/found_marks.h"
#include "support/pane_fixture.h"
#include "support/test_main.h"
#include "timeline/timeline_data.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace hindcast;
using namespace hindcast::widgets;
using namespace std::chrono_literals;

namespace {

struct FindFixture : test::PaneFixture {
    FilterRunner runner{context()};
    EventsPane pane{context()};

    explicit FindFixture(const test::FakeStoreOptions& options = {}) : PaneFixture(options) {
        cursor.moveTo(Rank(options.events / 2));
    }
    FindBar& bar() { return *pane.findBar(); }
    void open(bool dark = false) {
        present(pane, QSize(1000, 500), dark);
        pane.activateWindow();
        (void)QTest::qWaitForWindowActive(&pane);
        bar().open();
    }
    void look(const char* text) {
        bar().field()->setText(QString::fromUtf8(text));
        finish();
    }
    /// Until nothing is looked for any more, then at rest.
    void finish() {
        (void)QTest::qWaitFor([this] { return !find.isRunning(); }, 20000);
        settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(bar().field(), key, modifiers);
    }
    /// By reading every event.
    std::vector<Rank> ranksHolding(const std::string& text, bool ignoreCase) {
        std::vector<Rank> ranks;
        search::Needle needle;
        needle.text = text;
        needle.ignoreCase = ignoreCase;
        (void)session->runSearch(needle, nullptr, {},
                                 [&](const expression::ScanChunk& chunk) {
                                     for (const auto& hit : chunk.hits)
                                         ranks.push_back(hit.rank);
                                     return true;
                                 },
                                 {});
        return ranks;
    }
};

} // namespace

class FindBarTest : public QObject {
    Q_OBJECT
private slots:
    void goesToTheNextAndAroundTheEnd() {
        FindFixture f;
        f.open();
        QVERIFY(f.bar().field()->hasFocus());
        f.look("moneywithdrawn");
        const auto ranks = f.ranksHolding("moneywithdrawn", true);
        QVERIFY(ranks.size() > 100);
        QCOMPARE(f.find.hits()->size(), std::uint64_t(ranks.size()));
        QVERIFY(f.bar().status().endsWith(QStringLiteral("events")));
        QCOMPARE(f.cursor.rank()->value(), std::uint64_t(10000)); // nothing moves while one types
        const auto after = std::upper_bound(ranks.begin(), ranks.end(), Rank(10000));
        f.key(Qt::Key_Return);
        QCOMPARE(*f.cursor.rank(), *after);
        f.key(Qt::Key_Return);
        QCOMPARE(*f.cursor.rank(), *(after + 1));
        f.key(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(*f.cursor.rank(), *after);
        QVERIFY(f.pane.list()->viewport()->rect().contains(
            f.pane.list()->rowRect(qint64(f.cursor.rank()->value()))));
        f.settle();
        test::PaneFixture::picture(f.pane, QStringLiteral("find-light"));
        f.cursor.moveTo(ranks.back());
        f.key(Qt::Key_Return);
        QCOMPARE(*f.cursor.rank(), ranks.front());
        QVERIFY(f.bar().status().contains(QStringLiteral("around the end")));
        f.key(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(*f.cursor.rank(), ranks.back());
        f.key(Qt::Key_Escape);
        QVERIFY(!f.bar().isVisible() && !f.find.isActive());
        QVERIFY(f.pane.list()->hasFocus());
        QCOMPARE(*f.cursor.rank(), ranks.back());
        f.bar().open(); // the text is still there
        f.finish();
        QCOMPARE(f.find.hits()->size(), std::uint64_t(ranks.size()));
    }

    void caseCounts() {
        FindFixture f;
        f.open();
        f.look("moneyWITHDRAWN");
        QVERIFY(!f.find.hits()->empty());
        f.bar().caseButton()->click();
        f.finish();
        QVERIFY(f.find.hits()->empty());
        QCOMPARE(f.bar().status(), QStringLiteral("Not found"));
        f.key(Qt::Key_Return);
        QCOMPARE(f.cursor.rank()->value(), std::uint64_t(10000));
    }

    void waitsForTheFirstHitAndStops() {
        FindFixture f({40000});
        f.open();
        f.session->setDelay("filterChunk", 150ms);
        f.bar().field()->setText(QStringLiteral("MoneyWithdrawn"));
        f.key(Qt::Key_Return); // before anything is known
        QTRY_VERIFY(f.cursor.rank()->value() != 20000);
        QVERIFY(f.find.isRunning());
        const auto first = f.find.hits()->size();
        QTRY_VERIFY(f.find.hits()->size() > first);
        QVERIFY(f.bar().status().contains(QStringLiteral("looked through")));
        f.bar().stopButton()->click();
        const auto found = f.find.hits();
        QVERIFY(f.bar().status().contains(QStringLiteral("stopped at")));
        f.settle();
        QCOMPARE(f.find.hits(), found); // for good
    }

    void findsOnlyWhatTheFilterLeaves() {
        FindFixture f;
        f.open();
        f.filter.request(QStringLiteral("version < 10"));
        f.settle();
        f.look("MoneyWithdrawn");
        const auto hits = f.find.hits();
        QVERIFY(!hits->empty() && hits->size() < f.ranksHolding("MoneyWithdrawn", true).size());
        for (std::uint64_t i = 0; i < hits->size(); ++i)
            QVERIFY(!f.filter.excludes(hits->at(i)));
        f.filter.request({});
        QTRY_VERIFY(f.find.hits());
        QTRY_COMPARE(f.find.hits()->size(), std::uint64_t(f.ranksHolding("MoneyWithdrawn", true).size()));
    }

    void theTimelineCountsWhatWasFound() {
        FindFixture f;
        TimelineData timeline(f.context());
        f.open();
        f.settle();
        timeline.look(600, 600, 6);
        f.settle();
        QVERIFY(!timeline.laneFound());
        f.look("MoneyWithdrawn");
        QTRY_VERIFY(timeline.laneFound() && timeline.minimapFound());
        std::uint64_t total = 0;
        for (const auto& lane : timeline.laneFound()->lanes)
            total += lane.total;
        QVERIFY(total > 0 && total <= f.find.hits()->size());
        f.key(Qt::Key_Escape);
        QTRY_VERIFY(!timeline.laneFound());
    }

    void marksStandWhereTheRowsAre() {
        using Parts = std::vector<TextPart>;
        QCOMPARE(partsHolding(QStringLiteral("aXaxa"), QStringLiteral("ax"), Qt::CaseInsensitive),
                 (Parts{{0, 2}, {2, 4}}));
        QCOMPARE(partsHolding(QStringLiteral("aaa"), QStringLiteral("aa"), Qt::CaseSensitive),
                 (Parts{{0, 2}}));
        QVERIFY(partsHolding(QStringLiteral("a"), QString(), Qt::CaseSensitive).empty());
        RankSet hits;
        for (const std::uint64_t rank :
             {std::uint64_t(0), std::uint64_t(5'000'000), std::uint64_t(9'999'999)})
            hits.append(Rank(rank));
        const auto same = [](qint64 row) { return Rank(std::uint64_t(row)); };
        QCOMPARE(markedPixels(10'000'000, 200, same, hits), (std::vector<int>{0, 100, 199}));
        RankSet few;
        few.append(Rank(1));
        QCOMPARE(markedPixels(4, 200, same, few), std::vector<int>{50});
        QVERIFY(markedPixels(0, 200, same, few).empty());
    }

    void neverBlocksOnASlowEngine() {
        FindFixture f;
        f.session->setDelay(2s);
        f.pane.resize(1000, 500);
        f.pane.show();
        f.bar().open();
        int beats = 0;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&] { ++beats; });
        heart.start(10);
        for (const char c : std::string("order")) {
            QTest::keyClick(f.bar().field(), c);
            QTest::qWait(60);
        }
        f.key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(f.session->calls("runSearch") > 0, 15000);
        f.key(Qt::Key_Escape);
        QVERIFY(beats > 5); // not more: the machine may be busy
        const auto own = f.session->callsOnOwnThread();
        QVERIFY2(own.empty(), own.empty() ? "" : own.front().c_str());
    }
};

HINDCAST_TEST(FindBarTest)
#include "tst_find_bar.moc"
