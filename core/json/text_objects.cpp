// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/text_objects.h"

#include "json/parse.h"
#include "json/string_scan.h"

#include <cstring>

namespace hindcast::json {
namespace {

std::uint64_t load(const char* at, std::size_t size) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, size);
    return bytes;
}

/// As a == b, without a call for names as long as names are.
bool same(std::string_view a, std::string_view b) {
    const std::size_t size = a.size();
    if (size != b.size()) return false;
    if (size > 16 || size < 4) return a == b;
    if (size >= 8)
        return load(a.data(), 8) == load(b.data(), 8)
               && load(a.data() + size - 8, 8) == load(b.data() + size - 8, 8);
    return load(a.data(), 4) == load(b.data(), 4)
           && load(a.data() + size - 4, 4) == load(b.data() + size - 4, 4);
}

} // namespace

void TextObjects::reset() {
    m_isLarge = false;
    m_free.clear();
    m_used = 0;
    add();
}

TextObjects::Id TextObjects::add() {
    if (!m_free.empty()) {
        const Id id = m_free.back();
        m_free.pop_back();
        return id;
    }
    if (m_used == m_objects.size()) m_objects.emplace_back();
    m_objects[m_used].clear();
    return Id(m_used++);
}

void TextObjects::free(const Member& member) {
    if (member.kind != Kind::Object) return;
    for (const Member& inner : m_objects[member.link])
        free(inner);
    m_objects[member.link].clear();
    m_free.push_back(member.link);
}

TextObjects::Member& TextObjects::append(Id into, const Member& member) {
    Object& object = m_objects[into];
    object.push_back(member);
    m_isLarge = m_isLarge || object.size() > kMostMembers;
    return object.back();
}

TextObjects::Member TextObjects::make(const PatchScan& scan, std::size_t place, std::uint32_t link) {
    const auto patch = scan.members();
    Member made{patch[place].name, patch[place].text, patch[place].kind, link};
    if (made.kind != Kind::Object) return made;
    made.link = add();
    for (std::size_t i = place + 1; i < patch[place].end; i = patch[i].end)
        if (patch[i].kind != Kind::Null) append(made.link, make(scan, i, link));
    return made;
}

std::optional<std::size_t> TextObjects::find(const Object& object, std::string_view name, std::size_t guess) {
    for (std::size_t i = guess; i < object.size(); ++i)
        if (same(object[i].name, name)) return i;
    for (std::size_t i = 0; i < guess && i < object.size(); ++i)
        if (same(object[i].name, name)) return i;
    return std::nullopt;
}

std::size_t TextObjects::textBytes() const {
    std::size_t bytes = 0;
    for (std::size_t id = 0; id < m_used; ++id)
        for (const Member& member : m_objects[id])
            bytes += member.name.size() + (member.kind == Kind::Object ? 0 : member.text.size());
    return bytes;
}

void TextObjects::keepTexts() {
    m_spare.clear();
    m_spare.reserve(textBytes()); // so that nothing moves
    const auto keep = [this](std::string_view& text) {
        m_spare.insert(m_spare.end(), text.begin(), text.end());
        text = {m_spare.data() + m_spare.size() - text.size(), text.size()};
    };
    for (std::size_t id = 0; id < m_used; ++id)
        for (Member& member : m_objects[id]) {
            keep(member.name);
            if (member.kind != Kind::Object) keep(member.text);
        }
    m_texts.swap(m_spare);
}

Value TextObjects::value(Id id) const {
    std::vector<json::Member> members;
    members.reserve(m_objects[id].size());
    for (const Member& member : m_objects[id])
        members.emplace_back(member.name, value(member));
    return Value::object(std::move(members));
}

Value TextObjects::value(const Member& member) const {
    return member.kind == Kind::Object ? value(member.link) : scalar(member);
}

Value TextObjects::scalar(const Member& member) {
    switch (member.kind) {
    case Kind::Bool:
        return Value::boolean(member.text == "true");
    case Kind::Number:
        return Value::number(member.text);
    case Kind::String: {
        const std::string_view text = member.text.substr(1, member.text.size() - 2);
        if (text.find('\\') == std::string_view::npos) return Value::string(text);
        std::string decoded;
        decodeString(decoded, text);
        return Value::string(decoded);
    }
    default: {
        auto parsed = parse(member.text); // an array, and what PatchScan let pass is right
        return parsed ? *std::move(parsed) : Value();
    }
    }
}

} // namespace hindcast::json
