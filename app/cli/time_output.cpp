// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/time_output.h"

#include "base/time_text.h"

#include <algorithm>

namespace hindcast::cli {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kMicroDigits = 6;
constexpr std::size_t kEpochNanosDigits = 18; ///< at least; such a number ends in nine digits of fraction

// The digits after the seconds, from "…:05.1234567+02:00" or from a count of nanoseconds.
std::string_view fractionOf(std::string_view original) {
    if (original.find_first_not_of(kDigits) == std::string_view::npos)
        return original.size() >= kEpochNanosDigits ? original.substr(original.size() - 9)
                                                    : std::string_view();
    const std::size_t dot = original.find_first_of(".,");
    if (dot == std::string_view::npos || original.find(':') == std::string_view::npos) return {};
    const std::string_view rest = original.substr(dot + 1);
    return rest.substr(0, std::min(rest.find_first_not_of(kDigits), rest.size()));
}

} // namespace

std::optional<std::string> timeText(std::optional<Micros> time, std::string_view original) {
    if (!time) return original.empty() ? std::nullopt : std::optional<std::string>(original);
    std::string text = printTime(*time);
    const std::string_view fraction = fractionOf(original);
    const std::size_t dot = text.find('.');
    if (fraction.size() > kMicroDigits && dot != std::string::npos
        && text.compare(dot + 1, kMicroDigits, fraction.substr(0, kMicroDigits)) == 0)
        text.insert(dot + 1 + kMicroDigits, fraction.substr(kMicroDigits));
    return text;
}

Cell timeCell(std::optional<Micros> time, std::string_view original) {
    auto text = timeText(time, original);
    return text ? Cell::string(*text) : Cell::absent();
}

} // namespace hindcast::cli
