// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/filter_writer.h"
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
        SegmentFilters filters;
        filters[std::size_t(FilterKind::Payloads)].add(table);
        filters[std::size_t(FilterKind::Ids)].add(table, kTextIds);
        FilterGroup group;
        group.add(filters);
        const std::string raw = encodeFilterGroup(group);
        const auto decoded = [](std::uint32_t segments, const std::string& bytes) {
            return decodeFilterGroup({segments, bytes, {}}, "filters").ok();
        };
        QVERIFY(decoded(1, raw));
        QVERIFY(!decoded(1, raw + "x"));
        QVERIFY(!decoded(1, raw.substr(1)));
        QVERIFY(!decoded(2, raw));
        for (std::size_t at = 0; at < raw.size(); ++at)
            for (const char byte : {'\x7f', '\x01', '\x1f'}) {
                std::string wrong = raw;
                wrong[at] = byte;
                QVERIFY(wrong == raw || !decoded(1, wrong));
            }
    }

    /// Every bit of every filter is where its slice says, whatever their number and sizes.
    void slicesHaveTheBitsOfTheirFilters() {
        std::mt19937_64 random(5);
        GramTable table;
        FilterWriter writer(Codec::Lz4);
        std::vector<SegmentFilters> segments(11);
        for (std::uint32_t number = 0; number < segments.size(); ++number) {
            for (FilterList& list : segments[number])
                for (std::size_t i = random() % 9; i > 0; --i) {
                    table.clear();
                    table.add(letters(random, random() % 4 * 1500, "abcdefghijklmnopqrstuvwxyz"));
                    list.add(table);
                }
            segments[number][std::size_t(FilterKind::Uuids)] =
                segments[number][std::size_t(FilterKind::Metadata)];
            writer.add(20 + number, segments[number]);
        }
        std::vector<Frame> blobs;
        const auto row = writer.write([&](std::string_view blob) -> Result<void> {
            const auto kind = blobs.empty() ? BlobKind::Filters : BlobKind::FilterSlices;
            auto frame = openFrame(blob, kind, "filters");
            if (!frame) return frame.error();
            blobs.push_back(*std::move(frame));
            return {};
        });
        QVERIFY(bool(row));
        QCOMPARE(row->firstSegment, 20U);
        QCOMPARE(row->segments, 11U);
        QVERIFY(writer.isEmpty());
        const auto group = decodeFilterGroup(blobs[0], "filters");
        QVERIFY(bool(group));
        std::size_t blobsOfSlices = 0;
        for (std::size_t kind = 0; kind < kFilterKinds; ++kind) {
            FilterList all;
            for (const SegmentFilters& segment : segments) {
                all.heads += segment[kind].heads;
                all.bits += segment[kind].bits;
            }
            QCOMPARE(group->heads[kind], all.heads);
            std::vector<std::size_t> starts;
            std::size_t start = 0;
            for (const char head : all.heads) {
                starts.push_back(start);
                if (filterLog(head) != 0) start += (std::size_t(1) << filterLog(head)) / 8;
            }
            for (const FilterMatrix& matrix : group->matrices[kind]) {
                blobsOfSlices += matrix.blobs();
                for (std::size_t slice = 0; slice < matrix.slices(); ++slice) {
                    const std::size_t blob = slice / matrix.slicesPerBlob();
                    const Frame& frame = blobs[std::size_t(matrix.firstBlob) + blob];
                    QCOMPARE(frame.plain.size(), matrix.slicesIn(blob) * matrix.sliceBytes());
                    const char* const bits =
                        frame.plain.data() + slice % matrix.slicesPerBlob() * matrix.sliceBytes();
                    for (std::size_t i = 0; i < matrix.filters.size(); ++i) {
                        const BitFilter filter{std::string_view(all.bits).substr(starts[matrix.filters[i]]),
                                               matrix.log};
                        QCOMPARE((bits[i / 8] >> (i % 8) & 1) != 0, filter.has(std::uint32_t(slice)));
                    }
                }
            }
        }
        QCOMPARE(blobs.size(), 1 + blobsOfSlices);
    }
};

HINDCAST_TEST(GramFilterTest)
#include "tst_gram_filter.moc"
