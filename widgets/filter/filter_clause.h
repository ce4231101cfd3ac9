// SPDX-License-Identifier: GPL-3.0-or-later
// Values and places of the window as conditions of a filter, and the entries of context menus that add them.
// Thread-safety: GUI thread only (text is translated).
#pragma once

#include "expression/syntax.h"
#include "json/value.h"

#include <QString>

#include <optional>
#include <string_view>

class QMenu;

namespace hindcast::widgets {

class FilterState;

/// How an expression writes a value; nothing for arrays and objects.
std::optional<QString> literalOf(const json::Value& value);
QString literalOf(std::string_view text);

/// "/lines/0/qty" as data.lines[0].qty. Tokens that are numbers count as indexes.
QString pathExpression(expression::Root root, const QString& pointer);

/// "operand == literal", and what lets all others pass, also those without any value.
QString onlyClause(const QString& operand, const QString& literal);
QString exceptClause(const QString& operand, const QString& literal);

/// "Filter by this value" and "Exclude this value", with the condition they add.
void addFilterActions(QMenu* menu, FilterState* filter, const QString& operand, const QString& literal);
/// One entry of any text that adds a condition.
void addClauseAction(QMenu* menu, FilterState* filter, const QString& text, const QString& clause);

} // namespace hindcast::widgets
