// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of JSON strings: finding their end eight bytes at a time, and decoding escapes.
// Thread-safety: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace hindcast::json {

struct StringToken {
    std::string_view raw; ///< between the quotes, as it is written
    bool escaped = false; ///< it holds escapes
};

/// `at` stands on the opening quote and is moved behind the closing one; on a problem it stands on the
/// offending byte and the problem is returned (nullptr: none).
const char* scanString(const char*& at, const char* end, StringToken& token);

/// Appends what `raw` (checked by scanString) stands for; a surrogate without its partner becomes U+FFFD.
void decodeString(std::string& out, std::string_view raw);

} // namespace hindcast::json
