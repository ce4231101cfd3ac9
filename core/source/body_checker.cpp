// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/body_checker.h"

#include "event/correlation.h"
#include "source/json_member.h"
#include "source/ndjson_fields.h"

namespace hindcast::source {

BodyChecker::BodyChecker() : m_names([](std::string_view name) { return correlationMeaning(name); }) {
    m_objects.setBaseDepth(1); // the outermost object is a level too
}

void BodyChecker::setPadding(std::size_t bytes) {
    m_values.setPadding(bytes);
    m_objects.setPadding(bytes);
}

Result<json::Parser::Check> BodyChecker::validate(std::string_view text) {
    json::Parser::Check check;
    if (!text.empty() && !m_values.check(text, check.duplicateKeys)) return check;
    return m_parser.validate(text);
}

/// Of the names of one id the first in their list that has a usable value, and of its values the last.
std::string_view BodyChecker::idOf(int meaning, std::string& scratch) {
    const Member* best = nullptr;
    for (const Member& member : m_members) {
        const bool isOne = member.meaning >= meaning && member.meaning < meaning + 3;
        if (isOne && (member.isString() || member.isNumber()) && (!best || member.meaning <= best->meaning))
            best = &member;
    }
    return best ? memberText(*best, scratch) : std::string_view();
}

Result<BodyChecker::Metadata> BodyChecker::validateMetadata(std::string_view text) {
    if (!text.empty() && text.front() == '{'
        && m_objects.scan(text, m_names, m_members) == ObjectScanner::Outcome::Whole) {
        Metadata metadata;
        metadata.duplicateKeys = m_objects.duplicateMembers();
        for (const Member& member : m_members)
            metadata.duplicateKeys |= member.duplicateKeys;
        metadata.correlation = idOf(kCorrelation, m_correlation);
        metadata.causation = idOf(kCausation, m_causation);
        return metadata;
    }
    m_members.clear();
    const auto checked = validate(text);
    if (!checked) return checked.error();
    Metadata metadata;
    metadata.duplicateKeys = checked->duplicateKeys;
    event::Lifted lifted = event::liftCorrelation(text);
    metadata.correlation = m_correlation = std::move(lifted.correlation);
    metadata.causation = m_causation = std::move(lifted.causation);
    return metadata;
}

} // namespace hindcast::source
