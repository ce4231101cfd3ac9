// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/script_place.h"

#include <charconv>
#include <string_view>

namespace hindcast::session {
namespace {

/// The number behind the last colon, which is cut off with it.
std::optional<std::uint32_t> takeNumber(std::string_view& text) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos) return std::nullopt;
    std::uint32_t number = 0;
    const char* end = text.data() + text.size();
    const auto [read, failed] = std::from_chars(text.data() + colon + 1, end, number);
    if (failed != std::errc() || read != end) return std::nullopt;
    text = text.substr(0, colon);
    return number;
}

} // namespace

std::optional<ScriptPlace> scriptPlace(const Error& error) {
    std::string_view where = error.where;
    const auto last = takeNumber(where);
    if (!last) return std::nullopt;
    const auto first = takeNumber(where);
    return first ? ScriptPlace{*first, *last} : ScriptPlace{*last, 0};
}

} // namespace hindcast::session
