// SPDX-License-Identifier: GPL-3.0-or-later
// How many columns of a terminal a text takes, and how to cut it there. The text has been escaped before.
// Thread-safety: pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hindcast::cli {

/// East Asian wide characters and emoji count two, combining marks none.
std::size_t displayWidth(std::string_view text);

/// At most `columns` wide; what was cut is shown by an ellipsis.
std::string truncateToWidth(std::string_view text, std::size_t columns);

} // namespace hindcast::cli
