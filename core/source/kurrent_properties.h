// SPDX-License-Identifier: GPL-3.0-or-later
// Metadata that KurrentDB 25.1 and later keep as a serialized google.protobuf.Struct, as the JSON object that
// the server makes of it, with `$schema.name` and `$schema.format` (file-formats.md 1.4), by struct.proto.
// Thread-safety: pure function.
#pragma once

#include "source/kurrent_record.h"

#include <optional>
#include <string>

namespace hindcast::source {

/// Nothing: the bytes are no such message, or nested too deeply.
std::optional<std::string> propertiesToJson(const KurrentPrepare& prepare);

} // namespace hindcast::source
