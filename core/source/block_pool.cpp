// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/block_pool.h"

#include <cstdlib>
#include <new>
#include <sys/mman.h>

#include <mutex>
#include <utility>
#include <vector>

namespace hindcast::source {
namespace {

constexpr std::size_t kMostKept = 16;

} // namespace

namespace {

/// Memory in huge pages where the system gives them: what is read is looked at again in another order, and
/// each small page touched that way is a miss.
constexpr std::size_t kHugePage = std::size_t(2) << 20;

struct Freed {
    void operator()(char* block) const { std::free(block); }
};
using Block = std::unique_ptr<char, Freed>;

Block allocate(std::size_t size) {
    const std::size_t rounded = (size + kHugePage - 1) / kHugePage * kHugePage;
    Block block(static_cast<char*>(std::aligned_alloc(kHugePage, rounded)));
    if (!block) throw std::bad_alloc();
    ::madvise(block.get(), rounded, MADV_HUGEPAGE); // only a hint
    return block;
}

} // namespace

struct BlockPool::Shelf {
    explicit Shelf(std::size_t size) : blockSize(size) { blocks.reserve(kMostKept); }
    const std::size_t blockSize;
    std::mutex mutex;
    std::vector<Block> blocks;

    Block get() {
        const std::lock_guard lock(mutex);
        if (blocks.empty()) return nullptr;
        auto block = std::move(blocks.back());
        blocks.pop_back();
        return block;
    }
    void put(Block block) {
        const std::lock_guard lock(mutex);
        if (blocks.size() < kMostKept) blocks.push_back(std::move(block));
    }
};

BlockPool::BlockPool(std::size_t blockSize) : m_shelf(std::make_shared<Shelf>(blockSize)) {}

std::shared_ptr<char> BlockPool::take(std::size_t size) {
    if (size != m_shelf->blockSize) return {new char[size], [](char* block) { delete[] block; }};
    auto block = m_shelf->get();
    if (!block) block = allocate(size);
    return {block.release(), [shelf = m_shelf](char* done) { shelf->put(Block(done)); }};
}

} // namespace hindcast::source
