// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/check.h"

#include "base/text.h"
#include "base/time_text.h"
#include "expression/kinds.h"
#include "expression/regex.h"
#include "expression/vocabulary.h"

#include <algorithm>
#include <array>

namespace hindcast::expression {
namespace {

constexpr std::array<std::string_view, 9> kTypeNames{"string", "number", "boolean", "null",   "array",
                                                     "object", "time",   "bytes",   "missing"};
constexpr std::size_t kOffered = 3;

bool isEquality(Operator op) {
    return op == Operator::Equal || op == Operator::NotEqual || op == Operator::In;
}
bool isOrder(Operator op) {
    return op >= Operator::Less && op <= Operator::GreaterEqual;
}
bool isText(const Node& node) {
    return node.kind == NodeKind::Literal && node.literal.kind == LiteralKind::String;
}

class Checker {
public:
    explicit Checker(const Vocabulary* words) : m_words(words) {
        if (words != nullptr) m_textPositions = words->textPositions();
    }

    std::vector<Diagnostic> run(const Node& root) {
        condition(root);
        std::stable_sort(m_out.begin(), m_out.end(), [](const Diagnostic& a, const Diagnostic& b) {
            return a.span.offset < b.span.offset;
        });
        return std::move(m_out);
    }

private:
    void error(Span span, std::string message, std::string remedy = {}) {
        m_out.push_back({Level::Error, span, std::move(message), std::move(remedy)});
    }
    void hint(Span span, std::string message, std::string remedy = {}) {
        m_out.push_back({Level::Hint, span, std::move(message), std::move(remedy)});
    }
    KindSet kinds(const Node& node) const { return kindsOf(node, m_textPositions); }

    void condition(const Node& node) {
        visit(node);
        if (const KindSet set = kinds(node); (set & kBool) == 0)
            error(node.span, kindSentence(node, set) + ", not a condition", "compare it with something");
    }

    void visit(const Node& node) {
        const bool ofState = (node.kind == NodeKind::Name && node.name == Name::Noop)
                             || (node.kind == NodeKind::Path && node.root >= Root::State)
                             || (node.kind == NodeKind::Call && node.function == Function::Changes);
        if (ofState)
            return error(node.span, "this needs a state, which a filter of events does not have yet",
                         "use data. or meta.");
        switch (node.kind) {
        case NodeKind::Not:
            return condition(*node.children[0]);
        case NodeKind::Negate:
            visit(*node.children[0]);
            return number(*node.children[0]);
        case NodeKind::Call:
            return visit(*node.children[0]);
        case NodeKind::Binary:
            return binary(node);
        default:
            return;
        }
    }

    void number(const Node& node) {
        if (const KindSet set = kinds(node); (set & kNumber) == 0)
            error(node.span, kindSentence(node, set) + ", not a number");
    }

    void binary(const Node& node) {
        if (node.op <= Operator::And) {
            for (const NodePtr& child : node.children)
                condition(*child);
            return;
        }
        const Node& left = *node.children[0];
        const Node& right = *node.children[1];
        visit(left);
        visit(right);
        if (node.op >= Operator::Add) {
            number(left);
            number(right);
        } else if (node.op == Operator::In) {
            for (const NodePtr& item : right.children) {
                equality(node, left, *item);
                known(left, *item);
            }
        } else if (isEquality(node.op) || isOrder(node.op)) {
            isOrder(node.op) ? order(left, right) : equality(node, left, right);
            known(left, right);
            known(right, left);
        } else {
            search(node, left, right);
        }
    }

    /// Whether a text stands beside a time and is read as one; an error when it is none.
    bool readAsTime(const Node& left, const Node& right) {
        for (const auto& [one, other] : {std::pair(&left, &right), std::pair(&right, &left)}) {
            if (kinds(*one) != kTime || (kinds(*other) & kText) == 0) continue;
            if (isText(*other) && !parseTime(other->literal.text))
                error(other->span, "this is no time", "write t\"2026-03-01\" or t\"2026-03-01T12:00Z\"");
            return true;
        }
        return false;
    }

    void equality(const Node& node, const Node& left, const Node& right) {
        const KindSet a = kinds(left), b = kinds(right);
        if ((a & b) != 0 || readAsTime(left, right)) return;
        std::string message = kindSentence(left, a) + " and " + kindSentence(right, b);
        if (node.op == Operator::NotEqual)
            hint(node.span, message + ": they always differ", remedyFor(left, right));
        else
            error(node.op == Operator::In ? right.span : node.span, message + ": they are never equal",
                  remedyFor(left, right));
    }

    void order(const Node& left, const Node& right) {
        const KindSet ordered = kNumber | kText | kTime;
        for (const Node* side : {&left, &right})
            if (const KindSet set = kinds(*side); (set & ordered) == 0)
                return error(side->span, kindSentence(*side, set) + " and has no order", "write == or !=");
        const KindSet a = kinds(left), b = kinds(right);
        if ((a & b & ordered) != 0 || readAsTime(left, right)) return;
        error({left.span.offset, right.span.end() - left.span.offset},
              kindSentence(left, a) + " and " + kindSentence(right, b) + ": they have no common order",
              remedyFor(left, right));
    }

    /// "!type == x" is the usual slip; a number in quotes the next.
    static std::string remedyFor(const Node& left, const Node& right) {
        if (left.kind == NodeKind::Not) return "write !(a == b) to negate the comparison";
        for (const auto& [one, other] : {std::pair(&left, &right), std::pair(&right, &left)})
            if (isText(*one) && kindsOf(*other, false) == kNumber && !one->literal.text.empty()
                && one->literal.text.find_first_not_of("0123456789") == std::string::npos)
                return "write " + one->literal.text + " without quotes";
        return {};
    }

    void search(const Node& node, const Node& left, const Node& right) {
        const KindSet searched = node.op == Operator::Contains ? kText | kArray | kObject : kText;
        const KindSet set = kinds(left);
        if ((set & searched) == 0)
            return error(left.span,
                         kindSentence(left, set) + "; " + operatorText(node.op) + " looks into a text");
        if (node.op == Operator::Matches) {
            if (!isText(right))
                return error(right.span, "a regular expression in quotes is missing behind =~");
            if (const auto regex = Regex::make(right.literal.text); !regex)
                error(right.span, "this is no regular expression: " + regex.error().message);
            return;
        }
        const bool onlyTexts = node.op == Operator::StartsWith || set == kText;
        if (onlyTexts && (kinds(right) & kText) == 0)
            error(right.span,
                  kindSentence(right, kinds(right)) + "; a text is missing behind " + operatorText(node.op));
    }

    // Names of the store: allowed whatever they are, but most often a slip.
    void known(const Node& left, const Node& right) {
        if (!isText(right)) return;
        const std::string& text = right.literal.text;
        if (left.kind == NodeKind::Call && left.function == Function::TypeOf) {
            if (std::find(kTypeNames.begin(), kTypeNames.end(), text) != kTypeNames.end()) return;
            const auto near =
                nearest(text, std::vector<std::string_view>(kTypeNames.begin(), kTypeNames.end()), 1);
            return error(right.span, "typeof never gives this", didYouMean(near.data(), near.size()));
        }
        if (m_words == nullptr || left.kind != NodeKind::Name) return;
        if (left.name == Name::Stream) {
            if (m_words->hasStream(text)) return;
            const auto near = m_words->streamsNear(text, kOffered);
            return hint(right.span, "there is no such stream", didYouMean(near.data(), near.size()));
        }
        if (left.name != Name::Type && left.name != Name::Category) return;
        const auto words = left.name == Name::Type ? m_words->types() : m_words->categories();
        std::vector<std::string_view> names;
        for (const Word& word : words) {
            if (word.text == text) return;
            names.push_back(word.text);
        }
        const auto near = nearest(text, names, kOffered);
        hint(right.span, left.name == Name::Type ? "no event has this type" : "no stream has this category",
             didYouMean(near.data(), near.size()));
    }

    const Vocabulary* m_words;
    std::optional<bool> m_textPositions;
    std::vector<Diagnostic> m_out;
};

} // namespace

std::vector<Diagnostic> check(const Expression& expression, const Vocabulary* words) {
    return Checker(words).run(expression.root());
}

Checked parseAndCheck(std::string_view text, const Vocabulary* words) {
    Checked out;
    auto parsed = parse(text, words);
    if (auto* wrong = std::get_if<Diagnostic>(&parsed)) {
        out.diagnostics.push_back(std::move(*wrong));
        return out;
    }
    auto& expression = std::get<Expression>(parsed);
    out.diagnostics = check(expression, words);
    if (firstError(out.diagnostics) == nullptr) out.expression = std::move(expression);
    return out;
}

const Diagnostic* firstError(const std::vector<Diagnostic>& diagnostics) {
    const auto at = std::find_if(diagnostics.begin(), diagnostics.end(),
                                 [](const Diagnostic& d) { return d.level == Level::Error; });
    return at == diagnostics.end() ? nullptr : &*at;
}

} // namespace hindcast::expression
