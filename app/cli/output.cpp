// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "base/file_error.h"
#include "base/text.h"

#include <cerrno>
#include <sys/ioctl.h>
#include <unistd.h>

namespace hindcast::cli {
namespace {

constexpr std::size_t kBuffer = 64 * 1024;

} // namespace

Output::Output(int descriptor, std::string name)
    : m_descriptor(descriptor), m_name(std::move(name)), m_isTerminal(::isatty(descriptor) != 0) {}

void Output::write(std::string_view text) {
    if (!open()) return;
    if (m_isTerminal)
        m_buffer += escapeLinesForTerminal(text);
    else
        m_buffer.append(text);
    if (m_buffer.size() >= kBuffer) drain();
}

void Output::drain() {
    std::size_t at = 0;
    while (at < m_buffer.size() && open()) {
        const ssize_t n = ::write(m_descriptor, m_buffer.data() + at, m_buffer.size() - at);
        if (n >= 0) {
            at += std::size_t(n);
        } else if (errno == EPIPE) {
            m_closed = true;
        } else if (errno != EINTR) {
            m_error = fileError(m_name, "cannot write", errno, FileUse::Write);
        }
    }
    m_buffer.clear();
}

Result<void> Output::flush() {
    drain();
    if (m_error) return *m_error;
    return {};
}

std::optional<std::size_t> Output::terminalWidth() const {
    winsize size{};
    if (!m_isTerminal) return std::nullopt;
    if (::ioctl(m_descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return size.ws_col;
}

} // namespace hindcast::cli
