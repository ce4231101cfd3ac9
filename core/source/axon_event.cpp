// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/axon_event.h"

#include "event/decoders.h"
#include "source/protobuf_message.h"
#include "source/stored_body.h"
#include "json/parse.h"
#include "json/print.h"

#include <bit>
#include <charconv>
#include <cmath>

namespace hindcast::source {
namespace {

using Wire = ProtobufField::Wire;

/// SerializedObject: 1 type, 2 revision, 3 data.
bool readPayload(std::string_view bytes, AxonPayload& payload) {
    ProtobufMessage message(bytes);
    ProtobufField field;
    while (message.next(field)) {
        if (field.number <= 3 && field.wire != Wire::Bytes) return false;
        if (field.number == 1) payload.type = field.bytes;
        if (field.number == 2) payload.revision = field.bytes;
        if (field.number == 3) payload.data = field.bytes;
    }
    return !message.failed();
}

void printDouble(std::string& out, double number) {
    if (!std::isfinite(number)) {
        json::printString(out, std::isnan(number) ? "NaN" : number < 0 ? "-Infinity" : "Infinity");
        return;
    }
    char text[40];
    out.append(text, std::to_chars(text, text + sizeof text, number).ptr);
}

void printObject(std::string& out, const AxonPayload& object) {
    out += "{\"type\":";
    json::printString(out, object.type);
    out += ",\"revision\":";
    json::printString(out, object.revision);
    out += ",\"data\":";
    json::Parser parser;
    const auto value = anyValue(object.data, parser);
    json::printTo(out, value ? *value : event::bytesValue(object.data));
    out += '}';
}

/// MetaDataValue: 1 text, 2 number, 3 truth, 4 double, 5 SerializedObject; none: null.
bool printValue(std::string& out, std::string_view bytes, std::string_view& text) {
    ProtobufMessage message(bytes);
    ProtobufField field, value;
    while (message.next(field))
        if (field.number <= 5) value = field;
    if (message.failed()) return false;
    constexpr Wire kWires[] = {Wire::Varint, Wire::Bytes,   Wire::Varint,
                               Wire::Varint, Wire::Fixed64, Wire::Bytes};
    if (value.wire != kWires[value.number]) return false;
    AxonPayload object;
    switch (value.number) {
    case 1:
        text = value.bytes;
        json::printTo(out, event::textOrBytes(value.bytes));
        return true;
    case 2:
        out += std::to_string(unzigzag(value.value));
        return true;
    case 3:
        out += value.value != 0 ? "true" : "false";
        return true;
    case 4:
        printDouble(out, std::bit_cast<double>(value.value));
        return true;
    case 5:
        if (!readPayload(value.bytes, object)) return false;
        printObject(out, object);
        return true;
    default:
        out += "null";
        return true;
    }
}

} // namespace

bool readAxonEvent(std::string_view bytes, AxonEvent& event) {
    constexpr Wire kWires[] = {Wire::Varint, Wire::Bytes, Wire::Bytes, Wire::Varint, Wire::Bytes,
                               Wire::Varint, Wire::Bytes, Wire::Bytes, Wire::Varint};
    event.id = event.aggregate = event.aggregateType = {};
    event.sequence = event.timestamp = 0;
    event.payload = {};
    event.metadata.clear();
    event.snapshot = false;
    ProtobufMessage message(bytes);
    ProtobufField field;
    while (message.next(field)) {
        if (field.number > 8) continue; // of a later version
        if (field.wire != kWires[field.number]) return false;
        switch (field.number) {
        case 1:
            event.id = field.bytes;
            break;
        case 2:
            event.aggregate = field.bytes;
            break;
        case 3:
            event.sequence = std::int64_t(field.value);
            break;
        case 4:
            event.aggregateType = field.bytes;
            break;
        case 5:
            event.timestamp = std::int64_t(field.value);
            break;
        case 6:
            if (!readPayload(field.bytes, event.payload)) return false;
            break;
        case 7:
            event.metadata.push_back(field.bytes);
            break;
        default:
            event.snapshot = field.value != 0;
        }
    }
    return !message.failed();
}

std::optional<AxonMetadata> readAxonMetadata(const std::vector<std::string_view>& entries) {
    AxonMetadata metadata;
    std::string& out = metadata.json;
    out = "{";
    for (const std::string_view bytes : entries) {
        ProtobufMessage entry(bytes);
        ProtobufField field;
        std::string_view key, value, text;
        while (entry.next(field)) {
            if (field.number <= 2 && field.wire != Wire::Bytes) return std::nullopt;
            if (field.number == 1) key = field.bytes;
            if (field.number == 2) value = field.bytes;
        }
        if (entry.failed()) return std::nullopt;
        if (out.size() > 1) out += ',';
        json::printString(out, key);
        out += ':';
        if (!printValue(out, value, text)) return std::nullopt;
        if (key == "traceId") metadata.traceId = text;
        if (key == "correlationId") metadata.correlationId = text;
    }
    out += '}';
    return metadata;
}

} // namespace hindcast::source
