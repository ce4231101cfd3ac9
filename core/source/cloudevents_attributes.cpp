// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/cloudevents_attributes.h"

#include "base/text.h"
#include "source/json_member.h"

#include <cstdint>
#include <limits>
#include <optional>

namespace hindcast::source {
namespace {

constexpr std::array<std::string_view, kCloudAttributes> kNames = {"",
                                                                   "specversion",
                                                                   "id",
                                                                   "source",
                                                                   "type",
                                                                   "subject",
                                                                   "time",
                                                                   "datacontenttype",
                                                                   "dataschema",
                                                                   "data",
                                                                   "data_base64",
                                                                   "partitionkey",
                                                                   "sequence",
                                                                   "recordedtime",
                                                                   "correlationid",
                                                                   "causationid",
                                                                   "traceparent"};

std::string member(std::string_view name) {
    return "member \"" + std::string(name) + "\" ";
}

std::optional<std::string> textProblem(const CloudMembers& by, CloudAttribute attribute, bool required) {
    const Member* found = by[std::size_t(attribute)];
    const std::string_view name = kNames[std::size_t(attribute)];
    if (!found) return required ? std::optional(member(name) + "is missing") : std::nullopt;
    if (!found->isString()) return member(name) + "is no string";
    if (required && found->inside().empty()) return member(name) + "is empty";
    return std::nullopt;
}

// Extensions are booleans, whole numbers of 32 bits, or strings.
std::string extensionProblem(const Member& one) {
    if (one.isString() || one.kind() == 't' || one.kind() == 'f' || one.isNull()) return {};
    const std::string name = member(one.key);
    if (one.kind() == '{')
        return name + "is an object: an attribute must be a boolean, a 32-bit integer or a string";
    if (one.kind() == '[')
        return name + "is an array: an attribute must be a boolean, a 32-bit integer or a string";
    const auto number = wholeNumber(one.value);
    using Limits = std::numeric_limits<std::int32_t>;
    if (number && *number >= Limits::min() && *number <= Limits::max()) return {};
    return name + "is the number " + std::string(one.value.substr(0, 40))
           + ": an attribute may be an integer of 32 bits, other numbers must stand as strings";
}

} // namespace

int cloudAttribute(std::string_view name) {
    for (std::size_t i = 1; i < kNames.size(); ++i)
        if (kNames[i] == name) return int(i);
    return kExtension;
}

CloudMembers cloudMembers(const std::vector<Member>& members) {
    CloudMembers by{};
    for (const Member& one : members)
        if (one.meaning != kExtension)
            by[std::size_t(one.meaning)] = one.isNull() && one.meaning != kData ? nullptr : &one;
    return by;
}

bool looksLikeCloudEvent(const CloudMembers& by) {
    int known = 0;
    for (const CloudAttribute attribute : {kCloudId, kCloudSource, kCloudType})
        known += by[attribute] != nullptr;
    return by[kSpecVersion] && known >= 2;
}

std::string cloudEventProblem(const std::vector<Member>& members, const CloudMembers& by) {
    for (const Member& one : members)
        if (one.damage && one.meaning != kData) return member(one.key) + "is no valid JSON: " + one.damage;
    for (const CloudAttribute attribute : {kSpecVersion, kCloudId, kCloudSource, kCloudType})
        if (auto problem = textProblem(by, attribute, true)) return *problem;
    for (const CloudAttribute attribute : {kSubject, kCloudTime, kContentType, kDataSchema, kDataBase64})
        if (auto problem = textProblem(by, attribute, false)) return *problem;
    if (by[kSpecVersion]->value != "\"1.0\"")
        return "member \"specversion\" is " + std::string(by[kSpecVersion]->value.substr(0, 40))
               + ": 1.0 is read";
    if (by[kCloudTime] && !memberTime(*by[kCloudTime]))
        return "member \"time\" is no RFC 3339 time: " + std::string(by[kCloudTime]->value.substr(0, 60));
    if (by[kData] && by[kDataBase64])
        return "members \"data\" and \"data_base64\" are both there: only one may be";
    std::string scratch;
    if (by[kDataBase64] && !base64Decode(memberText(*by[kDataBase64], scratch)))
        return "member \"data_base64\" is no base64 text";
    for (const Member& one : members) {
        const bool attribute = one.meaning == kExtension || one.meaning >= kPartitionKey;
        if (!attribute) continue;
        if (std::string problem = extensionProblem(one); !problem.empty()) return problem;
    }
    return {};
}

bool isJsonContent(const Member* contentType) {
    if (!contentType) return true;
    std::string scratch;
    std::string type = toLowerAscii(memberText(*contentType, scratch));
    type.resize(std::min(type.find(';'), type.size()));
    while (!type.empty() && type.back() == ' ')
        type.pop_back();
    return type.ends_with("/json") || type.ends_with("+json");
}

} // namespace hindcast::source
