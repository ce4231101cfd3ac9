// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/value_text.h"

#include "base/text.h"
#include "base/time_text.h"
#include "cli/diagnostics.h"
#include "json/pointer.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <type_traits>
#include <utility>

namespace hindcast::cli {
namespace {

std::string dashed(const OptionSpec& option) {
    return "--" + std::string(option.name);
}

template <class Integer>
std::optional<Integer> parseWhole(std::string_view text) {
    Integer number{};
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
    return number;
}

Error invalid(const OptionSpec& option, const std::string& value, const std::string& wanted,
              std::string remedy) {
    return {ErrorCode::Invalid, dashed(option), "'" + value + "' is no " + wanted, std::move(remedy)};
}

/// A number that is none, or one too large for its kind.
template <class Integer>
Error badNumber(const OptionSpec& option, const std::string& value, const std::string& wanted) {
    const std::size_t sign = std::is_signed_v<Integer> && value.starts_with('-') ? 1 : 0;
    const bool digits =
        value.size() > sign && value.find_first_not_of("0123456789", sign) == std::string::npos;
    if (!digits) return invalid(option, value, wanted, "for example " + dashed(option) + " 42");
    using Limits = std::numeric_limits<Integer>;
    return {ErrorCode::Invalid, dashed(option), "'" + value + "' is out of range",
            sign ? "the smallest is " + std::to_string(Limits::min())
                 : "the largest is " + std::to_string(Limits::max())};
}

Result<void> checkChoice(const OptionSpec& option, const std::string& value) {
    if (std::find(option.choices.begin(), option.choices.end(), value) != option.choices.end()) return {};
    if (option.name == "format" && isReservedFormat(value)) return notAvailable("--format " + value);
    std::string list;
    for (const std::string_view choice : option.choices) {
        if (!list.empty()) list += ", ";
        list += choice;
    }
    return invalid(option, value, "choice", "one of: " + list);
}

} // namespace

std::optional<std::int64_t> parseInteger(std::string_view text) {
    return parseWhole<std::int64_t>(text);
}

std::optional<std::uint64_t> parseCount(std::string_view text) {
    return parseWhole<std::uint64_t>(text);
}

std::optional<std::uint64_t> parseSize(std::string_view text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto number = parseCount(text.substr(0, digits));
    if (!number) return std::nullopt;
    std::string unit = toLowerAscii(text.substr(digits));
    if (unit.size() > 1 && unit.back() == 'b') unit.pop_back();
    if (unit.size() > 1 && unit.back() == 'i') unit.pop_back();
    constexpr std::string_view kUnits = "bkmgt";
    const std::size_t power = unit.empty()       ? 0
                              : unit.size() == 1 ? kUnits.find(unit[0])
                                                 : std::string_view::npos;
    if (power == std::string_view::npos) return std::nullopt;
    const std::uint64_t factor = std::uint64_t(1) << (10 * power);
    if (*number > std::numeric_limits<std::uint64_t>::max() / factor) return std::nullopt;
    return *number * factor;
}

Result<void> checkValue(const OptionSpec& option, const std::string& value) {
    switch (option.kind) {
    case ValueKind::Count:
        if (!parseCount(value)) return badNumber<std::uint64_t>(option, value, "whole number of 0 or more");
        return {};
    case ValueKind::Integer:
        if (!parseInteger(value)) return badNumber<std::int64_t>(option, value, "whole number");
        return {};
    case ValueKind::Time:
        if (!parseTime(value))
            return invalid(option, value, "time", "for example 2026-03-01 or 2026-03-01T12:00:00Z");
        return {};
    case ValueKind::Pointer:
        if (const auto pointer = json::Pointer::parse(value); !pointer) {
            Error error = pointer.error();
            error.code = ErrorCode::Invalid;
            error.where = dashed(option);
            return error;
        }
        return {};
    case ValueKind::Size:
        if (!parseSize(value)) return invalid(option, value, "size", "for example 500M or 2G");
        return {};
    case ValueKind::Choice:
        return checkChoice(option, value);
    case ValueKind::Position:
    case ValueKind::File:
    case ValueKind::Text:
        if (value.empty())
            return Error{ErrorCode::Invalid, dashed(option), "the value is empty",
                         "give it one, or leave the option out"};
        return {};
    case ValueKind::Flag:
        break;
    }
    return {};
}

} // namespace hindcast::cli
