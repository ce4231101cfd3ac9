// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/merge_blame.h"

#include "json/pointer.h"

#include <algorithm>

namespace hindcast::analysis {

using json::Kind;
using json::TextObjects;
using json::Value;

namespace {

bool sameScalar(Kind kind, std::string_view a, std::string_view b) {
    if (a == b) return true;
    const auto escaped = [](std::string_view text) { return text.find('\\') != std::string_view::npos; };
    if (kind == Kind::Number) return json::compareNumbers(a, b) == 0;
    if (kind != Kind::String || !(escaped(a) || escaped(b))) return false;
    const TextObjects::Member left{{}, a, kind, 0}, right{{}, b, kind, 0};
    return TextObjects::scalar(left).text() == TextObjects::scalar(right).text();
}

} // namespace

bool MergeBlame::apply(const event::StreamChunk& chunk) {
    for (const event::ChunkEvent& event : chunk.events) {
        if (m_event == kHasBlame) return false;
        if (event.payload.kind != event::BodyKind::Absent) {
            if (event.payload.kind != event::BodyKind::Json
                || !m_scan.scan(event.payload.bytes, event.type.value()))
                return false;
            merge(0, m_scan.members().size(), TextObjects::kRoot);
            if (m_objects.isLarge()) return false;
            if (!m_moves.empty()) tellMoves();
        }
        ++m_event;
    }
    m_objects.keepTexts();
    return true;
}

void MergeBlame::merge(std::size_t from, std::size_t to, Id into) {
    const auto patch = m_scan.members();
    std::size_t guess = 0;
    bool removed = false;
    for (std::size_t i = from; i < to; i = patch[i].end) {
        const auto place = TextObjects::find(m_objects[into], patch[i].name, guess);
        guess = place ? *place + 1 : m_objects[into].size() + 1;
        if (patch[i].kind != Kind::Null) {
            place ? change(i, into, *place) : add(i, into);
        } else if (place) {
            Member& gone = m_objects[into][*place];
            move({*place, gone.name}, valueOf(gone), std::nullopt);
            free(gone);
            gone.kind = Kind::Null; // stands here until all of the patch is in, so that places hold
            removed = true;
        }
    }
    if (!removed) return;
    TextObjects::Object& object = m_objects[into];
    std::erase_if(object, [](const Member& member) { return member.kind == Kind::Null; });
    if (object.empty()) noteEmpty({{}, {}, Kind::Object, into});
}

void MergeBlame::add(std::size_t patch, Id into) {
    const Member made = make(patch);
    if (!m_removed.empty()) move({m_objects[into].size(), made.name}, std::nullopt, valueOf(made));
    m_objects.append(into, made);
}

void MergeBlame::change(std::size_t number, Id in, std::size_t at) {
    const json::PatchMember& patch = m_scan.members()[number];
    Member& member = m_objects[in][at];
    const bool wasArray = member.kind == Kind::Array, isArray = patch.kind == Kind::Array;
    if (member.kind == Kind::Object && patch.kind == Kind::Object) {
        m_steps.push_back({at, member.name});
        merge(number + 1, patch.end, member.link);
        m_steps.pop_back();
    } else if (wasArray && isArray) {
        if (member.text != patch.text) changeArray(in, at, patch.text);
    } else if (member.kind == Kind::Object || patch.kind == Kind::Object || wasArray || isArray) {
        Value before = valueOf(member);
        free(member);
        Member made = make(number);
        made.name = m_objects[in][at].name;
        Value after = valueOf(made);
        m_objects[in][at] = made;
        if (before.size() > 0 || after.size() > 0) move({at, made.name}, std::move(before), std::move(after));
    } else {
        if (member.kind != patch.kind || !sameScalar(patch.kind, member.text, patch.text))
            member.link = m_event;
        member.text = patch.text;
        member.kind = patch.kind;
    }
}

void MergeBlame::changeArray(Id in, std::size_t at, std::string_view text) {
    Member& member = m_objects[in][at];
    const Value before = valueOf(member);
    const Value after = TextObjects::scalar({{}, text, Kind::Array, 0});
    member.text = text;
    if (!json::equal(before, after)) {
        if (!hasBlame(member)) member.link = newArray(before, member.link) | kHasBlame;
        m_arrays[member.link & ~kHasBlame].update(after, text, m_event);
        if (!RemovedPaths::haveSame(before, after)) move({at, member.name}, before, after);
    } else if (hasBlame(member)) {
        // Equal is not the same: 1.0 for 1.
        m_arrays[member.link & ~kHasBlame].update(after, text, m_event);
    }
}

std::uint32_t MergeBlame::newArray(const Value& value, std::uint32_t event) {
    ArrayBlame fresh(value, event);
    if (m_freeArrays.empty()) {
        m_arrays.push_back(std::move(fresh));
        return std::uint32_t(m_arrays.size() - 1);
    }
    const std::uint32_t place = m_freeArrays.back();
    m_freeArrays.pop_back();
    m_arrays[place] = std::move(fresh);
    return place;
}

MergeBlame::Member MergeBlame::make(std::size_t patch) {
    const Member made = m_objects.make(m_scan, patch, m_event);
    noteEmpty(made);
    return made;
}

// Objects that are empty are leaves: since this event.
void MergeBlame::noteEmpty(const Member& member) {
    if (member.kind != Kind::Object) return;
    if (m_emptyBy.size() <= member.link) m_emptyBy.resize(member.link + 1);
    if (m_objects[member.link].empty()) m_emptyBy[member.link] = m_event;
    for (const Member& inner : m_objects[member.link])
        noteEmpty(inner);
}

void MergeBlame::free(const Member& member) {
    freeArrays(member);
    m_objects.free(member);
}

void MergeBlame::freeArrays(const Member& member) {
    if (hasBlame(member)) {
        m_arrays[member.link & ~kHasBlame] = {};
        m_freeArrays.push_back(member.link & ~kHasBlame);
    }
    if (member.kind != Kind::Object) return;
    for (const Member& inner : m_objects[member.link])
        freeArrays(inner);
}

Value MergeBlame::valueOf(const Member& member) const {
    return hasBlame(member) ? m_arrays[member.link & ~kHasBlame].value() : m_objects.value(member);
}

void MergeBlame::move(Step last, std::optional<Value> before, std::optional<Value> after) {
    Move& move = m_moves.emplace_back();
    for (const Step& step : m_steps) {
        move.places.push_back(step.place);
        json::appendToken(move.path, step.name);
    }
    move.places.push_back(last.place);
    json::appendToken(move.path, last.name);
    move.before = std::move(before);
    move.after = std::move(after);
}

void MergeBlame::tellMoves() {
    std::sort(m_moves.begin(), m_moves.end(),
              [](const Move& a, const Move& b) { return a.places < b.places; });
    for (const Move& move : m_moves)
        m_removed.updateAt(move.path, move.before ? &*move.before : nullptr,
                           move.after ? &*move.after : nullptr, m_event);
    m_moves.clear();
}

void MergeBlame::visit(Id id, std::string& path, std::vector<BlameLine>& lines) const {
    if (m_objects[id].empty()) {
        if (id < m_emptyBy.size() && m_emptyBy[id]) lines.push_back({path, Value::object(), *m_emptyBy[id]});
        return;
    }
    const std::size_t length = path.size();
    for (const Member& member : m_objects[id]) {
        json::appendToken(path, member.name);
        if (member.kind == Kind::Object) {
            visit(member.link, path, lines);
        } else if (member.kind == Kind::Array) {
            const auto add = [&](const std::string& below, const Value& leaf,
                                 std::optional<std::size_t> event) {
                if (event) lines.push_back({path + below, leaf, *event});
            };
            if (hasBlame(member)) {
                m_arrays[member.link & ~kHasBlame].visitLeaves(add);
            } else {
                const Value value = valueOf(member);
                BlameTree(value, member.link).visitLeaves(value, add);
            }
        } else {
            lines.push_back({path, TextObjects::scalar(member), member.link});
        }
        path.resize(length);
    }
}

std::vector<BlameLine> MergeBlame::lines() const {
    std::vector<BlameLine> lines;
    std::string path;
    visit(TextObjects::kRoot, path, lines);
    for (auto& [gone, event] : m_removed.paths())
        lines.push_back({gone, std::nullopt, event});
    return lines;
}

} // namespace hindcast::analysis
