// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "expression/expression.h"
#include "expression/known_words.h"
#include "expression/lexer.h"
#include "expression/unknown_words.h"
#include "expression/vocabulary.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <optional>

namespace hindcast::expression {
namespace {

Span cover(Span from, Span to) {
    return {from.offset, to.end() - from.offset};
}

using Made = std::shared_ptr<Node>; // nullptr: an error was noted

class ParserRun {
public:
    ParserRun(std::vector<Token> tokens, const Vocabulary* words)
        : m_tokens(std::move(tokens)), m_words(words) {}

    NodePtr run() {
        if (token().kind == TokenKind::End) {
            fail(token().span, "the expression is empty",
                 "write a condition, for example type == \"OrderPlaced\"");
            return nullptr;
        }
        Made root = anyOf();
        if (root && token().kind != TokenKind::End) unexpected("an operator is missing here");
        return m_error ? nullptr : root;
    }
    const std::optional<Diagnostic>& error() const { return m_error; }

private:
    const Token& token() const { return m_tokens[m_at]; }
    bool isSign(std::string_view text) const {
        return token().kind == TokenKind::Sign && token().text == text;
    }
    bool isWord(std::string_view text) const {
        return token().kind == TokenKind::Word && token().text == text;
    }
    Span take() { return m_tokens[m_at++].span; }

    Made fail(Diagnostic error) {
        if (!m_error) m_error = std::move(error);
        return nullptr;
    }
    Made fail(Span span, std::string message, std::string remedy) {
        return fail({Level::Error, span, std::move(message), std::move(remedy)});
    }

    Made unexpected(std::string message) {
        if (token().kind == TokenKind::End) return fail(token().span, "the expression ends too early", "");
        std::string remedy;
        if (token().kind == TokenKind::Word) {
            const std::string lower = toLowerAscii(token().text);
            if (lower == "like" || lower == "matches")
                remedy = "write =~ and a regular expression, or contains";
            else if (lower == "is")
                remedy = "write ==";
            else
                for (const std::string_view word : kOperatorWords)
                    if (toLowerAscii(word) == lower && word != token().text)
                        remedy = "write " + std::string(word);
        }
        return fail(token().span, std::move(message), std::move(remedy));
    }

    /// Refuses what is too deep for the recursion of all that walks the tree.
    Made sized(Made node) {
        for (const NodePtr& child : node->children)
            node->depth = std::max(node->depth, child->depth + 1);
        if (node->depth > kMaxDepth)
            return fail(node->operatorSpan, "this is nested too deeply", "at most 200 levels are possible");
        return node;
    }

    template <class Next>
    Made chain(Operator op, std::string_view sign, std::string_view word, Next next) {
        Made first = next();
        if (!first || !(isSign(sign) || isWord(word))) return first;
        auto node = std::make_shared<Node>();
        node->kind = NodeKind::Binary;
        node->op = op;
        node->operatorSpan = token().span;
        node->span = first->whole();
        node->children.push_back(std::move(first));
        while (isSign(sign) || isWord(word)) {
            take();
            Made operand = next();
            if (!operand) return nullptr;
            node->span = cover(node->span, operand->whole());
            node->children.push_back(std::move(operand));
        }
        return sized(std::move(node));
    }

    Made anyOf() {
        if (++m_level > kMaxDepth)
            return fail(token().span, "this is nested too deeply", "at most 200 levels are possible");
        Made node = chain(Operator::Or, "||", "or",
                          [this] { return chain(Operator::And, "&&", "and", [this] { return negated(); }); });
        --m_level;
        return node;
    }

    Made negated() {
        std::vector<Span> signs;
        while (isWord("not"))
            signs.push_back(take());
        return wrap(NodeKind::Not, signs, comparison());
    }

    /// One node around `inner` for each sign, the last sign innermost.
    Made wrap(NodeKind kind, const std::vector<Span>& signs, Made inner) {
        for (auto sign = signs.rbegin(); inner && sign != signs.rend(); ++sign) {
            auto node = std::make_shared<Node>();
            node->kind = kind;
            node->operatorSpan = *sign;
            node->span = cover(*sign, inner->whole());
            node->children.push_back(std::move(inner));
            inner = sized(std::move(node));
        }
        return inner;
    }

    std::optional<Operator> comparisonSign() const {
        static constexpr std::array<Known<Operator>, 7> kSigns{{{"==", Operator::Equal},
                                                                {"!=", Operator::NotEqual},
                                                                {"<", Operator::Less},
                                                                {"<=", Operator::LessEqual},
                                                                {">", Operator::Greater},
                                                                {">=", Operator::GreaterEqual},
                                                                {"=~", Operator::Matches}}};
        static constexpr std::array<Known<Operator>, 3> kWords{
            {{"in", Operator::In}, {"contains", Operator::Contains}, {"startsWith", Operator::StartsWith}}};
        if (token().kind == TokenKind::Sign) return lookUp(kSigns, token().text);
        if (token().kind == TokenKind::Word) return lookUp(kWords, token().text);
        return std::nullopt;
    }

    Made binary(Operator op, Span sign, Made left, Made right) {
        if (!left || !right) return nullptr;
        auto node = std::make_shared<Node>();
        node->kind = NodeKind::Binary;
        node->op = op;
        node->operatorSpan = sign;
        node->span = cover(left->whole(), right->whole());
        node->children.push_back(std::move(left));
        node->children.push_back(std::move(right));
        return sized(std::move(node));
    }

    Made comparison() {
        Made left = sum();
        const auto op = comparisonSign();
        if (!left || !op) return left;
        const Span sign = take();
        Made node = binary(*op, sign, std::move(left), *op == Operator::In ? list() : sum());
        if (node && comparisonSign())
            return fail(token().span, "comparisons do not chain", "write a < b && b < c");
        return node;
    }

    Made leftToRight(std::initializer_list<Known<Operator>> signs, Made (ParserRun::*next)()) {
        Made left = (this->*next)();
        for (;;) {
            if (!left || token().kind != TokenKind::Sign) return left;
            const auto op = lookUp(signs, token().text);
            if (!op) return left;
            const Span sign = take();
            left = binary(*op, sign, std::move(left), (this->*next)());
        }
    }

    Made sum() { return leftToRight({{"+", Operator::Add}, {"-", Operator::Subtract}}, &ParserRun::product); }
    Made product() {
        return leftToRight({{"*", Operator::Multiply}, {"/", Operator::Divide}}, &ParserRun::signedValue);
    }

    Made signedValue() {
        std::vector<std::pair<NodeKind, Span>> signs;
        while (isSign("!") || isSign("-")) {
            const NodeKind kind = isSign("!") ? NodeKind::Not : NodeKind::Negate;
            signs.emplace_back(kind, take());
        }
        const bool isNumber = token().kind == TokenKind::Number;
        Made inner = primary();
        for (auto sign = signs.rbegin(); inner && sign != signs.rend(); ++sign) {
            if (sign == signs.rbegin() && sign->first == NodeKind::Negate && isNumber) {
                inner->literal.text.insert(0, 1, '-');
                inner->span = cover(sign->second, inner->span);
            } else {
                inner = wrap(sign->first, {sign->second}, std::move(inner));
            }
        }
        return inner;
    }

    Made list() {
        if (!isSign("[")) return unexpected("a list is missing behind in: [\"a\", \"b\"]");
        auto node = std::make_shared<Node>();
        node->kind = NodeKind::List;
        node->span = node->operatorSpan = take();
        while (!isSign("]")) {
            const std::size_t begin = m_at;
            Made item = signedValue();
            if (!item) return nullptr;
            if (item->kind != NodeKind::Literal)
                return fail(cover(m_tokens[begin].span, item->span), "a list holds literals only",
                            "write several conditions with ||");
            node->children.push_back(std::move(item));
            if (isSign(","))
                take();
            else if (!isSign("]"))
                return unexpected("a comma or ] is missing");
        }
        node->span = cover(node->span, take());
        return sized(std::move(node));
    }

    Made primary() {
        switch (token().kind) {
        case TokenKind::Number:
            return literal(LiteralKind::Number);
        case TokenKind::String:
            return literal(LiteralKind::String);
        case TokenKind::Time:
            return literal(LiteralKind::Time);
        case TokenKind::Word:
            return word();
        case TokenKind::Sign:
        case TokenKind::End:
            break;
        }
        if (isSign("["))
            return fail(token().span, "a list stands only behind in", "write x in [\"a\", \"b\"]");
        if (!isSign("(")) return unexpected("a name or a value is missing here");
        const Span open = take();
        Made inner = anyOf();
        if (!inner) return nullptr;
        if (!isSign(")")) {
            if (token().kind == TokenKind::End) return fail(open, "this parenthesis is not closed", "");
            return unexpected("an operator or ) is missing here");
        }
        inner->outer = cover(open, take());
        return inner;
    }

    Made literal(LiteralKind kind) {
        auto node = std::make_shared<Node>();
        node->literal.kind = kind;
        node->literal.text = token().text;
        node->literal.time = token().time;
        node->span = take();
        return node;
    }

    Made word() {
        const std::string text = token().text;
        if (text == "null") return literal(LiteralKind::Null);
        if (text == "true" || text == "false") {
            Made node = literal(LiteralKind::Bool);
            node->literal.truth = text == "true";
            return node;
        }
        const Token& next = m_tokens[m_at + 1];
        if (const auto function = lookUp(kFunctions, text)) return call(*function);
        if (next.kind == TokenKind::Sign && next.text == "(")
            return fail(unknownFunction(text, token().span));
        if (const auto root = lookUp(kRoots, text)) return path(*root);
        if (const auto name = lookUp(kNames, text)) {
            auto node = std::make_shared<Node>();
            node->kind = NodeKind::Name;
            node->name = *name;
            node->span = take();
            if (isSign(".") || isSign("["))
                return fail(token().span, text + " has no members", "paths begin with data or meta");
            return node;
        }
        if (std::find(kOperatorWords.begin(), kOperatorWords.end(), text) != kOperatorWords.end())
            return fail(token().span, text + " stands where a name or a value is missing", "");
        return fail(unknownName(text, token().span, m_words));
    }

    Made path(Root root) {
        auto node = std::make_shared<Node>();
        node->kind = NodeKind::Path;
        node->root = root;
        node->span = take();
        while (isSign(".") || isSign("[")) {
            const bool dot = isSign(".");
            Step step;
            step.span = take();
            if (dot && token().kind == TokenKind::Word) {
                step.name = token().text;
            } else if (!dot && token().kind == TokenKind::String) {
                step.name = token().text;
            } else if (!dot && token().kind == TokenKind::Number) {
                std::size_t index = 0;
                const std::string& digits = token().text;
                const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), index);
                if (read.ec != std::errc() || read.ptr != digits.data() + digits.size())
                    return fail(token().span, "this is no index", "items are counted from 0");
                step.index = index;
            } else if (token().kind == TokenKind::End) {
                return fail(token().span, "the path ends too early", "");
            } else {
                return fail(token().span,
                            dot ? "a member's name is missing behind the point"
                                : "an index or a name in quotes is missing in the brackets",
                            dot ? "write odd names as data[\"odd key\"], items as data.list[0]" : "");
            }
            step.span = cover(step.span, take());
            if (!dot) {
                if (!isSign("]")) return unexpected("a ] is missing");
                step.span = cover(step.span, take());
            }
            node->span = cover(node->span, step.span);
            node->steps.push_back(std::move(step));
        }
        return node;
    }

    Made call(Function function) {
        auto node = std::make_shared<Node>();
        node->kind = NodeKind::Call;
        node->function = function;
        node->operatorSpan = take();
        const std::string name = functionText(function);
        if (!isSign("("))
            return fail(node->operatorSpan, name + " is a function", "write " + name + "(data.field)");
        take();
        const std::size_t begin = m_at;
        Made argument =
            token().kind == TokenKind::Word ? word() : unexpected("a name or a path is missing here");
        if (!argument) return nullptr;
        if (argument->kind != NodeKind::Name && argument->kind != NodeKind::Path)
            return fail(cover(m_tokens[begin].span, argument->span), name + " takes a name or a path", "");
        node->children.push_back(std::move(argument));
        if (!isSign(")")) return unexpected("a ) is missing");
        node->span = cover(node->operatorSpan, take());
        return sized(std::move(node));
    }

    std::vector<Token> m_tokens;
    const Vocabulary* m_words;
    std::size_t m_at = 0;
    std::size_t m_level = 0;
    std::optional<Diagnostic> m_error;
};

void addClauses(const NodePtr& node, std::vector<NodePtr>& clauses) {
    if (node->kind == NodeKind::Binary && node->op == Operator::And)
        for (const NodePtr& child : node->children)
            addClauses(child, clauses);
    else
        clauses.push_back(node);
}

} // namespace

ParseResult parse(std::string_view text, const Vocabulary* words) {
    Tokens tokens = tokenize(text);
    if (!tokens.errors.empty()) {
        // What stands before may be wrong too, and then comes first.
        Diagnostic error = std::move(tokens.errors.front());
        tokens.list.push_back({TokenKind::End, {error.span.offset, 0}, {}, {}});
        ParserRun run(std::move(tokens.list), words);
        if (!run.run() && run.error()->span.offset < error.span.offset) return *run.error();
        return error;
    }
    ParserRun run(std::move(tokens.list), words);
    NodePtr root = run.run();
    if (!root) return *run.error();
    return Expression(std::make_shared<std::string>(text), std::move(root));
}

std::vector<Expression> Expression::clauses() const {
    std::vector<NodePtr> nodes;
    addClauses(m_root, nodes);
    std::vector<Expression> out;
    for (NodePtr& node : nodes)
        out.emplace_back(m_text, std::move(node));
    return out;
}

} // namespace hindcast::expression
