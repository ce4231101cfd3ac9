// SPDX-License-Identifier: GPL-3.0-or-later
// Dumps of PostgreSQL in another encoding than UTF-8 (SET client_encoding in their head), read as UTF-8.
// Bytes that the encoding does not have come through as they are, so that they are told as damage where they
// stand. Thread-safety: a stream belongs to one thread; storedRead() may be called from any.
#pragma once

#include "source/byte_stream.h"

#include <memory>
#include <string>
#include <string_view>

namespace hindcast::source {

/// PostgreSQL's name of the encoding that the head of a dump sets; empty when it is UTF-8 or not set.
std::string foreignEncoding(std::string_view head);

/// `inner` as UTF-8. Unsupported for an encoding that is not known here.
Result<std::unique_ptr<ByteStream>> recodedStream(std::unique_ptr<ByteStream> inner, const std::string& path,
                                                  const std::string& encoding);

} // namespace hindcast::source
