// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/plain_evaluator.h"

#include "base/time_text.h"
#include "json/decimal.h"
#include "json/parse.h"

#include <cmath>
#include <optional>
#include <regex>

namespace hindcast::test {
namespace {

using namespace expression;

/// Nothing: missing. A time is kept beside the JSON values, which have none.
struct Plain {
    std::optional<json::Value> value;
    std::optional<Micros> time;
    bool bytes = false;
    bool missing() const { return !value && !time && !bytes; }
    bool isTrue() const { return value && value->kind() == json::Kind::Bool && value->asBool(); }
};

Plain of(json::Value value) {
    return {std::move(value), {}, false};
}
Plain text(std::string_view characters) {
    return characters.empty() ? Plain() : of(json::Value::string(characters));
}

std::optional<Micros> asTime(const Plain& plain) {
    if (plain.time) return plain.time;
    if (!plain.value || plain.value->kind() != json::Kind::String) return std::nullopt;
    const auto parsed = parseTime(plain.value->text());
    return parsed ? std::optional(parsed->time) : std::nullopt;
}

std::optional<int> order(const Plain& a, const Plain& b) {
    if (a.time || b.time) {
        const auto left = asTime(a), right = asTime(b);
        if (!left || !right) return std::nullopt;
        return *left < *right ? -1 : *left > *right ? 1 : 0;
    }
    if (!a.value || !b.value || a.value->kind() != b.value->kind()) return std::nullopt;
    if (a.value->kind() == json::Kind::Number) return json::compareNumbers(a.value->text(), b.value->text());
    if (a.value->kind() == json::Kind::String) return a.value->text().compare(b.value->text());
    return std::nullopt;
}

bool same(const Plain& a, const Plain& b) {
    if (const auto known = order(a, b)) return *known == 0;
    return a.value && b.value && json::equal(*a.value, *b.value);
}

Plain follow(const event::Body& body, const std::vector<Step>& steps) {
    if (body.kind == event::BodyKind::Bytes && steps.empty()) return {{}, {}, true};
    if (body.kind != event::BodyKind::Json) return {};
    const auto parsed = json::parse(body.bytes);
    if (!parsed) return {};
    const json::Value* at = &*parsed;
    for (const Step& step : steps) {
        if (step.index)
            at = at->isArray() && *step.index < at->size() ? &at->at(*step.index) : nullptr;
        else
            at = at->isObject() ? at->find(step.name) : nullptr;
        if (at == nullptr) return {};
    }
    return of(*at);
}

Plain evaluate(const Node& node, const event::StoredEvent& event);

constexpr double kExact = 1e12; ///< up to here doubles hold the sums and products of the tests
thread_local bool inexact = false;

Plain arithmetic(Operator op, const Plain& a, const Plain& b) {
    const auto number = [](const Plain& p) -> std::optional<double> {
        if (!p.value || p.value->kind() != json::Kind::Number) return std::nullopt;
        return p.value->asDouble();
    };
    const auto left = number(a), right = number(b);
    if (!left || !right || (op == Operator::Divide && *right == 0)) return {};
    if (std::abs(*left) > kExact || std::abs(*right) > kExact) inexact = true;
    const double result = op == Operator::Add        ? *left + *right
                          : op == Operator::Subtract ? *left - *right
                          : op == Operator::Multiply ? *left * *right
                                                     : *left / *right;
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.17g", result);
    return of(json::Value::number(std::string_view(buffer)));
}

Plain name(Name which, const event::StoredEvent& event) {
    switch (which) {
    case Name::Stream:
        return of(json::Value::string(event.event.stream));
    case Name::Category:
        return of(json::Value::string(event.event.category));
    case Name::Type:
        return of(json::Value::string(event.event.type));
    case Name::Position:
        if (!event.position) return {};
        return event.position->isText() ? of(json::Value::string(event.position->text()))
                                        : of(json::Value::number(event.position->number()));
    case Name::Version:
        return of(json::Value::number(event.version.value()));
    case Name::Time:
        return {{}, event.event.time, false};
    case Name::Id:
        return text(event.event.id);
    case Name::Correlation:
        return text(event.event.correlation);
    case Name::Causation:
        return text(event.event.causation);
    case Name::Noop:
        break;
    }
    return {};
}

std::string typeName(const Plain& plain) {
    if (plain.time) return "time";
    if (plain.bytes) return "bytes";
    if (!plain.value) return "missing";
    switch (plain.value->kind()) {
    case json::Kind::Null:
        return "null";
    case json::Kind::Bool:
        return "boolean";
    case json::Kind::Number:
        return "number";
    case json::Kind::String:
        return "string";
    case json::Kind::Array:
        return "array";
    case json::Kind::Object:
        break;
    }
    return "object";
}

Plain size(const Plain& plain) {
    if (!plain.value) return {};
    if (plain.value->isContainer()) return of(json::Value::number(std::int64_t(plain.value->size())));
    if (plain.value->kind() != json::Kind::String) return {};
    std::int64_t count = 0;
    for (const char c : plain.value->text())
        count += (static_cast<unsigned char>(c) & 0xC0) == 0x80 ? 0 : 1;
    return of(json::Value::number(count));
}

bool containsPlainly(const Plain& whole, const Plain& part) {
    if (!whole.value || part.missing()) return false;
    const json::Value& value = *whole.value;
    const bool isName = part.value && part.value->kind() == json::Kind::String;
    if (value.kind() == json::Kind::String)
        return isName && value.text().find(part.value->text()) != std::string::npos;
    if (value.isObject()) return isName && value.find(part.value->text()) != nullptr;
    for (std::size_t i = 0; i < value.size() && value.isArray(); ++i)
        if (same(of(value.at(i)), part)) return true;
    return false;
}

bool compared(Operator op, const Plain& a, const Plain& b) {
    if (a.missing() || b.missing()) return false;
    if (op == Operator::Equal) return same(a, b);
    if (op == Operator::NotEqual) return !same(a, b);
    const auto known = order(a, b);
    if (!known) return false;
    return op == Operator::Less        ? *known < 0
           : op == Operator::LessEqual ? *known <= 0
           : op == Operator::Greater   ? *known > 0
                                       : *known >= 0;
}

Plain binary(const Node& node, const event::StoredEvent& event) {
    const auto truth = [](bool is) { return of(json::Value::boolean(is)); };
    if (node.op == Operator::And || node.op == Operator::Or) {
        bool all = true, any = false;
        for (const NodePtr& child : node.children) {
            const bool is = evaluate(*child, event).isTrue();
            all = all && is;
            any = any || is;
        }
        return truth(node.op == Operator::And ? all : any);
    }
    const Plain left = evaluate(*node.children[0], event);
    if (node.op == Operator::In) {
        bool found = false;
        for (const NodePtr& item : node.children[1]->children)
            found = found || (!left.missing() && same(left, evaluate(*item, event)));
        return truth(found);
    }
    const Plain right = evaluate(*node.children[1], event);
    const bool texts = left.value && right.value && left.value->kind() == json::Kind::String
                       && right.value->kind() == json::Kind::String;
    if (node.op == Operator::Matches)
        return truth(texts && std::regex_search(left.value->text(), std::regex(right.value->text())));
    if (node.op == Operator::StartsWith)
        return truth(texts && left.value->text().rfind(right.value->text(), 0) == 0);
    if (node.op == Operator::Contains) return truth(containsPlainly(left, right));
    if (node.op >= Operator::Add) return arithmetic(node.op, left, right);
    return truth(compared(node.op, left, right));
}

Plain literal(const Literal& from) {
    switch (from.kind) {
    case LiteralKind::Null:
        return of(json::Value::null());
    case LiteralKind::Bool:
        return of(json::Value::boolean(from.truth));
    case LiteralKind::Number:
        return of(json::Value::number(std::string_view(from.text)));
    case LiteralKind::String:
        return of(json::Value::string(from.text));
    case LiteralKind::Time:
        break;
    }
    return {{}, from.time, false};
}

Plain evaluate(const Node& node, const event::StoredEvent& event) {
    switch (node.kind) {
    case NodeKind::Literal:
        return literal(node.literal);
    case NodeKind::Name:
        return name(node.name, event);
    case NodeKind::Path:
        return follow(node.root == Root::Data ? event.event.payload : event.event.metadata, node.steps);
    case NodeKind::Not:
        return of(json::Value::boolean(!evaluate(*node.children[0], event).isTrue()));
    case NodeKind::Negate:
        return arithmetic(Operator::Subtract, of(json::Value::number(std::int64_t(0))),
                          evaluate(*node.children[0], event));
    case NodeKind::Binary:
        return binary(node, event);
    case NodeKind::List:
        return {};
    case NodeKind::Call:
        break;
    }
    const Plain argument = evaluate(*node.children[0], event);
    if (node.function == Function::Size) return size(argument);
    if (node.function == Function::TypeOf) return of(json::Value::string(typeName(argument)));
    return of(json::Value::boolean(argument.missing() == (node.function == Function::Missing)));
}

} // namespace

std::optional<bool> plainlyMatches(const Node& node, const event::StoredEvent& event) {
    inexact = false;
    const bool is = evaluate(node, event).isTrue();
    return inexact ? std::nullopt : std::optional(is);
}

} // namespace hindcast::test
