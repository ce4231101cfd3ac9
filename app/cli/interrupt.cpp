// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include "cli/exit_code.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <string_view>
#include <unistd.h>

namespace hindcast::cli {
namespace {

constexpr char kSignal = 's', kEnd = 'e';
std::atomic<int> s_writeEnd{-1}; // a signal handler reaches nothing else

void tell(char what) {
    const int saved = errno;
    if (::write(s_writeEnd, &what, 1) < 0) {
        // the pipe is full of signals already
    }
    errno = saved;
}

void catchSignal(int number, void (*handler)(int)) {
    struct sigaction now{};
    if (sigaction(number, nullptr, &now) != 0 || now.sa_handler == SIG_IGN) return; // a job in the background
    struct sigaction action{};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

// What came within the time; nothing: the time is over.
char next(int readEnd, int milliseconds) {
    pollfd waiting{readEnd, POLLIN, 0};
    int ready = -1;
    do
        ready = ::poll(&waiting, 1, milliseconds);
    while (ready < 0 && errno == EINTR);
    char what = 0;
    return ready > 0 && ::read(readEnd, &what, 1) == 1 ? what : char(0);
}

} // namespace

Interrupt::Interrupt() {
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) return; // signals then end the process as ever
    s_writeEnd = m_pipe[1];
    m_watcher = std::jthread([this] { watch(); });
    for (const int number : {SIGPIPE, SIGXFSZ}) // the write that meets them fails, and says why
        catchSignal(number, [](int) {});
    for (const int number : {SIGINT, SIGTERM})
        catchSignal(number, [](int) { tell(kSignal); });
}

Interrupt::~Interrupt() {
    if (m_watcher.joinable()) tell(kEnd);
}

void Interrupt::watch() {
    if (next(m_pipe[0], -1) != kSignal) return;
    m_source.request_stop();
    if (next(m_pipe[0], kGraceSeconds * 1000) == kEnd) return;
    constexpr std::string_view kText = "hindcast-cli: cancelled\n";
    if (::write(STDERR_FILENO, kText.data(), kText.size()) < 0) {
        // nobody reads it
    }
    ::_exit(int(ExitCode::Cancelled));
}

} // namespace hindcast::cli
