// SPDX-License-Identifier: GPL-3.0-or-later
// DumpInput: the text of an SQL dump by characters and by lines, with offset and line number of what comes
// next. A stream that fails looks like one that ends; failure() tells them apart.
// Thread-safety: belongs to one thread; storedRead() may be called from any.
#pragma once

#include "base/result.h"
#include "source/byte_stream.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace hindcast::source {

class DumpInput {
public:
    explicit DumpInput(std::unique_ptr<ByteStream> stream);

    static constexpr int kEnd = -1;
    int peek() { return m_at < m_end || fill() ? static_cast<unsigned char>(m_buffer[m_at]) : kEnd; }
    /// The character after the next one.
    int peekSecond();
    int get() {
        const int c = peek();
        if (c != kEnd) {
            ++m_at;
            m_line += c == '\n';
        }
        return c;
    }

    enum class Line : std::uint8_t {
        Whole,
        Cut,     ///< the last one, without its line break
        TooLong, ///< passed over
        None     ///< the end
    };
    /// The next line without its line break; the view holds until the next call of anything here.
    Line line(std::string_view& text);

    std::uint64_t offset() const { return m_base + m_at; }
    std::uint64_t lineNumber() const { return m_line; }
    std::uint64_t storedRead() const { return m_stream->storedRead(); }
    const std::optional<Error>& failure() const { return m_failure; }

    Result<void> seek(std::uint64_t offset, std::uint64_t lineNumber);

    /// A longer line or literal is no row of any store: fields of PostgreSQL end at 1 GB, and ours far
    /// before.
    static constexpr std::size_t kLongest = 256 << 20;

private:
    bool fill();

    std::unique_ptr<ByteStream> m_stream;
    std::vector<char> m_buffer;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    std::uint64_t m_base = 0; ///< offset of the buffer's first byte
    std::uint64_t m_line = 1;
    std::optional<Error> m_failure;
};

} // namespace hindcast::source
