// SPDX-License-Identifier: GPL-3.0-or-later
// PatchScan: cuts the text of an object into its members, those of nested objects too, without making a value
// of any: what a merge patch needs to know. As strict as Parser; what it does not do (another text than an
// object, damage, escapes in names, names twice in one object, deep nesting, many members) it refuses, and
// Parser says more. Thread-safety: belongs to one thread and uses its memory again.
#pragma once

#include "json/value.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hindcast::json {

struct PatchMember {
    std::string_view name; ///< never with escapes
    std::string_view text; ///< of a value that is no object, as it is written
    Kind kind = Kind::Null;
    std::uint32_t end = 0; ///< place behind it and, of an object, behind its members, which follow it
};

class PatchScan {
public:
    /// False: refused. `text` must stay where it is as long as the members are looked at.
    bool scan(std::string_view text);
    std::span<const PatchMember> members() const { return m_members; }

private:
    bool object(unsigned depth);
    bool member(unsigned depth, std::size_t siblings);
    bool skipValue(unsigned depth);
    bool skipArray(unsigned depth);
    bool skipObject(unsigned depth);
    bool skipNumber();
    bool skipDigits();
    bool skipWord(std::string_view word);
    bool string(std::string_view& raw, bool& escaped);
    char peek();

    const char* m_at = nullptr;
    const char* m_end = nullptr;
    std::vector<PatchMember> m_members;
};

} // namespace hindcast::json
