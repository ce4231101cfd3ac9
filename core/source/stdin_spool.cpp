// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/stdin_spool.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <poll.h>
#include <unistd.h>
#include <vector>

namespace hindcast::source {
namespace {

class Spool {
public:
    ~Spool() { remove(); }

    Result<std::string> path(std::stop_token stop) {
        const std::lock_guard lock(m_mutex);
        if (!m_file.empty()) return m_file;
        auto copied = copy(std::move(stop));
        if (!copied) {
            remove();
            return copied.error();
        }
        return m_file;
    }

private:
    static Error failed(const char* what) {
        return {ErrorCode::Io, "standard input", std::string(what) + ": " + std::strerror(errno),
                "set TMPDIR to a folder with room for it"};
    }

    Result<void> copy(std::stop_token stop) {
        const char* folder = std::getenv("TMPDIR");
        m_folder = std::string(folder && *folder ? folder : "/tmp") + "/hindcast-stdin-XXXXXX";
        if (!::mkdtemp(m_folder.data())) {
            m_folder.clear();
            return failed("no temporary folder could be made");
        }
        m_file = m_folder + "/stdin";
        const int to = ::open(m_file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (to < 0) return failed("no temporary file could be made");
        auto done = pump(to, stop);
        if (::close(to) != 0 && done) done = failed("the temporary copy could not be written");
        return done;
    }

    static Result<void> pump(int to, const std::stop_token& stop) {
        std::vector<char> buffer(1 << 20);
        for (;;) {
            if (stop.stop_requested()) return cancelled("standard input");
            pollfd waiting{STDIN_FILENO, POLLIN, 0};
            const int ready = ::poll(&waiting, 1, 100); // so that a stop is seen while nothing comes
            if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
            const ssize_t got = ::read(STDIN_FILENO, buffer.data(), buffer.size());
            if (got < 0 && errno == EINTR) continue;
            if (got < 0) return failed("reading failed");
            if (got == 0) return {};
            for (ssize_t written = 0; written < got;) {
                const ssize_t now = ::write(to, buffer.data() + written, std::size_t(got - written));
                if (now < 0 && errno == EINTR) continue;
                if (now < 0) return failed("the temporary copy could not be written");
                written += now;
            }
        }
    }

    void remove() {
        if (!m_file.empty()) ::unlink(m_file.c_str());
        if (!m_folder.empty()) ::rmdir(m_folder.c_str());
        m_file.clear();
        m_folder.clear();
    }

    std::mutex m_mutex;
    std::string m_folder, m_file;
};

} // namespace

Result<std::string> spooledStdin(std::stop_token stop) {
    static Spool spool;
    return spool.path(std::move(stop));
}

} // namespace hindcast::source
