// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/decoder_stream.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

DecoderStream::DecoderStream(std::unique_ptr<ByteStream> inner, std::string path, const char* container)
    : m_inner(std::move(inner)), m_path(std::move(path)), m_container(container), m_input(256 * 1024) {}

Result<bool> DecoderStream::fill() {
    if (inputSize() > 0) return true;
    m_inputStart = m_inner->offset();
    m_used = m_filled = 0;
    auto got = m_inner->read(m_input.data(), m_input.size());
    if (!got) return got.error();
    m_filled = *got;
    return m_filled > 0;
}

Error DecoderStream::damaged(const std::string& what) const {
    return {ErrorCode::Corrupt, m_path,
            std::string("the ") + m_container + " data " + what + " at byte "
                + groupDigits(m_inputStart + m_used),
            "get a whole copy of the file; what stands before the damage is kept"};
}

Result<std::size_t> DecoderStream::read(char* to, std::size_t size) {
    if (m_error) return *m_error;
    std::size_t produced = 0;
    auto done = decode(to, size, produced);
    m_offset += produced;
    if (!done) {
        m_error = done.error();
        if (produced == 0) return *m_error;
    }
    return produced;
}

Result<void> DecoderStream::seek(std::uint64_t offset) {
    if (offset < m_offset) {
        if (auto done = m_inner->seek(0); !done) return done;
        m_used = m_filled = 0;
        m_offset = 0;
        m_error.reset();
        restart();
    }
    std::vector<char> skipped(256 * 1024);
    while (m_offset < offset) {
        const auto want = std::size_t(std::min<std::uint64_t>(skipped.size(), offset - m_offset));
        auto got = read(skipped.data(), want);
        if (!got) return got.error();
        if (*got == 0) {
            return Error{ErrorCode::Io, m_path,
                         "the content is shorter than when it was read before: " + groupDigits(m_offset)
                             + " bytes",
                         "import it anew"};
        }
    }
    return {};
}

} // namespace hindcast::source
