// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/field_detector.h"

#include "source/json_member.h"

#include <algorithm>

namespace hindcast::source {
namespace {

constexpr std::size_t kMostNames = 1000;

bool fits(Field field, const Member& member, bool isJson) {
    switch (field) {
    case Field::Stream:
    case Field::Id:
        return member.isString() || member.isNumber();
    case Field::Type:
        return member.isString();
    case Field::Version:
        return memberInteger(member).has_value();
    case Field::Position:
        return member.isString() || (member.isNumber() && memberInteger(member));
    case Field::Time:
        return memberTime(member).has_value();
    case Field::Payload:
        return true;
    case Field::Metadata:
        break;
    }
    return member.kind() == '{' || member.isNull() || member.value == "\"\"" || (isJson && member.isString());
}

bool enough(std::size_t count, std::size_t events) {
    return events > 0 && count * 10 >= events * 9;
}

} // namespace

FieldDetector::FieldDetector() : m_keys([this](std::string_view name) { return meaning(name); }) {}

void FieldDetector::reset() {
    m_names.clear();
    m_seen.clear();
    m_inMetadata.clear();
    m_keys = KeyTable([this](std::string_view name) { return meaning(name); });
    m_events = 0;
}

int FieldDetector::meaning(std::string_view name) {
    const auto known = std::find(m_names.begin(), m_names.end(), name);
    if (known != m_names.end()) return int(known - m_names.begin());
    if (m_names.size() == kMostNames) return -1;
    m_names.emplace_back(name);
    m_seen.emplace_back();
    return int(m_names.size()) - 1;
}

void FieldDetector::fitAll(Seen& seen) {
    for (std::size_t& count : seen.fits)
        ++count;
}

void FieldDetector::look(Seen& seen, const Member& member, bool isJson) {
    for (std::size_t i = 0; i < kFieldCount; ++i)
        if (fits(Field(i), member, isJson)) ++seen.fits[i];
    if (!memberInteger(member)) ++seen.notNumeric;
    if (isJson && member.isString() && member.value.size() > 2) {
        ++seen.markedJson;
        bool duplicateKeys = false;
        if (!m_checker.check(memberText(member, m_scratch), duplicateKeys)) ++seen.validJson;
    }
}

void FieldDetector::add(const std::vector<Member>& members) {
    ++m_events;
    bool isJson = false;
    for (const Member& member : members)
        isJson = isJson || (member.key.starts_with("isJson") && member.value == "true");
    for (const Member& member : members) {
        if (member.meaning < 0) continue;
        if (member.damage)
            fitAll(m_seen[std::size_t(member.meaning)]); // damage says nothing about the name
        else
            look(m_seen[std::size_t(member.meaning)], member, isJson);
        if (member.damage || member.kind() != '{' || member.value.find("ation") == std::string_view::npos)
            continue;
        KeyTable names([](std::string_view name) { return correlationMeaning(name); });
        std::vector<Member> inner;
        m_checker.scan(member.value, names, inner);
        for (const Member& one : inner)
            if (one.meaning != kOther) ++m_inMetadata[std::string(member.key) + "/" + std::string(one.key)];
    }
}

FieldMap FieldDetector::detect() const {
    FieldMap map;
    for (std::size_t i = 0; i < kFieldCount; ++i) {
        for (const std::string_view name : usualNames(Field(i))) {
            const auto known = std::find(m_names.begin(), m_names.end(), name);
            if (known == m_names.end()
                || std::find(map.names.begin(), map.names.end(), name) != map.names.end())
                continue;
            if (!enough(m_seen[std::size_t(known - m_names.begin())].fits[i], m_events)) continue;
            map.names[i] = name;
            break;
        }
    }
    const auto seen = [&](Field field) -> const Seen* {
        const auto known = std::find(m_names.begin(), m_names.end(), map.name(field));
        return map.has(field) ? &m_seen[std::size_t(known - m_names.begin())] : nullptr;
    };
    if (const Seen* position = seen(Field::Position)) map.textPositions = position->notNumeric > 0;
    if (const Seen* payload = seen(Field::Payload))
        map.parseIsJson = payload->markedJson == 0 || enough(payload->validJson, payload->markedJson);
    return map;
}

std::vector<std::pair<std::string, std::string>> FieldDetector::correlationFields(const FieldMap& map) const {
    std::vector<std::pair<std::string, std::string>> found;
    for (const int kind : {int(kCorrelation), int(kCausation)}) {
        std::string where;
        int best = kind + 3;
        for (const std::string& name : m_names)
            if (const int m = correlationMeaning(name); m >= kind && m < best) {
                best = m;
                where = name;
            }
        for (const auto& [path, count] : m_inMetadata) {
            const std::size_t slash = path.find('/');
            const int m = correlationMeaning(std::string_view(path).substr(slash + 1));
            if (where.empty() && m >= kind && m < kind + 3 && map.has(Field::Metadata)
                && path.substr(0, slash) == map.name(Field::Metadata))
                where = path;
        }
        if (!where.empty()) found.emplace_back(kind == kCorrelation ? "correlation" : "causation", where);
    }
    return found;
}

std::vector<std::string> FieldDetector::lost(const FieldMap& map) const {
    std::vector<std::string> names;
    if (!map.has(Field::Payload)) return names;
    for (const std::string& name : m_names)
        if (map.meaning(name) == kOther) names.push_back(name);
    return names;
}

} // namespace hindcast::source
