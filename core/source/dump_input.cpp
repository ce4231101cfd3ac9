// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/dump_input.h"

#include <cstring>
#include <utility>

namespace hindcast::source {

namespace {

constexpr std::size_t kBlock = 1 << 18;

} // namespace

DumpInput::DumpInput(std::unique_ptr<ByteStream> stream)
    : m_stream(std::move(stream)), m_buffer(2 * kBlock) {}

/// Reads more behind what is there; false at the end.
bool DumpInput::fill() {
    if (m_failure) return false;
    if (m_at > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_at, m_end - m_at);
        m_base += m_at;
        m_end -= m_at;
        m_at = 0;
    }
    if (m_buffer.size() - m_end < kBlock) m_buffer.resize(m_buffer.size() * 2);
    auto got = m_stream->read(m_buffer.data() + m_end, m_buffer.size() - m_end);
    if (!got) {
        m_failure = got.error();
        return false;
    }
    m_end += *got;
    return *got > 0;
}

int DumpInput::peekSecond() {
    if (m_end - m_at < 2 && !(fill() && (m_end - m_at >= 2 || fill()))) return kEnd;
    return m_end - m_at < 2 ? kEnd : static_cast<unsigned char>(m_buffer[m_at + 1]);
}

DumpInput::Line DumpInput::line(std::string_view& text) {
    std::size_t searched = 0; // bytes behind m_at known to hold no line break
    bool tooLong = false;
    for (;;) {
        const char* from = m_buffer.data() + m_at + searched;
        const auto* at = static_cast<const char*>(std::memchr(from, '\n', m_end - m_at - searched));
        if (at) {
            text = {m_buffer.data() + m_at, std::size_t(at - m_buffer.data()) - m_at};
            m_at += text.size() + 1;
            ++m_line;
            if (text.ends_with('\r')) text.remove_suffix(1);
            return tooLong ? Line::TooLong : Line::Whole;
        }
        searched = m_end - m_at;
        if (searched > kLongest) {
            tooLong = true;
            m_at = m_end;
            searched = 0;
        }
        if (!fill()) break;
    }
    text = {m_buffer.data() + m_at, m_end - m_at};
    m_at = m_end;
    if (text.empty() && !tooLong) return Line::None;
    return Line::Cut;
}

Result<void> DumpInput::seek(std::uint64_t offset, std::uint64_t lineNumber) {
    if (auto moved = m_stream->seek(offset); !moved) return moved;
    m_at = m_end = 0;
    m_base = offset;
    m_line = lineNumber;
    m_failure.reset();
    return {};
}

} // namespace hindcast::source
