// SPDX-License-Identifier: GPL-3.0-or-later
// Output: buffered writing to a file descriptor. A reader that went away (EPIPE) is remembered, not an
// error: whoever produces output asks open() now and then and stops.
// Text of events that holds control characters is shown, not obeyed, where a terminal is behind it.
// Thread-safety: belongs to one thread.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hindcast::cli {

class Output {
public:
    /// Does not own the descriptor. `name` is what an error is about.
    Output(int descriptor, std::string name);

    void write(std::string_view text);
    /// False once nothing more can be written.
    bool open() const { return !m_closed && !m_error; }
    /// The reader went away.
    bool closed() const { return m_closed; }
    /// Writes what is buffered. Errors: Io (disk full and the like), not a closed pipe.
    Result<void> flush();

    /// Columns of the terminal behind it; nothing when it is none.
    std::optional<std::size_t> terminalWidth() const;

private:
    void drain();

    int m_descriptor;
    std::string m_name;
    bool m_isTerminal;
    std::string m_buffer;
    bool m_closed = false;
    std::optional<Error> m_error;
};

} // namespace hindcast::cli
