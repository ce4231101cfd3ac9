// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/segment_filters.h"
#include "cache/uuid.h"
#include "support/test_main.h"

#include <QtTest>

#include <random>

using namespace hindcast;
using namespace hindcast::cache;

class GramFilterTest : public QObject {
    Q_OBJECT

    static std::uint32_t gramAt(std::string_view text, std::size_t at) {
        std::uint32_t gram = 0;
        for (std::size_t k = 4; k-- > 0;)
            gram = gram << 8 | static_cast<unsigned char>(text[at + k]) | 0x20U;
        return gram;
    }

    static std::string letters(std::mt19937_64& random, std::size_t size, std::string_view alphabet) {
        std::string text(size, ' ');
        for (char& c : text)
            c = alphabet[random() % alphabet.size()];
        return text;
    }

private slots:
    void hasEveryGramOfItsTexts() {
        std::mt19937_64 random(1);
        GramTable table;
        for (const std::size_t size : {0, 3, 4, 50, 3000, 70'000}) {
            const std::string text = letters(random, size, "abcdeXYZ 0123\"\xc3\xa4");
            table.clear();
            table.add(text);
            std::string bits;
            const unsigned log = table.pack(bits);
            const BitFilter filter{bits, log};
            QCOMPARE(bits.size(), log == 0 ? std::size_t(0) : (std::size_t(1) << log) / 8);
            for (std::size_t at = 0; at + 4 <= text.size(); ++at)
                QVERIFY(filter.has(gramHash(gramAt(text, at))));
            QCOMPARE(log == 0, size < 4);
        }
    }

    void isAsSmallAsItsTextsAllow() {
        std::mt19937_64 random(2);
        GramTable table;
        for (const std::size_t size : {20, 300, 3000, 9000}) {
            table.clear();
            table.add(letters(random, size, "abcdefghijklmnopqrstuvwxyz0123456789"));
            std::string bits;
            const unsigned log = table.pack(bits);
            const BitFilter filter{bits, log};
            std::size_t passes = 0;
            for (std::uint32_t gram = 0; gram < 10'000; ++gram)
                passes += filter.has(gramHash(0xa0a0a0a0U + gram * 257)) ? 1 : 0;
            QVERIFY2(passes < 3800 && (passes > 1500 || filter.log == kLeastFilterLog),
                     (std::to_string(size) + ": " + std::to_string(passes)).c_str());
        }
    }

    void hasEveryRunOfFourDigitsOfItsUuids() {
        std::mt19937_64 random(3);
        UuidTable table;
        std::string packed, bits;
        std::vector<std::string> texts;
        for (int i = 0; i < 200; ++i) {
            std::string text = letters(random, 36, "0123456789abcdef");
            for (const std::size_t dash : {8, 13, 18, 23})
                text[dash] = '-';
            char to[kUuidBytes];
            QVERIFY(packUuid(text.data(), to));
            packed.append(to, kUuidBytes);
            texts.push_back(text);
        }
        table.add(packed);
        const unsigned log = table.pack(bits);
        const BitFilter filter{bits, log};
        int runs = 0;
        for (const std::string& text : texts)
            for (std::size_t at = 0; at + 4 <= text.size(); ++at)
                if (const auto number = hexNumber(gramAt(text, at))) {
                    ++runs;
                    QVERIFY(filter.has(*number));
                } else {
                    QVERIFY(isOfUuids(gramAt(text, at)));
                }
        QCOMPARE(runs, 200 * 17);
        QVERIFY(filter.log < kUuidTableLog);
    }

    void refusesWhatIsNotWhatWasWritten() {
        GramTable table;
        table.add("some text");
        FilterList payloads, metadata, ids;
        payloads.add(table);
        ids.add(table, kTextIds);
        const std::string heads = filterHeads(payloads, metadata, ids);
        const std::string bits = payloads.bits + ids.bits;
        const auto decoded = [](const std::string& raw, const std::string& plain) {
            SegmentFilters filters;
            return decodeFilters({2, raw, plain}, "segment 1", filters).ok();
        };
        QVERIFY(decoded(heads, bits));
        QVERIFY(!decoded(heads, bits + "x"));
        QVERIFY(!decoded(heads, bits.substr(1)));
        QVERIFY(!decoded(heads + "x", bits));
        for (std::size_t at = 0; at < heads.size(); ++at)
            for (const char byte : {'\x7f', '\x01', '\x1f'}) {
                std::string wrong = heads;
                wrong[at] = byte;
                QVERIFY(wrong == heads || !decoded(wrong, bits));
            }
        UuidFilters uuids;
        QVERIFY(!decodeUuidFilters({1, "\x06", "123"}, "segment 1", uuids).ok());
    }
};

HINDCAST_TEST(GramFilterTest)
#include "tst_gram_filter.moc"
