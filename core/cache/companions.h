// SPDX-License-Identifier: GPL-3.0-or-later
// What may lie beside a cache file and is of no use without it: SQLite's own files, and what is derived from
// the cache. Thread-safety: a constant.
#pragma once

#include <array>

namespace hindcast::cache {

/// Put behind the path of the cache.
inline constexpr std::array kCompanions{"-wal",       "-shm", "-journal", ".states", ".states-journal",
                                        ".comparison"};

} // namespace hindcast::cache
