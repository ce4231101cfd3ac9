// SPDX-License-Identifier: GPL-3.0-or-later
// RecordSplitter: finds the end of one JSON value by strings and brackets only, in as many pieces as it
// comes. Thread-safety: belongs to one thread.
#pragma once

#include <cstddef>

namespace hindcast::source {

class RecordSplitter {
public:
    void begin() { *this = RecordSplitter(); }
    /// Behind the value's last byte, or nullptr when it goes on after `end`. A scalar ends where white space,
    /// a comma or a closing bracket begins.
    const char* feed(const char* at, const char* end);
    /// It has begun and has not ended.
    bool inside() const { return m_begun; }

private:
    std::size_t m_depth = 0;
    bool m_begun = false;
    bool m_inString = false;
    bool m_escape = false;
};

} // namespace hindcast::source
