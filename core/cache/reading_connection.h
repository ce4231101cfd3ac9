// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a cache file to read it, also where its writer was killed in the middle of a commit.
// Thread-safety: a pure function; the connection belongs to one thread at a time.
#pragma once

#include "base/result.h"
#include "sqlite/connection.h"

#include <chrono>
#include <string>

namespace hindcast::cache {

/// A half-done commit of a dead writer is rolled back, which needs the right to write the file. Where a
/// finished cache can be neither written nor locked it is opened as immutable. `patience`: with other
/// writers.
Result<sqlite::Connection> openForReading(const std::string& path,
                                          std::chrono::milliseconds patience = std::chrono::seconds(5));

} // namespace hindcast::cache
