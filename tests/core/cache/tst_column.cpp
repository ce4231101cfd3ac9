// SPDX-License-Identifier: GPL-3.0-or-later
// Columns come back as they were, whole and in part, and as FORMAT.md says, read number by number.
#include "cache/column.h"
#include "support/test_main.h"

#include <QtTest>

#include <random>

using namespace hindcast::cache;

namespace {

using Values = std::vector<std::int64_t>;

/// The plain way, straight from FORMAT.md, "Column".
Values readPlainly(ByteReader reader, std::size_t count) {
    const auto form = reader.number<std::uint8_t>();
    const std::size_t width = form & 15;
    const std::uint64_t scales[] = {1, 1'000, 1'000'000}, scale = scales[(form >> 4) & 7];
    const bool steps = (form & 0x80) != 0;
    const auto first = steps ? std::uint64_t(unzigzag(reader.varint())) : 0;
    const auto base = std::uint64_t(unzigzag(reader.varint()));
    const std::size_t size = count - (steps ? 1 : 0);
    const std::string_view planes = reader.take(size * width);
    Values values;
    if (steps) values.push_back(std::int64_t(first));
    for (std::size_t i = 0; i < size; ++i) {
        std::uint64_t number = 0;
        for (std::size_t plane = 0; plane < width; ++plane)
            number |= std::uint64_t(std::uint8_t(planes[plane * size + i])) << (8 * plane);
        const std::uint64_t value = number * scale + base;
        values.push_back(std::int64_t(steps ? std::uint64_t(values.back()) + value : value));
    }
    return values;
}

Values random(std::mt19937_64& dice, std::size_t size, unsigned width, std::int64_t base, std::int64_t scale,
              bool steps) {
    const std::uint64_t mask = width == 0 ? 0 : ~std::uint64_t(0) >> (64 - 8 * width);
    Values values;
    std::uint64_t before = 0;
    for (std::size_t i = 0; i < size; ++i) {
        std::uint64_t value = (dice() & mask) / std::uint64_t(scale) * std::uint64_t(scale);
        if (steps) value = before += value;
        values.push_back(std::int64_t(value + std::uint64_t(base)));
    }
    return values;
}

} // namespace

class ColumnTest : public QObject {
    Q_OBJECT
private slots:
    void comesBack_data();
    void comesBack();
    void failsWhereBytesAreMissing();
};

void ColumnTest::comesBack_data() {
    QTest::addColumn<unsigned>("width");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("steps");
    for (unsigned width = 0; width <= 8; ++width)
        for (const int scale : {1, 1'000, 1'000'000})
            for (const bool steps : {false, true})
                QTest::addRow("%u bytes, times %d%s", width, scale, steps ? ", steps" : "")
                    << width << scale << steps;
}

void ColumnTest::comesBack() {
    QFETCH(unsigned, width);
    QFETCH(int, scale);
    QFETCH(bool, steps);
    std::mt19937_64 dice(7 + width);
    for (const std::size_t size : {1U, 2U, 3U, 31U, 200U, 4096U})
        for (const std::int64_t base : {std::int64_t(0), std::int64_t(-5), INT64_MAX - 3}) {
            const Values values = random(dice, size, width, base, scale, steps);
            std::string bytes;
            appendColumn(bytes, values);
            bytes += "behind";
            QCOMPARE(readPlainly(ByteReader(bytes), size), values);

            ByteReader whole(bytes);
            Values read(size);
            readColumn(whole, read);
            QCOMPARE(read, values);
            QCOMPARE(whole.rest(), std::string_view("behind"));

            for (int times = 0; times < 8; ++times) {
                const std::size_t from = dice() % size, to = from + dice() % (size - from + 1);
                ByteReader reader(bytes);
                Values part(to - from);
                readColumn(reader, size, from, part);
                QCOMPARE(part,
                         Values(values.begin() + std::ptrdiff_t(from), values.begin() + std::ptrdiff_t(to)));
                QCOMPARE(reader.rest(), std::string_view("behind"));
                QVERIFY(!reader.failed());
            }
        }
}

void ColumnTest::failsWhereBytesAreMissing() {
    std::mt19937_64 dice(3);
    for (unsigned width = 1; width <= 8; ++width) {
        std::string bytes;
        appendColumn(bytes, random(dice, 40, width, 0, 1, false));
        bytes.pop_back();
        ByteReader whole(bytes), reader(bytes);
        Values read(40, 1), part(3, 1);
        readColumn(whole, read);
        readColumn(reader, 40, 20, part);
        QVERIFY(whole.failed() && reader.failed());
        QCOMPARE(read, Values(40));
        QCOMPARE(part, Values(3));
    }
}

HINDCAST_TEST(ColumnTest)
#include "tst_column.moc"
