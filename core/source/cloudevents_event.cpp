// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/cloudevents_event.h"

#include "base/text.h"
#include "source/json_member.h"
#include "source/record_reader.h"

#include <cstring>

namespace hindcast::source {

using event::Body;
using event::BodyKind;
using event::Event;
using event::EventBatch;

CloudEventMaker::CloudEventMaker() : m_keys(cloudAttribute) {
    m_scanner.setPadding(RecordReader::kPadding);
}

CloudEventMaker::Made CloudEventMaker::make(std::string_view text, EventBatch& batch) {
    if (m_scanner.scan(text, m_keys, m_members) == ObjectScanner::Outcome::Broken) {
        m_why = std::string("this is no valid JSON: ") + m_scanner.problem() + " (byte "
                + groupDigits(m_scanner.problemAt() + 1) + " of it)";
        return Made::Nothing;
    }
    const CloudMembers by = cloudMembers(m_members);
    if (std::string problem = cloudEventProblem(m_members, by); !problem.empty()) {
        m_why = "this is no valid CloudEvent: " + problem;
        return Made::Nothing;
    }
    Event& event = batch.events.emplace_back();
    const auto hasText = [](const Member* member) { return member && member->value.size() > 2; };
    const Member* stream = by[kCloudSource];
    if (hasText(by[kSubject]))
        stream = by[kSubject];
    else if (by[kPartitionKey] && by[kPartitionKey]->isString() && hasText(by[kPartitionKey]))
        stream = by[kPartitionKey];
    event.stream = kept(stream, batch);
    event.type = kept(by[kCloudType], batch);
    event.id = kept(by[kCloudId], batch);
    if (by[kSequence]) event.version = memberInteger(*by[kSequence]);

    const Member* recorded = by[kRecordedTime];
    const Member* timeMember =
        recorded && recorded->isString() && memberTime(*recorded) ? recorded : by[kCloudTime];
    if (timeMember) {
        const auto time = memberTime(*timeMember);
        if (time) event.time = time->time;
        if (!time || time->lossy) event.timeText = kept(timeMember, batch);
    }
    event.correlation =
        by[kCorrelationId] ? kept(by[kCorrelationId], batch) : traceOf(by[kTraceParent], batch);
    event.causation = kept(by[kCausationId], batch);
    event.metadata = metadata(stream, timeMember, batch);
    return payload(by, event, batch) ? Made::Event : Made::Damaged;
}

std::string_view CloudEventMaker::kept(const Member* member, EventBatch& batch) {
    if (!member || member->kind() == 't' || member->kind() == 'f') return {};
    const std::string_view text = memberText(*member, m_scratch);
    return member->isString() && member->escaped ? batch.keep(text) : text;
}

// "00-TRACE-SPAN-FLAGS": the trace is what belongs together.
std::string_view CloudEventMaker::traceOf(const Member* traceParent, EventBatch& batch) {
    if (!traceParent || !traceParent->isString()) return {};
    const std::string_view text = kept(traceParent, batch);
    return text.size() >= 55 && text[2] == '-' && text[35] == '-' ? text.substr(3, 32) : std::string_view();
}

bool CloudEventMaker::payload(const CloudMembers& by, Event& event, EventBatch& batch) {
    const bool json = isJsonContent(by[kContentType]);
    if (const Member* data = by[kData]) {
        if (data->damage) {
            event.flags |= event::kUndecodablePayload;
            event.payload = {BodyKind::Bytes, data->value};
            m_why = std::string("member \"data\" is no valid JSON: ") + data->damage;
            return false;
        }
        if (data->duplicateKeys) event.flags |= event::kDuplicateKeys;
        event.payload = {BodyKind::Json, data->value};
        if (!json && data->isString()) event.payload = {BodyKind::Bytes, kept(data, batch)};
        return true;
    }
    if (!by[kDataBase64]) return true;
    event.payload = {BodyKind::Bytes, batch.keep(*base64Decode(memberText(*by[kDataBase64], m_scratch)))};
    if (!json || event.payload.bytes.empty()) return true;
    bool duplicateKeys = false;
    const char* problem = m_checker.check(event.payload.bytes, duplicateKeys);
    if (problem) {
        if (!by[kContentType]) return true; // nobody said that it is JSON
        event.flags |= event::kUndecodablePayload;
        m_why = std::string("member \"data_base64\" should hold JSON and does not: ") + problem;
        return false;
    }
    if (duplicateKeys) event.flags |= event::kDuplicateKeys;
    event.payload.kind = BodyKind::Json;
    return true;
}

// The attributes that are not in other fields, each as it was written.
Body CloudEventMaker::metadata(const Member* stream, const Member* time, EventBatch& batch) {
    const auto goes = [&](const Member& member) {
        const bool elsewhere = &member == stream || &member == time || member.meaning == kCloudId
                               || member.meaning == kCloudType || member.meaning == kData
                               || member.meaning == kDataBase64;
        return !elsewhere || member.meaning == kCloudSource; // the id is unique within its source
    };
    std::size_t size = 2;
    for (const Member& member : m_members)
        if (goes(member)) size += member.key.size() + member.value.size() + 4;
    char* const text = batch.allocate(size);
    char* at = text;
    const auto put = [&at](std::string_view part) {
        std::memcpy(at, part.data(), part.size());
        at += part.size();
    };
    for (const Member& member : m_members) {
        if (!goes(member)) continue;
        put(at == text ? "{\"" : ",\"");
        put(member.key);
        put("\":");
        put(member.value);
    }
    put(at == text ? "{}" : "}");
    return {BodyKind::Json, {text, std::size_t(at - text)}};
}

} // namespace hindcast::source
