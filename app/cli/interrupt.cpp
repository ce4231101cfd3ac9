// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include "cli/exit_code.h"

#include <string_view>
#include <unistd.h>

namespace hindcast::cli {

Interrupt::Interrupt() {
    std::signal(SIGPIPE, SIG_IGN);
    sigemptyset(&m_signals);
    for (const int number : {SIGINT, SIGTERM, SIGUSR2})
        sigaddset(&m_signals, number);
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    m_watcher = std::jthread([this] { watch(); });
}

Interrupt::~Interrupt() {
    pthread_kill(m_watcher.native_handle(), SIGUSR2); // the destructor's own sign to end
}

void Interrupt::watch() {
    int number = 0;
    if (sigwait(&m_signals, &number) != 0 || number == SIGUSR2) return;
    m_source.request_stop();
    const timespec grace{kGrace.count(), 0};
    if (sigtimedwait(&m_signals, nullptr, &grace) == SIGUSR2) return;
    constexpr std::string_view kText = "hindcast-cli: cancelled\n";
    if (::write(STDERR_FILENO, kText.data(), kText.size()) < 0) {
        // nobody reads it
    }
    ::_exit(int(ExitCode::Cancelled));
}

} // namespace hindcast::cli
