// SPDX-License-Identifier: GPL-3.0-or-later
// FrameSocket: frames of fold_protocol.h over a stream socket. Owns the descriptor.
// Thread-safety: belongs to one thread. Errors: Io when the other side is gone or talks nonsense.
#pragma once

#include "base/result.h"
#include "projection/fold_protocol.h"

#include <string>
#include <string_view>

namespace hindcast::projection {

struct Frame {
    FrameKind kind{};
    std::string bytes;
};

class FrameSocket {
public:
    explicit FrameSocket(int descriptor) : m_descriptor(descriptor) {}
    FrameSocket(FrameSocket&& other) noexcept;
    FrameSocket& operator=(FrameSocket&&) = delete;
    ~FrameSocket();

    Result<void> send(FrameKind kind, std::string_view bytes);
    /// A frame, if the rest of it comes within `milliseconds` (-1: however long it takes); ok and false when
    /// not. What came so far is kept.
    Result<bool> receive(Frame& frame, int milliseconds);
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
    std::string m_pending;
    std::size_t m_at = 0; ///< of m_pending, that is given away
};

} // namespace hindcast::projection
