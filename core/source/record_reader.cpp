// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/record_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace hindcast::source {
namespace {

constexpr std::size_t kBlock = (std::size_t(4) << 20) - RecordReader::kPadding; // two huge pages
constexpr std::size_t kPiece = 256 << 10; // so that it is parsed while it is in the processor's cache

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

RecordReader::RecordReader(std::unique_ptr<ByteStream> stream, Framing framing, std::size_t longest)
    : m_stream(std::move(stream)), m_framing(framing), m_longest(longest), m_pool(kBlock + kPadding) {}

Result<void> RecordReader::resume(std::uint64_t offset, std::uint64_t number) {
    if (auto done = m_stream->seek(offset); !done) return done;
    m_blockOffset = offset;
    m_number = number;
    m_opened = number > 0;
    m_fresh = offset == 0;
    return {};
}

// A block of its own for what was not handed out yet and what comes: the old one may belong to batches.
void RecordReader::take(std::size_t capacity) {
    const auto kept = std::size_t(m_filled - m_at), scanned = std::size_t(m_scanned - m_at);
    std::shared_ptr<char> block = m_pool.take(capacity + kPadding);
    std::memset(block.get() + capacity, 0, kPadding);
    if (kept > 0) std::memcpy(block.get(), m_at, kept);
    m_blockOffset += std::uint64_t(m_at - m_memory);
    m_memory = block.get();
    m_block = std::move(block);
    m_capacity = capacity;
    m_at = m_memory;
    m_scanned = m_at + scanned;
    m_filled = m_at + kept;
}

// Reads on. False: the content ended, or the record in hand is at the limit of its length.
bool RecordReader::more() {
    const auto kept = std::size_t(m_filled - m_at);
    if (m_ended || kept >= m_longest) return false;
    if (m_filled == m_memory + m_capacity)
        take(kept < kBlock / 2 ? kBlock : std::max(std::min(kept * 2, m_longest), kBlock));
    auto got = m_stream->read(m_filled, std::min(kPiece, std::size_t(m_memory + m_capacity - m_filled)));
    if (!got) {
        m_error = got.error();
        m_ended = true;
        return false;
    }
    m_filled += *got;
    m_ended = *got == 0;
    if (m_fresh && (m_ended || m_filled - m_at >= 3)) {
        m_fresh = false;
        if (std::string_view(m_at, std::size_t(m_filled - m_at)).starts_with("\xef\xbb\xbf"))
            m_at = m_scanned = m_at + 3;
    }
    return !m_ended;
}

bool RecordReader::give(Record& record, Record::State state, char* end, char* next) {
    record.text = {m_at, std::size_t(end - m_at)};
    record.state = state;
    record.number = m_number;
    record.offset = offset();
    m_at = m_scanned = next;
    m_splitter.begin();
    return true;
}

Result<bool> RecordReader::next(Record& record) {
    return m_framing == Framing::Lines ? nextLine(record) : nextElement(record);
}

Result<bool> RecordReader::nextLine(Record& record) {
    for (;;) {
        while (m_scanned < m_filled) {
            auto* newline =
                static_cast<char*>(std::memchr(m_scanned, '\n', std::size_t(m_filled - m_scanned)));
            if (!newline) break;
            ++m_number;
            char* end = newline;
            while (end > m_at && isSpace(end[-1]))
                --end;
            if (end > m_at) return give(record, Record::State::Whole, end, newline + 1);
            m_at = m_scanned = newline + 1;
        }
        m_scanned = m_filled;
        if (more()) continue;
        if (!m_ended) return passOver(record);
        return finish(record);
    }
}

Result<bool> RecordReader::nextElement(Record& record) {
    for (;;) {
        bool stray = false;
        if (m_splitter.inside() || toNextElement(record, stray)) {
            if (const char* found = m_splitter.feed(m_scanned, m_filled)) {
                char* end = m_at + std::max<std::ptrdiff_t>(found - m_at, 1);
                ++m_number;
                return give(record, Record::State::Whole, end, end);
            }
            m_scanned = m_filled;
        }
        if (stray) return true;
        if (more()) continue;
        if (!m_ended) return passOver(record);
        return finish(record);
    }
}

// Passes white space, commas and the array's own brackets. False: no element begins in what is there.
bool RecordReader::toNextElement(Record& record, bool& stray) {
    for (; m_at < m_filled; ++m_at) {
        if (isSpace(*m_at)) continue;
        if (m_framing == Framing::Documents) break;
        if (m_closed) {
            stray = give(record, Record::State::Stray, m_filled, m_filled);
            m_ended = true;
            return false;
        }
        if (*m_at == '[' && !m_opened)
            m_opened = true;
        else if (*m_at == ']')
            m_closed = true;
        else if (*m_at != ',')
            break;
    }
    m_scanned = m_at;
    return m_at < m_filled;
}

// Drops a record that is longer than the limit, in bounded memory.
Result<bool> RecordReader::passOver(Record& record) {
    record = {{}, Record::State::TooLong, ++m_number, offset()};
    for (;;) {
        m_at = m_scanned = m_filled;
        take(kBlock);
        if (!more()) break;
        const char* end = nullptr;
        if (m_framing != Framing::Lines) {
            end = m_splitter.feed(m_at, m_filled);
        } else {
            end = static_cast<const char*>(std::memchr(m_at, '\n', std::size_t(m_filled - m_at)));
            if (end) ++end;
        }
        if (!end) continue;
        m_at = m_scanned = m_at + (end - m_at);
        break;
    }
    m_splitter.begin();
    return true;
}

Result<bool> RecordReader::finish(Record& record) {
    char* end = m_filled;
    while (end > m_at && isSpace(end[-1]))
        --end;
    const bool unclosed = m_framing == Framing::Array && !m_closed && !m_error;
    if (end > m_at || unclosed) {
        m_closed = true;
        ++m_number;
        return give(record, Record::State::Cut, end, m_filled);
    }
    if (m_error) return *m_error;
    return false;
}

} // namespace hindcast::source
