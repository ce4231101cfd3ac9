// SPDX-License-Identifier: GPL-3.0-or-later
// FileWindow: bytes of a file at any offset, read by the block, so that a reader can look here and there
// without reading twice. Memory: one block of 2 MiB, or of what is asked for at once. Who needs bytes for
// longer holds the block. Thread-safety: belongs to one thread.
#pragma once

#include "source/block_pool.h"
#include "source/offset_file.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace hindcast::source {

class FileWindow {
public:
    static constexpr std::size_t kBlockBytes = std::size_t(2) << 20;
    /// `blocks`: a pool of blocks of kBlockBytes.
    FileWindow(OffsetFile file, std::shared_ptr<BlockPool> blocks);

    /// `size` bytes at an offset, or fewer where the file ends. The view holds until the next call, or as
    /// long as block(). Errors: Io.
    Result<std::string_view> look(std::int64_t offset, std::int64_t size);
    /// A few bytes at an offset, while the block of the last look stays. Fewer: the file ends there.
    Result<std::size_t> peek(std::int64_t offset, char* to, std::size_t size);
    /// The same where they are in the block of the last look anyway; nothing else is read.
    std::optional<std::string_view> held(std::int64_t offset, std::int64_t size) const;
    /// What the bytes of the last look live in.
    const std::shared_ptr<char>& block() const { return m_block; }
    std::int64_t size() const { return m_file.size(); }
    const OffsetFile& file() const { return m_file; }

private:
    OffsetFile m_file;
    std::shared_ptr<BlockPool> m_blocks;
    std::shared_ptr<char> m_block;
    std::int64_t m_blockStart = 0; ///< offset of its first byte
    std::int64_t m_blockBytes = 0; ///< that were read into it
};

} // namespace hindcast::source
