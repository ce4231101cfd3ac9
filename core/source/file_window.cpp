// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/file_window.h"

#include <algorithm>
#include <utility>

namespace hindcast::source {

FileWindow::FileWindow(OffsetFile file, std::shared_ptr<BlockPool> blocks)
    : m_file(std::move(file)), m_blocks(std::move(blocks)) {}

std::optional<std::string_view> FileWindow::held(std::int64_t offset, std::int64_t size) const {
    const std::int64_t inBlock = offset - m_blockStart;
    if (!m_block || inBlock < 0 || inBlock + size > m_blockBytes) return std::nullopt;
    return std::string_view(m_block.get() + inBlock, std::size_t(size));
}

Result<std::size_t> FileWindow::peek(std::int64_t offset, char* to, std::size_t size) {
    if (const auto there = held(offset, std::int64_t(size))) return there->copy(to, size);
    const std::int64_t rest = std::clamp<std::int64_t>(m_file.size() - offset, 0, std::int64_t(size));
    return rest == 0 ? Result<std::size_t>(0) : m_file.read(to, std::size_t(rest), offset);
}

Result<std::string_view> FileWindow::look(std::int64_t offset, std::int64_t size) {
    const std::int64_t rest = std::max<std::int64_t>(0, m_file.size() - offset);
    size = std::clamp<std::int64_t>(size, 0, rest);
    if (!held(offset, size)) {
        const std::int64_t wanted = std::min(rest, std::max(std::int64_t(kBlockBytes), size));
        auto block = m_blocks->take(std::size_t(wanted)); // of the pool but at the end of the file
        const auto got = m_file.read(block.get(), std::size_t(wanted), offset);
        if (!got) return got.error();
        m_block = std::move(block);
        m_blockStart = offset;
        m_blockBytes = std::int64_t(*got);
        size = std::min(size, m_blockBytes);
    }
    return std::string_view(m_block.get() + (offset - m_blockStart), std::size_t(size));
}

} // namespace hindcast::source
