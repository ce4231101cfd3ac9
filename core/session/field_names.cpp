// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/field_names.h"

#include "event/encoding.h"
#include "json/parse.h"

#include <algorithm>

namespace hindcast::session {
namespace {

using expression::Field;
using expression::Step;

constexpr std::size_t kMostFields = 256; ///< maps keyed by id have no end of names
constexpr std::size_t kMostDepth = 8;
constexpr std::size_t kOfType = 64;
constexpr std::uint64_t kPlaces = 16, kAtPlace = 32; ///< sampled of all events

const char* kindName(json::Kind kind) {
    switch (kind) {
    case json::Kind::Null:
        return "null";
    case json::Kind::Bool:
        return "boolean";
    case json::Kind::Number:
        return "number";
    case json::Kind::String:
        return "string";
    case json::Kind::Array:
        return "array";
    case json::Kind::Object:
        break;
    }
    return "object";
}

/// Adds up the paths of one body after the other.
class Collector {
public:
    void add(const event::Body& body) {
        if (body.kind != event::BodyKind::Json) return;
        const auto parsed = m_parser.parse(body.bytes);
        if (!parsed) return;
        std::vector<Step> steps;
        follow(parsed->value, steps);
    }

    std::vector<Field> take() {
        for (std::size_t i = 0; i < m_fields.size(); ++i)
            for (const json::Kind kind : m_kinds[i])
                m_fields[i].kinds += (m_fields[i].kinds.empty() ? "" : " or ") + std::string(kindName(kind));
        return std::move(m_fields);
    }

private:
    void follow(const json::Value& value, std::vector<Step>& steps) {
        if (!steps.empty() && !note(value, steps)) return;
        if (steps.size() >= kMostDepth) return;
        for (std::size_t i = 0; i < value.size() && value.isObject(); ++i) {
            steps.push_back({value.member(i).first, {}, {}});
            follow(value.member(i).second, steps);
            steps.pop_back();
        }
        if (!value.isArray() || value.size() == 0) return;
        steps.push_back({{}, 0, {}});
        follow(value.at(0), steps);
        steps.pop_back();
    }

    bool note(const json::Value& value, const std::vector<Step>& steps) {
        const std::string path = expression::pathText(expression::Root::Data, steps);
        auto found = m_places.find(path);
        if (found == m_places.end()) {
            if (m_fields.size() >= kMostFields) return false;
            found = m_places.emplace(path, m_fields.size()).first;
            m_fields.push_back({steps, 0, {}});
            m_kinds.emplace_back();
        }
        ++m_fields[found->second].present;
        auto& kinds = m_kinds[found->second];
        if (std::find(kinds.begin(), kinds.end(), value.kind()) == kinds.end()) kinds.push_back(value.kind());
        return true;
    }

    json::Parser m_parser;
    std::map<std::string, std::size_t> m_places;
    std::vector<Field> m_fields;
    std::vector<std::vector<json::Kind>> m_kinds;
};

} // namespace

std::vector<Field> FieldNames::fields(expression::Root root, std::string_view type) const {
    if (root > expression::Root::Meta) return {};
    const std::lock_guard lock(m_mutex);
    auto& sample = m_samples[std::string(type)];
    if (!sample) sample = std::make_shared<const Sample>(read(type));
    return root == expression::Root::Data ? sample->data : sample->meta;
}

FieldNames::Sample FieldNames::read(std::string_view type) const {
    std::vector<Rank> ranks;
    const std::uint64_t events = m_log.eventCount();
    if (!type.empty()) {
        ranks = m_ranksOfType(type, kOfType);
    } else {
        for (std::uint64_t place = 0; place < kPlaces; ++place)
            for (std::uint64_t i = 0; i < kAtPlace; ++i)
                ranks.emplace_back(events / kPlaces * place + i);
        std::erase_if(ranks, [events](Rank rank) { return rank.value() >= events; });
        std::sort(ranks.begin(), ranks.end());
        ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
    }
    Collector data, meta;
    std::string scratch;
    const auto done = m_log.visitList(ranks, event::Fields::All,
                                      [&](const event::StoredEvent& stored) {
                                          data.add(event::decodedPayload(stored.event, scratch));
                                          meta.add(event::decodedMetadata(stored.event, scratch));
                                          return true;
                                      },
                                      {});
    // Unreadable events offer no names; reading them for the list says why.
    if (!done) return {};
    return {data.take(), meta.take()};
}

} // namespace hindcast::session
