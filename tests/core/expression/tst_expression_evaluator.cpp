// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/plain_evaluator.h"
#include "core/expression/random_expression.h"
#include "expression/filter.h"
#include "support/print_text.h"
#include "support/test_main.h"

#include <QtTest>

using namespace hindcast;
using namespace hindcast::expression;
using test::Random;

class ExpressionEvaluatorTest : public QObject {
    Q_OBJECT

    static Filter filterOf(const Expression& expression) {
        auto made = Filter::make(expression);
        if (const auto* error = std::get_if<Diagnostic>(&made)) qFatal("%s", error->message.c_str());
        return std::get<Filter>(std::move(made));
    }

    static Filter filterOf(std::string_view text) {
        const auto parsed = parse(text);
        if (const auto* error = std::get_if<Diagnostic>(&parsed)) qFatal("%s", error->message.c_str());
        return filterOf(std::get<Expression>(parsed));
    }

    static std::string matching(const test::MemoryLog& log, const Filter& filter) {
        Evaluator evaluator(filter);
        std::string ranks;
        const auto done = log.visitRanks(Rank(0), log.eventCount(), filter.fields(),
                                         [&](const event::StoredEvent& event) {
                                             if (evaluator.matches(event))
                                                 ranks += std::to_string(event.rank.value()) + ' ';
                                             return true;
                                         },
                                         {});
        return done ? ranks : done.error().print();
    }

private slots:
    void saysWhatIsMeant_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("type == 'OrderPlaced'", "0 1 ");
        row("type != 'OrderPlaced' && stream startsWith 'order-'", "2 ");
        row("category == 'payment'", "3 4 ");
        row("data.total == 1.5", "0 ");
        row("data.total == 15e-1", "0 ");
        row("data.total > 12345678901234567889", "1 ");
        row("data.total == 12345678901234567890.0", "1 ");
        row("data.total < 2", "0 ");
        row("!(data.total < 2)", "1 2 3 4 ");
        row("data.total != 1.5", "1 ");
        row("missing(data.total)", "2 3 4 ");
        row("exists(data.note)", "2 ");
        row("data.note == null", "2 ");
        row("data.note != null", "");
        row("data.lines[1].sku == 'B'", "0 ");
        row("size(data.lines) == 2", "0 ");
        row("size(data.lines) == 2 && data.lines[0].qty + data.lines[1].qty == 3", "0 ");
        row("data.customer == 'Grüße' and size(data.customer) == 5", "1 ");
        row("data.tags contains 'new'", "0 ");
        row("data.tags contains 7.0", "0 ");
        row("data contains 'customer'", "0 1 ");
        row("data.customer contains 'rü'", "1 ");
        row("data.customer =~ '^[A-Z]da$'", "0 ");
        row("data['odd key'] == true", "2 ");
        row("data['odd key']", "2 ");
        row("data.total + 0.1 == 1.6", "0 ");
        row("data.amount * 3 == 0.3", "3 ");
        row("data.amount / 0 == 1", "");
        row("1 / 3 * 3 == 0.9999999999999999999999999999999999", "0 1 2 3 4 ");
        row("-data.amount < 0", "3 ");
        row("time >= '2026-03-01T12:00:02Z' && time < t\"2026-03-01T13:00:04+01:00\"", "2 3 ");
        row("data.due > t'2026-04-01'", "3 ");
        row("time == data.due", "");
        row("typeof(data) == 'bytes'", "4 ");
        row("typeof(data.tags) == 'array' || typeof(time) == 'missing'", "0 4 ");
        row("position in [1, 3.0]", "0 2 ");
        row("version >= 2", "2 4 ");
        row("id == 'e3' or correlation == 'c1'", "0 2 ");
        row("causation == 'e1'", "2 ");
        row("meta.user.name startsWith 'A'", "0 ");
        row("missing(id)", "4 ");
        row("data.twice == 2", "2 ");
        row("data.twice == 1", "");
        row("data.lines == meta.lines", "0 ");
        row("1 == 1", "0 1 2 3 4 ");
        row("true && !false", "0 1 2 3 4 ");
    }
    void saysWhatIsMeant() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto log = test::store(
            R"(1 order-1 OrderPlaced {"customer":"Ada","total":1.50,"tags":["new",7],"lines":[{"sku":"A","qty":1},{"sku":"B","qty":2.0}]} @2026-03-01T12:00:00Z id=e1 meta={"correlationId":"c1","user":{"name":"Ann"},"lines":[{"qty":1.0,"sku":"A"},{"sku":"B","qty":2}]}
2 order-2 OrderPlaced {"customer":"Grüße","total":12345678901234567890} @2026-03-01T12:00:01Z id=e2
3 order-1 OrderNoted {"note":null,"odd key":true,"twice":1,"twice":2} @2026-03-01T12:00:02Z id=e3 meta={"correlationId":"c1","causationId":"e1"} flags=4
4 payment-1 PaymentReceived {"amount":0.1,"due":"2026-05-01"} @2026-03-01T12:00:03Z id=e4
5 payment-1 PaymentReceived bytes
)");
        QCOMPARE(matching(*log, filterOf(text.toStdString())), expected.toStdString());
    }

    void knowsWhatItNeeds() {
        QCOMPARE(filterOf("type == 'X' && version > 1").fields(), event::Fields::Columns);
        QCOMPARE(filterOf("type == 'X' || id == 'e1'").fields(), event::Fields::Ids);
        QCOMPARE(filterOf("exists(meta.x)").fields(), event::Fields::All);
        QCOMPARE(filterOf("correlation == 'c1'").fields(), event::Fields::All);
    }

    void agreesWithThePlainTwin() {
        Random random(20261126);
        test::MemoryLog log;
        for (int i = 0; i < 250; ++i)
            log.add(test::randomRow(random, i));
        int matched = 0;
        for (int i = 0; i < 400; ++i) {
            const Expression expression = test::randomExpression(random, 3);
            const Filter filter = filterOf(expression);
            Evaluator evaluator(filter);
            std::string different;
            const auto done = log.visitRanks(Rank(0), log.eventCount(), event::Fields::All,
                                             [&](const event::StoredEvent& event) {
                                                 const auto expected =
                                                     test::plainlyMatches(expression.root(), event);
                                                 if (expected && evaluator.matches(event) != *expected)
                                                     different += std::to_string(event.rank.value()) + ' ';
                                                 matched += expected && *expected ? 1 : 0;
                                                 return true;
                                             },
                                             {});
            QVERIFY(bool(done));
            QCOMPARE(expression.text() + ": " + different, expression.text() + ": ");
        }
        QVERIFY(matched > 5'000);
    }

    void deepPayloadsAreNoTrouble() {
        std::string deep(990, '[');
        deep += std::string(990, ']');
        const auto log = test::store("1 s-1 T {\"before\":1,\"deep\":" + deep + ",\"after\":2}\n");
        QCOMPARE(matching(*log, filterOf("data.after == 2 && data.before == 1")), std::string("0 "));
        QCOMPARE(matching(*log, filterOf("size(data.deep) == 1 && typeof(data.deep[0][0]) == 'array'")),
                 std::string("0 "));
    }
};

HINDCAST_TEST(ExpressionEvaluatorTest)
#include "tst_expression_evaluator.moc"
