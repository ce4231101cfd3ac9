// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/regex.h"

#include <re2/re2.h>

namespace hindcast::expression {

Result<Regex> Regex::make(std::string_view pattern) {
    constexpr std::int64_t kMostMemory = std::int64_t(8) << 20;
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(kMostMemory);
    auto compiled = std::make_shared<const RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
    if (!compiled->ok()) return Error{ErrorCode::Invalid, "", compiled->error(), ""};
    return Regex(std::move(compiled));
}

bool Regex::foundIn(std::string_view text) const {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *m_compiled);
}

} // namespace hindcast::expression
