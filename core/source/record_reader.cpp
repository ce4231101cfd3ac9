// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/record_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace hindcast::source {
namespace {

constexpr std::size_t kBlock = 4 << 20;

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

} // namespace

RecordReader::RecordReader(std::unique_ptr<ByteStream> stream, Framing framing, std::size_t longest)
    : m_stream(std::move(stream)), m_framing(framing), m_longest(longest) {}

Result<void> RecordReader::resume(std::uint64_t offset, std::uint64_t number) {
    if (auto done = m_stream->seek(offset); !done) return done;
    m_blockOffset = offset;
    m_number = number;
    m_opened = offset > 0;
    return {};
}

// A block of its own for what was not handed out yet and what comes: the old one may belong to batches.
void RecordReader::take(std::size_t capacity) {
    const auto kept = std::size_t(m_filled - m_at), scanned = std::size_t(m_scanned - m_at);
    std::shared_ptr<char> block = m_pool.take(capacity);
    if (kept > 0) std::memcpy(block.get(), m_at, kept);
    m_blockOffset += std::uint64_t(m_at - m_block.get());
    m_block = std::move(block);
    m_capacity = capacity;
    m_at = m_block.get();
    m_scanned = m_at + scanned;
    m_filled = m_at + kept;
}

// Reads on. False: there is no more, or the record in hand has reached the limit.
Result<bool> RecordReader::more() {
    if (m_ended) return false;
    const auto kept = std::size_t(m_filled - m_at);
    if (kept >= m_longest) return false;
    if (m_filled == m_block.get() + m_capacity || !m_block)
        take(kept < kBlock / 2 ? kBlock : std::min(std::max(kept * 2, kBlock), std::max(m_longest, kBlock)));
    auto got = m_stream->read(m_filled, std::size_t(m_block.get() + m_capacity - m_filled));
    if (!got) {
        m_error = got.error();
        m_ended = true;
        return false;
    }
    m_filled += *got;
    m_ended = *got == 0;
    if (m_blockOffset == 0 && m_at == m_block.get() && m_number == 0
        && std::string_view(m_at, std::size_t(m_filled - m_at)).starts_with("\xef\xbb\xbf")) {
        m_at += 3;
        m_scanned = std::max(m_scanned, m_at);
    }
    return !m_ended;
}

} // namespace hindcast::source
