// SPDX-License-Identifier: GPL-3.0-or-later
// Selections by ranges against plain sets; scroll positions of any length on a bar of int.
#include "support/test_main.h"

#include "events/row_selection.h"
#include "events/scroll_map.h"

#include <QtTest>

#include <random>
#include <set>

using namespace hindcast::widgets;

class TestRowSelection : public QObject {
    Q_OBJECT
private slots:
    void agreesWithAPlainSet() {
        std::mt19937 random(7);
        RowSelection selection;
        std::set<qint64> plain;
        for (int i = 0; i < 3000; ++i) {
            const qint64 a = random() % 200, b = a + random() % 9;
            switch (random() % 20) {
            case 0:
                selection.set(b, a);
                plain.clear();
                for (qint64 r = a; r <= b; ++r)
                    plain.insert(r);
                break;
            case 1:
            case 2:
            case 3:
                selection.add(a, b);
                for (qint64 r = a; r <= b; ++r)
                    plain.insert(r);
                break;
            default:
                selection.toggle(a);
                if (!plain.erase(a)) plain.insert(a);
            }
            QCOMPARE(selection.count(), qint64(plain.size()));
            for (qint64 r = 0; r < 210; ++r)
                QCOMPARE(selection.contains(r), plain.contains(r));
            for (std::size_t k = 1; k < selection.ranges().size(); ++k)
                QVERIFY(selection.ranges()[k - 1].last + 1 < selection.ranges()[k].first);
        }
    }

    void firstRowsOfAHugeSelection() {
        RowSelection selection;
        selection.set(0, 9);
        selection.add(100, 70'000'000'000);
        const auto first = selection.firstRows(15);
        QCOMPARE(first.size(), std::size_t(2));
        QCOMPARE(first[1], (RowSelection::Range{100, 104}));
    }

    void barReachesBothEnds() {
        for (const qint64 rows : {0ll, 1ll, 20ll, 100'000ll, 10'000'000ll, 80'000'000'000ll}) {
            const ScrollMap map(rows, 20, 505);
            QCOMPARE(map.toBar(0), 0);
            QCOMPARE(map.toBar(map.maximum()), map.barMaximum());
            QCOMPARE(map.fromBar(map.barMaximum()), map.maximum());
            QCOMPARE(map.endRow(map.maximum()), rows);
            QVERIFY(map.barPage() > 0);
        }
    }

    void showsARowWithLittleMovement() {
        const ScrollMap map(1000, 20, 200);
        QCOMPARE(map.showing(5, 0, 2), qint64(0));      // seen already
        QCOMPARE(map.showing(9, 0, 2), qint64(40));     // two rows of air below
        QCOMPARE(map.showing(19, 400, 2), qint64(340)); // and above
        QCOMPARE(map.showing(999, 19700, 2), map.maximum());
        const qint64 far = map.showing(500, 0, 2);
        QVERIFY(far > 9800 && far < 10000); // a jump goes to the middle
    }
};

HINDCAST_TEST(TestRowSelection)
#include "tst_row_selection.moc"
