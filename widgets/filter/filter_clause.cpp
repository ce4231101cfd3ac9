// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_clause.h"

#include "expression/vocabulary.h"
#include "state/filter_state.h"
#include "json/pointer.h"
#include "json/print.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QMenu>

namespace hindcast::widgets {

std::optional<QString> literalOf(const json::Value& value) {
    if (value.isContainer()) return std::nullopt;
    return QString::fromStdString(json::print(value));
}

QString literalOf(std::string_view text) {
    std::string out;
    json::printString(out, text);
    return QString::fromStdString(out);
}

QString pathExpression(expression::Root root, const QString& pointer) {
    std::vector<expression::Step> steps;
    if (const auto parsed = json::Pointer::parse(pointer.toStdString()))
        for (const std::string& token : parsed->tokens())
            steps.push_back({token, json::arrayIndex(token), {}});
    return QString::fromStdString(expression::pathText(root, steps));
}

QString onlyClause(const QString& operand, const QString& literal) {
    return operand + QLatin1String(" == ") + literal;
}

QString exceptClause(const QString& operand, const QString& literal) {
    // Every event has a type and a category: there != says the same in fewer signs.
    if (operand == QLatin1String("type") || operand == QLatin1String("category"))
        return operand + QLatin1String(" != ") + literal;
    return QLatin1String("!(") + onlyClause(operand, literal) + QLatin1Char(')');
}

void addClauseAction(QMenu* menu, FilterState* filter, const QString& text, const QString& clause) {
    constexpr int kWidest = 420;
    QString shown = QFontMetrics(menu->font()).elidedText(text.arg(clause), Qt::ElideRight, kWidest);
    shown.replace(QLatin1Char('&'), QLatin1String("&&"));
    menu->addAction(shown, filter, [filter, clause] { filter->requestClause(clause); });
}

void addFilterActions(QMenu* menu, FilterState* filter, const QString& operand, const QString& literal) {
    addClauseAction(menu, filter, QCoreApplication::translate("FilterActions", "Filter by this value: %1"),
                    onlyClause(operand, literal));
    addClauseAction(menu, filter, QCoreApplication::translate("FilterActions", "Exclude this value: %1"),
                    exceptClause(operand, literal));
}

} // namespace hindcast::widgets
