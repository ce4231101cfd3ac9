// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a bytea value as a dump writes them: \x and hex digits, or the older form with \ooo and \\ for
// what is not plain (PostgreSQL manual, "Binary Data Types"). Thread-safety: pure function.
#pragma once

#include <string>
#include <string_view>

namespace hindcast::source {

/// What is in neither form stays as it is.
std::string bytesOfBytea(std::string_view text);

} // namespace hindcast::source
