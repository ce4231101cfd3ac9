// SPDX-License-Identifier: GPL-3.0-or-later
// BlockPool: big blocks of memory that come back when their last holder lets go, so that reading a long
// source touches the same memory again and again. Blocks may outlive the pool.
// Thread-safety: take() belongs to one thread; blocks may be let go on any.
#pragma once

#include <cstddef>
#include <memory>

namespace hindcast::source {

class BlockPool {
public:
    explicit BlockPool(std::size_t blockSize);

    /// At least `size` bytes, not cleared; only blocks of the pool's own size are used again.
    std::shared_ptr<char> take(std::size_t size);

private:
    struct Shelf;
    std::shared_ptr<Shelf> m_shelf;
};

} // namespace hindcast::source
