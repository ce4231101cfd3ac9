// SPDX-License-Identifier: GPL-3.0-or-later
// HeadStream: the first so many decoded bytes of another stream, for whoever only looks: however long a
// record or a run of blanks is, no more than that is read. Thread-safety: as ByteStream.
#pragma once

#include "source/byte_stream.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

class HeadStream final : public ByteStream {
public:
    HeadStream(std::unique_ptr<ByteStream> stream, std::uint64_t bytes)
        : m_stream(std::move(stream)), m_bytes(bytes) {}

    Result<std::size_t> read(char* to, std::size_t size) override {
        const std::uint64_t rest = m_bytes - std::min(m_bytes, offset());
        return rest == 0 ? Result<std::size_t>(0) : m_stream->read(to, std::min<std::uint64_t>(size, rest));
    }
    std::uint64_t offset() const override { return m_stream->offset(); }
    Result<void> seek(std::uint64_t offset) override { return m_stream->seek(offset); }
    std::uint64_t storedRead() const override { return m_stream->storedRead(); }

private:
    std::unique_ptr<ByteStream> m_stream;
    const std::uint64_t m_bytes;
};

} // namespace hindcast::source
