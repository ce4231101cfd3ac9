// SPDX-License-Identifier: GPL-3.0-or-later
// NdjsonEventMaker: turns the members of one JSON record into an event of a batch, by a FieldMap.
// Strings stay views of the record's text where they need no decoding, so the batch must hold that text.
// Thread-safety: belongs to one thread.
#pragma once

#include "source/event_maker.h"
#include "source/ndjson_fields.h"
#include "source/object_scanner.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hindcast::source {

class NdjsonEventMaker final : public EventMaker {
public:
    NdjsonEventMaker(FieldMap fields, std::string defaultStream);
    NdjsonEventMaker(const NdjsonEventMaker&) = delete;
    NdjsonEventMaker& operator=(const NdjsonEventMaker&) = delete;

    Made make(std::string_view text, event::EventBatch& batch) override;
    std::optional<event::LinkTable> takeLinks() override;

private:
    using Slots = std::array<const Member*, kMeanings>;
    const Member* slot(Field field) const { return m_slots[std::size_t(meaningOf(field))]; }
    Made aboutTheFile();
    Made addLink();
    std::string_view kept(const Member& member, event::EventBatch& batch);
    void place(event::Event& event, event::EventBatch& batch);
    void date(event::Event& event, event::EventBatch& batch);
    event::Body body(const Member* member, bool isJson, bool metadata, event::Event& event,
                     event::EventBatch& batch);
    event::Body jsonText(const Member& member, bool metadata, event::Event& event, event::EventBatch& batch);
    std::optional<event::Body> encoded(const Member& member, bool metadata, event::Event& event,
                                       event::EventBatch& batch);
    event::Body remaining(event::Event& event, event::EventBatch& batch);
    void correlate(event::Event& event, event::EventBatch& batch);
    const Member* firstOf(int meaning, const Slots& slots) const;

    FieldMap m_fields;
    std::string m_defaultStream;
    KeyTable m_keys;
    KeyTable m_metadataKeys;
    KeyTable m_encodedKeys;
    ObjectScanner m_scanner;
    ObjectScanner m_innerScanner;
    json::Parser m_parser;
    std::vector<Member> m_members, m_metadata, m_inner;
    Slots m_slots{};  ///< by meaning: of the object in hand
    Slots m_inside{}; ///< the same of its metadata, only while they are looked at
    std::string m_scratch;
    bool m_damaged = false;
    std::optional<event::LinkTable> m_links;
    std::unordered_map<std::string, std::uint32_t> m_linkedStreams;
};

} // namespace hindcast::source
