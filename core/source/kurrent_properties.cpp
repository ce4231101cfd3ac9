// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/kurrent_properties.h"

#include "source/kurrent_bytes.h"
#include "json/print.h"

#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

namespace hindcast::source {
namespace {

constexpr int kDeepest = 64;
constexpr std::string_view kSchemaName = "$schema.name", kSchemaFormat = "$schema.format";

/// A field of a message: its number and, by its wire type, a number or bytes.
struct Field {
    std::uint64_t number = 0;
    std::uint64_t value = 0; ///< varint, or 64 bits as they stand
    std::string_view bytes;
};

class Message {
public:
    explicit Message(std::string_view bytes) : m_bytes(bytes) {}
    /// False: the end, or failed().
    bool next(Field& field) {
        if (m_bytes.atEnd() || m_failed) return false;
        const std::uint64_t tag = varint();
        field = {tag >> 3, 0, {}};
        switch (tag & 7) {
        case 0:
            field.value = varint();
            break;
        case 1:
            field.value = m_bytes.number<std::uint64_t>();
            break;
        case 2:
            field.bytes = m_bytes.take(varint());
            break;
        case 5:
            field.value = m_bytes.number<std::uint32_t>();
            break;
        default:
            m_failed = true;
        }
        m_failed = m_failed || m_bytes.failed();
        return !m_failed;
    }
    bool failed() const { return m_failed; }

private:
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            const auto byte = m_bytes.number<std::uint8_t>();
            if (shift < 64) value |= std::uint64_t(byte & 0x7F) << shift;
            if ((byte & 0x80) == 0) return value;
        }
        m_failed = true;
        return 0;
    }
    KurrentBytes m_bytes;
    bool m_failed = false;
};

bool printValue(std::string& out, std::string_view bytes, int depth);

/// Key and message of an entry of Struct.fields.
bool entryOf(std::string_view bytes, std::string_view& key, std::string_view& value) {
    Message entry(bytes);
    Field field;
    while (entry.next(field)) {
        if (field.number == 1) key = field.bytes;
        if (field.number == 2) value = field.bytes;
    }
    return !entry.failed();
}

using Members = std::vector<std::pair<std::string_view, std::string_view>>;

bool membersOf(std::string_view bytes, Members& members) {
    Message message(bytes);
    Field field;
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
    Message list(bytes);
    Field field;
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
    Message message(bytes);
    Field field, kind;
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
