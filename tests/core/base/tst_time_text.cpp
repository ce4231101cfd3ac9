// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time_text.h"
#include "support/test_main.h"

#include <QtTest>

#include <limits>
#include <random>

using namespace hindcast;

class TimeTextTest : public QObject {
    Q_OBJECT
private slots:
    void reads_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("printed");
        QTest::addColumn<bool>("lossy");
        QTest::newRow("zulu") << QByteArray("2026-03-01T12:00:00Z") << QByteArray("2026-03-01T12:00:00.000000Z") << false;
        QTest::newRow("space, no zone") << QByteArray("2024-03-01 08:00:05.69") << QByteArray("2024-03-01T08:00:05.690000Z") << false;
        QTest::newRow("pg offset") << QByteArray("2026-01-02 01:04:05.5+05:30") << QByteArray("2026-01-01T19:34:05.500000Z") << true;
        QTest::newRow("short offset") << QByteArray("2026-01-02 01:04:05+00") << QByteArray("2026-01-02T01:04:05.000000Z") << false;
        QTest::newRow("nanoseconds") << QByteArray("2026-01-02T01:04:05.123456789Z") << QByteArray("2026-01-02T01:04:05.123456Z") << true;
        QTest::newRow("date") << QByteArray("2024-02-29") << QByteArray("2024-02-29T00:00:00.000000Z") << false;
        QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59.999999Z") << QByteArray("1969-12-31T23:59:59.999999Z") << false;
        QTest::newRow("year 0000") << QByteArray("0000-01-01T00:00:00Z") << QByteArray("0000-01-01T00:00:00.000000Z") << false;
    }
    void reads() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, printed);
        QFETCH(bool, lossy);
        const auto parsed = parseTime(text.toStdString());
        QVERIFY(parsed);
        QCOMPARE(QByteArray::fromStdString(printTime(parsed->time)), printed);
        QCOMPARE(parsed->lossy, lossy);
    }
    void refuses() {
        for (const char* text : {"", "infinity", "2026-13-01", "2023-02-29", "2026-01-02T", "2026-01-02T25:00", "17:00",
                                 "2026-01-02T01:04:05.", "2026-01-02T01:04:05Zjunk", "20260102"})
            QVERIFY2(!parseTime(text), text);
    }
    // The form with a T is read at once, that with a space by its parts: they must agree.
    void readsTheUsualFormAsOthers() {
        std::mt19937 random(3);
        const std::string letters = "0123456789-:.TZ+ ";
        int valid = 0;
        for (int round = 0; round < 20'000; ++round) {
            std::string text = round % 2 == 0 ? "2024-02-29T23:59:60.123456+02:30" : "1969-12-31T24:00:00Z";
            for (unsigned edits = random() % 4; edits > 0; --edits)
                text[random() % text.size()] = letters[random() % letters.size()];
            if (text[10] != 'T') continue;
            std::string other = text;
            other[10] = ' ';
            const auto usual = parseTime(text), parts = parseTime(other);
            QVERIFY2(usual.has_value() == parts.has_value(), text.c_str());
            if (!usual) continue;
            ++valid;
            QCOMPARE(usual->time, parts->time);
            QCOMPARE(usual->lossy, parts->lossy);
        }
        QVERIFY(valid > 3'000);
    }
    void epochNumbersMayHaveDecimals() {
        const auto micros = [](const char* text) {
            const auto time = timeFromEpochText(text);
            return time ? qint64(time->time.value()) : qint64(-1);
        };
        QCOMPARE(micros("1637230546"), qint64(1'637'230'546'000'000));
        QCOMPARE(micros("1637230546.123"), qint64(1'637'230'546'123'000));
        QCOMPARE(micros("1637230546123.5"), qint64(1'637'230'546'123'500));
        QCOMPARE(micros("-100.25"), qint64(-100'250'000));
        QVERIFY(!timeFromEpoch(std::numeric_limits<std::int64_t>::min()));
        QVERIFY(timeFromEpochText("1637230546.1234567")->lossy);
        QVERIFY(!timeFromEpochText("1637230546.1234560")->lossy);
        for (const char* text : {"", ".", ".5", "1637230546.", "1637230546.5e3", "1637230546.1.2"})
            QVERIFY2(!timeFromEpochText(text), text);
    }
    void guessesTheUnitOfEpochNumbers() {
        const Micros expected = parseTime("2026-03-01T12:00:00Z")->time;
        const std::int64_t seconds = expected.value() / 1'000'000;
        for (const std::int64_t number : {seconds, seconds * 1'000, seconds * 1'000'000, seconds * 1'000'000'000})
            QCOMPARE(timeFromEpoch(number)->time, expected);
        QVERIFY(timeFromEpoch(seconds * 1'000'000'000 + 1)->lossy);
    }
};

HINDCAST_TEST(TimeTextTest)
#include "tst_time_text.moc"
