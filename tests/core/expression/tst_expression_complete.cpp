// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/shop_words.h"
#include "expression/complete.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::expression;

class ExpressionCompleteTest : public QObject {
    Q_OBJECT

private slots:
    // "|" is the cursor; expected: the replaced part in brackets, then the first candidates.
    void offersWhatCanStandThere_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("|", "[] stream category type position");
        row("ty|", "[ty] type typeof()");
        row("ty|pe == 'x'", "[type] type typeof()");
        row("type |", "[] == != < <=");
        row("type == |", "[] \"OrderPlaced\":70 \"OrderPaid\":30 true false");
        row("type == Pai|", "[Pai] \"OrderPaid\":30");
        row("type == \"OrderPl|", "[\"OrderPl] \"OrderPlaced\":70");
        row("type == \"|Foo\" && true", "[\"Foo\"] \"OrderPlaced\":70 \"OrderPaid\":30");
        row("type in |", "[] []");
        row("type in [\"OrderPaid\", \"|", "[\"] \"OrderPlaced\":70 \"OrderPaid\":30");
        row("category != 'o|", "['o] \"order\":100");
        row("stream == \"or|", "[\"or] \"order-1\":100");
        row("data.t|", "[data.t] data.total:64");
        row("data.|", "[data.] data.total:64 data.lines:60 data.lines[0].total:60 data[\"odd key\"]:2");
        row("data[\"od|", "[data[\"od] data[\"odd key\"]:2");
        row("type == 'OrderPaid' && data.|", "[data.] data.total:30");
        row("exists(meta.|", "[meta.] meta.user:3");
        row("tot|", "[tot] data.total:64 data.lines[0].total:60");
        row("version > 1 |", "[] && || and or");
        row("version > 1 && cat|", "[cat] category");
        row("not e|", "[e] exists() stream category type");
        row("data.note == n|", "[n] null position version correlation");
        row("data.total == |", "[] true false null stream");
    }
    void offersWhatCanStandThere() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        std::string typed = text.toStdString();
        const std::size_t cursor = typed.find('|');
        typed.erase(cursor, 1);
        const Completion completion = complete(typed, cursor, test::ShopWords());
        std::string actual = "[" + typed.substr(completion.replaces.offset, completion.replaces.length) + "]";
        for (std::size_t i = 0; i < completion.candidates.size() && i < 4; ++i) {
            const Candidate& candidate = completion.candidates[i];
            std::string shown = candidate.text;
            while (shown.back() == ' ')
                shown.pop_back();
            actual += ' ' + shown + (candidate.count ? ':' + std::to_string(*candidate.count) : "");
        }
        QCOMPARE(QString::fromStdString(actual), expected);
    }

    void putsTheCursorIntoCalls() {
        const Completion completion = complete("siz", 3, test::ShopWords());
        QCOMPARE(completion.candidates.front().text, std::string("size()"));
        QCOMPARE(completion.candidates.front().cursor, std::size_t(5));
    }

    void survivesEveryCut() {
        const std::string text =
            "type in ['a', \"b\"] && data.x[\"y z\"][0].w =~ r'x' || !(size(meta) > t\"2026-01-01\")";
        for (std::size_t end = 0; end <= text.size(); ++end)
            for (std::size_t at = 0; at <= end; ++at) {
                const Completion completion =
                    complete(std::string_view(text).substr(0, end), at, test::ShopWords());
                QVERIFY(completion.replaces.end() <= end);
            }
    }
};

HINDCAST_TEST(ExpressionCompleteTest)
#include "tst_expression_complete.moc"
