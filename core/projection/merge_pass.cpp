// SPDX-License-Identifier: GPL-3.0-or-later
#include "projection/merge_pass.h"

namespace hindcast::projection {

using json::Kind;
using json::TextObjects;
using json::Value;

void MergePass::reset() {
    m_isPlain = false;
    m_objects.reset();
}

Result<void> MergePass::apply(const event::StreamChunk& chunk) {
    if (chunk.first) reset();
    for (const event::ChunkEvent& event : chunk.events) {
        if (event.payload.kind == event::BodyKind::Absent) continue;
        if (!m_isPlain && event.payload.kind == event::BodyKind::Json && m_scan.scan(event.payload.bytes, event.type.value())) {
            merge(0, m_scan.members().size(), TextObjects::kRoot);
            if (m_objects.isLarge()) goPlain();
            continue;
        }
        if (!m_isPlain) goPlain();
        if (auto applied = m_plain.applyEvent(chunk.stream, event); !applied) return applied;
    }
    if (!chunk.last && !m_isPlain) m_objects.keepTexts();
    return {};
}

void MergePass::goPlain() {
    m_plain.setState(m_objects.value(TextObjects::kRoot));
    m_isPlain = true;
}

void MergePass::merge(std::size_t from, std::size_t to, TextObjects::Id into) {
    const auto patch = m_scan.members();
    std::size_t guess = 0;
    for (std::size_t i = from; i < to; i = patch[i].end) {
        TextObjects::Object& object = m_objects[into];
        const auto place = TextObjects::find(object, patch[i].name, guess);
        if (patch[i].kind == Kind::Null) {
            if (!place) continue;
            m_objects.free(object[*place]);
            object.erase(object.begin() + std::ptrdiff_t(*place));
            guess = *place;
            continue;
        }
        guess = place ? *place + 1 : object.size() + 1;
        if (!place) {
            const auto made = m_objects.make(m_scan, i, 0);
            m_objects.append(into, made);
        } else if (patch[i].kind != Kind::Object) {
            m_objects.free(object[*place]);
            object[*place].text = patch[i].text;
            object[*place].kind = patch[i].kind;
        } else if (object[*place].kind == Kind::Object) {
            merge(i + 1, patch[i].end, object[*place].link);
        } else {
            auto made = m_objects.make(m_scan, i, 0);
            made.name = m_objects[into][*place].name;
            m_objects[into][*place] = made;
        }
    }
}

Value MergePass::state() const {
    return m_isPlain ? m_plain.state() : m_objects.value(TextObjects::kRoot);
}

} // namespace hindcast::projection
