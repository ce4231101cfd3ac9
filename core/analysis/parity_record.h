// SPDX-License-Identifier: GPL-3.0-or-later
// A ParityDifference as bytes, and back: while snapshots are gone through, more of them may be found than
// memory holds. Private to this library. Thread-safety: pure functions.
#pragma once

#include "analysis/parity.h"

#include <string>
#include <string_view>

namespace hindcast::analysis {

std::string parityRecord(const ParityDifference& difference); ///< without its partition
ParityDifference parityDifference(std::string partition, std::string_view record);

} // namespace hindcast::analysis
