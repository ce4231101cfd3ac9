// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/shop_words.h"
#include "expression/check.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::expression;

class ExpressionCheckTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhatMakesNoSense_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("type == 'OrderPlaced' && data.total > 5", "");
        row("total > 5",
            "error 0+5 there is no name total (did you mean data.total, data.lines[0].total or stream?)");
        row("version == 'x'", "error 0+14 version is a number and \"x\" is a text: they are never equal");
        row("version == '12'", "error 0+15 version is a number and \"12\" is a text: they are never equal "
                               "(write 12 without quotes)");
        row("version != 'x'", "hint 0+14 version is a number and \"x\" is a text: they always differ");
        row("position == 'p1'", "error 0+16 position is a number and \"p1\" is a text: they are never equal");
        row("version in [1, 'x']",
            "error 15+3 version is a number and \"x\" is a text: they are never equal");
        row("type > 5", "error 0+8 type is a text and 5 is a number: they have no common order");
        row("data.x < null", "error 9+4 null has no value and has no order (write == or !=)");
        row("time > 'yesterday'",
            "error 7+11 this is no time (write t\"2026-03-01\" or t\"2026-03-01T12:00Z\")");
        row("time > '2026-03-01'", "");
        row("time > 5", "error 0+8 time is a time and 5 is a number: they have no common order");
        row("!type == 'OrderPlaced'",
            "error 0+22 this is true or false and \"OrderPlaced\" is a text: they are "
            "never equal (write !(a == b) to negate the comparison)\nerror 1+4 type is a text, not a "
            "condition "
            "(compare it with something)");
        row("type", "error 0+4 type is a text, not a condition (compare it with something)");
        row("data.paid", "");
        row("version && data.paid",
            "error 0+7 version is a number, not a condition (compare it with something)");
        row("5", "error 0+1 5 is a number, not a condition (compare it with something)");
        row("type + 1 == 2", "error 0+4 type is a text, not a number");
        row("-type == 2", "error 1+4 type is a text, not a number");
        row("version =~ '1'", "error 0+7 version is a number; =~ looks into a text");
        row("type =~ data.x", "error 8+6 a regular expression in quotes is missing behind =~");
        row("type =~ '(x'", "error 8+4 this is no regular expression: missing ): (x");
        row("type startsWith 5", "error 16+1 5 is a number; a text is missing behind startsWith");
        row("data.tags contains 5", "");
        row("typeof(data.x) == 'text'", "error 18+6 typeof never gives this (did you mean time?)");
        row("state.total > 5",
            "error 0+11 this needs a state, which a filter of events does not have yet (use "
            "data. or meta.)");
        row("changes(old.x) || noop",
            "error 0+14 this needs a state, which a filter of events does not have yet "
            "(use data. or meta.)\nerror 18+4 this needs a state, which a filter of "
            "events does not have yet (use data. or meta.)");
        row("type == 'OrderPlace'",
            "hint 8+12 no event has this type (did you mean OrderPlaced or OrderPaid?)");
        row("'OrderPlace' != type",
            "hint 0+12 no event has this type (did you mean OrderPlaced or OrderPaid?)");
        row("category in ['order', 'ordr']", "hint 22+6 no stream has this category (did you mean order?)");
        row("stream == 'order-9'", "hint 10+9 there is no such stream (did you mean order-1?)");
    }
    void saysWhatMakesNoSense() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const test::ShopWords words;
        const auto parsed = parse(text.toStdString(), &words);
        std::vector<Diagnostic> found;
        if (const auto* error = std::get_if<Diagnostic>(&parsed))
            found.push_back(*error);
        else
            found = check(std::get<Expression>(parsed), &words);
        std::string lines;
        for (const Diagnostic& d : found)
            lines += (lines.empty() ? "" : "\n") + std::string(d.level == Level::Error ? "error " : "hint ")
                     + std::to_string(d.span.offset) + '+' + std::to_string(d.span.length) + ' ' + d.message
                     + (d.remedy.empty() ? "" : " (" + d.remedy + ')');
        QCOMPARE(QString::fromStdString(lines), expected);
    }
};

HINDCAST_TEST(ExpressionCheckTest)
#include "tst_expression_check.moc"
