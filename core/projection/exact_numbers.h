// SPDX-License-Identifier: GPL-3.0-or-later
// Whether numbers of a JSON text are other numbers as doubles, which is what a script sees. A decimal of at
// most 15 digits comes back from a double as it went in, so only longer ones are looked at. Thread-safety:
// pure function. Cost: one byte of 16 is looked at where there are no long numbers.
#pragma once

#include <string_view>

namespace hindcast::projection {

/// True when some number of 16 digits or more, outside of strings, does not come back from a double
/// (12345678901234567890, 0.12345678901234567891). `text` is JSON.
bool hasInexactNumber(std::string_view text);

} // namespace hindcast::projection
