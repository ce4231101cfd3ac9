// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/text_objects.h"

#include "json/parse.h"
#include "json/string_scan.h"

namespace hindcast::json {

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

void TextObjects::freeObject(Id id) {
    for (const Member& inner : m_objects[id])
        free(inner);
    m_objects[id].clear();
    m_free.push_back(id);
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

std::optional<std::size_t> TextObjects::search(const Object& object, std::string_view name,
                                               std::size_t from) {
    for (std::size_t i = from; i < object.size(); ++i)
        if (sameText(object[i].name, name)) return i;
    for (std::size_t i = 0; i < from && i < object.size(); ++i)
        if (sameText(object[i].name, name)) return i;
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
