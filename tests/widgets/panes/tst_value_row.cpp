// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a JSON tree: what was replaced is struck through, what has no room is cut.
#include "panes/value_row_painter.h"
#include "support/test_main.h"
#include "json/parse.h"

#include <QImage>
#include <QPainter>
#include <QtTest>

using namespace hindcast;
using namespace hindcast::widgets;

namespace {

struct Row : JsonNode {
    Row(const std::string& from, const std::string& to);
};

Row::Row(const std::string& from, const std::string& to) {
    entry.leftKey = entry.rightKey = "total";
    entry.left = *json::parse(from);
    entry.right = *json::parse(to);
    entry.match = from == to ? Match::Same : Match::Changed;
}

QImage painted(const JsonNode& node, ValueTexts& texts, int width) {
    QImage image(width, 30, QImage::Format_RGB32);
    image.fill(Theme::light().panel);
    QPainter painter(&image);
    ValueRowPainter(painter, Theme::light(), texts).draw(image.rect(), node, {});
    return image;
}

/// The longest line of one colour, of `color`.
int longestLine(const QImage& image, const QColor& color) {
    int longest = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0, run = 0; x < image.width(); ++x) {
            run = image.pixelColor(x, y) == color ? run + 1 : 0;
            longest = std::max(longest, run);
        }
    return longest;
}

} // namespace

class TestValueRow : public QObject {
    Q_OBJECT
private slots:
    void whatWasReplacedIsStruckThrough() {
        ValueTexts texts;
        const int width = texts.whole(QStringLiteral("1083.95"), ValueFont::Struck).width;
        QVERIFY(width > 20);
        const QColor muted = Theme::light().muted;
        QVERIFY(longestLine(painted(Row("1083.95", "481.10"), texts, 400), muted) >= width);
        QVERIFY(longestLine(painted(Row("1083.95", "1083.95"), texts, 400), muted) < width);
    }

    void asShapedBeforeAsTheFirstTime() {
        ValueTexts once, again;
        for (const int width : {400, 120, 60}) {
            const Row node("\"a rather long text that was there\"", "\"and another one\"");
            const QImage first = painted(node, again, width);
            QCOMPARE(painted(node, again, width), first);
            once.useFonts(); // forgets
            QCOMPARE(painted(node, once, width), first);
        }
    }

    void whatHasNoRoomIsCut() {
        ValueTexts texts;
        const QString text = QStringLiteral("a rather long text");
        const int whole = texts.whole(text, ValueFont::Plain).width;
        const ValueTexts::Line line = texts.cut(text, ValueFont::Plain, whole / 2);
        QVERIFY(line.width <= whole / 2);
        QVERIFY(line.shown.endsWith(QChar(0x2026)));
        QCOMPARE(texts.cut(text, ValueFont::Plain, whole).shown, text);
        QCOMPARE(texts.whole(text, ValueFont::Plain).width, whole);
        for (const int none : {0, -1, -40}) // a row deeper than its pane is wide
            QVERIFY(texts.cut(text, ValueFont::Plain, none).shown.size() <= 1);
        // A space at the end parts a key from its value.
        QVERIFY(texts.whole(QStringLiteral("key: "), ValueFont::Plain).width
                > texts.whole(QStringLiteral("key:"), ValueFont::Plain).width);
    }
};

HINDCAST_TEST(TestValueRow)
#include "tst_value_row.moc"
