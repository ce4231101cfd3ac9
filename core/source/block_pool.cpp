// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/block_pool.h"

#include <mutex>
#include <utility>
#include <vector>

namespace hindcast::source {
namespace {

constexpr std::size_t kMostKept = 16;

} // namespace

struct BlockPool::Shelf {
    explicit Shelf(std::size_t size) : blockSize(size) { blocks.reserve(kMostKept); }
    const std::size_t blockSize;
    std::mutex mutex;
    std::vector<std::unique_ptr<char[]>> blocks;

    std::unique_ptr<char[]> get() {
        const std::lock_guard lock(mutex);
        if (blocks.empty()) return nullptr;
        auto block = std::move(blocks.back());
        blocks.pop_back();
        return block;
    }
    void put(std::unique_ptr<char[]> block) {
        const std::lock_guard lock(mutex);
        if (blocks.size() < kMostKept) blocks.push_back(std::move(block));
    }
};

BlockPool::BlockPool(std::size_t blockSize) : m_shelf(std::make_shared<Shelf>(blockSize)) {}

std::shared_ptr<char> BlockPool::take(std::size_t size) {
    if (size != m_shelf->blockSize) return {new char[size], [](char* block) { delete[] block; }};
    auto block = m_shelf->get();
    if (!block) block.reset(new char[size]);
    return {block.release(), [shelf = m_shelf](char* done) { shelf->put(std::unique_ptr<char[]>(done)); }};
}

} // namespace hindcast::source
