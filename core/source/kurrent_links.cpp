// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_links.h"

#include "base/hash.h"
#include "source/json_member.h"

#include <algorithm>

namespace hindcast::source {
namespace {

std::uint64_t hashOf(std::string_view stream, std::int64_t number) {
    return hash64(stream, std::uint64_t(number));
}

} // namespace

std::optional<KurrentTarget> KurrentTarget::parse(std::string_view link) {
    const std::size_t at = link.find('@');
    if (at == std::string_view::npos) return std::nullopt;
    const auto number = wholeNumber(link.substr(0, at));
    if (!number) return std::nullopt;
    return KurrentTarget{*number, link.substr(at + 1)};
}

void KurrentLinks::want(std::string_view link) {
    if (const auto target = KurrentTarget::parse(link))
        m_wanted.push_back(hashOf(target->stream, target->number));
}

void KurrentLinks::seal() {
    std::sort(m_wanted.begin(), m_wanted.end());
    m_wanted.erase(std::unique(m_wanted.begin(), m_wanted.end()), m_wanted.end());
    m_wanted.shrink_to_fit();
    m_places.resize(m_wanted.size());
}

std::optional<std::size_t> KurrentLinks::indexOf(std::string_view stream, std::int64_t number) const {
    const std::uint64_t hash = hashOf(stream, number);
    const auto found = std::lower_bound(m_wanted.begin(), m_wanted.end(), hash);
    if (found == m_wanted.end() || *found != hash) return std::nullopt;
    return std::size_t(found - m_wanted.begin());
}

void KurrentLinks::note(const KurrentEvent& event) {
    if (m_wanted.empty()) return;
    if (const auto index = indexOf(event.prepare.stream, event.number)) m_places[*index] = event.place;
}

std::optional<KurrentPlace> KurrentLinks::find(const KurrentTarget& target) const {
    const auto index = indexOf(target.stream, target.number);
    return index ? m_places[*index] : std::nullopt;
}

} // namespace hindcast::source
