// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/random_expression.h"

#include "expression/check.h"
#include "json/parse.h"

#include <array>

namespace hindcast::test {
namespace {

int below(Random& random, int bound) {
    return int(random() % std::uint64_t(bound));
}

template <std::size_t N>
std::string pick(Random& random, const std::array<const char*, N>& from) {
    return from[std::size_t(below(random, int(N)))];
}

std::string path(Random& random) {
    std::string out = below(random, 4) == 0 ? "meta" : "data";
    static constexpr std::array<const char*, 9> kSteps{
        ".a", ".b", ".c", "[0]", "[1]", "[3]", ".ü", "[\"d e\"]", "[\"q\\\"\\\\\"]"};
    for (int steps = below(random, 4); steps > 0; --steps)
        out += pick(random, kSteps);
    return out;
}

std::string name(Random& random) {
    static constexpr std::array<const char*, 8> kNames{"stream",  "category", "type",        "position",
                                                       "version", "id",       "correlation", "causation"};
    return pick(random, kNames);
}

std::string literal(Random& random) {
    static constexpr std::array<const char*, 22> kLiterals{"1",
                                                           "\"long text\"",
                                                           "'text'",
                                                           "2",
                                                           "1.0",
                                                           "2.50",
                                                           "-1",
                                                           "12345678901234567890",
                                                           "12345678901234567891",
                                                           "1e2",
                                                           "\"x\"",
                                                           "'y'",
                                                           "\"T1\"",
                                                           "\"s-1\"",
                                                           "\"ü\"",
                                                           "true",
                                                           "false",
                                                           "null",
                                                           "\"2026-01-01\"",
                                                           "t\"2026-01-01\"",
                                                           "\"\"",
                                                           "\"s\""};
    return pick(random, kLiterals);
}

std::string value(Random& random, int depth) {
    switch (below(random, depth > 0 ? 8 : 6)) {
    case 0:
    case 1:
    case 2:
        return path(random);
    case 3:
        return name(random);
    case 4:
        return literal(random);
    case 5:
        return pick(random, std::array<const char*, 2>{"size(", "typeof("}) + path(random) + ")";
    case 6:
        return "-(" + value(random, 0) + ")";
    default:
        return "(" + value(random, depth - 1) + pick(random, std::array<const char*, 4>{"+", "-", "*", "/"})
               + pick(random, std::array<const char*, 3>{"2", "0.25", "4"}) + ")";
    }
}

std::string condition(Random& random, int depth) {
    static constexpr std::array<const char*, 8> kOperators{
        "==", "!=", "<", "<=", ">", ">=", " contains ", " startsWith "};
    switch (below(random, depth > 0 ? 12 : 7)) {
    case 0:
        return pick(random, std::array<const char*, 2>{"exists(", "missing("}) + path(random) + ")";
    case 1:
        return value(random, 0) + " in [" + literal(random) + "," + literal(random) + "]";
    case 2:
        return value(random, 0) + "=~" + pick(random, std::array<const char*, 3>{"'^[xyT]'", "'1$'", "'.'"});
    case 3:
        return pick(random, std::array<const char*, 3>{"type == 'T1'", "stream == 's-1'",
                                                       "time >= '2026-01-01T00:00:02Z'"});
    case 7:
        return "!(" + condition(random, depth - 1) + ")";
    case 8:
    case 9:
        return "(" + condition(random, depth - 1) + " && " + condition(random, depth - 1) + ")";
    case 10:
    case 11:
        return "(" + condition(random, depth - 1) + " || " + condition(random, depth - 1) + ")";
    default:
        return value(random, depth) + pick(random, kOperators) + value(random, depth);
    }
}

} // namespace

expression::Expression randomExpression(Random& random, int depth) {
    for (;;) {
        const auto parsed = expression::parse(condition(random, depth));
        const auto* expression = std::get_if<expression::Expression>(&parsed);
        if (expression != nullptr
            && expression::firstError(expression::check(*expression, nullptr)) == nullptr)
            return *expression;
    }
}

std::string randomBody(Random& random, int depth) {
    static constexpr std::array<const char*, 20> kScalars{"1",
                                                          "\"long text\"",
                                                          "\"a long text b\"",
                                                          "\"l\\u006fng te\\u0078t\"",
                                                          "2.5",
                                                          "-1",
                                                          "100",
                                                          "12345678901234567890",
                                                          "1.50e1",
                                                          "0.0",
                                                          "\"x\"",
                                                          "\"y z\"",
                                                          "\"ü\"",
                                                          "true",
                                                          "false",
                                                          "null",
                                                          "\"\\u00fc\\n\"",
                                                          "\"\"",
                                                          "\"2026-01-01\"",
                                                          "\"\\ud83dx\""};
    static constexpr std::array<const char*, 8> kKeys{"a", "b",   "c",         "\\u0061",
                                                      "ü", "d e", "q\\\"\\\\", "other"};
    const int kind = depth > 0 ? below(random, 5) : 0;
    if (kind == 0) return pick(random, kScalars);
    std::string out = kind < 4 ? "{" : "[";
    for (int i = below(random, 5); i > 0; --i) {
        if (out.size() > 1) out += below(random, 3) == 0 ? " , " : ",";
        if (kind < 4) out += "\"" + pick(random, kKeys) + "\":";
        out += randomBody(random, depth - 1);
    }
    return out + (kind < 4 ? "}" : "]");
}

Row randomRow(Random& random, std::int64_t number) {
    Row row;
    row.stream = "s-" + std::to_string(below(random, 3));
    row.type = "T" + std::to_string(below(random, 3));
    row.id = below(random, 4) == 0 ? "" : "x" + std::to_string(number);
    if (below(random, 5) != 0) row.time = Micros(1767225600'000'000 + number * 100'000);
    if (below(random, 5) != 0)
        row.position =
            below(random, 6) == 0 ? Position::text("x" + std::to_string(number)) : Position::number(number);
    const auto fill = [&](event::BodyKind& kind, std::string& text) {
        switch (below(random, 12)) {
        case 0:
            return;
        case 1:
            kind = event::BodyKind::Bytes;
            text = "\x01{";
            return;
        case 2:
            kind = event::BodyKind::Json;
            text = " " + randomBody(random, 0) + " ";
            return;
        default:
            kind = event::BodyKind::Json;
            text = randomBody(random, 4);
        }
        json::Parser parser;
        if (const auto checked = parser.validate(text); checked && checked->duplicateKeys)
            row.flags |= event::kDuplicateKeys;
    };
    fill(row.payloadKind, row.payload);
    fill(row.metadataKind, row.metadata);
    return row;
}

} // namespace hindcast::test
