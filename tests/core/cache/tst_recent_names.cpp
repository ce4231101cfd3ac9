// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/recent_names.h"
#include "support/test_main.h"

#include <QtTest>

#include <random>

using namespace hindcast;
using namespace hindcast::cache;

class RecentNamesTest : public QObject {
    Q_OBJECT
private slots:
    void numbersAreThoseOfTheTable() {
        std::mt19937 random(5);
        StringTable names, twin;
        RecentNames recent;
        for (int i = 0; i < 20'000; ++i) {
            // Many share their length and their last characters, one is empty.
            std::string name = random() % 50 == 0 ? std::string() : std::to_string(random() % 900) + "-ed";
            if (random() % 3 == 0) name.insert(0, "Order");
            if (random() % 500 == 0) recent.clear();
            const std::uint32_t number = recent.intern(name, names);
            QCOMPARE(number, twin.intern(name));
            QVERIFY(names.name(number) == name);
        }
        QVERIFY(names.size() > 1000);
    }
};

HINDCAST_TEST(RecentNamesTest)
#include "tst_recent_names.moc"
