// SPDX-License-Identifier: GPL-3.0-or-later
// PatchShape: what stands between the values of an object's text: names, colons, commas, braces. Texts of one
// kind mostly have the same, so that comparing it tells their members without looking for them.
// Private to this library. Thread-safety: belongs to one thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::json {

struct PatchMember;

class PatchShape {
public:
    struct Member {
        std::uint32_t nameAt = 0, nameSize = 0; ///< from the begin of its step's text
        std::uint32_t end = 0;                  ///< as PatchMember::end
    };
    /// Text between two values, and the members that it names: objects, then the one whose value follows. The
    /// last step ends the text, and all of its members are objects.
    struct Step {
        std::uint32_t textAt = 0, textSize = 0;
        std::uint32_t firstMember = 0, endMember = 0;
        std::uint32_t depth = 0; ///< of the objects around the value that follows
        bool afterOuter = false; ///< the value before it is of the outermost object
    };

    /// Of a text that was scanned into these members; nothing when it is too long to be worth it.
    void learn(std::string_view text, std::span<const PatchMember> members);
    bool isKnown() const { return !m_steps.empty(); }
    std::span<const Step> steps() const { return m_steps; }
    std::span<const Member> members() const { return m_members; }
    std::string_view textOf(const Step& step) const {
        return std::string_view(m_text).substr(step.textAt, step.textSize);
    }

    unsigned misses = 0; ///< texts in a row that had another

private:
    std::string m_text;
    std::vector<Step> m_steps;
    std::vector<Member> m_members;
};

} // namespace hindcast::json
