// SPDX-License-Identifier: GPL-3.0-or-later
// ByteStream: the decoded bytes of a source, front to back, through whatever containers stand around it.
// Files are read with pread, never mapped: a source that shrinks while it is read is an error, not SIGBUS.
// Thread-safety: belongs to one thread; storedRead() may be called from any.
#pragma once

#include "base/result.h"
#include "source/sample.h"

#include <cstddef>
#include <cstdint>
#include <memory>

namespace hindcast::source {

class ByteStream {
public:
    virtual ~ByteStream() = default;
    /// Fills up to `size` bytes; 0 is the end. Errors: Io (shrank, vanished), Corrupt (a damaged container:
    /// what was decoded before it has been handed out already).
    virtual Result<std::size_t> read(char* to, std::size_t size) = 0;
    /// Decoded bytes handed out so far, from the start of the content.
    virtual std::uint64_t offset() const = 0;
    /// Goes to a decoded offset: plain files seek, containers decode again from the start.
    virtual Result<void> seek(std::uint64_t offset) = 0;
    /// Bytes of the stored file that this stream has read.
    virtual std::uint64_t storedRead() const = 0;
};

Result<std::unique_ptr<ByteStream>> openStream(const Sample& sample);

} // namespace hindcast::source
