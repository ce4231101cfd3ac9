// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "event/text_probe.h"
#include "search/finder.h"
#include "support/test_main.h"

#include <QtTest>

#include <random>

using namespace hindcast;
using namespace hindcast::search;

class FinderTest : public QObject {
    Q_OBJECT

    static int found(const char* text, const char* needle, bool ignoreCase) {
        const auto at = Finder({needle, ignoreCase}).find(text);
        return at ? int(at->at) : -1;
    }

private slots:
    void agreesWithTheNaiveSearch() {
        std::mt19937_64 random(3);
        for (int i = 0; i < 20'000; ++i) {
            // Few letters, so that much nearly fits.
            const auto letters = [&](std::size_t size) {
                std::string text(size, 'a');
                for (char& c : text)
                    c = "aAbB-@`\x01"[random() % 8];
                return text;
            };
            const std::string text = letters(random() % 90);
            const std::string needle = letters(1 + random() % (random() % 4 == 0 ? 40 : 4));
            const std::size_t from = random() % 100;
            for (const bool ignoreCase : {false, true}) {
                const auto at = Finder({needle, ignoreCase}).find(text, from);
                const std::size_t expected = ignoreCase ? toLowerAscii(text).find(toLowerAscii(needle), from)
                                                        : text.find(needle, from);
                QCOMPARE(at ? at->at : std::string::npos, expected);
                if (at) QCOMPARE(at->size, needle.size());
            }
        }
    }

    void foldsLetters_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("needle");
        QTest::addColumn<int>("exact");
        QTest::addColumn<int>("folded");
        QTest::newRow("ASCII") << QByteArray("an Order") << QByteArray("oRDER") << -1 << 3;
        QTest::newRow("umlaut") << QByteArray("die STRAẞE nach KÖLN") << QByteArray("köln") << -1 << 18;
        QTest::newRow("umlaut, other way") << QByteArray("Grüße") << QByteArray("GRÜ") << -1 << 0;
        QTest::newRow("sharp s is not ss") << QByteArray("Strasse") << QByteArray("straße") << -1 << -1;
        QTest::newRow("greek") << QByteArray("ΩΜΕΓΑ") << QByteArray("ωμ") << -1 << 0;
        QTest::newRow("Kelvin is no k") << QByteArray("\u212a") << QByteArray("k") << -1 << -1;
        QTest::newRow("Kelvin is no k beside an umlaut")
            << QByteArray("\u212aö") << QByteArray("kÖ") << -1 << -1;
        QTest::newRow("signs are not letters") << QByteArray("[`{") << QByteArray("[@{") << -1 << -1;
        QTest::newRow("no pattern") << QByteArray("é.*") << QByteArray("É.*") << -1 << 0;
        QTest::newRow("no UTF-8") << QByteArray("\xfc\x41") << QByteArray("\xfc\x61") << -1 << 0;
        QTest::newRow("behind no UTF-8") << QByteArray("\xff\xc3 É") << QByteArray("é") << -1 << 3;
    }
    void foldsLetters() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, needle);
        QTEST(found(text.data(), needle.data(), false), "exact");
        QTEST(found(text.data(), needle.data(), true), "folded");
        QCOMPARE(found(text.data(), text.data(), false), 0);
        QCOMPARE(found(text.data(), text.data(), true), 0);
    }

    void probesHoldForEveryTextThatHasTheNeedle() {
        const auto grams = [](const char* needle, bool ignoreCase) {
            std::vector<std::uint32_t> bytes;
            for (const auto& gram : event::probeOf(needle, ignoreCase).grams)
                bytes.push_back(gram.bytes);
            return bytes;
        };
        const auto ofUuids = [](const char* needle) {
            std::string marks;
            for (const auto& gram : event::probeOf(needle, false).grams)
                marks += gram.inUuid ? 'u' : '.';
            return marks;
        };
        QVERIFY(grams("abc", false).empty());
        QCOMPARE(grams("ABCD", false), grams("abcd", true));
        QCOMPARE(grams("abcd", false).size(), std::size_t(1));
        QCOMPARE(grams("köln", false).size(), std::size_t(2));
        QCOMPARE(grams("köln", true), grams("KÖLN", false));
        QCOMPARE(grams("großes å", true).size(), std::size_t(0));
        QCOMPARE(grams("ωμεγα", true).size(), std::size_t(0));
        QCOMPARE(ofUuids("2026-03-01"), std::string("u......"));
        QCOMPARE(ofUuids("Id\":\"0190f5a3-1c2d"), std::string(".....uuuuuuuuuu"));
        QCOMPARE(ofUuids("face to face"), std::string("u.......u"));
        QCOMPARE(ofUuids("x0190f5a3-0000-7000-8000-100000000000x"), "." + std::string(33, 'u') + ".");
        const auto partOfUuid = [](const char* needle, bool ignoreCase) {
            return event::probeOf(needle, ignoreCase).uuidPart;
        };
        const std::string uuid = "0190f5a3-0000-7000-8000-100000000000";
        QCOMPARE(partOfUuid("-8000-", false), std::string("-8000-"));
        QCOMPARE(partOfUuid(uuid.c_str(), false), uuid);
        QCOMPARE(partOfUuid("0190F5A3-0000-7000-8000-100000000000", true), uuid);
        QCOMPARE(partOfUuid((uuid + "1").c_str(), false), std::string());
        QCOMPARE(partOfUuid("-80000-", false), std::string());
        QCOMPARE(partOfUuid("DEAD", false), std::string());
        QCOMPARE(partOfUuid("DEAD", true), std::string("dead"));
    }
};

HINDCAST_TEST(FinderTest)
#include "tst_finder.moc"
