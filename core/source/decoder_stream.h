// SPDX-License-Identifier: GPL-3.0-or-later
// DecoderStream: what the decoders of compressed containers share: input from the stream inside, seeking by
// decoding again, and an error held back until the bytes before it have been handed out.
// Thread-safety: belongs to one thread; storedRead() may be called from any.
#pragma once

#include "source/byte_stream.h"

#include <optional>
#include <string>
#include <vector>

namespace hindcast::source {

class DecoderStream : public ByteStream {
public:
    Result<std::size_t> read(char* to, std::size_t size) final;
    std::uint64_t offset() const final { return m_offset; }
    Result<void> seek(std::uint64_t offset) final;
    std::uint64_t storedRead() const final { return m_inner->storedRead(); }

protected:
    DecoderStream(std::unique_ptr<ByteStream> inner, std::string path, const char* container);

    /// Decodes until `size` bytes are there or the input ends; `produced` counts also when an error returns.
    virtual Result<void> decode(char* to, std::size_t size, std::size_t& produced) = 0;
    virtual void restart() = 0;

    /// Unused input; refilled when empty. False: the end of the input.
    Result<bool> fill();
    const char* input() const { return m_input.data() + m_used; }
    std::size_t inputSize() const { return m_filled - m_used; }
    void consume(std::size_t bytes) { m_used += bytes; }

    Error damaged(const std::string& what) const;

private:
    std::unique_ptr<ByteStream> m_inner;
    std::string m_path;
    const char* m_container;
    std::vector<char> m_input;
    std::size_t m_used = 0, m_filled = 0;
    std::uint64_t m_inputStart = 0; ///< offset of m_input[0] in the stream inside
    std::uint64_t m_offset = 0;
    std::optional<Error> m_error;
};

} // namespace hindcast::source
