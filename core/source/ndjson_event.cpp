// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/ndjson_event.h"

#include "base/hash.h"
#include "base/text.h"
#include "event/correlation.h"
#include "event/store_flags.h"
#include "source/json_member.h"
#include "source/record_reader.h"
#include "source/stored_body.h"

#include <cstring>
#include <utility>

namespace hindcast::source {

using event::Body;
using event::BodyKind;
using event::Event;
using event::EventBatch;

namespace {

constexpr std::size_t kMostShown = 40; // of a text that is not what it should be

enum Encoded : int { kNeither, kEncoding, kBytes };

int encodedMeaning(std::string_view name) {
    return name == "$encoding" ? kEncoding : name == "$bytes" ? kBytes : kNeither;
}

bool isTrue(const Member* member) {
    return member && member->value == "true";
}

bool usable(const Member* member) {
    return member && !member->damage && (member->isString() || member->isNumber());
}

} // namespace

NdjsonEventMaker::NdjsonEventMaker(FieldMap fields, std::string defaultStream)
    : m_fields(std::move(fields)), m_defaultStream(std::move(defaultStream)),
      m_keys([this](std::string_view name) { return m_fields.meaning(name); }),
      m_metadataKeys([](std::string_view name) { return correlationMeaning(name); }),
      m_encodedKeys(encodedMeaning) {
    m_scanner.setPadding(RecordReader::kPadding);
    m_scanner.setBaseDepth(m_fields.has(Field::Payload) ? 0 : 1);
}

NdjsonEventMaker::Made NdjsonEventMaker::make(std::string_view text, EventBatch& batch) {
    for (const Member& member : m_members)
        m_slots[std::size_t(member.meaning)] = nullptr; // of the object before
    const ObjectScanner::Inner metadata{meaningOf(Field::Metadata), &m_metadataKeys, &m_metadata};
    const auto outcome = m_scanner.scan(text, m_keys, m_members, metadata);
    if (outcome == ObjectScanner::Outcome::Broken) {
        m_why = std::string("this is no valid JSON: ") + m_scanner.problem() + " (byte "
                + groupDigits(m_scanner.problemAt() + 1) + " of it)";
        return Made::Nothing;
    }
    for (const Member& member : m_members)
        m_slots[std::size_t(member.meaning)] = &member;
    if ((m_slots[kHindcast] || m_slots[kLinkedInto]) && !slot(Field::Type)) return aboutTheFile();

    m_damaged = false;
    const bool whole = !m_fields.has(Field::Payload);
    if (outcome == ObjectScanner::Outcome::Damaged) {
        for (const Member& member : m_members) {
            if (!member.damage) continue;
            const bool apart = &member == slot(Field::Payload) || &member == slot(Field::Metadata)
                               || (whole && member.meaning == kOther);
            m_why = "member \"" + std::string(member.key) + "\" is no valid JSON: " + member.damage;
            if (!apart) return Made::Nothing;
            m_damaged = true;
        }
    }

    Event& event = batch.events.emplace_back();
    event.stream =
        usable(slot(Field::Stream)) ? kept(*slot(Field::Stream), batch) : batch.keep(m_defaultStream);
    event.type = usable(slot(Field::Type)) ? kept(*slot(Field::Type), batch) : std::string_view("event");
    if (const Member* id = slot(Field::Id); usable(id)) event.id = kept(*id, batch);
    if (const Member* version = slot(Field::Version)) event.version = memberInteger(*version);
    if (const Member* category = m_slots[kCategory]; usable(category))
        event.category = kept(*category, batch);
    place(event, batch);
    date(event, batch);

    const bool isJson = isTrue(m_slots[kIsJson]) && m_fields.parseIsJson;
    const bool isJsonMetadata = isTrue(m_slots[kIsJsonMetadata]) || (isJson && !m_fields.exported);
    if (whole)
        event.payload = remaining(event, batch);
    else
        event.payload = body(slot(Field::Payload), isJson, false, event, batch);
    event.metadata = body(slot(Field::Metadata), isJsonMetadata, true, event, batch);
    if (const Member* payload = slot(Field::Payload);
        payload && m_fields.exported && isTrue(m_slots[kLink]) && payload->isString()) {
        event.flags |= event::kLink;
        event.payload = {BodyKind::Bytes, kept(*payload, batch)};
    }
    if (m_fields.exported && isTrue(m_slots[kResolvedLink])) event.flags |= event::kResolvedLink;
    if (m_fields.exported && isTrue(m_slots[kRedacted])) event.flags |= event::kRedacted;
    if (m_fields.exported && isTrue(m_slots[kVersionSynthetic])) event.version.reset();
    correlate(event, batch);
    return m_damaged ? Made::Damaged : Made::Event;
}

/// The first line of an export, or a link. Of another version than ours it may mean anything.
EventMaker::Made NdjsonEventMaker::aboutTheFile() {
    const Member* const mark = m_slots[kHindcast];
    if (mark && mark->value == "1") return m_slots[kLinkedInto] ? addLink() : Made::Header;
    m_why = mark ? "a line of another version of this export: \"hindcast\" is "
                       + std::string(mark->value.substr(0, kMostShown)) + " and not 1"
                 : "a link without its mark, \"hindcast\":1";
    return Made::Nothing;
}

/// Header: all is well with it. Without a version that can be one, the link stands there by its turn.
EventMaker::Made NdjsonEventMaker::addLink() {
    const Member* const into = m_slots[kLinkedInto];
    const Member* const id = slot(Field::Id);
    const Member* const version = slot(Field::Version);
    const auto isText = [](const Member* member) {
        return member && !member->damage && member->isString() && member->value.size() > 2;
    };
    if (!isText(into) || !isText(id)) {
        m_why = isText(into) ? "a link without the id of its event, which is a text"
                             : "a link without the name of the stream that it stands in, which is a text";
        return Made::Nothing;
    }
    const auto number = version && version->isNumber() ? memberInteger(*version) : std::nullopt;
    if (!m_links) m_links.emplace();
    const std::string stream(memberText(*into, m_scratch));
    const auto [known, isNew] = m_linkedStreams.try_emplace(stream, std::uint32_t(m_links->streams.size()));
    if (isNew) m_links->streams.push_back({stream, {}});
    event::LinkTable::Row& row = m_links->rows.emplace_back();
    row.idHash = hash64(memberText(*id, m_scratch));
    row.stream = known->second;
    row.place = m_record;
    row.hasVersion = number && *number >= 0;
    if (row.hasVersion) row.version = *number;
    row.isGiven = isTrue(m_slots[kVersionSynthetic]);
    if (row.hasVersion) return Made::Header;
    m_why = "a link whose version is no whole number from 0 on ("
            + (version ? std::string(version->value.substr(0, kMostShown)) : std::string("there is none"))
            + "): it is kept with a running number";
    return Made::Nothing;
}

std::optional<event::LinkTable> NdjsonEventMaker::takeLinks() {
    m_linkedStreams.clear();
    return std::exchange(m_links, std::nullopt);
}

std::string_view NdjsonEventMaker::kept(const Member& member, EventBatch& batch) {
    const std::string_view text = memberText(member, m_scratch);
    return member.escaped && member.isString() ? batch.keep(text) : text;
}

void NdjsonEventMaker::place(Event& event, EventBatch& batch) {
    const Member* member = slot(Field::Position);
    if (usable(member)) {
        const bool asText = m_fields.exported ? member->isString() : m_fields.textPositions;
        const auto number = asText ? std::nullopt : memberInteger(*member);
        if (number) {
            event.positionKind = event::PositionKind::Number;
            event.position = *number;
            if (const Member* tie = m_slots[kPreparePosition]; m_fields.exported && usable(tie)) {
                event.positionTie = memberInteger(*tie).value_or(0);
                if (event.positionTie == 0) event.flags |= event::kPrepareAtStart;
            }
            m_order = {*number, event.positionTie};
        } else {
            event.positionKind = event::PositionKind::Text;
            event.positionText = kept(*member, batch);
        }
    }
    event.order = m_order;
}

void NdjsonEventMaker::date(Event& event, EventBatch& batch) {
    const Member* member = slot(Field::Time);
    if (!usable(member)) return;
    const auto time = memberTime(*member);
    if (time) event.time = time->time;
    if (!time || time->lossy) event.timeText = kept(*member, batch);
}

Body NdjsonEventMaker::body(const Member* member, bool isJson, bool metadata, Event& event,
                            EventBatch& batch) {
    if (!member) return {};
    if (member->damage) {
        event.flags |= metadata ? event::kUndecodableMetadata : event::kUndecodablePayload;
        return {BodyKind::Bytes, member->value};
    }
    if (isJson && member->isString()) return jsonText(*member, metadata, event, batch);
    if (member->kind() == '{')
        if (const auto bytes = encoded(*member, metadata, event, batch)) return *bytes;
    if (member->duplicateKeys) event.flags |= event::kDuplicateKeys;
    if (!metadata && !m_fields.exported && member->isString() && m_slots[kIsJson]
        && m_slots[kIsJson]->value == "false")
        event.flags |= event::kDeclaredText;
    return {BodyKind::Json, member->value};
}

// A string whose characters are JSON text.
Body NdjsonEventMaker::jsonText(const Member& member, bool metadata, Event& event, EventBatch& batch) {
    const std::string_view text = kept(member, batch);
    if (text.empty()) return {};
    bool duplicateKeys = false;
    const char* problem = m_innerScanner.check(text, duplicateKeys);
    if (duplicateKeys) event.flags |= event::kDuplicateKeys;
    if (!problem) return {BodyKind::Json, text};
    if (metadata && !m_fields.exported && !isTrue(m_slots[kIsJsonMetadata]))
        return {BodyKind::Json, member.value};
    event.flags |= metadata ? event::kUndecodableMetadata : event::kUndecodablePayload;
    m_damaged = true;
    m_why = "member \"" + std::string(member.key) + "\" should hold JSON text and does not: " + problem;
    return {BodyKind::Bytes, text};
}

// {"$encoding":"base64","$bytes":"…"} and nothing else in it.
std::optional<Body> NdjsonEventMaker::encoded(const Member& member, bool metadata, Event& event,
                                              EventBatch& batch) {
    const std::size_t name = member.value.find_first_not_of(" \t\r\n", 1);
    if (member.value.substr(name, 2) != "\"$") return std::nullopt;
    if (m_innerScanner.scan(member.value, m_encodedKeys, m_inner) != ObjectScanner::Outcome::Whole
        || m_inner.size() != 2)
        return std::nullopt;
    const bool inOrder = m_inner[0].meaning == kEncoding;
    const Member &encoding = m_inner[inOrder ? 0 : 1], &bytes = m_inner[inOrder ? 1 : 0];
    if (encoding.meaning != kEncoding || bytes.meaning != kBytes || encoding.value != "\"base64\""
        || !bytes.isString())
        return std::nullopt;
    const auto decoded = base64Decode(memberText(bytes, m_scratch));
    if (!decoded) return std::nullopt;
    const std::string_view kept = batch.keep(*decoded);
    const event::Encoding known = encodingOf(kept, m_fields.bodies, m_parser);
    if (metadata)
        event::setMetadataEncoding(event, known);
    else
        event::setPayloadEncoding(event, known);
    return Body{BodyKind::Bytes, kept};
}

// No payload member: what no other field took, as an object, each member as it was written.
Body NdjsonEventMaker::remaining(Event& event, EventBatch& batch) {
    std::size_t size = 2, count = 0;
    for (const Member& member : m_members) {
        if (member.meaning != kOther) continue;
        size += member.key.size() + member.value.size() + 4;
        ++count;
        if (member.damage) event.flags |= event::kUndecodablePayload;
        if (member.duplicateKeys) event.flags |= event::kDuplicateKeys;
    }
    if (m_scanner.duplicateMembers()) event.flags |= event::kDuplicateKeys;
    char* const text = batch.allocate(size);
    char* at = text;
    const auto put = [&at](std::string_view part) {
        std::memcpy(at, part.data(), part.size());
        at += part.size();
    };
    put("{");
    for (const Member& member : m_members) {
        if (member.meaning != kOther) continue;
        put("\"");
        put(member.key);
        put("\":");
        put(member.value);
        if (--count > 0) put(",");
    }
    put("}");
    const bool valid = (event.flags & event::kUndecodablePayload) == 0;
    return {valid ? BodyKind::Json : BodyKind::Bytes, {text, std::size_t(at - text)}};
}

const Member* NdjsonEventMaker::firstOf(int meaning, const Slots& slots) const {
    for (int i = meaning; i < meaning + 3; ++i)
        if (usable(slots[std::size_t(i)])) return slots[std::size_t(i)];
    return nullptr;
}

// At the top, else inside metadata.
void NdjsonEventMaker::correlate(Event& event, EventBatch& batch) {
    const Member* correlation = firstOf(kCorrelation, m_slots);
    const Member* causation = firstOf(kCausation, m_slots);
    if (event.metadata.kind == BodyKind::Json && (!correlation || !causation)) {
        if (!m_metadata.empty()) {
            for (const Member& member : m_metadata)
                m_inside[std::size_t(member.meaning)] = &member;
            if (!correlation) correlation = firstOf(kCorrelation, m_inside);
            if (!causation) causation = firstOf(kCausation, m_inside);
            for (const Member& member : m_metadata)
                m_inside[std::size_t(member.meaning)] = nullptr;
        } else if (event.metadata.bytes.front() == '{') {
            const event::Lifted lifted = event::liftCorrelation(event.metadata.bytes);
            if (!correlation) event.correlation = batch.keep(lifted.correlation);
            if (!causation) event.causation = batch.keep(lifted.causation);
        }
    }
    if (correlation) event.correlation = kept(*correlation, batch);
    if (causation) event.causation = kept(*causation, batch);
}

} // namespace hindcast::source
