// SPDX-License-Identifier: GPL-3.0-or-later
#include "event/correlation.h"

#include "json/parse.h"

#include <array>

namespace hindcast::event {

namespace {

constexpr std::array<std::string_view, 3> kCorrelation = {"correlationId", "correlation_id",
                                                          "$correlationId"};
constexpr std::array<std::string_view, 3> kCausation = {"causationId", "causation_id", "$causationId"};

std::string firstOf(const json::Value& object, const std::array<std::string_view, 3>& names) {
    for (const std::string_view name : names) {
        const json::Value* value = object.find(name);
        if (value && (value->kind() == json::Kind::String || value->kind() == json::Kind::Number))
            return value->text();
    }
    return {};
}

} // namespace

Lifted liftCorrelation(std::string_view metadata) {
    if (metadata.find("rrelation") == std::string_view::npos
        && metadata.find("ausation") == std::string_view::npos
        && metadata.find('\\') == std::string_view::npos)
        return {};
    const auto parsed = json::parse(metadata);
    if (!parsed || !parsed.value().isObject()) return {};
    return {firstOf(parsed.value(), kCorrelation), firstOf(parsed.value(), kCausation)};
}

} // namespace hindcast::event
