// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/program.h"

#include "base/time_text.h"
#include "expression/kinds.h"
#include "json/decimal.h"

namespace hindcast::expression {
namespace {

Operand operandOf(const Literal& literal) {
    switch (literal.kind) {
    case LiteralKind::Null:
        return Operand::null();
    case LiteralKind::Bool:
        return Operand::boolean(literal.truth);
    case LiteralKind::String:
        return Operand::string(literal.text);
    case LiteralKind::Time:
        return Operand::time(literal.time.value());
    case LiteralKind::Number:
        break;
    }
    const auto integer = json::toInt64(literal.text); // 5.0 and 1e3 are integers too
    return integer ? Operand::number(*integer) : Operand::number(std::string_view(literal.text));
}

class Compiler {
public:
    explicit Compiler(Program& out) : m_out(out) {}

    std::uint32_t add(const Node& node) {
        Instruction made;
        made.kind = node.kind;
        made.op = node.op;
        made.function = node.function;
        made.name = node.name;
        made.root = node.root;
        if (node.kind == NodeKind::Literal) made.literal = operandOf(node.literal);
        if (node.kind == NodeKind::Name) made.needs = needOf(node.name);
        if (node.kind == NodeKind::Path) {
            made.slot = (node.root == Root::Data ? m_out.data : m_out.meta).add(node.steps);
            made.needs = node.root == Root::Data ? kNeedsData : kNeedsMeta;
        }
        if (node.kind == NodeKind::Binary && node.op == Operator::In) {
            for (const NodePtr& item : node.children[1]->children)
                made.list.push_back(operandOf(item->literal));
            made.children.push_back(add(*node.children[0]));
            for (Operand& item : made.list)
                settleTime(*node.children[0], item);
        } else if (node.kind == NodeKind::Binary && node.op == Operator::Matches) {
            if (auto regex = Regex::make(node.children[1]->literal.text)) made.regex = *std::move(regex);
            made.children.push_back(add(*node.children[0]));
        } else {
            for (const NodePtr& child : node.children)
                made.children.push_back(add(*child));
        }
        for (const std::uint32_t child : made.children)
            made.needs |= m_out.code[child].needs;
        if (node.kind == NodeKind::Binary && node.op >= Operator::Equal
            && node.op <= Operator::GreaterEqual) {
            settleTime(*node.children[0], m_out.code[made.children[1]].literal);
            settleTime(*node.children[1], m_out.code[made.children[0]].literal);
        }
        m_out.code.push_back(std::move(made));
        return std::uint32_t(m_out.code.size() - 1);
    }

private:
    /// A text beside what can only be a time is read once, here.
    static void settleTime(const Node& beside, Operand& literal) {
        if (literal.kind != OperandKind::Text || kindsOf(beside, std::nullopt) != kTime) return;
        if (const auto time = parseTime(literal.text)) literal = Operand::time(time->time.value());
    }

    Program& m_out;
};

void addConjuncts(const Program& program, std::uint32_t at, std::vector<std::uint32_t>& out) {
    const Instruction& code = program.code[at];
    if (code.kind == NodeKind::Binary && code.op == Operator::And)
        for (const std::uint32_t child : code.children)
            addConjuncts(program, child, out);
    else if (code.kind != NodeKind::Literal || !code.literal.truth)
        out.push_back(at);
}

} // namespace

Program compile(const Expression& expression) {
    Program program;
    program.tree = expression.rootPtr();
    program.root = Compiler(program).add(*program.tree);
    addConjuncts(program, program.root, program.conjuncts);
    return program;
}

} // namespace hindcast::expression
