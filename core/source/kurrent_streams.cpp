// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_streams.h"

#include "base/hash.h"
#include "source/json_member.h"
#include "source/kurrent_text.h"

#include <algorithm>
#include <limits>

namespace hindcast::source {
namespace {

constexpr std::string_view kMetadataType = "$metadata";
constexpr std::size_t kMetadataPrefix = 2;
constexpr std::int64_t kMicros = 1'000'000;

std::optional<std::int64_t> member(const json::Value& object, std::string_view name, std::int64_t least) {
    const json::Value* value = object.find(name);
    if (!value || value->kind() != json::Kind::Number) return std::nullopt;
    const auto number = wholeNumber(value->text());
    return number && *number >= least ? number : std::nullopt;
}

} // namespace

KurrentStreams::KurrentStreams(const KurrentFolder& folder) : m_rules(1) {
    std::int32_t last = -1;
    for (std::size_t i = 0; i < folder.chunks.size(); ++i) {
        if (folder.chunks[i].header.scavenged || folder.hasHoleBefore(i)) last = std::int32_t(i);
        m_lossy.push_back(last);
    }
}

void KurrentStreams::see(const KurrentEvent& event) {
    const KurrentPrepare& prepare = event.prepare;
    KurrentStreamFacts& facts = factsOf(event);
    if (prepare.has(kurrent::kStreamDelete)) {
        facts.deleted = true;
        return;
    }
    facts.last = std::max(facts.last, event.number);
    if (isMetadata(prepare.stream) && prepare.type == kMetadataType)
        takeRules(prepare.stream.substr(kMetadataPrefix), prepare.data);
}

/// The last metadata counts as a whole; what is malformed says nothing.
void KurrentStreams::takeRules(std::string_view stream, std::string_view metadata) {
    Rules rules;
    if (const auto parsed = m_parser.parse(metadata); parsed && parsed->value.isObject()) {
        rules.truncateBefore = member(parsed->value, "$tb", 0);
        rules.maxCount = member(parsed->value, "$maxCount", 1);
        rules.maxAge = member(parsed->value, "$maxAge", 1);
    }
    KurrentStreamFacts& facts = m_table.at(hash64(stream));
    if (facts.rules != 0) {
        m_rules[facts.rules] = rules;
    } else if (!rules.isEmpty()) {
        facts.rules = std::uint32_t(m_rules.size());
        m_rules.push_back(rules);
    }
}

KurrentHidden KurrentStreams::hides(const KurrentEvent& event, const KurrentStreamFacts& facts,
                                    Micros now) const {
    const KurrentPrepare& prepare = event.prepare;
    if (prepare.has(kurrent::kStreamDelete)) return KurrentHidden::Tombstone;
    if (facts.deleted) return KurrentHidden::Deleted;
    if (isMetadata(prepare.stream)) {
        // A stream of metadata keeps its last event only, and goes with the stream that it is about.
        const auto* about = m_table.find(hash64(prepare.stream.substr(kMetadataPrefix)));
        if (about && about->deleted) return KurrentHidden::Deleted;
        return event.number < facts.last ? KurrentHidden::OverCount : KurrentHidden::No;
    }
    return facts.rules == 0 ? KurrentHidden::No : byRules(m_rules[facts.rules], facts.last, event, now);
}

KurrentHidden KurrentStreams::byRules(const Rules& rules, std::int64_t last, const KurrentEvent& event,
                                      Micros now) const {
    if (rules.truncateBefore && event.number < *rules.truncateBefore) return KurrentHidden::Truncated;
    if (rules.maxCount && event.number <= last - *rules.maxCount) return KurrentHidden::OverCount;
    if (rules.maxAge && *rules.maxAge < std::numeric_limits<std::int64_t>::max() / kMicros) {
        const auto time = timeOfTicks(event.prepare.ticks);
        if (time && now - *time > *rules.maxAge * kMicros) return KurrentHidden::Expired;
    }
    return KurrentHidden::No;
}

bool KurrentStreams::explainsGap(const KurrentEvent& event, KurrentStreamFacts& facts) const {
    const std::int64_t before = facts.shown;
    const std::int32_t chunk = facts.shownChunk;
    facts.shown = event.number;
    facts.shownChunk = std::int32_t(event.place.chunk);
    if (event.prepare.has(kurrent::kStreamDelete)) return true;
    if (event.number <= before || event.number - 1 <= before) return false;
    const std::int32_t lossy = m_lossy[event.place.chunk];
    return (lossy >= 0 && lossy >= chunk) || isMetadata(event.prepare.stream) || facts.rules != 0;
}

} // namespace hindcast::source
