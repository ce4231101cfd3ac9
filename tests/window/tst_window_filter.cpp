// SPDX-License-Identifier: GPL-3.0-or-later
// Filtering in the window by keyboard, over a real small store: apply, step through the hits, scope, status,
// clause by value, copy as a command, workspace; with the pictures of it.
#include "events/event_list.h"
#include "events/events_pane.h"
#include "filter/filter_bar.h"
#include "filter/filter_edit.h"
#include "filter/filter_popup.h"
#include "panes/state_pane.h"
#include "session/opener.h"
#include "support/places.h"
#include "support/test_main.h"
#include "timeline/timeline_data.h"
#include "timeline/timeline_pane.h"
#include "window/action_set.h"
#include "window/main_window.h"
#include "window/omnibox.h"
#include "window/status_line.h"
#include "window/top_bar.h"

#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QToolButton>
#include <QtTest>

using namespace hindcast;

namespace {

const QString kStore = test::sourcePath(QStringLiteral("resources/samples/e-commerce.ndjson.zst"));

bool showsText(const QWidget& widget, const QString& text) {
    for (const QLabel* label : widget.findChildren<QLabel*>())
        if (label->isVisible() && label->text() == text) return true;
    return false;
}

} // namespace

class WindowFilterTest : public QObject {
    Q_OBJECT

    struct Opened {
        app::MainWindow window{session::makeOpener(), app::Preferences{}};

        Opened() {
            window.resize(1400, 900);
            window.show();
            window.activateWindow();
            window.openStore(kStore);
        }
        bool ready() {
            return window.state().store.isOpen() && !window.state().store.isPartial()
                   && window.state().cursor.rank().has_value();
        }
        void settle() {
            for (int quiet = 0, tries = 0; quiet < 3 && tries < 800; ++tries) {
                QTest::qWait(20);
                quiet = window.state().jobs.running() == 0 ? quiet + 1 : 0;
            }
        }
        widgets::FilterState& filter() { return window.state().filter; }
        widgets::EventList* list() { return window.eventsPane()->list(); }
        widgets::FilterEdit* edit() { return window.filterBar()->edit(); }
        void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
            QTest::keyClick(list(), key, modifiers);
        }
        void apply(const char* text) {
            key(Qt::Key_L, Qt::ControlModifier);
            QTest::keyClicks(edit(), QString::fromUtf8(text));
            QTest::keyClick(edit(), Qt::Key_Return);
            settle();
        }
        void picture(const char* name) {
            const QString folder = test::buildPath(QStringLiteral("screenshots"));
            QDir().mkpath(folder);
            QVERIFY(window.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name))));
        }
    };

private slots:
    void init() { QDir(qEnvironmentVariable("XDG_DATA_HOME")).removeRecursively(); }

    void filtersByKeyboardAndStepsThroughTheHits() {
        Opened o;
        QTRY_VERIFY_WITH_TIMEOUT(o.ready(), 20000);
        o.settle();
        QVERIFY(o.window.filterBar()->isVisible());
        QVERIFY(!o.window.actions()[app::ActionId::ScopeFilter]->isEnabled());
        QVERIFY(o.window.actions()[app::ActionId::ScopeFilter]->toolTip().contains(
            QStringLiteral("apply a filter first")));
        o.apply("type == \"OrderPlaced\" && data.customer == \"cust-600\"");
        const auto hits = o.filter().hits();
        QVERIFY(hits && hits->size() > 1);
        QVERIFY(o.list()->hasFocus());
        QCOMPARE(o.list()->rowCount(), qint64(hits->size()));
        QVERIFY(showsText(*o.window.statusLine(), QStringLiteral("%1 of 20,000 events").arg(hits->size())));
        QCOMPARE(o.window.state().scope.scope(), widgets::Scope::Filter);
        o.key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(*o.window.state().cursor.rank(), hits->at(0));
        o.key(Qt::Key_F8);
        QCOMPARE(*o.window.state().cursor.rank(), hits->at(1));
        o.key(Qt::Key_F7);
        o.key(Qt::Key_F7); // no farther than the first
        QCOMPARE(*o.window.state().cursor.rank(), hits->at(0));
        o.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier); // all events again, the list as it is
        o.key(Qt::Key_F8);
        QCOMPARE(*o.window.state().cursor.rank(), next(hits->at(0)));
        QVERIFY(o.list()->isBetweenRows());
        o.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        o.key(Qt::Key_F8); // from between two hits to the later one
        QCOMPARE(*o.window.state().cursor.rank(), hits->at(1));
        o.settle();
        const auto& counted = o.window.timelinePane()->data()->minimapHits();
        QVERIFY(counted);
        std::uint64_t total = 0;
        for (const auto& lane : counted->lanes)
            total += lane.total;
        QVERIFY(total > 0 && total <= hits->size());
        o.picture("filter-applied");
        o.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(QGuiApplication::clipboard()->text().endsWith(
                     QStringLiteral("e-commerce.ndjson.zst --where 'type == \"OrderPlaced\" && "
                                    "data.customer == \"cust-600\"'")),
                 qPrintable(QGuiApplication::clipboard()->text()));
        o.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!o.filter().isActive());
        QCOMPARE(o.window.state().scope.scope(), widgets::Scope::All);
        QTRY_COMPARE(o.list()->rowCount(), qint64(20000));
        QVERIFY(!o.window.timelinePane()->data()->minimapHits());
    }

    void slashFocusesFromAViewAndIsTextInAField() {
        Opened o;
        QTRY_VERIFY_WITH_TIMEOUT(o.ready(), 20000);
        QVERIFY(!o.edit()->hasFocus());
        o.list()->setFocus();
        o.key(Qt::Key_Slash);
        QVERIFY(o.edit()->hasFocus());
        QTest::keyClick(o.edit(), Qt::Key_Slash);
        QTest::keyClicks(o.edit(), QStringLiteral("gen"));
        QCOMPARE(o.edit()->text(), QStringLiteral("/gen")); // and no G, E or N of the views
        QVERIFY(!o.filter().dims());
        QTest::keyClick(o.edit(), Qt::Key_Escape);
        QTest::keyClick(o.edit(), Qt::Key_Escape);
        QVERIFY(o.list()->hasFocus());
        o.key(Qt::Key_G);
        QVERIFY(o.filter().dims());
        QVERIFY(o.window.filterBar()->dimButton()->isChecked());
    }

    void theSelectedValueBecomesACondition() {
        Opened o;
        QTRY_VERIFY_WITH_TIMEOUT(o.ready(), 20000);
        o.settle();
        o.key(Qt::Key_E);
        QVERIFY(o.window.statusLine()->said().contains(QStringLiteral("Select a single value")));
        o.window.topBar()->omnibox()->goTo(QStringLiteral("order-5096"));
        QTRY_VERIFY(o.window.statePane()->view() && o.window.statePane()->view()->streamName == "order-5096");
        o.window.state().path.set(QStringLiteral("/customer"));
        QTRY_VERIFY(showsText(*o.window.statusLine(), QStringLiteral("state.customer == \"cust-600\"")));
        o.key(Qt::Key_E);
        o.settle();
        QCOMPARE(o.filter().text(), QStringLiteral("data.customer == \"cust-600\""));
        QCOMPARE(o.edit()->text(), o.filter().text());
        o.window.state().path.set(QStringLiteral("/total/currency"));
        o.key(Qt::Key_E, Qt::ShiftModifier);
        o.settle();
        QCOMPARE(o.filter().text(),
                 QStringLiteral("data.customer == \"cust-600\" && !(data.total.currency == \"EUR\")"));
    }

    void theWorkspaceKeepsFilters() {
        const QString text = QStringLiteral("type == \"OrderReturned\"");
        {
            Opened o;
            QTRY_VERIFY_WITH_TIMEOUT(o.ready(), 20000);
            o.apply("type == \"OrderReturned\"");
            o.window.state().book.save({QStringLiteral("returns"), text});
            o.filter().setDims(true);
            o.window.close();
        }
        Opened again;
        QTRY_VERIFY_WITH_TIMEOUT(again.ready(), 20000);
        QTRY_COMPARE(again.filter().text(), text);
        QVERIFY(again.filter().dims());
        QCOMPARE(again.window.state().book.saved().size(), qsizetype(1));
        QCOMPARE(again.window.state().book.recent(), QStringList{text});
        QCOMPARE(again.edit()->text(), text);
        again.settle();
        again.picture("filter-dim");
    }

    void thePopupIsOverThePanes() {
        Opened o;
        QTRY_VERIFY_WITH_TIMEOUT(o.ready(), 20000);
        o.settle();
        o.key(Qt::Key_L, Qt::ControlModifier);
        QTest::keyClicks(o.edit(), QStringLiteral("type == \"Order"));
        auto* popup = o.window.filterBar()->popup();
        QTRY_VERIFY(popup->isVisible() && popup->hasCandidates());
        QCOMPARE(popup->parentWidget(), &o.window);
        QVERIFY(o.window.rect().contains(popup->geometry()));
        QVERIFY(popup->geometry().top() >= o.edit()->mapTo(&o.window, QPoint(0, o.edit()->height())).y());
        o.list()->setFocus();
        QVERIFY(!popup->isVisible());
    }
};

HINDCAST_TEST(WindowFilterTest)
#include "tst_window_filter.moc"
