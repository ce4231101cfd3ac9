// SPDX-License-Identifier: GPL-3.0-or-later
// The preview of upcasters in the event pane: there when the projection has some, the stored payload beside
// what handlers see.
#include "fold_fixture.h"
#include "models/aligned_model.h"
#include "pane_fixture.h"
#include "panes/event_detail_pane.h"
#include "panes/upcast_tab.h"
#include "support/test_main.h"
#include "util/empty_state.h"
#include "util/quiet_tabs.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::widgets;
using hindcast::test::FoldFixture;

namespace {

session::ScriptChoice script(const std::string& upcasters) {
    session::ScriptChoice choice{"typed.js"};
    choice.text =
        upcasters + "\nfromAll().foreachStream().when({ Deposited(s, e) { s.cents = e.data.cents } })";
    return choice;
}

const std::string kUpcasters =
    "const upcasters = { Deposited: d => ({ cents: d.amount * 100, currency: 'EUR' }),"
    " Issued(d) { throw new Error('no cards') } };";

} // namespace

class UpcastTabTest : public QObject {
    Q_OBJECT
private:
    static bool isTabShown(const EventDetailPane& pane) {
        return pane.tabs()->isTabVisible(pane.tabs()->indexOf(pane.upcast()));
    }

private slots:
    void isThereWithUpcastersOnly() {
        FoldFixture f;
        EventDetailPane pane(f.context());
        f.cursor.moveTo(Rank(2));
        QTRY_VERIFY(pane.shown());
        QVERIFY(!isTabShown(pane));
        f.fold.request(script(kUpcasters));
        QTRY_VERIFY(isTabShown(pane));
        f.fold.request(script("// none"));
        QTRY_VERIFY(!isTabShown(pane));
        f.fold.request(script(kUpcasters));
        QTRY_VERIFY(isTabShown(pane));
        f.fold.request(std::nullopt);
        QTRY_VERIFY(!isTabShown(pane));
    }

    /// Who looks at it while the script is edited is not thrown out of it.
    void staysWhileTheNextUpcastersAreMade() {
        FoldFixture f;
        EventDetailPane pane(f.context());
        pane.show();
        f.cursor.moveTo(Rank(2));
        f.fold.request(script(kUpcasters));
        QTRY_VERIFY(isTabShown(pane));
        pane.tabs()->setCurrentWidget(pane.upcast());
        int told = 0;
        connect(pane.upcast(), &UpcastTab::usefulChanged, this, [&told] { ++told; });
        f.fold.request(script(kUpcasters + " // edited"));
        QTRY_VERIFY(told > 0);
        QVERIFY(isTabShown(pane));
        QCOMPARE(pane.tabs()->currentWidget(), pane.upcast());
        const auto session = f.store.session();
        f.store.open(session, false, session->info()); // as another store: nothing of it is known yet
        QVERIFY(!isTabShown(pane));
        QTRY_VERIFY(isTabShown(pane));
    }

    void storedAndSeen() {
        FoldFixture f;
        EventDetailPane pane(f.context());
        f.cursor.moveTo(Rank(2));
        f.fold.request(script(kUpcasters));
        QTRY_COMPARE(pane.upcast()->model()->differences().size(), 3); // amount went, two came
        QCOMPARE(pane.upcast()->currentIndex(), 0);
        f.cursor.moveTo(Rank(3));
        QTRY_COMPARE(pane.upcast()->currentIndex(), 1);
        QCOMPARE(pane.upcast()->emptyState()->title(), QStringLiteral("Handlers see it as it is stored"));
        f.cursor.moveTo(Rank(6));
        QTRY_COMPARE(pane.upcast()->emptyState()->title(),
                     QStringLiteral("The upcasters failed on this event"));
        QVERIFY2(pane.upcast()->emptyState()->reason().contains(QStringLiteral("no cards")),
                 qPrintable(pane.upcast()->emptyState()->reason()));
        f.cursor.moveTo(Rank(4));
        QTRY_COMPARE(pane.upcast()->currentIndex(), 0);
        f.store.close();
        QVERIFY(!pane.shown());
    }

    void pictures() {
        FoldFixture f;
        EventDetailPane pane(f.context());
        pane.resize(460, 320);
        pane.show();
        f.cursor.moveTo(Rank(2));
        f.fold.request(script(kUpcasters));
        QTRY_COMPARE(pane.upcast()->model()->differences().size(), 3);
        pane.tabs()->setCurrentWidget(pane.upcast());
        for (const bool dark : {false, true}) {
            f.theme.set(dark ? Theme::darkTheme() : Theme::light());
            pane.setPalette(f.theme.theme().palette());
            test::PaneFixture::picture(pane, dark ? "event-upcast-dark" : "event-upcast-light");
        }
    }
};

HINDCAST_TEST(UpcastTabTest)
#include "tst_upcast_tab.moc"
