// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/limit_filter.h"

#include "base/text.h"
#include "event/category.h"
#include "import/fields_text.h"
#include "import/hash64.h"

namespace hindcast::import {

std::string printLimits(const ImportLimits& limits, const source::View& view) {
    Fields fields;
    if (view.raw) fields["raw"] = "yes";
    if (view.system) fields["system"] = "yes";
    if (limits.category) fields["category"] = *limits.category;
    if (limits.streamGlob) fields["stream"] = *limits.streamGlob;
    if (limits.since) fields["since"] = std::to_string(limits.since->value());
    if (limits.until) fields["until"] = std::to_string(limits.until->value());
    if (limits.maxEvents) fields["max-events"] = std::to_string(*limits.maxEvents);
    if (!limits.mapping.empty()) fields["mapping"] = printHash(hash64(limits.mapping));
    return printFields(fields);
}

source::View viewIn(std::string_view limits) {
    const Fields fields = parseFields(limits);
    return {fields.contains("system"), fields.contains("raw")};
}

bool LimitFilter::isEmpty() const {
    return !m_limits.category && !m_limits.streamGlob && !m_limits.since && !m_limits.until
           && !m_limits.maxEvents;
}

bool LimitFilter::keeps(const event::Event& event) {
    // The stream first: its category must see every event of it, whatever the other limits say.
    if (!keepsStream(event) && (m_linked == nullptr || !m_linked->contains(event.id))) return false;
    if (isFull()) return false;
    if (m_limits.since && !(event.time && *event.time >= *m_limits.since)) return false;
    if (m_limits.until && !(event.time && *event.time < *m_limits.until)) return false;
    ++m_kept;
    return true;
}

bool LimitFilter::keepsStream(const event::Event& event) {
    if (m_limits.category && !keepsCategory(event)) return false;
    return !m_limits.streamGlob || matchesGlob(*m_limits.streamGlob, event.stream);
}

bool LimitFilter::keepsCategory(const event::Event& event) {
    if (!event.category.empty()) return event.category == *m_limits.category;
    if (!event::looksLikeId(event.stream))
        return event::deriveCategory(event.stream, event.type) == *m_limits.category;
    const auto [found, isNew] = m_decided.try_emplace(hash64(event.stream), false);
    if (isNew) found->second = event::deriveCategory(event.stream, event.type) == *m_limits.category;
    return found->second;
}

} // namespace hindcast::import
