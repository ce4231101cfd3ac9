// SPDX-License-Identifier: GPL-3.0-or-later
// A column of whole numbers as bytes: the smallest value (or the smallest step) and the rest above it, in
// planes of one byte, as few as the widest needs. Any int64 comes back exactly. FORMAT.md, "Column".
// Thread-safety: pure functions.
#pragma once

#include "cache/bytes.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hindcast::cache {

void appendColumn(std::string& out, std::span<const std::int64_t> values);

/// Reads `to.size()` values; the reader fails when the bytes do not hold them.
void readColumn(ByteReader& reader, std::span<std::int64_t> to);
/// Of a column of `count` values those from `from` on; precondition: there are `to.size()` of them.
void readColumn(ByteReader& reader, std::size_t count, std::size_t from, std::span<std::int64_t> to);
void skipColumn(ByteReader& reader, std::size_t count);

} // namespace hindcast::cache
