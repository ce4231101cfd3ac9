// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/field_profile.h"

#include "base/text.h"
#include "base/time_text.h"
#include "event/category.h"

#include <algorithm>
#include <cmath>

namespace hindcast::session {
namespace {

constexpr std::size_t kMostFields = 256;
constexpr std::size_t kLongText = 40;
constexpr double kTellsLittle = 0.02;

bool isIdName(const std::string& name) {
    const std::string lower = toLowerAscii(name);
    return lower == "id" || lower == "uuid" || lower == "guid" || name.ends_with("Id") || name.ends_with("ID")
           || lower.ends_with("_id") || lower.ends_with("-id") || lower.ends_with("uuid");
}

double weightOf(const std::string& name, const json::Value& value) {
    const double named = isIdName(name) ? 0.25 : 1.0;
    switch (value.kind()) {
    case json::Kind::Number:
        return named;
    case json::Kind::Bool:
        return 0.7;
    case json::Kind::String: {
        const std::string& text = value.text();
        if (text.empty()) return kTellsLittle;
        if (text.size() > kLongText || event::looksLikeId(text)) return kTellsLittle;
        if (text.size() >= 10 && parseTime(text)) return kTellsLittle;
        return 0.9 * named;
    }
    default:
        return 0;
    }
}

} // namespace

void FieldProfile::add(const json::Value& payload) {
    if (!payload.isObject() || m_samples >= kEnough) return;
    ++m_samples;
    Path path;
    addMembers(payload, path);
}

void FieldProfile::addMembers(const json::Value& object, Path& path) {
    for (std::size_t i = 0; i < object.size(); ++i) {
        const json::Member& member = object.member(i);
        path.push_back(member.first);
        if (member.second.isObject()) {
            if (path.size() == 1) addMembers(member.second, path);
        } else if (!member.second.isArray() && !member.second.isNull()) {
            addScalar(path, member.second);
        }
        path.pop_back();
    }
}

void FieldProfile::addScalar(const Path& path, const json::Value& value) {
    auto found = m_fields.find(path);
    if (found == m_fields.end()) {
        if (m_fields.size() >= kMostFields) return; // maps keyed by id, not fields
        found = m_fields.emplace(path, Field{m_fields.size(), 0, 0, {}}).first;
    }
    Field& field = found->second;
    ++field.present;
    field.weight += weightOf(path.back(), value);
    field.values.insert(value.kind() == json::Kind::Bool ? (value.asBool() ? "true" : "false")
                                                         : value.text().substr(0, 2 * kLongText));
}

std::vector<FieldProfile::Path> FieldProfile::best(std::size_t count) const {
    struct Ranked {
        double score;
        std::size_t order;
        const Path* path;
    };
    std::vector<Ranked> ranked;
    for (const auto& [path, field] : m_fields) {
        const double weight = field.weight / double(field.present);
        const double presence = double(field.present) / double(m_samples);
        const double variety = std::log2(1.0 + double(field.values.size() - 1));
        // What never varies still beats nothing, in the order of the payload.
        ranked.push_back({weight * presence * (variety + 0.001), field.order, &path});
    }
    const auto byScore = [](const Ranked& a, const Ranked& b) {
        return a.score != b.score ? a.score > b.score : a.order < b.order;
    };
    std::sort(ranked.begin(), ranked.end(), byScore);
    if (ranked.size() > count) ranked.resize(count);
    std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.order < b.order; });
    std::vector<Path> paths;
    for (const Ranked& r : ranked)
        paths.push_back(*r.path);
    return paths;
}

const json::Value* findField(const json::Value& payload, const FieldProfile::Path& path) {
    const json::Value* value = &payload;
    for (const std::string& name : path) {
        value = value->isObject() ? value->find(name) : nullptr;
        if (!value) return nullptr;
    }
    return value;
}

} // namespace hindcast::session
