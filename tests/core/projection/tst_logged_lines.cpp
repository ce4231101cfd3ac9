// SPDX-License-Identifier: GPL-3.0-or-later
// What scripts logged, kept for a thousand events of several folds at once.
#include "projection/logged_lines.h"
#include "support/test_main.h"

#include <QtTest>

#include <algorithm>

using namespace hindcast;
using projection::EventPlace;
using projection::LoggedLines;

class LoggedLinesTest : public QObject {
    Q_OBJECT
private slots:
    void linesStandByTheirEvents() {
        const auto lines = std::make_shared<LoggedLines>();
        LoggedLines::Writer writer(lines);
        writer("two", {Rank(2), {}, {}, {}, {}});
        writer("two more", {Rank(2), {}, {}, {}, {}});
        writer("one", {Rank(1), {}, {}, {}, {}});
        writer("two anew", {Rank(2), {}, {}, {}, {}});
        const auto found = lines->lines();
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].text, std::string("one"));
        QCOMPARE(found[1].text, std::string("two anew"));
    }

    // Another fold logs on more events than are kept while the lines of one still come.
    void anEventThatWasDroppedMeanwhileIsStillThatEvent() {
        const auto lines = std::make_shared<LoggedLines>();
        LoggedLines::Writer slow(lines), quick(lines);
        const EventPlace place{Rank(7), {}, {}, Version(3), {}};
        slow("before", place);
        for (std::uint64_t i = 0; i < 3 * LoggedLines::kMostEvents; ++i) {
            quick("quick", {Rank(100 + i), {}, {}, {}, {}});
            if (i % LoggedLines::kMostEvents == LoggedLines::kMostEvents - 1) slow("after", place);
        }
        auto found = lines->lines();
        QCOMPARE(found.size(), LoggedLines::kMostEvents);
        QCOMPARE(found.front().place.rank, Rank(7));
        QCOMPARE(found.front().place.version, Version(3));
        QCOMPARE(found.front().text, std::string("after"));
        for (std::uint64_t i = 0; i < 2 * LoggedLines::kMostEvents; ++i)
            quick("later", {Rank(10'000 + i), {}, {}, {}, {}});
        found = lines->lines();
        QCOMPARE(found.size(), LoggedLines::kMostEvents);
        QVERIFY(std::none_of(found.begin(), found.end(),
                             [](const LoggedLines::Line& line) { return line.place.rank == Rank(7); }));
    }
};

HINDCAST_TEST(LoggedLinesTest)
#include "tst_logged_lines.moc"
