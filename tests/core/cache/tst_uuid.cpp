// SPDX-License-Identifier: GPL-3.0-or-later
// UUIDs packed and cut out of texts, against a plain search character by character.
#include "cache/uuid.h"
#include "support/test_main.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace hindcast::cache;

namespace {

bool isUuid(std::string_view text) {
    for (std::size_t i = 0; i < kUuidText; ++i) {
        const char c = text[i];
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
    }
    return true;
}

/// Each UUID, leftmost first, becomes a '#'.
std::string plainlyCut(std::string_view text) {
    std::string cut;
    for (std::size_t at = 0; at < text.size();) {
        if (text.size() - at >= kUuidText && isUuid(text.substr(at, kUuidText))) {
            cut += '#';
            at += kUuidText;
        } else {
            cut += text[at++];
        }
    }
    return cut;
}

std::string randomUuid(std::mt19937_64& random) {
    std::string text;
    for (std::size_t i = 0; i < kUuidText; ++i)
        text += i == 8 || i == 13 || i == 18 || i == 23 ? '-' : "0123456789abcdef"[random() % 16];
    return text;
}

} // namespace

class UuidTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsPackedComesBack() {
        std::mt19937_64 random(1);
        for (int i = 0; i < 1000; ++i) {
            const std::string text = randomUuid(random);
            char packed[kUuidBytes], printed[kUuidText];
            QVERIFY(packUuid(text.data(), packed));
            printUuid(packed, printed);
            QCOMPARE(std::string(printed, kUuidText), text);
        }
    }
    void anyWrongCharacterIsRefused() {
        std::mt19937_64 random(2);
        const std::string text = randomUuid(random);
        for (std::size_t at = 0; at < kUuidText; ++at)
            for (int c = 0; c < 256; ++c) {
                std::string changed = text;
                changed[at] = char(c);
                char packed[kUuidBytes];
                QCOMPARE(packUuid(changed.data(), packed), isUuid(changed));
            }
    }
    void textsAreCutAsByPlainSearch() {
        std::mt19937_64 random(3);
        std::size_t found = 0;
        for (int round = 0; round < 20'000; ++round) {
            std::string text;
            for (std::size_t parts = random() % 6; parts > 0; --parts) {
                const std::string uuid = randomUuid(random);
                switch (random() % 5) {
                case 0: // what only begins or ends like one
                    text += uuid.substr(random() % 30, random() % kUuidText);
                    break;
                case 1:
                    text += std::string(random() % 90, "-f{\"x"[random() % 5]);
                    break;
                case 2:
                    text += "--" + uuid + "-";
                    break;
                default:
                    text += uuid;
                }
            }
            // Behind the text stands what must not be looked at.
            const std::string behind = text + randomUuid(random);
            const std::string_view view(behind.data(), text.size());
            std::string cut, uuids;
            std::vector<std::size_t> places;
            cutUuids(view, cut, uuids, places);
            std::string marked = cut;
            std::replace_if(marked.begin(), marked.end(), [](char c) { return c >= 1 && c <= 5; }, '#');
            QCOMPARE(marked, plainlyCut(view));
            found += std::size_t(std::count(marked.begin(), marked.end(), '#'));
            std::string again = text;
            for (std::size_t i = places.size(); i-- > 0;)
                again.replace(places[i], kUuidText, "#");
            QCOMPARE(again, marked);
            std::string joined(text.size(), '\0');
            QVERIFY(UuidJoiner(cut, uuids).join(joined.data(), joined.size()));
            QCOMPARE(joined, text);
        }
        QVERIFY(found > 20'000);
    }
};

HINDCAST_TEST(UuidTest)
#include "tst_uuid.moc"
