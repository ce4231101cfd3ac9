// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/clauses.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast::expression;

class ExpressionClausesTest : public QObject {
    Q_OBJECT

    static Expression parsed(const char* text) { return std::get<Expression>(parse(text)); }
    static std::string clausesOf(const char* text) {
        std::string out;
        for (const Expression& clause : parsed(text).clauses())
            out += (out.empty() ? "" : "|") + std::string(clause.source());
        return out;
    }

private slots:
    void sourcesAreWholeExpressions() {
        QCOMPARE(clausesOf("type == \"A\""), std::string("type == \"A\""));
        QCOMPARE(clausesOf("version > 1 and (data.a or data.b) && !(data.c == 2)"),
                 std::string("version > 1|data.a or data.b|!(data.c == 2)"));
        QCOMPARE(clausesOf("(version == (1 + 2)) && ((data.a && data.b)) && (data.c)"),
                 std::string("version == (1 + 2)|data.a|data.b|data.c"));
        QCOMPARE(clausesOf("not (data.a && data.b) && (1 + 2) * data.n > 5"),
                 std::string("not (data.a && data.b)|(1 + 2) * data.n > 5"));
        for (const char* text : {"(data.a || data.b) && !(data.c && (data.d || data.e))", "((version > 1))"})
            for (const Expression& clause : parsed(text).clauses())
                QVERIFY(std::holds_alternative<Expression>(parse(clause.source())));
    }
    void aClauseIsAddedOnce() {
        QCOMPARE(withClause("", "type == 'A'"), std::string("type == 'A'"));
        QCOMPARE(withClause("  ", "type == 'A'"), std::string("type == 'A'"));
        QCOMPARE(withClause("version > 1", "type == 'A'"), std::string("version > 1 && type == 'A'"));
        QCOMPARE(withClause("data.a || data.b", "data.c or data.d"),
                 std::string("(data.a || data.b) && (data.c or data.d)"));
        QCOMPARE(withClause("version > 1 && type == 'A'", "type == 'A'"),
                 std::string("version > 1 && type == 'A'"));
        QCOMPARE(withClause("not even", "type == 'A'"), std::string("type == 'A'"));
    }
    void aClauseIsTakenAway() {
        const Expression three = parsed("version > 1 && (data.a || data.b) and !(data.c)");
        QCOMPARE(withoutClause(three, 0), std::string("(data.a || data.b) && !(data.c)"));
        QCOMPARE(withoutClause(three, 1), std::string("version > 1 && !(data.c)"));
        QCOMPARE(withoutClause(three, 2), std::string("version > 1 && (data.a || data.b)"));
        QCOMPARE(withoutClause(parsed("data.a"), 0), std::string());
    }
};

HINDCAST_TEST(ExpressionClausesTest)
#include "tst_expression_clauses.moc"
