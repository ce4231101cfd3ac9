// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/merge_pass.h"

#include "json/parse.h"
#include "json/string_scan.h"

#include <cstring>

namespace hindcast::projection {
namespace {

using json::Kind;
using json::Value;

/// Names are looked for one by one; past so many the plain fold's index is quicker.
constexpr std::size_t kMostMembers = 48;

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

Value scalar(Kind kind, std::string_view text) {
    switch (kind) {
    case Kind::Bool:
        return Value::boolean(text == "true");
    case Kind::Number:
        return Value::number(text);
    case Kind::String: {
        text = text.substr(1, text.size() - 2);
        if (text.find('\\') == std::string_view::npos) return Value::string(text);
        std::string decoded;
        json::decodeString(decoded, text);
        return Value::string(decoded);
    }
    default: {
        auto parsed = json::parse(text); // an array, and what PatchScan let pass is right
        return parsed ? *std::move(parsed) : Value();
    }
    }
}

} // namespace

void MergePass::reset() {
    m_isPlain = m_isLarge = false;
    m_free.clear();
    m_used = 0;
    newObject();
}

MergePass::ObjectId MergePass::newObject() {
    if (!m_free.empty()) {
        const ObjectId id = m_free.back();
        m_free.pop_back();
        return id;
    }
    if (m_used == m_objects.size()) m_objects.emplace_back();
    m_objects[m_used].clear();
    return ObjectId(m_used++);
}

void MergePass::freeObject(const Member& member) {
    if (member.kind != Kind::Object) return;
    for (const Member& inner : m_objects[member.object])
        freeObject(inner);
    m_objects[member.object].clear();
    m_free.push_back(member.object);
}

Result<void> MergePass::apply(const event::StreamChunk& chunk) {
    if (chunk.first) reset();
    for (const event::ChunkEvent& event : chunk.events) {
        if (event.payload.kind == event::BodyKind::Absent) continue;
        if (!m_isPlain && event.payload.kind == event::BodyKind::Json && m_scan.scan(event.payload.bytes)) {
            merge(0, m_scan.members().size(), kRoot);
            if (m_isLarge) goPlain();
            continue;
        }
        if (!m_isPlain) goPlain();
        if (auto applied = m_plain.applyEvent(chunk.stream, event); !applied) return applied;
    }
    if (!chunk.last && !m_isPlain) keepTexts();
    return {};
}

void MergePass::goPlain() {
    m_plain.setState(valueOf(kRoot));
    m_isPlain = true;
}

// Payloads mostly name their members in the order of the state's.
std::optional<std::size_t> MergePass::find(const Object& object, std::string_view name, std::size_t guess) {
    for (std::size_t i = guess; i < object.size(); ++i)
        if (same(object[i].name, name)) return i;
    for (std::size_t i = 0; i < guess && i < object.size(); ++i)
        if (same(object[i].name, name)) return i;
    return std::nullopt;
}

void MergePass::merge(std::size_t from, std::size_t to, ObjectId into) {
    const auto patch = m_scan.members();
    std::size_t guess = 0;
    for (std::size_t i = from; i < to; i = patch[i].end) {
        Object& object = m_objects[into];
        const auto place = find(object, patch[i].name, guess);
        if (patch[i].kind == Kind::Null) {
            if (!place) continue;
            freeObject(object[*place]);
            object.erase(object.begin() + std::ptrdiff_t(*place));
            guess = *place;
            continue;
        }
        guess = place ? *place + 1 : object.size() + 1;
        if (!place) {
            const Member made = make(i);
            m_objects[into].push_back(made);
            m_isLarge = m_isLarge || m_objects[into].size() > kMostMembers;
        } else if (patch[i].kind != Kind::Object) {
            freeObject(object[*place]);
            object[*place].text = patch[i].text;
            object[*place].kind = patch[i].kind;
        } else if (object[*place].kind == Kind::Object) {
            merge(i + 1, patch[i].end, object[*place].object);
        } else {
            Member made = make(i);
            made.name = m_objects[into][*place].name;
            m_objects[into][*place] = made;
        }
    }
}

// What a member of a patch becomes where nothing was before: itself, without null members at any depth.
MergePass::Member MergePass::make(std::size_t place) {
    const auto patch = m_scan.members();
    Member made{patch[place].name, patch[place].text, patch[place].kind, 0};
    if (made.kind != Kind::Object) return made;
    made.object = newObject();
    for (std::size_t i = place + 1; i < patch[place].end; i = patch[i].end) {
        if (patch[i].kind == Kind::Null) continue;
        const Member inner = make(i);
        m_objects[made.object].push_back(inner);
    }
    m_isLarge = m_isLarge || m_objects[made.object].size() > kMostMembers;
    return made;
}

// The chunk's payloads go: what members hold of them is copied.
void MergePass::keepTexts() {
    std::size_t bytes = 0;
    for (std::size_t id = 0; id < m_used; ++id)
        for (const Member& member : m_objects[id])
            bytes += member.name.size() + (member.kind == Kind::Object ? 0 : member.text.size());
    m_spare.clear();
    m_spare.reserve(bytes); // so that it stays where it is
    const auto keep = [this](std::string_view& text) {
        const std::size_t at = m_spare.size();
        m_spare.append(text);
        text = std::string_view(m_spare).substr(at);
    };
    for (std::size_t id = 0; id < m_used; ++id)
        for (Member& member : m_objects[id]) {
            keep(member.name);
            if (member.kind != Kind::Object) keep(member.text);
        }
    m_texts.swap(m_spare);
}

Value MergePass::valueOf(ObjectId id) const {
    std::vector<json::Member> members;
    members.reserve(m_objects[id].size());
    for (const Member& member : m_objects[id])
        members.emplace_back(member.name, member.kind == Kind::Object ? valueOf(member.object)
                                                                      : scalar(member.kind, member.text));
    return Value::object(std::move(members));
}

Value MergePass::state() const {
    return m_isPlain ? m_plain.state() : valueOf(kRoot);
}

} // namespace hindcast::projection
