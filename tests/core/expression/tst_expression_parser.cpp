// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/tree_text.h"
#include "expression/expression.h"
#include "support/print_text.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::expression;

class ExpressionParserTest : public QObject {
    Q_OBJECT

    static std::string tree(std::string_view text) {
        const ParseResult parsed = parse(text);
        if (const auto* error = std::get_if<Diagnostic>(&parsed))
            return "error " + std::to_string(error->span.offset) + '+' + std::to_string(error->span.length)
                   + ' ' + error->message + (error->remedy.empty() ? "" : " (" + error->remedy + ')');
        return test::treeText(std::get<Expression>(parsed).root());
    }

private slots:
    void operatorsBindAsExpected_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("type == 'X'", "(== type \"X\")");
        row("data.a && data.b || data.c", "(|| (&& data.a data.b) data.c)");
        row("data.a or data.b and data.c", "(|| data.a (&& data.b data.c))");
        row("data.a && data.b && data.c", "(&& data.a data.b data.c)");
        row("(data.a || data.b) && data.c", "(&& (|| data.a data.b) data.c)");
        row("not data.x == 1 && data.y", "(&& (! (== data.x 1)) data.y)");
        row("!data.x == true", "(== (! data.x) true)");
        row("not not data.x", "(! (! data.x))");
        row("data.a + 2 * 3 - 1 > 4", "(> (- (+ data.a (* 2 3)) 1) 4)");
        row("-data.a < -1.50", "(< (- data.a) -1.50)");
        row("--1 == 1", "(== (- -1) 1)");
        row("data.path.to[0].value == null", "(== data.path.to[0].value null)");
        row("data[\"odd key\"]['b'] == true", "(== data[\"odd key\"].b true)");
        row("meta.in == false", "(== meta.in false)");
        row("type in [\"A\", 'B',]", "(in type (list \"A\" \"B\"))");
        row("version in []", "(in version (list))");
        row("data.n in [-1, null]", "(in data.n (list -1 null))");
        row("stream startsWith 'a' and data.t contains \"b\"",
            "(&& (startsWith stream \"a\") (contains data.t \"b\"))");
        row("type =~ r'^Order\\d'", "(=~ type \"^Order\\d\")");
        row("exists(data.a) || missing(meta.b.c)", "(|| (exists data.a) (missing meta.b.c))");
        row("size(data) >= 2 && typeof(time) == 'time'",
            "(&& (>= (size data) 2) (== (typeof time) \"time\"))");
        row("time >= t\"2026-03-01T12:00Z\"", "(>= time t\"2026-03-01T12:00Z\")");
        row("state.total > old.total", "(> state.total old.total)");
        row("changes(state.a) && !noop", "(&& (changes state.a) (! noop))");
        row("data.\"\\u00fc\" == 1",
            "error 5+8 a member's name is missing behind the point (write odd names as "
            "data[\"odd key\"], items as data.list[0])");
        row("data.t == \"\\u00fc\\ud83d\\ude00\\n\"", "(== data.t \"ü😀\n\")");
        row("data.größe == 12345678901234567890.50", "(== data.größe 12345678901234567890.50)");
    }
    void operatorsBindAsExpected() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(tree(text.toStdString())), expected);
    }

    void errorsNameThePlace_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("", "0+0 the expression is empty (write a condition, for example type == \"OrderPlaced\")");
        row("   ", "3+0 the expression is empty (write a condition, for example type == \"OrderPlaced\")");
        row("foo == 1", "0+3 there is no name foo (did you mean id, time or type? fields of a payload are "
                        "written data.foo)");
        row("typ == 1", "0+3 there is no name typ (did you mean type, id or time? fields of a payload are "
                        "written data.typ)");
        row("type = 'X'", "5+1 = is no operator (write ==)");
        row("type === 'X'", "5+3 === is no operator (write ==)");
        row("type <> 'X'", "5+2 <> is no operator (write !=)");
        row("data.a & data.b", "7+1 & is no operator (write &&)");
        row("type == ", "8+0 the expression ends too early");
        row("type == 'X", "8+2 the closing quote is missing");
        row("type == 'X' AND version > 1", "12+3 an operator is missing here (write and)");
        row("type like 'X%'",
            "5+4 an operator is missing here (write =~ and a regular expression, or contains)");
        row("(type == 'X'", "0+1 this parenthesis is not closed");
        row("type == 'X')", "11+1 an operator is missing here");
        row("1 < version < 5", "12+1 comparisons do not chain (write a < b && b < c)");
        row("type in 'X'", "8+3 a list is missing behind in: [\"a\", \"b\"]");
        row("type in [type]", "9+4 a list holds literals only (write several conditions with ||)");
        row("sise(data.x) > 1", "0+4 there is no function sise (did you mean size?)");
        row("exists('x')", "7+3 a name or a path is missing here");
        row("exists data.x", "0+6 exists is a function (write exists(data.field))");
        row("type.name == 1", "4+1 type has no members (paths begin with data or meta)");
        row("data[-1] == 1", "5+1 an index or a name in quotes is missing in the brackets");
        row("data[1.5] == 1", "5+3 this is no index (items are counted from 0)");
        row("data. == 1", "6+2 a member's name is missing behind the point (write odd names as data[\"odd "
                          "key\"], items as data.list[0])");
        row("version == 007", "11+3 this is no number (leave out the zeros in front)");
        row("version == 5x", "11+2 this is no number (write a text in quotes)");
        row("time > t'yesterday'", "7+12 this is no time (write t\"2026-03-01\" or t\"2026-03-01T12:00Z\")");
        row("type =~ \"\\d\"", "9+2 this escape is unknown (write \\\\ for a backslash, or r\"…\" for a text "
                               "without escapes)");
        row("type == \"\\ud83d\"", "9+6 half a surrogate pair is no character");
        row("foo == 1 ?", "0+3 there is no name foo (did you mean id, time or type? fields of a payload are "
                          "written data.foo)");
        row("type == 'x' ?", "12+1 this sign has no meaning here");
        row("&& type", "0+2 a name or a value is missing here");
    }
    void errorsNameThePlace() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(tree(text.toStdString())), "error " + expected);
    }

    void clausesAreTheOperandsOfTheTopmostAnd() {
        const ParseResult parsed = parse("type == 'X' && (version > 1 and (data.a || data.b)) && !data.c");
        const auto clauses = std::get<Expression>(parsed).clauses();
        QCOMPARE(clauses.size(), std::size_t(4));
        QCOMPARE(std::string(clauses[0].source()), std::string("type == 'X'"));
        QCOMPARE(std::string(clauses[1].source()), std::string("version > 1"));
        QCOMPARE(std::string(clauses[2].source()), std::string("data.a || data.b"));
        QCOMPARE(std::string(clauses[3].source()), std::string("!data.c"));
        QCOMPARE(std::get<Expression>(parse("data.a || data.b")).clauses().size(), std::size_t(1));
    }

    void sizeAndDepthAreBounded() {
        QVERIFY(tree(std::string(kMaxLength + 1, ' ')).find("longer than 64 kB") != std::string::npos);
        const auto parens = [](std::size_t n) {
            return std::string(n, '(') + "data.x" + std::string(n, ')');
        };
        QCOMPARE(tree(parens(150)), std::string("data.x"));
        QVERIFY(tree(parens(30'000)).find("too deeply") != std::string::npos);
        QVERIFY(tree(std::string(60'000, '!') + "data.x").find("too deeply") != std::string::npos);
        QVERIFY(tree(std::string(60'000, '-') + "1").find("too deeply") != std::string::npos);
        std::string nots, sums = "1", ands = "data.x";
        for (int i = 0; i < 5000; ++i) {
            nots += "not ";
            sums += "+1";
            ands += "&&data.x";
        }
        QVERIFY(tree(nots + "data.x").find("too deeply") != std::string::npos);
        QVERIFY(tree(sums + " == 1").find("too deeply") != std::string::npos);
        QVERIFY(tree(ands).find("error") == std::string::npos);
    }

    void caretsStandUnderThePlace() {
        QCOMPARE(caretLines("foo == 1", {0, 3}), std::string("  foo == 1\n  ^~~\n"));
        QCOMPARE(caretLines("größe == 1", {8, 2}), std::string("  größe == 1\n        ^~\n"));
        QCOMPARE(caretLines("type ==", {7, 0}), std::string("  type ==\n         ^\n"));
        QCOMPARE(caretLines("data.a &&\nfoo", {10, 3}), std::string("  foo\n  ^~~\n"));
        QCOMPARE(caretLines("a\tb", {2, 1}), std::string("  a b\n    ^\n"));
        const std::string lines = caretLines(std::string(500, 'a') + " b", {501, 1});
        QCOMPARE(lines, "  …" + std::string(59, 'a') + " b\n  " + std::string(61, ' ') + "^\n");
    }
};

HINDCAST_TEST(ExpressionParserTest)
#include "tst_expression_parser.moc"
