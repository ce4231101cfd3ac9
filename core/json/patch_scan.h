// SPDX-License-Identifier: GPL-3.0-or-later
// PatchScan: cuts the text of an object into its members, those of nested objects too, without making a value
// of any: what a merge patch needs to know. As strict as Parser; what it does not do (another text than an
// object, damage, escapes in names, names twice in one object, deep nesting, many members) it refuses, and
// Parser says more. Thread-safety: belongs to one thread and uses its memory again.
#pragma once

#include "json/patch_shape.h"
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
    static constexpr std::size_t kShapes = 256;

public:
    /// False: refused. `text` must stay where it is as long as the members are looked at. Texts of one `kind`
    /// (of events of one type) are expected to have the same members in the same order, most of them.
    bool scan(std::string_view text, std::size_t kind);
    std::span<const PatchMember> members() const { return m_members; }

private:
    enum class Followed : std::uint8_t { Nothing, Partly, Wholly };
    Followed follow(const PatchShape& shape);
    bool outermost(Followed followed);
    bool object(unsigned depth);
    bool moreMembers(unsigned depth, std::size_t first);
    bool member(unsigned depth, std::size_t siblings);
    bool skipValue(unsigned depth);
    bool skipOther(char first, unsigned depth);
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
    std::vector<PatchShape> m_shapes = std::vector<PatchShape>(kShapes); ///< by kind, which may share them
};

} // namespace hindcast::json
