// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/ndjson_fields.h"

#include <algorithm>

namespace hindcast::source {
namespace {

constexpr std::array<std::string_view, 6> kCorrelationNames = {
    "correlationId", "correlation_id", "$correlationId", "causationId", "causation_id", "$causationId"};

} // namespace

const char* fieldName(Field field) {
    switch (field) {
    case Field::Stream:
        return "stream";
    case Field::Type:
        return "type";
    case Field::Version:
        return "version";
    case Field::Position:
        return "position";
    case Field::Id:
        return "id";
    case Field::Time:
        return "time";
    case Field::Payload:
        return "payload";
    case Field::Metadata:
        break;
    }
    return "metadata";
}

const std::vector<std::string_view>& usualNames(Field field) {
    static const std::array<std::vector<std::string_view>, kFieldCount> names = {{
        {"stream", "streamId", "stream_id", "streamName", "aggregateId", "aggregate_id", "subject", "key",
         "entityId", "caseId"},
        {"type", "eventType", "event_type", "name"},
        {"version", "streamVersion", "stream_version", "sequenceNumber", "sequence", "revision",
         "aggregateVersion", "eventNumber"},
        {"position", "globalPosition", "global_position", "offset", "seq"},
        {"id", "eventId", "event_id", "uuid"},
        {"time", "timestamp", "recordedAt", "recorded_at", "created", "createdAt", "created_at", "occurredAt",
         "ts"},
        {"data", "payload", "body", "event"},
        {"metadata", "meta", "headers"},
    }};
    return names[std::size_t(field)];
}

int correlationMeaning(std::string_view name) {
    const auto at = std::find(kCorrelationNames.begin(), kCorrelationNames.end(), name);
    return at == kCorrelationNames.end() ? int(kOther) : kCorrelation + int(at - kCorrelationNames.begin());
}

int FieldMap::meaning(std::string_view text) const {
    for (std::size_t i = 0; i < kFieldCount; ++i)
        if (!names[i].empty() && names[i] == text) return kFirstField + int(i);
    if (text == "isJson") return kIsJson;
    if (exported) {
        if (text == "isJsonMetadata") return kIsJsonMetadata;
        if (text == "category") return kCategory;
        if (text == "link") return kLink;
        if (text == "resolvedLink") return kResolvedLink;
        if (text == "redacted") return kRedacted;
        if (text == "versionSynthetic") return kVersionSynthetic;
        if (text == "preparePosition") return kPreparePosition;
        if (text == "hindcast") return kHindcast;
        if (text == "linkedInto") return kLinkedInto;
        if (text == "correlationId") return kCorrelation;
        if (text == "causationId") return kCausation;
        return kOther;
    }
    if (text == "isJsonMetadata") return kIsJsonMetadata;
    return correlationMeaning(text);
}

FieldMap exportedFields() {
    FieldMap map;
    map.names = {"stream", "type", "version", "position", "id", "time", "data", "metadata"};
    map.exported = true;
    return map;
}

} // namespace hindcast::source
