// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/frame_socket.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hindcast::projection {
namespace {

Error gone() {
    return {ErrorCode::Io, "hindcast-fold", "the worker process is gone", "try again"};
}

} // namespace

FrameSocket::FrameSocket(FrameSocket&& other) noexcept
    : m_descriptor(other.m_descriptor), m_pending(std::move(other.m_pending)), m_at(other.m_at) {
    other.m_descriptor = -1;
}

FrameSocket::~FrameSocket() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

Result<void> FrameSocket::send(FrameKind kind, std::string_view bytes) {
    const FrameHeader header{kind, std::uint32_t(bytes.size())};
    std::string frame(reinterpret_cast<const char*>(&header), sizeof(header));
    frame += bytes;
    std::string_view rest = frame;
    while (!rest.empty()) {
        const ssize_t sent = ::send(m_descriptor, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return gone();
        rest.remove_prefix(std::size_t(sent));
    }
    return {};
}

Result<bool> FrameSocket::receive(Frame& frame, int milliseconds) {
    for (;;) {
        const std::string_view ready = std::string_view(m_pending).substr(m_at);
        std::size_t wanted = sizeof(FrameHeader);
        if (ready.size() >= wanted) {
            FrameHeader header;
            std::memcpy(&header, ready.data(), sizeof(header));
            if (header.size > kMaxFrame) return gone();
            wanted += header.size;
            if (ready.size() >= wanted) {
                frame.kind = header.kind;
                frame.bytes = ready.substr(sizeof(header), header.size);
                m_at += wanted;
                if (m_at == m_pending.size()) {
                    m_pending.clear();
                    m_at = 0;
                }
                return true;
            }
        }
        if (m_at > 0) {
            m_pending.erase(0, m_at);
            m_at = 0;
        }
        pollfd waiting{m_descriptor, POLLIN, 0};
        const int polled = ::poll(&waiting, 1, milliseconds);
        if (polled < 0 && errno != EINTR) return gone();
        if (polled == 0) return false;
        if (polled < 0) continue;
        const std::size_t before = m_pending.size();
        const std::size_t room = std::max<std::size_t>(wanted - before, 65536);
        m_pending.resize(before + room);
        const ssize_t got = ::recv(m_descriptor, m_pending.data() + before, room, 0);
        m_pending.resize(before + std::size_t(got > 0 ? got : 0));
        if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN)) return gone();
    }
}

} // namespace hindcast::projection
