// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of PostgreSQL's COPY text format. Thread-safety: a splitter belongs to one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

/// One value of a row, as text.
struct DumpField {
    bool isNull = false;
    std::string_view text;
};

class CopySplitter {
public:
    /// Fields of a line; the views hold as long as the line and until the next call.
    const std::vector<DumpField>& split(std::string_view line);

private:
    std::string_view unescape(std::string_view field);
    std::vector<DumpField> m_fields;
    std::string m_scratch; ///< room for the whole line: views into it stay
};

} // namespace hindcast::source
