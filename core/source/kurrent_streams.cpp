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

void KurrentStreams::see(const KurrentEvent& event) {
    const KurrentPrepare& prepare = event.prepare;
    Facts& facts = m_facts[hash64(prepare.stream)];
    if (prepare.has(kurrent::kStreamDelete)) {
        facts.deleted = true;
        return;
    }
    facts.last = std::max(facts.last, event.number);
    if (isMetadata(prepare.stream) && prepare.type == kMetadataType)
        takeRules(m_facts[hash64(prepare.stream.substr(kMetadataPrefix))], prepare.data);
}

/// The last metadata counts as a whole; what is malformed says nothing.
void KurrentStreams::takeRules(Facts& facts, std::string_view metadata) {
    facts.truncateBefore = facts.maxCount = facts.maxAge = std::nullopt;
    const auto parsed = m_parser.parse(metadata);
    if (!parsed || !parsed->value.isObject()) return;
    facts.truncateBefore = member(parsed->value, "$tb", 0);
    facts.maxCount = member(parsed->value, "$maxCount", 1);
    facts.maxAge = member(parsed->value, "$maxAge", 1);
}

const KurrentStreams::Facts* KurrentStreams::find(std::string_view stream) const {
    const auto found = m_facts.find(hash64(stream));
    return found == m_facts.end() ? nullptr : &found->second;
}

KurrentHidden KurrentStreams::hides(const KurrentEvent& event, Micros now) const {
    const KurrentPrepare& prepare = event.prepare;
    if (prepare.has(kurrent::kStreamDelete)) return KurrentHidden::Tombstone;
    const Facts* facts = find(prepare.stream);
    if (!facts) return KurrentHidden::No;
    if (facts->deleted) return KurrentHidden::Deleted;
    if (isMetadata(prepare.stream)) {
        // A stream of metadata keeps its last event only, and goes with the stream that it is about.
        const Facts* about = find(prepare.stream.substr(kMetadataPrefix));
        if (about && about->deleted) return KurrentHidden::Deleted;
        return event.number < facts->last ? KurrentHidden::OverCount : KurrentHidden::No;
    }
    if (facts->truncateBefore && event.number < *facts->truncateBefore) return KurrentHidden::Truncated;
    if (facts->maxCount && event.number <= facts->last - *facts->maxCount) return KurrentHidden::OverCount;
    if (facts->maxAge && *facts->maxAge < std::numeric_limits<std::int64_t>::max() / kMicros) {
        const auto time = timeOfTicks(prepare.ticks);
        if (time && now - *time > *facts->maxAge * kMicros) return KurrentHidden::Expired;
    }
    return KurrentHidden::No;
}

bool KurrentStreams::hasRules(std::string_view stream) const {
    if (isMetadata(stream)) return true;
    const Facts* facts = find(stream);
    return facts && (facts->truncateBefore || facts->maxCount || facts->maxAge);
}

} // namespace hindcast::source
