// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/id_check.h"

#include "base/text.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace hindcast::analysis {
namespace {

using event::Severity;
using event::StoredEvent;

std::uint64_t hashText(std::string_view text) {
    return std::hash<std::string_view>{}(text);
}

bool namesVersion(std::string_view causation) {
    const auto slash = causation.rfind('/');
    return slash != std::string_view::npos && slash > 0 && slash + 1 < causation.size()
           && causation.find_first_not_of("0123456789", slash + 1) == std::string_view::npos;
}

std::string place(const StoredEvent& event) {
    return std::string(event.event.stream) + " version " + std::to_string(event.version.value());
}

} // namespace

void IdCheck::see(const StoredEvent& event) {
    if (!event.event.id.empty()) m_ids.push_back(hashText(event.event.id));
    const std::string_view causation = event.event.causation;
    if (causation.empty()) return;
    m_causations.push_back({hashText(causation), event.rank.value()});
    m_wantsVersions = m_wantsVersions || namesVersion(causation);
}

Result<void> IdCheck::finishIds(const event::EventLog& log, Findings& findings, std::stop_token stop) {
    std::sort(m_ids.begin(), m_ids.end());
    std::sort(m_causations.begin(), m_causations.end());
    m_causationCount = m_causations.size();
    auto id = m_ids.begin();
    std::erase_if(m_causations, [&](const Causation& causation) {
        while (id != m_ids.end() && *id < causation.hash)
            ++id;
        return id != m_ids.end() && *id == causation.hash;
    });
    m_found.assign(m_causations.size(), false);
    m_wantsVersions = m_wantsVersions && !m_causations.empty();

    std::vector<std::uint64_t> suspects;
    for (std::size_t i = 1; i < m_ids.size(); ++i)
        if (m_ids[i] == m_ids[i - 1] && (suspects.empty() || suspects.back() != m_ids[i]))
            suspects.push_back(m_ids[i]);
    m_ids = {};
    return suspects.empty() ? Result<void>() : reportTwice(log, suspects, findings, stop);
}

Result<void> IdCheck::reportTwice(const event::EventLog& log, const std::vector<std::uint64_t>& suspects,
                                  Findings& findings, std::stop_token stop) const {
    std::unordered_map<std::string, std::string> first; ///< by id: the place of the first event that has it
    return log.visitRanks(
        Rank(0), log.eventCount(), event::Fields::Ids,
        [&](const StoredEvent& event) {
            const std::string_view id = event.event.id;
            if (id.empty() || !std::binary_search(suspects.begin(), suspects.end(), hashText(id)))
                return true;
            const auto [at, fresh] = first.try_emplace(std::string(id));
            if (fresh)
                at->second = place(event);
            else
                findings.add(Severity::Error, "duplicate-id", event,
                             "id " + at->first + " is also that of " + at->second);
            return true;
        },
        stop);
}

void IdCheck::seeVersion(const StoredEvent& event) {
    const std::uint64_t hash =
        hashText(std::string(event.event.stream) + "/" + std::to_string(event.version.value()));
    auto at = std::lower_bound(m_causations.begin(), m_causations.end(), Causation{hash, 0});
    for (; at != m_causations.end() && at->hash == hash; ++at)
        m_found[std::size_t(at - m_causations.begin())] = true;
}

Result<void> IdCheck::finishCausations(const event::EventLog& log, Findings& findings, std::stop_token stop) {
    std::vector<Rank> orphans;
    for (std::size_t i = 0; i < m_causations.size(); ++i)
        if (!m_found[i]) orphans.push_back(Rank(m_causations[i].rank));
    if (orphans.empty()) return {};
    if (orphans.size() > m_causationCount / 10) {
        findings.addForStore(Severity::Note, "orphan-causation",
                             groupDigits(orphans.size()) + " of " + groupDigits(m_causationCount)
                                 + " causation ids name no event of the store: they are probably commands");
        return {};
    }
    std::sort(orphans.begin(), orphans.end());
    return log.visitList(
        orphans, event::Fields::All,
        [&](const StoredEvent& event) {
            findings.add(Severity::Note, "orphan-causation", event,
                         "causation id " + std::string(event.event.causation) + " of version "
                             + std::to_string(event.version.value()) + " names no event of the store");
            return true;
        },
        stop);
}

} // namespace hindcast::analysis
