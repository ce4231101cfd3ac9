// SPDX-License-Identifier: GPL-3.0-or-later
// Interrupt: turns SIGINT and SIGTERM into a stop request; one exists at a time, in main. Signals are caught,
// never blocked or ignored, so that programs started from here get them as they should. A second signal, or a
// call that does not notice the request within kGraceSeconds, ends the process with the exit code of a
// cancelled one: caches survive that by design.
// Thread-safety: token() may be called from any thread.
#pragma once

#include <array>
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

    static constexpr int kGraceSeconds = 5;

private:
    void watch();

    std::array<int, 2> m_pipe{-1, -1};
    std::stop_source m_source;
    std::jthread m_watcher;
};

} // namespace hindcast::cli
