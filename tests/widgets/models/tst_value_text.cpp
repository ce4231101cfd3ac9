// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "util/event_text.h"
#include "util/fonts.h"
#include "util/hex_dump.h"
#include "util/literal_text.h"
#include "util/tabular_text.h"
#include "util/value_text.h"
#include "json/parse.h"

#include <QTextDocument>
#include <QtTest>

using namespace hindcast;
using namespace hindcast::widgets;

class ValueTextTest : public QObject {
    Q_OBJECT
private slots:
    void oneLine() {
        const auto line = [](const char* text, int limit = 400) {
            return lineText(*json::parse(text), limit);
        };
        QCOMPARE(line(R"({"amount":1.50,"tags":["a",{}],"none":null})"),
                 QStringLiteral(R"({ "amount": 1.50, "tags": [ "a", {} ], "none": null })"));
        QCOMPARE(line("12345678901234567890"), QStringLiteral("12345678901234567890"));
        QCOMPARE(line(R"("grün")", 4), QStringLiteral("\"gr") + QChar(0x2026)); // cut between characters
        QCOMPARE(line("[1,2,3,4,5,6]", 8), QStringLiteral("[ 1, 2, ") + QChar(0x2026));
    }
    void whatWouldTurnTheLineIsEscaped() {
        QCOMPARE(lineText(json::Value::string("a\u202Eb\nc")), QStringLiteral("\"a\\u{202e}b\\nc\""));
        QCOMPARE(copyText(json::Value::string("a\u202Eb\nc")), QString::fromUtf8("a\u202Eb\nc"));
    }
    void longOnesSayHowMuchIsMissing() {
        const QString text = blockText(json::Value::string(std::string(5000, 'x')), 1000);
        QVERIFY(text.contains(QStringLiteral("4000")) || text.contains(QStringLiteral("4,000")));
        QVERIFY(text.size() < 1100);
        QCOMPARE(blockText(*json::parse(R"({"a":[1]})")), QStringLiteral("{\n  \"a\": [\n    1\n  ]\n}"));
    }
    void timesAndPlaces() {
        QCOMPARE(timeText(Micros(-1), true), QStringLiteral("1969-12-31 23:59:59.999999 UTC"));
        QCOMPARE(timeText(Micros(1710844927118000), true), QStringLiteral("2024-03-19 10:42:07.118 UTC"));
        session::EventRow row;
        row.rank = Rank(41);
        QCOMPARE(placeText(row), QStringLiteral("#42"));
        QCOMPARE(timeText(row, true), QStringLiteral("no time"));
        row.timeText = "infinity";
        row.position = Position::text("a1");
        QCOMPARE(placeText(row), QStringLiteral("a1"));
        QCOMPARE(timeText(row, true), QStringLiteral("infinity"));
    }
    void bytes() {
        const QStringList lines = hexDump(std::string_view("abcdefgh\x00\xff", 10)).split(u'\n');
        QCOMPARE(lines[0], QStringLiteral("000000  61 62 63 64 65 66 67 68  abcdefgh"));
        QCOMPARE(lines[1], QStringLiteral("000008  00 ff                    .."));
        QVERIFY(hexDump(std::string(100, 'a'), 16).endsWith(QStringLiteral("84 more bytes")));
    }
    void tooltipsDoNotAct() {
        const QString hostile = QStringLiteral("<b>x</b>\n<img src=\"file:///etc/passwd\">");
        QVERIFY(Qt::mightBeRichText(hostile));
        QTextDocument shown;
        shown.setHtml(literalText(hostile));
        QCOMPARE(shown.toPlainText().trimmed(), hostile);
        for (const QString& plain : {QStringLiteral("a & b < c"), QStringLiteral("two\nlines"), QString()})
            QCOMPARE(literalText(plain), plain);
    }
    void digitsHaveOneWidth() {
        const QFont font = sansFont();
        QCOMPARE(tabularWidth(font, QStringLiteral("1,111")), tabularWidth(font, QStringLiteral("8,404")));
        QVERIFY(tabularWidth(font, QStringLiteral("11111")) > tabularWidth(font, QStringLiteral("1111")));
    }
};

HINDCAST_TEST(ValueTextTest)
#include "tst_value_text.moc"
