// SPDX-License-Identifier: GPL-3.0-or-later
// Where a tar archive (POSIX ustar: blocks of 512 bytes, a header before each member's) is cut off or is no
// tar any more. Thread-safety: pure but for reading the file.
#pragma once

#include "source/offset_file.h"

#include <optional>
#include <string>

namespace hindcast::source {

/// What is wrong, naming the member and the byte; nothing: every member is whole. A missing mark at the end
/// is no damage: no member lacks anything. Errors: Io.
Result<std::optional<std::string>> tarDamage(const OffsetFile& file);

} // namespace hindcast::source
