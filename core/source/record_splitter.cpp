// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/record_splitter.h"

namespace hindcast::source {

const char* RecordSplitter::feed(const char* at, const char* end) {
    for (; at < end; ++at) {
        const char c = *at;
        if (m_inString) {
            if (m_escape)
                m_escape = false;
            else if (c == '\\')
                m_escape = true;
            else if (c == '"') {
                m_inString = false;
                if (m_depth == 0) return at + 1;
            }
            continue;
        }
        switch (c) {
        case '"':
            if (m_begun && m_depth == 0) return at; // a scalar runs into a string: not JSON, but an end
            m_inString = true;
            break;
        case '{':
        case '[':
            if (m_begun && m_depth == 0) return at;
            ++m_depth;
            break;
        case '}':
        case ']':
            if (m_depth == 0) return at;
            if (--m_depth == 0) return at + 1;
            break;
        case ',':
        case ' ':
        case '\t':
        case '\r':
        case '\n':
            if (m_depth == 0) return at;
            break;
        default:
            break;
        }
        m_begun = true;
    }
    return nullptr;
}

} // namespace hindcast::source
