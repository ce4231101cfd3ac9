// SPDX-License-Identifier: GPL-3.0-or-later
// The filter bar by keyboard: completion, faults, Esc, history, saved filters, stopping; and over an engine
// whose every call takes two seconds.
#include "filter_fixture.h"

#include "support/test_main.h"

#include <QMenu>
#include <QSignalSpy>

using namespace hindcast;
using namespace hindcast::widgets;
using namespace std::chrono_literals;
using test::FilterFixture;

class FilterBarTest : public QObject {
    Q_OBJECT
private slots:
    void completesWithRealNamesAndCounts() {
        FilterFixture f;
        f.begin();
        f.type("ty");
        QTRY_VERIFY(f.bar.popup()->hasCandidates());
        f.key(Qt::Key_Tab);
        QCOMPARE(f.edit()->text(), QStringLiteral("type"));
        f.type(" == \"MoneyD");
        QTRY_COMPARE(f.bar.popup()->count(), 1);
        QVERIFY(f.bar.popup()->isVisible());
        QCOMPARE(f.bar.popup()->message(), QString()); // no complaint while a word is being typed
        QCOMPARE(f.edit()->verdict(), FilterVerdict::Unfinished);
        test::PaneFixture::picture(f.window, QStringLiteral("filter-completion-light"));
        QVERIFY(!f.bar.popup()->selected());
        f.key(Qt::Key_Down);
        QCOMPARE(f.bar.popup()->selected(), std::optional<int>(0));
        f.key(Qt::Key_Return); // takes the candidate, does not apply yet
        QCOMPARE(f.edit()->text(), QStringLiteral("type == \"MoneyDeposited\""));
        QVERIFY(!f.filter.isActive());
        QTRY_COMPARE(f.edit()->verdict(), FilterVerdict::Good);
        f.type(" && data.");
        QTRY_VERIFY(f.bar.popup()->hasCandidates());
        f.key(Qt::Key_Escape); // all of it, as nothing in the list was chosen
        QCOMPARE(f.edit()->text(), QString());
        QVERIFY(!f.bar.popup()->isVisible());
        f.edit()->undo();
        QVERIFY(f.edit()->text().endsWith(QStringLiteral("data.")));
        QVERIFY(f.session->callsOnOwnThread().empty());
    }

    void marksTheFaultAndKeepsWhatIsInForce() {
        FilterFixture f;
        QSignalSpy done(&f.bar, &FilterBar::done);
        f.begin();
        f.apply("version > 3");
        QVERIFY(f.filter.isComplete());
        QCOMPARE(done.size(), 1);
        const auto matches = f.filter.hits()->size();
        f.bar.startTyping();
        f.type("type == \"MoneyDeposited\" && foo == 1");
        QTRY_VERIFY(f.bar.popup()->message().startsWith(QStringLiteral("there is no name foo")));
        QCOMPARE(f.edit()->verdict(), FilterVerdict::Wrong);
        QVERIFY(f.bar.popup()->isVisible());
        QVERIFY(f.edit()->accessibleDescription().contains(QStringLiteral("foo")));
        f.settle();
        test::PaneFixture::picture(f.window, QStringLiteral("filter-error-light"));
        f.key(Qt::Key_Return);
        f.settle();
        QCOMPARE(f.edit()->cursorPosition(), 28); // at the fault
        QCOMPARE(f.filter.text(), QStringLiteral("version > 3"));
        QCOMPARE(f.filter.hits()->size(), matches);
        QCOMPARE(done.size(), 1);
        f.key(Qt::Key_Escape); // the last good one
        QCOMPARE(f.edit()->text(), QStringLiteral("version > 3"));
        QCOMPARE(done.size(), 1);
        f.key(Qt::Key_Escape); // and out
        QCOMPARE(done.size(), 2);
    }

    void saysWhatIsMissingOnlyWhenItIsToBeApplied() {
        FilterFixture f;
        f.begin();
        f.type("version >");
        QTRY_COMPARE(f.edit()->verdict(), FilterVerdict::Unfinished);
        f.key(Qt::Key_Return);
        QTRY_COMPARE(f.edit()->verdict(), FilterVerdict::Wrong);
        QVERIFY(f.bar.popup()->message().contains(QStringLiteral("ends too early")));
        QVERIFY(!f.filter.isActive());
        f.type(" 3");
        QTRY_COMPARE(f.edit()->verdict(), FilterVerdict::Good);
        QVERIFY(f.bar.popup()->message().isEmpty());
        f.key(Qt::Key_Return);
        QTRY_VERIFY(f.filter.isActive());
    }

    void aHintLeavesTheFilterUsable() {
        FilterFixture f;
        f.begin();
        f.type("type == \"MoneyDepositd\" && version > 1");
        QTRY_COMPARE(f.edit()->verdict(), FilterVerdict::Doubtful);
        QVERIFY(f.bar.popup()->message().contains(QStringLiteral("MoneyDeposited")));
        f.key(Qt::Key_Return);
        QTRY_VERIFY(f.filter.isActive() && f.filter.isComplete());
        QCOMPARE(f.filter.hits()->size(), std::uint64_t(0));
    }

    void walksTheHistory() {
        FilterFixture f;
        f.begin();
        f.apply("version > 3");
        f.apply("version > 4");
        QCOMPARE(f.book.recent(),
                 QStringList({QStringLiteral("version > 4"), QStringLiteral("version > 3")}));
        f.bar.startTyping();
        f.key(Qt::Key_Up); // not the one that stands there
        QCOMPARE(f.edit()->text(), QStringLiteral("version > 3"));
        f.key(Qt::Key_Up); // there is none before
        QCOMPARE(f.edit()->text(), QStringLiteral("version > 3"));
        QTest::keyClicks(f.edit(), QStringLiteral("5"));
        f.key(Qt::Key_Up);
        QCOMPARE(f.edit()->text(), QStringLiteral("version > 4"));
        f.key(Qt::Key_Down); // back to what was typed
        QCOMPARE(f.edit()->text(), QStringLiteral("version > 35"));
        f.key(Qt::Key_Down, Qt::AltModifier);
        QTRY_VERIFY(f.bar.findChild<QMenu*>());
        QCOMPARE(f.bar.findChild<QMenu*>()->actions().size(), qsizetype(2));
    }

    void savedFiltersAreButtons() {
        FilterFixture f;
        f.begin();
        f.apply("version > 30");
        f.book.save({QStringLiteral("late & long"), QStringLiteral("version > 30")});
        f.book.save({QStringLiteral("first"), QStringLiteral("version == 1")});
        const auto& buttons = f.bar.saved()->buttons();
        QCOMPARE(buttons.size(), qsizetype(2));
        QVERIFY(buttons[0]->isVisible() && buttons[0]->isChecked() && !buttons[1]->isChecked());
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        f.settle();
        QCOMPARE(f.filter.text(), QStringLiteral("version == 1"));
        QCOMPARE(f.edit()->text(), QStringLiteral("version == 1"));
        QVERIFY(buttons[1]->isChecked() && !buttons[0]->isChecked());
        QTest::mouseClick(buttons[1], Qt::LeftButton); // a second click takes it away
        f.settle();
        QVERIFY(!f.filter.isActive());
        f.book.rename(0, QStringLiteral("late"));
        QCOMPARE(f.book.saved()[0].name, QStringLiteral("late"));
        f.book.remove(0);
        QCOMPARE(buttons.size(), qsizetype(1));
        QVERIFY(f.bar.saved()->undoButton()->isVisible());
        QTest::mouseClick(f.bar.saved()->undoButton(), Qt::LeftButton);
        QCOMPARE(f.book.saved().size(), qsizetype(2));
        QCOMPARE(f.book.saved()[0].name, QStringLiteral("late"));
        QVERIFY(!f.bar.saved()->undoButton()->isVisible());
        for (int i = 0; i < 30; ++i)
            f.book.save({QStringLiteral("filter number %1").arg(i), QStringLiteral("version > %1").arg(i)});
        f.settle();
        QVERIFY(f.bar.width() <= f.window.width());
        QVERIFY(f.edit()->width() > 300);
        QVERIFY(!buttons.back()->isVisible()); // in the menu behind the others
    }

    void firstHitsShowAtOnceAndStoppingGoesBack() {
        FilterFixture f({40000});
        f.begin();
        f.apply("version > 30");
        const auto before = f.filter.hits();
        f.session->setDelay("filterChunk", 200ms);
        f.bar.startTyping();
        f.type("version > 2");
        f.key(Qt::Key_Return);
        QTRY_VERIFY(f.filter.running());
        QCOMPARE(f.pane.list()->rowCount(), qint64(before->size())); // the old ones until there are new ones
        QVERIFY(f.bar.clearButton()->toolTip().startsWith(QStringLiteral("Stop")));
        QTRY_COMPARE(f.filter.text(), QStringLiteral("version > 2"));
        QVERIFY(!f.filter.isComplete() && f.filter.running());
        QTRY_COMPARE(f.pane.list()->rowCount(), qint64(f.filter.hits()->size()));
        QCOMPARE(f.pane.list()->topRow(), qint64(0));
        const auto first = f.filter.hits()->size();
        QTRY_VERIFY(f.filter.hits()->size() > first);
        QVERIFY(f.edit()->remark().contains(QStringLiteral("so far")));
        QTest::mouseClick(f.bar.clearButton(), Qt::LeftButton);
        QVERIFY(!f.filter.running());
        QCOMPARE(f.filter.text(), QStringLiteral("version > 30"));
        QCOMPARE(f.filter.hits(), before);
        f.settle();
        QCOMPARE(f.filter.text(), QStringLiteral("version > 30")); // for good
        QCOMPARE(f.pane.list()->rowCount(), qint64(before->size()));
    }

    void clearingSaysWhatItDoesAndDoesIt() {
        FilterFixture f;
        f.begin();
        f.apply("version > 30");
        QCOMPARE(f.bar.clearButton()->accessibleName(),
                 QStringLiteral("Clear the filter: show all 20,000 events again"));
        QTest::mouseClick(f.bar.clearButton(), Qt::LeftButton);
        f.settle();
        QVERIFY(!f.filter.isActive() && f.edit()->text().isEmpty());
        QCOMPARE(f.pane.list()->rowCount(), qint64(20000));
        QVERIFY(!f.bar.clearButton()->isVisible());
    }

    void neverBlocksOnASlowEngine() {
        FilterFixture f;
        f.session->setDelay(2s);
        f.window.resize(1200, 600);
        f.window.show();
        f.bar.startTyping();
        int beats = 0;
        QTimer heart;
        connect(&heart, &QTimer::timeout, this, [&] { ++beats; });
        heart.start(10);
        for (const char c : std::string("version > 1")) {
            QTest::keyClick(f.edit(), c);
            QTest::qWait(20);
        }
        f.key(Qt::Key_Return);
        f.bar.startTyping();
        f.key(Qt::Key_Escape);
        QTest::qWait(300);
        QVERIFY(beats > 5); // not more: the machine may be busy
        QTRY_VERIFY_WITH_TIMEOUT(f.session->calls("runFilter") > 0, 15000);
        f.filter.requestStop();
        const auto own = f.session->callsOnOwnThread();
        QVERIFY2(own.empty(), own.empty() ? "" : own.front().c_str());
    }
};

HINDCAST_TEST(FilterBarTest)
#include "tst_filter_bar.moc"
