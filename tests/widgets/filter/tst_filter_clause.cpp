// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/check.h"
#include "filter/filter_clause.h"
#include "state/filter_state.h"
#include "support/test_main.h"

#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

using namespace hindcast;
using namespace hindcast::widgets;

class FilterClauseTest : public QObject {
    Q_OBJECT

    static bool isGood(const QString& text) {
        return expression::parseAndCheck(text.toStdString(), nullptr).expression.has_value();
    }

private slots:
    void everyPathAndValueCanBeWritten() {
        using expression::Root;
        QCOMPARE(pathExpression(Root::Data, QStringLiteral("/lines/0/qty")),
                 QStringLiteral("data.lines[0].qty"));
        QCOMPARE(pathExpression(Root::State, QString()), QStringLiteral("state"));
        QCOMPARE(pathExpression(Root::Meta, QStringLiteral("/odd key/a~1b")),
                 QStringLiteral("meta[\"odd key\"][\"a/b\"]"));
        for (const auto& value : {json::Value::string("it's \"so\"\n"), json::Value::number("-1.50"),
                                  json::Value(), json::Value::boolean(true)}) {
            const auto literal = literalOf(value);
            QVERIFY(literal);
            const QString path = pathExpression(Root::Data, QStringLiteral("/a b/0"));
            QVERIFY2(isGood(onlyClause(path, *literal)), qPrintable(*literal));
            QVERIFY(isGood(exceptClause(path, *literal)));
        }
        QVERIFY(!literalOf(json::Value::object({})));
        QCOMPARE(exceptClause(QStringLiteral("type"), literalOf("A")), QStringLiteral("type != \"A\""));
        QCOMPARE(exceptClause(QStringLiteral("data.a"), QStringLiteral("1")),
                 QStringLiteral("!(data.a == 1)"));
    }
    void theMenuAddsAClauseToTheFilter() {
        FilterState filter;
        filter.show(QStringLiteral("data.a || data.b"), std::make_shared<const RankSet>(), true);
        QSignalSpy requested(&filter, &FilterState::requested);
        QMenu menu;
        addFilterActions(&menu, &filter, QStringLiteral("type"), literalOf("A&B"));
        QCOMPARE(menu.actions().size(), qsizetype(2));
        QCOMPARE(menu.actions()[0]->text(), QStringLiteral("Filter by this value: type == \"A&&B\""));
        menu.actions()[0]->trigger();
        QCOMPARE(requested.last().first().toString(),
                 QStringLiteral("(data.a || data.b) && type == \"A&B\""));
        menu.actions()[1]->trigger();
        QCOMPARE(requested.last().first().toString(),
                 QStringLiteral("(data.a || data.b) && type != \"A&B\""));
    }
};

HINDCAST_TEST(FilterClauseTest)
#include "tst_filter_clause.moc"
