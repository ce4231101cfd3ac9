// SPDX-License-Identifier: GPL-3.0-or-later
// Needle: a text that events are searched for, byte by byte as it is written, not as a pattern. An event is a
// hit when its payload, its metadata, its id, correlation or causation, or the name of its type or stream
// holds it; bodies are searched as they are stored, so "\u00fc" in JSON is no "ü". Without regard to case
// ASCII letters fold among themselves, and letters beyond ASCII by Unicode's simple case folding (é is É; ß
// is not ss). Thread-safety: plain data.
#pragma once

#include <string>

namespace hindcast::search {

struct Needle {
    std::string text; ///< UTF-8, or any bytes; not empty
    bool ignoreCase = false;
};

} // namespace hindcast::search
