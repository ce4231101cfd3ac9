// SPDX-License-Identifier: GPL-3.0-or-later
// Interrupt: turns SIGINT and SIGTERM into a stop request. Make it before any other thread begins, so that
// all of them have the signals blocked. A second signal, or a call that does not notice the request within
// kGrace, ends the process with the exit code of a cancelled one: caches survive that by design.
// Thread-safety: token() may be called from any thread.
#pragma once

#include <chrono>
#include <csignal>
#include <stop_token>
#include <thread>

namespace hindcast::cli {

class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    std::stop_token token() const { return m_source.get_token(); }

    static constexpr std::chrono::seconds kGrace{5};

private:
    void watch();

    sigset_t m_signals{};
    std::stop_source m_source;
    std::jthread m_watcher;
};

} // namespace hindcast::cli
