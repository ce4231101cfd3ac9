// SPDX-License-Identifier: GPL-3.0-or-later
// WorkerProcess: one hindcast-fold with its socket and shared memory, and the watch over it: a worker that
// spends too long on one event is killed. Thread-safety: belongs to one thread.
// Errors: NotFound (no such program), Io (it could not be started, or is gone; see end()).
#pragma once

#include "base/result.h"
#include "projection/frame_socket.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace hindcast::projection {

/// What one event may cost before its worker is killed, in milliseconds. A worker ends most runaway calls
/// itself, and earlier.
struct Patience {
    std::int64_t processorTime = 2000;
    std::int64_t waiting = 20000; ///< where the machine is busy with others
};

class WorkerProcess {
public:
    /// Beside this program, where the build or the installation puts it, or $HINDCAST_FOLD.
    static Result<std::string> findProgram();
    static Result<std::unique_ptr<WorkerProcess>> start(const std::string& program, const Patience& patience);
    ~WorkerProcess(); ///< ends the process
    WorkerProcess(const WorkerProcess&) = delete;
    WorkerProcess& operator=(const WorkerProcess&) = delete;

    Result<void> send(FrameKind kind, std::string_view bytes) { return m_socket.send(kind, bytes); }
    /// Waits for a frame. Cancelled; Io when the worker died or was killed, and end() says of what.
    Result<Frame> receive(std::stop_token stop);
    /// Puts events into the shared memory.
    Result<void> place(std::string_view events);

    std::uint64_t inHand() const;
    pid_t processId() const { return m_process; }
    /// Why it is gone: "it was killed (out of memory?)"; waits for its end.
    std::string end();
    bool overran() const { return m_overran; }

private:
    WorkerProcess(pid_t process, int socket, int memory, const Patience& patience)
        : m_process(process), m_socket(socket), m_memory(memory), m_patience(patience) {}
    Result<void> map(std::size_t bytes);
    bool tooLong();

    pid_t m_process;
    FrameSocket m_socket;
    int m_memory;
    Patience m_patience;
    void* m_mapped = nullptr;
    std::size_t m_mappedBytes = 0;
    bool m_overran = false;
    bool m_ended = false;
    std::string m_end;
    struct Watch {
        std::uint64_t steps = 0;
        std::int64_t since = 0, processorTime = 0;
    };
    std::optional<Watch> m_watch; ///< of the event in hand, as seen last
};

} // namespace hindcast::projection
