// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_properties.h"

#include "source/protobuf_message.h"
#include "json/print.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

namespace hindcast::source {
namespace {

constexpr int kDeepest = 64;
constexpr std::string_view kSchemaName = "$schema.name", kSchemaFormat = "$schema.format";

bool printValue(std::string& out, std::string_view bytes, int depth);

/// Key and message of an entry of Struct.fields.
bool entryOf(std::string_view bytes, std::string_view& key, std::string_view& value) {
    ProtobufMessage entry(bytes);
    ProtobufField field;
    while (entry.next(field)) {
        if (field.number == 1) key = field.bytes;
        if (field.number == 2) value = field.bytes;
    }
    return !entry.failed();
}

using Members = std::vector<std::pair<std::string_view, std::string_view>>;

bool membersOf(std::string_view bytes, Members& members) {
    ProtobufMessage message(bytes);
    ProtobufField field;
    while (message.next(field)) {
        if (field.number != 1) continue;
        std::string_view key, value;
        if (!entryOf(field.bytes, key, value)) return false;
        members.emplace_back(key, value);
    }
    return !message.failed();
}

bool printMembers(std::string& out, const Members& members, int depth) {
    bool first = true;
    for (const auto& [key, value] : members) {
        if (!std::exchange(first, false)) out += ',';
        json::printString(out, key);
        out += ':';
        if (!printValue(out, value, depth)) return false;
    }
    return true;
}

bool printStruct(std::string& out, std::string_view bytes, int depth) {
    Members members;
    if (!membersOf(bytes, members)) return false;
    out += '{';
    if (!printMembers(out, members, depth)) return false;
    out += '}';
    return true;
}

bool printList(std::string& out, std::string_view bytes, int depth) {
    ProtobufMessage list(bytes);
    ProtobufField field;
    out += '[';
    bool first = true;
    while (list.next(field)) {
        if (field.number != 1) continue;
        if (!std::exchange(first, false)) out += ',';
        if (!printValue(out, field.bytes, depth)) return false;
    }
    out += ']';
    return !list.failed();
}

void printNumber(std::string& out, std::uint64_t bits) {
    const double number = std::bit_cast<double>(bits);
    if (!std::isfinite(number)) {
        json::printString(out, std::isnan(number) ? "NaN" : number < 0 ? "-Infinity" : "Infinity");
        return;
    }
    char text[40];
    const auto end = std::to_chars(text, text + sizeof text, number).ptr;
    out.append(text, end);
}

/// Value: 1 null, 2 number, 3 string, 4 bool, 5 struct, 6 list; none: null.
bool printValue(std::string& out, std::string_view bytes, int depth) {
    if (depth >= kDeepest) return false;
    ProtobufMessage message(bytes);
    ProtobufField field, kind;
    while (message.next(field))
        kind = field;
    if (message.failed()) return false;
    switch (kind.number) {
    case 2:
        printNumber(out, kind.value);
        return true;
    case 3:
        json::printString(out, kind.bytes);
        return true;
    case 4:
        out += kind.value != 0 ? "true" : "false";
        return true;
    case 5:
        return printStruct(out, kind.bytes, depth + 1);
    case 6:
        return printList(out, kind.bytes, depth + 1);
    default:
        out += "null";
        return true;
    }
}

} // namespace

std::optional<std::string> propertiesToJson(const KurrentPrepare& prepare) {
    Members members;
    if (!membersOf(prepare.metadata, members)) return std::nullopt;
    std::erase_if(members, [](const auto& member) { return member.first == kSchemaName; });
    bool hasFormat = false;
    for (const auto& member : members)
        hasFormat = hasFormat || member.first == kSchemaFormat;
    std::string json = "{";
    if (!printMembers(json, members, 0)) return std::nullopt;
    if (!members.empty()) json += ',';
    json::printString(json, kSchemaName);
    json += ':';
    json::printString(json, prepare.type);
    if (!hasFormat) {
        json += ',';
        json::printString(json, kSchemaFormat);
        json += ":\"Json\"";
    }
    return json + "}";
}

} // namespace hindcast::source
