// SPDX-License-Identifier: GPL-3.0-or-later
// The attributes of a CloudEvent, and the rules that the specification sets for them.
// Thread-safety: pure functions.
#pragma once

#include "source/object_scanner.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

/// What a member of a CloudEvent is (the meanings of its KeyTable).
enum CloudAttribute : int {
    kExtension = 0,
    kSpecVersion,
    kCloudId,
    kCloudSource,
    kCloudType,
    kSubject,
    kCloudTime,
    kContentType,
    kDataSchema,
    kData,
    kDataBase64,
    kPartitionKey,
    kSequence,
    kRecordedTime,
    kCorrelationId,
    kCausationId,
    kTraceParent,
    kCloudAttributes
};
int cloudAttribute(std::string_view name);

using CloudMembers = std::array<const Member*, kCloudAttributes>;
/// By attribute; null values count as absent, extensions stay out.
CloudMembers cloudMembers(const std::vector<Member>& members);

/// Some members are there that only CloudEvents have together.
bool looksLikeCloudEvent(const CloudMembers& members);

/// Why the specification refuses the event, naming the member; empty: it does not.
std::string cloudEventProblem(const std::vector<Member>& members, const CloudMembers& by);

/// `data` of this content type is JSON: none given, or a subtype json or +json.
bool isJsonContent(const Member* contentType);

} // namespace hindcast::source
