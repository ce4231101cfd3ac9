// SPDX-License-Identifier: GPL-3.0-or-later
// PlainStream: the bytes of a regular file as they lie on disk, up to the size it had when it was opened.
// Thread-safety: belongs to one thread; storedRead() may be called from any.
#pragma once

#include "source/byte_stream.h"

#include <atomic>
#include <string>

namespace hindcast::source {

class PlainStream final : public ByteStream {
public:
    static Result<std::unique_ptr<ByteStream>> open(const std::string& localPath,
                                                    const std::string& shownPath);
    ~PlainStream() override;
    PlainStream(const PlainStream&) = delete;
    PlainStream& operator=(const PlainStream&) = delete;

    Result<std::size_t> read(char* to, std::size_t size) override;
    std::uint64_t offset() const override { return m_offset; }
    Result<void> seek(std::uint64_t offset) override;
    std::uint64_t storedRead() const override { return m_read.load(std::memory_order_relaxed); }

private:
    PlainStream(int file, std::uint64_t size, std::string path);
    int m_file;
    std::uint64_t m_size;
    std::string m_path;
    std::uint64_t m_offset = 0;
    std::atomic<std::uint64_t> m_read{0};
};

} // namespace hindcast::source
