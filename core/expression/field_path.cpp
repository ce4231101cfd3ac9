// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/field_path.h"

#include "expression/expression.h"

#include <algorithm>

namespace hindcast::expression {
namespace {

constexpr std::string_view kRoot = "data";

/// Where the next [] begins, past quotes, and where it ends; both the end of the text: nowhere.
std::pair<std::size_t, std::size_t> findEveryItem(std::string_view text, std::size_t from) {
    char quote = '\0';
    for (std::size_t i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != '\0') {
            if (c == '\\')
                ++i;
            else if (c == quote)
                quote = '\0';
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[') {
            const std::size_t next = std::min(text.find_first_not_of(' ', i + 1), text.size());
            if (next < text.size() && text[next] == ']') return {i, next + 1};
        }
    }
    return {text.size(), text.size()};
}

Diagnostic noPath(Span span) {
    return {Level::Error, span, "this is no path into payloads", "write data.total or data.lines[].price"};
}

} // namespace

std::variant<FieldPath, Diagnostic> parseFieldPath(std::string_view text) {
    FieldPath path{std::string(text), {}};
    for (std::size_t from = 0; from <= text.size();) {
        const auto [end, next] = findEveryItem(text, from);
        // What follows a [] is a path of its own into the item.
        const std::string piece =
            (from == 0 ? "" : std::string(kRoot)) + std::string(text.substr(from, end - from));
        const std::size_t added = from == 0 ? 0 : kRoot.size();
        const auto parsed = parse(piece);
        if (const auto* wrong = std::get_if<Diagnostic>(&parsed)) {
            Diagnostic moved = *wrong;
            moved.span.offset = from + std::max(moved.span.offset, added) - added;
            moved.span.length = std::min(moved.span.length, text.size() - moved.span.offset);
            return moved;
        }
        const Node& node = std::get<Expression>(parsed).root();
        if (node.kind != NodeKind::Path || node.root != Root::Data) return noPath({from, end - from});
        for (const Step& step : node.steps)
            path.places.push_back(step.index ? FieldPath::Place{std::nullopt, step.index}
                                             : FieldPath::Place{step.name, std::nullopt});
        if (end == text.size()) break;
        path.places.emplace_back();
        from = next;
    }
    return path;
}

} // namespace hindcast::expression
