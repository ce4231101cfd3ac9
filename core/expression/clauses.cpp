// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/clauses.h"

namespace hindcast::expression {

std::string operandText(const Expression& expression) {
    const std::string source(expression.source());
    const Node& root = expression.root();
    const bool loose = root.kind == NodeKind::Binary && root.op == Operator::Or;
    return loose ? '(' + source + ')' : source;
}

std::string withClause(std::string_view text, std::string_view clause) {
    const ParseResult parsed = parse(text), added = parse(clause);
    const auto* before = std::get_if<Expression>(&parsed);
    const auto* more = std::get_if<Expression>(&added);
    if (!before || !more) return std::string(before ? text : clause);
    const std::string operand = operandText(*more);
    for (const Expression& known : before->clauses())
        if (operandText(known) == operand) return std::string(text);
    return operandText(*before) + " && " + operand;
}

std::string withoutClause(const Expression& expression, std::size_t clause) {
    const std::vector<Expression> clauses = expression.clauses();
    std::string out;
    for (std::size_t i = 0; i < clauses.size(); ++i)
        if (i != clause) out += (out.empty() ? "" : " && ") + operandText(clauses[i]);
    return out;
}

} // namespace hindcast::expression
