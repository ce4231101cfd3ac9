// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pg_store.h"

#include <charconv>

namespace hindcast::source {

std::optional<std::int64_t> PgRow::number(std::size_t role) const {
    const std::string_view digits = text(role);
    std::int64_t value = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

} // namespace hindcast::source
