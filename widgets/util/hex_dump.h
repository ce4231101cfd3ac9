// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes for people: offset, hexadecimal, printable characters. Thread-safety: pure function.
#pragma once

#include <QString>

#include <string_view>

namespace hindcast::widgets {

/// Eight bytes a line; past `limit` bytes a last line says how many more there are.
QString hexDump(std::string_view bytes, std::size_t limit = 65536);

} // namespace hindcast::widgets
