// SPDX-License-Identifier: GPL-3.0-or-later
// RecordReader: cuts a byte stream into the texts of its JSON records (lines, elements of one array, or
// documents one after the other) without parsing them, in big blocks that an EventBatch can take over.
// Memory: one block, or twice the longest record. Thread-safety: belongs to one thread.
#pragma once

#include "base/result.h"
#include "source/block_pool.h"
#include "source/byte_stream.h"
#include "source/record_splitter.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace hindcast::source {

enum class Framing { Lines, Array, Documents };

struct Record {
    enum class State {
        Whole,
        Cut, ///< the end of the content came before the end of the record (a last line without line end too)
        TooLong, ///< longer than the limit: passed over, no text
        Stray    ///< text behind the end of the array
    };
    std::string_view text;
    State state = State::Whole;
    std::uint64_t number = 0; ///< line or element, from 1
    std::uint64_t offset = 0; ///< decoded offset of the record's first byte
};

class RecordReader {
public:
    /// So many bytes behind a record's text may be read.
    static constexpr std::size_t kPadding = 16;
    static constexpr std::size_t kLongestRecord = std::size_t(256) << 20;

    RecordReader(std::unique_ptr<ByteStream> stream, Framing framing, std::size_t longest = kLongestRecord);

    /// False: the end. A damaged container ends it too: what came before it is given first, then the error,
    /// as any other error of the stream.
    Result<bool> next(Record& record);

    /// The memory in which the last record's text lies.
    const std::shared_ptr<const char>& block() const { return m_block; }

    /// Where reading goes on, for resume().
    std::uint64_t offset() const { return m_blockOffset + std::uint64_t(m_at - m_memory); }
    std::uint64_t number() const { return m_number; }
    /// Precondition: nothing read yet.
    Result<void> resume(std::uint64_t offset, std::uint64_t number);

    const ByteStream& stream() const { return *m_stream; }
    /// The stream failed or its container is damaged: next() says how once all records before it are given.
    bool failing() const { return m_error.has_value(); }

private:
    Result<bool> nextLine(Record& record);
    Result<bool> nextElement(Record& record);
    bool toNextElement(Record& record, bool& stray);
    Result<bool> passOver(Record& record);
    Result<bool> finish(Record& record);
    bool give(Record& record, Record::State state, char* end, char* next);
    bool more();
    void take(std::size_t capacity);

    std::unique_ptr<ByteStream> m_stream;
    Framing m_framing;
    std::size_t m_longest;
    BlockPool m_pool;
    std::shared_ptr<const char> m_block;
    char* m_memory = nullptr; ///< the block's first byte
    std::size_t m_capacity = 0;
    std::uint64_t m_blockOffset = 0; ///< decoded offset of the block's first byte
    char* m_at = nullptr;            ///< what was not handed out begins here
    char* m_scanned = nullptr;       ///< up to here it was searched already
    char* m_filled = nullptr;
    bool m_fresh = true;   ///< nothing read yet: a byte order mark may come
    bool m_ended = false;  ///< the stream has no more
    bool m_opened = false; ///< Array: its bracket was read
    bool m_closed = false; ///< Array: its closing bracket was read
    std::uint64_t m_number = 0;
    RecordSplitter m_splitter;
    std::optional<Error> m_error;
};

} // namespace hindcast::source
