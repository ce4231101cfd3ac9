// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/worker_process.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hindcast::projection {
namespace {

/// Of frames on their way; as much of it as the system allows.
constexpr int kSocketBytes = 1 << 20;

Error ioError(const std::string& message) {
    return {ErrorCode::Io, "hindcast-fold", message + ": " + std::strerror(errno), "try again"};
}

std::int64_t millis(clockid_t clock) {
    timespec time{};
    if (::clock_gettime(clock, &time) != 0) return 0;
    return std::int64_t(time.tv_sec) * 1000 + time.tv_nsec / 1000000;
}

std::int64_t processorMillis(pid_t process) {
    clockid_t clock{};
    return ::clock_getcpuclockid(process, &clock) == 0 ? millis(clock) : 0;
}

/// High enough that no dup2() onto the worker's own numbers hits another.
int liftedDescriptor(int descriptor) {
    const int lifted = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 16);
    ::close(descriptor);
    return lifted;
}

Result<pid_t> spawn(const std::string& program, int socket, int memory) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, socket, kSocket);
    posix_spawn_file_actions_adddup2(&actions, memory, kMemory);
    std::string name = program;
    char* const words[] = {name.data(), nullptr};
    // Of JavaScriptCore: its last compiler took a quarter of the time of a pass over two million events and
    // gave back a tenth.
    char zone[] = "TZ=UTC", language[] = "LC_ALL=C.UTF-8", compiler[] = "JSC_useFTLJIT=false";
    char* const environment[] = {zone, language, compiler, nullptr};
    pid_t process = 0;
    const int failed = posix_spawn(&process, program.c_str(), &actions, nullptr, words, environment);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
        errno = failed;
        return ioError("the worker process cannot be started");
    }
    return process;
}

} // namespace

Result<std::string> WorkerProcess::findProgram() {
    if (const char* named = std::getenv("HINDCAST_FOLD"); named && *named) return std::string(named);
    std::error_code failed;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", failed);
    if (!failed) {
        const auto folder = self.parent_path();
        for (const char* place :
             {"hindcast-fold", "../libexec/hindcast/hindcast-fold", "../bin/hindcast-fold"})
            if (const auto found = folder / place; std::filesystem::exists(found, failed))
                return found.lexically_normal().string();
    }
    return Error{ErrorCode::NotFound, "hindcast-fold", "the program that runs projections is not there",
                 "install Hindcast again, or name it in HINDCAST_FOLD"};
}

Result<std::unique_ptr<WorkerProcess>> WorkerProcess::start(const std::string& program,
                                                            const Patience& patience) {
    int sockets[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
        return ioError("no socket for the worker process");
    // A large state is written and read in fewer turns.
    for (const int socket : sockets)
        ::setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &kSocketBytes, sizeof(kSocketBytes));
    const int ours = sockets[0];
    const int theirs = liftedDescriptor(sockets[1]);
    const int memory = liftedDescriptor(::memfd_create("hindcast-fold", MFD_CLOEXEC));
    Result<pid_t> process = ioError("no memory for the worker process");
    if (theirs >= 0 && memory >= 0 && ::ftruncate(memory, off_t(sizeof(MemoryHeader) + kEventBytes)) == 0)
        process = spawn(program, theirs, memory);
    if (theirs >= 0) ::close(theirs);
    if (!process) {
        ::close(ours);
        if (memory >= 0) ::close(memory);
        return process.error();
    }
    std::unique_ptr<WorkerProcess> worker(new WorkerProcess(*process, ours, memory, patience));
    if (auto mapped = worker->map(sizeof(MemoryHeader) + kEventBytes); !mapped) return mapped.error();
    return worker;
}

WorkerProcess::~WorkerProcess() {
    if (!m_ended) {
        ::kill(m_process, SIGKILL);
        end();
    }
    if (m_mapped) ::munmap(m_mapped, m_mappedBytes);
    if (m_memory >= 0) ::close(m_memory);
}

Result<void> WorkerProcess::map(std::size_t bytes) {
    if (m_mapped) ::munmap(m_mapped, m_mappedBytes);
    m_mapped = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, m_memory, 0);
    if (m_mapped == MAP_FAILED) {
        m_mapped = nullptr;
        return ioError("the memory of the worker process cannot be mapped");
    }
    m_mappedBytes = bytes;
    return {};
}

Result<void> WorkerProcess::place(std::string_view events) {
    const std::size_t bytes = sizeof(MemoryHeader) + events.size();
    if (bytes > m_mappedBytes) {
        if (::ftruncate(m_memory, off_t(bytes)) != 0) return ioError("an event is too large to hand over");
        if (auto mapped = map(bytes); !mapped) return mapped;
    }
    std::memcpy(static_cast<char*>(m_mapped) + sizeof(MemoryHeader), events.data(), events.size());
    static_cast<MemoryHeader*>(m_mapped)->inHand.store(kNoEvent);
    return {};
}

std::uint64_t WorkerProcess::inHand() const {
    return static_cast<const MemoryHeader*>(m_mapped)->inHand.load();
}

bool WorkerProcess::tooLong() {
    const std::uint64_t steps = static_cast<const MemoryHeader*>(m_mapped)->steps.load();
    const std::int64_t now = millis(CLOCK_MONOTONIC);
    const std::int64_t used = processorMillis(m_process);
    if (!m_watch || m_watch->steps != steps) {
        m_watch = Watch{steps, now, used};
        return false;
    }
    return used - m_watch->processorTime > m_patience.processorTime
           || now - m_watch->since > m_patience.waiting;
}

Result<Frame> WorkerProcess::receive(std::stop_token stop) {
    m_watch.reset();
    Frame frame;
    for (;;) {
        const auto received = m_socket.receive(frame, 50);
        if (!received) return received.error();
        if (*received) return frame;
        if (stop.stop_requested()) return cancelled();
        if (!tooLong()) continue;
        m_overran = true;
        ::kill(m_process, SIGKILL);
        end();
        return Error{ErrorCode::Io, "hindcast-fold", "the worker process was ended", "try again"};
    }
}

std::string WorkerProcess::end() {
    if (m_ended) return m_end;
    int status = 0;
    // It closed its socket or was killed; give it a moment to go, then see to it.
    for (int waited = 0; ::waitpid(m_process, &status, WNOHANG) == 0; ++waited) {
        if (waited == 200) ::kill(m_process, SIGKILL);
        ::usleep(5000);
    }
    m_ended = true;
    if (m_overran)
        m_end = "it took too long";
    else if (WIFSIGNALED(status))
        m_end = "the worker process died (" + std::string(::strsignal(WTERMSIG(status)))
                + "), perhaps for want of memory";
    else
        m_end = "the worker process ended";
    return m_end;
}

} // namespace hindcast::projection
