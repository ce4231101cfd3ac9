// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/patch_shape.h"

#include "json/patch_scan.h"

namespace hindcast::json {
namespace {

constexpr std::size_t kMostText = 4096; ///< of all names; larger ones are not worth keeping

} // namespace

void PatchShape::learn(std::string_view text, std::span<const PatchMember> members) {
    m_text.clear();
    m_steps.clear();
    m_members.clear();
    std::size_t at = 0;              // behind the value before
    Step step;                       // the one that is being made
    std::vector<std::uint32_t> ends; // of the objects around
    const auto addStep = [&](std::size_t to) {
        step.textAt = std::uint32_t(m_text.size());
        step.textSize = std::uint32_t(to - at);
        step.endMember = std::uint32_t(m_members.size());
        step.depth = std::uint32_t(ends.size());
        m_text += text.substr(at, to - at);
        m_steps.push_back(step);
        step.firstMember = step.endMember;
        step.afterOuter = ends.empty();
    };
    for (const PatchMember& member : members) {
        while (!ends.empty() && ends.back() == m_members.size())
            ends.pop_back();
        m_members.push_back({std::uint32_t(member.name.data() - text.data() - std::ptrdiff_t(at)),
                             std::uint32_t(member.name.size()), member.end});
        if (member.kind == Kind::Object) {
            ends.push_back(member.end);
            continue;
        }
        const auto value = std::size_t(member.text.data() - text.data());
        addStep(value);
        at = value + member.text.size();
        if (m_text.size() > kMostText) return m_steps.clear();
    }
    ends.clear();
    addStep(text.size());
}

} // namespace hindcast::json
